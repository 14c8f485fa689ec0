import Programme

extension RuleCheck {
  /// A workshop some weeks after the learning day.
  static let learningDayDistance = RuleCheck(.learningDayDistance) { evidence, findings in
    let from = evidence.ground.value(.learningDayDistance, "from")
    let to = evidence.ground.value(.learningDayDistance, "to")
    for e in evidence.events.indices {
      guard let last = evidence.learningDays(before: e).flatMap(\.days).max() else { continue }
      let days = last.distance(to: evidence.events[e].day)
      findings.add(weeksBegun(from - days) + weeksBegun(days - to), events: [e]) {
        let what = evidence.words(e)
        return Words.isDaysAfterLearningDay.with(what, CommonWord.days(days))
      }
    }
  }
}
