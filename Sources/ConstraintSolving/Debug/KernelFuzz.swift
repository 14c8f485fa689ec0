/// What a run of random models has shown.
public struct KernelFuzzReport: Sendable {
  /// Models tried.
  public var models = 0
  /// Of these, models without a solution.
  public var impossible = 0
  /// Solutions compared.
  public var solutions = 0
  /// Models refused as out of range.
  public var refused = 0
  /// What went wrong: the seed of the model, and how.
  public var faults: [(seed: UInt64, text: String)] = []

  /// Makes the report of an empty run.
  public init() {}
}

/// Solves small random models in every way and compares with enumeration.
///
/// Each model is solved for all solutions, for the best one by both strategies, and under random
/// assumptions, whose core must be impossible by itself. Equal seeds give equal runs.
///
/// - Complexity: O(count), at up to some thousand candidate solutions each.
public func kernelFuzz(seed: UInt64, count: Int) -> KernelFuzzReport {
  var report = KernelFuzzReport()
  for i in 0..<UInt64(max(0, count)) {
    let own = seed &+ i
    report.models += 1
    do throws(ModelFault) {
      try KernelFuzzCase(seed: own).run(&report)
    } catch {
      report.refused += 1
      switch error {
      case .sumOutOfRange: break
      default: report.faults.append((own, "refused: \(error)"))
      }
    }
  }
  return report
}

/// One model of a run.
private struct KernelFuzzCase {
  let seed: UInt64
  let model: Model
  let assumptions: [BoolVariable]
  let expected: [Solution]

  init(seed: UInt64) {
    self.seed = seed
    var maker = RandomModel(seed: seed)
    assumptions = maker.assumptions()
    model = maker.model
    expected = model.solutionsByEnumeration()
  }

  func run(_ report: inout KernelFuzzReport) throws(ModelFault) {
    if expected.isEmpty { report.impossible += 1 }
    report.solutions += expected.count
    try checkAll(&report)
    for strategy in [SearchOptions.Strategy.branchAndBound, .coreGuided] {
      try checkBest(strategy, &report)
    }
    if !assumptions.isEmpty { try checkAssumptions(&report) }
  }

  private func checkAll(_ report: inout KernelFuzzReport) throws(ModelFault) {
    var options = SearchOptions()
    options.seed = seed
    if seed % 3 == 0 {
      let variables = model.domains.indices.map { IntVariable(id: $0) }
      let choices: [Branching.ValueChoice] = [.minimum, .maximum, .median, .split, .reverseSplit]
      options.branchings = [Branching(variables, .firstFail, choices[Int(seed % 5)])]
      options.isFree = seed % 2 == 0
    }
    var shown = Set<[Int]>()
    var repeated = false
    let end = try Solver(model).enumerate(options) { solution in
      let key = solution.values + solution.truths.map { $0 ? 1 : 0 }
      if !shown.insert(key).inserted { repeated = true }
      return shown.count <= expected.count && !repeated
    }
    let wanted = Set(expected.map { $0.values + $0.truths.map { $0 ? 1 : 0 } })
    if repeated || shown != wanted || end != .complete(wanted.count) {
      report.faults.append(
        (seed, "all solutions: \(shown.count) of \(wanted.count), \(end), repeated \(repeated)"))
    }
  }

  private func checkBest(
    _ strategy: SearchOptions.Strategy, _ report: inout KernelFuzzReport
  ) throws(ModelFault) {
    var options = SearchOptions()
    options.strategy = strategy
    let outcome = try Solver(model).solve(options)
    let best = expected.compactMap(\.objective).min { a, b in
      model.isMaximized ? a > b : a < b
    }
    switch outcome {
    case .optimal(let solution):
      if model.objective == nil || solution.objective != best {
        report.faults.append((seed, "\(strategy): \(solution.objective ?? 0), not \(best ?? 0)"))
      }
      checkIsSolution(solution, &report)
    case .satisfiable(let solution, _):
      if model.objective != nil { report.faults.append((seed, "\(strategy): not proven")) }
      checkIsSolution(solution, &report)
    case .impossible(let core):
      if !expected.isEmpty || !core.isEmpty { report.faults.append((seed, "not impossible")) }
    case .unknown: report.faults.append((seed, "\(strategy): unknown without a limit"))
    }
  }

  private func checkIsSolution(_ solution: Solution, _ report: inout KernelFuzzReport) {
    if !expected.contains(solution) { report.faults.append((seed, "not a solution")) }
  }

  private func checkAssumptions(_ report: inout KernelFuzzReport) throws(ModelFault) {
    let solver = try Solver(model)
    // Twice, since what was learned the first time must not change the second answer.
    for assumed in [assumptions, assumptions.map { !$0 }, assumptions] {
      let allowed = expected.filter { solution in assumed.allSatisfy { solution[$0] } }
      switch solver.solve(assuming: assumed) {
      case .optimal(let solution), .satisfiable(let solution, _):
        if !allowed.contains(where: {
          $0.values == solution.values && $0.truths == solution.truths
        }) {
          report.faults.append((seed, "not a solution under assumptions"))
        }
        let best = allowed.compactMap(\.objective).min { model.isMaximized ? $0 > $1 : $0 < $1 }
        if best != solution.objective {
          report.faults.append((seed, "not the best under assumptions"))
        }
      case .impossible(let core):
        if !allowed.isEmpty { report.faults.append((seed, "not impossible under assumptions")) }
        if expected.contains(where: { solution in core.allSatisfy { solution[$0] } }) {
          report.faults.append((seed, "the core is possible"))
        }
      case .unknown: report.faults.append((seed, "unknown under assumptions"))
      }
    }
  }
}
