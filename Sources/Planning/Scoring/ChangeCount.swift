import Programme

/// How much a plan differs from the one before it, in the units of the rules on change.
struct ChangeCount {
  private let plan: Plan
  private let previous: PreviousPlan
  private let programme: Programme

  init(_ plan: Plan, since previous: PreviousPlan, _ programme: Programme) {
    self.plan = plan
    self.previous = previous
    self.programme = programme
  }

  /// The amounts of the rules on re-balancing and re-planning.
  ///
  /// - Complexity: O(people + events).
  func amounts() -> [(RuleID, Int)] {
    var moved = 0
    var distance = 0
    for event in plan.events {
      guard let old = previous.event(event.key) else { continue }
      if old.day != event.day || old.start != event.start {
        moved += 1
        distance += SmallMovesEncoding.amount(from: old, day: event.day)
      }
    }
    return [
      (.fewEventsMoved, moved), (.smallMoves, distance), (.fewMembersMoved, membersMoved()),
      (.fewMeetingsMoved, meetingsMoved()), (.metGroupsStay, brokenGroups()),
    ]
  }

  private func membersMoved() -> Int {
    let before = ChangeCount.labels(previous.plan)
    return plan.groups.flatMap { group in
      group.members.filter { before[$0].map { $0 != group.label } ?? false }
    }.count
  }

  private func meetingsMoved() -> Int {
    let before = Dictionary(
      previous.plan.groups.map { ($0.label, $0.members) }, uniquingKeysWith: { first, _ in first })
    let changed = Set(plan.groups.filter { before[$0.label] != $0.members }.map(\.label))
    return plan.events.filter { event in
      guard changed.contains(event.key.subject), event.day >= previous.asOf,
        let old = previous.event(event.key), old.day >= previous.asOf
      else { return false }
      return old.day != event.day || old.start != event.start || old.place != event.place
        || old.host != event.host
    }.count
  }

  private func brokenGroups() -> Int {
    let after = ChangeCount.labels(plan)
    return previous.plan.groups.filter { group in
      MetGroupsStayEncoding.isAtWork(group, previous, programme)
        && group.members.contains { member in
          programme.isEligibleForGroup(member) && after[member] != group.label
        }
    }.count
  }

  private static func labels(_ plan: Plan) -> [PersonID: String] {
    var result: [PersonID: String] = [:]
    for group in plan.groups {
      for member in group.members { result[member] = group.label }
    }
    return result
  }
}
