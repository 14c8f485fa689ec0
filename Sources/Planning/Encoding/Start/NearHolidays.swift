import Programme

/// The day before and the day after a holiday, weekends passed over.
enum NearHolidaysEncoding: DayRule {
  static let id = RuleID.nearHolidays

  static func amount(on day: Day, in context: StartContext) -> Int {
    for step in [-1, 1] {
      var next = day.advanced(by: step)
      while next.weekday.isWeekend { next = next.advanced(by: step) }
      if context.programme.calendar.isClosedForAll(next) { return 1 }
    }
    return 0
  }
}
