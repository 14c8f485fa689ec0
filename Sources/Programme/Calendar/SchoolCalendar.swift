/// A stretch of days on which something is closed.
public struct Holiday: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// The days, both ends inclusive.
  public var days: DayRange
  /// The kinds of workplace that are closed; empty means all.
  public var kinds: Set<WorkplaceKind>

  /// Makes a holiday.
  public init(name: String, days: DayRange, kinds: Set<WorkplaceKind> = []) {
    self.name = name
    self.days = days
    self.kinds = kinds
  }

  /// Whether a kind of workplace is closed by it.
  public func closes(_ kind: WorkplaceKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}

/// Days that a kind of workplace wants kept quiet: exams, intake of children, the budget.
public struct QuietPeriod: Hashable, Sendable {
  /// The name to show.
  public var name: String
  /// The days, both ends inclusive.
  public var days: DayRange
  /// The kinds of workplace that it concerns; empty means all.
  public var kinds: Set<WorkplaceKind>
  /// Whether nothing at all may be placed, instead of at a cost.
  public var isHard: Bool

  /// Makes a quiet period.
  public init(name: String, days: DayRange, kinds: Set<WorkplaceKind>, isHard: Bool) {
    self.name = name
    self.days = days
    self.kinds = kinds
    self.isHard = isHard
  }
}

/// The days of a planning horizon: public holidays, school holidays, quiet periods.
public struct SchoolCalendar: Hashable, Sendable {
  /// The first school day of each school year of the horizon, by its start year.
  public var firstSchoolDay: [Int: Day]
  /// The first day of the summer holiday that ends each school year, by its start year.
  public var summerHoliday: [Int: Day]
  /// Public holidays of the horizon and a year on each side, in order.
  public var publicHolidays: [PublicHoliday]
  /// School holidays and other closed days, in order of their first day.
  public var holidays: [Holiday]
  /// Quiet periods, in order of their first day.
  public var quietPeriods: [QuietPeriod]

  /// Makes a calendar of its parts.
  public init(
    firstSchoolDay: [Int: Day], summerHoliday: [Int: Day], publicHolidays: [PublicHoliday],
    holidays: [Holiday], quietPeriods: [QuietPeriod]
  ) {
    self.firstSchoolDay = firstSchoolDay
    self.summerHoliday = summerHoliday
    self.publicHolidays = publicHolidays
    self.holidays = holidays.sorted { ($0.days.first, $0.name) < ($1.days.first, $1.name) }
    self.quietPeriods = quietPeriods.sorted { ($0.days.first, $0.name) < ($1.days.first, $1.name) }
  }

  /// Makes the calendar that a municipality like Aarhus has when its folder says nothing.
  ///
  /// School starts on the second Monday of August; the summer holiday on the last Saturday of June
  /// (Folkeskoleloven, section 14 a). The rest follows the common local plan: weeks 42 and 7, from
  /// the last Saturday before Christmas Eve to 2 January or that weekend's end, Easter week, the
  /// Friday after Ascension Day, Constitution Day.
  public static func defaults(for years: ClosedRange<Int>) -> SchoolCalendar {
    var first: [Int: Day] = [:]
    var summer: [Int: Day] = [:]
    var holidays: [Holiday] = []
    var publicHolidays: [PublicHoliday] = []
    for year in (years.lowerBound - 1)...(years.upperBound + 2) {
      publicHolidays += PublicHolidays.inYear(year)
    }
    for year in years {
      let next = year + 1
      first[year] = secondMondayOfAugust(year)
      summer[year] = lastSaturdayOfJune(next)
      holidays += defaultHolidays(from: year, first: first[year], summer: summer[year])
    }
    return SchoolCalendar(
      firstSchoolDay: first, summerHoliday: summer, publicHolidays: publicHolidays,
      holidays: holidays, quietPeriods: [])
  }

  /// Returns the default holidays of one school year, given its first school day and its summer
  /// holiday.
  public static func defaultHolidays(from year: Int, first: Day?, summer: Day?) -> [Holiday] {
    var result: [Holiday] = []
    func add(_ name: HolidayName, _ from: Day?, _ to: Day?) {
      if let from, let to, from <= to {
        result.append(Holiday(name: name.danish, days: DayRange(from, to)))
      }
    }
    let next = year + 1
    let easter = PublicHolidays.easterSunday(next)
    add(.summerHoliday, Day(year: year, month: 8, day: 1), first?.advanced(by: -1))
    let autumn = Week(year: year, number: 42).monday
    add(.autumnHoliday, autumn, autumn.advanced(by: 4))
    // The last school day before Christmas is the Friday before a Saturday from 18 to 24 December.
    if let latest = Day(year: year, month: 12, day: 24),
      let newYear = Day(year: next, month: 1, day: 2)
    {
      let saturday = latest.advanced(by: -((latest.weekday.index + 2) % 7))
      let start = saturday.civil.day > 22 ? saturday.advanced(by: -7) : saturday
      add(
        .christmasHoliday, start, newYear.weekday == .saturday ? newYear.advanced(by: 1) : newYear)
    }
    let winter = Week(year: next, number: 7).monday
    add(.winterHoliday, winter, winter.advanced(by: 4))
    add(.easterHoliday, easter.advanced(by: -8), easter.advanced(by: 1))
    add(.afterAscensionDay, easter.advanced(by: 40), easter.advanced(by: 40))
    let constitution = Day(year: next, month: 6, day: 5)
    add(.constitutionDay, constitution, constitution)
    add(.summerHoliday, summer, Day(year: next, month: 7, day: 31))
    return result
  }

  /// Whether a day is a public holiday.
  public func isPublicHoliday(_ day: Day) -> Bool {
    publicHolidays.contains { $0.day == day }
  }

  /// Whether a day is a weekend, a public holiday or a holiday of a kind of workplace.
  public func isClosed(_ day: Day, for kind: WorkplaceKind) -> Bool {
    day.weekday.isWeekend || isPublicHoliday(day)
      || holidays.contains { $0.days.contains(day) && $0.closes(kind) }
  }

  /// Whether a day is a weekend, a public holiday or a holiday of everybody.
  public func isClosedForAll(_ day: Day) -> Bool {
    day.weekday.isWeekend || isPublicHoliday(day)
      || holidays.contains { $0.days.contains(day) && $0.kinds.isEmpty }
  }

  private static func secondMondayOfAugust(_ year: Int) -> Day? {
    guard let eighth = Day(year: year, month: 8, day: 8) else { return nil }
    return eighth.weekday == .monday ? eighth : eighth.monday.advanced(by: 7)
  }

  private static func lastSaturdayOfJune(_ year: Int) -> Day? {
    guard let last = Day(year: year, month: 6, day: 30) else { return nil }
    return last.advanced(by: -((last.weekday.index + 2) % 7))
  }
}
