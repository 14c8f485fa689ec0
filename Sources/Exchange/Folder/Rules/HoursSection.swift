import Programme

/// The sections `hours`, `travel` and `groups`.
enum HoursSection {
  static func hours(_ root: JSONObject) -> [WorkplaceKind: WorkingHours] {
    guard let object = root.object("hours") else { return [:] }
    var hours: [WorkplaceKind: WorkingHours] = [:]
    let words = WorkplaceKind.allCases.map(\.rawValue) + Vocabulary.kindWords
    for key in object.keys {
      guard let kind = Vocabulary.kind(key) else {
        if let nearest = Nearest.match(key, among: words) {
          object.report(.choiceIsMisspelt, key: key, key, nearest)
        } else {
          object.report(.choiceIsUnknown, key: key, key, words.joined(separator: ", "))
        }
        continue
      }
      guard let entry = object.object(key) else { continue }
      hours[kind] = one(entry)
    }
    return hours
  }

  private static func one(_ entry: JSONObject) -> WorkingHours {
    var hours = WorkingHours()
    hours.from = entry.time("from") ?? hours.from
    hours.to = entry.time("to") ?? hours.to
    let lunch = entry.times("lunch")
    if lunch.count == 2 {
      hours.lunchFrom = lunch[0]
      hours.lunchTo = lunch[1]
    } else if entry.contains("lunch") {
      entry.report(.timeIsAlone, key: "lunch")
    }
    if hours.from >= hours.to {
      entry.report(
        .timesAreReversed, key: "to", CSVWriter.time(hours.from), CSVWriter.time(hours.to))
    }
    if hours.lunchFrom > hours.lunchTo {
      entry.report(
        .timesAreReversed, key: "lunch", CSVWriter.time(hours.lunchFrom),
        CSVWriter.time(hours.lunchTo))
    }
    entry.finish()
    return hours
  }

  static func travel(_ root: JSONObject) -> TravelModel {
    guard let object = root.object("travel") else { return TravelModel() }
    let base = TravelModel()
    let speed = object.integer("kmPerHour", in: 1...200)
    let travel = TravelModel(
      metresPerMinute: speed.map { ($0 * 1000 + 30) / 60 } ?? base.metresPerMinute,
      detourPercent: object.integer("detourPercent", in: 100...500) ?? base.detourPercent,
      startMinutes: object.integer("startMinutes", in: 0...120) ?? base.startMinutes,
      unknownMinutes: object.integer("unknownMinutes", in: 0...240) ?? base.unknownMinutes)
    object.finish()
    return travel
  }

  static func groups(_ root: JSONObject) -> GroupSettings {
    var groups = GroupSettings()
    guard let object = root.object("groups") else { return groups }
    groups.kinds = object.kinds("kinds") ?? groups.kinds
    groups.roles = object.roles("roles") ?? groups.roles
    groups.isOn = object.flag("on") ?? groups.isOn
    object.finish()
    return groups
  }
}

extension JSONObject {
  /// A list of times of day; a single one counts as a list of one.
  func times(_ key: String) -> [Int] {
    (elements(key) ?? []).compactMap { element in
      let text: String
      if case .text(let found) = element.value { text = found } else { text = "" }
      switch CellParser.time(text) {
      case .success(let minute): return minute
      case .failure(let misreading):
        report(misreading, at: element, key)
        return nil
      }
    }
  }
}
