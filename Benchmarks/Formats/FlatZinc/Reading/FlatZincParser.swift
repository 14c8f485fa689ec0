/// Reads FlatZinc by recursive descent, one function per rule of the grammar.
///
/// Everything in "The MiniZinc Handbook", chapter "Specification of FlatZinc", is read; floats
/// are refused outside predicate items and annotations, since the kernel knows integers only.
/// Older files order their items freely and write `x[3]` for an element: both are accepted.
struct FlatZincParser {
  var lexer: FlatZincLexer
  let limits: FlatZincLimits

  private var predicates: [FlatZincPredicate] = []
  private var declarations: [FlatZincDeclaration] = []
  private var constraints: [FlatZincConstraint] = []
  private var goal: FlatZincGoal?

  init(_ source: [UInt8], limits: FlatZincLimits) throws(FlatZincFault) {
    self.limits = limits
    guard source.count <= limits.bytes else {
      throw FlatZincFault(
        FlatZincPosition(line: 1, column: 1),
        "a file of \(source.count) bytes; at most \(limits.bytes) are read")
    }
    lexer = try FlatZincLexer(source)
  }

  /// Reads all items.
  mutating func model() throws(FlatZincFault) -> FlatZincModel {
    while lexer.token != .end {
      try item()
      try expect(.semicolon, "\";\"")
    }
    guard let goal else {
      throw FlatZincFault(
        lexer.position, "no solve item; expected \"solve satisfy;\" or the like at the end")
    }
    var model = FlatZincModel(symbols: lexer.symbols, goal: goal)
    model.predicates = predicates
    model.declarations = declarations
    model.constraints = constraints
    return model
  }

  private mutating func item() throws(FlatZincFault) {
    switch keyword {
    case .predicate: predicates.append(try predicate())
    case .constraint: constraints.append(try constraint())
    case .solve:
      guard goal == nil else { throw FlatZincFault(lexer.position, "a second solve item") }
      goal = try solve()
    case .array, .var, .bool, .int, .float, .set: declarations.append(try declaration())
    default:
      throw FlatZincFault(
        lexer.position,
        "\(lexer.described) begins no item; expected predicate, a type, constraint or solve")
    }
  }

  private mutating func predicate() throws(FlatZincFault) -> FlatZincPredicate {
    try lexer.advance()
    let name = try name()
    var parameters: [(name: FlatZincName, type: FlatZincType)] = []
    try expect(.leftParenthesis, "\"(\"")
    while lexer.token != .rightParenthesis {
      let type = try type(inPredicate: true)
      try expect(.colon, "\":\"")
      parameters.append((try self.name(), type))
      if lexer.token != .rightParenthesis { try expect(.comma, "\",\" or \")\"") }
    }
    try lexer.advance()
    return FlatZincPredicate(name: name, parameters: parameters)
  }

  private mutating func declaration() throws(FlatZincFault) -> FlatZincDeclaration {
    let position = lexer.position
    let type = try type(inPredicate: false)
    try expect(.colon, "\":\"")
    let name = try name()
    let annotations = try annotations()
    var value: FlatZincExpression?
    if lexer.token == .equals {
      try lexer.advance()
      value = try expression()
    } else if !type.isVariable {
      throw FlatZincFault(
        lexer.position, "parameter \(lexer.symbols[name]) has no value; expected \"=\"")
    } else if type.length != nil {
      throw FlatZincFault(
        lexer.position, "array \(lexer.symbols[name]) has no elements; expected \"=\"")
    }
    return FlatZincDeclaration(
      position: position, name: name, type: type, annotations: annotations, value: value)
  }

  private mutating func constraint() throws(FlatZincFault) -> FlatZincConstraint {
    try lexer.advance()
    let position = lexer.position
    let name = try name()
    var arguments: [FlatZincExpression] = []
    try expect(.leftParenthesis, "\"(\"")
    while lexer.token != .rightParenthesis {
      arguments.append(try expression())
      if lexer.token != .rightParenthesis { try expect(.comma, "\",\" or \")\"") }
    }
    try lexer.advance()
    return FlatZincConstraint(
      position: position, name: name, arguments: arguments, annotations: try annotations())
  }

  private mutating func solve() throws(FlatZincFault) -> FlatZincGoal {
    let position = lexer.position
    try lexer.advance()
    let annotations = try annotations()
    let kind: FlatZincGoal.Kind
    switch keyword {
    case .satisfy:
      try lexer.advance()
      kind = .satisfy
    case .minimize:
      try lexer.advance()
      kind = .minimize(try expression())
    case .maximize:
      try lexer.advance()
      kind = .maximize(try expression())
    default:
      throw FlatZincFault(
        lexer.position, "\(lexer.described) found; expected satisfy, minimize or maximize")
    }
    return FlatZincGoal(position: position, annotations: annotations, kind: kind)
  }
}

extension FlatZincParser {
  /// The keyword at hand, if the word is one.
  var keyword: FlatZincKeyword? {
    guard case .name(let name) = lexer.token else { return nil }
    return FlatZincKeyword(rawValue: name.rawValue)
  }

  /// Moves over a word that must be there.
  mutating func expect(_ token: FlatZincToken, _ shown: String) throws(FlatZincFault) {
    guard lexer.token == token else {
      throw FlatZincFault(lexer.position, "\(lexer.described) found; expected \(shown)")
    }
    try lexer.advance()
  }

  /// Moves over a keyword that must be there.
  mutating func expect(_ word: FlatZincKeyword) throws(FlatZincFault) {
    guard keyword == word else {
      throw FlatZincFault(lexer.position, "\(lexer.described) found; expected \"\(word.text)\"")
    }
    try lexer.advance()
  }

  /// Reads a name that is no keyword.
  mutating func name() throws(FlatZincFault) -> FlatZincName {
    guard case .name(let name) = lexer.token, keyword == nil else {
      throw FlatZincFault(lexer.position, "\(lexer.described) found; expected a name")
    }
    try lexer.advance()
    return name
  }

  /// Reads an integer.
  mutating func integer() throws(FlatZincFault) -> Int {
    if case .float = lexer.token { throw floatFault(lexer.position) }
    guard case .integer(let value) = lexer.token else {
      throw FlatZincFault(lexer.position, "\(lexer.described) found; expected an integer")
    }
    try lexer.advance()
    return value
  }

  /// The fault that a float outside an annotation is.
  func floatFault(_ position: FlatZincPosition) -> FlatZincFault {
    FlatZincFault(
      position,
      "floats are not supported, only Booleans, integers and sets of integers; "
        + "maybe scale the quantity to integers")
  }
}

extension FlatZincModel {
  /// Reads a FlatZinc file; any bytes at all end in a model or a fault.
  ///
  /// - Complexity: O(n) in the bytes of the file.
  public init(
    reading source: [UInt8], limits: FlatZincLimits = FlatZincLimits()
  ) throws(FlatZincFault) {
    var parser = try FlatZincParser(source, limits: limits)
    self = try parser.model()
  }
}
