/// A rule by which an appointment comes back (RFC 5545, 3.3.10).
///
/// What each part does depends on the frequency; this is the table of the RFC, which
/// ``RecurrenceExpansion`` follows column by column:
///
/// | part       | HOURLY | DAILY  | WEEKLY | MONTHLY | YEARLY |
/// | ---------- | ------ | ------ | ------ | ------- | ------ |
/// | BYMONTH    | limit  | limit  | limit  | limit   | expand |
/// | BYWEEKNO   | -      | -      | -      | -       | expand |
/// | BYYEARDAY  | limit  | -      | -      | -       | expand |
/// | BYMONTHDAY | limit  | limit  | -      | expand  | expand |
/// | BYDAY      | limit  | limit  | expand | note 1  | note 2 |
/// | BYHOUR     | limit  | expand | expand | expand  | expand |
/// | BYMINUTE   | expand | expand | expand | expand  | expand |
/// | BYSECOND   | expand | expand | expand | expand  | expand |
/// | BYSETPOS   | limit  | limit  | limit  | limit   | limit  |
///
/// Note 1: limits if BYMONTHDAY is there, else expands within the month. Note 2: limits if
/// BYYEARDAY or BYMONTHDAY is there; else expands within the week if BYWEEKNO is there, within
/// the month if BYMONTH is there, and within the year otherwise.
///
/// Limiting and expanding over days come to one thing here: the days of a period that pass every
/// part. Parts in the table's empty places are ignored, as the RFC forbids them. Frequencies
/// below an hour are not read: no appointment of a person comes back every minute.
struct RecurrenceRule: Hashable {
  enum Frequency: Hashable {
    case hourly
    case daily
    case weekly
    case monthly
    case yearly
  }

  /// A weekday that counts only as the nth of its month or year, from the end if negative.
  struct NthWeekday: Hashable {
    var n: Int
    /// Monday 0 to Sunday 6.
    var weekday: Int
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: CalendarTime?
  /// Bit m for month m.
  var months: UInt16 = 0
  var weekNumbers: [Int] = []
  var yearDays: [Int] = []
  var monthDays: [Int] = []
  /// Bit w for weekday w, Monday 0.
  var weekdays: UInt8 = 0
  var nthWeekdays: [NthWeekday] = []
  var hours: [Int] = []
  var minutes: [Int] = []
  var seconds: [Int] = []
  var positions: [Int] = []
  /// The first day of a week, Monday 0.
  var weekStart = 0

  /// Whether any part says on which days of a period the rule falls.
  var namesDays: Bool {
    !weekNumbers.isEmpty || !yearDays.isEmpty || !monthDays.isEmpty || weekdays != 0
      || !nthWeekdays.isEmpty
  }
}

extension RecurrenceRule {
  /// Why a rule cannot be read.
  enum Refusal: Error {
    /// A part has a value that it cannot have, or is there without sense.
    case unreadable
    /// It comes back every minute or second.
    case tooFrequent
  }

  /// Reads the value of an RRULE property.
  static func parse(_ text: ArraySlice<UInt8>) -> Result<RecurrenceRule, Refusal> {
    var rule = RecurrenceRule(frequency: .yearly)
    var hasFrequency = false
    for part in text.split(separator: 0x3B) {
      guard let equals = part.firstIndex(of: 0x3D) else {
        if ByteText.trimmed(part).isEmpty { continue }
        return .failure(.unreadable)
      }
      let name = ByteText.trimmed(part[..<equals])
      let value = ByteText.trimmed(part[(equals + 1)...])
      if ByteText.isWord(name, "FREQ") {
        if ByteText.isWord(value, "SECONDLY") || ByteText.isWord(value, "MINUTELY") {
          return .failure(.tooFrequent)
        }
        guard let frequency = frequency(value) else { return .failure(.unreadable) }
        rule.frequency = frequency
        hasFrequency = true
      } else if !rule.read(name, value) {
        return .failure(.unreadable)
      }
    }
    return hasFrequency ? .success(rule) : .failure(.unreadable)
  }

  private static func frequency(_ value: ArraySlice<UInt8>) -> Frequency? {
    if ByteText.isWord(value, "WEEKLY") { return .weekly }
    if ByteText.isWord(value, "DAILY") { return .daily }
    if ByteText.isWord(value, "MONTHLY") { return .monthly }
    if ByteText.isWord(value, "YEARLY") { return .yearly }
    return ByteText.isWord(value, "HOURLY") ? .hourly : nil
  }

  /// Reads one part but the frequency; false if its value is none.
  ///
  /// Unknown parts are passed over.
  private mutating func read(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    if ByteText.isWord(name, "INTERVAL") {
      guard let number = ByteText.number(value), number >= 1 else { return false }
      interval = min(number, 100_000)
    } else if ByteText.isWord(name, "COUNT") {
      guard let number = ByteText.number(value), number >= 1 else { return false }
      count = number
    } else if ByteText.isWord(name, "UNTIL") {
      guard let time = CalendarTime.parse(value, zone: nil) else { return false }
      until = time
    } else if ByteText.isWord(name, "WKST") {
      guard let day = RecurrenceRule.weekday(value) else { return false }
      weekStart = day
    } else if ByteText.isWord(name, "BYDAY") {
      return readWeekdays(value)
    } else if ByteText.isWord(name, "BYMONTH") {
      guard let numbers = RecurrenceRule.numbers(value, 1...12) else { return false }
      for month in numbers { months |= 1 << UInt16(month) }
    } else if ByteText.isWord(name, "BYMONTHDAY") {
      return assign(RecurrenceRule.numbers(value, -31...31, zero: false), to: \.monthDays)
    } else if ByteText.isWord(name, "BYYEARDAY") {
      return assign(RecurrenceRule.numbers(value, -366...366, zero: false), to: \.yearDays)
    } else if ByteText.isWord(name, "BYWEEKNO") {
      return assign(RecurrenceRule.numbers(value, -53...53, zero: false), to: \.weekNumbers)
    } else if ByteText.isWord(name, "BYHOUR") {
      return assign(RecurrenceRule.numbers(value, 0...23), to: \.hours)
    } else if ByteText.isWord(name, "BYMINUTE") {
      return assign(RecurrenceRule.numbers(value, 0...59), to: \.minutes)
    } else if ByteText.isWord(name, "BYSECOND") {
      return assign(RecurrenceRule.numbers(value, 0...60), to: \.seconds)
    } else if ByteText.isWord(name, "BYSETPOS") {
      return assign(RecurrenceRule.numbers(value, -366...366, zero: false), to: \.positions)
    }
    return true
  }

  private mutating func assign(
    _ numbers: [Int]?, to part: WritableKeyPath<RecurrenceRule, [Int]>
  ) -> Bool {
    guard let numbers else { return false }
    self[keyPath: part] = numbers
    return true
  }

  private mutating func readWeekdays(_ value: ArraySlice<UInt8>) -> Bool {
    for element in value.split(separator: 0x2C) {
      let item = ByteText.trimmed(element)
      guard item.count >= 2, let day = RecurrenceRule.weekday(item.suffix(2)) else { return false }
      let ordinal = item.dropLast(2)
      if ordinal.isEmpty {
        weekdays |= 1 << UInt8(day)
      } else {
        guard let n = ByteText.signedNumber(ordinal), n != 0, (-53...53).contains(n) else {
          return false
        }
        nthWeekdays.append(NthWeekday(n: n, weekday: day))
      }
    }
    return weekdays != 0 || !nthWeekdays.isEmpty
  }

  private static func weekday(_ value: ArraySlice<UInt8>) -> Int? {
    let words: [StaticString] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    return words.firstIndex { ByteText.isWord(value, $0) }
  }

  /// A list of numbers, sorted and each once.
  private static func numbers(
    _ value: ArraySlice<UInt8>, _ bounds: ClosedRange<Int>, zero: Bool = true
  ) -> [Int]? {
    var numbers: [Int] = []
    for element in value.split(separator: 0x2C) {
      guard let number = ByteText.signedNumber(ByteText.trimmed(element)), bounds.contains(number),
        zero || number != 0
      else { return nil }
      numbers.append(number)
      if numbers.count > 1000 { return nil }
    }
    if numbers.isEmpty { return nil }
    return Array(Set(numbers)).sorted()
  }
}
