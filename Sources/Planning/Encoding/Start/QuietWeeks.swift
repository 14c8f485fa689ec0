import Programme

/// Quiet periods: soft ones cost, hard ones forbid whatever the rule's strength.
enum QuietWeeksEncoding: DayRule {
  static let id = RuleID.quietWeeks
  // A period is counted once for an event of several days.
  static let judgesFirstDayOnly = true

  static func amount(on day: Day, in context: StartContext) -> Int {
    periods(from: day, in: context).filter { !$0.isHard }.count
  }

  static func forbids(_ day: Day, in context: StartContext) -> Bool {
    context.programme.rules[id].isOn && periods(from: day, in: context).contains(where: \.isHard)
  }

  private static func periods(from day: Day, in context: StartContext) -> [QuietPeriod] {
    let last = day.advanced(by: context.activity.dayCount - 1)
    return context.programme.calendar.quietPeriods.filter { period in
      period.days.first <= last && day <= period.days.last
        && (period.kinds.isEmpty || context.ownKinds.contains(where: period.kinds.contains))
    }
  }
}
