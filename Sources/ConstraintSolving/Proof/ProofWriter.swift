import ProofFormat

/// Collects the lines of a proof while the kernel works.
///
/// A class, so that the engine pays for it only where a proof is kept.
final class ProofWriter {
  var statements: [KernelStatement] = []
  var steps: [KernelStep] = []
  /// Lines used since the last derived one.
  private var hints: [Int32] = []
  /// Trail entries whose root facts have been written.
  var rootHead = 0
  var isClosed = false

  var hintCount: Int { hints.count }

  func noteHint(_ step: Int32) { hints.append(step) }

  func truncateHints(to count: Int) { hints.removeLast(hints.count - count) }

  /// Writes a line that follows from those noted; returns its place.
  func derive(_ facts: [ProofFact]) -> Int32 {
    var known = Set<Int32>()
    let used = hints.reversed().filter { known.insert($0).inserted }
    hints.removeAll(keepingCapacity: true)
    steps.append(.derived(facts, from: used))
    return Int32(steps.count - 1)
  }

  /// Writes a line that follows from one statement, and notes it.
  func infer(_ facts: [ProofFact], from statement: Int32) {
    steps.append(.inferred(facts, statement: statement))
    hints.append(Int32(steps.count - 1))
  }
}

extension Atom {
  /// The fact in the words of a proof.
  var proofFact: ProofFact { ProofFact(code: code, value: isBound ? value : 0) }
}

extension Operand {
  /// The operand in the words of a proof.
  var proofOperand: ProofOperand { ProofOperand(view: view, offset: offset) }
}

extension Engine {
  /// Writes down what holds; returns its number as a hint, -1 without a proof.
  mutating func logStatement(_ statement: KernelStatement?) -> Int32 {
    guard let proof, let statement else { return -1 }
    proof.statements.append(statement)
    return ~Int32(proof.statements.count - 1)
  }

  /// Writes down that facts given as a reason imply a conclusion, by a propagator.
  mutating func logInference(by propagator: Int32, from start: Int, _ conclusion: Atom) {
    logInference(statement: ~propagators[Int(propagator)].step, from: start, conclusion)
  }

  /// Writes down that facts given as a reason imply a conclusion, by a counter.
  mutating func logInference(ofCounter counter: Int32, from start: Int, _ conclusion: Atom) {
    logInference(statement: ~counters[counter].step, from: start, conclusion)
  }

  /// The fact that needs no saying.
  private var truth: Atom { Atom(literal: trueLiteral) }

  private mutating func logInference(statement: Int32, from start: Int, _ conclusion: Atom) {
    var facts: [ProofFact] = []
    for k in start..<scratch.count where scratch[k] != truth { facts.append(scratch[k].proofFact) }
    if conclusion.opposite != truth { facts.append(conclusion.opposite.proofFact) }
    proof?.infer(facts, from: statement)
  }

  /// Writes down a learned nogood, given as the clause it forbids the opposite of.
  mutating func logLearned(_ literals: [Literal]) -> Int32 {
    guard let proof else { return -1 }
    return proof.derive(literals.map { atom($0 ^ 1).proofFact })
  }

  /// Writes down every root fact since the last call, each with its reason.
  mutating func logRootFacts() {
    guard let proof else { return }
    while proof.rootHead < trail.count {
      let place = proof.rootHead
      let code = trail[place]
      proof.rootHead += 1
      var fact = Atom(literal: code)
      var why = Reason.none
      if code >= 0 {
        guard boundVariable[code >> 1] < 0 else { continue }
        why = reason[code >> 1]
      } else {
        let event = events[~code]
        fact = Atom(event.view, atLeast: event.value)
        why = event.reason
      }
      guard why.kind != 0 else { continue }
      proof.truncateHints(to: 0)
      scratch.truncate(to: 0)
      expand(why, of: fact, before: Int32(place))
      _ = proof.derive([fact.opposite.proofFact])
    }
  }

  /// Writes down that nothing is left: what `conflict` holds is true at the root.
  mutating func logRefutation(step: Int32) {
    guard let proof, !proof.isClosed else { return }
    // The conflict's own lines are noted already; root facts must not take them.
    var own: [Int32] = []
    proof.moveHints(to: &own)
    logRootFacts()
    for hint in own { proof.noteHint(hint) }
    if step != -1 { proof.noteHint(step) }
    _ = proof.derive([])
    proof.isClosed = true
  }

  /// Writes down that assumptions contradict each other.
  mutating func logCore(_ core: [Literal]) {
    guard let proof else { return }
    _ = proof.derive(core.map { atom($0).proofFact })
  }
}

extension ProofWriter {
  /// Takes the lines noted so far.
  func moveHints(to other: inout [Int32]) {
    other = hints
    hints.removeAll(keepingCapacity: true)
  }
}
