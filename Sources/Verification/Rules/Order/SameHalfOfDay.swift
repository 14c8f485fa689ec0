import Programme

extension RuleCheck {
  /// The meetings of a group in one half of the day.
  static let sameHalfOfDay = RuleCheck(.sameHalfOfDay) { evidence, findings in
    let noon = 12 * 60
    for pair in evidence.consecutive() {
      let first = evidence.events[pair.first]
      let second = evidence.events[pair.second]
      guard evidence.programme[first.activity].subject == .group,
        (first.start < noon) != (second.start < noon)
      else { continue }
      findings.add(events: [pair.first, pair.second]) {
        let a = evidence.words(pair.first)
        let b = evidence.words(pair.second)
        return Words.areInDifferentHalves.with(a, b)
      }
    }
  }
}
