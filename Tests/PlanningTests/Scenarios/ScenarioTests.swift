import Programme
import SolverSupport
import Testing
import Verification

@testable import Planning

/// Several sets of rules side by side.
@Suite struct ScenarioTests {
  @Test func eachIsPlannedByItsOwnRulesAndCountedByTheFirst() throws {
    let programme = try Folders.programme("district")
    var free = programme
    free.rules[.fairShare].isOn = false
    free.rules[.fridayAfternoon].isHard = false
    var impossible = programme
    impossible.rules[.groupSize].values["smallest"] = 6
    impossible.rules[.groupSize].values["largest"] = 6
    let comparison = ScenarioComparison(
      [
        Scenario(name: "now", programme: programme), Scenario(name: "free", programme: free),
        Scenario(name: "sixes", programme: impossible),
      ], options: PlanOptions(effort: 1_000, threads: 1))
    #expect(comparison.results.map(\.name) == ["now", "free", "sixes"])
    let first = comparison.results[0]
    let plan = try #require(first.plan)
    #expect(first.ending == .planned && first.unplaced == 0)
    #expect(first.underFirst?.total == plan.score.total)
    #expect(first.difference(from: first).isEmpty)
    #expect(first.groupsAreProven)
    let calendar = try #require(first.calendar)
    #expect((first.groupCost ?? 0) + calendar.objective <= plan.score.total + 1_000_000)
    let second = comparison.results[1]
    let other = try #require(second.plan)
    #expect(other.score.cost(of: .fairShare) == 0)
    let under = Verifier.verify(other, programme).score
    #expect(second.underFirst == under)
    #expect(under.cost(of: .fairShare) > 0)
    let difference = second.difference(from: first)
    #expect(difference.reduce(0) { $0 + $1.cost } == other.score.total - plan.score.total)
    #expect(difference.contains { $0.rule == .fairShare && $0.cost < 0 })
    let third = comparison.results[2]
    #expect(third.ending == .blocked && third.plan == nil && third.isProvenImpossible)
    #expect(third.difference(from: first).isEmpty)
  }

  @Test func whatIsStoppedSaysSo() throws {
    let programme = try Folders.programme("district")
    let cancellation = Cancellation()
    cancellation.cancel()
    let comparison = ScenarioComparison(
      [Scenario(name: "now", programme: programme)],
      options: PlanOptions(cancellation: cancellation))
    #expect(comparison.results.map(\.ending) == [.stopped])
  }
}
