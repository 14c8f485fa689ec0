import ProofFormat
import SolverSupport
import Testing

@testable import SetPartitioning

/// The walk past most groups, held to the tables that hold every one.
@Suite struct PricerTests {
  /// A small problem in which most people come from former groups.
  private func problem(_ seed: UInt64, _ random: inout RandomSource) -> GroupProblem {
    var problem = RandomProblem.ofEightOrNine(seed: seed)
    problem.former = FormerGroups(
      labels: (0..<problem.count).map { _ in random.below(4) - 1 },
      prices: (0..<problem.count).map { _ in random.below(12) })
    return problem
  }

  /// What a pass finds, in units of cost: groups in order of their reduced costs.
  private func pass(
    _ model: CompactModel, capacity: Int, prices: [Int], size: Int, below bar: Int?
  ) -> (least: Int?, found: [String]) {
    let table = CostTable(kernel: CostKernel(model), model: model, capacity: capacity)
    let pricer = Pricer(model: model, table: table, cancellation: Cancellation())
    _ = pricer.setPrices(
      GroupPrices(elements: prices.map { $0 << table.shift }), move: 3 << table.shift)
    var list = CandidateList(
      below: bar.map { Int32(clamping: $0 << table.shift) } ?? .max, best: 10_000)
    let pass = pricer.pass(sizeIndex: size, into: &list)
    #expect(pass.isWhole)
    let shift = Int32(truncatingIfNeeded: table.shift)
    let found = list.items.map { item in
      "\(item.reducedCost >> shift) \((0..<model.sizes[size]).map { item.members[$0] })"
    }
    return (pass.least.map { Int($0 >> shift) }, found.sorted())
  }

  @Test func nothingThatMayBeOfInterestIsPassedOver() {
    var random = RandomSource(seed: 4)
    var kept = 0
    for seed in 1...(isRelease ? 1500 : 60) {
      let model = CompactModel(problem(UInt64(seed), &random))
      let prices = (0..<model.elementCount).map { element in
        element < model.n ? random.below(60) - 10 : -random.below(8)
      }
      for size in model.sizes.indices {
        let bar = random.chance(1, in: 4) ? nil : random.below(80) - 50
        let whole = pass(
          model, capacity: CostTable.capacity, prices: prices, size: size, below: bar)
        let walked = pass(model, capacity: 0, prices: prices, size: size, below: bar)
        #expect(walked.least == whole.least, "seed \(seed)")
        #expect(walked.found == whole.found, "seed \(seed)")
        kept += whole.found.count
      }
    }
    #expect(kept > 300)
  }
}
