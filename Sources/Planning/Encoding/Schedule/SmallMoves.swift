import Programme

/// How far an event of an earlier plan moves.
enum SmallMovesEncoding {
  static let id = RuleID.smallMoves

  static func amount(from event: PlannedEvent, day: Day) -> Int {
    day == event.day ? 1 : abs(event.day.distance(to: day))
  }

  /// What a day costs while a plan is changed.
  static func price(_ programme: Programme) -> Int {
    min(1000, max(1, programme.rules.weight(id)) * 100)
  }
}
