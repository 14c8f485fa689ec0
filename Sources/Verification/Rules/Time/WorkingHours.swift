import Programme

extension RuleCheck {
  /// Events within the hours of everybody who must be there.
  static let workingHours = RuleCheck(.workingHours) { evidence, findings in
    for e in evidence.askedEvents where !evidence.activity(e).isEvening {
      let event = evidence.events[e]
      let outside = evidence.required[e].filter {
        let hours = evidence.programme.hours(of: evidence.ground.people[$0.index].kind)
        return event.start < hours.from || event.start + event.minutes > hours.to
      }
      if outside.isEmpty { continue }
      findings.add(events: [e], people: outside) {
        let what = evidence.words(e)
        let names = evidence.names(outside)
        let end = Ground.time(event.start + event.minutes)
        return Words.isOutsideHours.with(what, end, names)
      }
    }
  }
}
