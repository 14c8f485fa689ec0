import Programme

extension RuleCheck {
  /// Few events on days between two closed ones.
  static let bridgeDays = RuleCheck(.bridgeDays) { evidence, findings in
    let calendar = evidence.ground.calendar
    for e in evidence.askedEvents {
      let isBridge = evidence.events[e].days.days.contains {
        calendar.isClosedForAll($0.advanced(by: -1)) && calendar.isClosedForAll($0.advanced(by: 1))
      }
      guard isBridge else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return Words.isOnBridge.with(what)
      }
    }
  }
}
