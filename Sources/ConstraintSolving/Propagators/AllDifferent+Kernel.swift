import ProofFormat

/// All operands differ: Hall intervals on the bounds.
///
/// If as many operands as an interval has values lie inside it, no other operand takes its values
/// (Leconte, "A bounds-based reduction scheme for constraints of difference", 1996). The sweep over
/// intervals is quadratic, which for the sizes met here beats the cleverer ones.
final class AllDifferent: Propagator {
  private let operands: FlatBuffer<Operand>
  private let count: Int
  private let byUpper: FlatBuffer<Int32>  // operands, kept nearly sorted from call to call
  private let byLower: FlatBuffer<Int32>

  init(_ operands: [Operand]) {
    self.operands = FlatBuffer(operands)
    count = operands.count
    byUpper = FlatBuffer((0..<Int32(operands.count)).map { $0 })
    byLower = FlatBuffer((0..<Int32(operands.count)).map { $0 })
  }

  override var priority: Int { 3 }

  override var statement: KernelStatement? {
    .allDifferent((0..<count).map { operands[$0].proofOperand })
  }

  override func attach(_ engine: inout Engine) {
    for i in 0..<count { engine.wake(self, onBoundsOf: operands[i]) }
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    sweep(&engine, mirrored: false) && sweep(&engine, mirrored: true)
  }

  @inline(__always) private func operand(_ i: Int32, _ mirrored: Bool) -> Operand {
    mirrored ? operands[i].negated : operands[i]
  }

  /// Raises lower bounds; mirrored, lowers upper ones.
  private func sweep(_ engine: inout Engine, mirrored: Bool) -> Bool {
    // Insertion sorts: the order hardly changes between calls.
    for i in 1..<max(1, count) {
      let k = byUpper[i]
      let key = engine.upper(operand(k, mirrored))
      var j = i
      while j > 0 && engine.upper(operand(byUpper[j - 1], mirrored)) > key {
        byUpper[j] = byUpper[j - 1]
        j -= 1
      }
      byUpper[j] = k
    }
    for i in 1..<max(1, count) {
      let k = byLower[i]
      let key = engine.lower(operand(k, mirrored))
      var j = i
      while j > 0 && engine.lower(operand(byLower[j - 1], mirrored)) > key {
        byLower[j] = byLower[j - 1]
        j -= 1
      }
      byLower[j] = k
    }
    var last = Int32.min
    for start in 0..<count {
      let a = engine.lower(operand(byLower[start], mirrored))
      if a == last { continue }
      last = a
      var inside = 0
      for place in 0..<count {
        let x = operand(byUpper[place], mirrored)
        guard engine.lower(x) >= a else { continue }
        inside += 1
        let b = engine.upper(x)
        let room = Int(b) - Int(a) + 1
        if inside > room {
          let mark = engine.openReason()
          becauseInside(&engine, a, b, mirrored)
          return engine.failBecause(engine.sealReason(mark, by: index))
        }
        if inside == room && place + 1 < count {
          if !closeOff(&engine, a, b, mirrored) { return false }
        }
      }
      engine.work &+= count >> 2
    }
    return true
  }

  /// Moves the operands that begin inside a full interval, but are not of it, past its end.
  private func closeOff(
    _ engine: inout Engine, _ a: Int32, _ b: Int32, _ mirrored: Bool
  ) -> Bool {
    for i in 0..<count {
      let x = operand(Int32(i), mirrored)
      let low = engine.lower(x)
      guard low >= a, low <= b, engine.upper(x) > b else { continue }
      let mark = engine.openReason()
      becauseInside(&engine, a, b, mirrored)
      engine.because(engine.atLeast(x, a))
      let why = engine.sealReason(mark, by: index)
      if !engine.raise(x, to: Int(b) + 1, why) { return false }
    }
    return true
  }

  private func becauseInside(
    _ engine: inout Engine, _ a: Int32, _ b: Int32, _ mirrored: Bool
  ) {
    for i in 0..<count {
      let x = operand(Int32(i), mirrored)
      if engine.lower(x) >= a && engine.upper(x) <= b {
        engine.because(engine.atLeast(x, a))
        engine.because(engine.atMost(x, b))
      }
    }
  }
}
