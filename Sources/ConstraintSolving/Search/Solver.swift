public import ProofFormat
import SolverSupport

/// Finds solutions of a model, the best of them, or a proof that there is none.
///
/// A solver reads the model once and may be asked several times, with other assumptions; what it
/// has learned stays. It is not `Sendable`: use one solver per thread.
public final class Solver {
  /// The model as it was read.
  public let model: Model
  /// Where model and engine meet.
  let lowering: Lowering
  // The class only holds the engine; all the work is done inside.
  var engine: Engine
  private var holdsGroups = false
  private var closed: Outcome?

  /// Numbers of the search so far.
  public var statistics: Statistics {
    var result = engine.statistics
    result.nogoods = engine.nogoods.count
    result.ticks = engine.work >> Solver.ticksShift
    return result
  }

  /// The proof of what the last question showed; nil if none is kept.
  ///
  /// Its last line refutes the whole model, what is better than the last solution in it, or the
  /// assumptions named by the core.
  public var proof: KernelProof? {
    guard let writer = engine.proof else { return nil }
    var bounds: [ClosedRange<Int32>] = []
    for x in 0..<Int32(engine.integerCount) {
      let low = engine.initialBound[2 * x]
      bounds.append(low...max(low, -engine.initialBound[2 * x + 1]))
    }
    return KernelProof(
      bounds: bounds, booleans: engine.statistics.kernelBooleans,
      objective: lowering.objective?.proofOperand, statements: writer.statements,
      steps: writer.steps)
  }

  /// Elementary steps in a tick, as a power of 2.
  static let ticksShift = 7

  /// Reads a model; with `keepsProof`, writes down a proof of what it finds out.
  ///
  /// - Complexity: O(size of the model), plus the encoding of tables and small domains.
  public init(_ model: Model, keepsProof: Bool = false) throws(ModelFault) {
    self.model = model
    var engine = Engine()
    if keepsProof { engine.proof = ProofWriter() }
    var lowering = Lowering(model)
    if keepsProof {
      // The first Boolean is the truth.
      let falsehood = ProofFact(code: engine.trueLiteral ^ 1, value: 0)
      engine.proof?.noteHint(engine.logStatement(.nogood([falsehood])))
      _ = engine.proof?.derive([falsehood])
    }
    try lowering.run(&engine)
    self.lowering = lowering
    self.engine = engine
  }

  /// Looks for a solution, or for the best one if the model has an objective.
  ///
  /// The closure sees every solution as it is found, better ones later, and returns whether to go
  /// on. All groups of constraints are in force. Assumptions unknown to the model are ignored.
  public func solve(
    _ options: SearchOptions = SearchOptions(), assuming assumptions: [BoolVariable] = [],
    onSolution: (Solution) -> Bool = { _ in true }
  ) -> Outcome {
    if let closed { return closed }
    holdGroups()
    let known = assumptions.filter { $0.code >= 0 && $0.id < lowering.literals.count }
    var plan = makePlan(options)
    plan.assumptions = known.map { literal($0) }
    guard let objective = lowering.objective else {
      return satisfy(&plan, known, onSolution)
    }
    let outcome = minimise(objective, plan, known, options, onSolution)
    if known.isEmpty {
      switch outcome {
      case .optimal, .impossible: closed = outcome
      case .satisfiable, .unknown: break
      }
    }
    return outcome
  }

  private func satisfy(
    _ plan: inout SearchPlan, _ assumptions: [BoolVariable], _ onSolution: (Solution) -> Bool
  ) -> Outcome {
    let result = engine.search(&plan)
    defer { engine.undo(to: 0) }
    switch result {
    case .solution:
      let solution = readSolution()
      engine.statistics.solutions += 1
      _ = onSolution(solution)
      return .satisfiable(solution, bound: nil)
    case .refuted: return .impossible(core: [])
    case .refutedUnder(let core): return .impossible(core: named(core, assumptions))
    case .stopped: return .unknown(bound: nil)
    }
  }

  /// Puts every group in force for good.
  private func holdGroups() {
    guard !holdsGroups else { return }
    holdsGroups = true
    for group in lowering.groups { engine.addClause([group]) }
  }

  /// Shows every solution, each once, in the order found; the closure returns whether to go on.
  ///
  /// Two solutions differ when a variable or a free Boolean of the model differs. The objective, if
  /// any, is not looked at. The solver must not be used afterwards.
  ///
  /// - Complexity: O(solutions * variables), besides the search.
  public func enumerate(
    _ options: SearchOptions = SearchOptions(), onSolution: (Solution) -> Bool = { _ in true }
  ) -> Enumeration {
    holdGroups()
    var plan = makePlan(options)
    var count = 0
    while true {
      switch engine.search(&plan) {
      case .solution:
        count += 1
        engine.statistics.solutions += 1
        let goesOn = onSolution(readSolution())
        let block = blockingClause()
        engine.undo(to: 0)
        if !goesOn { return .stopped(count) }
        engine.addClause(block)
      case .refuted, .refutedUnder: return .complete(count)
      case .stopped:
        engine.undo(to: 0)
        return .stopped(count)
      }
    }
  }

  /// The literals of which one must be true in a solution that differs from the one at hand.
  private func blockingClause() -> [Literal] {
    var clause: [Literal] = []
    for view in lowering.integers {
      let value = engine.lower(view)
      clause.append(engine.literal(view >> 1, atLeast: value + 1))
      clause.append(engine.literal(view >> 1, atLeast: value) ^ 1)
    }
    for (id, meaning) in model.meanings.enumerated() where meaning == .free {
      let literal = lowering.literals[id]
      clause.append(engine.isTrue(literal) ? literal ^ 1 : literal)
    }
    return clause
  }

  /// The engine's literal of a model's literal.
  func literal(_ variable: BoolVariable) -> Literal {
    lowering.literals[variable.id] ^ (variable.isNegated ? 1 : 0)
  }

  /// The assumptions behind the literals of a core.
  func named(_ core: [Literal], _ assumptions: [BoolVariable]) -> [BoolVariable] {
    let literals = Set(core)
    return assumptions.filter { literals.contains(literal($0)) }
  }

  /// The solution at hand.
  func readSolution() -> Solution {
    let values = lowering.integers.map { Int(engine.lower($0)) }
    let truths = lowering.literals.map { engine.isTrue($0) }
    var solution = Solution(values: values, truths: truths, objective: nil)
    if let sum = model.objective {
      let value = solution.value(of: sum)
      solution = Solution(
        values: values, truths: truths, objective: model.isMaximized ? -value : value)
    }
    assert(model.violations(of: solution).isEmpty, "a solution satisfies the model")
    return solution
  }

  func makePlan(_ options: SearchOptions) -> SearchPlan {
    var random = RandomSource(seed: options.seed)
    _ = random.next()
    var plan = SearchPlan(brancher: Brancher(random: random))
    for branching in options.branchings { plan.brancher.rules.append(rule(branching)) }
    plan.isFree = options.isFree
    let limit = options.effort.left
    let (steps, overflow) = limit.multipliedReportingOverflow(by: 1 << Solver.ticksShift)
    let (end, overflow2) = engine.work.addingReportingOverflow(steps)
    plan.workLimit = overflow || overflow2 ? .max : end
    plan.cancellation = options.cancellation
    plan.nextReduction = engine.statistics.conflicts + 2000
    applyHints(options)
    return plan
  }

  private func rule(_ branching: Branching) -> Brancher.Rule {
    Brancher.Rule(
      operands: branching.variables.filter { $0.id >= 0 && $0.id < lowering.integers.count }
        .map { Operand(lowering.integers[$0.id]) },
      literals: branching.literals.filter { $0.code >= 0 && $0.id < lowering.literals.count }
        .map { literal($0) },
      variableChoice: branching.variableChoice, valueChoice: branching.valueChoice)
  }

  private func applyHints(_ options: SearchOptions) {
    for (variable, value) in options.hints
    where variable.id >= 0 && variable.id < lowering.integers.count {
      let x = lowering.integers[variable.id] >> 1
      var node = engine.nodeFirst[x]
      while node >= 0 {
        engine.phase[node] = Int(engine.boundValue[node]) <= value ? 1 : -1
        node = engine.nodeNext[node]
      }
    }
  }
}
