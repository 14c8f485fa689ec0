import Programme

extension Loosenings {
  /// Halls that can be had on the days of the example.
  func openVenue() -> [[Loosening]] {
    var needs: [(venue: VenueID, spans: [Span])] = []
    for meeting in example.meetings {
      guard case .venue(let id)? = meeting.places.first else { continue }
      let shut = Loosenings.spans(meeting.event, nil, on: meeting.day, at: meeting.start).filter {
        !Loosenings.isOpen(programme.organisation[id], in: $0)
      }
      if !shut.isEmpty { needs.append((id, shut)) }
    }
    guard !needs.isEmpty else { return [] }
    let told = needs.map { need in
      let days = Array(Set(need.spans.map(\.day))).sorted().map(ClashWords.day)
      return Words.wayOpenDays.with(programme.organisation[need.venue].name, ClashWords.list(days))
    }
    let opened = needs
    return [
      [
        Loosening(text: ClashWords.list(told), effort: 4 + 2 * needs.count) { programme in
          for (id, spans) in opened { Loosenings.open(id, spans, in: &programme) }
        }
      ]
    ]
  }

  /// One hall more to choose from, for each activity of the clash that is bound to some.
  func otherVenues() -> [[Loosening]] {
    involved().compactMap { id in
      guard case .venue(let list) = programme[id].place, !list.isEmpty else { return nil }
      let name = ClashWords.name(id, programme)
      return programme.organisation.venueIDs.filter { !list.contains($0) }.map { other in
        Loosening(
          text: Words.wayOtherHall.with(name, programme.organisation[other].name), effort: 5
        ) { $0.activities[id.index].place = .venue(list + [other]) }
      }
    }
  }

  private static func isOpen(_ venue: Venue, in span: Span) -> Bool {
    let minute = span.minuteOfDay
    return venue.weekdays.contains(span.day.weekday) && minute >= venue.opens
      && minute + span.minutes <= venue.closes && !Availability.hits(venue.closed, span)
  }

  /// Opens a hall in some spans, and at no other time than before.
  private static func open(_ id: VenueID, _ spans: [Span], in programme: inout Programme) {
    let old = programme.organisation[id]
    var venue = old
    for span in spans {
      venue.weekdays.insert(span.day.weekday)
      venue.opens = min(venue.opens, span.minuteOfDay)
      venue.closes = max(venue.closes, span.minuteOfDay + span.minutes)
    }
    var closed = old.closed
    for day in programme.horizon.days.days where venue.weekdays.contains(day.weekday) {
      if !old.weekdays.contains(day.weekday) {
        closed.append(Span(days: DayRange(day, day)))
        continue
      }
      if venue.opens < old.opens {
        closed.append(Span(day: day, minute: venue.opens, minutes: old.opens - venue.opens))
      }
      if venue.closes > old.closes {
        closed.append(Span(day: day, minute: old.closes, minutes: venue.closes - old.closes))
      }
    }
    venue.closed = without(spans, in: Span.merged(closed))
    programme.organisation.venues[id.index] = venue
  }
}
