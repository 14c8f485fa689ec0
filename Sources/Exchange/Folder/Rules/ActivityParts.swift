import Programme

/// The parts of an activity that are more than one value.
enum ActivityParts {
  /// A list of times, or every so many minutes from one to another.
  static func starts(_ entry: JSONObject) -> [Int]? {
    guard let node = entry.node("starts") else { return nil }
    var starts: [Int] = []
    if case .object = node.value, let object = entry.object("starts") {
      object.require("from")
      object.require("to")
      let from = object.time("from")
      let to = object.time("to")
      let every = object.integer("every", in: 5...1440) ?? 15
      object.finish()
      guard let from, let to else { return nil }
      starts = Array(stride(from: from, through: to, by: every))
    } else {
      starts = entry.times("starts")
    }
    guard !starts.isEmpty else {
      entry.report(.startsAreMissing, key: "starts")
      return nil
    }
    return Array(Set(starts)).sorted()
  }

  static func windows(_ entry: JSONObject) -> [DayRange]? {
    entry.objects("windows").map { list in
      list.compactMap { object in
        let days = object.range()
        object.finish()
        return days
      }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    }
  }

  /// The distances between events; what is not said comes from the kind's default.
  static func gap(_ entry: JSONObject, default base: Gap?) -> Gap? {
    guard let object = entry.object("gap") else { return base }
    let minimum = object.days("min") ?? base?.minimum ?? 1
    let maximum = object.days("max") ?? base?.maximum ?? 366
    let middle = base?.ideal ?? (minimum + maximum) / 2
    let ideal = object.days("ideal") ?? min(max(middle, minimum), maximum)
    object.finish()
    guard minimum <= ideal, ideal <= maximum else {
      entry.report(
        .gapIsReversed, key: "gap", String(minimum), String(ideal), String(maximum))
      return base
    }
    return Gap(minimum: minimum, ideal: ideal, maximum: maximum)
  }

  /// Everybody, in repeats or in cohorts.
  static func attendance(_ entry: JSONObject) -> Attendance? {
    let repeats = entry.integer("repeats", in: 1...200)
    guard let object = entry.object("cohort") else {
      return repeats.map { .oneRepeat(repeats: $0) }
    }
    if repeats != nil { entry.report(.repeatsAndCohort, key: "repeats") }
    let smallest = object.integer("smallest", in: 1...10_000) ?? 12
    let largest = object.integer("largest", in: 1...10_000) ?? max(30, smallest)
    let months = object.integer("startsWithinMonths", in: 1...120) ?? 6
    object.finish()
    guard smallest <= largest else {
      object.report(
        .numberIsOutOfRange, key: "smallest", String(smallest), "1", String(largest))
      return nil
    }
    return .cohorts(smallest: smallest, largest: largest, startsWithinMonths: months)
  }

  private enum Chief: String, CaseIterable {
    case none, all, firstAndLast
  }

  static func chief(_ entry: JSONObject) -> ChiefAttendance? {
    guard let node = entry.node("chief") else { return nil }
    if case .integer = node.value {
      return entry.integer("chief", in: 0...60).map { $0 == 0 ? .none : .count($0) }
    }
    switch entry.choice("chief", of: Chief.self) {
    case .some(.none): return ChiefAttendance.none
    case .all: return .all
    case .firstAndLast: return .firstAndLast
    case nil: return nil
    }
  }

  static func staff(_ entry: JSONObject) -> [StaffNeed]? {
    entry.objects("staff").map { list in
      list.compactMap { object in
        object.require("role")
        let role = object.words(
          "role", Vocabulary.role, among: Role.allCases.map(\.rawValue) + Vocabulary.roleWords)
        let need = role?.first.map {
          StaffNeed(
            role: $0, count: object.integer("count", in: 1...50) ?? 1,
            stays: object.flag("stays") ?? false,
            preparation: object.integer("preparation", in: 0...600) ?? 0)
        }
        object.finish()
        return need
      }
    }
  }

  private enum PlaceWord: String, CaseIterable {
    case none, host, subject, venue
  }

  static func place(_ entry: JSONObject, _ draft: FolderDraft) -> PlaceRule? {
    guard let node = entry.node("place") else { return nil }
    if case .array = node.value {
      let positions = entry.references("place", in: draft.venueKeys) ?? []
      return .venue(Array(Set(positions)).sorted().map { VenueID($0) })
    }
    switch entry.choice("place", of: PlaceWord.self) {
    case .some(.none): return PlaceRule.none
    case .host: return .host
    case .subject: return .subject
    case .venue: return .venue([])
    case nil: return nil
    }
  }

  static func after(_ entry: JSONObject, _ keys: KeyTable) -> [Precedence]? {
    entry.objects("after").map { list in
      list.compactMap { object in
        object.require("activity")
        let position = object.references("activity", in: keys)?.first
        let minimum = object.days("min") ?? 1
        let idealFrom = object.days("idealFrom") ?? minimum
        let idealTo = object.days("idealTo") ?? max(idealFrom, 366)
        object.finish()
        guard let position else { return nil }
        guard idealFrom <= idealTo else {
          object.report(
            .gapIsReversed, String(minimum), String(idealFrom), String(idealTo))
          return nil
        }
        return Precedence(
          activity: ActivityID(position), minimumDays: minimum, idealFrom: idealFrom,
          idealTo: idealTo)
      }
    }
  }

  private enum Every: String, CaseIterable {
    case evenYears, oddYears, year
  }

  /// In which school years it is due.
  static func every(_ entry: JSONObject, _ biennial: inout Biennial?) {
    guard let node = entry.node("every") else { return }
    if case .object = node.value, let object = entry.object("every") {
      object.require("last")
      if let last = object.date("last") { biennial = .lastHeld(last) }
      object.finish()
      return
    }
    switch entry.choice("every", of: Every.self) {
    case .evenYears: biennial = .evenYears
    case .oddYears: biennial = .oddYears
    case .year: biennial = nil
    case nil: break
    }
  }
}
