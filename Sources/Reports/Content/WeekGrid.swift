import Programme

/// How much lies in each week, for each of some columns.
struct HeatMap {
  /// The weeks, in order, with their days inside the horizon.
  var weeks: [(week: Week, days: DayRange)]
  /// The headings of the columns.
  var columns: [String]
  /// A row for each week; in the unit of the map.
  var cells: [[Int]]

  var most: Int { cells.flatMap { $0 }.max() ?? 0 }

  /// The step of the colour scale for a value: 0 for nothing, then quarters of the most.
  func step(_ value: Int) -> Int {
    value <= 0 || most <= 0 ? 0 : min(4, 1 + (value * 4 - 1) / most)
  }

  /// The sum of each column.
  var totals: [Int] {
    columns.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
  }
}

extension PlanView {
  /// The weeks of the horizon.
  var weeks: [(week: Week, days: DayRange)] {
    var result: [(week: Week, days: DayRange)] = []
    let horizon = programme.horizon.days
    var monday = horizon.first.monday
    while monday <= horizon.last {
      let last = min(monday.advanced(by: 6), horizon.last)
      result.append((monday.week, DayRange(max(monday, horizon.first), last)))
      monday = monday.advanced(by: 7)
    }
    return result
  }

  private func row(_ day: Day) -> Int {
    programme.horizon.days.first.monday.distance(to: day) / 7
  }

  /// Events by week and district, with those that are common in a column of their own.
  ///
  /// - Complexity: O(events + weeks x districts).
  var districtHeat: HeatMap {
    let list = districts
    var positions: [DistrictID: Int] = [:]
    for (column, district) in list.enumerated() { positions[district] = column }
    let weeks = self.weeks
    var cells = Array(
      repeating: Array(repeating: 0, count: list.count + 1), count: weeks.count)
    for i in plan.events.indices {
      let r = row(plan.events[i].day)
      guard cells.indices.contains(r) else { continue }
      cells[r][districtOf[i].flatMap { positions[$0] } ?? list.count] += 1
    }
    return HeatMap(
      weeks: weeks, columns: list.map { organisation[$0].name } + [say(.commonEvents)],
      cells: cells)
  }

  /// Minutes by week and chief, with preparation and follow-up.
  ///
  /// - Complexity: O(chiefs' events + weeks x chiefs).
  var chiefHeat: HeatMap {
    let chiefs = officials(.chief)
    let weeks = self.weeks
    var cells = Array(repeating: Array(repeating: 0, count: chiefs.count), count: weeks.count)
    for (column, chief) in chiefs.enumerated() {
      for i in ofPerson[chief.index] {
        let r = row(plan.events[i].day)
        if cells.indices.contains(r) { cells[r][column] += minutes(i, of: chief) }
      }
    }
    return HeatMap(
      weeks: weeks,
      columns: chiefs.map { chief in
        let place = organisation[chief].district.map { ", " + organisation[$0].name } ?? ""
        return name(chief) + place
      }, cells: cells)
  }

  /// A short code for each activity, each once: that of its kind, or for a meeting of the planner's
  /// own the beginning of its name.
  var codes: [String] {
    var counts: [String: Int] = [:]
    let plain = programme.activities.map { activity in
      activity.kind == .meeting
        ? String(activity.name.filter(\.isLetter).prefix(4)) : say.code(activity.kind)
    }
    for code in plain { counts[code, default: 0] += 1 }
    var used: [String: Int] = [:]
    return plain.map { code in
      guard code.isEmpty || (counts[code] ?? 0) > 1 else { return code }
      used[code, default: 0] += 1
      return "\(code)\(used[code] ?? 1)"
    }
  }
}
