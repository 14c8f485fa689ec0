import Programme
import Testing

@testable import Exchange

@Suite struct PlanFileTests {
  private func programme() throws -> Programme {
    let files = StarterFolder.files(year: 2026, language: .danish)
    let folder = FolderFiles(Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }))
    return try #require(FolderReader.read(folder).programme)
  }

  private func plan(_ programme: Programme) throws -> Plan {
    let sparring = try #require(programme.activity("sparring"))
    let course = try #require(programme.activity("laeringsforloeb"))
    let key = EventKey(activity: "sparring", year: 2026, subject: "nord-01", number: 1)
    var event = PlannedEvent(
      key: key, activity: sparring, day: day("2026-09-22"), start: 510, minutes: 180)
    event.place = .workplace(WorkplaceID(1))
    event.host = PersonID(6)
    event.participants = [PersonID(5), PersonID(6), PersonID(7)]
    event.chief = PersonID(1)
    event.isLocked = true
    event.sequence = 3
    var second = PlannedEvent(
      key: EventKey(
        activity: "laeringsdag", year: 2026, subject: "alle", number: 1, repeatNumber: 2),
      activity: try #require(programme.activity("laeringsdag")), day: day("2026-10-06"), start: 540,
      minutes: 420, dayCount: 2)
    second.place = .venue(VenueID(0))
    second.staff = [PersonID(12)]
    second.guests = [PersonID(3)]
    second.facilitators = [PersonID(2)]
    second.pack = "feedback"
    second.deadline = day("2026-09-01")
    var score = Score(hardViolations: 0, worstOff: PersonID(4), worstBurden: 12)
    score.rules = [RuleScore(rule: .kindMix, detail: "x", amount: 2, cost: 20)]
    score.bounds = [
      ProvenBound(subject: "nord", objective: 5, lowerBound: 5),
      ProvenBound(subject: "calendar", objective: 90, lowerBound: nil),
    ]
    return Plan(
      groups: [
        SparringGroup(
          label: "nord-01", district: DistrictID(0), members: [PersonID(5), PersonID(6)])
      ],
      cohorts: [
        Cohort(
          label: "hold-1", activity: course, year: SchoolYear(startYear: 2026),
          members: [PersonID(2), PersonID(8)])
      ],
      waiting: [
        Waiting(person: PersonID(9), activity: course, reason: Text(da: "For få", en: "Too few"))
      ], events: [event, second], score: score)
  }

  @Test func isReadBackAsWritten() throws {
    let programme = try programme()
    let plan = try plan(programme)
    let bytes = PlanFile.file(of: plan, for: programme)
    let read = PlanFile.read(bytes, for: programme)
    #expect(read.faults.map { $0.line(in: .english) } == [])
    #expect(read.plan == plan)
    #expect(PlanFile.file(of: plan, for: programme) == bytes)
    let empty = PlanFile.file(of: Plan(), for: programme)
    #expect(PlanFile.read(empty, for: programme).plan == Plan())
  }

  @Test func isStrict() throws {
    let programme = try programme()
    let text = String(
      decoding: PlanFile.file(of: try plan(programme), for: programme), as: UTF8.self)
    for (from, to, id) in [
      ("\"host\"", "\"hosts\"", "json-key-is-misspelt"),
      ("\"version\": 1", "\"version\": 2", "plan-is-of-another-version"),
      ("\"sparring/2026/nord-01/1\"", "\"sparring/nord-01\"", "event-key-is-unreadable"),
      ("\"2026-09-22\"", "\"2026-09-31\"", "date-does-not-exist"),
      ("\"start\": \"08:30\"", "\"start\": 8", "json-type-is-wrong"),
      ("\"label\": \"nord-01\",", "", "json-key-is-missing"),
      ("\"kindMix\"", "\"kindMixx\"", "choice-is-misspelt"),
    ] {
      #expect(text.contains(from))
      let read = PlanFile.read(Array(text.replacing(from, with: to).utf8), for: programme)
      #expect(read.plan == nil && read.faults.first?.id == id, "\(to): \(read.faults)")
    }
  }

  @Test func everyPrefixIsRefused() throws {
    let programme = try programme()
    let bytes = PlanFile.file(of: try plan(programme), for: programme)
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      let read = PlanFile.read(Array(bytes[..<length]), for: programme)
      #expect(read.plan == nil && !read.faults.isEmpty)
    }
  }

  @Test func whatIsGoneFromTheFolderIsNamedAndMended() throws {
    let programme = try programme()
    var plan = try plan(programme)
    let bytes = PlanFile.file(of: plan, for: programme)
    var changed = programme
    let activity = try #require(plan.events.first).activity
    let key = changed.activities.remove(at: activity.index).key
    changed.organisation.venues.removeAll()
    #expect(PlanFile.read(bytes, for: changed).plan == nil)
    let dropped = PlanFile.read(bytes, for: changed, dropsUnknown: true)
    #expect(dropped.plan?.events.contains { $0.key.activity == key } == false)
    let read = PlanFile.readToMend(bytes, for: changed)
    let ghost = try #require(read.programme.activities.last)
    #expect(ghost.key == key && !ghost.isOn)
    #expect(read.programme.activities.dropLast() == changed.activities[...])
    #expect(read.plan?.events.map(\.key) == plan.events.map(\.key))
    let isAtVenue = read.plan?.events.contains { event in
      if case .venue = event.place { return true }
      return false
    }
    #expect(isAtVenue == false)
    #expect(read.faults.allSatisfy { $0.severity == .warning })
    #expect(read.faults.contains { $0.problem.danish.contains(key) })
    // Somebody whose row is gone is still named where the plan names them, and has left.
    let member = try #require(plan.groups.first?.members.first)
    var without = programme
    let left = without.organisation.people[member.index].key
    without.organisation.people[member.index].key = "en-anden"
    let mended = PlanFile.readToMend(bytes, for: without)
    let stranger = try #require(mended.programme.organisation.people.last)
    let first = programme.horizon.days.first
    #expect(stranger.key == left && stranger.name == left && !stranger.isEmployed(on: first))
    #expect(mended.programme.organisation.people.dropLast() == without.organisation.people[...])
    let place = PersonID(without.organisation.people.count)
    #expect(mended.plan?.groups.first?.members == [PersonID(6), place])
    let meeting = mended.plan?.events.first { $0.key.activity == "sparring" }
    #expect(meeting.map { Set($0.participants) } == [place, PersonID(6), PersonID(7)])
    #expect(mended.faults.map(\.severity) == [.warning])
    // Nothing is gone: nothing is told or changed.
    plan = try #require(PlanFile.read(bytes, for: programme).plan)
    let whole = PlanFile.readToMend(bytes, for: programme)
    #expect(whole.plan == plan && whole.programme == programme && whole.faults.isEmpty)
  }

  @Test func peopleWhoLeftCanBeDropped() throws {
    var programme = try programme()
    let plan = try plan(programme)
    let bytes = PlanFile.file(of: plan, for: programme)
    let gone = programme.organisation.people.remove(at: 6)
    #expect(PlanFile.read(bytes, for: programme).plan == nil)
    let read = PlanFile.read(bytes, for: programme, dropsUnknown: true)
    #expect(read.plan?.groups.first?.members == [PersonID(5)])
    #expect(read.faults.map(\.severity) == [.warning])
    #expect(read.faults.first?.problem.danish.contains(gone.key) == true)
  }
}
