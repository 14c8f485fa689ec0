public import ConstraintSolving
public import SolverSupport

/// Solves a FlatZinc file and writes what the FlatZinc protocol asks for.
///
/// Each solution is followed by `----------`; `==========` says that the search is complete,
/// `=====UNSATISFIABLE=====` that there is no solution, `=====UNKNOWN=====` that the search was
/// stopped before it knew.
public struct FlatZincSession {
  private let problem: FlatZincProblem
  private let options: FlatZincOptions
  private let cancellation: Cancellation?
  private let write: (String) -> Void
  private let started = ContinuousClock.now
  private var checker: FlatZincChecker?
  private var shown = 0
  private var seen: Set<String> = []

  /// Prepares to solve; `write` receives what goes to standard output.
  public init(
    _ problem: FlatZincProblem, _ options: FlatZincOptions, cancellation: Cancellation? = nil,
    write: @escaping (String) -> Void
  ) {
    self.problem = problem
    self.options = options
    self.cancellation = cancellation
    self.write = write
    checker = options.check ? FlatZincChecker(problem.source) : nil
  }

  private var searchOptions: SearchOptions {
    var search = SearchOptions()
    search.cancellation = cancellation
    search.seed = options.seed
    search.branchings = problem.branchings
    search.isFree = options.isFree || problem.branchings.isEmpty
    if let effort = options.effort { search.effort = Effort(limit: effort) }
    return search
  }

  /// Solves and writes; a fault is the kernel's refusal of the model.
  ///
  /// - Complexity: exponential in general.
  public mutating func run() throws(ModelFault) -> Statistics {
    let solver = try Solver(problem.model)
    let initialised = ContinuousClock.now
    var objective: Int?
    var bound: Int?
    if problem.model.objective == nil, options.all || (options.solutions ?? 1) > 1 {
      enumerate(solver)
    } else {
      let outcome = solve(solver)
      objective = outcome.solution?.objective
      switch outcome {
      case .optimal: bound = objective
      case .satisfiable(_, let value), .unknown(let value): bound = value
      case .impossible: break
      }
    }
    if options.statistics {
      write(
        statistics(
          solver.statistics, objective, bound, initTime: initialised - started,
          solveTime: ContinuousClock.now - initialised))
    }
    return solver.statistics
  }

  private mutating func enumerate(_ solver: Solver) {
    let limit = options.all ? Int.max : options.solutions ?? 1
    let result = solver.enumerate(searchOptions) { solution in
      show(solution, once: true)
      return shown < limit
    }
    switch result {
    case .complete: write(shown == 0 ? "=====UNSATISFIABLE=====\n" : "==========\n")
    case .stopped: if shown == 0 { write("=====UNKNOWN=====\n") }
    }
  }

  private mutating func solve(_ solver: Solver) -> Outcome {
    let isOptimization = problem.model.objective != nil
    let showsAll = isOptimization && options.all
    let outcome = solver.solve(searchOptions) { solution in
      if showsAll { show(solution, once: false) }
      return true
    }
    switch outcome {
    case .optimal(let solution):
      if !showsAll || shown == 0 { show(solution, once: false) }
      write("==========\n")
    case .satisfiable(let solution, _):
      if !showsAll || shown == 0 { show(solution, once: false) }
    case .impossible: write("=====UNSATISFIABLE=====\n")
    case .unknown: write("=====UNKNOWN=====\n")
    }
    return outcome
  }

  /// Writes a solution; with `once`, only if its text was not written before, since two solutions
  /// may differ in variables that are not shown.
  private mutating func show(_ solution: Solution, once: Bool) {
    let text = problem.text(of: solution)
    if once, !seen.insert(text).inserted { return }
    if var checker {
      if !problem.isCorrect(solution, &checker) {
        write("% WRONG: the next solution breaks a constraint of the file\n")
      }
      self.checker = checker
    }
    shown += 1
    write(text + "----------\n")
  }

  private func statistics(
    _ numbers: Statistics, _ objective: Int?, _ bound: Int?, initTime: Duration,
    solveTime: Duration
  ) -> String {
    var rows: [(String, String)] = [
      ("solveTime", seconds(solveTime)), ("initTime", seconds(initTime)),
      ("nSolutions", "\(shown)"), ("nodes", "\(numbers.decisions)"),
      ("failures", "\(numbers.conflicts)"), ("restarts", "\(numbers.restarts)"),
      ("propagations", "\(numbers.propagations)"), ("peakDepth", "\(numbers.peakDepth)"),
      ("variables", "\(problem.model.domains.count)"),
      ("intVars", "\(numbers.kernelIntegers)"), ("boolVariables", "\(numbers.kernelBooleans)"),
      ("propagators", "\(numbers.propagators)"), ("nogoods", "\(numbers.nogoods)"),
      ("lazyLiterals", "\(numbers.lazyLiterals)"), ("ticks", "\(numbers.ticks)"),
    ]
    if let objective { rows.append(("objective", "\(objective)")) }
    if let bound { rows.append(("objectiveBound", "\(bound)")) }
    return rows.map { "%%%mzn-stat: \($0)=\($1)\n" }.joined() + "%%%mzn-stat-end\n"
  }

  private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let microseconds = attoseconds / 1_000_000_000_000
    let digits = String(microseconds)
    return "\(seconds)." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
