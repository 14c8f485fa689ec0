import SolverSupport
import Testing

@testable import ChainScheduling

/// Neighbourhoods of several chains that the kernel closes.
@Suite struct CloseTests {
  /// As many chains of one event as days, all of one person: each has a day, and the next day would
  /// cost it nothing.
  private func ring(_ count: Int) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: 7, weekOfDay: [Int32](repeating: 0, count: 7),
      weekdayOfDay: (0..<7).map { Int32($0) }, places: PlaceTable())
    problem.resources = [Resource()]
    let days = (0..<count).map { Int32($0) }
    problem.events = (0..<count).map { own in
      var event = Event.ofADay(
        days: days, costs: days.map { $0 == (own + 1) % count ? 0 : $0 == own ? 5 : 30 })
      event.uses = [Use(resource: 0)]
      return event
    }
    problem.chains = (0..<count).map { Chain(events: [Int32($0)]) }
    return problem
  }

  private func solution(_ problem: ScheduleProblem, _ starts: [Int32]) -> ScheduleSolution {
    var solution = ScheduleSolution(problem: problem)
    solution.starts = starts
    return solution
  }

  @Test func aRingOfChainsIsTurnedAtOnce() throws {
    let problem = ring(5)
    #expect(problem.faults() == [])
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: 1))
    searcher.state.load(solution(problem, [0, 1, 2, 3, 4]))
    #expect(searcher.state.cost == 25)
    // Four of the five have no better days while the fifth stands.
    #expect(searcher.close([0, 1, 2, 3], atLeast: 1) == .noneBetter)
    #expect(searcher.state.cost == 25)
    #expect(searcher.state.solution().starts == [0, 1, 2, 3, 4])
    #expect(searcher.close([0, 1, 2, 3, 4], atLeast: 26) == .noneBetter)
    #expect(searcher.close([4, 0, 3, 1, 2], atLeast: 1) == .better)
    #expect(searcher.state.solution().starts == [1, 2, 3, 4, 0])
    #expect(searcher.state.cost == 0)
    #expect(searcher.close([0, 1, 2, 3, 4], atLeast: 1) == .noneBetter)
  }

  /// What all of them want can be had by one: the kernel is told that two cannot.
  @Test func whatAllWantGoesToOne() {
    var problem = ring(4)
    for event in problem.events.indices {
      problem.events[event] = .ofADay(
        days: [0, 1, 2, 3, 4], costs: (0..<5).map { $0 == 4 ? 0 : $0 == event ? 5 : 30 })
      problem.events[event].uses = [Use(resource: 0)]
    }
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: 1))
    searcher.state.load(solution(problem, [0, 1, 2, 3]))
    #expect(searcher.close([0, 1, 2, 3], atLeast: 1) == .better)
    #expect(searcher.state.cost == 15)
    #expect(searcher.state.solution().starts.count { $0 == 4 } == 1)
  }

  @Test func nobodyIsBurdenedMoreThanTheMostBurdenedWas() {
    var problem = ring(3)
    problem.fairness = Fairness(resources: [0], weight: 100, hostPoints: 0, travelMinutes: 10)
    // Turned, it would be cheaper by 15 and a burden of three instead of none.
    for event in problem.events.indices {
      problem.events[event].startBurdens[(event + 1) % 3] = 1
    }
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: 1))
    searcher.state.load(solution(problem, [0, 1, 2]))
    #expect(searcher.close([0, 1, 2], atLeast: 1) == .noneBetter)
    #expect(searcher.state.solution().starts == [0, 1, 2])
  }

  /// Whatever is closed, the schedule keeps to the definitions, never costs more, and stands as it
  /// stood where nothing better was found.
  @Test func randomNeighbourhoodsKeepTheSchedule() {
    var better = 0
    var closed = 0
    for seed in UInt64(1)...20 {
      var maker = RandomProblem(seed: seed)
      let problem = maker.make(chains: 5, starts: 8)
      let instance = Instance(problem)
      var searcher = Searcher(instance, seed: RandomSource(seed: seed))
      guard searcher.construct(limit: 10_000, cancellation: Cancellation()) else { continue }
      var random = RandomSource(seed: seed)
      for _ in 0..<4 {
        var chains = Array(0..<instance.chainCount).filter {
          !instance.chains[$0].isAttended && searcher.state.placedCount[$0] > 0
        }
        random.shuffle(&chains)
        let before = searcher.state.solution()
        let cost = searcher.state.cost
        switch searcher.close(Array(chains.prefix(4)), atLeast: 1) {
        case .better:
          better += 1
          #expect(searcher.state.cost < cost, "seed \(seed)")
        case .noneBetter, .tooLarge:
          #expect(searcher.state.solution() == before, "seed \(seed)")
          #expect(searcher.state.cost == cost, "seed \(seed)")
        }
        closed += 1
        searcher.verify()
        #expect(searcher.fault == nil, "seed \(seed)")
      }
    }
    #expect(closed > 20)
    #expect(better > 1, "\(better) of \(closed)")
  }
}
