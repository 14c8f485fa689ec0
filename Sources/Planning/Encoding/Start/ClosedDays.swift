import Programme

/// Weekends, public holidays and holidays of those who come; closed workplaces are in
/// `Availability` and in the place options.
enum ClosedDaysEncoding: DayRule {
  static let id = RuleID.closedDays

  static func amount(on day: Day, in context: StartContext) -> Int {
    let calendar = context.programme.calendar
    if context.kinds.isEmpty { return calendar.isClosedForAll(day) ? 1 : 0 }
    return context.kinds.contains { calendar.isClosed(day, for: $0) } ? 1 : 0
  }
}
