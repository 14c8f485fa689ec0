import Programme

/// The frozen time, and the days within which nothing is moved for lack of notice.
enum FrozenStaysEncoding {
  static let id = RuleID.frozenStays

  /// Whether an event lies in the frozen time.
  static func holds(_ event: PlannedEvent, _ previous: PreviousPlan) -> Bool {
    previous.freezeUntil.map { event.day < $0 } ?? false
  }
}
