extension Solver {
  /// Solutions from above: each must be better than the last, until none is.
  func boundFromAbove(
    _ state: inout Minimisation, conflicts: Int, _ onSolution: (Solution) -> Bool
  ) -> Minimisation.Turn {
    let (end, overflow) = engine.statistics.conflicts.addingReportingOverflow(conflicts)
    let assumptions = state.plan.assumptions
    defer { state.plan.assumptions = assumptions }
    while true {
      guard let result = search(&state, until: overflow ? .max : end) else { return .paused }
      switch result {
      case .solution:
        let goesOn = keepSolution(&state, onSolution)
        engine.undo(to: 0)
        if !goesOn { return .stopped }
        if assumptions.isEmpty {
          if !demandBetter(state) { return .proven }
        } else {
          // What is better holds for this question only: an assumption like the others.
          let fact = engine.atMost(state.objective, Int32(clamping: state.bestValue - 1))
          let better = engine.literal(fact)
          if engine.isFalse(better) { return .proven }
          state.plan.assumptions = [better] + assumptions
        }
      case .refuted: return .proven
      case .refutedUnder(let core):
        engine.undo(to: 0)
        return .refuted(core)
      case .stopped: return .stopped
      }
    }
  }

  /// Demands a better solution for good; returns whether one may exist.
  func demandBetter(_ state: Minimisation) -> Bool {
    if engine.drop(state.objective, to: state.bestValue - 1, .none) { return true }
    engine.refuteAtRoot(step: -1)
    return false
  }
}
