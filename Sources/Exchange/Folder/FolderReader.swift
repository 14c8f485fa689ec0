public import Programme

/// What reading a folder gave.
public struct FolderReading: Sendable {
  /// The planning problem; nil if a fault makes planning impossible.
  public var programme: Programme?
  /// Everything that is wrong, in order of file, row and column.
  public var faults: [Fault]

  /// Whether any fault is an error.
  public var hasErrors: Bool { faults.contains { $0.severity == .error } }
}

/// Reads a planning folder into a programme, with every fault of every file in one run.
///
/// The horizon comes first, as calendars are read only within it; then the organisation, in the
/// order in which its tables refer to each other; then what refers to the organisation. A table
/// that is missing or broken is reported once: what refers to it is not, since each row would be
/// a fault of the same cause.
///
/// Lists are sorted by key, so that the order of rows and files changes nothing.
public enum FolderReader {
  /// Reads a folder on disk.
  public static func read(directory: String) -> FolderReading {
    FolderWriter.recover(in: directory)
    guard let files = FolderFiles(directory: directory) else {
      let fault = FaultID.folderIsMissing.fault(at: Fault.Place(file: directory), arguments: [])
      return FolderReading(programme: nil, faults: [fault])
    }
    return read(files)
  }

  /// Reads a folder's files.
  ///
  /// - Complexity: O(bytes), with a factor for nearest words where keys are misspelt.
  public static func read(_ files: FolderFiles) -> FolderReading {
    var draft = FolderDraft(files: files)
    guard files.paths.count <= FolderFiles.maximumCount else {
      let fault = FaultID.tooManyFiles.fault(
        at: Fault.Place(file: ""), arguments: [String(FolderFiles.maximumCount)])
      return FolderReading(programme: nil, faults: [fault])
    }
    FolderLayout.check(&draft)
    let root = RulesReader.open(&draft)
    let horizon = root.flatMap(RulesReader.horizon)
    let window = horizon?.days ?? SchoolYear(startYear: 2026).days
    draft.wantedColumns = root.map(CriteriaSection.columns) ?? []
    DistrictsTable.read(into: &draft)
    WorkplacesTable.read(into: &draft)
    VenuesTable.read(into: &draft)
    PeopleTable.read(into: &draft)
    AbsencesTable.read(into: &draft, window: window)
    ClosuresTable.read(into: &draft, window: window)
    BusyFolder.read(into: &draft, window: window)
    PairsTable.read(into: &draft)
    HistoryTables.read(into: &draft)
    PinsTable.read(into: &draft)
    let planned = horizon ?? Horizon(days: window, publishingDay: window.first)
    let content = root.map { RulesReader.content($0, horizon: planned, draft) }
    if let root { draft.faults += root.faults.log.all }
    var programme: Programme?
    if let content { programme = assemble(&draft, content, planned) }
    let faults = draft.faults.sorted()
    let isUsable = horizon != nil && !faults.contains { $0.severity == .error }
    return FolderReading(programme: isUsable ? programme : nil, faults: faults)
  }

  private static func assemble(
    _ draft: inout FolderDraft, _ content: RulesContent, _ horizon: Horizon
  ) -> Programme {
    for index in draft.people.indices {
      draft.people[index].busy = Span.merged(draft.people[index].busy)
      draft.people[index].tentative = Span.merged(draft.people[index].tentative)
      draft.people[index].leave.sort { ($0.first, $0.last) < ($1.first, $1.last) }
    }
    for index in draft.workplaces.indices {
      draft.workplaces[index].closed = Span.merged(draft.workplaces[index].closed)
    }
    for index in draft.venues.indices {
      draft.venues[index].closed = Span.merged(draft.venues[index].closed)
    }
    var activities = content.activities
    applySeminars(&draft, to: &activities)
    pinEvents(&draft, activities)
    let organisation = Organisation(
      districts: draft.districts, workplaces: draft.workplaces, departments: draft.departments,
      people: draft.people, venues: draft.venues, travel: content.travel)
    return Programme(
      horizon: horizon, calendar: content.calendar, hours: content.hours,
      organisation: organisation, groups: content.groups, activities: activities,
      packs: content.packs, rules: content.rules, pairs: draft.pairs, history: draft.history,
      pins: draft.pins)
  }

  /// The last day of a seminar on record makes it due every second school year from there.
  private static func applySeminars(_ draft: inout FolderDraft, to activities: inout [Activity]) {
    let keys = KeyTable(.activity, sortedKeys: activities.map(\.key))
    var latest: [Int: Day] = [:]
    for (key, day, place) in draft.lastHeld {
      guard let position = keys.position(of: key) else {
        report(key, keys, place, &draft)
        continue
      }
      latest[position] = max(day, latest[position] ?? day)
    }
    for (position, day) in latest { activities[position].biennial = .lastHeld(day) }
  }

  private static func pinEvents(_ draft: inout FolderDraft, _ activities: [Activity]) {
    let keys = KeyTable(.activity, sortedKeys: activities.map(\.key))
    for (pin, place) in draft.pinnedEvents {
      if keys.position(of: pin.key.activity) == nil {
        report(pin.key.activity, keys, place, &draft)
      } else {
        draft.pins.events.append(pin)
      }
    }
    draft.pins.places = FilePlaces(
      Dictionary(
        draft.pinnedEvents.map { ($0.pin.key, $0.place) }, uniquingKeysWith: { first, _ in first }))
    draft.pins.events.sort { $0.key < $1.key }
  }

  private static func report(
    _ key: String, _ keys: KeyTable, _ place: Fault.Place, _ draft: inout FolderDraft
  ) {
    if let fault = keys.fault(for: key) {
      draft.faults.append(fault.id.fault(at: place, arguments: fault.arguments))
    }
  }
}

/// Which files a folder has, and which it seems to have under a wrong name.
enum FolderLayout {
  /// Every file that is read, but for the calendars.
  static let names = [
    "rules.json", "districts.csv", "workplaces.csv", "people.csv", "venues.csv", "absences.csv",
    "closures.csv", "pairs.csv", "pins.csv", "history/groups.csv", "history/course.csv",
    "history/seminars.csv", "history/packs.csv", "history/partners.csv",
  ]

  /// Files that speak about the folder and are not part of it: what is known to clash in it.
  private static let notes = ["clash.json"]

  /// Kinds of file that somebody may have meant to be read.
  private static let suspicious = [
    ".csv", ".json", ".json5", ".jsonc", ".ics", ".xlsx", ".xls", ".ods", ".tsv", ".numbers",
  ]

  static func check(_ draft: inout FolderDraft) {
    let absent = names.filter { draft.path($0) == nil }
    for path in draft.files.paths {
      let lower = path.lowercased()
      if names.contains(lower) || notes.contains(lower) { continue }
      if lower.hasPrefix("busy/"), lower.hasSuffix(".ics") { continue }
      guard suspicious.contains(where: lower.hasSuffix) else { continue }
      let stem = lower.split(separator: ".").first.map(String.init) ?? lower
      let meant = absent.first { name in
        Nearest.match(lower, among: [name]) != nil || name.hasPrefix(stem + ".")
      }
      let place = Fault.Place(file: path)
      if let meant {
        draft.faults.append(FaultID.fileNameIsMisspelt.fault(at: place, arguments: [meant]))
      } else {
        draft.faults.append(FaultID.fileIsUnknown.fault(at: place, arguments: []))
      }
    }
  }
}
