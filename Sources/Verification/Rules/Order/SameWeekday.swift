import Programme

extension RuleCheck {
  /// The meetings of a group on one weekday.
  static let sameWeekday = RuleCheck(.sameWeekday) { evidence, findings in
    for pair in evidence.consecutive() {
      let first = evidence.events[pair.first]
      let second = evidence.events[pair.second]
      guard evidence.programme[first.activity].subject == .group,
        first.day.weekday != second.day.weekday
      else { continue }
      findings.add(events: [pair.first, pair.second]) {
        let a = evidence.words(pair.first)
        let b = evidence.words(pair.second)
        return Words.areOnDifferentWeekdays.with(a, b)
      }
    }
  }
}
