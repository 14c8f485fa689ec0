import SolverSupport
import Testing

@testable import ConstraintSolving

/// A solution known beforehand survives everything that is learned on the way to another.
@Suite("Known solutions survive learning")
struct GuardTests {
  /// Solves a model once, and again under the eyes of the first solution, with other choices.
  private func faults(_ model: Model, seed: UInt64) throws -> (conflicts: Int, faults: Int)? {
    let (plain, _) = model.loosened()
    let first = try Solver(plain)
    var plan = first.makePlan(SearchOptions())
    guard case .solution = first.engine.search(&plan) else { return nil }
    var known = KnownSolutionGuard(integers: [], truths: [])
    for x in 0..<Int32(first.engine.integerCount) {
      known.integers.append(first.engine.lower(2 * x))
    }
    for variable in 0..<Int32(first.engine.booleanCount) {
      known.truths.append(first.engine.isTrue(2 * variable))
    }
    let second = try Solver(plain)
    second.engine.guardian = known
    var options = SearchOptions()
    options.seed = seed
    options.isFree = false
    options.branchings = [
      Branching(plain.domains.indices.map { IntVariable(id: $0) }, .antiFirstFail, .random)
    ]
    _ = second.solve(options)
    return (second.statistics.conflicts, second.engine.guardFaults)
  }

  @Test func learningCutsOffNoSolution() throws {
    var conflicts = 0
    for seed: UInt64 in 1...80 {
      guard let run = try faults(RandomModel(seed: seed).model, seed: seed) else { continue }
      conflicts += run.conflicts
      #expect(run.faults == 0, "seed \(seed)")
    }
    for seed: UInt64 in 1...6 {
      let run = try #require(try faults(ClassicModels.queens(9), seed: seed))
      conflicts += run.conflicts
      #expect(run.faults == 0, "queens, seed \(seed)")
    }
    #expect(conflicts > 20, "without conflicts nothing is tested")
  }

  /// The guard itself notices: what is no solution is cut off sooner or later.
  @Test func aFalseSolutionIsCutOff() throws {
    let solver = try Solver(ClassicModels.pigeons(5))
    solver.engine.guardian = KnownSolutionGuard(
      integers: [0], truths: (0..<solver.engine.booleanCount).map { $0 % 5 == 1 || $0 == 0 })
    guard case .impossible = solver.solve() else {
      Issue.record("six pigeons in five holes")
      return
    }
    #expect(solver.engine.guardFaults > 0)
  }
}
