import SolverSupport
import Testing

@testable import ChainScheduling

@Suite struct BlockTests {
  /// Three chains of three events that one person is always at, each chain at a place of its own;
  /// on each day each event can start at one time.
  private func makeProblem(_ random: inout RandomSource, days: Int) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: days, weekOfDay: (0..<days).map { Int32($0 / 7) },
      weekdayOfDay: (0..<days).map { Int32($0 % 7) },
      places: PlaceTable(east: [0, 9_000, 30_000], north: [0, 0, 0]))
    problem.resources = [Resource()]
    for chain in Int32(0)..<3 {
      for _ in 0..<3 {
        var event = Event(minutes: 60)
        event.starts = (0..<days).map { Int32($0 * 1440 + 480 + 30 * random.below(5)) }
        event.startCosts = (0..<days).map { _ in Int32(random.below(5)) }
        event.startBurdens = [Int32](repeating: 0, count: days)
        event.uses = [Use(resource: 0, before: 15)]
        event.places = [PlaceOption(place: chain)]
        problem.events.append(event)
      }
      var data = Chain(events: [3 * chain, 3 * chain + 1, 3 * chain + 2])
      data.gapMinimum = 1
      problem.chains.append(data)
    }
    return problem
  }

  /// The days on which the events of a chain can be, in order, with their cost.
  private func ways(_ problem: ScheduleProblem, _ chain: Int) -> [(days: [Int], cost: Int)] {
    let costs = problem.chains[chain].events.map {
      problem.events[Int($0)].startCosts.map(Int.init)
    }
    var result: [(days: [Int], cost: Int)] = []
    for a in 0..<problem.dayCount {
      for b in 0..<a {
        for c in 0..<b { result.append(([c, b, a], costs[0][c] + costs[1][b] + costs[2][a])) }
      }
    }
    return result
  }

  /// Whether a person can be at both of two chains' events.
  private func go(
    _ problem: ScheduleProblem, _ a: Int, _ first: [Int], _ b: Int, _ second: [Int]
  ) -> Bool {
    let distance = Int32(problem.places.distance(Int32(a), Int32(b)))
    for (k, day) in first.enumerated() {
      for (l, other) in second.enumerated() where day == other {
        let one = problem.events[3 * a + k].starts[day]
        let two = problem.events[3 * b + l].starts[day]
        if one + 60 + distance > two - 15, two + 60 + distance > one - 15 { return false }
      }
    }
    return true
  }

  @Test(arguments: 1..<9)
  func `chains of one person are placed together at their least sum`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let problem = makeProblem(&random, days: 7)
    #expect(problem.faults() == [])
    let all = (0..<3).map { ways(problem, $0) }
    var least = Int.max
    for one in all[0] {
      for two in all[1] where go(problem, 0, one.days, 1, two.days) {
        for three in all[2]
        where one.cost + two.cost + three.cost < least && go(problem, 0, one.days, 2, three.days)
          && go(problem, 1, two.days, 2, three.days)
        {
          least = one.cost + two.cost + three.cost
        }
      }
    }
    var bound = PriceBound(Instance(problem))
    _ = bound.evaluate(bound.whole)
    let block = try #require(BoundBlock.all(bound.instance, [0]).first)
    var search = BlockSearch(block, bound)
    search.run(budget: 1_000_000, cancellation: Cancellation())
    guard least < .max else {
      #expect(search.slots.isEmpty)
      return
    }
    let days = search.slots.map { $0.map { Int($0) / 2 } }
    var sum = 0
    for (chain, own) in zip(block.chains, days) {
      for (event, day) in zip(problem.chains[Int(chain)].events, own) {
        sum += Int(problem.events[Int(event)].startCosts[day])
      }
    }
    #expect(sum == least)
    for a in 0..<3 {
      for b in 0..<a {
        #expect(go(problem, Int(block.chains[a]), days[a], Int(block.chains[b]), days[b]))
      }
    }
  }
}
