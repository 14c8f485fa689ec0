import Programme

extension RuleCheck {
  /// Few events on the last day before or the first day after a holiday.
  static let nearHolidays = RuleCheck(.nearHolidays) { evidence, findings in
    let calendar = evidence.ground.calendar
    for e in evidence.askedEvents {
      let isNear = evidence.events[e].days.days.contains { day in
        calendar.isClosedForAll(calendar.weekday(from: day, step: 1))
          || calendar.isClosedForAll(calendar.weekday(from: day, step: -1))
      }
      guard isNear else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return Words.isNextTo.with(what)
      }
    }
  }
}
