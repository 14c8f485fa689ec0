import Programme
import Testing
import Verification

@testable import Planning

/// Suggested groups are those that the verifier would find best.
@Suite struct GroupSuggestionsTests {
  @Test func aNewcomersGroupsCostWhatTheVerifierCounts() throws {
    let person = try #require(try Year.district().plan.groups.first?.members.first)
    let year = try Year.district().without(person)
    let trial = year.trial
    let before = Verifier.verify(trial.plan, trial.programme)
    let suggestions = GroupSuggestions(person, trial)
    #expect(suggestions.current == nil && suggestions.unfit == nil)
    let groups = trial.plan.groups.filter {
      $0.district == trial.programme.organisation[person].district
    }
    #expect(suggestions.choices.count + suggestions.forbidden.count == groups.count)
    #expect(!suggestions.choices.isEmpty)
    for choice in suggestions.choices + suggestions.forbidden {
      #expect(choice.group.members.contains(person) && !choice.isOwn)
      let after = Verifier.verify(trial.plan(with: choice.change), trial.programme)
      #expect(choice.effect.cost == after.score.total - before.score.total)
      let gained = Set(after.violations.map(\.text)).subtracting(before.violations.map(\.text))
      let broken = gained.filter { text in
        after.violations.contains { $0.text == text && $0.kind == .brokenRule }
      }
      #expect(Set(choice.effect.breaches.map(\.text)) == broken)
    }
    #expect(suggestions.forbidden.allSatisfy { !$0.forbidding.isEmpty })
  }

  @Test func whoeverHasLeftTakesNoSeatFromANewcomer() throws {
    // The groups of the plan are full, and somebody of another group has left since.
    let whole = try Year.district()
    let own = try #require(whole.plan.groups.first)
    let person = own.members[0]
    var year = whole.without(person)
    let other = try #require(year.plan.groups.last { $0.label != own.label })
    let gone = try #require(other.members.first)
    let full = GroupSuggestions(person, year.trial)
    year.programme.organisation.people[gone.index].leaves = year.programme.asOf
    let suggestions = GroupSuggestions(person, year.trial)
    #expect(full.left.isEmpty && suggestions.left == [gone])
    func choice(_ all: GroupSuggestions) throws -> GroupSuggestions.Choice {
      try #require((all.choices + all.forbidden).first { $0.group.label == other.label })
    }
    let (before, now) = (try choice(full), try choice(suggestions))
    #expect(before.group.members.contains(gone))
    #expect(now.group.members == (other.members.filter { $0 != gone } + [person]).sorted())
    #expect(!now.change.events.contains { $0.participants.contains(gone) || $0.host == gone })
    // What it costs is counted against the plan without whoever has left.
    let base = year.without(gone)
    let count = Verifier.verify(base.plan, base.programme).score.total
    let after = Verifier.verify(base.trial.plan(with: now.change), base.programme).score.total
    #expect(now.effect.cost == after - count)
    let lines = suggestions.lines(year.trial).map(\.danish)
    #expect(lines.first?.contains(year.programme.organisation[gone].name) == true)
  }

  @Test func theGroupThatWasLeftIsFoundAgain() throws {
    let whole = try Year.district()
    let own = try #require(whole.plan.groups.first)
    let person = own.members[0]
    let suggestions = GroupSuggestions(person, whole.without(person).trial)
    let choice = try #require(suggestions.choices.first { $0.group.label == own.label })
    #expect(choice.group.members == own.members)
    // Back in the own group nothing has to move, and turns of hosting are even again.
    #expect(choice.moved.isEmpty && choice.isPossible)
    let after = Verifier.verify(whole.plan(with: choice.change.events), whole.programme)
    #expect(after.violations(of: .hosting).isEmpty)
  }

  @Test func aMemberSeesTheOwnGroupAndTheOthers() throws {
    let year = try Year.district()
    let own = try #require(year.plan.groups.first)
    let person = try #require(own.members.last)
    let suggestions = GroupSuggestions(person, year.trial)
    #expect(suggestions.current == own.label)
    let mine = try #require(suggestions.choices.first { $0.isOwn })
    #expect(mine.effect.cost == 0 && mine.group == own)
    let costs = suggestions.choices.filter { $0.moved.isEmpty }.map(\.effect.cost)
    #expect(costs == costs.sorted())
    let lines = suggestions.lines(year.trial).map(\.danish).joined(separator: "\n")
    #expect(lines.contains("\(own.label) som nu"))
  }

  @Test func aMeetingThatTheNewcomerCannotComeToIsMoved() throws {
    let whole = try Year.district()
    let own = try #require(whole.plan.groups.first)
    let person = own.members[0]
    var year = whole.without(person)
    let meeting = try #require(
      year.plan.events.first { $0.key.subject == own.label && $0.host != nil })
    year.programme.organisation.people[person.index].busy = Span.merged(
      year.programme.organisation[person].busy + meeting.spans)
    let suggestions = GroupSuggestions(person, year.trial, mended: 10)
    let choice = try #require(
      (suggestions.choices + suggestions.forbidden).first { $0.group.label == own.label })
    let moved = try #require(choice.moved.first { $0.from.key == meeting.key })
    let to = try #require(moved.to)
    #expect(Year.moment(to) != Year.moment(meeting))
    #expect(to.participants.contains(person))
    #expect(choice.effect.breaches.filter { $0.events.contains(meeting.key) }.isEmpty)
    let lines = suggestions.lines(year.trial).map(\.danish)
    #expect(lines.contains { $0.contains("flyttes til") })
  }

  @Test func whoBelongsInNoGroupIsTold() throws {
    let year = try Year.district()
    let organisation = year.programme.organisation
    let chief = try #require(organisation.personIDs.first { organisation[$0].has(.chief) })
    #expect(GroupSuggestions(chief, year.trial).unfit == .official)
    let other = try #require(
      organisation.personIDs.first { organisation[$0].roles == [.resourcePerson] })
    #expect(GroupSuggestions(other, year.trial).unfit == .notMeant)
    #expect(GroupSuggestions(other, year.trial).lines(year.trial).count == 1)
  }

  @Test func hostingIsSharedWithFewestChanges() throws {
    let year = try Year.district()
    let own = try #require(year.plan.groups.first { $0.members.count == 4 })
    let events = year.plan.events.filter { $0.key.subject == own.label && $0.host != nil }
    let turns = HostTurns(programme: year.programme)
    let asOf = year.programme.asOf
    #expect(turns.shared(events, among: own.members, from: asOf) == events)
    // One leaves: only the meetings that the leaver hosted get another host.
    let rest = Array(own.members.dropFirst())
    let left = events.map { event in
      var event = event
      event.participants.removeAll { $0 == own.members[0] }
      return event
    }
    let shared = turns.shared(left, among: rest, from: asOf)
    for (before, after) in zip(left, shared) where before.host != own.members[0] {
      #expect(before.host == after.host && before.place == after.place)
    }
    #expect(shared.allSatisfy { $0.host.map(rest.contains) ?? false })
    // What has been held stays.
    #expect(turns.shared(left, among: rest, from: year.programme.horizon.days.last) == left)
  }
}
