import ConstraintSolving
import Foundation
import Generators
import Testing

@testable import Formats

@Suite struct FlatZincSolvingTests {
  /// The output of the program on a file, with options.
  static func output(_ name: String, _ arguments: [String]) throws -> String {
    let model = try FlatZincModel(reading: FlatZincFixtures.source(name))
    let problem = try FlatZincProblem(model)
    var text = ""
    var session = FlatZincSession(problem, try FlatZincOptions(parsing: arguments)) { text += $0 }
    _ = try session.run()
    return text
  }

  @Test(arguments: FlatZincFixtures.names) func fixturesHaveExactlyTheListedSolutions(
    _ name: String
  ) throws {
    let expected = try FlatZincFixtures.solutions(name)
    let text = try Self.output(name, ["-a", "--check"])
    #expect(!text.contains("WRONG"))
    let parts = text.components(separatedBy: "----------\n")
    let lines = parts.dropLast().map { FlatZincFixtures.line($0) }
    #expect(Set(lines).count == lines.count)
    if expected.lines.isEmpty {
      #expect(text == "=====UNSATISFIABLE=====\n")
    } else if expected.optimum == nil {
      #expect(parts.last == "==========\n")
      #expect(Set(lines) == expected.lines)
    } else {
      #expect(parts.last == "==========\n")
      #expect(expected.lines.contains(lines.last ?? ""))
    }
  }

  /// Following the file's own search annotations finds the same.
  @Test(arguments: ["minimize_product", "minimize_makespan", "problem_queens", "problem_golomb5"])
  func fixedSearchFindsTheSame(_ name: String) throws {
    let expected = try FlatZincFixtures.solutions(name)
    for options in [[], ["-f"], ["-r", "9"]] {
      let text = try Self.output(name, options)
      let line = FlatZincFixtures.line(text.components(separatedBy: "----------\n")[0])
      #expect(expected.lines.contains(line), "\(options)")
    }
  }

  @Test func solutionsAreCounted() throws {
    let text = try Self.output("bool_parity", ["-n", "3", "-s"])
    #expect(text.components(separatedBy: "----------\n").count == 4)
    #expect(!text.contains("=========="))
    #expect(text.contains("%%%mzn-stat: nSolutions=3\n"))
    #expect(text.hasSuffix("%%%mzn-stat-end\n"))
  }

  @Test func aSpentBudgetIsUnknownAndNeverImpossible() throws {
    let text = try Self.output("problem_send", ["--effort", "1"])
    #expect(text == "=====UNKNOWN=====\n" || text.contains("----------"))
  }

  @Test func randomModelsHaveTheEnumeratedSolutions() throws {
    for seed in 0..<UInt64(120) {
      var generator = KernelRandomFlatZinc(seed: 2_000_000 + seed)
      let text = generator.model()
      let model = try FlatZincModel(reading: Array(text.utf8))
      let problem = try FlatZincProblem(model)
      guard var enumeration = FlatZincEnumeration(model, limit: 500) else { continue }
      var expected: Set<[FlatZincValue]> = []
      enumeration.run { checker, _ in expected.insert(checker.assignment) }
      let free = FlatZincChecker(model).free
      var found: Set<[FlatZincValue]> = []
      let result = try Solver(problem.model).enumerate { solution in
        found.insert(free.compactMap { problem.value(of: $0.name, in: solution) })
        return true
      }
      guard case .complete = result else {
        Issue.record("seed \(seed): enumeration stopped")
        continue
      }
      #expect(found == expected, "seed \(seed)\n\(text)")
    }
  }
}
