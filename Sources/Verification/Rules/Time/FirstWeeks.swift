import Programme

extension RuleCheck {
  /// No event in the first weeks of a school year.
  static let firstWeeks = RuleCheck(.firstWeeks) { evidence, findings in
    let days = 7 * evidence.ground.value(.firstWeeks, "weeks")
    for e in evidence.askedEvents {
      guard let first = evidence.programme.calendar.firstSchoolDay[evidence.chain(e).year.startYear]
      else { continue }
      let free = first.advanced(by: days)
      guard evidence.events[e].day < free else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return Words.isBefore.with(what, Ground.date(free))
      }
    }
  }
}
