import Programme

extension RuleCheck {
  /// No short event over the lunch of anybody who must be there.
  static let lunch = RuleCheck(.lunch) { evidence, findings in
    let long = evidence.ground.value(.lunch, "longMinutes")
    for e in evidence.askedEvents where evidence.events[e].minutes < long {
      let event = evidence.events[e]
      let hungry = evidence.required[e].filter {
        let hours = evidence.programme.hours(of: evidence.ground.people[$0.index].kind)
        return event.start < hours.lunchTo && hours.lunchFrom < event.start + event.minutes
      }
      if hungry.isEmpty { continue }
      findings.add(events: [e], people: hungry) {
        let what = evidence.words(e)
        let names = evidence.names(hungry)
        return Words.runsOverLunch.with(what, names)
      }
    }
  }
}
