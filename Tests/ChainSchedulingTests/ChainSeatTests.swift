import SolverSupport
import Testing

@testable import ChainScheduling

/// What somebody attends of a chain counts against the rest of the same chain.
@Suite struct ChainSeatTests {
  /// Two courses of two days that one person chooses between: the cheap one within a week, the dear
  /// one over two.
  private static func problem() -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: 28, weekOfDay: (0..<28).map { Int32($0 / 7) },
      weekdayOfDay: (0..<28).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = [Resource()]
    problem.events = [1, 3, 15, 23].map { (day: Int32) in
      var event = Event(minutes: 60)
      event.starts = [day * 1440 + 600]
      event.startCosts = [0]
      event.startBurdens = [0]
      event.classes = 1
      return event
    }
    problem.chains = [Chain(events: [0, 1]), Chain(events: [2, 3])]
    problem.attendances = [
      Attendance(
        resource: 0,
        options: [0, 1].map { (chain: Int32) in
          AttendanceOption(
            chain: chain, cost: 5 * chain, candidates: [BitSet(full: 1), BitSet(full: 1)])
        })
    ]
    return problem
  }

  private func choice(_ problem: ScheduleProblem) -> Int32? {
    #expect(problem.faults() == [])
    let outcome = Scheduler.solve(problem, options: ScheduleOptions(effort: 2_000))
    guard case .feasible(let solution, _, _) = outcome else { return nil }
    return solution.attendances[0]
  }

  @Test func `as many in a week as a limit allows`() {
    var problem = Self.problem()
    #expect(choice(problem) == 0)
    problem.limits = [Limit(resources: [0], classes: 1, period: .week, hard: 1)]
    #expect(choice(problem) == 1)
  }

  @Test func `nothing while an event of the chain wants peace`() {
    var problem = Self.problem()
    problem.events[0].isolationDays = 3
    #expect(choice(problem) == 1)
  }

  @Test func `no two at once`() {
    var problem = Self.problem()
    problem.events[1].starts = [1 * 1440 + 630]
    #expect(choice(problem) == 1)
  }
}
