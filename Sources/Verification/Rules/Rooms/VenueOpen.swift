import Programme

extension RuleCheck {
  /// Venues that the activity allows, open while they are used.
  static let venueOpen = RuleCheck(.venueOpen) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      if case .venue(let allowed) = evidence.activity(e).place {
        if case .venue(let id)? = event.place, allowed.isEmpty || allowed.contains(id) {
        } else if evidence.ground.pinOfKey[event.key]?.place != event.place || event.place == nil {
          findings.add(events: [e]) {
            let what = evidence.words(e)
            return event.place.map {
              Words.isAtWrongVenue.with(what, evidence.ground.name($0))
            } ?? Words.isAtNoVenue.with(what)
          }
          continue
        }
      }
      guard case .venue(let id)? = event.place, !evidence.isOpen(id, during: event) else {
        continue
      }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let name = evidence.organisation.venues[id.index].name
        return Words.isClosedAt.with(name, what)
      }
    }
  }
}

extension Evidence {
  fileprivate func isOpen(_ id: VenueID, during event: PlannedEvent) -> Bool {
    let venue = organisation.venues[id.index]
    return event.start >= venue.opens && event.start + event.minutes <= venue.closes
      && event.days.days.allSatisfy { venue.weekdays.contains($0.weekday) }
      && !event.spans.contains { venue.closed.overlap($0) }
  }
}
