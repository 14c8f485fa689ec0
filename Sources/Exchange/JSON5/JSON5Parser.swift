import Foundation

/// Reads JSON5 and keeps the line and column of every value.
///
/// JSON5 (spec.json5.org, version 1.0.0) is JSON as people write it by hand: comments, commas at
/// the end, single quotes, keys without quotes, hexadecimal numbers, a leading `+`, `.5`, `5.`,
/// `Infinity` and `NaN`. Foundation reads it too, but tells neither line nor column of an error,
/// and passes over keys that are double; a planner who writes rules by hand needs both.
///
/// Nesting has a limit, so that no text can exhaust the stack. A missing comma and `=` for `:`
/// are reported and read past; any other error of syntax ends the reading, as whatever followed
/// would be guesswork.
///
/// - Complexity: O(bytes), and O(k²) for an object of k members with k up to 8.
struct JSON5Parser {
  /// The deepest nesting of lists and objects.
  static let maximumDepth = 64
  /// The largest text, in bytes.
  static let maximumBytes = 64 << 20

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// Up to where columns were counted, and the column there.
  private var counted = (index: 0, column: 1)
  private var depth = 0
  private var log: FaultLog

  /// Reads a whole text, or returns nil and says what is wrong with it.
  static func parse(_ bytes: [UInt8], into log: inout FaultLog) -> JSONNode? {
    guard bytes.count <= maximumBytes else {
      log.report(.fileIsTooLarge, row: nil, String(maximumBytes >> 20))
      return nil
    }
    guard let text = TextEncoding.decode(bytes, into: &log) else { return nil }
    var parser = JSON5Parser(bytes: text.bytes, log: log)
    let node = try? parser.document()
    log = parser.log
    return node
  }

  private init(bytes: [UInt8], log: FaultLog) {
    self.bytes = bytes
    self.log = log
  }

  /// The reading cannot go on; the fault is in the log already.
  private struct Stop: Error {}

  private mutating func document() throws(Stop) -> JSONNode {
    try skipSpace()
    guard index < bytes.count else { throw stop(.jsonIsEmpty) }
    let node = try value()
    try skipSpace()
    guard index == bytes.count else { throw stop(.jsonHasTextAfter, shown()) }
    return node
  }

  private mutating func value() throws(Stop) -> JSONNode {
    let (line, column) = place()
    guard index < bytes.count else { throw stop(.jsonIsCut) }
    let value: JSONNode.Value
    switch bytes[index] {
    case 0x7B: value = .object(try object())
    case 0x5B: value = .array(try array())
    case 0x22, 0x27: value = .text(try string())
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: value = try number()
    default: value = try word()
    }
    return JSONNode(value: value, line: line, column: column)
  }

  // MARK: Lists and objects

  private mutating func object() throws(Stop) -> [JSONNode.Member] {
    try descend()
    var members: [JSONNode.Member] = []
    var keys: Set<String> = []
    while true {
      try skipSpace()
      guard index < bytes.count else { throw stop(.jsonIsCut) }
      if bytes[index] == 0x7D { break }
      let (line, column) = place()
      let key = try key()
      try skipSpace()
      guard index < bytes.count else { throw stop(.jsonIsCut) }
      if bytes[index] == 0x3D {
        report(.jsonHasEqualSign, key)
      } else if bytes[index] != 0x3A {
        throw stop(.jsonColonExpected, key, shown())
      }
      index += 1
      try skipSpace()
      let node = try value()
      if isNew(key, in: members, &keys) {
        members.append(JSONNode.Member(key: key, line: line, column: column, node: node))
      } else {
        log.report(.jsonKeyIsDouble, row: line, column: column, key)
      }
      try separator(closing: 0x7D)
    }
    index += 1
    depth -= 1
    return members
  }

  private func isNew(_ key: String, in members: [JSONNode.Member], _ keys: inout Set<String>)
    -> Bool
  {
    // Most objects are small: look through them; hash only the large ones.
    if members.count < 8 { return !members.contains { $0.key == key } }
    if members.count == 8, keys.isEmpty { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }

  private mutating func array() throws(Stop) -> [JSONNode] {
    try descend()
    var elements: [JSONNode] = []
    while true {
      try skipSpace()
      guard index < bytes.count else { throw stop(.jsonIsCut) }
      if bytes[index] == 0x5D { break }
      elements.append(try value())
      try separator(closing: 0x5D)
    }
    index += 1
    depth -= 1
    return elements
  }

  private mutating func descend() throws(Stop) {
    index += 1
    depth += 1
    if depth > JSON5Parser.maximumDepth {
      throw stop(.jsonIsTooDeep, String(JSON5Parser.maximumDepth))
    }
  }

  /// Steps over the comma after an element; where it is missing, says so and goes on.
  private mutating func separator(closing: UInt8) throws(Stop) {
    try skipSpace()
    guard index < bytes.count else { throw stop(.jsonIsCut) }
    switch bytes[index] {
    case 0x2C: index += 1
    case closing: break
    case 0x7D, 0x5D, 0x3A, 0x3D: throw stop(.jsonCommaExpected, shown())
    default: report(.jsonCommaMissing, shown())
    }
  }

  private mutating func key() throws(Stop) -> String {
    if bytes[index] == 0x22 || bytes[index] == 0x27 { return try string() }
    let start = index
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    guard index > start, !(0x30...0x39).contains(bytes[start]) else {
      index = start
      throw stop(.jsonKeyExpected, shown())
    }
    return CellText.cleaned(bytes[start..<index])
  }

  /// Letters, digits, `_`, `$`, and everything beyond ASCII.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x80...: true
    default: false
    }
  }

  // MARK: Words and numbers

  private mutating func word() throws(Stop) -> JSONNode.Value {
    let start = index
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "Infinity": return .number(.infinity)
    case "NaN": return .number(.nan)
    default:
      index = start
      guard word.isEmpty else { throw stop(.jsonWordIsUnknown, word) }
      throw stop(.jsonValueExpected, shown())
    }
  }

  private mutating func number() throws(Stop) -> JSONNode.Value {
    let start = index
    var isNegative = false
    if bytes[index] == 0x2B || bytes[index] == 0x2D {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    if let word = signedWord(isNegative) { return word }
    let body = index
    while index < bytes.count,
      isNumberByte(bytes[index], after: index > body ? bytes[index - 1] : 0)
    {
      index += 1
    }
    let text = String(decoding: bytes[body..<index], as: UTF8.self)
    guard let value = JSON5Parser.number(text, isNegative: isNegative) else {
      index = start
      throw stop(.jsonNumberIsUnreadable, shown())
    }
    return value
  }

  private mutating func signedWord(_ isNegative: Bool) -> JSONNode.Value? {
    for (word, value) in [("Infinity", Double.infinity), ("NaN", Double.nan)]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return .number(isNegative ? -value : value)
    }
    return nil
  }

  private func isNumberByte(_ byte: UInt8, after previous: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F: true
    case 0x2B, 0x2D: previous == 0x65 || previous == 0x45
    default: false
    }
  }

  private static func number(_ text: String, isNegative: Bool) -> JSONNode.Value? {
    let lower = text.lowercased()
    if lower.hasPrefix("0x") {
      guard let magnitude = UInt64(lower.dropFirst(2), radix: 16) else { return nil }
      guard let value = Int(exactly: magnitude) else {
        return .number(isNegative ? -Double(magnitude) : Double(magnitude))
      }
      return .integer(isNegative ? -value : value)
    }
    if let value = CellParser.digits(text) {
      // JSON has no octal numbers, and 007 is a slip more often than seven.
      guard text.utf8.count == 1 || text.utf8.first != 0x30 else { return nil }
      return .integer(isNegative ? -value : value)
    }
    var digits = lower
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.e".contains($0)) }),
      digits.contains(where: \.isNumber)
    else { return nil }
    if digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasSuffix(".") { digits += "0" }
    digits = digits.replacing(".e", with: ".0e")
    guard let magnitude = Double(digits) else { return nil }
    return .number(isNegative ? -magnitude : magnitude)
  }

  // MARK: Strings

  private mutating func string() throws(Stop) -> String {
    let (startLine, startColumn) = place()
    let quote = bytes[index]
    index += 1
    var text: [UInt8] = []
    while true {
      let run = index
      while index < bytes.count, bytes[index] != quote, bytes[index] != 0x5C,
        bytes[index] != 0x0A, bytes[index] != 0x0D
      {
        index += 1
      }
      text += bytes[run..<index]
      guard index < bytes.count, bytes[index] == quote || bytes[index] == 0x5C else {
        log.report(.jsonStringIsOpen, row: startLine, column: startColumn)
        throw Stop()
      }
      if bytes[index] == quote { break }
      index += 1
      try escape(&text)
    }
    index += 1
    let isComposed = !text.contains { $0 == 0xCC || $0 == 0xCD }
    let decoded = String(decoding: text, as: UTF8.self)
    return isComposed ? decoded : decoded.precomposedStringWithCanonicalMapping
  }

  /// Reads what stands after a backslash.
  private mutating func escape(_ text: inout [UInt8]) throws(Stop) {
    guard index < bytes.count else { throw stop(.jsonIsCut) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x76: text.append(0x0B)
    case 0x30: text.append(0x00)
    case 0x78: try append(scalar: hexadecimal(2), to: &text)
    case 0x75: try append(scalar: unicodeEscape(), to: &text)
    case 0x31...0x39: throw stop(.jsonEscapeIsUnknown, String(UnicodeScalar(byte)))
    case 0x0D, 0x0A:
      // A backslash at the end of a line continues the string on the next.
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      newLine()
    default: text.append(byte)
    }
  }

  private mutating func unicodeEscape() throws(Stop) -> UInt32 {
    let first = try hexadecimal(4)
    guard (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: [0x5C, 0x75]) else {
      return first
    }
    index += 2
    let second = try hexadecimal(4)
    guard (0xDC00..<0xE000).contains(second) else { return 0xFFFD }
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func hexadecimal(_ count: Int) throws(Stop) -> UInt32 {
    let end = index + count
    guard end <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16)
    else { throw stop(.jsonEscapeIsUnknown, "u") }
    index = end
    return value
  }

  private func append(scalar value: UInt32, to text: inout [UInt8]) {
    text += String(UnicodeScalar(value) ?? "\u{FFFD}").utf8
  }

  // MARK: Space, comments and places

  private mutating func skipSpace() throws(Stop) {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A:
        index += 1
        newLine()
      case 0x20, 0x09, 0x0D, 0x0B, 0x0C: index += 1
      case 0xC2 where bytes[index...].starts(with: [0xC2, 0xA0]): index += 2
      case 0xEF where bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]): index += 3
      case 0xE2
      where bytes[index...].starts(with: [0xE2, 0x80, 0xA8])
        || bytes[index...].starts(with: [0xE2, 0x80, 0xA9]):
        index += 3
      case 0x2F where index + 1 < bytes.count && bytes[index + 1] == 0x2F:
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      case 0x2F where index + 1 < bytes.count && bytes[index + 1] == 0x2A:
        try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Stop) {
    let (line, column) = place()
    index += 2
    while index + 1 < bytes.count, bytes[index] != 0x2A || bytes[index + 1] != 0x2F {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { newLine() }
    }
    guard index + 1 < bytes.count else {
      log.report(.jsonCommentIsOpen, row: line, column: column)
      throw Stop()
    }
    index += 2
  }

  private mutating func newLine() {
    line += 1
    counted = (index, 1)
  }

  private mutating func place() -> (line: Int, column: Int) {
    var column = counted.column
    for byte in bytes[counted.index..<max(index, counted.index)] where byte & 0xC0 != 0x80 {
      column += 1
    }
    counted = (max(index, counted.index), column)
    return (line, column)
  }

  private mutating func report(_ id: FaultID, _ arguments: String...) {
    let (line, column) = place()
    log.report(id, row: line, column: column, arguments: arguments)
  }

  private mutating func stop(_ id: FaultID, _ arguments: String...) -> Stop {
    let (line, column) = place()
    log.report(id, row: line, column: column, arguments: arguments)
    return Stop()
  }

  /// What stands at the place of a fault, up to the end of the word.
  private func shown() -> String {
    var end = index
    while end < bytes.count, end - index < 24, isWordByte(bytes[end]) { end += 1 }
    if end == index, end < bytes.count { end += 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }
}
