import Programme

extension RuleCheck {
  /// Everybody at an event free and employed.
  static let availability = RuleCheck(.availability) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let isEvening = evidence.activity(e).isEvening
      for person in evidence.attendees[e]
      where !evidence.isFree(person, for: e, isEvening: isEvening) {
        findings.add(events: [e], people: [person]) {
          let what = evidence.words(e)
          let name = evidence.name(person)
          let isThere = event.days.days.allSatisfy {
            evidence.ground.people[person.index].isEmployed(on: $0)
          }
          return isThere
            ? Words.isNotFree.with(name, what)
            : Words.isNotInPost.with(name, what)
        }
      }
    }
  }
}

extension Evidence {
  fileprivate func isFree(_ person: PersonID, for e: Int, isEvening: Bool) -> Bool {
    let event = events[e]
    let facts = ground.people[person.index]
    if !isEvening {
      if let from = facts.workFrom, event.start < from { return false }
      if let to = facts.workTo, event.start + event.minutes > to { return false }
    }
    let busy = organisation.people[person.index].busy
    let isChief = event.chief == person
    for offset in 0..<event.dayCount {
      let day = event.day.advanced(by: offset)
      if !facts.isEmployed(on: day) || facts.isOff(on: day) { return false }
      if busy.isEmpty { continue }
      var span = Span(day: day, minute: event.start, minutes: event.minutes)
      if isChief {
        let margins = margins(of: e, for: person)
        span = Span(start: span.start - margins.before, end: span.end + margins.after)
      }
      if busy.overlap(span) { return false }
    }
    return true
  }
}
