import Programme

extension RuleCheck {
  /// No event that ends late on a Friday.
  static let fridayAfternoon = RuleCheck(.fridayAfternoon) { evidence, findings in
    let until = evidence.ground.value(.fridayAfternoon, "until")
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      guard event.start + event.minutes > until,
        (0..<event.dayCount).contains(where: {
          event.day.advanced(by: $0).weekday == .friday
        })
      else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let end = Ground.time(event.start + event.minutes)
        return Words.endsAtOn.with(what, end)
      }
    }
  }
}
