/// A word of a FlatZinc file.
enum FlatZincToken: Equatable {
  case name(FlatZincName)
  case integer(Int)
  case float(Double)
  case string(String)
  case colon, doubleColon, comma, semicolon, equals, dots
  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case end
}

/// Cuts a FlatZinc file into words; one word of look-ahead, no copy of the file.
struct FlatZincLexer {
  private let source: [UInt8]
  private var cursor = 0
  private var lineNumber = 1
  private var lineStart = 0  // offset of the current line's first byte
  private var tokenStart = 0  // offset of the current word's first byte

  /// Names met so far.
  private(set) var symbols = FlatZincSymbols()
  /// The word at hand.
  private(set) var token = FlatZincToken.end
  /// Where the word at hand begins.
  private(set) var position = FlatZincPosition(line: 1, column: 1)

  init(_ source: [UInt8]) throws(FlatZincFault) {
    self.source = source
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { cursor = 3 }
    try advance()
  }

  /// Moves to the next word.
  mutating func advance() throws(FlatZincFault) {
    skipBlanks()
    tokenStart = cursor
    position = FlatZincPosition(line: lineNumber, column: cursor - lineStart + 1)
    guard cursor < source.count else {
      token = .end
      return
    }
    let byte = source[cursor]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      token = name()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      token = try number()
    case UInt8(ascii: "\""): token = try string()
    case UInt8(ascii: ":"):
      cursor += 1
      token = take(UInt8(ascii: ":")) ? .doubleColon : .colon
    case UInt8(ascii: "."):
      cursor += 1
      guard take(UInt8(ascii: ".")) else {
        throw FlatZincFault(position, "a lone \".\"; expected \"..\"")
      }
      token = .dots
    default: token = try mark(byte)
    }
  }

  /// The word at hand as a message shows it.
  var described: String {
    if token == .end { return "the end of the file" }
    let text = String(decoding: source[tokenStart..<min(cursor, tokenStart + 40)], as: UTF8.self)
    return "\"\(text)\""
  }

  private mutating func mark(_ byte: UInt8) throws(FlatZincFault) -> FlatZincToken {
    cursor += 1
    switch byte {
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: "="): return .equals
    case UInt8(ascii: "("): return .leftParenthesis
    case UInt8(ascii: ")"): return .rightParenthesis
    case UInt8(ascii: "["): return .leftBracket
    case UInt8(ascii: "]"): return .rightBracket
    case UInt8(ascii: "{"): return .leftBrace
    case UInt8(ascii: "}"): return .rightBrace
    default:
      let shown =
        byte > 32 && byte < 127
        ? "\"\(String(decoding: [byte], as: UTF8.self))\"" : "byte \(byte)"
      throw FlatZincFault(position, "\(shown) has no meaning in FlatZinc")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard cursor < source.count, source[cursor] == byte else { return false }
    cursor += 1
    return true
  }

  private mutating func skipBlanks() {
    while cursor < source.count {
      switch source[cursor] {
      case UInt8(ascii: "\n"):
        cursor += 1
        lineNumber += 1
        lineStart = cursor
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): cursor += 1
      case UInt8(ascii: "%"):
        while cursor < source.count, source[cursor] != UInt8(ascii: "\n") { cursor += 1 }
      default: return
      }
    }
  }

  private mutating func name() -> FlatZincToken {
    while cursor < source.count, Self.isNamePart(source[cursor]) { cursor += 1 }
    return .name(symbols.intern(source, from: tokenStart, to: cursor))
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func string() throws(FlatZincFault) -> FlatZincToken {
    cursor += 1
    var content: [UInt8] = []
    while cursor < source.count, source[cursor] != UInt8(ascii: "\n") {
      let byte = source[cursor]
      cursor += 1
      if byte == UInt8(ascii: "\"") { return .string(String(decoding: content, as: UTF8.self)) }
      if byte == UInt8(ascii: "\\"), cursor < source.count {
        content.append(source[cursor])
        cursor += 1
      } else {
        content.append(byte)
      }
    }
    throw FlatZincFault(position, "a string without its closing quote")
  }

  private mutating func number() throws(FlatZincFault) -> FlatZincToken {
    let negative = source[cursor] == UInt8(ascii: "-")
    if negative || source[cursor] == UInt8(ascii: "+") { cursor += 1 }
    var radix = 10
    if peek(0) == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") { radix = 16 }
    if peek(0) == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "o") { radix = 8 }
    if radix != 10 { cursor += 2 }
    let digits = cursor
    while cursor < source.count, Self.digit(source[cursor]) < radix { cursor += 1 }
    guard cursor > digits else {
      throw FlatZincFault(position, "a number without digits")
    }
    if radix == 10, try fraction() {
      let text = String(decoding: source[tokenStart..<cursor], as: UTF8.self)
      return .float(Double(text) ?? 0)
    }
    if cursor < source.count, Self.isNamePart(source[cursor]) {
      throw FlatZincFault(position, "a number that runs into a letter")
    }
    var value = 0
    for i in digits..<cursor {
      let (product, high) = value.multipliedReportingOverflow(by: radix)
      let digit = Self.digit(source[i])
      let (sum, over) = product.addingReportingOverflow(negative ? -digit : digit)
      guard !high, !over else {
        throw FlatZincFault(position, "a number beyond 64 bits")
      }
      value = sum
    }
    return .integer(value)
  }

  /// Moves over ".5", "e-3" or both, and says whether there was one; "1..5" has none.
  private mutating func fraction() throws(FlatZincFault) -> Bool {
    var isFloat = false
    if peek(0) == UInt8(ascii: "."), peek(1).map({ Self.digit($0) < 10 }) ?? false {
      isFloat = true
      cursor += 1
      while let byte = peek(0), Self.digit(byte) < 10 { cursor += 1 }
    }
    if peek(0) == UInt8(ascii: "e") || peek(0) == UInt8(ascii: "E") {
      isFloat = true
      cursor += 1
      if peek(0) == UInt8(ascii: "-") || peek(0) == UInt8(ascii: "+") { cursor += 1 }
      let start = cursor
      while let byte = peek(0), Self.digit(byte) < 10 { cursor += 1 }
      guard cursor > start else {
        throw FlatZincFault(position, "a number whose exponent has no digits")
      }
    }
    return isFloat
  }

  private func peek(_ offset: Int) -> UInt8? {
    cursor + offset < source.count ? source[cursor + offset] : nil
  }

  private static func digit(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
    default: 99
    }
  }
}
