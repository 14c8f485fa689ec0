import ChainScheduling
import Testing

/// What the definition says, on schedules that can be read at a glance.
@Suite struct ScheduleCheckTests {
  /// Events of one hour at ten o'clock of given days, each with people.
  private static func problem(_ events: [(day: Int, people: [Int32])]) -> ScheduleProblem {
    var problem = ScheduleProblem(
      dayCount: 28, weekOfDay: (0..<28).map { Int32($0 / 7) },
      weekdayOfDay: (0..<28).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = [Resource](repeating: Resource(), count: 4)
    for (e, item) in events.enumerated() {
      var event = Event(minutes: 60)
      event.starts = [Int32(item.day * 1440 + 600)]
      event.startCosts = [0]
      event.uses = item.people.map { Use(resource: $0) }
      event.classes = 1
      event.coverFlags = 1
      problem.events.append(event)
      problem.chains.append(Chain(events: [Int32(e)]))
    }
    return problem
  }

  private static func breaches(_ problem: ScheduleProblem) -> [Breach] {
    var solution = ScheduleSolution(problem: problem)
    for e in problem.events.indices { solution.starts[e] = 0 }
    return ScheduleCheck.breaches(of: solution, in: problem)
  }

  @Test func whoeverIsListedAgainIsToldOnceAndTakesOneSeat() {
    var problem = ScheduleCheckTests.problem([(3, [2, 0, 2, 1, 2])])
    problem.events[0].places = [PlaceOption(capacity: 3)]
    let told = ScheduleCheckTests.breaches(problem)
    #expect(told.contains(.twice(event: 0, resource: 2)))
    #expect(told.count { if case .twice = $0 { true } else { false } } == 1)
    #expect(!told.contains(.tooManyPeople(event: 0)))
    problem.events[0].places = [PlaceOption(capacity: 2)]
    #expect(ScheduleCheckTests.breaches(problem).contains(.tooManyPeople(event: 0)))
  }

  @Test func aCoverIsBrokenOnEachDayOnWhichAllAreAwayAndOnlyOnce() {
    var problem = ScheduleCheckTests.problem([
      (3, [0]), (3, [1]), (5, [0, 1]), (5, [2]), (7, [0]), (9, [1]), (11, [0, 1]),
    ])
    problem.covers = [Cover(resources: [0, 1], flags: 1, firstDay: 4)]
    #expect(
      ScheduleCheckTests.breaches(problem) == [.cover(0, day: 5), .cover(0, day: 11)])
    // Both of them at two events of one day is still one day.
    problem = ScheduleCheckTests.problem([(3, [0]), (3, [1]), (3, [0]), (3, [1])])
    problem.covers = [Cover(resources: [0, 1], flags: 1)]
    let covers = ScheduleCheckTests.breaches(problem).filter {
      if case .cover = $0 { true } else { false }
    }
    #expect(covers == [.cover(0, day: 3)])
  }

  @Test func aLimitIsBrokenInEachPeriodThatHasTooMany() {
    var problem = ScheduleCheckTests.problem([
      (1, [0]), (2, [0]), (3, [0]), (8, [0]), (16, [0]), (17, [0]), (18, [1]), (19, [1]),
    ])
    problem.limits = [
      Limit(resources: [0, 1], classes: 1, period: .week, hard: 1)
    ]
    #expect(
      ScheduleCheckTests.breaches(problem) == [
        .limit(0, resource: 0, period: 0), .limit(0, resource: 0, period: 2),
        .limit(0, resource: 1, period: 2),
      ])
  }
}
