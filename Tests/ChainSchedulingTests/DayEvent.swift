import ChainScheduling

extension Event {
  /// An event of ten hours from 8 o'clock on one of some days, each with a cost.
  static func ofADay(days: [Int32], costs: [Int32]) -> Event {
    var event = Event(minutes: 600)
    event.starts = days.map { $0 * 1440 + 480 }
    event.startCosts = costs
    event.startBurdens = days.map { _ in 0 }
    return event
  }
}
