/// A day that is a public holiday in Denmark.
public struct PublicHoliday: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// Its Danish name.
  public var name: String
}

/// The public holidays of Denmark, computed for any year of the Gregorian calendar.
public enum PublicHolidays {
  /// Returns the public holidays of a calendar year in order.
  ///
  /// Store bededag was abolished from 1 January 2024. Constitution Day, 24 and 31 December and
  /// 1 May are closed by agreement only and are no public holidays; `SchoolCalendar` has them.
  public static func inYear(_ year: Int) -> [PublicHoliday] {
    let easter = easterSunday(year)
    var result: [PublicHoliday] = []
    func add(_ day: Day?, _ name: HolidayName) {
      if let day { result.append(PublicHoliday(day: day, name: name.danish)) }
    }
    add(Day(year: year, month: 1, day: 1), .newYear)
    add(easter.advanced(by: -3), .maundyThursday)
    add(easter.advanced(by: -2), .goodFriday)
    add(easter, .easterSunday)
    add(easter.advanced(by: 1), .easterMonday)
    if year <= 2023 { add(easter.advanced(by: 26), .prayerDay) }
    add(easter.advanced(by: 39), .ascensionDay)
    add(easter.advanced(by: 49), .whitSunday)
    add(easter.advanced(by: 50), .whitMonday)
    add(Day(year: year, month: 12, day: 25), .christmasDay)
    add(Day(year: year, month: 12, day: 26), .boxingDay)
    return result
  }

  /// Returns Easter Sunday of a year.
  ///
  /// The anonymous Gregorian computus, as printed in Meeus, "Astronomical Algorithms", 1991.
  public static func easterSunday(_ year: Int) -> Day {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1) ?? Day(rawValue: 0)
  }
}
