/// Expressions and annotations.
extension FlatZincParser {
  /// Reads an argument of a constraint or the value of a declaration.
  mutating func expression() throws(FlatZincFault) -> FlatZincExpression {
    let position = lexer.position
    guard lexer.token == .leftBracket else { return try basicExpression() }
    try lexer.advance()
    var elements: [FlatZincExpression] = []
    while lexer.token != .rightBracket {
      elements.append(try basicExpression())
      try checkLength(elements.count, position)
      if lexer.token != .rightBracket { try expect(.comma, "\",\" or \"]\"") }
    }
    try lexer.advance()
    return FlatZincExpression(kind: .array(elements), position: position)
  }

  private func checkLength(
    _ count: Int, _ position: FlatZincPosition
  ) throws(FlatZincFault) {
    guard count <= limits.elements else {
      throw FlatZincFault(position, "an array of more than \(limits.elements) elements")
    }
  }

  private mutating func basicExpression() throws(FlatZincFault) -> FlatZincExpression {
    let position = lexer.position
    switch lexer.token {
    case .integer(let value):
      try lexer.advance()
      guard lexer.token == .dots else {
        return FlatZincExpression(kind: .int(value), position: position)
      }
      try lexer.advance()
      let set = IntegerSet(from: value, to: try integer())
      return FlatZincExpression(kind: .set(set), position: position)
    case .leftBrace: return FlatZincExpression(kind: .set(try setLiteral()), position: position)
    case .float: throw floatFault(position)
    case .name:
      if keyword == .true || keyword == .false {
        let value = keyword == .true
        try lexer.advance()
        return FlatZincExpression(kind: .bool(value), position: position)
      }
      let name = try name()
      guard lexer.token == .leftBracket else {
        return FlatZincExpression(kind: .name(name), position: position)
      }
      try lexer.advance()
      let index = try integer()
      try expect(.rightBracket, "\"]\"")
      return FlatZincExpression(kind: .element(name, index), position: position)
    case .string:
      throw FlatZincFault(position, "a string outside an annotation")
    default:
      throw FlatZincFault(
        position,
        "\(lexer.described) found; expected true, false, an integer, a set, a name or an array")
    }
  }

  /// Reads `:: a :: b(...)`, or nothing.
  mutating func annotations() throws(FlatZincFault) -> [FlatZincExpression] {
    var result: [FlatZincExpression] = []
    while lexer.token == .doubleColon {
      try lexer.advance()
      result.append(try annotation(depth: 0))
    }
    return result
  }

  private mutating func annotation(depth: Int) throws(FlatZincFault) -> FlatZincExpression {
    let position = lexer.position
    guard depth < limits.nesting else {
      throw FlatZincFault(position, "annotations nested more than \(limits.nesting) deep")
    }
    switch lexer.token {
    case .string(let text):
      try lexer.advance()
      return FlatZincExpression(kind: .string(text), position: position)
    case .float(let value):
      try lexer.advance()
      if lexer.token == .dots {
        try lexer.advance()
        guard case .float = lexer.token else {
          throw FlatZincFault(lexer.position, "\(lexer.described) found; expected a float")
        }
        try lexer.advance()
      }
      return FlatZincExpression(kind: .float(value), position: position)
    case .leftBracket:
      try lexer.advance()
      let elements = try arguments(until: .rightBracket, "\"]\"", depth: depth)
      return FlatZincExpression(kind: .array(elements), position: position)
    case .name where keyword == nil:
      let name = try name()
      if lexer.token == .leftParenthesis {
        try lexer.advance()
        let elements = try arguments(until: .rightParenthesis, "\")\"", depth: depth)
        return FlatZincExpression(kind: .call(name, elements), position: position)
      }
      if lexer.token == .leftBracket {
        try lexer.advance()
        let index = try integer()
        try expect(.rightBracket, "\"]\"")
        return FlatZincExpression(kind: .element(name, index), position: position)
      }
      return FlatZincExpression(kind: .name(name), position: position)
    default: return try basicExpression()
    }
  }

  private mutating func arguments(
    until end: FlatZincToken, _ shown: String, depth: Int
  ) throws(FlatZincFault) -> [FlatZincExpression] {
    let position = lexer.position
    var result: [FlatZincExpression] = []
    while lexer.token != end {
      result.append(try annotation(depth: depth + 1))
      try checkLength(result.count, position)
      if lexer.token != end { try expect(.comma, "\",\" or \(shown)") }
    }
    try lexer.advance()
    return result
  }
}
