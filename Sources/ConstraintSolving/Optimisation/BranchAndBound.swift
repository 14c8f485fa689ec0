import ProofFormat
import SolverSupport

extension Solver {
  /// Looks for the best solution: each must be better than the last, until none is.
  func minimise(
    _ objective: Operand, _ plan: inout SearchPlan, _ assumptions: [BoolVariable],
    _ options: SearchOptions, _ onSolution: (Solution) -> Bool
  ) -> Outcome {
    var best: Solution?
    let given = plan.assumptions
    while true {
      let result = engine.search(&plan)
      switch result {
      case .solution:
        let solution = readSolution()
        best = solution
        engine.statistics.solutions += 1
        rememberTargets(&plan)
        let value = Int(engine.lower(objective)) - slack(of: solution, objective)
        logSolution()
        engine.undo(to: 0)
        let goesOn = onSolution(solution)
        if !goesOn { return .satisfiable(solution, bound: shown(Int(engine.lower(objective)))) }
        if given.isEmpty {
          if !engine.drop(objective, to: value - 1, .none) {
            engine.refuteAtRoot(step: -1)
            return .optimal(solution)
          }
        } else {
          // What is better holds for this question only: an assumption like the others.
          let better = engine.literal(engine.atMost(objective, Int32(clamping: value - 1)))
          if engine.isFalse(better) { return .optimal(solution) }
          plan.assumptions = [better] + given
        }
      case .refuted:
        return best.map { .optimal($0) } ?? .impossible(core: [])
      case .refutedUnder(let core):
        engine.undo(to: 0)
        return best.map { .optimal($0) } ?? .impossible(core: named(core, assumptions))
      case .stopped:
        engine.undo(to: 0)
        let bound = shown(Int(engine.lower(objective)))
        return best.map { .satisfiable($0, bound: bound) } ?? .unknown(bound: bound)
      }
    }
  }

  /// How far the engine's objective may lie above what the solution is worth.
  private func slack(of solution: Solution, _ objective: Operand) -> Int {
    guard let value = solution.objective else { return 0 }
    return Int(engine.lower(objective)) - (model.isMaximized ? -value : value)
  }

  /// A bound of the engine in the sense of the model.
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

  /// Writes the solution at hand into the proof.
  private func logSolution() {
    guard let proof = engine.proof else { return }
    proof.steps.append(
      .solution(
        integers: (0..<Int32(engine.integerCount)).map { engine.lower(2 * $0) },
        truths: (0..<Int32(engine.booleanCount)).map { engine.isTrue(2 * $0) }))
  }
}
