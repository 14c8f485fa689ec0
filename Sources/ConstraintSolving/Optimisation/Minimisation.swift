import ProofFormat
import SolverSupport

/// What is known of an objective while the best solution is looked for.
struct Minimisation {
  /// How a turn of search ended.
  enum Turn {
    /// The best solution is proven best, or there is none at all.
    case proven
    /// There is no solution under these of the caller's assumptions.
    case refuted([Literal])
    /// The turn's share of conflicts is used up.
    case paused
    /// The whole budget is used up, or somebody said stop.
    case stopped
  }

  let objective: Operand
  var plan: SearchPlan
  var best: Solution?
  /// The objective of the best solution, as the engine minimises it.
  var bestValue = Int.max
  /// Terms that core-guided search still hopes to keep at their least: weights above 0.
  var softTerms: [(weight: Int, view: View)] = []
  /// The least weight looked at now.
  var stratum = Int.max
}

extension Solver {
  /// Looks for the best solution with the strategy asked for.
  func minimise(
    _ objective: Operand, _ plan: SearchPlan, _ assumptions: [BoolVariable],
    _ options: SearchOptions, _ onSolution: (Solution) -> Bool
  ) -> Outcome {
    var state = Minimisation(objective: objective, plan: plan)
    state.softTerms = lowering.objectiveSum.terms.map { term in
      term.weight > 0 ? term : (weight: -term.weight, view: term.view ^ 1)
    }
    let turn = run(&state, options, onSolution)
    engine.undo(to: 0)
    let bound = shown(Int(engine.lower(objective)))
    switch turn {
    case .proven: return state.best.map { .optimal($0) } ?? .impossible(core: [])
    case .refuted(let core):
      return state.best.map { .optimal($0) } ?? .impossible(core: named(core, assumptions))
    case .stopped, .paused:
      return state.best.map { .satisfiable($0, bound: bound) } ?? .unknown(bound: bound)
    }
  }

  private func run(
    _ state: inout Minimisation, _ options: SearchOptions, _ onSolution: (Solution) -> Bool
  ) -> Minimisation.Turn {
    // Proofs are written for branch and bound; assumptions make bounds hold for one question only.
    let byCores = engine.proof == nil && state.plan.assumptions.isEmpty
    switch options.strategy {
    case .coreGuided where byCores:
      return guideByCores(&state, conflicts: .max, onSolution)
    case .automatic where byCores && state.softTerms.count > 2:
      var share = 2000
      while true {
        var turn = boundFromAbove(&state, conflicts: share, onSolution)
        guard case .paused = turn else { return turn }
        turn = guideByCores(&state, conflicts: share, onSolution)
        guard case .paused = turn else { return turn }
        share += share / 2
      }
    case .automatic, .branchAndBound, .coreGuided:
      return boundFromAbove(&state, conflicts: .max, onSolution)
    }
  }

  /// Searches until the turn's share of conflicts is used up.
  func search(_ state: inout Minimisation, until end: Int) -> SearchResult? {
    state.plan.conflictLimit = end
    let result = engine.search(&state.plan)
    guard case .stopped = result, engine.statistics.conflicts >= end,
      engine.work < state.plan.workLimit, state.plan.cancellation?.isRaised != true
    else { return result }
    engine.undo(to: 0)
    return nil
  }

  /// Keeps the solution at hand; returns whether to go on.
  func keepSolution(_ state: inout Minimisation, _ onSolution: (Solution) -> Bool) -> Bool {
    let solution = readSolution()
    engine.statistics.solutions += 1
    let value = solution.objective.map { shown($0) } ?? 0
    logSolution(state.objective, value)
    guard value < state.bestValue else { return true }
    state.best = solution
    state.bestValue = value
    rememberTargets(&state.plan)
    return onSolution(solution)
  }

  /// A bound of the engine in the sense of the model, and back.
  func shown(_ bound: Int) -> Int { model.isMaximized ? -bound : bound }

  /// Keeps the values at hand as those to try first.
  private func rememberTargets(_ plan: inout SearchPlan) {
    plan.targets.removeAll(keepingCapacity: true)
    for x in 0..<Int32(engine.integerCount) { plan.targets.append(engine.lower(2 * x)) }
    plan.targetPhases.removeAll(keepingCapacity: true)
    for variable in 0..<Int32(engine.booleanCount) {
      plan.targetPhases.append(engine.value[2 * variable])
    }
  }

  /// Writes the solution at hand into the proof, with the objective at what it is worth.
  private func logSolution(_ objective: Operand, _ value: Int) {
    guard let proof = engine.proof else { return }
    var integers: [Int32] = []
    for x in 0..<Int32(engine.integerCount) { integers.append(engine.lower(2 * x)) }
    let worth = Int32(clamping: value - Int(objective.offset))
    integers[Int(objective.view >> 1)] = objective.view & 1 == 0 ? worth : -worth
    var truths: [Bool] = []
    for variable in 0..<Int32(engine.booleanCount) { truths.append(engine.isTrue(2 * variable)) }
    proof.steps.append(.solution(integers: integers, truths: truths))
  }
}
