public import Programme

extension PlanFile {
  /// Reads a plan back, or tells everything that is wrong with it.
  ///
  /// What is not in the folder any more is a fault, unless it is to be dropped: then the plan comes
  /// without those people, places, groups of a district and events of an activity, and each is named
  /// once in a warning. An event at a place that is gone stays, without a place.
  ///
  /// - Complexity: O(bytes).
  public static func read(
    _ bytes: [UInt8], for programme: Programme, file: String = path, dropsUnknown: Bool = false
  ) -> (plan: Plan?, faults: [Fault]) {
    var log = FaultLog(file: file)
    guard let node = JSON5Parser.parse(bytes, into: &log) else { return (nil, log.all) }
    let box = FaultBox(log)
    let root = JSONObject(node, path: "", faults: box)
    guard isPlan(root), isOfYear(root, programme) else { return (nil, box.log.all) }
    var decoder = PlanDecoder(programme, dropsUnknown: dropsUnknown)
    let plan = decoder.plan(root)
    for item in decoder.dropped.sorted() { box.log.warn(item) }
    return (box.log.hasErrors ? nil : plan, box.log.all)
  }

  /// Reads a plan that is to be mended, and adds to the programme what the folder has not any more.
  ///
  /// Activities are switched off and named by their keys; people are known by their keys alone and
  /// have left long ago. So it can be told what of the activities is called off, and those who would
  /// meet the people are told that they do not come.
  ///
  /// What else is gone is dropped, as by `read`.
  ///
  /// - Complexity: O(bytes).
  public static func readToMend(_ bytes: [UInt8], for programme: Programme) -> (
    plan: Plan?, programme: Programme, faults: [Fault]
  ) {
    var log = FaultLog(file: path)
    let root = JSON5Parser.parse(bytes, into: &log).map {
      JSONObject($0, path: "", faults: FaultBox(log))
    }
    var extended = programme
    var gone = FaultLog(file: path)
    for key in activitiesGone(root, programme).sorted() {
      var activity = Activity(key: key, name: key, kind: .meeting)
      activity.isOn = false
      extended.activities.append(activity)
      gone.warn(DroppedKey(.activity, key))
    }
    for key in peopleGone(root, programme).sorted() {
      extended.organisation.people.append(
        Person(key: key, name: key, roles: [], leaves: Day(rawValue: 0)))
      gone.warn(DroppedKey(.person, key))
    }
    let (plan, faults) = read(bytes, for: extended, dropsUnknown: true)
    return (plan, extended, gone.all + faults)
  }

  private static func activitiesGone(_ root: JSONObject?, _ programme: Programme) -> Set<String> {
    let keys = (root?.objects("events") ?? []).compactMap {
      $0.text("activity") ?? $0.text("key").flatMap(EventKey.init)?.activity
    }
    return Set(keys).subtracting(programme.activities.map(\.key))
  }

  private static func peopleGone(_ root: JSONObject?, _ programme: Programme) -> Set<String> {
    var keys = Set((root?.objects("groups") ?? []).flatMap { $0.texts("members") ?? [] })
    let fields = ["host", "chief", "participants", "guests", "staff", "facilitators"]
    for event in root?.objects("events") ?? [] {
      for field in fields { keys.formUnion(event.texts(field) ?? []) }
    }
    return keys.subtracting(programme.organisation.people.map(\.key))
  }

  private static func isPlan(_ root: JSONObject) -> Bool {
    let format = root.text("format")
    let version = root.integer("version", in: 0...1_000_000)
    guard format == PlanFile.format, version == PlanFile.version else {
      root.report(
        .planIsOfAnotherVersion, key: "version",
        "\(format ?? "?") \(version.map(String.init) ?? "?")")
      return false
    }
    return true
  }
}

extension PlanFile {
  /// Whether the plan's horizon, if it says one, has a day in common with the folder's.
  private static func isOfYear(_ root: JSONObject, _ programme: Programme) -> Bool {
    guard let horizon = root.object("horizon"), let first = horizon.date("from"),
      let last = horizon.date("to"), first <= last
    else { return true }
    let own = programme.horizon.days
    if first <= own.last, own.first <= last { return true }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func words(_ day: Day) -> String {
      let civil = day.civil
      return "\(two(civil.day))-\(two(civil.month))-\(civil.year)"
    }
    func words(_ days: DayRange) -> String { "\(words(days.first))..\(words(days.last))" }
    root.report(.planIsOfAnotherYear, key: "horizon", words(DayRange(first, last)), words(own))
    return false
  }
}

/// Turns the objects of `plan.json` into a plan.
private struct PlanDecoder {
  private let programme: Programme
  private let dropsUnknown: Bool
  private let people: KeyTable
  private let districts: KeyTable
  private let workplaces: KeyTable
  private let venues: KeyTable
  private let activities: KeyTable
  /// What was dropped.
  private(set) var dropped: Set<DroppedKey> = []

  init(_ programme: Programme, dropsUnknown: Bool) {
    self.programme = programme
    self.dropsUnknown = dropsUnknown
    let organisation = programme.organisation
    people = KeyTable(.person, sortedKeys: organisation.people.map(\.key))
    districts = KeyTable(.district, sortedKeys: organisation.districts.map(\.key))
    workplaces = KeyTable(.workplace, sortedKeys: organisation.workplaces.map(\.key))
    venues = KeyTable(.venue, sortedKeys: organisation.venues.map(\.key))
    activities = KeyTable(.activity, sortedKeys: programme.activities.map(\.key))
  }

  mutating func plan(_ root: JSONObject) -> Plan {
    if let horizon = root.object("horizon") {
      for key in ["from", "to", "published"] { _ = horizon.date(key) }
      horizon.finish()
    }
    var plan = Plan()
    for key in ["groups", "cohorts", "waiting", "events", "score"] { root.require(key) }
    var labels: Set<String> = []
    let groups = (root.objects("groups") ?? []).compactMap { object -> SparringGroup? in
      guard let group = group(object) else { return nil }
      if !labels.insert(group.label).inserted {
        object.report(.planNamesTwice, key: "label", group.label)
      }
      for (i, person) in group.members.enumerated() where group.members[..<i].contains(person) {
        let key = programme.organisation[person].key
        object.report(.planNamesTwice, key: "members", key)
      }
      return group
    }
    let cohorts = (root.objects("cohorts") ?? []).compactMap { cohort($0) }
    let waiting = (root.objects("waiting") ?? []).compactMap { self.waiting($0) }
    var events: [PlannedEvent] = []
    var seen: Set<EventKey> = []
    for object in root.objects("events") ?? [] {
      guard let event = event(object) else { continue }
      if seen.insert(event.key).inserted {
        events.append(event)
      } else {
        object.report(.jsonKeyIsDouble, key: "key", event.key.text)
      }
    }
    let score = root.object("score").map { self.score($0) } ?? Score()
    let asOf = root.date("asOf")
    root.finish()
    plan = Plan(
      groups: groups, cohorts: cohorts, waiting: waiting, events: events, score: score, asOf: asOf)
    return plan
  }

  private mutating func group(_ object: JSONObject) -> SparringGroup? {
    defer { object.finish() }
    let label = needed(object, "label") { $0.text("label") }
    let district = known(object, "district", districts)
    let members = persons(object, "members")
    guard let label, let district else { return nil }
    return SparringGroup(label: label, district: DistrictID(district), members: members)
  }

  private mutating func cohort(_ object: JSONObject) -> Cohort? {
    defer { object.finish() }
    let activity = known(object, "activity", activities)
    let year = needed(object, "year") { $0.integer("year", in: 1...9999) }
    let label = needed(object, "label") { $0.text("label") }
    let members = persons(object, "members")
    guard let activity, let year, let label else { return nil }
    return Cohort(
      label: label, activity: ActivityID(activity), year: SchoolYear(startYear: year),
      members: members)
  }

  private mutating func waiting(_ object: JSONObject) -> Waiting? {
    defer { object.finish() }
    let who = person(object, "person")
    let activity = known(object, "activity", activities)
    let reason = object.object("reason")
    let text = Text(da: reason?.text("da") ?? "", en: reason?.text("en") ?? "")
    reason?.finish()
    guard let who, let activity else { return nil }
    return Waiting(person: who, activity: ActivityID(activity), reason: text)
  }

  private mutating func event(_ object: JSONObject) -> PlannedEvent? {
    defer { object.finish() }
    let text = needed(object, "key") { $0.text("key") }
    let day = needed(object, "day") { $0.date("day") }
    let start = needed(object, "start") { $0.time("start") }
    let minutes = needed(object, "minutes") { $0.integer("minutes", in: 1...1440) }
    let key = text.flatMap { text -> EventKey? in
      let key = EventKey(text)
      if key == nil { object.report(.eventKeyIsUnreadable, key: "key", text) }
      return key
    }
    var activity = reference(object, "activity", activities)
    if activity == nil, !object.contains("activity"), let key {
      activity = activities.position(of: key.activity)
      if activity == nil, dropsUnknown {
        dropped.insert(DroppedKey(.activity, key.activity))
      } else if activity == nil, let fault = activities.fault(for: key.activity) {
        object.faults.log.report(
          fault.id, row: object.line, column: object.column, field: object.child("key"),
          arguments: fault.arguments)
      }
    }
    let dayCount = object.integer("days", in: 1...60) ?? 1
    let place = place(object)
    let host = person(object, "host")
    let chief = person(object, "chief")
    let lists = ["participants", "guests", "staff", "facilitators"].map { persons(object, $0) }
    let pack = object.text("pack")
    let deadline = object.date("deadline")
    let isLocked = object.flag("locked") ?? false
    let sequence = object.integer("sequence", in: 0...1_000_000) ?? 0
    guard let key, let day, let start, let minutes, let activity else { return nil }
    var event = PlannedEvent(
      key: key, activity: ActivityID(activity), day: day, start: start, minutes: minutes,
      dayCount: dayCount)
    event.place = place
    event.host = host
    event.chief = chief
    event.participants = lists[0]
    event.guests = lists[1]
    event.staff = lists[2]
    event.facilitators = lists[3]
    event.pack = pack
    event.deadline = deadline
    event.isLocked = isLocked
    event.sequence = sequence
    return event
  }

  private mutating func place(_ object: JSONObject) -> Place? {
    let workplace = reference(object, "workplace", workplaces)
    let venue = reference(object, "venue", venues)
    return workplace.map { .workplace(WorkplaceID($0)) } ?? venue.map { .venue(VenueID($0)) }
  }

  private mutating func score(_ object: JSONObject) -> Score {
    defer { object.finish() }
    let whole = -1_000_000_000_000...1_000_000_000_000
    var score = Score(hardViolations: object.integer("hardViolations", in: 0...1_000_000_000) ?? 0)
    let total = object.integer("total", in: whole)
    score.worstOff = person(object, "worstOff")
    score.worstBurden = object.integer("worstBurden", in: whole) ?? 0
    var isWhole = true
    for entry in object.objects("rules") ?? [] {
      let rule = needed(entry, "rule") { $0.choice("rule", of: RuleID.self) }
      let detail = entry.text("detail") ?? ""
      let amount = entry.integer("amount", in: whole) ?? 0
      let cost = entry.integer("cost", in: whole) ?? 0
      entry.finish()
      if let rule {
        score.rules.append(RuleScore(rule: rule, detail: detail, amount: amount, cost: cost))
      } else {
        isWhole = false
      }
    }
    if isWhole, let total, total != score.total {
      object.report(.planTotalDiffers, key: "total", String(total), String(score.total))
    }
    for entry in object.objects("bounds") ?? [] {
      let subject = needed(entry, "subject") { $0.text("subject") }
      let objective = entry.integer("objective", in: whole) ?? 0
      let lowerBound = entry.integer("lowerBound", in: whole)
      entry.finish()
      if let subject {
        score.bounds.append(
          ProvenBound(subject: subject, objective: objective, lowerBound: lowerBound))
      }
    }
    return score
  }

  // MARK: Keys

  private func needed<T>(_ object: JSONObject, _ key: String, _ read: (JSONObject) -> T?) -> T? {
    object.require(key)
    return read(object)
  }

  private mutating func known(_ object: JSONObject, _ key: String, _ table: KeyTable) -> Int? {
    object.require(key)
    return reference(object, key, table)
  }

  private mutating func reference(_ object: JSONObject, _ key: String, _ table: KeyTable) -> Int? {
    guard dropsUnknown else { return object.references(key, in: table)?.first }
    guard let text = object.texts(key)?.first else { return nil }
    let position = table.position(of: text)
    if position == nil { dropped.insert(DroppedKey(table.word, text)) }
    return position
  }

  private mutating func person(_ object: JSONObject, _ key: String) -> PersonID? {
    persons(object, key).first
  }

  private mutating func persons(_ object: JSONObject, _ key: String) -> [PersonID] {
    guard dropsUnknown else {
      return (object.references(key, in: people) ?? []).map { PersonID($0) }
    }
    var found: [PersonID] = []
    for text in object.texts(key) ?? [] {
      if let position = people.position(of: text) {
        found.append(PersonID(position))
      } else {
        dropped.insert(DroppedKey(.person, text))
      }
    }
    return found
  }
}

/// Something that a plan names and the folder has not any more.
private struct DroppedKey: Hashable, Comparable {
  let word: FaultWord
  let key: String

  init(_ word: FaultWord, _ key: String) {
    self.word = word
    self.key = key
  }

  static func < (left: DroppedKey, right: DroppedKey) -> Bool {
    (left.word.argument, left.key) < (right.word.argument, right.key)
  }
}

extension FaultLog {
  /// Tells that something is not in the folder any more, as a warning.
  fileprivate mutating func warn(_ item: DroppedKey) {
    report(
      .planNamesWhatIsGone, row: nil, severity: .warning,
      arguments: [item.word.argument, item.key])
  }
}
