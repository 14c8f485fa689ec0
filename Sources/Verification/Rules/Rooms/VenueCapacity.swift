import Programme

extension RuleCheck {
  /// Room for everybody.
  static let venueCapacity = RuleCheck(.venueCapacity) { evidence, findings in
    for e in evidence.askedEvents {
      guard let place = evidence.events[e].place, let capacity = evidence.capacity(of: place)
      else { continue }
      let people = evidence.attendees[e].count
      guard people > capacity else { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let name = evidence.ground.name(place)
        return Words.isTooLargeForVenue.with(what, people, name, capacity)
      }
    }
  }
}

extension Evidence {
  fileprivate func capacity(of place: Place) -> Int? {
    switch place {
    case .workplace(let id): organisation.workplaces[id.index].capacity
    case .venue(let id): organisation.venues[id.index].capacity
    }
  }
}
