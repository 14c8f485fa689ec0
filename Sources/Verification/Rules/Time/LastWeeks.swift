import Programme

extension RuleCheck {
  /// Few events in the last weeks before summer.
  static let lastWeeks = RuleCheck(.lastWeeks) { evidence, findings in
    let days = 7 * evidence.ground.value(.lastWeeks, "weeks")
    for e in evidence.askedEvents {
      guard
        let summer = evidence.programme.calendar.summerHoliday[evidence.chain(e).year.startYear],
        evidence.events[e].day.distance(to: summer) < days
      else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return Words.isBeforeSummer.with(what, Ground.date(summer))
      }
    }
  }
}
