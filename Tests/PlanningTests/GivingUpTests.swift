import ChainScheduling
import Programme
import SolverSupport
import Testing

@testable import Planning

/// A cohort that is given up is no small change.
@Suite struct GivingUpTests {
  /// The members of the district's cohort, and its days to come.
  private func cohort() throws -> (Programme, Plan, members: [PersonID], days: [PlannedEvent]) {
    let (programme, plan) = try PlannedDistrict.planned()
    let cohort = try #require(plan.cohorts.first)
    let days = plan.events.filter {
      $0.activity == cohort.activity && $0.key.subject == cohort.label
    }
    #expect(days.count == 3)
    return (programme, plan, cohort.members, days)
  }

  private func absent(_ people: [PersonID], _ spans: [Span], _ programme: Programme) -> Programme {
    var changed = programme
    for person in people {
      changed.organisation.people[person.index].busy = Span.merged(
        changed.organisation.people[person.index].busy + spans)
    }
    return changed
  }

  @Test func aDayMovesRatherThanThatAllAreGivenUp() throws {
    let (programme, plan, members, days) = try cohort()
    let ill = Array(members.prefix(4))
    let changed = absent(ill, days[1].spans, programme)
    let result = try PlannedDistrict.replan(changed, plan, from: PlannedDistrict.day(2026, 8, 10))
    #expect(result.moves.map(\.before.key) == [days[1].key])
    #expect(result.givenUp.isEmpty && result.cancelled.isEmpty)
    #expect(result.isFewest)
    #expect(result.moves.first?.reason.rules == [.availability])
    #expect(result.moves.first?.reason.people == ill)
  }

  /// Those who turn out to have taken the course somewhere else.
  private func trained(_ people: [PersonID], _ programme: Programme) -> Programme {
    var changed = programme
    for person in people { changed.organisation.people[person.index].hasTakenCourse = true }
    return changed
  }

  @Test func whatIsGivenUpCounts() throws {
    // One member stays, and with those who wait they are too few for a cohort.
    let (programme, plan, members, days) = try cohort()
    let result = try PlannedDistrict.replan(
      trained(Array(members.dropLast()), programme), plan, from: PlannedDistrict.day(2026, 8, 10))
    #expect(result.cancelled.map(\.key) == days.map(\.key))
    #expect(result.givenUp == days.map(\.key))
    #expect(result.moves.isEmpty)
    #expect(result.provenFewest == 3)
  }

  @Test func whatNobodyIsLeftToAttendIsCalledOffAndCountsNothing() throws {
    let (programme, plan, members, days) = try cohort()
    let result = try PlannedDistrict.replan(
      trained(members, programme), plan, from: PlannedDistrict.day(2026, 8, 10))
    #expect(result.cancelled.map(\.key) == days.map(\.key))
    #expect(result.givenUp.isEmpty)
    #expect(result.moves.isEmpty)
    #expect(result.provenFewest == 0)
  }

  @Test func whereOthersCouldStillTakeItNobodyIsLeftToMiss() throws {
    var (programme, plan, members, days) = try cohort()
    let organisation = programme.organisation
    let others = organisation.personIDs.filter {
      organisation[$0].roles.contains(.beacon) && organisation[$0].hasTakenCourse
    }
    programme = trained(members, programme)
    for person in others.prefix(4) {
      programme.organisation.people[person.index].hasTakenCourse = false
    }
    let asOf = PlannedDistrict.day(2026, 8, 10)
    programme.asOf = asOf
    let previous = PreviousPlan(plan: plan, asOf: asOf)
    let encoding = ScheduleEncoding(
      programme, groups: plan.groups, availability: Availability(programme), previous: previous)
    let former = PlannedSolution(encoding, previous)
    let positions = encoding.events.indices.filter { e in
      days.contains { $0.key == encoding.key(ofEvent: e) }
    }
    #expect(positions.count == days.count)
    for e in positions {
      #expect(former.solution.starts[e] < 0)
      #expect(!former.isCounted(e))
    }
    #expect(
      encoding.events.indices.filter(former.isCounted).count == plan.events.count - days.count)
  }
}
