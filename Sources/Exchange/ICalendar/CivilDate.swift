/// A date of the Gregorian calendar as three numbers, and as days since 1 January 1970.
///
/// The conversions are the integer ones of H. Hinnant, "chrono-compatible low-level date
/// algorithms" (2013): no table, no loop, right for every year that fits. Recurring
/// appointments are expanded on these numbers, as a call into Foundation's calendar costs
/// hundreds of times as much. `Programme.Day` is the domain's day and ends with the year 9999; the
/// numbers here also take the wild dates and intervals that a calendar file may hold.
struct CivilDate: Hashable, Sendable {
  var year: Int
  /// 1 to 12.
  var month: Int
  /// 1 to 31.
  var dayOfMonth: Int

  init(year: Int, month: Int, dayOfMonth: Int) {
    self.year = year
    self.month = month
    self.dayOfMonth = dayOfMonth
  }

  /// The date that lies a number of days after 1 January 1970.
  init(day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  var day: Int {
    let fromMarch = month <= 2 ? year - 1 : year
    let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
    let yearOfEra = fromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Whether the date exists, in the years that this program knows of.
  var isValid: Bool {
    (1...9999).contains(year) && (1...12).contains(month) && dayOfMonth >= 1
      && dayOfMonth <= CivilDate.daysIn(month: month, of: year)
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysIn(year: Int) -> Int { isLeap(year) ? 366 : 365 }

  static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week of a day, Monday 0 to Sunday 6.
  static func weekday(_ day: Int) -> Int {
    let rest = (day + 3) % 7
    return rest < 0 ? rest + 7 : rest
  }

  /// The date as people write it, dd-mm-yyyy or yyyy-mm-dd.
  func text(iso: Bool = false) -> String {
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return iso
      ? "\(padded)-\(twoDigits(month))-\(twoDigits(dayOfMonth))"
      : "\(twoDigits(dayOfMonth))-\(twoDigits(month))-\(padded)"
  }
}
