import Programme

/// The price on each member of a group that is well under way.
enum MetGroupsStayEncoding {
  static let id = RuleID.metGroupsStay

  static func price(of group: SparringGroup, _ previous: PreviousPlan, _ programme: Programme)
    -> Int
  {
    isAtWork(group, previous, programme) ? programme.rules.weight(id) : 0
  }

  /// Whether a group has met often enough this school year.
  static func isAtWork(_ group: SparringGroup, _ previous: PreviousPlan, _ programme: Programme)
    -> Bool
  {
    let year = SchoolYear(containing: previous.asOf).startYear
    let held = previous.plan.events.filter { event in
      event.key.subject == group.label && event.key.year == year && event.day < previous.asOf
        && programme.activity(event.key.activity).map { programme[$0].subject == .group } ?? false
    }
    return held.count >= programme.rules[id]["meetings"]
  }
}
