extension Solver {
  /// Conflicts from below: assume that every term of the objective stays at its least, and learn from
  /// each refusal which terms cannot all do so.
  ///
  /// Such a core of terms is replaced by its sum, which is at least one more than its parts promised:
  /// OLL (Andres et al., "Unsatisfiability-based optimization in clasp", 2012), with sums built as a
  /// tree of integers whose bound literals are made lazily: a totalizer that grows where it is
  /// needed. Heavy terms come first (stratification; Ansotegui et al., "Improving WPM2 for (weighted)
  /// partial MaxSAT", 2013).
  func guideByCores(
    _ state: inout Minimisation, conflicts: Int, _ onSolution: (Solution) -> Bool
  ) -> Minimisation.Turn {
    let (end, overflow) = engine.statistics.conflicts.addingReportingOverflow(conflicts)
    defer { state.plan.assumptions = [] }
    while true {
      if !raiseBound(&state) { return .proven }
      let hopes = assumeLeast(&state)
      state.plan.assumptions = hopes.map(\.literal)
      guard let result = search(&state, until: overflow ? .max : end) else { return .paused }
      switch result {
      case .solution:
        let goesOn = keepSolution(&state, onSolution)
        engine.undo(to: 0)
        if !goesOn { return .stopped }
        if !demandBetter(state) { return .proven }
        // Everything hoped for came true: look at lighter terms as well.
        lowerStratum(&state)
      case .refuted: return .proven
      case .refutedUnder(let core):
        engine.undo(to: 0)
        let literals = Set(trimmed(core, &state))
        if !relax(&state, hopes.filter { literals.contains($0.literal) }) { return .proven }
      case .stopped: return .stopped
      }
    }
  }

  /// Raises the objective to the sum of what its terms are at least; false if nothing better is left.
  private func raiseBound(_ state: inout Minimisation) -> Bool {
    guard engine.propagate() else {
      engine.refuteAtRoot(step: -1)
      return false
    }
    var bound = lowering.objectiveSum.constant
    for term in state.softTerms { bound += term.weight * Int(engine.lower(term.view)) }
    if engine.raise(state.objective, to: bound, .none) { return true }
    engine.refuteAtRoot(step: -1)
    return false
  }

  /// The literals that say heavy terms stay at their least.
  private func assumeLeast(_ state: inout Minimisation) -> [(literal: Literal, term: Int)] {
    if state.stratum == .max { lowerStratum(&state) }
    var hopes: [(literal: Literal, term: Int)] = []
    for (i, term) in state.softTerms.enumerated() where term.weight >= state.stratum {
      let least = engine.lower(term.view)
      guard least < engine.upper(term.view) else { continue }
      let literal = engine.literal(Atom(term.view ^ 1, atLeast: -least))
      if engine.isOpen(literal) { hopes.append((literal, i)) }
    }
    return hopes
  }

  /// Goes on to terms of about half the weight, or the heaviest there are.
  private func lowerStratum(_ state: inout Minimisation) {
    let open = state.softTerms.filter { !engine.isFixed($0.view) }.map(\.weight)
    let heaviest = open.max() ?? 1
    let target = state.stratum == .max ? heaviest : min(heaviest, state.stratum / 2)
    state.stratum = open.filter { $0 <= max(target, 1) }.max() ?? 1
  }

  /// A core without what a short search finds superfluous.
  private func trimmed(_ core: [Literal], _ state: inout Minimisation) -> [Literal] {
    var core = core
    let limit = state.plan.conflictLimit
    defer { state.plan.conflictLimit = limit }
    for _ in 0..<3 where core.count > 1 {
      state.plan.assumptions = core.reversed()
      state.plan.conflictLimit = min(limit, engine.statistics.conflicts + 300)
      let result = engine.search(&state.plan)
      engine.undo(to: 0)
      guard case .refutedUnder(let smaller) = result, smaller.count < core.count else { break }
      core = smaller
    }
    return core
  }

  /// Replaces the terms of a core by what remains of them and by their sum.
  private func relax(
    _ state: inout Minimisation, _ core: [(literal: Literal, term: Int)]
  ) -> Bool {
    guard !core.isEmpty else { return true }
    engine.addClause(core.map { $0.literal ^ 1 })
    if engine.isImpossible { return false }
    if core.count == 1 { return true }
    let share = core.map { state.softTerms[$0.term].weight }.min() ?? 1
    var parts: [View] = []
    for (_, term) in core {
      parts.append(state.softTerms[term].view)
      state.softTerms[term].weight -= share
    }
    let least = parts.reduce(0) { $0 + Int(engine.lower($1)) } + 1
    guard let total = sumTree(parts) else {
      // The sum leaves the range of an integer; the parts stay as they are.
      for (_, term) in core { state.softTerms[term].weight += share }
      return true
    }
    state.softTerms.append((share, total))
    state.softTerms.removeAll { $0.weight == 0 }
    if engine.raise(Operand(total), to: least, .none) { return true }
    engine.refuteAtRoot(step: -1)
    return false
  }

  /// An integer that is at least the sum of the views: a balanced tree of sums of two.
  private func sumTree(_ views: [View]) -> View? {
    var row = views
    while row.count > 1 {
      var next: [View] = []
      for i in stride(from: 0, to: row.count - 1, by: 2) {
        let low = Int(engine.lower(row[i])) + Int(engine.lower(row[i + 1]))
        let high = Int(engine.upper(row[i])) + Int(engine.upper(row[i + 1]))
        guard low >= -Model.limit, high <= Model.limit else { return nil }
        let sum = engine.newInteger(Int32(low), Int32(high))
        engine.add(
          Linear(
            [(1, row[i]), (1, row[i + 1]), (1, sum ^ 1)], atMost: 0, when: engine.trueLiteral))
        next.append(sum)
      }
      if row.count % 2 == 1, let last = row.last { next.append(last) }
      row = next
    }
    return row.first
  }
}
