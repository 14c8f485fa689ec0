import Generators
import Testing

@testable import Formats

@Suite struct FlatZincCheckerTests {
  @Test func thereAreEnoughFixtures() {
    #expect(FlatZincFixtures.names.count >= 40)
  }

  /// The lists in the repository are what the definitions say.
  @Test(arguments: FlatZincFixtures.names) func enumerationFindsTheListedSolutions(
    _ name: String
  ) throws {
    let model = try FlatZincModel(reading: FlatZincFixtures.source(name))
    guard var enumeration = FlatZincEnumeration(model, limit: 3000) else { return }
    var isMaximized = false
    if case .maximize = model.goal.kind { isMaximized = true }
    let shown = enumeration.shown
    let expected = try FlatZincFixtures.solutions(name)
    var found: Set<String> = []
    enumeration.run { checker, objective in
      if let objective, let optimum = expected.optimum {
        #expect(isMaximized ? objective <= optimum : objective >= optimum)
        if objective != optimum { return }
      }
      found.insert(
        shown.map { "\($0.text) = \(checker.value(of: $0.name)?.text ?? "?");" }
          .joined(separator: " "))
    }
    #expect(found == expected.lines)
  }

  /// The kernel model that a random file is encoded into has the file's solutions, both counted by
  /// trying everything.
  @Test func encodingKeepsAllSolutions() throws {
    for seed in 0..<UInt64(150) {
      var generator = KernelRandomFlatZinc(seed: 1_000_000 + seed)
      let text = generator.model()
      let model = try FlatZincModel(reading: Array(text.utf8))
      let problem = try FlatZincProblem(model)
      guard var enumeration = FlatZincEnumeration(model, limit: 500) else { continue }
      var expected: Set<[FlatZincValue]> = []
      enumeration.run { checker, _ in expected.insert(checker.assignment) }
      let free = FlatZincChecker(model).free
      var found: Set<[FlatZincValue]> = []
      let count = ModelWitness(problem.model).enumerate(limit: 4000) { solution in
        found.insert(free.compactMap { problem.value(of: $0.name, in: solution) })
      }
      if count != nil { #expect(found == expected, "seed \(seed)\n\(text)") }
    }
  }
}
