/// The encodings in which a table or a rules file may arrive.
public enum TextEncoding: String, Sendable {
  /// UTF-8, with or without its byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, as Excel's "Unicode text".
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// The code page of a western Windows; what an old Excel writes as "CSV".
  case windows1252 = "Windows-1252"
}

/// The text of a file as valid UTF-8 without a byte order mark, and how it was written.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: TextEncoding
}

extension TextEncoding {
  /// Turns the bytes of a file into UTF-8, whatever they were.
  ///
  /// A byte order mark decides. Without one, text that is valid UTF-8 is UTF-8, and anything
  /// else is Windows-1252, with a warning: that guess is safe, as Danish text in Windows-1252
  /// is never valid UTF-8. A file that was cut inside a character, or that is no text at all,
  /// is refused rather than read as nonsense.
  ///
  /// - Complexity: O(bytes).
  static func decode(_ bytes: [UInt8], into log: inout FaultLog) -> DecodedText? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: true, &log) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: false, &log) }
    let marked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = marked ? Array(bytes.dropFirst(3)) : bytes
    if let low = looksLikeUTF16(body) { return utf16(body[...], low: low, &log) }
    let check = UTF8Check(body)
    if let binary = check.firstControl {
      log.report(.textIsBinary, row: row(of: binary, in: body))
      return nil
    }
    guard let invalid = check.firstInvalid else {
      return DecodedText(bytes: body, encoding: .utf8)
    }
    if check.isCutAtEnd {
      log.report(.textIsCut, row: row(of: invalid, in: body))
      return nil
    }
    if marked {
      log.report(.textIsNotUTF8, row: row(of: invalid, in: body))
      return nil
    }
    log.report(.textIsWindows1252, row: row(of: invalid, in: body))
    return DecodedText(bytes: fromWindows1252(body), encoding: .windows1252)
  }

  /// The row, counted from 1, in which a byte stands.
  private static func row(of index: Int, in bytes: [UInt8]) -> Int {
    var row = 1
    for byte in bytes[..<index] where byte == 0x0A { row += 1 }
    return row
  }

  /// Whether text without a mark is UTF-16 all the same, and in which order: every other byte
  /// of its first line is zero.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(64)
    guard sample.count >= 4, sample.count % 2 == 0 || bytes.count % 2 == 0 else { return nil }
    var zeroes = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeroes.even += 1 } else { zeroes.odd += 1 }
    }
    if zeroes.even == 0 && zeroes.odd * 4 >= sample.count { return true }
    if zeroes.odd == 0 && zeroes.even * 4 >= sample.count { return false }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Bool, _ log: inout FaultLog)
    -> DecodedText?
  {
    guard bytes.count % 2 == 0 else {
      log.report(.textIsCut, row: nil)
      return nil
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(low ? second << 8 | first : first << 8 | second)
      index += 2
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      log.report(.textIsCut, row: nil)
      return nil
    }
    let utf8 = Array(text.utf8)
    if let binary = UTF8Check(utf8).firstControl {
      log.report(.textIsBinary, row: row(of: binary, in: utf8))
      return nil
    }
    return DecodedText(bytes: utf8, encoding: low ? .utf16LittleEndian : .utf16BigEndian)
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      switch byte {
      case ..<0x80: out.append(byte)
      case 0x80..<0xA0: append(windows1252High[Int(byte) - 0x80], to: &out)
      default: append(UInt16(byte), to: &out)
      }
    }
    return out
  }

  private static func append(_ scalar: UInt16, to out: inout [UInt8]) {
    if scalar < 0x800 {
      out.append(0xC0 | UInt8(scalar >> 6))
    } else {
      out.append(0xE0 | UInt8(scalar >> 12))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    out.append(0x80 | UInt8(scalar & 0x3F))
  }

  /// What Windows-1252 means by 80 to 9F; five of them mean nothing and stay control characters.
  private static let windows1252High: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}

/// What one pass over bytes tells of them as UTF-8 text.
struct UTF8Check {
  /// The first byte that belongs to no valid character.
  private(set) var firstInvalid: Int?
  /// The first control character that no text file holds.
  private(set) var firstControl: Int?
  /// Whether the only thing wrong is that the last character is not whole.
  private(set) var isCutAtEnd = false

  init(_ bytes: [UInt8]) {
    var index = 0
    var characters = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, byte != 0x0C, byte != 0x1A {
          if firstControl == nil { firstControl = index }
        }
        index += 1
        continue
      }
      let length = UTF8Check.length(of: byte)
      let end = min(index + max(length, 1), bytes.count)
      let isWhole = length > 0 && index + length <= bytes.count
      if isWhole && UTF8Check.isCharacter(bytes[index..<end]) {
        index = end
        characters += 1
        continue
      }
      if firstInvalid == nil {
        firstInvalid = index
        let rest = bytes[(index + 1)...]
        isCutAtEnd =
          characters > 0 && length > 1 && index + length > bytes.count
          && rest.allSatisfy { $0 & 0xC0 == 0x80 }
      }
      index += 1
    }
  }

  /// Whether bytes that have the length their first asks for are one character (RFC 3629).
  private static func isCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let lead = bytes[bytes.startIndex]
    let second = bytes[bytes.startIndex + 1]
    let range: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    return range.contains(second) && bytes.dropFirst(2).allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// How many bytes a character has that begins with a byte; 0 if none begins so.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
