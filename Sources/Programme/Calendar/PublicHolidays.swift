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
    func add(_ day: Day?, _ name: String) {
      if let day { result.append(PublicHoliday(day: day, name: name)) }
    }
    add(Day(year: year, month: 1, day: 1), "Nytårsdag")
    add(easter.advanced(by: -3), "Skærtorsdag")
    add(easter.advanced(by: -2), "Langfredag")
    add(easter, "Påskedag")
    add(easter.advanced(by: 1), "2. påskedag")
    if year <= 2023 { add(easter.advanced(by: 26), "Store bededag") }
    add(easter.advanced(by: 39), "Kristi himmelfartsdag")
    add(easter.advanced(by: 49), "Pinsedag")
    add(easter.advanced(by: 50), "2. pinsedag")
    add(Day(year: year, month: 12, day: 25), "Juledag")
    add(Day(year: year, month: 12, day: 26), "2. juledag")
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
