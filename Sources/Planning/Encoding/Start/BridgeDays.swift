import Programme

/// Days squeezed between two closed ones.
enum BridgeDaysEncoding: DayRule {
  static let id = RuleID.bridgeDays

  static func amount(on day: Day, in context: StartContext) -> Int {
    let calendar = context.programme.calendar
    return calendar.isClosedForAll(day.advanced(by: -1))
      && calendar.isClosedForAll(day.advanced(by: 1)) ? 1 : 0
  }
}
