import Programme

/// The frozen time, and the days within which nothing is moved for lack of notice.
enum FrozenStaysEncoding {
  static let id = RuleID.frozenStays

  static func holds(_ event: PlannedEvent, _ programme: Programme, _ previous: PreviousPlan) -> Bool
  {
    if let freeze = previous.freezeUntil, event.day < freeze { return true }
    guard programme.rules.binds(.notice) else { return false }
    return event.day < previous.asOf.advanced(by: programme.rules[.notice]["moveDays"])
  }
}
