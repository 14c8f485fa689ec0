import Programme
import Testing
import Verification

@testable import Planning

/// Suggested times are those that the verifier would find best.
@Suite struct TimeSuggestionsTests {
  @Test(arguments: ["sparring", "workshop"])
  func eachTimeCostsWhatTheVerifierCounts(_ activity: String) throws {
    let year = try Year.district()
    let trial = year.trial
    let before = Verifier.verify(trial.plan, trial.programme)
    let event = try #require(trial.plan.events.first { $0.key.activity.hasPrefix(activity) })
    let suggestions = TimeSuggestions(event, trial, most: 4)
    #expect(!suggestions.choices.isEmpty)
    #expect(suggestions.clean <= suggestions.open && suggestions.open <= suggestions.tried)
    var last = Int.min
    for choice in suggestions.choices {
      let after = Verifier.verify(year.plan(with: [choice.event]), trial.programme)
      #expect(after.breaksNothing, "\(choice.moment)")
      #expect(choice.effect.cost == after.score.total - before.score.total, "\(choice.moment)")
      #expect(choice.effect.cost >= last)
      #expect(choice.pushes.isEmpty)
      #expect(choice.event.key == event.key && choice.moment != Year.moment(event))
      last = choice.effect.cost
    }
    for choice in suggestions.pushing {
      let after = Verifier.verify(year.plan(with: [choice.event]), trial.programme)
      let blamed = Set(after.violations.filter { $0.kind == .brokenRule }.flatMap(\.events))
      #expect(!choice.pushes.isEmpty)
      #expect(Set(choice.pushes) == blamed.subtracting([event.key]))
    }
  }

  @Test func noTimeIsOverlooked() throws {
    let year = try Year.district()
    let trial = year.trial
    let before = Verifier.verify(trial.plan, trial.programme).score.total
    let event = try #require(trial.plan.events.first { $0.key.activity == "sparring" })
    let suggestions = TimeSuggestions(event, trial, most: 1)
    // Some days's times, all by the verifier on whole plans.
    var best = Int.max
    for moment in trial.moments(of: event)
    where moment.day.rawValue % 13 == 0 && moment != Year.moment(event) {
      let then = trial.moved(event, to: moment)
      let verdict = Verifier.verify(year.plan(with: [then]), trial.programme)
      if verdict.breaksNothing { best = min(best, verdict.score.total - before) }
    }
    let cheapest = try #require(suggestions.choices.first)
    #expect(best < .max)
    #expect(cheapest.effect.cost <= best)
  }

  @Test func aPinnedEventHasNoOtherTime() throws {
    var year = try Year.district()
    let event = try #require(year.plan.events.first { $0.key.activity == "sparring" })
    year.programme.pins.events = [EventPin(key: event.key, day: event.day, start: event.start)]
    let suggestions = TimeSuggestions(event, year.trial)
    #expect(suggestions.choices.isEmpty && suggestions.pushing.isEmpty)
    #expect(suggestions.forbidding == [.pinned])
    let lines = suggestions.lines(year.trial).map(\.danish)
    #expect(lines.contains { $0.contains(Rule.pinned.name.danish) })
  }

  @Test func theProseTellsCostsAndWhoMakesRoom() throws {
    let year = try Year.district()
    let event = try #require(year.plan.events.first { $0.key.activity == "sparring" })
    let suggestions = TimeSuggestions(event, year.trial, most: 3)
    let lines = suggestions.lines(year.trial)
    #expect(lines.count >= 1 + suggestions.choices.count)
    let first = try #require(suggestions.choices.first)
    let cost = Wording.difference(first.effect.cost)
    #expect(lines[1].danish.contains(cost.danish) && lines[1].english.contains(cost.english))
    if let push = suggestions.pushing.first {
      let other = try #require(year.trial.event(push.pushes[0]))
      let title = year.trial.title(other)
      #expect(lines.contains { $0.danish.contains(title.danish) })
      let hidden = suggestions.lines(year.trial, for: .participants)
      #expect(!hidden.contains { $0.danish.contains("skubber \(title.danish)") })
    }
  }
}

/// The district's year, planned once for all tests that ask about it.
struct Year {
  var programme: Programme
  var plan: Plan

  static func district() throws -> Year {
    let (programme, plan, _) = try Folders.plannedDistrict()
    return Year(programme: programme, plan: plan)
  }

  var trial: Trial { Trial(plan, programme) }

  static func moment(_ event: PlannedEvent) -> Trial.Moment {
    Trial.Moment(day: event.day, start: event.start)
  }

  /// The plan with some events in the place of those with the same key.
  func plan(with events: [PlannedEvent], groups: [SparringGroup] = []) -> Plan {
    trial.plan(with: Trial.Change(events: events, groups: groups))
  }

  /// The plan without a leader, who then is a newcomer.
  func without(_ person: PersonID) -> Year {
    var year = self
    for i in year.plan.groups.indices { year.plan.groups[i].members.removeAll { $0 == person } }
    for i in year.plan.events.indices {
      let isGroup = programme[year.plan.events[i].activity].subject == .group
      guard isGroup else { continue }
      year.plan.events[i].participants.removeAll { $0 == person }
      if year.plan.events[i].host == person { year.plan.events[i].host = nil }
    }
    return year
  }
}
