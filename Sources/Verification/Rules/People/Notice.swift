import Programme

extension RuleCheck {
  /// No event soon after publishing, none moved shortly before.
  static let notice = RuleCheck(.notice) { evidence, findings in
    let publishing = evidence.programme.horizon.publishingDay
    let from = publishing.advanced(by: evidence.ground.value(.notice, "days"))
    let moveUntil = evidence.asOf.advanced(by: evidence.ground.value(.notice, "moveDays"))
    for e in evidence.askedEvents where !evidence.facts[e].isPinned {
      let event = evidence.events[e]
      let earlier = evidence.previous[event.key]
      let isMovedLate =
        earlier.map { earlier in
          [earlier.day, event.day].contains { $0 >= evidence.asOf && $0 < moveUntil }
            && earlier.hasMoved(in: event)
        } ?? false
      let isKnown = earlier.map { !$0.hasMoved(in: event) } ?? false
      if isMovedLate, let earlier {
        findings.add(events: [e]) {
          let then = evidence.ground.words(earlier)
          let now = evidence.words(e)
          return Words.isMovedTooLate.with(then, now)
        }
      } else if event.day < from, !isKnown {
        findings.add(events: [e]) {
          let what = evidence.words(e)
          return Words.isBeforeNotice.with(what, Ground.date(from))
        }
      }
    }
  }
}
