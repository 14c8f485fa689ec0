import Programme

extension RuleCheck {
  /// Neither too little nor too much time between the events of a chain.
  static let gap = RuleCheck(.gap) { evidence, findings in
    for pair in evidence.consecutive() {
      guard let gap = evidence.activity(pair.first).gap,
        pair.days < gap.minimum || pair.days > gap.maximum
      else { continue }
      findings.add(events: [pair.first, pair.second]) {
        let first = evidence.words(pair.first)
        let second = evidence.words(pair.second)
        return Words.daysMustBe.with(
          CommonWord.days(pair.days), first, second, gap.minimum, gap.maximum)
      }
    }
  }
}

/// Two events of a chain that follow each other.
struct ConsecutivePair {
  var first: Int
  var second: Int
  /// Days from the start of the first to the start of the second.
  var days: Int
}

extension Evidence {
  /// Returns the pairs of events without repeats whose numbers follow each other in a chain.
  ///
  /// - Complexity: O(events).
  func consecutive() -> [ConsecutivePair] {
    var result: [ConsecutivePair] = []
    for chain in chains {
      var last: Int?
      for e in chain.events where events[e].key.repeatNumber == 0 {
        if let last, events[last].key.number + 1 == events[e].key.number {
          let days = events[last].day.distance(to: events[e].day)
          result.append(ConsecutivePair(first: last, second: e, days: days))
        }
        last = e
      }
    }
    return result
  }
}
