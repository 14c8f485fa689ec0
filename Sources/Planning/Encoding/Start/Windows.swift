import Programme

/// Every occasion in its window and in the horizon.
enum WindowsEncoding: DayRule {
  static let id = RuleID.windows

  static func amount(on day: Day, in context: StartContext) -> Int {
    context.window.contains(day) && context.programme.horizon.days.contains(day) ? 0 : 1
  }
}
