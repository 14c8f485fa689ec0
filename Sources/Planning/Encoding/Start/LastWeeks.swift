import Programme

/// The last weeks before the summer holiday.
enum LastWeeksEncoding: DayRule {
  static let id = RuleID.lastWeeks
  static let judgesFirstDayOnly = true

  static func amount(on day: Day, in context: StartContext) -> Int {
    let year = SchoolYear(containing: day).startYear
    guard let summer = context.programme.calendar.summerHoliday[year] else { return 0 }
    let weeks = context.programme.rules[id]["weeks"]
    return day.distance(to: summer) < weeks * 7 ? 1 : 0
  }
}
