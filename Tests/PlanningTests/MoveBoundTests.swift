import ChainScheduling
import SolverSupport
import Testing

@testable import Planning

/// The fewest events that can move, on problems small enough to count by hand.
@Suite struct MoveBoundTests {
  /// Days of one hour each: an event is at a time of its own on a day of its own.
  static func problem(_ allowed: [[Int]]) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: 30, weekOfDay: (0..<30).map { Int32($0 / 7) },
      weekdayOfDay: (0..<30).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = [Resource(), Resource(), Resource()]
    for (e, days) in allowed.enumerated() {
      var event = Event(minutes: 60)
      event.starts = days.map { Int32($0 * 1440 + 600) }
      event.startCosts = [Int32](repeating: 0, count: days.count)
      event.uses = [Use(resource: 0)]
      problem.events.append(event)
      problem.chains.append(Chain(events: [Int32(e)]))
    }
    return problem
  }

  private func fewest(
    _ problem: ScheduleProblem, _ former: ScheduleSolution, opening open: Set<Int>,
    choosers: Set<Int> = []
  ) -> MoveBound.Finding {
    MoveBoundTests.find(problem, former, opening: open, choosers: choosers)
  }

  /// What the bound finds, with some events fixed and some that do not count.
  static func find(
    _ problem: ScheduleProblem, _ former: ScheduleSolution, opening open: Set<Int>,
    choosers: Set<Int> = [], fixed: Set<Int> = [], held: Set<Int> = [], uncounted: Set<Int> = [],
    asksAll: Bool = false
  ) -> MoveBound.Finding {
    let events = problem.events.indices
    return MoveBound(
      problem, former, isFixed: events.map(fixed.union(held).contains),
      isHeld: events.map(held.contains),
      counts: events.map { !uncounted.contains($0) }, choosers: choosers, asksAll: asksAll
    ).find(opening: open, effort: 1_000_000, cancellation: Cancellation())
  }

  @Test func twoThatLoseTheirTimeDoNotTakeTheSameFreeOne() {
    // The first two have lost their time, and there is one free day; the third can make room.
    let problem = MoveBoundTests.problem([[3], [3, 5], [5, 9]])
    var former = ScheduleSolution(problem: problem)
    former.starts[2] = 0
    let finding = fewest(problem, former, opening: [0, 1])
    #expect(finding.fewest == 3)
    #expect(finding.starts == [0: 0, 1: 1, 2: 1])
  }

  @Test func howManyLoseTheirTimeDoesNotMatter() {
    // The last of them goes where another has to make room.
    let many = 200
    var problem = MoveBoundTests.problem(
      [[Int]](repeating: [3], count: many - 1) + [[5], [5, 9]])
    problem.resources = [Resource](repeating: Resource(), count: many)
    for e in 0..<many { problem.events[e].uses = [Use(resource: Int32(e))] }
    problem.events[many].uses = [Use(resource: Int32(many - 1))]
    var former = ScheduleSolution(problem: problem)
    former.starts[many] = 0
    #expect(fewest(problem, former, opening: Set(0..<many)).fewest == many + 1)
  }

  @Test func aRepeatMovesIfWhoeverHasToAttendOneCanAttendNone() {
    // Somebody else attends one of two repeats, is busy at both, and could at another time of one.
    var problem = MoveBoundTests.problem([[3], [5, 8]])
    problem.events[0].uses = []
    problem.events[1].uses = []
    problem.attendances = [
      Attendance(
        resource: 1,
        options: [
          AttendanceOption(chain: 0, candidates: [BitSet(capacity: 1)]),
          AttendanceOption(chain: 1, candidates: [BitSet(capacity: 2)]),
        ])
    ]
    problem.attendances[0].options[1].candidates[0].insert(1)
    var former = ScheduleSolution(problem: problem)
    former.starts = [0, 0]
    #expect(fewest(problem, former, opening: []).fewest == 0)
    let finding = fewest(problem, former, opening: [], choosers: [0])
    #expect(finding.fewest == 1)
    #expect(finding.starts == [1: 1])
    problem.attendances[0].waitCost = 5
    #expect(fewest(problem, former, opening: [], choosers: [0]).fewest == 0)
    problem.waitLimits = [WaitLimit(attendances: [0], most: 0)]
    #expect(fewest(problem, former, opening: [], choosers: [0]).fewest == 1)
  }

  @Test func aRepeatThatClashesWithWhatOneMustAttendIsNone() {
    // The only repeat lies where the person has to be; one of the two moves.
    var problem = MoveBoundTests.problem([[3, 4], [3, 9]])
    problem.events[0].uses = []
    problem.events[1].uses = [Use(resource: 1)]
    problem.attendances = [
      Attendance(
        resource: 1, options: [AttendanceOption(chain: 0, candidates: [BitSet(full: 2)])])
    ]
    var former = ScheduleSolution(problem: problem)
    former.starts = [0, 0]
    #expect(fewest(problem, former, opening: [], choosers: [0]).fewest == 1)
  }

  @Test func nobodyAttendsTwoRepeatsAtOnce() {
    // The only repeats of two days lie at the same time; one of them moves.
    var problem = MoveBoundTests.problem([[3, 4], [3, 9]])
    problem.events[0].uses = []
    problem.events[1].uses = []
    problem.attendances = [0, 1].map { chain in
      Attendance(
        resource: 1, options: [AttendanceOption(chain: chain, candidates: [BitSet(full: 2)])])
    }
    var former = ScheduleSolution(problem: problem)
    former.starts = [0, 0]
    #expect(fewest(problem, former, opening: [], choosers: [0]).fewest == 1)
    problem.attendances[1].resource = 2
    #expect(fewest(problem, former, opening: [], choosers: [0, 1]).fewest == 0)
  }
}
