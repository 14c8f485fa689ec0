import Programme

extension RuleCheck {
  /// The events of a chain evenly spread.
  static let gapIdeal = RuleCheck(.gapIdeal) { evidence, findings in
    for pair in evidence.consecutive() {
      guard let gap = evidence.activity(pair.first).gap else { continue }
      findings.add(abs(pair.days - gap.ideal) / 7, events: [pair.first, pair.second]) {
        let first = evidence.words(pair.first)
        let second = evidence.words(pair.second)
        return Text(
          da: """
            der er \(pair.days) dage fra \(first.danish) til \(second.danish); bedst er \
            \(gap.ideal).
            """,
          en: """
            there are \(pair.days) days from \(first.english) to \(second.english); best are \
            \(gap.ideal).
            """)
      }
    }
  }
}
