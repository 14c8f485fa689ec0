import Programme
import SetPartitioning

/// Groups and members that the planner locked.
///
/// What is left of a group locked whole is a fixed group, unless it has lost members and may not be
/// a group any more by the other rules: then those who are left are together, and others may join.
enum LockedGroupsEncoding: GroupRule {
  static let id = RuleID.lockedGroups

  static func encode(into encoding: inout GroupEncoding) {
    for lock in encoding.programme.pins.groups {
      let part = HeldLock(lock, in: encoding)
      guard !part.members.isEmpty else { continue }
      encoding.locks.append(part)
      if part.isGroup {
        encoding.problem.fixedGroups.append(part.members)
      } else {
        encoding.join(part.members)
      }
    }
  }

  /// Opens groups that cannot stand without the members they have lost; called when all other rules
  /// are in the problem.
  static func open(_ encoding: inout GroupEncoding) {
    var free = encoding.problem
    free.fixedGroups = []
    for i in encoding.locks.indices where encoding.locks[i].isGroup {
      let members = encoding.locks[i].members
      if free.cost(of: members) != nil { continue }
      guard encoding.locks[i].hasLost else {
        encoding.locks[i].isImpossible = true
        continue
      }
      encoding.locks[i].isGroup = false
      encoding.problem.fixedGroups.removeAll { $0 == members }
      encoding.join(members)
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int { 0 }
}

/// What a lock asks for in the pool of a district.
struct HeldLock {
  /// The group's label.
  let label: String
  /// Those of the pool who are locked, by position, ascending.
  let members: [Int]
  /// Whether the lock names others who are not in the pool.
  let hasLost: Bool
  /// Whether the planner locked a whole group, and this is where most of it is.
  let isWhole: Bool
  /// Whether they are a group by themselves; otherwise others may join.
  fileprivate(set) var isGroup: Bool
  /// Whether they must be a group by themselves and may not by the other rules.
  fileprivate(set) var isImpossible = false

  fileprivate init(_ lock: GroupLock, in encoding: GroupEncoding) {
    label = lock.label
    members = lock.members.compactMap { encoding.position(of: $0) }.sorted()
    hasLost = members.count < lock.members.count
    isWhole = lock.isWhole && HeldLock.home(of: lock, encoding.programme) == encoding.district
    isGroup = isWhole
  }

  /// The district in which most of a lock's members are to be in groups, the first of several.
  private static func home(of lock: GroupLock, _ programme: Programme) -> DistrictID? {
    var counts: [DistrictID: Int] = [:]
    for person in lock.members {
      guard let district = programme.groupDistrict(of: person) else { continue }
      counts[district, default: 0] += 1
    }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
