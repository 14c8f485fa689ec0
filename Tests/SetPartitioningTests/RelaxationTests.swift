import SolverSupport
import Testing

@testable import SetPartitioning

/// The linear relaxation over all columns.
@Suite struct RelaxationTests {
  @Test func dearGroupsAreReachedWithNoColumnsToBeginWith() {
    // Two know the trade, and one of them must be in each group: no three pairs, but two threes.
    var problem = GroupProblem(count: 6, sizes: [SizeCost(2), SizeCost(3, cost: 100_000)])
    problem.counts = [
      CountCriterion(
        carriers: (0..<6).map { $0 < 2 }, costs: [CountCriterion.forbidden, 0, 0])
    ]
    #expect(bound(problem) == 200_000)
  }

  /// What the relaxation proves of a problem; nil if it proves that there are no groups.
  private func bound(_ problem: GroupProblem) -> Int? {
    let model = CompactModel(problem)
    let table = CostTable(kernel: CostKernel(model), model: model)
    let cancellation = Cancellation()
    var root = Root(
      model: model, table: table, start: [], incumbent: nil, cancellation: cancellation)
    var effort = Effort(limit: 1_000_000)
    root.solve(incumbent: nil, effort: &effort, cancellation: cancellation)
    return root.bound?.total.map { $0 >> table.shift }
  }

  @Test func aLimitOfMovesProvesNoLessThanAPriceOfThem() {
    var decided = 0
    for seed in 1...(isRelease ? 200 : 3) {
      var random = RandomSource(seed: UInt64(seed))
      var problem = GroupProblem(
        count: 12, sizes: [SizeCost(3), SizeCost(4)],
        pairCosts: [Int32](repeating: 0, count: 144))
      for a in 0..<12 {
        for b in 0..<a {
          let cost = Int32(random.below(40))
          problem.pairCosts[a * 12 + b] = cost
          problem.pairCosts[b * 12 + a] = cost
        }
      }
      let labels = (0..<12).map { $0 < 10 ? $0 / 3 : -1 }
      for moves in 1...2 {
        problem.former = FormerGroups(labels: labels, prices: labels.map { _ in 0 })
        problem.former?.budget = moves
        let limited = bound(problem)
        problem.former?.budget = nil
        for price in [8, 16] {
          problem.former?.prices = labels.map { _ in price }
          guard let limited, let priced = bound(problem) else { continue }
          decided += 1
          #expect(limited >= priced - price * moves - 1, "seed \(seed)")
        }
      }
    }
    #expect(decided > 8)
  }
}
