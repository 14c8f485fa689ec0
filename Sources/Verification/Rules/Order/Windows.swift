import Programme

extension RuleCheck {
  /// Every day of an event within its window and the horizon.
  static let windows = RuleCheck(.windows) { evidence, findings in
    let horizon = evidence.programme.horizon.days
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let window = evidence.activity(e).window(event.key.number, in: evidence.chain(e).year)
      guard !window.contains(event.days) || !horizon.contains(event.days) else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let days = evidence.ground.words(window.intersection(horizon) ?? window)
        return Words.isOutsideWindow.with(what, days)
      }
    }
  }
}
