/// A civil day, counted from 1 January 1970 in the Gregorian calendar.
///
/// Days are plain integers so that files with many thousands of dates are read in milliseconds and
/// so that any number of a damaged file stays a day: no conversion here can fail or trap. The
/// arithmetic counts in eras of 400 years (146,097 days), with March as the first month, so that
/// the leap day is the last of its year. Tests compare it with Foundation's calendar.
public struct Day: RawRepresentable, Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public var rawValue: Int32

  /// Makes the day that lies a number of days after 1 January 1970.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Makes the day of a year, month and day of month, or nothing if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Day.length(ofMonth: month, year: year) else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    rawValue = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month (1 to 12) and day of month (1 to 31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(rawValue) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    let index = (Int(rawValue) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The ISO 8601 week that the day belongs to; weeks start on Monday.
  public var week: Week {
    let thursday = advanced(by: 3 - weekday.index)
    let year = thursday.civil.year
    let first = Day(year: year, month: 1, day: 1) ?? thursday
    return Week(year: year, number: Int(thursday.rawValue - first.rawValue) / 7 + 1)
  }

  /// The Monday of the day's week.
  public var monday: Day { advanced(by: -weekday.index) }

  /// The day that lies a number of days later, or earlier if negative.
  public func advanced(by days: Int) -> Day {
    Day(rawValue: rawValue &+ Int32(clamping: days))
  }

  /// Days from this one to another; negative if the other is earlier.
  public func distance(to other: Day) -> Int {
    Int(other.rawValue) - Int(rawValue)
  }

  /// Orders earlier days first.
  public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }

  /// Returns how many days a month has, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week, Monday first.
public enum Weekday: String, CaseIterable, Hashable, Sendable, Codable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 0 for Monday to 6 for Sunday.
  public var index: Int { Weekday.allCases.firstIndex(of: self) ?? 0 }

  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// An ISO 8601 week.
public struct Week: Hashable, Comparable, Sendable {
  /// The year that the week is counted in, which may differ from its days' year.
  public var year: Int
  /// 1 to 53.
  public var number: Int

  /// Makes a week of a year.
  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The week's first day.
  public var monday: Day {
    let fourth = Day(year: year, month: 1, day: 4) ?? Day(rawValue: 0)
    return fourth.monday.advanced(by: (number - 1) * 7)
  }

  /// Orders earlier weeks first.
  public static func < (left: Week, right: Week) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// Returns how many ISO weeks a year has, 52 or 53.
  public static func count(inYear year: Int) -> Int {
    (Day(year: year, month: 12, day: 28) ?? Day(rawValue: 0)).week.number
  }
}

/// Days from a first to a last, both inclusive.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public var first: Day
  /// The last day, never before the first.
  public var last: Day

  /// Makes a range; a last day before the first gives the first day alone.
  public init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = max(first, last)
  }

  /// Whether a day lies in the range.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The days of the range in order.
  public var days: [Day] { (first.rawValue...last.rawValue).map(Day.init(rawValue:)) }

  /// How many days the range has, at least 1.
  public var count: Int { first.distance(to: last) + 1 }
}
