import Programme

extension RuleCheck {
  /// A deadline at the agreed distance before each event that has one.
  static let leadTime = RuleCheck(.leadTime) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let leadDays = evidence.programme.activities[evidence.facts[e].activity.index].leadDays
      let first = evidence.programme.calendar.firstSchoolDay[evidence.chain(e).year.startYear]
      let wanted = leadDays > 0 ? event.day.advanced(by: -leadDays) : nil
      let isLate = wanted.map { wanted in first.map { wanted < $0 } ?? false } ?? false
      if event.deadline == wanted, !isLate { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let has = event.deadline.map { Text.same(Ground.date($0)) } ?? Words.noDeadline.text
        let needs = wanted.map { Text.same(Ground.date($0)) } ?? Words.noDeadline.text
        return Words.hasDeadline.with(what, has, needs)
      }
    }
  }
}
