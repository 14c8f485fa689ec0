import SolverSupport
import Testing

@testable import ChainScheduling

/// A seminar of many people that lies where each of them would rather have something else, while
/// the other day for it is taken by things of theirs that may be anywhere.
@Suite struct CrowdedEventTests {
  private static let people = 24
  /// The seminar's days: the first costs nothing and is dear for all, the second the other way.
  private static let (dear, cheap): (Int32, Int32) = (10, 20)
  private static let costOfCheap: Int32 = 1

  @Test(arguments: 1..<6)
  func `what many people attend is moved, though all of them are busy elsewhere`(seed: Int) {
    let problem = Self.problem()
    #expect(problem.faults() == [])
    let outcome = Scheduler.solve(
      problem, options: ScheduleOptions(seed: UInt64(seed), effort: 100_000))
    guard case .feasible(_, let cost, _) = outcome else {
      Issue.record("no schedule")
      return
    }
    #expect(cost.total == Int(Self.costOfCheap), "seed \(seed)")
  }

  private static func problem() -> ScheduleProblem {
    let days = 60
    var problem = ScheduleProblem(
      dayCount: days, weekOfDay: (0..<days).map { Int32($0 / 7) },
      weekdayOfDay: (0..<days).map { Int32($0 % 7) }, places: PlaceTable())
    problem.resources = (0..<people).map { _ in Resource() }
    var seminar = Event.ofADay(days: [dear, cheap], costs: [0, costOfCheap])
    seminar.uses = (0..<Int32(people)).map { Use(resource: $0) }
    problem.events = [seminar]
    for person in 0..<Int32(people) {
      var wanted = Event.ofADay(days: [dear, 30 + person], costs: [0, 1])
      wanted.uses = [Use(resource: person)]
      // Three things that fill the other day and the days around it.
      var fillers: [Event] = []
      for day in cheap - 1...cheap + 1 {
        var filler = Event.ofADay(days: [day, day + 38], costs: [0, 0])
        filler.uses = [Use(resource: person)]
        fillers.append(filler)
      }
      problem.events += [wanted] + fillers
    }
    problem.chains = problem.events.indices.map { Chain(events: [Int32($0)]) }
    return problem
  }
}
