import SolverSupport
import Testing

@testable import ChainScheduling

/// The days that prices leave to events, and the schedules that keep to them.
@Suite struct CoreTests {
  @Test func everyScheduleLiesInTheCoreOfItsOwnCost() {
    var tried = 0
    var narrowed = 0
    for seed in UInt64(1)...120 {
      var random = RandomProblem(seed: seed)
      let problem = random.make(chains: 4, starts: 6)
      let outcome = Scheduler.solve(problem, options: ScheduleOptions(seed: seed, effort: 8_000))
      guard case .feasible(let solution, let cost, _) = outcome else { continue }
      let instance = Instance(problem)
      var bound = PriceBound(instance)
      bound.raise(budget: 4_000, upper: cost.total, cancellation: Cancellation())
      let gap = cost.total * Prices.scale - bound.bestScaled
      let core = bound.core(within: max(0, gap))
      tried += 1
      narrowed += expectInside(solution, core, problem, "seed \(seed)")
    }
    #expect(tried > 30)
    #expect(narrowed > 20)
  }

  /// A search that is left some days never uses another.
  @Test func aSearchKeepsToItsCore() {
    var tried = 0
    for seed in UInt64(1)...20 {
      var random = RandomProblem(seed: seed)
      let problem = random.make(chains: 5, starts: 8)
      let instance = Instance(problem)
      var bound = PriceBound(instance)
      bound.raise(budget: 4_000, upper: .max, cancellation: Cancellation())
      let core = bound.core(within: 4 * Prices.scale)
      var searcher = Searcher(instance, seed: RandomSource(seed: seed))
      searcher.floors = ChainFloors(instance)
      searcher.scanner.groups = core
      guard searcher.construct(limit: 20_000, cancellation: Cancellation()) else { continue }
      var best = Choices(instance)
      best.copy(searcher.state)
      searcher.isVerifying = true
      searcher.improve(
        budget: 4_000, hot: 2, cold: 0.2, best: &best, cancellation: Cancellation())
      #expect(searcher.fault == nil, "seed \(seed)")
      let solution = best.solution(instance)
      tried += expectInside(solution, core, problem, "seed \(seed)")
    }
    #expect(tried > 10)
  }

  /// Expects each event of a schedule on a day that a core leaves it.
  ///
  /// - Returns: Of how many of them the core leaves something out.
  private func expectInside(
    _ solution: ScheduleSolution, _ core: FlatLists<Instance.DayGroup>,
    _ problem: ScheduleProblem, _ name: String
  ) -> Int {
    var narrowed = 0
    for event in problem.events.indices where solution.starts[event] >= 0 {
      let left = core.range(event).map { core[$0].first..<core[$0].end }
      #expect(
        left.contains { $0.contains(solution.starts[event]) }, "\(name), event \(event)")
      let count = left.reduce(0) { $0 + $1.count }
      if count < problem.events[event].starts.count { narrowed += 1 }
    }
    return narrowed
  }
}
