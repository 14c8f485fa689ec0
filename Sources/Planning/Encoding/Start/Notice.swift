import Programme

/// Nothing new sooner than the notice after publishing, and nothing moved shortly before.
enum NoticeEncoding: DayRule {
  static let id = RuleID.notice
  static let judgesFirstDayOnly = true

  static func amount(on day: Day, in context: StartContext) -> Int {
    if context.isPinned { return 0 }
    return isTooSoon(day, context.programme) ? 1 : 0
  }

  /// Whether nothing new may be put on a day, since the notice after publishing has passed.
  static func isTooSoon(_ day: Day, _ programme: Programme) -> Bool {
    day < programme.horizon.publishingDay.advanced(by: programme.rules[id]["days"])
  }

  /// Whether an event to come is too near to be moved; what is called off moves all the same.
  static func holds(_ event: PlannedEvent, _ programme: Programme, _ previous: PreviousPlan) -> Bool
  {
    guard programme.rules.binds(id), !previous.isCancelled(event.activity, on: event.day) else {
      return false
    }
    return event.day < previous.asOf.advanced(by: programme.rules[id]["moveDays"])
  }
}
