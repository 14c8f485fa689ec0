import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// A leader and a resource person or beacon lead a workshop together, if both are there on the day.
@Suite struct FacilitatorPairTests {
  /// The district, with everybody who could lead beside the leader on leave for some days.
  private static func district(onLeave days: DayRange) throws -> Programme {
    var programme = try Folders.programme("district")
    for person in programme.organisation.personIDs
    where FacilitatorPairEncoding.sides[1](programme.organisation[person]) {
      programme.organisation.people[person.index].leave = [days]
    }
    return programme
  }

  /// What the search does not count it cannot avoid, and the plan then costs more than was told.
  @Test func theSearchHoldsWorkshopsWhileBothAreThere() throws {
    let autumn = DayRange(PlannedDistrict.day(2026, 10, 1), PlannedDistrict.day(2026, 11, 30))
    let programme = try FacilitatorPairTests.district(onLeave: autumn)
    let (plan, _) = try Folders.plan(programme, effort: 3_000)
    let bound = try #require(plan.score.bounds.first { $0.subject == "calendar" })
    let verdict = Verifier.verify(plan, programme)
    #expect(verdict.violations.map(\.text.danish) == [])
    #expect(plan.score.rules == verdict.score.rules)
    #expect(bound.objective == verdict.score.calendarTotal)
    let workshops = plan.events.filter { programme[$0.activity].isLocallyFacilitated }
    #expect(workshops.contains { $0.day < autumn.first || $0.day > autumn.last })
  }

  /// Who is away all year completes no pair, and the check of the bound knows it without prices.
  @Test func theBoundKnowsThatNobodyIsThere() throws {
    let (programme, plan, _) = try Folders.plannedDistrict()
    let away = try FacilitatorPairTests.district(onLeave: programme.horizon.days)
    let workshops = plan.events.filter { programme[$0.activity].isLocallyFacilitated }
    let prices = CalendarProof(scale: 64)
    let before = try #require(CalendarBound(programme, plan: plan).lowerBound(prices))
    let after = try #require(CalendarBound(away, plan: plan).lowerBound(prices))
    #expect(!workshops.isEmpty)
    #expect(after - before >= workshops.count * programme.rules.weight(.facilitatorPair) / 2)
  }
}
