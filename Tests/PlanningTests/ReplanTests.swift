import Exchange
import Planning
import Programme
import SolverSupport
import Testing
import Verification

@Suite struct ReplanTests {
  @Test func nothingChangedIsTheSamePlan() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    for asOf in [
      programme.horizon.days.first, PlannedDistrict.day(2026, 11, 2),
      PlannedDistrict.day(2027, 5, 3),
    ] {
      let result = try PlannedDistrict.replan(programme, plan, from: asOf)
      #expect(result.isUnchanged, "\(result.moves) \(result.touched) \(result.added)")
      #expect(result.plan == plan)
    }
  }

  @Test func anAbsentLeadersMeetingMovesAndNoOther() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let event = try #require(
      plan.events.first { $0.key.activity == "sparring" && $0.day > asOf.advanced(by: 60) })
    let person = try #require(event.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy + [Span(days: event.days)])
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    #expect(result.moves.map(\.before.key) == [event.key])
    #expect(result.moves.first?.reason.rules == [.availability])
    #expect(result.moves.first?.reason.people == [person])
    #expect(result.provenFewest == 1)
    #expect(result.isFewest)
    #expect(result.moves.first?.after.sequence == event.sequence + 1)
    for other in result.plan.events where other.key != event.key {
      #expect(other == plan.events.first { $0.key == other.key })
    }
    let again = try PlannedDistrict.replan(programme, result.plan, from: asOf)
    #expect(again.isUnchanged)
  }

  @Test func anAbsentOfficialIsReplacedAndTheNumberOfMovesIsProven() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let officials = Set(plan.events.flatMap(\.staff)).sorted()
    #expect(!officials.isEmpty)
    for official in officials.prefix(3) {
      let own = plan.events.filter { $0.staff.contains(official) && $0.day > asOf.advanced(by: 60) }
      guard let first = own.first?.day else { continue }
      var changed = programme
      let days = DayRange(first, first.advanced(by: 25))
      changed.organisation.people[official.index].busy = Span.merged(
        changed.organisation.people[official.index].busy + [Span(days: days)])
      let previous = PreviousPlan(plan: plan, asOf: asOf)
      let outcome = Replan(
        changed, since: previous, options: PlanOptions(effort: 20_000)
      ).run()
      guard case .replanned(let result) = outcome else { continue }
      #expect(result.isFewest, "\(result.moves.count) moved, \(result.provenFewest) proven")
      let busy = result.plan.events.filter { $0.staff.contains(official) && days.contains($0.day) }
      #expect(busy.isEmpty)
    }
  }

  /// A partner who has begun with a workplace stays with it; if she is away, she is the reason.
  @Test func aPartnerWhoStaysAndIsAwayIsTheReason() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let first = try #require(
      plan.events.first { event in
        event.key.activity == "laeringssamtale" && event.key.number == 1
          && plan.events.contains {
            $0.key.activity == event.key.activity && $0.key.subject == event.key.subject
              && $0.key.number == 2 && $0.day > event.day.advanced(by: 30)
          }
      })
    let asOf = first.day.advanced(by: 1)
    let second = try #require(
      plan.events.first {
        $0.key.activity == first.key.activity && $0.key.subject == first.key.subject
          && $0.key.number == 2
      })
    let partner = try #require(
      first.staff.first {
        second.staff.contains($0)
          && programme.organisation[$0].roles.contains(.learningPartner)
      })
    programme.organisation.people[partner.index].busy = Span.merged(
      programme.organisation.people[partner.index].busy + [Span(days: second.days)])
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    let move = try #require(result.moves.first { $0.before.key == second.key })
    #expect(move.reason.rules == [.availability] && move.reason.people == [partner])
  }

  @Test func whatWasHeldByThoseWhoAreGoneStays() throws {
    let (programme, planned) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    var plan = planned
    let held = try #require(
      plan.events.firstIndex { $0.key.activity == "chefmoede" && $0.day < asOf })
    plan.events[held].participants = []
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    #expect(result.moves.isEmpty)
    #expect(result.plan.events.contains(plan.events[held]))
  }

  @Test func aWorkplaceWhoseLeadersHaveOneRepeatLeftIsADeadEnd() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    let repeats = plan.events.filter { $0.key.activity == "laeringsdag" && $0.key.number == 1 }
      .sorted { $0.day < $1.day }
    let (first, last) = (try #require(repeats.first), try #require(repeats.last))
    let asOf = first.day.advanced(by: 1)
    #expect(repeats.count == 2 && last.day > asOf)
    var changed = programme
    var groups = plan.groups
    var left: [PersonID] = []
    for workplace in programme.organisation.workplaceIDs where left.isEmpty {
      let leaders = programme.organisation.personIDs.filter {
        programme.organisation[$0].leads && programme.organisation[$0].workplace == workplace
      }
      let gone = leaders.filter(first.participants.contains)
      if leaders.count - gone.count >= 2, !gone.isEmpty { left = gone }
    }
    #expect(!left.isEmpty)
    for person in left {
      changed.organisation.people[person.index].leaves = asOf
      for i in groups.indices { groups[i].members.removeAll { $0 == person } }
    }
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    guard case .blocked(let obstacles) = Replan(changed, since: previous, groups: groups).run()
    else {
      Issue.record("nobody stays at home, and the plan holds")
      return
    }
    #expect(obstacles.map(\.kind) == [.crowdedOut(last.key)])
    #expect(obstacles.first?.rules == [.cover])
    #expect(obstacles.first?.isProven == true)
  }

  @Test func aClosedWeekMovesExactlyWhatLiesInIt() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let week = DayRange(PlannedDistrict.day(2026, 11, 16), PlannedDistrict.day(2026, 11, 20))
    programme.calendar.holidays.append(Holiday(name: "Lukket", days: week))
    let hit = plan.events.filter { week.contains($0.day) }.map(\.key)
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    #expect(!hit.isEmpty)
    #expect(Set(result.moves.map(\.before.key)).isSuperset(of: hit))
    #expect(result.provenFewest >= hit.count)
    #expect(result.isFewest, "\(result.moves.count) moved, \(result.provenFewest) proven")
    #expect(!result.plan.events.contains { week.contains($0.day) })
  }

  @Test func theFrozenAndThePastStay() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 12, 1)
    let freeze = PlannedDistrict.day(2027, 3, 1)
    let event = try #require(
      plan.events.first { $0.key.activity == "sparring" && $0.day > freeze.advanced(by: 20) })
    let person = try #require(event.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy + [Span(days: event.days)])
    let result = try PlannedDistrict.replan(programme, plan, from: asOf, freezeUntil: freeze)
    for old in plan.events where old.day < freeze {
      #expect(result.plan.events.first { $0.key == old.key } == old)
    }
    #expect(!result.moves.isEmpty)
  }

  @Test func whoseWorkplaceIsClosedIsNotAway() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let event = try #require(
      plan.events.first { $0.key.activity == "sparring" && $0.day > asOf.advanced(by: 60) })
    let person = try #require(event.participants.first)
    let workplace = try #require(programme.organisation[person].workplace)
    programme.organisation.workplaces[workplace.index].closed = Span.merged(
      programme.organisation[workplace].closed + [Span(days: event.days)])
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    let move = try #require(result.moves.first { $0.before.key == event.key })
    #expect(move.reason.rules == [.closedDays] && move.reason.people.isEmpty)
  }

  @Test func nothingMovesToADayNearerThanTheNotice() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let event = try #require(plan.events.first { $0.key.activity == "sparring" })
    let asOf = event.day.advanced(by: -25)
    // The leaders can only come in the three weeks before, to which nothing may move now.
    let person = try #require(event.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy
        + [Span(days: DayRange(asOf.advanced(by: 21), programme.horizon.days.last))])
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    let options = PlanOptions(effort: 20_000)
    let near = Replan(programme, since: previous, options: options).run()
    guard case .blocked(let obstacles) = near else {
      Issue.record("something has moved to a day too near")
      return
    }
    let own = try #require(obstacles.first { $0.kind == .noTime(event.key) })
    #expect(own.rules == [.availability, .notice])
    // A week later there is time again.
    programme.organisation.people[person.index].busy.removeLast()
    programme.organisation.people[person.index].busy += [Span(days: event.days)]
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy)
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    #expect(result.moves.contains { $0.before.key == event.key })
    #expect(result.moves.allSatisfy { $0.after.day >= asOf.advanced(by: 21) })
  }

  /// What is closed for all but one day, on which somebody is away: the closure is named with them,
  /// and where no day is left nobody is.
  @Test(arguments: [true, false]) func aClosureThatLeavesNextToNothingIsNamed(
    isLeft: Bool
  ) throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let event = try #require(plan.events.first { $0.key.activity == "sparring" })
    let asOf = event.day.advanced(by: -25)
    let person = try #require(event.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy + [Span(days: event.days)])
    let first = asOf.advanced(by: 21)
    let closed =
      isLeft
      ? [
        DayRange(first, event.day.advanced(by: -1)),
        DayRange(event.day.advanced(by: 1), programme.horizon.days.last),
      ] : [DayRange(first, programme.horizon.days.last)]
    programme.calendar.holidays += closed.map { Holiday(name: "Lukket", days: $0, kinds: []) }
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    guard case .blocked(let obstacles) = Replan(programme, since: previous).run() else {
      Issue.record("something has moved to a closed day or one too near")
      return
    }
    let own = try #require(obstacles.first { $0.kind == .noTime(event.key) })
    #expect(own.rules.contains(.closedDays) && own.rules.contains(.notice))
    #expect(own.rules.contains(.availability) == isLeft && own.people.contains(person) == isLeft)
  }

  /// A week that may hold no meeting at all is known to be impossible before anything is tried.
  @Test func whereNobodyMayMeetNothingIsTried() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    programme.rules[.leaderWeek].values["never"] = 1
    let previous = PreviousPlan(plan: plan, asOf: programme.horizon.days.first)
    guard case .blocked(let obstacles) = Replan(programme, since: previous).run() else {
      Issue.record("somebody meets")
      return
    }
    #expect(obstacles.allSatisfy { $0.isProven && $0.rules == [.leaderWeek] })
  }

  @Test func anAbsenceInTheFrozenTimeIsSaid() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let event = try #require(plan.events.first { $0.key.activity == "sparring" })
    let person = try #require(event.participants.first)
    programme.organisation.people[person.index].busy = Span.merged(
      programme.organisation.people[person.index].busy + [Span(days: event.days)])
    let previous = PreviousPlan(plan: plan, asOf: event.day.advanced(by: -3))
    guard case .blocked(let obstacles) = Replan(programme, since: previous).run() else {
      Issue.record("an event too near to move has moved")
      return
    }
    #expect(obstacles.map(\.kind) == [.noTime(event.key)])
    #expect(obstacles.first?.rules.contains(.notice) == true)
    #expect(obstacles.first?.people.contains(person) == true)
  }

  @Test func whatIsCalledOffMovesAtOnce() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    let activity = try #require(programme.activity("laeringsdag"))
    let held = plan.events.filter { $0.activity == activity && $0.key.number == 2 }
    let first = try #require(held.map(\.day).min())
    let days = DayRange(first, first.advanced(by: 3))
    let hit = held.filter { days.contains($0.day) }
    let previous = PreviousPlan(
      plan: plan, asOf: first.advanced(by: -2),
      calledOff: [CalledOff(activity: activity, days: days)])
    let replan = Replan(programme, since: previous, options: PlanOptions(effort: 20_000))
    guard case .replanned(let result) = replan.run() else {
      Issue.record("no plan without the days called off")
      return
    }
    #expect(!hit.isEmpty)
    #expect(Set(result.moves.filter(\.reason.isCancelled).map(\.before.key)) == Set(hit.map(\.key)))
    #expect(result.provenFewest >= hit.count)
    #expect(result.moves.count >= result.provenFewest)
    #expect(!result.plan.events.contains { $0.activity == activity && days.contains($0.day) })
  }

  @Test func `what keeps its time is changed only where a rule is broken otherwise`() throws {
    let (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 8, 1)
    let activity = try #require(programme.activity("laeringsdag"))
    var touched = 0
    let first = plan.events.filter { $0.activity == activity && $0.key.repeatNumber == 1 }
    for held in first where held.day >= asOf {
      let previous = PreviousPlan(
        plan: plan, asOf: asOf,
        calledOff: [CalledOff(activity: activity, days: DayRange(held.day, held.day))])
      let outcome = Replan(programme, since: previous, options: PlanOptions(effort: 20_000)).run()
      guard case .replanned(let result) = outcome else { continue }
      var own = programme
      own.asOf = asOf
      func isSound(_ plan: Plan) -> Bool {
        !Verifier.verify(plan, own, previous: (previous.plan, asOf, nil)).violations.contains {
          $0.kind != .claimedScore
        }
      }
      #expect(isSound(result.plan), "\(held.key)")
      for key in result.touched {
        touched += 1
        var trial = result.plan
        let at = try #require(trial.events.firstIndex { $0.key == key })
        trial.events[at] = try #require(previous.event(key))
        #expect(!isSound(trial), "\(key) need not change without \(held.key)")
      }
    }
    #expect(touched > 0)
  }

  @Test func anActivitySwitchedOffIsCancelledAhead() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 11, 2)
    let id = try #require(programme.activity("chefmoede") ?? programme.activity("distriktsmoede"))
    programme.activities[id.index].isOn = false
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    let own = plan.events.filter { $0.activity == id }
    #expect(result.cancelled.map(\.key) == own.filter { $0.day >= asOf }.map(\.key))
    #expect(result.plan.events.filter { $0.activity == id } == own.filter { $0.day < asOf })
    #expect(result.moves.isEmpty)
  }

  @Test func `an event that makes room for another says so, not that a place is closed`() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let week = DayRange(PlannedDistrict.day(2027, 2, 1), PlannedDistrict.day(2027, 3, 5))
    let venue = try #require(
      plan.events.compactMap { event -> VenueID? in
        if case .venue(let id) = event.place, week.contains(event.day) { return id }
        return nil
      }.first)
    programme.organisation.venues[venue.index].closed = [Span(days: week)]
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    for move in result.moves where move.reason.rules.contains(.closedDays) {
      guard case .workplace(let id) = move.before.place else { continue }
      let span = Span(day: move.before.day, minute: move.before.start, minutes: move.before.minutes)
      let closed = programme.organisation[id].closed
      #expect(
        closed.contains { $0.start < span.end && span.start < $0.end }, "\(move.before.key.text)")
    }
    #expect(result.moves.count >= result.provenFewest)
  }

  @Test func `two meetings fixed to one time are named, however it is found out`() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let own = plan.events.filter { $0.key.activity == "netvaerk" && $0.day > asOf.advanced(by: 60) }
    let first = try #require(own.first)
    let second = try #require(own.first { $0.key.subject == first.key.subject && $0 != first })
    programme.pins.events = [
      EventPin(key: first.key, day: second.day, start: second.start),
      EventPin(key: second.key, day: second.day, start: second.start),
    ].sorted { $0.key < $1.key }
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    guard case .blocked(let obstacles) = Replan(programme, since: previous).run() else {
      Issue.record("two meetings of the same people at one time")
      return
    }
    #expect(!obstacles.isEmpty)
  }

  @Test
  func
    `events that clash under a changed rule and are too near to move are told of, and no others`()
    throws
  {
    var (programme, plan) = try PlannedDistrict.planned()
    let chiefs = programme.organisation.personIDs.filter {
      programme.organisation[$0].roles.contains(.chief)
    }
    func crowd(_ day: Day) -> [EventKey] {
      chiefs.map { chief in
        plan.events.filter { $0.day == day && $0.people.contains(chief) }.map(\.key)
      }.first { $0.count > 1 } ?? []
    }
    let day = try #require(
      plan.events.map(\.day).filter { crowd($0).count > 1 }.min(), "no chief has two events a day")
    programme.rules[.chiefDay].values["most"] = 1
    let previous = PreviousPlan(plan: plan, asOf: day.advanced(by: -1))
    guard case .blocked(let obstacles) = Replan(programme, since: previous).run() else {
      Issue.record("two events of one chief tomorrow, of which none can move")
      return
    }
    let told = obstacles.compactMap { obstacle -> EventKey? in
      if case .crowdedOut(let key) = obstacle.kind { key } else { nil }
    }
    #expect(!told.isEmpty && told.count == obstacles.count)
    #expect(obstacles.allSatisfy { $0.rules == [.chiefDay, .notice] })
    let near = plan.events.filter { $0.day < day.advanced(by: 60) && crowd($0.day).count > 1 }
    #expect(Set(told).isSubset(of: near.map(\.key)), "\(told.map(\.text))")
  }

  @Test func aMeetingPinnedToSomebodyWhoHasLeftNamesThePinAndTheHost() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let event = try #require(
      plan.events.first { $0.host != nil && $0.day > asOf.advanced(by: 120) })
    let host = try #require(event.host)
    programme.pins.events.append(
      EventPin(key: event.key, day: event.day, start: event.start, host: host))
    programme.organisation.people[host.index].leaves = event.day.advanced(by: -60)
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    let replan = Replan(programme, since: previous)
    guard case .blocked(let obstacles) = replan.run() else {
      Issue.record("a meeting is held at the workplace of somebody who has left")
      return
    }
    #expect(obstacles.map(\.kind) == [.noTime(event.key)])
    #expect(obstacles.first?.rules == [.hosting, .pinned])
    #expect(obstacles.first?.people == [host])
    #expect(replan.unsettled()?.contains(event.key) == true)
  }

  @Test func aPinByHandIsFollowed() throws {
    var (programme, plan) = try PlannedDistrict.planned()
    let asOf = PlannedDistrict.day(2026, 9, 1)
    let event = try #require(
      plan.events.first {
        $0.key.activity == "netvaerk" && $0.day > asOf.advanced(by: 60)
      })
    let to = event.day.advanced(by: event.day.weekday == .friday ? -1 : 1)
    programme.pins.events.append(EventPin(key: event.key, day: to, start: nil))
    programme.pins.events.sort { $0.key < $1.key }
    let result = try PlannedDistrict.replan(programme, plan, from: asOf)
    #expect(result.plan.events.first { $0.key == event.key }?.day == to)
    #expect(result.moves.first { $0.before.key == event.key }?.reason.rules == [.pinned])
    #expect(result.isFewest)
  }
}

/// The small district with a plan, made once.
enum PlannedDistrict {
  static let whole = Result { () throws -> (Programme, Plan) in
    let (programme, made, _) = try Folders.plannedDistrict()
    var plan = made
    plan.score = Verifier.verify(plan, programme).score
    return (programme, plan)
  }

  static func planned() throws -> (Programme, Plan) { try whole.get() }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(rawValue: 0)
  }

  /// Re-plans and checks the plan by the definitions.
  static func replan(
    _ programme: Programme, _ plan: Plan, from asOf: Day, freezeUntil: Day? = nil,
    groups: [SparringGroup]? = nil
  ) throws -> Replanned {
    let previous = PreviousPlan(plan: plan, asOf: asOf, freezeUntil: freezeUntil)
    let outcome = Replan(
      programme, since: previous, groups: groups, options: PlanOptions(effort: 20_000)
    ).run()
    guard case .replanned(let result) = outcome else { throw Folders.Failure(what: "\(outcome)") }
    var own = programme
    own.asOf = asOf
    let verdict = Verifier.verify(result.plan, own, previous: (plan, asOf, freezeUntil))
    let broken = verdict.violations.filter { $0.kind != .claimedScore }
    if !broken.isEmpty { throw Folders.Failure(what: "\(broken.map(\.text.danish))") }
    return result
  }
}
