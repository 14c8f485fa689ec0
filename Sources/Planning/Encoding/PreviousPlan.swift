public import Programme

/// Events of an activity that are called off on some days and have to be held on others.
public struct CalledOff: Sendable, Hashable {
  /// The activity.
  public var activity: ActivityID
  /// The days on which none of its events is held.
  public var days: DayRange

  /// Makes a record.
  public init(activity: ActivityID, days: DayRange) {
    self.activity = activity
    self.days = days
  }
}

/// An earlier plan that a new one is to stay close to.
public struct PreviousPlan: Sendable {
  /// The earlier plan.
  public let plan: Plan
  /// The first day that may change; everything before has been held.
  public let asOf: Day
  /// Events before this day keep their time and place, though it has not come yet.
  public let freezeUntil: Day?
  /// What is called off for some days, however near they are.
  public let calledOff: [CalledOff]
  private let positions: [EventKey: Int]

  /// Makes a previous plan.
  public init(
    plan: Plan, asOf: Day, freezeUntil: Day? = nil, calledOff: [CalledOff] = []
  ) {
    self.plan = plan
    self.asOf = asOf
    self.freezeUntil = freezeUntil
    self.calledOff = calledOff
    positions = Dictionary(
      plan.events.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The earlier plan's event of a key.
  public func event(_ key: EventKey) -> PlannedEvent? { positions[key].map { plan.events[$0] } }

  /// The earlier plan's event of a key, if it has been held.
  func held(_ key: EventKey) -> PlannedEvent? {
    guard let event = event(key), event.day < asOf else { return nil }
    return event
  }

  /// Whether an activity is called off on a day.
  func isCancelled(_ activity: ActivityID, on day: Day) -> Bool {
    calledOff.contains { $0.activity == activity && $0.days.contains(day) }
  }

  /// Whether an event takes part in what is still to be decided: it has been held, or is to come and
  /// somebody is there for it.
  func isDue(
    _ key: EventKey, window: DayRange, _ people: [PersonID], _ subject: Subject,
    _ programme: Programme
  ) -> Bool {
    if held(key) != nil || PinnedEncoding.pin(key, programme) != nil { return true }
    if window.last < asOf { return event(key) != nil }
    let ahead = DayRange(max(window.first, asOf), window.last)
    return PreviousPlan.isSomebodyThere(people, ahead, subject, programme)
  }

  /// Whether one of those invited is there on some day of a window; a group always is.
  static func isSomebodyThere(
    _ people: [PersonID], _ window: DayRange, _ subject: Subject, _ programme: Programme
  ) -> Bool {
    if case .group = subject { return true }
    let horizon = programme.horizon.days
    let (first, last) = (max(window.first, horizon.first), min(window.last, horizon.last))
    guard first <= last else { return false }
    let days = DayRange(first, last)
    return people.contains { programme.organisation.people[$0.index].isEmployed(during: days) }
  }
}

/// What is fixed about an event before the calendar is made.
struct Fixing {
  let day: Day
  var start: Int?
  var place: Place?
  var host: PersonID?
}
