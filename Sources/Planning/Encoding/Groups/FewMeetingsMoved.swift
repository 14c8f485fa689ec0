import Programme

/// The price on each member for the planned meetings that are touched when the group changes.
enum FewMeetingsMovedEncoding {
  static let id = RuleID.fewMeetingsMoved

  static func price(of group: SparringGroup, _ previous: PreviousPlan, _ programme: Programme)
    -> Int
  {
    let ahead = previous.plan.events.filter {
      $0.key.subject == group.label && $0.day >= previous.asOf
    }
    return ahead.count * programme.rules.weight(id) / max(1, group.members.count)
  }
}
