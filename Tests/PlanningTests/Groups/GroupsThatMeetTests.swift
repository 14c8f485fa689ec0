import Programme
import ProofFormat
import Testing
import Verification

@testable import Planning

/// Groups and calendar until both agree: where many groups cannot meet, a plan is found, or it is
/// proven that there is none, or neither is said.
@Suite struct GroupsThatMeetTests {
  private func outcome(_ programme: Programme) -> PlanOutcome {
    PlanYear(programme, options: PlanOptions(effort: 4_000, threads: 1)).plan()
  }

  @Test(arguments: [false, true])
  func whatIsSaidIsWhatTryingEverythingSays(isWide: Bool) throws {
    var tally = (planned: 0, impossible: 0, open: 0, anew: 0)
    for seed in 1...(isRelease ? 3000 : isWide ? 24 : 40) {
      let pool = MeetingPool(seed: UInt64(seed), isWide: isWide)
      let best = pool.best()
      switch outcome(pool.programme) {
      case .planned(let plan, let proof):
        tally.planned += 1
        let least = try #require(best, "seed \(seed): nothing is possible")
        let violations = Verifier.verify(plan, pool.programme).violations.filter {
          $0.kind != .claimedScore
        }
        #expect(violations.isEmpty, "seed \(seed): \(violations.map(\.text.danish))")
        let bound = try #require(plan.score.bounds.first { $0.subject == "nord" })
        let own = try #require(proof.groups.first)
        // The bound holds for every plan, and the checker finds it without the solver.
        #expect(bound.objective >= least, "seed \(seed)")
        #expect((bound.lowerBound ?? 0) <= least, "seed \(seed)")
        let check = GroupBound(
          PreparedProgramme(pool.programme), district: DistrictID(0),
          needsOpenings: own.needsOpenings)
        #expect(check.fault(in: bound, certificate: own.certificate) == nil, "seed \(seed)")
        if own.needsOpenings { tally.anew += 1 }
      case .blocked(let obstacles):
        if obstacles.allSatisfy(\.isProven) {
          tally.impossible += 1
          #expect(best == nil, "seed \(seed): said to be impossible")
        } else {
          tally.open += 1
          #expect(best == nil, "seed \(seed): not found")
        }
      case .stopped: Issue.record("seed \(seed): stopped")
      }
    }
    if isRelease { print(isWide, tally) }
    #expect(tally.planned > 5 && tally.impossible > 5, "\(tally)")
    #expect(tally.anew > 0 || isWide, "\(tally)")
  }
}
