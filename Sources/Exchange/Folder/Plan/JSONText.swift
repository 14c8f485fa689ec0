/// Builds JSON as a person reads it and a version system compares it.
///
/// Keys keep the order in which they are added; an object or list of objects has a line for each
/// member, a list of plain values one line in all. Foundation's encoder can sort keys but not
/// keep them, and breaks each list of names over as many lines.
struct JSONText {
  /// A value to be written.
  enum Value {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case null
    case texts([String])
    case list([[(String, Value)]])
    case object([(String, Value)])
  }

  private(set) var bytes: [UInt8] = []

  /// The bytes of a whole file, with a line feed at its end.
  static func file(_ members: [(String, Value)]) -> [UInt8] {
    var text = JSONText()
    text.add(members, indent: 0)
    text.bytes.append(0x0A)
    return text.bytes
  }

  private mutating func add(_ members: [(String, Value)], indent: Int) {
    guard !members.isEmpty else {
      bytes += "{}".utf8
      return
    }
    bytes.append(0x7B)
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      newLine(indent + 1)
      add(key)
      bytes += ": ".utf8
      add(value, indent: indent + 1)
    }
    newLine(indent)
    bytes.append(0x7D)
  }

  private mutating func add(_ value: Value, indent: Int) {
    switch value {
    case .text(let text): add(text)
    case .integer(let number): bytes += String(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .object(let members): add(members, indent: indent)
    case .texts(let texts):
      bytes.append(0x5B)
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        add(text)
      }
      bytes.append(0x5D)
    case .list(let objects):
      guard !objects.isEmpty else {
        bytes += "[]".utf8
        return
      }
      bytes.append(0x5B)
      for (index, members) in objects.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        newLine(indent + 1)
        add(members, indent: indent + 1)
      }
      newLine(indent)
      bytes.append(0x5D)
    }
  }

  private mutating func newLine(_ indent: Int) {
    bytes.append(0x0A)
    for _ in 0..<indent * 2 { bytes.append(0x20) }
  }

  private mutating func add(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
