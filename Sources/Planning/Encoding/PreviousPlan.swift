public import Programme

/// An earlier plan that a new one is to stay close to.
public struct PreviousPlan: Sendable {
  /// The earlier plan.
  public let plan: Plan
  /// The first day that may change; everything before has been held.
  public let asOf: Day
  /// Events before this day keep their time and place, though it has not come yet.
  public let freezeUntil: Day?
  private let positions: [EventKey: Int]

  /// Makes a previous plan.
  public init(plan: Plan, asOf: Day, freezeUntil: Day? = nil) {
    self.plan = plan
    self.asOf = asOf
    self.freezeUntil = freezeUntil
    positions = Dictionary(
      plan.events.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The earlier plan's event of a key.
  public func event(_ key: EventKey) -> PlannedEvent? { positions[key].map { plan.events[$0] } }
}

/// What is fixed about an event before the calendar is made.
struct Fixing {
  let day: Day
  var start: Int?
  var place: Place?
  var host: PersonID?
}
