/// The properties of a calendar that have to do with when somebody is busy.
///
/// Everything else, above all titles, notes, places and people, is passed over as bytes: it never
/// becomes a value of this program.
enum CalendarProperty {
  case begin, end
  case start, finish, duration
  case rule, exceptionRule, dates, exceptionDates, recurrenceID
  case transparency, status, busyStatus
  case identifier, sequence, stamp
  case freeBusy
  case zoneName, offsetFrom, offsetTo
  case method
  case other

  /// The property of a name in any case.
  static func named(_ name: ArraySlice<UInt8>) -> CalendarProperty {
    // The length alone settles most names; the longest here has 26 letters.
    switch name.count {
    case 3:
      if ByteText.isWord(name, "END") { return .end }
      if ByteText.isWord(name, "UID") { return .identifier }
    case 4:
      if ByteText.isWord(name, "TZID") { return .zoneName }
    case 5:
      if ByteText.isWord(name, "BEGIN") { return .begin }
      if ByteText.isWord(name, "DTEND") { return .finish }
      if ByteText.isWord(name, "RRULE") { return .rule }
      if ByteText.isWord(name, "RDATE") { return .dates }
    case 6:
      if ByteText.isWord(name, "EXDATE") { return .exceptionDates }
      if ByteText.isWord(name, "EXRULE") { return .exceptionRule }
      if ByteText.isWord(name, "TRANSP") { return .transparency }
      if ByteText.isWord(name, "STATUS") { return .status }
      if ByteText.isWord(name, "METHOD") { return .method }
    case 7:
      if ByteText.isWord(name, "DTSTART") { return .start }
      if ByteText.isWord(name, "DTSTAMP") { return .stamp }
    case 8:
      if ByteText.isWord(name, "DURATION") { return .duration }
      if ByteText.isWord(name, "SEQUENCE") { return .sequence }
      if ByteText.isWord(name, "FREEBUSY") { return .freeBusy }
    case 10:
      if ByteText.isWord(name, "TZOFFSETTO") { return .offsetTo }
    case 12:
      if ByteText.isWord(name, "TZOFFSETFROM") { return .offsetFrom }
    case 13:
      if ByteText.isWord(name, "RECURRENCE-ID") { return .recurrenceID }
    case 26:
      if ByteText.isWord(name, "X-MICROSOFT-CDO-BUSYSTATUS") { return .busyStatus }
    default: break
    }
    return .other
  }
}

/// A line of a calendar after unfolding, taken apart.
struct ContentLine {
  var property: CalendarProperty
  /// What stands between name and value, from the first semicolon on.
  var parameters: ArraySlice<UInt8>
  var value: ArraySlice<UInt8>
  /// The line of the file on which it begins, counted from 1.
  var line: Int

  /// The value of a parameter, without quotes; the name is given in upper case.
  func parameter(_ name: StaticString) -> ArraySlice<UInt8>? {
    if parameters.isEmpty { return nil }
    for part in ContentLine.split(parameters, at: 0x3B) {
      guard let equals = part.firstIndex(of: 0x3D),
        ByteText.isWord(ByteText.trimmed(part[..<equals]), name)
      else { continue }
      var value = ByteText.trimmed(part[(equals + 1)...])
      if value.count >= 2, value.first == 0x22, value.last == 0x22 {
        value = value.dropFirst().dropLast()
      }
      return value
    }
    return nil
  }

  /// Splits bytes at a character outside quotes.
  static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    guard bytes.contains(0x22) else { return bytes.split(separator: separator) }
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var isQuoted = false
    for index in bytes.indices {
      if bytes[index] == 0x22 { isQuoted.toggle() }
      if bytes[index] == separator, !isQuoted {
        if index > start { parts.append(bytes[start..<index]) }
        start = index + 1
      }
    }
    if start < bytes.endIndex { parts.append(bytes[start...]) }
    return parts
  }
}

/// Walks over the lines of a calendar and unfolds those that matter.
///
/// A line may end in CRLF, LF or CR; one that begins with a space or tab continues the one before
/// it, also in the middle of a character or a name (RFC 5545, 3.1).
struct ContentLineReader {
  /// The longest line that is read, in bytes.
  static let maximumLength = 1 << 20

  private let bytes: [UInt8]
  private var index: Int
  private var line = 0
  /// The last line of the file that was passed.
  private(set) var lastLine = 0
  /// Lines that were passed over as they were too long.
  private(set) var tooLong: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that has a property of interest, or nil at the end.
  mutating func next() -> ContentLine? {
    while index < bytes.count {
      let start = index
      let end = passLine()
      let first = line
      let isFolded = index < bytes.count && isFold(bytes[index])
      var content = bytes[start..<end]
      guard let nameEnd = content.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else {
        // A name may itself be folded; a line without any mark is otherwise no property.
        if isFolded, !content.isEmpty {
          content = unfolded(content)
          if let found = taken(content, line: first) { return found }
        }
        continue
      }
      if CalendarProperty.named(content[..<nameEnd]) == .other {
        while index < bytes.count, isFold(bytes[index]) { _ = passLine() }
        continue
      }
      if isFolded { content = unfolded(content) }
      guard content.count <= ContentLineReader.maximumLength else {
        tooLong.append(first)
        continue
      }
      if let found = taken(content, line: first) { return found }
    }
    lastLine = line
    return nil
  }

  /// Takes a whole line apart; nil if it is of no interest or has no value.
  private func taken(_ content: ArraySlice<UInt8>, line: Int) -> ContentLine? {
    guard let nameEnd = content.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else {
      return nil
    }
    let property = CalendarProperty.named(content[..<nameEnd])
    if property == .other { return nil }
    var valueStart = nameEnd
    if content[nameEnd] == 0x3B {
      var isQuoted = false
      while valueStart < content.endIndex, isQuoted || content[valueStart] != 0x3A {
        if content[valueStart] == 0x22 { isQuoted.toggle() }
        valueStart += 1
      }
    }
    guard valueStart < content.endIndex else { return nil }
    return ContentLine(
      property: property, parameters: content[nameEnd..<valueStart],
      value: content[(valueStart + 1)...], line: line)
  }

  /// The line with all that continues it.
  private mutating func unfolded(_ start: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var whole = Array(start)
    while index < bytes.count, isFold(bytes[index]) {
      let from = index + 1
      let end = passLine()
      if whole.count <= ContentLineReader.maximumLength, from < end { whole += bytes[from..<end] }
    }
    return whole[...]
  }

  private func isFold(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Steps over one line of the file and returns where its text ends.
  private mutating func passLine() -> Int {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let end = index
    if index < bytes.count {
      let isReturn = bytes[index] == 0x0D
      index += 1
      if isReturn, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    }
    line += 1
    lastLine = line
    return end
  }
}
