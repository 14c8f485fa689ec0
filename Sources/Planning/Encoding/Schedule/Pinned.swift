import ChainScheduling
import Programme

/// What is fixed: by the planner's pins, by the past, by the frozen time and by the notice.
enum PinnedEncoding {
  static let id = RuleID.pinned

  static func fixing(_ key: EventKey, _ programme: Programme, _ previous: PreviousPlan?) -> Fixing?
  {
    if let old = previous.flatMap({ PastStaysEncoding.fixing(key, programme, $0) }) { return old }
    guard let pin = programme.pins.events.first(where: { $0.key == key }) else { return nil }
    return Fixing(day: pin.day, start: pin.start, place: pin.place, host: pin.host)
  }
}
