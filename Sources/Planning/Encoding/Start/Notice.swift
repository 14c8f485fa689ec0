import Programme

/// Nothing new sooner than the notice after publishing.
enum NoticeEncoding: DayRule {
  static let id = RuleID.notice
  static let judgesFirstDayOnly = true

  static func amount(on day: Day, in context: StartContext) -> Int {
    if context.isPinned { return 0 }
    let days = context.programme.rules[id]["days"]
    return day < context.programme.horizon.publishingDay.advanced(by: days) ? 1 : 0
  }
}
