import Programme

/// The deadline for focus and data lies no sooner than the first school day.
enum LeadTimeEncoding: DayRule {
  static let id = RuleID.leadTime
  static let judgesFirstDayOnly = true

  /// The deadline of an event on a day; nil for activities without one.
  static func deadline(of activity: Activity, day: Day) -> Day? {
    activity.leadDays > 0 ? day.advanced(by: -activity.leadDays) : nil
  }

  static func amount(on day: Day, in context: StartContext) -> Int {
    let year = SchoolYear(containing: day).startYear
    guard let deadline = deadline(of: context.activity, day: day),
      let first = context.programme.calendar.firstSchoolDay[year]
    else { return 0 }
    return deadline < first ? 1 : 0
  }
}
