import ConstraintSolving
import Formats
import Generators
import SolverSupport

/// Compares the kernel with enumeration on random small FlatZinc models.
///
/// Every model is read, enumerated by the independent checker and solved twice: for all solutions
/// and, if it has a goal, for the best. A difference is printed with the model.
enum KernelFuzz {
  static func run(_ arguments: [String]) -> Int32 {
    let numbers = arguments.compactMap { Int($0) }
    let count = numbers.first ?? 20_000
    let seed = UInt64(clamping: numbers.dropFirst().first ?? 1)
    let encoderOnly = arguments.contains("--encoder")
    var tally = Tally()
    for i in 0..<count {
      var generator = KernelRandomFlatZinc(seed: seed &+ UInt64(i))
      let text = generator.model()
      if let complaint = difference(text, encoderOnly: encoderOnly, &tally) {
        tally.wrong += 1
        print("seed \(seed &+ UInt64(i)): \(complaint)\n\(text)")
        if tally.wrong >= 5 { break }
      }
    }
    print(
      """
      models \(tally.models): solutions \(tally.solutions), without any \(tally.impossible), \
      optimized \(tally.optimized), skipped \(tally.skipped), assignments enumerated \(tally.assignments), \
      wrong \(tally.wrong)
      """)
    return tally.wrong == 0 ? 0 : 1
  }

  struct Tally {
    var models = 0
    var solutions = 0
    var impossible = 0
    var optimized = 0
    var assignments = 0
    var skipped = 0
    var wrong = 0
  }

  /// What is wrong with the kernel's answers on a model, if anything.
  static func difference(
    _ text: String, encoderOnly: Bool, _ tally: inout Tally
  ) -> String? {
    let source: FlatZincModel
    let problem: FlatZincProblem
    do {
      source = try FlatZincModel(reading: Array(text.utf8))
      problem = try FlatZincProblem(source)
    } catch {
      return "not read: \(error)"
    }
    guard var enumeration = FlatZincEnumeration(source) else { return "too large to enumerate" }
    var expected: Set<[FlatZincValue]> = []
    var best: Int?
    var isMaximized = false
    if case .maximize = source.goal.kind { isMaximized = true }
    enumeration.run { checker, objective in
      expected.insert(checker.assignment)
      guard let objective else { return }
      best = best.map { isMaximized ? max($0, objective) : min($0, objective) } ?? objective
    }
    tally.models += 1
    tally.solutions += expected.count
    tally.assignments += enumeration.combinations
    if expected.isEmpty { tally.impossible += 1 }
    if encoderOnly { return encoderDifference(problem, expected, &tally) }
    do throws(ModelFault) {
      if let complaint = try allDifference(problem, expected) { return complaint }
      return try bestDifference(problem, best, &tally)
    } catch {
      return "refused: \(problem.describe(error))"
    }
  }

  /// Compares the encoded model, enumerated by its own witness, with the file; no kernel is run.
  private static func encoderDifference(
    _ problem: FlatZincProblem, _ expected: Set<[FlatZincValue]>, _ tally: inout Tally
  ) -> String? {
    let free = FlatZincChecker(problem.source).free
    var found: Set<[FlatZincValue]> = []
    let count = ModelWitness(problem.model).enumerate(limit: 1 << 15) { solution in
      found.insert(free.compactMap { problem.value(of: $0.name, in: solution) })
    }
    if count == nil {
      tally.skipped += 1
      return nil
    }
    return complaint(found, expected)
  }

  private static func allDifference(
    _ problem: FlatZincProblem, _ expected: Set<[FlatZincValue]>
  ) throws(ModelFault) -> String? {
    let free = FlatZincChecker(problem.source).free
    var found: Set<[FlatZincValue]> = []
    let result = try Solver(problem.model).enumerate { solution in
      found.insert(free.compactMap { problem.value(of: $0.name, in: solution) })
      return true
    }
    if case .stopped = result { return "enumeration stopped" }
    return complaint(found, expected)
  }

  private static func complaint(
    _ found: Set<[FlatZincValue]>, _ expected: Set<[FlatZincValue]>
  ) -> String? {
    if found == expected { return nil }
    let extra = found.subtracting(expected).map { $0.map(\.text).joined(separator: " ") }.sorted()
    let lost = expected.subtracting(found).map { $0.map(\.text).joined(separator: " ") }.sorted()
    return "found \(found.count) of \(expected.count); wrong: \(extra.prefix(3)); "
      + "lost: \(lost.prefix(3))"
  }

  private static func bestDifference(
    _ problem: FlatZincProblem, _ best: Int?, _ tally: inout Tally
  ) throws(ModelFault) -> String? {
    guard problem.model.objective != nil else { return nil }
    tally.optimized += 1
    switch (try Solver(problem.model).solve(), best) {
    case (.optimal(let solution), let best?):
      return solution.objective == best
        ? nil : "optimum \(solution.objective ?? 0); it is \(best)"
    case (.impossible, nil): return nil
    case (let outcome, let best): return "outcome \(outcome); the optimum is \(best as Int?)"
    }
  }
}
