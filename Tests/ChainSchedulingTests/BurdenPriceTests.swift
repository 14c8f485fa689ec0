import SolverSupport
import Testing

@testable import ChainScheduling

/// Burdens that count at prices of their own while a schedule is improved.
@Suite struct BurdenPriceTests {
  /// Two people who carry alike, each with a course of three days that it may wait for, and more
  /// meetings than a search through everything would take on.
  private static func twoWhoCarryMost(waitCost: Int32) -> ScheduleProblem {
    let days = (0..<90).map { Int32($0) }
    var problem = ScheduleProblem(
      dayCount: 90, weekOfDay: days.map { $0 / 7 }, weekdayOfDay: days.map { $0 % 7 },
      places: PlaceTable())
    problem.resources = [Resource(), Resource()]
    func add(burden: Int32, uses: [Int32]) {
      var event = Event.ofADay(days: days, costs: days.map { ($0 * 7 + burden) % 5 })
      event.startBurdens = days.map { _ in burden }
      event.uses = uses.map { Use(resource: $0) }
      problem.events.append(event)
    }
    for person in 0..<2 {
      let first = Int32(problem.events.count)
      for _ in 0..<3 { add(burden: 3, uses: []) }
      problem.chains.append(Chain(events: [first, first + 1, first + 2]))
      problem.attendances.append(
        Attendance(
          resource: Int32(person),
          options: [
            AttendanceOption(
              chain: Int32(person), cost: 0,
              candidates: [BitSet](repeating: BitSet(full: days.count), count: 3))
          ],
          waitCost: waitCost))
    }
    for i in 0..<40 {
      problem.chains.append(Chain(events: [Int32(problem.events.count)]))
      add(burden: i < 2 ? 15 : 0, uses: i == 39 ? [0, 1] : [Int32(i % 2)])
    }
    problem.fairness = Fairness(resources: [0, 1], weight: 20, hostPoints: 0, travelMinutes: 10)
    return problem
  }

  /// The greatest burden falls from 24 to 15 only once both have left, and each leaves at a cost.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `two leave together for what neither gains by alone`(seed: UInt64) throws {
    let problem = Self.twoWhoCarryMost(waitCost: 50)
    #expect(problem.faults() == [])
    let outcome = Scheduler.solve(
      problem, options: ScheduleOptions(seed: seed, effort: 20_000))
    guard case .feasible(let solution, let cost, _) = outcome else {
      Issue.record("no schedule")
      return
    }
    #expect(solution.attendances == [-1, -1])
    #expect(cost.fairness == 15 * 20)
    #expect(cost.attendances == 100)
  }

  /// Neither leaves where that costs more than both together gain.
  @Test func `nobody leaves for less than it costs`() throws {
    let problem = Self.twoWhoCarryMost(waitCost: 91)
    let outcome = Scheduler.solve(problem, options: ScheduleOptions(seed: 1, effort: 20_000))
    guard case .feasible(let solution, let cost, _) = outcome else {
      Issue.record("no schedule")
      return
    }
    #expect(solution.attendances == [0, 0])
    #expect(cost.fairness == 24 * 20)
  }

  /// Rules allow a weight of a million, which with the parts of a point does not fit 32 bits.
  @Test func `a burden of any weight has its whole price`() {
    var problem = Self.twoWhoCarryMost(waitCost: -1)
    problem.fairness?.weight = 1_000_000
    var bound = PriceBound(Instance(problem))
    bound.raise(budget: 20_000, upper: 100_000_000, cancellation: Cancellation())
    #expect(bound.best >= 24_000_000)
  }

  /// Whatever steps are taken and undone, the guide is the cost and every burden at its price.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `the guide counts each burden at its price`(seed: UInt64) {
    var maker = RandomProblem(seed: seed)
    let problem = maker.make(chains: 6, starts: 8)
    let instance = Instance(problem)
    guard instance.fairCount > 0 else { return }
    var searcher = Searcher(instance, seed: RandomSource(seed: seed))
    guard searcher.construct(limit: 10_000, cancellation: Cancellation()) else { return }
    let prices = (0..<instance.fairCount).map { Int32($0 % 3 + 1) }
    searcher.state.priceBurdens(prices)
    var best = Choices(instance)
    best.copy(searcher.state)
    for _ in 0..<20 {
      searcher.improve(
        budget: 200, hot: 5, cold: 4, best: &best, cancellation: Cancellation())
      let priced = prices.indices.reduce(0) {
        $0 + Int(prices[$1]) * Int(searcher.state.burden[$1])
      }
      #expect(searcher.state.guide == searcher.state.cost + priced)
    }
    searcher.state.priceBurdens(prices.map { _ in 0 })
    #expect(searcher.state.guide == searcher.state.cost)
  }
}
