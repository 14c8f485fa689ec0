import ChainScheduling
import Programme
import SolverSupport

/// Where an event can be, and when it is open there.
enum VenueOpenEncoding {
  static let id = RuleID.venueOpen

  /// The place option of an event held at the workplace it is for.
  static func subjectPlace(
    _ subject: Subject, _ event: Event, _ programme: Programme, _ encoding: ScheduleEncoding
  ) -> [PlaceOption] {
    guard case .workplace(let id) = subject else { return [PlaceOption()] }
    return [
      PlaceOption(
        place: encoding.place(.workplace(id)),
        capacity: VenueCapacityEncoding.capacity(of: .workplace(id), programme),
        candidates: open(id, event, programme))
    ]
  }

  /// The place options of an event held at one of some venues; an empty list means any.
  static func venues(
    _ list: [VenueID], _ event: Event, _ programme: Programme, _ encoding: ScheduleEncoding
  ) -> [PlaceOption] {
    let ids = list.isEmpty ? programme.organisation.venueIDs : list
    return ids.map { id in
      PlaceOption(
        place: encoding.place(.venue(id)), room: encoding.resource(id),
        capacity: VenueCapacityEncoding.capacity(of: .venue(id), programme),
        candidates: open(id, event, programme))
    }
  }

  /// The candidate starts at which a workplace is not closed.
  static func open(_ id: WorkplaceID, _ event: Event, _ programme: Programme) -> BitSet? {
    let workplace = programme.organisation[id]
    guard programme.rules.binds(.closedDays) else { return nil }
    return bits(event, programme) { date, from, to in
      !programme.calendar.isClosed(date, for: workplace.kind)
        && !Availability.hits(workplace.closed, Span(day: date, minute: from, minutes: to - from))
    }
  }

  private static func open(_ id: VenueID, _ event: Event, _ programme: Programme) -> BitSet? {
    guard programme.rules.binds(self.id) else { return nil }
    let venue = programme.organisation[id]
    return bits(event, programme) { date, from, to in
      venue.weekdays.contains(date.weekday) && from >= venue.opens && to <= venue.closes
        && !Availability.hits(venue.closed, Span(day: date, minute: from, minutes: to - from))
    }
  }

  private static func bits(
    _ event: Event, _ programme: Programme, _ isOpen: (Day, Int, Int) -> Bool
  ) -> BitSet {
    let origin = programme.horizon.days.first
    var result = BitSet(capacity: event.starts.count)
    for (i, start) in event.starts.enumerated() {
      let minute = Int(start) % 1440
      let day = origin.advanced(by: Int(start) / 1440)
      let isFine = (0..<Int(event.dayCount)).allSatisfy {
        isOpen(day.advanced(by: $0), minute, minute + Int(event.minutes))
      }
      if isFine { result.insert(i) }
    }
    return result
  }
}
