import Programme

/// The first school weeks are free.
enum FirstWeeksEncoding: DayRule {
  static let id = RuleID.firstWeeks

  static func amount(on day: Day, in context: StartContext) -> Int {
    let weeks = context.programme.rules[id]["weeks"]
    let year = SchoolYear(containing: day).startYear
    guard let first = context.programme.calendar.firstSchoolDay[year] else { return 0 }
    return day < first.advanced(by: weeks * 7) ? 1 : 0
  }
}
