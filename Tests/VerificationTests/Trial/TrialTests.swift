import Programme
import Testing

@testable import Verification

/// What a trial tells of a change is what the verifier finds on the two whole plans.
@Suite struct TrialTests {
  @Test func movingAnyEventCountsAsTheVerifierCounts() {
    let small = Small()
    let trial = Trial(small.plan, small.programme)
    var breaking = 0
    var costing = 0
    for event in small.plan.events {
      var generator = Steps(seed: UInt64(event.day.rawValue) * 1440 + UInt64(event.start))
      for _ in 0..<6 {
        let moment = Trial.Moment(
          day: day(2026, 8, 1).advanced(by: generator.next(below: 360)),
          start: at(8) + 30 * generator.next(below: 16))
        let (then, effect) = trial.effect(ofMoving: event, to: moment)
        Whole.compare(effect, trial, Trial.Change(events: [then]), "\(event.key.text) \(moment)")
        if !effect.breaches.isEmpty { breaking += 1 }
        if effect.cost != 0 { costing += 1 }
      }
    }
    #expect(breaking > 20)
    #expect(costing > 20)
    #expect(small.plan.events.count > 20)
  }

  @Test func changingPeopleAndPlacesCountsAsTheVerifierCounts() {
    let small = Small()
    let trial = Trial(small.plan, small.programme)
    let people = small.programme.organisation.personIDs
    for event in small.plan.events {
      var generator = Steps(seed: UInt64(event.start) &+ 7 &* UInt64(event.participants.count))
      for round in 0..<6 {
        var then = event
        let person = people[generator.next(below: people.count)]
        switch round {
        case 0: then.participants.removeFirst()
        case 1: then.participants = Array(Set(then.participants + [person])).sorted()
        case 2: then.staff = [person]
        case 3: then.host = person
        case 4: then.place = .venue(VenueID(0))
        default: then.pack = "pakke-a"
        }
        let change = Trial.Change(events: [then])
        Whole.compare(trial.effect(of: change), trial, change, "\(event.key.text) \(round)")
      }
    }
  }

  @Test func movingPeopleBetweenGroupsCountsAsTheVerifierCounts() {
    var small = Small()
    small.change(group: "syd-01") { $0.removeLast() }
    let trial = Trial(small.plan, small.programme)
    for person in small.programme.organisation.personIDs where trial.isEligible(person) {
      for group in small.plan.groups where !group.members.contains(person) {
        var joined = group
        joined.members = (joined.members + [person]).sorted()
        var groups = [joined]
        if var left = trial.group(of: person) {
          left.members.removeAll { $0 == person }
          groups.append(left)
        }
        let change = Trial.Change(groups: groups)
        let effect = trial.effect(of: change)
        Whole.compare(effect, trial, change, "\(person.index) to \(group.label)")
        #expect(!effect.breaches.isEmpty || !effect.mended.isEmpty)
      }
    }
  }

  @Test func aPlanThatHasBegunCountsAsTheVerifierCounts() {
    let small = Small()
    let previous: Verifier.Previous = (small.plan, day(2026, 10, 1), day(2026, 11, 20))
    let trial = Trial(small.plan, small.programme, previous: previous)
    for event in small.plan.events {
      for days in [-7, 1, 14] {
        let moment = Trial.Moment(day: event.day.advanced(by: days), start: event.start)
        let (then, effect) = trial.effect(ofMoving: event, to: moment)
        Whole.compare(
          effect, trial, Trial.Change(events: [then]), "\(event.key.text) \(days)",
          previous: previous)
      }
    }
  }

  @Test func whoeverOnlyCountsBreachesFindsAsMany() {
    for isBroken in [false, true] {
      var small = Small()
      // Somebody who cannot come, and an event that breaks a rule both before and after.
      if isBroken { small.plan.events[0].participants.removeFirst() }
      let trial = Trial(small.plan, small.programme)
      for event in small.plan.events.prefix(8) {
        let teller = Mover(event, trial)
        let counter = Mover(event, trial, tells: false)
        for moment in trial.moments(of: event).prefix(60) {
          let (then, told) = teller.effect(to: moment)
          let (same, counted) = counter.effect(to: moment)
          #expect(then == same)
          #expect(told.cost == counted.cost)
          #expect(told.breaches.count == counted.breaches.count, "\(event.key.text) \(moment)")
          #expect(told.brokenRules == counted.brokenRules)
          #expect(told.others(than: [event.key]) == counted.others(than: [event.key]))
          #expect(told.mended.count == counted.mended.count)
        }
      }
    }
  }

  @Test func doingNothingHasNoEffect() {
    let small = Small()
    let trial = Trial(small.plan, small.programme)
    for event in small.plan.events {
      let effect = trial.effect(of: Trial.Change(events: [event]), words: true)
      #expect(effect.gained.isEmpty && effect.lost.isEmpty && effect.scores.isEmpty)
    }
  }

  @Test func anOpenTimeIsOneThatNothingButOtherEventsSpeaksAgainst() {
    var small = Small()
    let busy = day(2026, 9, 14)
    small.change(person: "n-a") {
      $0.busy = [Span(day: busy, minute: at(8), minutes: 240)]
    }
    let trial = Trial(small.plan, small.programme)
    let event = small.plan.events.first { $0.key.text == "sparring/2026/nord-01/1" }
    guard let event else {
      Issue.record("no event")
      return
    }
    let calendarRules: Set<RuleID> = [
      .availability, .closedDays, .workingHours, .lunch, .fridayAfternoon, .firstWeeks, .quietWeeks,
    ]
    var open = 0
    for moment in trial.moments(of: event) {
      let effect = trial.effect(ofMoving: event, to: moment).effect
      let isForbidden = effect.brokenRules.contains(where: calendarRules.contains)
      #expect(trial.isOpen(moment, for: event) != isForbidden, "\(moment)")
      if !isForbidden { open += 1 }
    }
    #expect(open > 10)
    #expect(!trial.isOpen(Trial.Moment(day: busy, start: at(9)), for: event))
  }

  @Test func whatIsSaidOfAnEventIsWhatTheVerifierSays() {
    let small = Small()
    let trial = Trial(small.plan, small.programme)
    let rules = Set(RuleID.allCases).subtracting([.fairShare, .everythingPlanned])
    let all = Verifier.matches(of: rules, in: small.plan, small.programme)
    for event in small.plan.events {
      let own = all.filter { $0.events.contains(event.key) }
      let said = trial.matches(about: [event.key])
      #expect(Set(said.map(\.text.danish)) == Set(own.map(\.text.danish)), "\(event.key.text)")
    }
  }
}

/// The comparison of a trial with the verifier on whole plans.
enum Whole {
  static func compare(
    _ effect: Effect, _ trial: Trial, _ change: Trial.Change, _ what: String,
    previous: Verifier.Previous? = nil
  ) {
    let before = Verifier.verify(trial.plan, trial.programme, previous: previous)
    let changed = trial.plan(with: change)
    let after = Verifier.verify(changed, trial.programme, previous: previous)
    #expect(
      effect.scores == Effect.difference(after.score.rules, before.score.rules), "\(what)")
    #expect(effect.cost == after.score.total - before.score.total, "\(what)")
    #expect(effect.worstOff == after.score.worstOff, "\(what)")
    #expect(effect.worstBurden == after.score.worstBurden, "\(what)")
    let gained = remainder(after.violations, without: before.violations)
    let mended = remainder(before.violations, without: after.violations)
    #expect(effect.breaches.map { words($0.text) }.sorted() == gained, "\(what)")
    #expect(effect.mended.map { words($0.text) }.sorted() == mended, "\(what)")
  }

  /// What is said of a breach; a trial calls repeats what the plan calls them, not what they would be
  /// if they were held in another order.
  private static func words(_ text: Text) -> String {
    text.danish.replacing(/gentagelse \d+/, with: "gentagelse")
  }

  private static func remainder(_ list: [Violation], without other: [Violation]) -> [String] {
    var counts: [String: Int] = [:]
    for violation in other where violation.kind == .brokenRule {
      counts[words(violation.text), default: 0] += 1
    }
    return list.filter { $0.kind == .brokenRule }.map { words($0.text) }.filter { text in
      guard let count = counts[text], count > 0 else { return true }
      counts[text] = count - 1
      return false
    }.sorted()
  }
}

/// A few reproducible numbers.
struct Steps {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
