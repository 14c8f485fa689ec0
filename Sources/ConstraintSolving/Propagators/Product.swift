import ProofFormat

/// The result is the product of two operands, by interval arithmetic.
///
/// Every new bound is explained by the bounds of the two others.
final class Product: Propagator {
  private let a: Operand
  private let b: Operand
  private let result: Operand

  init(_ a: Operand, _ b: Operand, equals result: Operand) {
    self.a = a
    self.b = b
    self.result = result
  }

  override var statement: KernelStatement? {
    .product(a.proofOperand, b.proofOperand, equals: result.proofOperand)
  }

  override func attach(_ engine: inout Engine) {
    for x in [a, b, result] { engine.wake(self, onBoundsOf: x) }
  }

  override func propagate(_ engine: inout Engine) -> Bool {
    propagateResult(&engine) && propagateFactor(a, of: b, &engine)
      && propagateFactor(b, of: a, &engine)
  }

  private func propagateResult(_ engine: inout Engine) -> Bool {
    let (al, au) = (Int(engine.lower(a)), Int(engine.upper(a)))
    let (bl, bu) = (Int(engine.lower(b)), Int(engine.upper(b)))
    let low = min(min(al * bl, al * bu), min(au * bl, au * bu))
    let high = max(max(al * bl, al * bu), max(au * bl, au * bu))
    return raise(result, low, from: a, b, &engine) && drop(result, high, from: a, b, &engine)
  }

  private func propagateFactor(_ x: Operand, of y: Operand, _ engine: inout Engine) -> Bool {
    let (zl, zu) = (Int(engine.lower(result)), Int(engine.upper(result)))
    let (yl, yu) = (Int(engine.lower(y)), Int(engine.upper(y)))
    if zl <= 0 && zu >= 0 {
      // A result that may be 0 says something only if the other factor is not 0.
      guard yl > 0 || yu < 0 else { return true }
    } else {
      // The result is not 0, so neither factor is.
      if Int(engine.lower(x)) == 0, !raise(x, 1, from: result, x, &engine) { return false }
      if Int(engine.upper(x)) == 0, !drop(x, -1, from: result, x, &engine) { return false }
      if yl <= 0 && yu >= 0 {
        let reach = max(abs(zl), abs(zu))
        return raise(x, -reach, from: result, y, &engine)
          && drop(x, reach, from: result, y, &engine)
      }
    }
    var low = Int.max
    var high = Int.min
    for z in [zl, zu] {
      for d in [yl, yu] {
        // Extremes of the real quotient lie in the corners; round inwards.
        high = max(high, Product.floorDivision(z, d))
        low = min(low, -Product.floorDivision(-z, d))
      }
    }
    return raise(x, low, from: result, y, &engine) && drop(x, high, from: result, y, &engine)
  }

  private func raise(
    _ x: Operand, _ least: Int, from p: Operand, _ q: Operand, _ engine: inout Engine
  ) -> Bool {
    if least <= Int(engine.lower(x)) { return true }
    let mark = engine.openReason()
    engine.becauseBounds(p)
    engine.becauseBounds(q)
    return engine.raise(x, to: least, engine.sealReason(mark, by: index))
  }

  private func drop(
    _ x: Operand, _ most: Int, from p: Operand, _ q: Operand, _ engine: inout Engine
  ) -> Bool {
    if most >= Int(engine.upper(x)) { return true }
    let mark = engine.openReason()
    engine.becauseBounds(p)
    engine.becauseBounds(q)
    return engine.drop(x, to: most, engine.sealReason(mark, by: index))
  }

  /// The quotient rounded down; the divisor is not 0.
  static func floorDivision(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }
}

extension Engine {
  /// Adds the two facts that an operand lies between its bounds.
  mutating func becauseBounds(_ x: Operand) {
    because(atLeast(x, lower(x)))
    because(atMost(x, upper(x)))
  }
}
