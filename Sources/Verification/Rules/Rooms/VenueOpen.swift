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
      guard case .venue(let id)? = event.place,
        !evidence.organisation.venues[id.index].isOpen(during: event.spans)
      else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let name = evidence.organisation.venues[id.index].name
        return Words.isClosedAt.with(name, what)
      }
    }
  }
}

extension Venue {
  /// Whether it is open throughout some spans, each of one day.
  func isOpen(during spans: [Span]) -> Bool {
    spans.allSatisfy { span in
      let start = span.minuteOfDay
      return start >= opens && start + span.minutes <= closes
        && weekdays.contains(span.day.weekday) && !closed.overlap(span)
    }
  }
}
