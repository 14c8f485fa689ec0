import Programme

/// Lunch is free of all but long events.
enum LunchEncoding: TimeRule {
  static let id = RuleID.lunch

  static func amount(from: Int, to: Int, weekday: Weekday, in context: StartContext) -> Int {
    if to - from >= context.programme.rules[id]["longMinutes"] { return 0 }
    return context.kinds.contains { kind in
      let hours = context.programme.hours(of: kind)
      return from < hours.lunchTo && hours.lunchFrom < to
    } ? 1 : 0
  }
}
