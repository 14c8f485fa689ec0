import ProofFormat

/// The result lies between the least and the greatest of the entries that the index can still reach.
///
/// That the entry chosen is the result is said by conditional sums; this adds what holds before the
/// choice is made.
final class ElementBounds: Propagator {
  private let place: Operand  // counted from 0
  private let entries: [Operand]
  private let result: Operand
  private var chosen: [Literal] = []  // by entry: [place = k]
  private var facts: [ProofFact] = []  // of the entries that can be reached, for a proof
  private var reachable: [Operand] = []

  init(index: Operand, entries: [Operand], result: Operand) {
    place = index
    self.entries = entries
    self.result = result
  }

  override var statement: KernelStatement? {
    .element(facts, of: reachable.map(\.proofOperand), equals: result.proofOperand)
  }

  override func prepare(_ engine: inout Engine) {
    for k in entries.indices {
      let value = Int32(k) - place.offset
      let literal = engine.literal(place.view >> 1, equals: place.view & 1 == 0 ? value : -value)
      chosen.append(literal)
      if literal == engine.trueLiteral ^ 1 { continue }
      facts.append(engine.atom(literal).proofFact)
      reachable.append(entries[k])
    }
  }

  override func attach(_ engine: inout Engine) {
    engine.wake(self, onBoundsOf: result)
    for (k, x) in entries.enumerated() {
      engine.wake(self, onBoundsOf: x)
      if engine.isOpen(chosen[k]) { engine.wake(self, onTrue: chosen[k] ^ 1) }
    }
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    engine.work &+= entries.count
    var least = Int32.max
    var most = Int32.min
    for (k, x) in entries.enumerated() where !engine.isFalse(chosen[k]) {
      least = min(least, engine.lower(x))
      most = max(most, engine.upper(x))
    }
    if least == .max { return true }
    if least > engine.lower(result) {
      let mark = engine.openReason()
      for (k, x) in entries.enumerated() {
        if engine.isFalse(chosen[k]) {
          engine.because(chosen[k] ^ 1)
        } else {
          engine.because(engine.atLeast(x, least))
        }
      }
      guard engine.raise(result, to: Int(least), engine.sealReason(mark, by: index)) else {
        return false
      }
    }
    guard most < engine.upper(result) else { return true }
    let mark = engine.openReason()
    for (k, x) in entries.enumerated() {
      if engine.isFalse(chosen[k]) {
        engine.because(chosen[k] ^ 1)
      } else {
        engine.because(engine.atMost(x, most))
      }
    }
    return engine.drop(result, to: Int(most), engine.sealReason(mark, by: index))
  }
}
