public import Programme

extension PlanFile {
  /// The file of a plan.
  ///
  /// - Complexity: O(events and their people).
  public static func file(of plan: Plan, for programme: Programme) -> [UInt8] {
    let keys = PlanKeys(programme)
    var members: [(String, JSONText.Value)] = [
      ("format", .text(format)), ("version", .integer(version)),
      ("horizon", horizon(programme.horizon)),
    ]
    if let asOf = plan.asOf { members.append(("asOf", day(asOf))) }
    members += [
      ("score", score(plan.score, keys)),
      ("groups", .list(plan.groups.map { group($0, keys) })),
      ("cohorts", .list(plan.cohorts.map { cohort($0, keys) })),
      ("waiting", .list(plan.waiting.map { waiting($0, keys) })),
      ("events", .list(plan.events.map { event($0, keys) })),
    ]
    return JSONText.file(members)
  }

  private static func horizon(_ horizon: Horizon) -> JSONText.Value {
    .object([
      ("from", day(horizon.days.first)), ("to", day(horizon.days.last)),
      ("published", day(horizon.publishingDay)),
    ])
  }

  private static func score(_ score: Score, _ keys: PlanKeys) -> JSONText.Value {
    var members: [(String, JSONText.Value)] = [
      ("hardViolations", .integer(score.hardViolations)), ("total", .integer(score.total)),
    ]
    if let worst = score.worstOff { members.append(("worstOff", keys.person(worst))) }
    members.append(("worstBurden", .integer(score.worstBurden)))
    members.append(
      (
        "rules",
        .list(
          score.rules.map { rule in
            var members: [(String, JSONText.Value)] = [("rule", .text(rule.rule.rawValue))]
            if !rule.detail.isEmpty { members.append(("detail", .text(rule.detail))) }
            members.append(("amount", .integer(rule.amount)))
            members.append(("cost", .integer(rule.cost)))
            return members
          })
      ))
    members.append(
      (
        "bounds",
        .list(
          score.bounds.map { bound in
            [
              ("subject", .text(bound.subject)), ("objective", .integer(bound.objective)),
              ("lowerBound", bound.lowerBound.map { .integer($0) } ?? .null),
            ]
          })
      ))
    return .object(members)
  }

  private static func group(_ group: SparringGroup, _ keys: PlanKeys) -> [(String, JSONText.Value)]
  {
    [
      ("label", .text(group.label)), ("district", keys.district(group.district)),
      ("members", keys.people(group.members)),
    ]
  }

  private static func cohort(_ cohort: Cohort, _ keys: PlanKeys) -> [(String, JSONText.Value)] {
    [
      ("activity", keys.activity(cohort.activity)), ("year", .integer(cohort.year.startYear)),
      ("label", .text(cohort.label)), ("members", keys.people(cohort.members)),
    ]
  }

  private static func waiting(_ waiting: Waiting, _ keys: PlanKeys) -> [(String, JSONText.Value)] {
    [
      ("person", keys.person(waiting.person)), ("activity", keys.activity(waiting.activity)),
      (
        "reason",
        .object([("da", .text(waiting.reason.danish)), ("en", .text(waiting.reason.english))])
      ),
    ]
  }

  /// What an event does not have is left out, so that the file shows what there is.
  private static func event(_ event: PlannedEvent, _ keys: PlanKeys) -> [(String, JSONText.Value)] {
    var members: [(String, JSONText.Value)] = [
      ("key", .text(event.key.text)), ("day", day(event.day)),
      ("start", .text(CSVWriter.time(event.start))), ("minutes", .integer(event.minutes)),
    ]
    if event.key.activity != keys.activityKey(event.activity) {
      members.append(("activity", keys.activity(event.activity)))
    }
    if event.dayCount > 1 { members.append(("days", .integer(event.dayCount))) }
    switch event.place {
    case .workplace(let id): members.append(("workplace", keys.workplace(id)))
    case .venue(let id): members.append(("venue", keys.venue(id)))
    case nil: break
    }
    if let host = event.host { members.append(("host", keys.person(host))) }
    if let chief = event.chief { members.append(("chief", keys.person(chief))) }
    for (name, people) in [
      ("participants", event.participants), ("guests", event.guests), ("staff", event.staff),
      ("facilitators", event.facilitators),
    ] where !people.isEmpty {
      members.append((name, keys.people(people)))
    }
    if let pack = event.pack { members.append(("pack", .text(pack))) }
    if let deadline = event.deadline { members.append(("deadline", day(deadline))) }
    if event.isLocked { members.append(("locked", .flag(true))) }
    if event.sequence != 0 { members.append(("sequence", .integer(event.sequence))) }
    return members
  }

  private static func day(_ day: Day) -> JSONText.Value {
    .text(CivilDate(day: Int(day.rawValue)).text(iso: true))
  }
}

/// The keys of what a plan names by position; a position out of range gives "?".
private struct PlanKeys {
  private let programme: Programme

  init(_ programme: Programme) { self.programme = programme }

  func person(_ id: PersonID) -> JSONText.Value { .text(key(programme.organisation.people, id)) }
  func district(_ id: DistrictID) -> JSONText.Value {
    .text(key(programme.organisation.districts, id))
  }
  func workplace(_ id: WorkplaceID) -> JSONText.Value {
    .text(key(programme.organisation.workplaces, id))
  }
  func venue(_ id: VenueID) -> JSONText.Value { .text(key(programme.organisation.venues, id)) }
  func activity(_ id: ActivityID) -> JSONText.Value { .text(activityKey(id)) }
  func activityKey(_ id: ActivityID) -> String { key(programme.activities, id) }
  func people(_ ids: [PersonID]) -> JSONText.Value {
    .texts(ids.map { key(programme.organisation.people, $0) })
  }

  private func key<Element: Keyed>(_ list: [Element], _ id: some Identifier) -> String {
    list.indices.contains(id.index) ? list[id.index].key : "?"
  }
}

/// Something of a programme that has a key.
private protocol Keyed {
  var key: String { get }
}

extension Person: Keyed {}
extension District: Keyed {}
extension Workplace: Keyed {}
extension Venue: Keyed {}
extension Activity: Keyed {}
