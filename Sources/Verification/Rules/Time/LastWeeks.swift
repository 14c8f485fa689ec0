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
        return Text(
          da: "\(what.danish) ligger lige op til sommerferien \(Ground.date(summer)).",
          en: "\(what.english) is just before the summer holiday on \(Ground.date(summer)).")
      }
    }
  }
}
