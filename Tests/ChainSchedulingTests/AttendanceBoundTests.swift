import SolverSupport
import Testing

@testable import ChainScheduling

/// People who must attend something whose days leave their own meetings no cheap day.
@Suite struct AttendanceBoundTests {
  @Test func `what somebody must attend makes a meeting of theirs dearer in the bound`() {
    var problem = Self.problem(talks: [10])
    #expect(Self.bound(problem) == 7, "the only day of the talk is the meeting's cheap one")
    problem = Self.problem(talks: [10, 11])
    #expect(Self.bound(problem) == 0, "the talk can be heard on the other day")
  }

  private static func bound(_ problem: ScheduleProblem) -> Int? {
    #expect(problem.faults() == [])
    let outcome = Scheduler.solve(problem, options: ScheduleOptions(seed: 1, effort: 20_000))
    guard case .feasible(_, _, let lowerBound) = outcome else { return nil }
    return lowerBound
  }

  /// A person with two meetings, of which the first costs 0 on day 10 and 7 on day 20, and a talk to
  /// attend that is held on one of some days.
  private static func problem(talks: [Int32]) -> ScheduleProblem {
    let days = 30
    var problem = ScheduleProblem(
      dayCount: days, weekOfDay: (0..<days).map { Int32($0 / 7) },
      weekdayOfDay: (0..<days).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = [Resource()]
    var meeting = Event.ofADay(days: [10, 20], costs: [0, 7])
    meeting.uses = [Use(resource: 0)]
    var other = Event.ofADay(days: [5, 6], costs: [0, 0])
    other.uses = [Use(resource: 0)]
    problem.events = [meeting, other, Event.ofADay(days: talks, costs: talks.map { _ in 0 })]
    problem.chains = problem.events.indices.map { Chain(events: [Int32($0)]) }
    problem.attendances = [
      Attendance(resource: 0, options: [AttendanceOption(chain: 2, candidates: [])])
    ]
    return problem
  }
}
