import ChainScheduling
import SolverSupport
import Testing

@testable import Planning

/// The fewest events that can move on account of repeats, on problems small enough to count by hand.
@Suite struct MoveBoundRepeatTests {
  /// Two repeats on days 3 and 5, of which the second could be on day 8; each of some people can come
  /// to the first or not, and to some of the starts of the second.
  private func problem(_ people: [(first: Bool, second: [Int])]) -> (
    problem: ScheduleProblem, former: ScheduleSolution
  ) {
    var problem = MoveBoundTests.problem([[3], [5, 8]])
    problem.events[0].uses = []
    problem.events[1].uses = []
    problem.attendances = people.enumerated().map { i, can in
      var second = BitSet(capacity: 2)
      for start in can.second { second.insert(start) }
      return Attendance(
        resource: Int32(i),
        options: [
          AttendanceOption(
            chain: 0, candidates: [can.first ? BitSet(full: 1) : BitSet(capacity: 1)]),
          AttendanceOption(chain: 1, candidates: [second]),
        ])
    }
    var former = ScheduleSolution(problem: problem)
    former.starts = [0, 0]
    return (problem, former)
  }

  @Test func nobodyJoinsARepeatThatHasBeenHeld() {
    let (problem, former) = problem([(first: false, second: [1])])
    let finding = MoveBoundTests.find(
      problem, former, opening: [], choosers: [0], fixed: [0], held: [0])
    #expect(finding.fewest == 1)
    #expect(finding.starts == [1: 1])
  }

  @Test func aRepeatMovesWhereAllOfAWorkplaceWouldBeAway() {
    var (problem, former) = problem([(first: true, second: [1]), (first: true, second: [1])])
    for e in 0..<2 { problem.events[e].coverFlags = 1 }
    #expect(MoveBoundTests.find(problem, former, opening: [], choosers: [0]).fewest == 0)
    problem.covers = [Cover(resources: [0, 1], flags: 1)]
    #expect(MoveBoundTests.find(problem, former, opening: [], choosers: [0]).fewest == 1)
    // On a day on which nobody has to stay it does not matter.
    problem.covers[0].firstDay = 4
    #expect(MoveBoundTests.find(problem, former, opening: [], choosers: [0]).fewest == 0)
    // Nor where it only costs.
    problem.covers = [Cover(resources: [0, 1], flags: 1, weight: 5)]
    #expect(MoveBoundTests.find(problem, former, opening: [], choosers: [0]).fewest == 0)
  }

  @Test func aRepeatMovesToWhereItsPeopleCanCome() {
    // Of the days on which it could be, one alone serves.
    var (problem, former) = problem([(first: false, second: [1])])
    problem.events[1].starts = [5, 6, 8].map { $0 * 1440 + 600 }
    problem.events[1].startCosts = [0, 0, 0]
    var can = BitSet(capacity: 3)
    can.insert(2)
    problem.attendances[0].options[1].candidates = [can]
    let finding = MoveBoundTests.find(problem, former, opening: [1], choosers: [0])
    #expect(finding.fewest == 1)
    #expect(finding.starts == [1: 2])
  }

  /// One must come to a third event on day 4, of the same week as both repeats.
  @Test func whoHasAFullWeekChoosesARepeatInAnother() {
    var (problem, former) = problem([(first: true, second: [0, 1])])
    var third = problem.events[0]
    third.starts = [4 * 1440 + 600]
    third.uses = [Use(resource: 0)]
    problem.events.append(third)
    problem.chains.append(Chain(events: [2]))
    for e in 0..<3 { problem.events[e].classes = 1 }
    former = ScheduleSolution(problem: problem)
    former.starts = [0, 0, 0]
    func find() -> MoveBound.Finding {
      MoveBoundTests.find(problem, former, opening: [], choosers: [0])
    }
    problem.limits = [Limit(resources: [0], classes: 1, period: .week, hard: 2)]
    #expect(find().fewest == 0)
    problem.limits[0].hard = 1
    #expect(find().fewest == 1)
    #expect(find().starts == [1: 1])
    // Where the second is in another week already, nothing has to move.
    former.starts[1] = 1
    #expect(find().fewest == 0)
    // Nor does it where what is chosen does not count.
    former.starts[1] = 0
    problem.limits[0].classes = 2
    problem.events[2].classes = 2
    #expect(find().fewest == 0)
  }

  @Test func roomCountsWhereAllAreAsked() {
    var (problem, former) = problem([(first: true, second: [1]), (first: true, second: [1])])
    problem.events[0].mostMembers = 1
    let few = MoveBoundTests.find(problem, former, opening: [], choosers: [0])
    #expect(few.fewest == 0)
    let all = MoveBoundTests.find(problem, former, opening: [], choosers: [0], asksAll: true)
    #expect(all.fewest == 1)
    // A hall that is too small is no other thing.
    problem.events[0].mostMembers = .max
    problem.events[0].places = [PlaceOption(place: 0, capacity: 1)]
    let hall = MoveBoundTests.find(problem, former, opening: [], choosers: [0], asksAll: true)
    #expect(hall.fewest == 1)
  }
}
