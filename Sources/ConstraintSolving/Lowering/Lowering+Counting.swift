extension Lowering {
  /// The number of true literals relates to a sum, where a literal is true.
  func addCount(
    _ literals: [Literal], _ relation: Relation, _ number: LinearExpression, _ condition: Literal,
    _ engine: inout Engine
  ) throws(ModelFault) {
    let right = try normal(number, engine: &engine)
    if right.terms.isEmpty && relation != .notEqual {
      let k = right.constant
      if relation != .greaterOrEqual { try addAtMost(k, of: literals, condition, &engine) }
      if relation != .lessOrEqual {
        let (rest, overflow) = literals.count.subtractingReportingOverflow(k)
        let room = overflow ? (k < 0 ? Int.max : -1) : rest
        try addAtMost(room, of: literals.map { $0 ^ 1 }, condition, &engine)
      }
      return
    }
    try addLinear(try countSum(literals, right, &engine), relation, 0, condition, &engine)
  }

  /// At most so many of the literals, where the condition is true.
  private func addAtMost(
    _ k: Int, of literals: [Literal], _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    if k >= literals.count { return }
    if k < 0 {
      engine.addClause([condition ^ 1])
    } else if k == literals.count - 1 {
      engine.addClause(literals.map { $0 ^ 1 } + [condition ^ 1])
    } else if k == 0 {
      for literal in literals { engine.addClause([literal ^ 1, condition ^ 1]) }
    } else if condition == engine.trueLiteral {
      addAtMostCount(literals, k, &engine)
    } else if k == 1 && literals.count <= 8 {
      for i in literals.indices {
        for j in 0..<i { engine.addClause([literals[i] ^ 1, literals[j] ^ 1, condition ^ 1]) }
      }
    } else {
      let right = NormalSum(terms: [], constant: k)
      try addLinear(try countSum(literals, right, &engine), .lessOrEqual, 0, condition, &engine)
    }
  }

  /// The number of true literals minus a sum.
  private func countSum(
    _ literals: [Literal], _ right: NormalSum, _ engine: inout Engine
  ) throws(ModelFault) -> NormalSum {
    var constant = 0
    var parts: [(view: View, weight: Int)] = []
    parts.reserveCapacity(literals.count + right.terms.count)
    for literal in literals {
      let x = engine.view(of: literal)
      constant += Int(x.offset)
      parts.append((x.view & ~1, x.view & 1 == 0 ? 1 : -1))
    }
    for term in right.terms { parts.append((term.view, -term.weight)) }
    parts.sort { $0.view < $1.view }
    var sum = NormalSum(terms: [], constant: constant - right.constant)
    var i = 0
    while i < parts.count {
      let view = parts[i].view
      var weight = 0
      while i < parts.count, parts[i].view == view {
        weight += parts[i].weight
        i += 1
      }
      if weight == 0 { continue }
      if engine.isFixed(view) {
        sum.constant += weight * Int(engine.lower(view))
      } else {
        sum.terms.append((weight, view))
      }
    }
    return sum
  }

  /// The number of operands that take a value relates to a sum.
  func addCountValue(
    _ sums: [LinearExpression], _ value: Int, _ relation: Relation, _ number: LinearExpression,
    _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    var literals: [Literal] = []
    for x in try operands(sums, &engine) { literals.append(equality(x, value, &engine)) }
    try addCount(literals, relation, number, condition, &engine)
  }

  /// All operands differ.
  ///
  /// Values that several operands can take become counters of equality literals; Hall intervals
  /// keep a propagator.
  func addAllDifferent(
    _ operands: [Operand], _ condition: Literal, _ engine: inout Engine
  ) throws(ModelFault) {
    guard operands.count > 1 else { return }
    let low = operands.map { Int(engine.lower($0)) }.min() ?? 0
    let high = operands.map { Int(engine.upper($0)) }.max() ?? 0
    let values = high - low + 1
    if values < operands.count {
      engine.addClause([condition ^ 1])
      return
    }
    if condition != engine.trueLiteral || values > 2000 || values * operands.count > 400_000 {
      for i in operands.indices {
        for j in 0..<i {
          try addLinear(
            difference(operands[i], operands[j]), .notEqual, 0, condition, &engine)
        }
      }
      if condition != engine.trueLiteral { return }
    } else {
      for value in low...high {
        var takers: [Literal] = []
        for x in operands where Int(engine.lower(x)) <= value && value <= Int(engine.upper(x)) {
          takers.append(equality(x, value, &engine))
        }
        addAtMostCount(takers, 1, &engine)
        if values == operands.count { engine.addClause(takers) }
      }
    }
    if operands.count > 2 { engine.add(AllDifferent(operands)) }
  }
}
