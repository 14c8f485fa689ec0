import Programme

/// Within the hours of everybody who must be there.
enum WorkingHoursEncoding: TimeRule {
  static let id = RuleID.workingHours

  static func amount(from: Int, to: Int, weekday: Weekday, in context: StartContext) -> Int {
    if context.activity.isEvening { return 0 }
    return context.kinds.contains { kind in
      let hours = context.programme.hours(of: kind)
      return from < hours.from || to > hours.to
    } ? 1 : 0
  }
}
