import Programme
import SetPartitioning

/// Groups and members that the planner locked.
enum LockedGroupsEncoding: GroupRule {
  static let id = RuleID.lockedGroups

  static func encode(into encoding: inout GroupEncoding) {
    for lock in encoding.programme.pins.groups {
      let members = lock.members.compactMap { encoding.position(of: $0) }.sorted()
      guard let first = members.first else { continue }
      if lock.isWhole {
        encoding.problem.fixedGroups.append(members)
      } else {
        for other in members.dropFirst() {
          encoding.problem.togetherPairs.append(PersonPair(first, other))
        }
      }
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int { 0 }
}
