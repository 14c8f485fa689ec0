extension Lowering {
  /// The result is the least of the operands; the greatest is the same with all signs turned.
  func addMinimum(
    _ operands: [Operand], _ result: Operand, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    guard !operands.isEmpty else {
      engine.addClause([condition ^ 1])
      return
    }
    if condition == engine.trueLiteral {
      engine.add(Minimum(of: operands, result: result))
      return
    }
    var reached: [Literal] = []
    for x in operands {
      try addLinear(difference(result, x), .lessOrEqual, 0, condition, &engine)
      let reaches = engine.newBoolean()
      try addLinear(difference(x, result), .lessOrEqual, 0, reaches, &engine)
      reached.append(reaches)
    }
    engine.addClause(reached + [condition ^ 1])
  }

  /// The result is the product.
  func addProduct(
    _ a: Operand, _ b: Operand, _ result: Operand, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    for (x, y) in [(a, b), (b, a)] where engine.isFixed(x) {
      let factor = Int(engine.lower(x))
      var sum = NormalSum()
      sum.terms.append((factor, y.view & ~1))
      if y.view & 1 == 1 { sum.terms[0].weight *= -1 }
      sum.constant = factor * Int(y.offset)
      if factor == 0 { sum.terms = [] }
      try addLinear(combined(sum, minus: result), .equal, 0, condition, &engine)
      return
    }
    if condition == engine.trueLiteral {
      engine.add(Product(a, b, equals: result))
      return
    }
    // The product exists always; only its being the result depends.
    let (low, high) = productRange(a, b, engine)
    let free = try newOperand(low, high, &engine)
    engine.add(Product(a, b, equals: free))
    // A product out of the kernel's range cannot be the result; it must stay possible elsewhere.
    try addLinear(difference(free, result), .equal, 0, condition, &engine)
  }

  private func productRange(
    _ a: Operand, _ b: Operand, _ engine: borrowing Engine
  ) -> (Int, Int) {
    let corners = [
      Int(engine.lower(a)) * Int(engine.lower(b)), Int(engine.lower(a)) * Int(engine.upper(b)),
      Int(engine.upper(a)) * Int(engine.lower(b)), Int(engine.upper(a)) * Int(engine.upper(b)),
    ]
    return (corners.min() ?? 0, corners.max() ?? 0)
  }

  private func newOperand(
    _ low: Int, _ high: Int, _ engine: inout Engine
  ) throws(ModelFault) -> Operand {
    guard low >= -Model.limit, high <= Model.limit, low <= high else {
      throw .sumOutOfRange(constraint: current)
    }
    return Operand(engine.newInteger(Int32(low), Int32(high)))
  }

  /// A sum minus an operand, each integer once.
  func combined(_ sum: NormalSum, minus x: Operand) -> NormalSum {
    var result = sum
    let sign = x.view & 1 == 0 ? 1 : -1
    if let place = result.terms.firstIndex(where: { $0.view == x.view & ~1 }) {
      result.terms[place].weight -= sign
      if result.terms[place].weight == 0 { result.terms.remove(at: place) }
    } else {
      result.terms.append((-sign, x.view & ~1))
    }
    result.constant -= Int(x.offset)
    return result
  }

  /// Division rounded towards 0 and its rest: `a = b * q + r`, `|r| < |b|`, `r` of the sign of `a`.
  func addDivision(
    _ dividend: LinearExpression, _ divisor: LinearExpression, quotient: LinearExpression?,
    remainder: LinearExpression?, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let a = try operand(dividend, &engine)
    let given = try operand(divisor, &engine)
    // The divisor is not 0 where the condition holds; elsewhere a stand-in is divided by.
    var b = given
    let isZero = equality(given, 0, &engine)
    engine.addClause([condition ^ 1, isZero ^ 1])
    if condition != engine.trueLiteral && !engine.isFalse(isZero) {
      b = try newOperand(Int(engine.lower(given)), max(Int(engine.upper(given)), 1), &engine)
      engine.addClause([equality(b, 0, &engine) ^ 1])
      try addLinear(difference(b, given), .equal, 0, condition, &engine)
    }
    if engine.isImpossible { return }
    let reach = max(abs(Int(engine.lower(a))), abs(Int(engine.upper(a))))
    let divisorReach = max(abs(Int(engine.lower(b))), abs(Int(engine.upper(b))))
    let q = try newOperand(-reach, reach, &engine)
    let r = try newOperand(-min(reach, divisorReach), min(reach, divisorReach), &engine)
    let p = try newOperand(-reach, reach, &engine)
    let always = engine.trueLiteral
    try addProduct(b, q, p, always, &engine)
    // a = p + r
    try addLinear(
      combined(combined(combined(NormalSum(), minus: a), minus: p.negated), minus: r.negated),
      .equal, 0, always, &engine)
    // |r| < |b|
    let absoluteB = try newOperand(0, divisorReach, &engine)
    try addMinimum([b, b.negated], absoluteB.negated, always, &engine)
    for side in [r, r.negated] {
      try addLinear(difference(side, absoluteB), .lessOrEqual, -1, always, &engine)
    }
    // r of a's sign or 0
    let positive = atLeast(a, 0, &engine)
    let negative = atLeast(a, 1, &engine) ^ 1
    engine.addClause([positive ^ 1, atLeast(r, 0, &engine)])
    engine.addClause([negative ^ 1, atLeast(r, 1, &engine) ^ 1])
    if let quotient {
      try addLinear(
        difference(q, try operand(quotient, &engine)), .equal, 0, condition, &engine)
    }
    if let remainder {
      try addLinear(
        difference(r, try operand(remainder, &engine)), .equal, 0, condition, &engine)
    }
  }

  /// Powers: a table where few pairs exist, else repeated products for a fixed exponent.
  func addPower(
    _ base: LinearExpression, _ exponent: LinearExpression, _ result: LinearExpression,
    _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    let a = try operand(base, &engine)
    let b = try operand(exponent, &engine)
    let z = try operand(result, &engine)
    let rangeA = Int(engine.lower(a))...Int(engine.upper(a))
    let rangeB = Int(engine.lower(b))...Int(engine.upper(b))
    if rangeA.count * rangeB.count <= 20_000 {
      try addPowerPairs(a, rangeA, b, rangeB, z, condition, &engine)
    } else if engine.isFixed(b), rangeB.lowerBound >= 1, rangeB.lowerBound <= 64 {
      // |a^k| only grows with k, so that a power out of range has no successor in range.
      var power = a
      for _ in 1..<max(1, rangeB.lowerBound) {
        let next = try newOperand(-Model.limit, Model.limit, &engine)
        try addProduct(power, a, next, engine.trueLiteral, &engine)
        power = next
      }
      guard condition == engine.trueLiteral else { throw .sumOutOfRange(constraint: current) }
      try addLinear(difference(power, z), .equal, 0, condition, &engine)
    } else {
      throw .sumOutOfRange(constraint: current)
    }
  }

  private func addPowerPairs(
    _ a: Operand, _ rangeA: ClosedRange<Int>, _ b: Operand, _ rangeB: ClosedRange<Int>,
    _ z: Operand, _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    for x in rangeA {
      for y in rangeB {
        let forbidden = [
          condition ^ 1, equality(a, x, &engine) ^ 1, equality(b, y, &engine) ^ 1,
        ]
        if let value = Lowering.power(x, y) {
          engine.addClause(forbidden + [equality(z, value, &engine)])
        } else {
          engine.addClause(forbidden)
        }
      }
    }
  }

  /// The power, rounded towards 0; nil if it does not exist or leaves the kernel's range.
  static func power(_ base: Int, _ exponent: Int) -> Int? {
    if exponent < 0 {
      switch base {
      case 0: return nil
      case 1: return 1
      case -1: return exponent % 2 == 0 ? 1 : -1
      default: return 0
      }
    }
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent % 2 == 0 ? 1 : -1 }
    var result = 1
    for _ in 0..<exponent {
      result *= base
      if abs(result) > 2 * Model.limit { return nil }
    }
    return result
  }
}
