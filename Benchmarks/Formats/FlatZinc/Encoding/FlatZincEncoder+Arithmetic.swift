import ConstraintSolving

/// Constraints on integers: comparisons, sums and functions.
extension FlatZincEncoder {
  /// Encodes a constraint of this family, or says that it is none.
  mutating func encodeArithmetic(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    if call.name.hasPrefix("int_lin_") || call.name.hasPrefix("bool_lin_") {
      guard call.count == 3,
        let (relation, shift) = Self.relation(call.name.split(separator: "_")[2])
      else { return false }
      try addLinear(try weighted(call), relation, try integer(call[2]), shift, call.tie)
      return true
    }
    if call.count == 2, call.name.hasPrefix("int_"),
      let (relation, shift) = Self.relation(call.name.dropFirst(4))
    {
      try addLinear(try integer(call[0]), relation, try integer(call[1]), shift, call.tie)
      return true
    }
    return try encodeFunction(call)
  }

  /// The kernel's relation and what to add to the right side for it.
  private static func relation(_ text: Substring) -> (Relation, Int)? {
    switch text {
    case "eq": (.equal, 0)
    case "ne": (.notEqual, 0)
    case "le": (.lessOrEqual, 0)
    case "lt": (.lessOrEqual, -1)
    case "ge": (.greaterOrEqual, 0)
    case "gt": (.greaterOrEqual, 1)
    default: nil
    }
  }

  /// The sum of the products of the first two arguments.
  private func weighted(_ call: FlatZincCall) throws(FlatZincFault) -> LinearExpression {
    let weights = try constants(call[0])
    let parts = try elements(call[1])
    guard weights.count == parts.count else {
      throw fault(
        call.position, "\(weights.count) weights for \(parts.count) variables in \(call.name)")
    }
    var sum = LinearExpression()
    for (weight, part) in zip(weights, parts) where weight != 0 {
      switch part {
      case .number(let value): sum.add(weight, LinearExpression(value))
      case .truth(let value): if value { sum.add(weight, LinearExpression(1)) }
      case .variable(let variable):
        sum.terms.append(.init(weight: weight, variable: variable))
      case .flag(let literal), .literal(let literal):
        sum.flags.append(.init(weight: weight, literal: literal))
      case .constantSet, .set, .array:
        throw fault(call[1].position, "expected an array of integers")
      }
    }
    return sum
  }

  private mutating func addLinear(
    _ left: LinearExpression, _ relation: Relation, _ right: LinearExpression, _ shift: Int,
    _ tie: Tie
  ) throws(FlatZincFault) {
    var sum = left
    sum.add(-1, right)
    if sum.terms.count + sum.flags.count < 2 {
      self.tie(truth(sum, relation, shift), tie)
    } else {
      add(.linear(sum, relation, shift), tie)
    }
  }

  private mutating func encodeFunction(_ call: FlatZincCall) throws(FlatZincFault) -> Bool {
    switch (call.name, call.count) {
    case ("int_plus", 3):
      let sum = try integer(call[0]) + integer(call[1])
      try addLinear(sum, .equal, try integer(call[2]), 0, call.tie)
    case ("int_minus", 3):
      let sum = try integer(call[0]) - integer(call[1])
      try addLinear(sum, .equal, try integer(call[2]), 0, call.tie)
    case ("int_negate", 2):
      try addLinear(-(try integer(call[0])), .equal, try integer(call[1]), 0, call.tie)
    case ("int_times", 3):
      let a = try integer(call[0])
      let b = try integer(call[1])
      let result = try integer(call[2])
      if let factor = a.known ?? b.known {
        try addLinear(factor * (a.known == nil ? a : b), .equal, result, 0, call.tie)
      } else {
        try addOneWay(.product(a, b, equals: result), call)
      }
    case ("int_div", 3):
      try addOneWay(
        .quotient(try integer(call[0]), try integer(call[1]), equals: try integer(call[2])), call)
    case ("int_mod", 3):
      try addOneWay(
        .remainder(try integer(call[0]), try integer(call[1]), equals: try integer(call[2])), call)
    case ("int_pow", 3), ("aarshjul_int_pow", 3):
      try addOneWay(
        .power(try integer(call[0]), try integer(call[1]), equals: try integer(call[2])), call)
    case ("int_min", 3):
      try addOneWay(
        .minimum([try integer(call[0]), try integer(call[1])], equals: try integer(call[2])), call)
    case ("int_max", 3):
      try addOneWay(
        .maximum([try integer(call[0]), try integer(call[1])], equals: try integer(call[2])), call)
    case ("array_int_minimum", 2):
      try addExtreme(call) { .minimum($0, equals: $1) }
    case ("array_int_maximum", 2):
      try addExtreme(call) { .maximum($0, equals: $1) }
    case ("int_abs", 2):
      try addOneWay(.absolute(try integer(call[0]), equals: try integer(call[1])), call)
    default: return false
    }
    return true
  }

  private mutating func addExtreme(
    _ call: FlatZincCall, _ constraint: ([LinearExpression], LinearExpression) -> Constraint
  ) throws(FlatZincFault) {
    let parts = try integers(call[1])
    guard !parts.isEmpty else {
      tie(no, call.tie)
      return
    }
    try addOneWay(constraint(parts, try integer(call[0])), call)
  }
}

extension LinearExpression {
  /// The sum's value if it has no unknown.
  var known: Int? { terms.isEmpty && flags.isEmpty && !hasOverflowed ? constant : nil }
}
