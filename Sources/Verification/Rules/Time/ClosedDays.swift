import Programme

extension RuleCheck {
  /// No event on a closed day of anybody who must be there or of the workplace it is at or for.
  static let closedDays = RuleCheck(.closedDays) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let closed = evidence.required[e].filter { evidence.isClosed(for: $0, at: event) }
      var workplaces = [evidence.subject(e).workplace].compactMap { $0 }
      if case .workplace(let id)? = event.place, !workplaces.contains(id) { workplaces.append(id) }
      let places = workplaces.filter { id in
        let closed = evidence.organisation.workplaces[id.index].closed
        return event.spans.contains { closed.overlap($0) }
      }
      if closed.isEmpty, places.isEmpty { continue }
      findings.add(events: [e], people: closed) {
        let what = evidence.words(e)
        let who = evidence.ground.list(
          (places.map { evidence.organisation[$0].name } + closed.map { evidence.name($0) })
            .map { Text.same($0) })
        return Words.isOnClosed.with(what, who)
      }
    }
  }
}

extension Evidence {
  fileprivate func isClosed(for person: PersonID, at event: PlannedEvent) -> Bool {
    let facts = ground.people[person.index]
    for offset in 0..<event.dayCount
    where ground.calendar.isClosed(event.day.advanced(by: offset), for: facts.kind) {
      return true
    }
    guard let id = facts.workplace else { return false }
    let closed = organisation.workplaces[id.index].closed
    return !closed.isEmpty && event.spans.contains { closed.overlap($0) }
  }
}
