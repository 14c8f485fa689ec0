import ChainScheduling
import Programme

/// The price of moving an event of an earlier plan, and of how far it moves.
///
/// While a plan is changed these prices stand above all others, whatever their weights: a day of
/// moving more than a step in quality, an event more than all days. The weights count in the score.
enum FewEventsMovedEncoding {
  static let id = RuleID.fewEventsMoved
  /// What moving an event costs at least.
  static let price = 100_000
  /// What a place in the days within which nothing should be told anew costs.
  private static let haste = 20_000

  static func cost(
    _ key: EventKey, _ start: Int, _ programme: Programme, _ previous: PreviousPlan?
  ) -> Int {
    guard let previous else { return 0 }
    let day = programme.horizon.days.first.advanced(by: start / 1440)
    guard let event = previous.event(key) else {
      return isSoon(day, programme, previous) ? haste : 0
    }
    if day == event.day, start % 1440 == event.start { return 0 }
    return price + SmallMovesEncoding.price(programme)
      * SmallMovesEncoding.amount(from: event, day: day)
      + (isSoon(day, programme, previous) ? haste : 0)
  }

  /// Whether a day is so near that nobody should learn of a meeting on it only now.
  private static func isSoon(_ day: Day, _ programme: Programme, _ previous: PreviousPlan) -> Bool {
    let notice = programme.rules[.notice]
    return notice.isOn && day < previous.asOf.advanced(by: notice["moveDays"])
  }
}
