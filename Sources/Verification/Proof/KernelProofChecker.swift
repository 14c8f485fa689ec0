public import Programme
public import ProofFormat

/// What a proof of the constraint kernel has been found to be worth.
public enum KernelVerdict: Hashable, Sendable {
  /// There is no solution.
  case impossible
  /// There is no solution in which all of the facts are true.
  case impossibleUnder([ProofFact])
  /// The last solution shown has this objective, and none has a lower one.
  case optimal(Int)
  /// The proof does not hold.
  case refused(step: Int, reason: Text)
}

/// Checks proofs of the constraint kernel, line by line, sharing nothing with the kernel but the
/// values of the proof.
///
/// A line is a *nogood*: facts that cannot all be true. It is believed for one of two reasons. Either
/// one statement alone refutes it, which is decided from the definition of the statement (see
/// `StatementRules`). Or unit propagation over earlier lines, named by the proof, ends in a
/// contradiction when all its facts are assumed (Goldberg, Novikov, "Verification of proofs of
/// unsatisfiability for CNF formulas", 2003). Nothing else is accepted.
///
/// What is trusted is the list of statements: that they say what the model said is the business of
/// the kernel's lowering, and of the verifier that recomputes plans.
public struct KernelProofChecker {
  private let proof: KernelProof
  private var lines: [[ProofFact]] = []
  /// What holds without any assumption: bounds and truths derived so far.
  private var root: FactBox
  private var best: Int?

  /// Checks a proof.
  ///
  /// - Complexity: O(steps * facts named by each), times the cost of the statements' rules.
  public static func check(_ proof: KernelProof) -> KernelVerdict {
    var checker = KernelProofChecker(proof)
    return checker.run()
  }

  private init(_ proof: KernelProof) {
    self.proof = proof
    root = FactBox(bounds: proof.bounds, booleans: proof.booleans)
  }

  private mutating func run() -> KernelVerdict {
    guard isWellFormed() else { return .refused(step: 0, reason: Words.statementNamesNothing.text) }
    var claim: [ProofFact]?
    for (place, step) in proof.steps.enumerated() {
      claim = nil
      switch step {
      case .inferred(let nogood, let statement):
        guard nogood.allSatisfy(root.knows), proof.statements.indices.contains(Int(statement))
        else { return .refused(step: place, reason: Words.factOrStatementMissing.text) }
        var box = FactBox(bounds: proof.bounds, booleans: proof.booleans)
        for fact in nogood { box.assume(fact) }
        let rules = StatementRules(box: box)
        guard box.isContradictory || rules.refute(proof.statements[Int(statement)]) else {
          return .refused(step: place, reason: Words.statementRefutesNot.text)
        }
        lines.append(nogood)
      case .derived(let nogood, let hints):
        guard nogood.allSatisfy(root.knows) else {
          return .refused(step: place, reason: Words.factMissing.text)
        }
        guard refutes(nogood, hints) else {
          return .refused(step: place, reason: Words.linesRefuteNot.text)
        }
        lines.append(nogood)
        if nogood.count == 1 { root.assume(nogood[0].opposite) }
        claim = nogood
      case .solution(let integers, let truths):
        if let reason = accept(integers, truths) { return .refused(step: place, reason: reason) }
        lines.append([])
        // A solution refutes nothing: its line must never be used.
        lines[place] = [ProofFact(code: 1, value: 0), ProofFact(code: 0, value: 0)]
      }
    }
    guard let claim else {
      return .refused(step: proof.steps.count, reason: Words.nothingClaimed.text)
    }
    if let best { return claim.isEmpty ? .optimal(best) : .impossibleUnder(claim) }
    return claim.isEmpty ? .impossible : .impossibleUnder(claim)
  }

  /// Whether assuming all facts leads to a contradiction by unit propagation over the lines named.
  private func refutes(_ nogood: [ProofFact], _ hints: [Int32]) -> Bool {
    var box = root
    for fact in nogood { box.assume(fact) }
    if box.isContradictory { return true }
    var used: [[ProofFact]] = []
    for hint in hints {
      if hint >= 0 {
        guard Int(hint) < lines.count else { return false }
        used.append(lines[Int(hint)])
      } else {
        guard proof.statements.indices.contains(Int(~hint)),
          case .nogood(let facts) = proof.statements[Int(~hint)]
        else { return false }
        used.append(facts)
      }
    }
    var changed = true
    while changed {
      changed = false
      for line in used where box.propagate(line) {
        if box.isContradictory { return true }
        changed = true
      }
    }
    return box.isContradictory
  }

  /// Takes a solution, of which everything must hold; from here on only better ones are asked for.
  private mutating func accept(_ integers: [Int32], _ truths: [Bool]) -> Text? {
    guard integers.count >= proof.bounds.count, truths.count >= proof.booleans else {
      return Words.solutionTooShort.text
    }
    for (bounds, value) in zip(proof.bounds, integers) where !bounds.contains(value) {
      return Words.valueOutOfBounds.text
    }
    let values = SolutionValues(integers: integers, truths: truths)
    for statement in proof.statements where !values.satisfy(statement) {
      return Words.solutionViolates.text
    }
    guard let objective = proof.objective else { return Words.noObjective.text }
    let value = values.value(objective)
    if let best, value >= best { return Words.solutionNoBetter.text }
    best = value
    let limit = value - 1 - Int(objective.offset)
    root.assume(
      ProofFact(code: ~(objective.view ^ 1), value: Int32(clamping: -limit)))
    return nil
  }

  /// Whether every statement names integers and Booleans that exist.
  private func isWellFormed() -> Bool {
    if let objective = proof.objective, !root.knows(view: objective.view) { return false }
    return proof.statements.allSatisfy { statement in
      switch statement {
      case .nogood(let facts), .atMost(_, let facts): return facts.allSatisfy(root.knows)
      case .linear(let terms, _, let condition), .notEqual(let terms, _, let condition):
        return terms.allSatisfy { root.knows(view: $0.view) } && (condition.map(root.knows) ?? true)
      case .minimum(let result, let operands):
        return (operands + [result]).allSatisfy { root.knows(view: $0.view) }
      case .product(let a, let b, let result):
        return [a, b, result].allSatisfy { root.knows(view: $0.view) }
      case .allDifferent(let operands):
        return operands.allSatisfy { root.knows(view: $0.view) }
      case .element(let facts, let operands, let result):
        return facts.count == operands.count && facts.allSatisfy(root.knows)
          && (operands + [result]).allSatisfy { root.knows(view: $0.view) }
      case .cumulative(let jobs, let capacity):
        return root.knows(view: capacity.view) && knows(jobs)
      case .disjunctive(let jobs):
        return knows(jobs)
      }
    }
  }

  private func knows(_ jobs: [ProofJob]) -> Bool {
    jobs.allSatisfy { job in
      [job.start, job.duration, job.demand].allSatisfy { root.knows(view: $0.view) }
    }
  }
}

extension ProofFact {
  /// The fact that is true exactly when this one is not.
  var opposite: ProofFact {
    code >= 0
      ? ProofFact(code: code ^ 1, value: 0)
      : ProofFact(code: ~(~code ^ 1), value: 1 &- value)
  }
}
