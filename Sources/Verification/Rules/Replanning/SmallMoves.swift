import Programme

extension RuleCheck {
  /// Short moves.
  static let smallMoves = RuleCheck(.smallMoves) { evidence, findings in
    for (earlier, e) in evidence.kept() {
      let event = evidence.events[e]
      let days = abs(earlier.day.distance(to: event.day))
      let amount = days == 0 && earlier.start != event.start ? 1 : days
      findings.add(amount, events: [e]) {
        let then = evidence.ground.words(earlier)
        let now = evidence.words(e)
        return days == 0
          ? Words.movesTo.with(then, now)
          : Words.movesByDays.with(then, CommonWord.days(days), now)
      }
    }
  }
}
