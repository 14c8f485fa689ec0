import Programme

extension RuleCheck {
  /// A fitting distance to what came before.
  static let precedenceIdeal = RuleCheck(.precedenceIdeal) { evidence, findings in
    for pair in evidence.precedences() {
      let weeks =
        weeksBegun(pair.demand.idealFrom - pair.days) + weeksBegun(pair.days - pair.demand.idealTo)
      findings.add(weeks, events: [pair.earlier, pair.later]) {
        let first = evidence.words(pair.earlier)
        let second = evidence.words(pair.later)
        return Words.comesDaysAfter.with(second, CommonWord.days(pair.days), first)
      }
    }
  }
}
