import ChainScheduling
import Programme

/// What has been held stays as it was; so does what is frozen or too near to be moved.
enum PastStaysEncoding {
  static let id = RuleID.pastStays

  static func fixing(_ key: EventKey, _ programme: Programme, _ previous: PreviousPlan) -> Fixing? {
    guard let event = previous.event(key) else { return nil }
    let isPast = event.day < previous.asOf
    guard isPast || FrozenStaysEncoding.holds(event, programme, previous) else { return nil }
    return Fixing(day: event.day, start: event.start, place: event.place, host: event.host)
  }
}
