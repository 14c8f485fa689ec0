/// A time as a calendar file writes it, before its zone is known.
struct CalendarTime: Hashable {
  enum Kind: Hashable {
    /// A day without a time.
    case date
    /// A time that names no zone: that of whoever looks at the clock.
    case floating
    case utc
    /// A time of the zone with this place in the file's list of names.
    case zone(Int)
  }

  /// Seconds on the wall clock since 1 January 1970; midnight for a date.
  var local: Int
  var kind: Kind

  /// Reads `20261005`, `20261005T083000` or `20261005T063000Z`; the zone comes by parameter.
  static func parse(_ text: ArraySlice<UInt8>, zone: Int?) -> CalendarTime? {
    let bytes = ByteText.trimmed(text)
    let at = bytes.startIndex
    guard bytes.count >= 8, let year = ByteText.number(bytes[at..<at + 4]),
      let month = ByteText.number(bytes[(at + 4)..<at + 6]),
      let dayOfMonth = ByteText.number(bytes[(at + 6)..<at + 8])
    else { return nil }
    let date = CivilDate(year: year, month: month, dayOfMonth: dayOfMonth)
    guard date.isValid else { return nil }
    let midnight = date.day * 86_400
    if bytes.count == 8 { return CalendarTime(local: midnight, kind: .date) }
    guard bytes.count == 15 || bytes.count == 16, bytes[at + 8] | 0x20 == 0x74,
      let hour = ByteText.number(bytes[(at + 9)..<at + 11]), hour < 24,
      let minute = ByteText.number(bytes[(at + 11)..<at + 13]), minute < 60,
      let second = ByteText.number(bytes[(at + 13)..<at + 15]), second <= 60
    else { return nil }
    let local = midnight + hour * 3600 + minute * 60 + min(second, 59)
    guard bytes.count == 16 else {
      return CalendarTime(local: local, kind: zone.map { .zone($0) } ?? .floating)
    }
    guard bytes[at + 15] | 0x20 == 0x7A else { return nil }
    return CalendarTime(local: local, kind: .utc)
  }
}

/// A length of time: days of the calendar, then seconds that pass (RFC 5545, 3.3.6).
struct CalendarDuration: Hashable {
  var days = 0
  var seconds = 0

  /// The longest that is believed, in days.
  static let maximumDays = 3660

  /// Reads `PT1H30M`, `P1DT2H`, `P2W`, with a sign.
  static func parse(_ text: ArraySlice<UInt8>) -> CalendarDuration? {
    var bytes = ByteText.trimmed(text)
    var sign = 1
    if let first = bytes.first, first == 0x2B || first == 0x2D {
      sign = first == 0x2D ? -1 : 1
      bytes = bytes.dropFirst()
    }
    guard bytes.first.map({ $0 | 0x20 }) == 0x70 else { return nil }
    bytes = bytes.dropFirst()
    var result = CalendarDuration()
    var number: Int?
    var isTime = false
    var parts = 0
    for byte in bytes {
      if let digit = ByteText.digit(byte) {
        let next = (number ?? 0) * 10 + digit
        guard next < 1_000_000_000 else { return nil }
        number = next
        continue
      }
      if byte | 0x20 == 0x74, number == nil, !isTime {
        isTime = true
        continue
      }
      guard let value = number else { return nil }
      switch (byte | 0x20, isTime) {
      case (0x77, false): result.days += value * 7
      case (0x64, false): result.days += value
      case (0x68, true): result.seconds += value * 3600
      case (0x6D, true): result.seconds += value * 60
      case (0x73, true): result.seconds += value
      default: return nil
      }
      number = nil
      parts += 1
    }
    guard number == nil, parts > 0 else { return nil }
    guard result.days <= maximumDays, result.seconds <= maximumDays * 86_400 else { return nil }
    return CalendarDuration(days: sign * result.days, seconds: sign * result.seconds)
  }
}

/// A start with an end or a length (RFC 5545, 3.3.9).
struct CalendarPeriod: Hashable {
  enum End: Hashable {
    case time(CalendarTime)
    case duration(CalendarDuration)
  }

  var start: CalendarTime
  var end: End

  static func parse(_ text: ArraySlice<UInt8>, zone: Int?) -> CalendarPeriod? {
    let parts = text.split(separator: 0x2F, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let start = CalendarTime.parse(parts[0], zone: zone) else {
      return nil
    }
    if let end = CalendarTime.parse(parts[1], zone: zone) {
      return CalendarPeriod(start: start, end: .time(end))
    }
    return CalendarDuration.parse(parts[1]).map {
      CalendarPeriod(start: start, end: .duration($0))
    }
  }
}

/// Small readers of bytes, without a String in between.
enum ByteText {
  static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte - 0x30) : nil
  }

  /// A number of one to nine digits.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard let digit = digit(byte) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// A number of one to nine digits, with a sign or without.
  static func signedNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x2D { return number(bytes.dropFirst()).map { -$0 } }
    return number(first == 0x2B ? bytes.dropFirst() : bytes)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var slice = bytes
    while let first = slice.first, first == 0x20 || first == 0x09 { slice = slice.dropFirst() }
    while let last = slice.last, last == 0x20 || last == 0x09 { slice = slice.dropLast() }
    return slice
  }

  /// Whether bytes are an ASCII word in any case; the word is given in upper case.
  static func isWord(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      var index = 0
      for byte in bytes {
        let upper = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        if upper != buffer[index] { return false }
        index += 1
      }
      return true
    }
  }
}
