import ProofFormat

/// The result is the least of the operands.
///
/// Four rules: the result is at most each; each is at least the result; the result is at least the
/// least lower bound; an operand that alone can reach the result must.
final class Minimum: Propagator {
  private let operands: [Operand]
  private let result: Operand

  init(of operands: [Operand], result: Operand) {
    self.operands = operands
    self.result = result
  }

  override var statement: KernelStatement? {
    .minimum(result.proofOperand, of: operands.map(\.proofOperand))
  }

  override func attach(_ engine: inout Engine) {
    for x in operands { engine.wake(self, onBoundsOf: x) }
    engine.wake(self, onBoundsOf: result)
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    engine.work &+= operands.count
    var least = Int32.max
    // Rules 1 and 2.
    for x in operands {
      least = min(least, engine.lower(x))
      let most = engine.upper(x)
      if most < engine.upper(result) {
        let mark = engine.openReason()
        engine.because(engine.atMost(x, most))
        guard engine.drop(result, to: Int(most), engine.sealReason(mark, by: index)) else {
          return false
        }
      }
      let floor = engine.lower(result)
      if engine.lower(x) < floor {
        let mark = engine.openReason()
        engine.because(engine.atLeast(result, floor))
        guard engine.raise(x, to: Int(floor), engine.sealReason(mark, by: index)) else {
          return false
        }
      }
    }
    // Rule 3.
    if least > engine.lower(result) {
      let mark = engine.openReason()
      for x in operands { engine.because(engine.atLeast(x, least)) }
      guard engine.raise(result, to: Int(least), engine.sealReason(mark, by: index)) else {
        return false
      }
    }
    // Rule 4.
    let ceiling = engine.upper(result)
    var only = -1
    for (i, x) in operands.enumerated() where engine.lower(x) <= ceiling {
      if only >= 0 { return true }
      only = i
    }
    guard only >= 0, engine.upper(operands[only]) > ceiling else { return true }
    let mark = engine.openReason()
    engine.because(engine.atMost(result, ceiling))
    for (i, x) in operands.enumerated() where i != only {
      engine.because(engine.atLeast(x, ceiling + 1))
    }
    return engine.drop(operands[only], to: Int(ceiling), engine.sealReason(mark, by: index))
  }
}
