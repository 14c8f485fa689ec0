import Programme

/// What `rules.json` says besides the horizon.
struct RulesContent {
  var calendar: SchoolCalendar
  var hours: [WorkplaceKind: WorkingHours] = [:]
  var travel = TravelModel()
  var groups = GroupSettings()
  var activities: [Activity] = []
  var packs: [LearningPack] = []
  var rules = RuleSettings()
}

/// Reads `rules.json`, section by section, each in a file of its own.
enum RulesReader {
  /// The version of the format.
  static let version = 1
  /// The longest horizon, in days: five school years.
  static let maximumDays = 1830

  /// Opens the file; nil if it is not there or no object.
  static func open(_ draft: inout FolderDraft) -> JSONObject? {
    let name = "rules.json"
    guard let path = draft.path(name) else {
      draft.faults.append(
        FaultID.fileIsMissing.fault(at: Fault.Place(file: name), arguments: [name]))
      return nil
    }
    guard let bytes = draft.bytes(of: path) else { return nil }
    var log = FaultLog(file: path)
    guard let node = JSON5Parser.parse(bytes, into: &log) else {
      draft.faults += log.all
      return nil
    }
    let root = JSONObject(node, path: "", faults: FaultBox(log))
    if let found = root.integer("version", in: 0...1_000_000), found != version {
      root.report(.versionIsUnknown, key: "version", String(found), String(version))
    }
    return root
  }

  /// The time that is planned; nil after a fault.
  static func horizon(_ root: JSONObject) -> Horizon? {
    guard let object = root.object("horizon") else {
      root.report(.horizonIsMissing)
      return nil
    }
    object.require("from")
    object.require("to")
    let from = object.date("from")
    let to = object.date("to")
    let published = object.date("published")
    object.finish()
    guard let from, let to else { return nil }
    guard from <= to else {
      object.report(
        .datesAreReversed, key: "to", JSONObject.shown(from), JSONObject.shown(to))
      return nil
    }
    let days = DayRange(from, to)
    guard days.count <= maximumDays else {
      object.report(.horizonIsTooLong, key: "to", String(days.count), String(maximumDays))
      return nil
    }
    return Horizon(days: days, publishingDay: published ?? from.advanced(by: -56))
  }

  /// Everything else; sections that are not there have their defaults.
  static func content(_ root: JSONObject, horizon: Horizon, _ draft: FolderDraft) -> RulesContent {
    var content = RulesContent(calendar: CalendarSection.read(root, horizon, draft))
    content.hours = HoursSection.hours(root)
    content.travel = HoursSection.travel(root)
    content.groups = HoursSection.groups(root)
    content.packs = PacksSection.read(root)
    content.activities = ActivitiesSection.read(root, horizon, draft)
    RulesSection.read(root, into: &content.rules)
    content.rules.criteria = CriteriaSection.read(root, draft)
    root.finish()
    return content
  }
}

extension JSONObject {
  /// A date in a text.
  func date(_ key: String) -> Day? { day(key).map { Day(rawValue: Int32(clamping: $0)) } }

  /// A list of dates; a single one counts as a list of one.
  func dates(_ key: String) -> [Day] {
    (elements(key) ?? []).compactMap { element in
      guard case .text(let text) = element.value else {
        return mistypedElement(element, key, .text)
      }
      switch DateText.parse(text) {
      case .success(let number): return Day(rawValue: Int32(clamping: number))
      case .failure(let misreading):
        report(misreading, at: element, key)
        return nil
      }
    }
  }

  /// Days between `from` and `to` of an object, both inclusive; nil after a fault.
  func range() -> DayRange? {
    require("from")
    let first = date("from")
    let last = contains("to") ? date("to") : first
    guard let first, let last else { return nil }
    guard first <= last else {
      report(.datesAreReversed, key: "to", JSONObject.shown(first), JSONObject.shown(last))
      return nil
    }
    return DayRange(first, last)
  }

  /// A distance: in days, or in weeks where the name ends so.
  func days(_ stem: String) -> Int? {
    let days = integer(stem + "Days", in: 0...3660)
    let weeks = integer(stem + "Weeks", in: 0...520)
    return days ?? weeks.map { $0 * 7 }
  }

  /// Words of a vocabulary; one that is not in it comes with the nearest.
  func words<T>(_ key: String, _ find: (String) -> T?, among words: [String]) -> [T]? {
    elements(key)?.compactMap { element in
      guard case .text(let text) = element.value else {
        return mistypedElement(element, key, .text)
      }
      if let value = find(text) { return value }
      let nearest = Nearest.match(text, among: words)
      report(
        nearest.map { Misreading(.choiceIsMisspelt, text, $0) }
          ?? Misreading(.choiceIsUnknown, text, words.joined(separator: ", ")), at: element, key)
      return nil
    }
  }

  func kinds(_ key: String) -> Set<WorkplaceKind>? {
    words(
      key, Vocabulary.kind, among: WorkplaceKind.allCases.map(\.rawValue) + Vocabulary.kindWords
    )
    .map { Set($0) }
  }

  func roles(_ key: String) -> Set<Role>? {
    words(key, Vocabulary.role, among: Role.allCases.map(\.rawValue) + Vocabulary.roleWords)
      .map { Set($0) }
  }

  /// The positions of what a list of keys refers to.
  func references(_ key: String, in table: KeyTable) -> [Int]? {
    elements(key)?.compactMap { element in
      guard case .text(let text) = element.value else {
        return mistypedElement(element, key, .text)
      }
      if let position = table.position(of: text) { return position }
      if let fault = table.fault(for: text) { report(fault, at: element, key) }
      return nil
    }
  }

  /// Reports a misreading at an element of a list.
  func report(_ misreading: Misreading, at element: JSONNode, _ key: String) {
    faults.log.report(
      misreading.id, row: element.line, column: element.column, field: child(key),
      arguments: misreading.arguments)
  }

  private func mistypedElement<T>(_ element: JSONNode, _ key: String, _ kind: JSONKind) -> T? {
    report(
      Misreading(
        .jsonTypeIsWrong, child(key), "@" + kind.rawValue, "@" + element.value.kind.rawValue),
      at: element, key)
    return nil
  }

  static func shown(_ day: Day) -> String { CivilDate(day: Int(day.rawValue)).text() }
}
