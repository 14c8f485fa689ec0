import SolverSupport
import Testing

@testable import ChainScheduling

/// The parts of a point that prices are counted in.
@Suite struct GrainTests {
  /// Each round rounds every price down, and what they lose together adds up: 0.06 of a point here
  /// where a point has 1024 parts.
  @Test func `rounding many prices costs the bound little`() {
    var maker = RandomProblem(seed: 2)
    let problem = maker.make(chains: 40, starts: 8, days: 60)
    var bound = PriceBound(Instance(problem))
    bound.raise(budget: 60_000, upper: 1_000_000, cancellation: Cancellation())
    #expect(Double(bound.bestScaled) / Double(Prices.scale) > 235.05)
  }
}
