import ChainScheduling
import SolverSupport
import Testing

@testable import Planning

/// What giving up a cohort counts in the fewest events that can move.
@Suite struct MoveBoundGivingUpTests {
  /// A cohort of some events that one person may attend, who can also wait.
  private func problem(_ allowed: [[Int]], cohort: Range<Int>) -> (
    problem: ScheduleProblem, former: ScheduleSolution
  ) {
    var problem = MoveBoundTests.problem(allowed)
    var chain = Chain(events: cohort.map(Int32.init))
    chain.isOptional = true
    let others = problem.events.indices.filter { !cohort.contains($0) }
    problem.chains = [chain] + others.map { Chain(events: [Int32($0)]) }
    for e in cohort { problem.events[e].uses = [] }
    problem.attendances = [
      Attendance(resource: 1, options: [AttendanceOption(chain: 0, candidates: [])], waitCost: 5)
    ]
    var former = ScheduleSolution(problem: problem)
    former.starts = problem.events.map { $0.starts.isEmpty ? -1 : 0 }
    return (problem, former)
  }

  @Test func givingUpIsNoMoreThanMovingOthers() {
    // The cohort has lost its day; on its other one are two events that can go elsewhere.
    var (problem, former) = problem([[5], [5, 9], [5, 10]], cohort: 0..<1)
    for e in 0..<3 { problem.events[e].uses = [Use(resource: Int32(e))] }
    problem.events[0].uses = [Use(resource: 1), Use(resource: 2)]
    former.starts[0] = -1
    let finding = MoveBoundTests.find(problem, former, opening: [0], choosers: [0])
    #expect(finding.fewest == 1)
    #expect(finding.givenUp == [0])
    #expect(finding.starts.isEmpty)
    // What has to be held moves the others.
    problem.chains[0].isOptional = false
    let must = MoveBoundTests.find(problem, former, opening: [0], choosers: [0])
    #expect(must.fewest == 3)
    #expect(must.givenUp.isEmpty)
  }

  @Test func ofAChainAllIsGivenUp() {
    // Its second day is lost: it moves to where another has to make room, or both are given up.
    var (problem, former) = problem([[3], [5], [5, 9]], cohort: 0..<2)
    problem.events[1].uses = [Use(resource: 0)]
    former.starts[1] = -1
    #expect(MoveBoundTests.find(problem, former, opening: [1], choosers: [0]).fewest == 2)
    // With a third day giving up is more.
    (problem, former) = self.problem([[3], [5], [7], [5, 9]], cohort: 0..<3)
    problem.events[1].uses = [Use(resource: 0)]
    former.starts[1] = -1
    let three = MoveBoundTests.find(problem, former, opening: [1], choosers: [0])
    #expect(three.fewest == 2)
    #expect(three.starts == [1: 0, 3: 1])
  }

  @Test func whatNobodyCanAttendIsGivenUp() {
    var (problem, former) = problem([[3], [5]], cohort: 0..<2)
    var never = BitSet(capacity: 1)
    problem.attendances[0].options[0].candidates = [never, BitSet(full: 1)]
    let finding = MoveBoundTests.find(problem, former, opening: [], choosers: [0], asksAll: true)
    #expect(finding.fewest == 2)
    #expect(finding.givenUp == [0, 1])
    // Somebody else keeps it going, unless two are too few.
    problem.attendances.append(
      Attendance(resource: 2, options: [AttendanceOption(chain: 0, candidates: [])], waitCost: 5))
    func fewest() -> Int {
      MoveBoundTests.find(problem, former, opening: [], choosers: [0], asksAll: true).fewest
    }
    #expect(fewest() == 0)
    problem.events[0].fewestMembers = 2
    #expect(fewest() == 2)
    // Another time for all is less.
    problem.events[0].starts.append(4 * 1440 + 600)
    problem.events[0].startCosts.append(0)
    never = BitSet(capacity: 2)
    never.insert(1)
    problem.attendances[0].options[0].candidates = [never, BitSet(full: 1)]
    #expect(fewest() == 1)
  }

  @Test func whatHasNoTimeLeftIsGivenUpAndNoProofThatThereIsNoPlan() {
    var (problem, former) = problem([[3], []], cohort: 0..<2)
    former.starts[1] = -1
    let finding = MoveBoundTests.find(problem, former, opening: [1], choosers: [0])
    #expect(!finding.isImpossible)
    #expect(finding.fewest == 2)
    // Nothing of it is given up where some of it has to stay.
    let fixed = MoveBoundTests.find(problem, former, opening: [1], choosers: [0], fixed: [0])
    #expect(fixed.isImpossible)
    problem.chains[0].isOptional = false
    #expect(MoveBoundTests.find(problem, former, opening: [1], choosers: [0]).isImpossible)
  }

  @Test func aKeptCohortIsHeldThoughItWouldCostLessToWait() throws {
    var (problem, former) = problem([[5]], cohort: 0..<1)
    problem.events[0].startCosts = [50]
    problem.events[0].startBurdens = [0]
    former.starts[0] = -1
    func starts(_ freedom: Freedom) throws -> [Int32] {
      let (narrowed, hint) = freedom.narrow(problem, former)
      let outcome = Scheduler.solve(narrowed, options: ScheduleOptions(effort: 10_000), hint: hint)
      guard case .feasible(let solution, _, _) = outcome else { return [] }
      return solution.starts
    }
    var freedom = Freedom(times: [0], details: [0], attendances: [0])
    #expect(try starts(freedom) == [-1])
    freedom.kept = [0]
    #expect(try starts(freedom) == [0])
  }
}
