import SolverSupport
import Testing

@testable import ChainScheduling

/// What may come only after what its people attend, while a part of that is off.
@Suite struct FollowTests {
  /// A course of two days that one person attends, and a workshop that has to come after it.
  ///
  /// The workshop is cheapest between the two days, and allowed after both.
  private static func problem(byVariant: Bool) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: 30, weekOfDay: (0..<30).map { Int32($0 / 7) },
      weekdayOfDay: (0..<30).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = [Resource(), Resource()]
    func event(_ days: [Int32], _ costs: [Int32]) -> Event {
      var event = Event(minutes: 60)
      event.starts = days.map { $0 * 1440 + 600 }
      event.startCosts = costs
      event.startBurdens = days.map { _ in 0 }
      return event
    }
    problem.events = [event([3], [0]), event([10], [0]), event([6, 20], [0, 9])]
    problem.events[2].uses = [Use(resource: 1)]
    problem.chains = [Chain(events: [0, 1]), Chain(events: [2])]
    problem.attendances = [
      Attendance(
        resource: 0,
        options: [
          AttendanceOption(chain: 0, candidates: [BitSet(full: 1), BitSet(full: 1)])
        ])
    ]
    problem.follows = [
      Follow(
        event: 2, attendances: [0], isAlways: !byVariant, minimumDays: 1, idealFrom: 1,
        idealTo: 30, idealWeight: 0)
    ]
    if byVariant { problem.events[2].variants = [Variant(label: 0, follow: 0)] }
    return problem
  }

  @Test(arguments: [false, true])
  func `it stays after the end of what is put back in two steps`(byVariant: Bool) {
    let problem = Self.problem(byVariant: byVariant)
    #expect(problem.faults() == [])
    let instance = Instance(problem)
    var searcher = Searcher(instance, seed: RandomSource(seed: 1))
    let isConstructed = searcher.construct(limit: 4_000, cancellation: Cancellation())
    #expect(isConstructed && searcher.state.start[2] == 1)
    // Whatever is taken off and in whatever order it comes back.
    for taken in [[0, 2], [1, 2], [0, 1, 2], [2, 0], [2, 1], [2, 1, 0], [2]] {
      for order in [taken, Array(taken.reversed())] {
        searcher.begin()
        for event in taken { searcher.take(event) }
        let isPlaced = order.reduce(true) { searcher.insert($1) && $0 }
        searcher.verify()
        if isPlaced { #expect(searcher.fault == nil, "\(taken) back as \(order)") }
        searcher.fault = nil
        searcher.rollBack()
      }
    }
  }
}
