import Programme

/// Those of a lock who are to be in groups of one district.
struct LockedPart {
  /// The people, in order.
  let members: [PersonID]
  let district: DistrictID
  /// Whether the lock is of a whole group and most of its people are here.
  let isWhole: Bool
  /// Whether the lock names others.
  let hasLost: Bool
}

extension Ground {
  /// The parts of a lock, the one with most people first, else by district.
  func parts(of lock: GroupLock) -> [LockedPart] {
    var found: [(district: DistrictID, members: [PersonID])] = []
    for person in lock.members.sorted() where people[person.index].isEligible {
      guard let district = people[person.index].district else { continue }
      if let i = found.firstIndex(where: { $0.district == district }) {
        found[i].members.append(person)
      } else {
        found.append((district, [person]))
      }
    }
    found.sort {
      $0.members.count != $1.members.count
        ? $0.members.count > $1.members.count : $0.district < $1.district
    }
    return found.enumerated().map { i, part in
      LockedPart(
        members: part.members, district: part.district, isWhole: lock.isWhole && i == 0,
        hasLost: part.members.count < lock.members.count)
    }
  }

  /// Whether those who are left of a group locked whole are a group by themselves; if they have lost
  /// members and may not be one, others may join them.
  ///
  /// - Complexity: O(pool^2 + pool * openings) where members are lost.
  func isClosed(_ part: LockedPart) -> Bool {
    guard part.isWhole, part.hasLost else { return part.isWhole }
    let costs = GroupCosts(self, district: part.district)
    return costs.fixed.contains(part.members.compactMap { costs.pool.firstIndex(of: $0) })
  }
}
