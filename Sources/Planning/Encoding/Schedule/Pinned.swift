import ChainScheduling
import Programme

/// What is fixed: by the frozen time, by the planner's pins and by the notice.
enum PinnedEncoding {
  static let id = RuleID.pinned

  static func fixing(_ key: EventKey, _ programme: Programme, _ previous: PreviousPlan?) -> Fixing?
  {
    let old = previous.flatMap { $0.event(key) }
    if let old, let previous, FrozenStaysEncoding.holds(old, previous) { return whole(old) }
    if let pin = pin(key, programme) {
      return Fixing(day: pin.day, start: pin.start, place: pin.place, host: pin.host)
    }
    if let old, let previous, NoticeEncoding.holds(old, programme, previous) {
      return Fixing(day: old.day, start: old.start)
    }
    return nil
  }

  /// The planner's pin of an event.
  static func pin(_ key: EventKey, _ programme: Programme) -> EventPin? {
    programme.pins.events.first { $0.key == key }
  }

  private static func whole(_ event: PlannedEvent) -> Fixing {
    Fixing(day: event.day, start: event.start, place: event.place, host: event.host)
  }
}
