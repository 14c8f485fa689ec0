import SolverSupport
import Testing

@testable import ChainScheduling

/// Who attends which repeat, while the times stand.
@Suite struct SeatDealTests {
  /// Repeats on days of their own, each with room for some, and people for whom each costs something.
  private static func problem(costs: [[Int32]], room: Int32, open: [[Int]]? = nil)
    -> ScheduleProblem
  {
    let repeats = costs[0].count
    var problem = ScheduleProblem(
      dayCount: 60, weekOfDay: (0..<60).map { Int32($0 / 7) },
      weekdayOfDay: (0..<60).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = costs.map { _ in Resource() }
    for i in 0..<repeats {
      var event = Event.ofADay(days: [Int32(3 * i + 1)], costs: [0])
      event.mostMembers = room
      problem.events.append(event)
      problem.chains.append(Chain(events: [Int32(i)]))
    }
    problem.attendances = costs.enumerated().map { person, own in
      Attendance(
        resource: Int32(person),
        options: (0..<repeats).map { i in
          let isOpen = open.map { $0[person].contains(i) } ?? true
          return AttendanceOption(
            chain: Int32(i), cost: own[i],
            candidates: [isOpen ? BitSet(full: 1) : BitSet(capacity: 1)])
        })
    }
    return problem
  }

  /// The least that all seats can cost, over all ways to fill them.
  private static func least(_ costs: [[Int32]], room: Int) -> Int {
    var best: [[Int]: Int] = [[Int](repeating: room, count: costs[0].count): 0]
    for own in costs {
      var next: [[Int]: Int] = [:]
      for (left, cost) in best {
        for i in left.indices where left[i] > 0 {
          var less = left
          less[i] -= 1
          next[less] = min(next[less] ?? .max, cost + Int(own[i]))
        }
      }
      best = next
    }
    return best.values.min() ?? .max
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `seats cost as little as any deal of them`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let costs = (0..<20).map { _ in (0..<4).map { _ in Int32(random.below(60)) } }
    let problem = Self.problem(costs: costs, room: 5 + Int32(seed % 2))
    #expect(problem.faults() == [])
    let outcome = Scheduler.solve(
      problem,
      options: ScheduleOptions(seed: seed, effort: 1, stopsAtFirst: true, raisesBound: false))
    guard case .feasible(_, let cost, _) = outcome else {
      Issue.record("no schedule")
      return
    }
    #expect(cost.total == Self.least(costs, room: 5 + Int(seed % 2)))
  }

  @Test func `a seat is made by letting one after the other move on`() {
    // Each of three can move on to the next repeat alone, and the last to an empty one.
    let problem = Self.problem(
      costs: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], room: 1,
      open: [[0, 1], [1, 2], [2, 3], [0]])
    var solution = ScheduleSolution(problem: problem)
    solution.starts = [0, 0, 0, 0]
    solution.attendances = [0, 1, 2, -1]
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: 1))
    searcher.state.load(solution)
    searcher.begin()
    let isEasy = searcher.seat(3) || searcher.swapIn(3)
    let isMade = searcher.shift(3)
    #expect(!isEasy && isMade)
    #expect(searcher.state.solution().attendances == [1, 2, 3, 0])
    #expect(ScheduleCheck.breaches(of: searcher.state.solution(), in: problem).isEmpty)

    // Nobody can be let in where the last cannot move on.
    var full = problem
    full.attendances[2].options[3].candidates = [BitSet(capacity: 1)]
    var stuck = Searcher(Instance(full), seed: RandomSource(seed: 1))
    stuck.state.load(solution)
    stuck.begin()
    let isMadeAnyway = stuck.shift(3)
    #expect(!isMadeAnyway)
    #expect(stuck.state.solution().attendances == [0, 1, 2, -1])
  }
}
