/// The numbers of repeats as people are told them: 1 for the first that is held, and so on.
///
/// The number in an event's key says which repeat it is and stays when the repeat moves, is pinned
/// or the others fall away; so keys alone may well begin with 6. Whoever reads a plan counts by date.
public struct RepeatOrder: Hashable, Sendable {
  private var places: [EventKey: Int] = [:]

  /// Numbers the repeats of each occasion among some events, by time.
  ///
  /// - Complexity: O(n log n) in the events that are repeats.
  public init(_ events: [PlannedEvent] = []) {
    var ofOccasion: [EventKey: [PlannedEvent]] = [:]
    for event in events where event.key.repeatNumber > 0 {
      var occasion = event.key
      occasion.repeatNumber = 0
      ofOccasion[occasion, default: []].append(event)
    }
    for repeats in ofOccasion.values {
      let ordered = repeats.sorted { a, b in
        (a.day, a.start, a.key.repeatNumber) < (b.day, b.start, b.key.repeatNumber)
      }
      for (place, event) in ordered.enumerated() { places[event.key] = place + 1 }
    }
  }

  /// Which repeat of its occasion an event is, from 1; 0 for an event without repeats, and the number
  /// in the key for one that is not among the events.
  public func number(_ key: EventKey) -> Int { places[key] ?? key.repeatNumber }
}
