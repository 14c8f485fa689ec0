import Programme

extension RuleCheck {
  /// The events of a chain evenly spread.
  static let gapIdeal = RuleCheck(.gapIdeal) { evidence, findings in
    for pair in evidence.consecutive() {
      guard let gap = evidence.activity(pair.first).gap else { continue }
      findings.add(abs(pair.days - gap.ideal) / 7, events: [pair.first, pair.second]) {
        let first = evidence.words(pair.first)
        let second = evidence.words(pair.second)
        return Words.daysAreBest.with(CommonWord.days(pair.days), first, second, gap.ideal)
      }
    }
  }
}
