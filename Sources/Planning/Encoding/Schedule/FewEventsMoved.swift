import ChainScheduling
import Programme

/// The price of moving an event of an earlier plan, and of how far it moves.
///
/// While a plan is changed these prices stand above all others, whatever their weights: a day of
/// moving above a step in quality, an event above all days. The weights count in the score.
struct FewEventsMovedEncoding {
  static let id = RuleID.fewEventsMoved
  /// What moving an event costs at least.
  static let price = 100_000
  /// What a place in the days within which nothing should be told anew costs what is new, and what
  /// moves where the notice is no more than a wish.
  private static let haste = 20_000

  private let previous: PreviousPlan
  private let former: PlannedEvent?
  private let origin: Day
  private let dayPrice: Int
  /// Days before this one are so near that nobody should learn of a meeting on them only now.
  private let soon: Day
  /// Whether what moves may not come to lie so near.
  private let bindsNotice: Bool
  /// Days before this one are too soon after publishing for anything new.
  private let tooSoon: Day

  /// Prepares the prices of an event's starts.
  init(_ key: EventKey, _ programme: Programme, _ previous: PreviousPlan) {
    self.previous = previous
    former = previous.event(key)
    origin = programme.horizon.days.first
    dayPrice = SmallMovesEncoding.price(programme)
    let notice = programme.rules[.notice]
    soon = notice.isOn ? previous.asOf.advanced(by: notice["moveDays"]) : previous.asOf
    bindsNotice = notice.binds
    tooSoon =
      notice.binds
      ? programme.horizon.publishingDay.advanced(by: notice["days"]) : programme.horizon.days.first
  }

  /// What a start costs that an event can take.
  func cost(_ start: Int) -> Int {
    let day = origin.advanced(by: start / 1440)
    guard let former else { return day < soon ? FewEventsMovedEncoding.haste : 0 }
    if day == former.day, start % 1440 == former.start { return 0 }
    return FewEventsMovedEncoding.price + dayPrice
      * SmallMovesEncoding.amount(from: former, day: day)
      + (day < soon ? FewEventsMovedEncoding.haste : 0)
  }

  /// Whether a start is left out: it has passed, is called off, too soon for anything new, or too
  /// near for what moves.
  func rulesOut(_ start: Int32, _ activity: ActivityID) -> Bool {
    let day = origin.advanced(by: Int(start) / 1440)
    if day < previous.asOf || previous.isCancelled(activity, on: day) { return true }
    if isTooNear(start) { return true }
    guard day < tooSoon else { return false }
    return former.map { $0.day != day || $0.start != Int(start) % 1440 } ?? true
  }

  /// Whether it is the notice that lets the event not move to a start that is to come; what is called
  /// off may be held as soon as it can.
  func isTooNear(_ start: Int32) -> Bool {
    let day = origin.advanced(by: Int(start) / 1440)
    guard bindsNotice, let former, day >= previous.asOf, day < soon,
      !previous.isCancelled(former.activity, on: former.day)
    else { return false }
    return former.day != day || former.start != Int(start) % 1440
  }
}
