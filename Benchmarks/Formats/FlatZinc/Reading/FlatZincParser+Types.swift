/// Types: `array [1..n] of var 1..5` and the like.
extension FlatZincParser {
  /// Reads a type; predicates may also use `array [int]`, `1..5` without `var`, and floats.
  mutating func type(inPredicate: Bool) throws(FlatZincFault) -> FlatZincType {
    var length: FlatZincType.Length?
    if keyword == .array {
      try lexer.advance()
      length = try indexSet(inPredicate: inPredicate)
      try expect(.of)
    }
    var isVariable = false
    if keyword == .var {
      try lexer.advance()
      isVariable = true
    }
    var type = try element(isVariable: isVariable, inPredicate: inPredicate)
    type.isVariable = isVariable
    type.length = length
    return type
  }

  private mutating func indexSet(
    inPredicate: Bool
  ) throws(FlatZincFault) -> FlatZincType.Length {
    try expect(.leftBracket, "\"[\"")
    if inPredicate, keyword == .int {
      try lexer.advance()
      try expect(.rightBracket, "\"]\"")
      return .any
    }
    let position = lexer.position
    let low = try integer()
    try expect(.dots, "\"..\"")
    let high = try integer()
    try expect(.rightBracket, "\"]\"")
    guard low == 1, high >= 0 else {
      throw FlatZincFault(position, "an array over \(low)..\(high); expected 1..n")
    }
    guard high <= limits.elements else {
      throw FlatZincFault(
        position, "an array of \(high) elements; at most \(limits.elements) are read")
    }
    return .fixed(high)
  }

  private mutating func element(
    isVariable: Bool, inPredicate: Bool
  ) throws(FlatZincFault) -> FlatZincType {
    let position = lexer.position
    switch keyword {
    case .bool:
      try lexer.advance()
      return FlatZincType(element: .bool)
    case .int:
      try lexer.advance()
      return FlatZincType(element: .int)
    case .float:
      guard inPredicate else { throw floatFault(position) }
      try lexer.advance()
      return FlatZincType(element: .float)
    case .set:
      try lexer.advance()
      try expect(.of)
      if keyword == .int {
        try lexer.advance()
        return FlatZincType(element: .setOfInt)
      }
      return FlatZincType(
        element: .setOfInt, domain: try domain(isVariable || inPredicate, inPredicate))
    default:
      if inPredicate, case .float = lexer.token { return try floatRange() }
      return FlatZincType(element: .int, domain: try domain(isVariable || inPredicate, inPredicate))
    }
  }

  private mutating func domain(
    _ allowed: Bool, _ inPredicate: Bool
  ) throws(FlatZincFault) -> IntegerSet {
    let position = lexer.position
    switch lexer.token {
    case .integer, .leftBrace:
      guard allowed else {
        throw FlatZincFault(position, "a parameter's type cannot have a domain; expected int")
      }
      return try setLiteral()
    case .float: throw floatFault(position)
    default:
      throw FlatZincFault(
        position, "\(lexer.described) found; expected bool, int, set, a range or \"{\"")
    }
  }

  private mutating func floatRange() throws(FlatZincFault) -> FlatZincType {
    try lexer.advance()
    try expect(.dots, "\"..\"")
    guard case .float = lexer.token else {
      throw FlatZincFault(lexer.position, "\(lexer.described) found; expected a float")
    }
    try lexer.advance()
    return FlatZincType(element: .float)
  }

  /// Reads `{1, 3, 5}` or `1..5`.
  mutating func setLiteral() throws(FlatZincFault) -> IntegerSet {
    if case .integer(let low) = lexer.token {
      try lexer.advance()
      try expect(.dots, "\"..\"")
      return IntegerSet(from: low, to: try integer())
    }
    let position = lexer.position
    try expect(.leftBrace, "\"{\"")
    var values: [Int] = []
    while lexer.token != .rightBrace {
      values.append(try integer())
      guard values.count <= limits.elements else {
        throw FlatZincFault(position, "a set of more than \(limits.elements) elements")
      }
      if lexer.token != .rightBrace { try expect(.comma, "\",\" or \"}\"") }
    }
    try lexer.advance()
    return IntegerSet(values)
  }
}
