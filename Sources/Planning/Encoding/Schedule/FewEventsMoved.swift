import ChainScheduling
import Programme

/// The price of moving an event of an earlier plan, and of how far it moves.
enum FewEventsMovedEncoding {
  static let id = RuleID.fewEventsMoved

  static func cost(
    _ key: EventKey, _ start: Int, _ programme: Programme, _ previous: PreviousPlan?
  ) -> Int {
    guard let event = previous?.event(key) else { return 0 }
    let day = programme.horizon.days.first.advanced(by: start / 1440)
    if day == event.day, start % 1440 == event.start { return 0 }
    return programme.rules.weight(id)
      + SmallMovesEncoding.amount(from: event, day: day) * programme.rules.weight(.smallMoves)
  }
}
