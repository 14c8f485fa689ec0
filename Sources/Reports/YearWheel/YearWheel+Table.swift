import Programme

extension YearWheel {
  /// What the wheel shows, in words: a row for each ring, a column for each month, in each cell the
  /// days with the number of meetings where there are several.
  var table: (header: [String], rows: [[String]]) {
    let header = [view.say(.activity)] + months.map { view.say.month($0.first.civil.month) }
    var rows: [[String]] = []
    for (i, ring) in rings.enumerated() {
      var cells = Array(repeating: [String](), count: months.count)
      for (day, count) in ring.days {
        guard let m = months.firstIndex(where: { $0.contains(day) }) else { continue }
        let text = view.say.dayNumber(day)
        cells[m].append(count > 1 ? "\(text) (\(count))" : text)
      }
      rows.append(["\(i + 1) \(ring.name)"] + cells.map { $0.joined(separator: ", ") })
    }
    var closed = Array(repeating: [String](), count: months.count)
    for holiday in holidays {
      for (m, month) in months.enumerated() {
        let first = max(holiday.days.first, month.first)
        let last = min(holiday.days.last, month.last)
        guard first <= last else { continue }
        var part = holiday
        part.days = DayRange(first, last)
        closed[m].append("\(view.say.breakable(holiday.name)) \(view.words(part))")
      }
    }
    rows.append([view.say(.holidayLegend)] + closed.map { $0.joined(separator: ", ") })
    return (header, rows)
  }
}
