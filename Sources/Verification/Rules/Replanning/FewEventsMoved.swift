import Programme

extension RuleCheck {
  /// Few events at another time than before.
  static let fewEventsMoved = RuleCheck(.fewEventsMoved) { evidence, findings in
    for (earlier, e) in evidence.kept() where earlier.hasMoved(in: evidence.events[e]) {
      findings.add(events: [e]) {
        let then = evidence.ground.words(earlier)
        let now = evidence.words(e)
        return Words.movesTo.with(then, now)
      }
    }
  }
}
