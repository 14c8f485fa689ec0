/// A sum in its normal form: each integer once, no weight 0.
struct NormalSum {
  /// Weights on positive views, by view.
  var terms: [(weight: Int, view: View)] = []
  var constant = 0

  /// The same sum with all signs turned.
  var negated: NormalSum {
    NormalSum(terms: terms.map { ($0.weight * -1, $0.view) }, constant: -constant)
  }
}

extension Lowering {
  /// Brings a sum into normal form; refuses what could leave 61 bits.
  func normal(
    _ sum: LinearExpression, engine: inout Engine
  ) throws(ModelFault) -> NormalSum {
    guard !sum.hasOverflowed else { throw .sumOutOfRange(constraint: current) }
    var weights: [(view: View, weight: Int)] = []
    var constant = sum.constant
    for term in sum.terms { weights.append((try view(term.variable), term.weight)) }
    for flag in sum.flags {
      let x = engine.view(of: try literal(flag.literal))
      // A view of a literal is y or 1 - y, or a constant.
      let (shift, overflow) = flag.weight.multipliedReportingOverflow(by: Int(x.offset))
      let (moved, overflow2) = constant.addingReportingOverflow(shift)
      if overflow || overflow2 || flag.weight == .min {
        throw .sumOutOfRange(constraint: current)
      }
      constant = moved
      weights.append((x.view & ~1, x.view & 1 == 0 ? flag.weight : -flag.weight))
    }
    weights.sort { $0.view < $1.view }
    var result = NormalSum(terms: [], constant: 0)
    var reach = 0
    var i = 0
    while i < weights.count {
      let view = weights[i].view
      var weight = 0
      while i < weights.count && weights[i].view == view {
        let (total, overflow) = weight.addingReportingOverflow(weights[i].weight)
        if overflow { throw .sumOutOfRange(constraint: current) }
        weight = total
        i += 1
      }
      if weight == 0 { continue }
      let widest = max(abs(Int(engine.lower(view))), abs(Int(engine.upper(view))), 1)
      let (span, overflow) = abs(clamping: weight).multipliedReportingOverflow(by: widest)
      let (total, overflow2) = reach.addingReportingOverflow(span)
      if overflow || overflow2 { throw .sumOutOfRange(constraint: current) }
      reach = total
      if engine.isFixed(view) {
        constant += weight * Int(engine.lower(view))
      } else {
        result.terms.append((weight, view))
      }
      guard abs(clamping: constant) < 1 << 60 else { throw .sumOutOfRange(constraint: current) }
    }
    guard reach < 1 << 60, abs(clamping: constant) < 1 << 60 else {
      throw .sumOutOfRange(constraint: current)
    }
    result.constant = constant
    return result
  }

  /// The sum as an operand; a new integer stands for it where it is no plain variable.
  func operand(
    _ sum: LinearExpression, _ engine: inout Engine
  ) throws(ModelFault) -> Operand {
    let normal = try normal(sum, engine: &engine)
    if let simple = try simpleOperand(normal, engine) { return simple }
    let result = try newInteger(spanning: normal, &engine)
    try addLinear(minus(normal, result), .equal, 0, engine.trueLiteral, &engine)
    return result
  }

  /// An operand that is at least the sum: enough for an objective that is to be low.
  func boundingOperand(
    _ sum: LinearExpression, _ engine: inout Engine
  ) throws(ModelFault) -> Operand {
    let normal = try normal(sum, engine: &engine)
    if let simple = try simpleOperand(normal, engine) { return simple }
    let result = try newInteger(spanning: normal, &engine)
    try addLinear(minus(normal, result), .lessOrEqual, 0, engine.trueLiteral, &engine)
    return result
  }

  func operands(
    _ sums: [LinearExpression], _ engine: inout Engine
  ) throws(ModelFault) -> [Operand] {
    var result: [Operand] = []
    for sum in sums { result.append(try operand(sum, &engine)) }
    return result
  }

  private func simpleOperand(
    _ normal: NormalSum, _ engine: borrowing Engine
  ) throws(ModelFault) -> Operand? {
    guard abs(clamping: normal.constant) <= Model.limit else {
      if normal.terms.count <= 1 { throw .sumOutOfRange(constraint: current) }
      return nil
    }
    if normal.terms.isEmpty { return Operand(engine.zero, Int32(normal.constant)) }
    guard normal.terms.count == 1, abs(clamping: normal.terms[0].weight) == 1 else { return nil }
    let sign: Int32 = normal.terms[0].weight < 0 ? 1 : 0
    return Operand(normal.terms[0].view | sign, Int32(normal.constant))
  }

  /// The least and the greatest value of a sum.
  func range(_ normal: NormalSum, _ engine: borrowing Engine) -> (low: Int, high: Int) {
    var low = normal.constant
    var high = normal.constant
    for term in normal.terms {
      let a = term.weight * Int(engine.lower(term.view))
      let b = term.weight * Int(engine.upper(term.view))
      low += min(a, b)
      high += max(a, b)
    }
    return (low, high)
  }

  private func newInteger(
    spanning normal: NormalSum, _ engine: inout Engine
  ) throws(ModelFault) -> Operand {
    let (low, high) = range(normal, engine)
    guard low >= -Model.limit, high <= Model.limit else {
      throw .sumOutOfRange(constraint: current)
    }
    return Operand(engine.newInteger(Int32(low), Int32(high)))
  }

  /// The sum minus an operand over a new integer.
  private func minus(_ normal: NormalSum, _ x: Operand) -> NormalSum {
    var result = normal
    result.terms.append((-1, x.view))
    return result
  }

  /// The normal form of a difference of two operands.
  func difference(_ a: Operand, _ b: Operand) -> NormalSum {
    var weights: [View: Int] = [:]
    weights[a.view & ~1, default: 0] += a.view & 1 == 0 ? 1 : -1
    weights[b.view & ~1, default: 0] -= b.view & 1 == 0 ? 1 : -1
    var result = NormalSum()
    for view in weights.keys.sorted() {
      if let weight = weights[view], weight != 0 { result.terms.append((weight, view)) }
    }
    result.constant = Int(a.offset) - Int(b.offset)
    return result
  }

  /// Demands that a sum relates to a number where a literal is true.
  func addLinear(
    _ sum: NormalSum, _ relation: Relation, _ number: Int, _ condition: Literal,
    _ engine: inout Engine
  ) throws(ModelFault) {
    let sum = simplified(sum, engine)
    switch relation {
    case .lessOrEqual: addAtMost(sum, number, condition, &engine)
    case .greaterOrEqual:
      addAtMost(sum.negated, number == .min ? .max : -number, condition, &engine)
    case .equal:
      if isUnreachable(sum, number, engine) {
        engine.addClause([condition ^ 1])
      } else if sum.terms.count == 1, let x = divided(sum, number) {
        engine.addClause([condition ^ 1, equality(sum.terms[0].view, x, &engine)])
      } else {
        addAtMost(sum, number, condition, &engine)
        addAtMost(sum.negated, -number, condition, &engine)
      }
    case .notEqual:
      if !isUnreachable(sum, number, engine) { addNotEqual(sum, number, condition, &engine) }
    }
  }

  /// Ties a comparison to a literal.
  func addReifiedLinear(
    _ sum: NormalSum, _ relation: Relation, _ number: Int, _ literal: Literal,
    _ engine: inout Engine
  ) throws(ModelFault) {
    let sum = simplified(sum, engine)
    switch relation {
    case .lessOrEqual:
      addAtMost(sum, number, literal, &engine)
      if number < .max - 1 {
        try addLinear(sum, .greaterOrEqual, number + 1, literal ^ 1, &engine)
      } else {
        engine.addClause([literal])
      }
    case .greaterOrEqual:
      if number == .min {
        engine.addClause([literal])
      } else {
        try addReifiedLinear(sum.negated, .lessOrEqual, -number, literal, &engine)
      }
    case .equal:
      try addLinear(sum, .equal, number, literal, &engine)
      try addLinear(sum, .notEqual, number, literal ^ 1, &engine)
    case .notEqual:
      try addReifiedLinear(sum, .equal, number, literal ^ 1, &engine)
    }
  }

  private func isUnreachable(
    _ sum: NormalSum, _ number: Int, _ engine: borrowing Engine
  ) -> Bool {
    let (low, high) = range(sum, engine)
    if number < low || number > high { return true }
    return sum.terms.count == 1 && (number - sum.constant) % sum.terms[0].weight != 0
  }

  /// The value that a sum of one term gives its variable when it equals a number.
  private func divided(_ sum: NormalSum, _ number: Int) -> Int32? {
    Int32(exactly: (number - sum.constant) / sum.terms[0].weight)
  }

  /// The literal that a view, positive or not, takes a value.
  func equality(_ view: View, _ value: Int32, _ engine: inout Engine) -> Literal {
    engine.literal(view >> 1, equals: view & 1 == 0 ? value : -value)
  }

  /// The literal that an operand takes a value.
  func equality(_ x: Operand, _ value: Int, _ engine: inout Engine) -> Literal {
    guard let shifted = Int32(exactly: value - Int(x.offset)), shifted != .min else {
      return engine.trueLiteral ^ 1
    }
    return equality(x.view, shifted, &engine)
  }

  /// Demands that a sum is at most a number where a literal is true.
  func addAtMost(
    _ sum: NormalSum, _ number: Int, _ condition: Literal, _ engine: inout Engine
  ) {
    let (low, high) = range(sum, engine)
    if high <= number { return }
    if low > number {
      engine.addClause([condition ^ 1])
      return
    }
    let limit = number - sum.constant
    let terms = sum.terms.map { term in
      term.weight > 0 ? term : (weight: -term.weight, view: term.view ^ 1)
    }
    if terms.count == 1 {
      // floor(limit / weight), also below 0
      let weight = terms[0].weight
      let most = limit >= 0 ? limit / weight : -((-limit + weight - 1) / weight)
      let fact = Atom(terms[0].view ^ 1, atLeast: Int32(-most))
      engine.addClause([condition ^ 1, engine.literal(fact)])
      return
    }
    if addAsCardinality(terms, limit, condition, &engine) { return }
    engine.add(Linear(terms, atMost: limit, when: condition))
  }

  /// Says a sum of equally heavy 0-1 views as a clause or a counter, if it can.
  private func addAsCardinality(
    _ terms: [(weight: Int, view: View)], _ limit: Int, _ condition: Literal,
    _ engine: inout Engine
  ) -> Bool {
    let weight = terms[0].weight
    var base = 0
    for term in terms {
      guard term.weight == weight, engine.upper(term.view) - engine.lower(term.view) == 1 else {
        return false
      }
      base += Int(engine.lower(term.view))
    }
    // At most `room` of the literals [view >= its least + 1].
    let scaled = limit - base * weight
    guard scaled >= 0 else { return false }
    let room = scaled / weight
    var literals: [Literal] = []
    for term in terms {
      literals.append(engine.literal(Atom(term.view, atLeast: engine.lower(term.view) + 1)))
    }
    if room == terms.count - 1 {
      engine.addClause(literals.map { $0 ^ 1 } + [condition ^ 1])
      return true
    }
    guard condition == engine.trueLiteral else { return false }
    addAtMostCount(literals, room, &engine)
    return true
  }

  /// At most a number of literals, without a condition: pairs where there are few, else a counter.
  func addAtMostCount(_ literals: [Literal], _ room: Int, _ engine: inout Engine) {
    if room == 1 && literals.count <= 5 {
      for i in literals.indices {
        for j in 0..<i { engine.addClause([literals[i] ^ 1, literals[j] ^ 1]) }
      }
    } else {
      engine.addCounter(literals, limit: Int32(clamping: room))
    }
  }

  private func addNotEqual(
    _ sum: NormalSum, _ number: Int, _ condition: Literal, _ engine: inout Engine
  ) {
    let rest = number - sum.constant
    if sum.terms.isEmpty {
      engine.addClause([condition ^ 1])
      return
    }
    if sum.terms.count == 1, let value = divided(sum, number) {
      engine.addClause([condition ^ 1, equality(sum.terms[0].view, value, &engine) ^ 1])
      return
    }
    if sum.terms.count == 2 && addNotEqualPairs(sum, rest, condition, &engine) { return }
    engine.add(NotEqual(sum.terms, differsFrom: rest, when: condition))
  }

  /// Says that two variables with few values do not add up to a number by a clause for each pair.
  private func addNotEqualPairs(
    _ sum: NormalSum, _ rest: Int, _ condition: Literal, _ engine: inout Engine
  ) -> Bool {
    let (a, b) = (sum.terms[0], sum.terms[1])
    let low = Int(engine.lower(a.view))
    let high = Int(engine.upper(a.view))
    let width = Int(engine.upper(b.view)) - Int(engine.lower(b.view))
    guard high - low < 100, width < 100 else { return false }
    for value in low...high {
      let left = rest - a.weight * value
      guard left % b.weight == 0, let other = Int32(exactly: left / b.weight),
        other >= engine.lower(b.view), other <= engine.upper(b.view)
      else { continue }
      engine.addClause([
        condition ^ 1, equality(a.view, Int32(value), &engine) ^ 1,
        equality(b.view, other, &engine) ^ 1,
      ])
    }
    return true
  }
}
