import Programme

/// The section `activities`: what is planned.
///
/// An activity begins as the template of its kind, and each key of its object changes one thing.
enum ActivitiesSection {
  static func read(_ root: JSONObject, _ horizon: Horizon, _ draft: FolderDraft) -> [Activity] {
    guard let entries = root.objects("activities") else { return DefaultActivities.all }
    var keyed: [(key: String, entry: JSONObject, kind: ActivityKind)] = []
    var seen: Set<String> = []
    for entry in entries {
      entry.require("id")
      entry.require("kind")
      let key = entry.text("id")
      let kind = entry.choice("kind", of: ActivityKind.self)
      guard let key, let kind else { continue }
      guard !key.isEmpty, !key.contains(where: { $0 == "/" || $0 == "," || $0 == "|" }) else {
        entry.report(.keyIsUnreadable, key: "id", key)
        continue
      }
      guard seen.insert(key).inserted else {
        entry.report(.activityIsDouble, key: "id", key)
        continue
      }
      keyed.append((key, entry, kind))
    }
    keyed.sort { $0.key < $1.key }
    let keys = KeyTable(
      .activity, sortedKeys: keyed.map(\.key), isReliable: keyed.count == entries.count)
    return keyed.map { item in
      // A blank name is none. Several meetings of the planner's own cannot all be called a meeting.
      let written = item.entry.text("name").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      let name = written ?? DefaultActivities.name(of: item.kind, key: item.key)
      var activity = item.kind.template(key: item.key, name: name)
      fill(&activity, item.entry, keys, draft)
      checkWindows(activity, item.entry, horizon)
      item.entry.finish()
      return activity
    }
  }

  private static func fill(
    _ activity: inout Activity, _ entry: JSONObject, _ keys: KeyTable, _ draft: FolderDraft
  ) {
    activity.isOn = entry.flag("on") ?? activity.isOn
    activity.subject = entry.choice("subject", of: ActivitySubject.self) ?? activity.subject
    activity.count = entry.integer("count", in: 1...60) ?? activity.count
    activity.minutes = entry.integer("minutes", in: 5...1440) ?? activity.minutes
    activity.dayCount = entry.integer("days", in: 1...10) ?? activity.dayCount
    activity.isEvening = entry.flag("evening") ?? activity.isEvening
    activity.boardFrom = entry.time("boardFrom") ?? activity.boardFrom
    activity.preparation = entry.integer("preparation", in: 0...600) ?? activity.preparation
    activity.followUp = entry.integer("followUp", in: 0...600) ?? activity.followUp
    activity.leadDays = entry.days("lead") ?? activity.leadDays
    activity.isolationDays = entry.integer("isolationDays", in: 0...14) ?? activity.isolationDays
    activity.keepsCover = entry.flag("keepsCover") ?? activity.keepsCover
    activity.keepsDepartmentCover =
      entry.flag("keepsDepartmentCover") ?? activity.keepsDepartmentCover
    activity.usesPack = entry.flag("usesPack") ?? activity.usesPack
    activity.isLocallyFacilitated =
      entry.flag("locallyFacilitated") ?? activity.isLocallyFacilitated
    let weekdays = entry.words(
      "weekdays", Vocabulary.weekday,
      among: Weekday.allCases.map(\.rawValue) + Vocabulary.weekdayWords)
    if let weekdays { activity.weekdays = Set(weekdays) }
    activity.starts = ActivityParts.starts(entry) ?? activity.starts
    activity.windows = ActivityParts.windows(entry) ?? activity.windows
    activity.gap = ActivityParts.gap(entry, default: activity.gap)
    activity.workplaces = AudienceSection.read(entry, "workplaces", draft) ?? activity.workplaces
    activity.required = AudienceSection.read(entry, "required", draft) ?? activity.required
    activity.preferred = AudienceSection.read(entry, "preferred", draft) ?? activity.preferred
    activity.optional = AudienceSection.read(entry, "optional", draft) ?? activity.optional
    activity.attendance = ActivityParts.attendance(entry) ?? activity.attendance
    activity.chief = ActivityParts.chief(entry) ?? activity.chief
    activity.staff = ActivityParts.staff(entry) ?? activity.staff
    activity.place = ActivityParts.place(entry, draft) ?? activity.place
    activity.after = ActivityParts.after(entry, keys) ?? activity.after
    activity.notSameDay = ids(entry, "notSameDay", keys) ?? activity.notSameDay
    activity.notSameWeek = ids(entry, "notSameWeek", keys) ?? activity.notSameWeek
    ActivityParts.every(entry, &activity.biennial)
  }

  private static func ids(_ entry: JSONObject, _ key: String, _ keys: KeyTable) -> [ActivityID]? {
    entry.references(key, in: keys).map { positions in
      Array(Set(positions)).sorted().map { ActivityID($0) }
    }
  }

  /// A school year with windows of its own must have one for each event.
  private static func checkWindows(
    _ activity: Activity, _ entry: JSONObject, _ horizon: Horizon
  ) {
    for year in horizon.schoolYears where activity.isDue(in: year) {
      let own = activity.windows.filter { SchoolYear(containing: $0.first) == year }
      guard !own.isEmpty, own.count != activity.count else { continue }
      entry.report(
        .windowsDoNotFit, key: "windows", activity.key, String(own.count), String(activity.count),
        year.label)
    }
  }
}

/// What is planned where `rules.json` does not list its activities.
enum DefaultActivities {
  /// What an activity without a name is called: the Danish name of its kind, and a meeting of the
  /// planner's own by its key.
  static func name(of kind: ActivityKind, key: String) -> String {
    switch kind {
    case .sparringMeeting: "Ledersparringsmøde"
    case .learningDay: "Læringsdag"
    case .course: "Læringsforløb"
    case .leaderSeminar: "Lederseminar"
    case .administrationSeminar: "Forvaltningsseminar"
    case .workshop: "Workshop"
    case .conversation: "Læringssamtale"
    case .network: "Netværk"
    case .capacityBuilding: "Kapacitetsopbygning"
    case .meeting: key
    }
  }

  private static let keys: [(String, ActivityKind)] = [
    ("forvaltningsseminar", .administrationSeminar), ("kapacitet", .capacityBuilding),
    ("laeringsdag", .learningDay), ("laeringsforloeb", .course),
    ("laeringssamtale", .conversation), ("lederseminar", .leaderSeminar), ("netvaerk", .network),
    ("sparring", .sparringMeeting), ("workshop", .workshop),
  ]

  /// Each kind once, in order of the keys; the seminars on different days.
  static let all: [Activity] = {
    var activities = keys.map { $0.1.template(key: $0.0, name: name(of: $0.1, key: $0.0)) }
    if let leaders = keys.firstIndex(where: { $0.1 == .leaderSeminar }),
      let administration = keys.firstIndex(where: { $0.1 == .administrationSeminar })
    {
      activities[administration].notSameDay = [ActivityID(leaders)]
    }
    return activities
  }()
}
