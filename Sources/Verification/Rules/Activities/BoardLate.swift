import Programme

extension RuleCheck {
  /// Board members only late in the day.
  static let boardLate = RuleCheck(.boardLate) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      guard !event.guests.isEmpty, event.start < evidence.activity(e).boardFrom else { continue }
      for person in event.guests
      where evidence.organisation.people[person.index].has(.boardMember) {
        findings.add(events: [e], people: [person]) {
          let what = evidence.words(e)
          let name = evidence.name(person)
          let time = Ground.time(evidence.activity(e).boardFrom)
          return Words.boardIsAt.with(name, what, time)
        }
      }
    }
  }
}
