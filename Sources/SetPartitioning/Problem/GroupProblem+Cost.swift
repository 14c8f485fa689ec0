extension GroupProblem {
  /// What a group costs by itself, moves not counted; nil if it may not be formed.
  ///
  /// This is the definition, written to be read and not to be fast. The members may come in any
  /// order. A group that names somebody twice, or nobody, is not admissible.
  ///
  /// - Complexity: O(size^2) for each criterion, O(forbidden groups).
  public func cost(of group: [Int]) -> Int? {
    let members = group.sorted()
    guard isAdmissible(members) else { return nil }
    if fixedGroups.contains(members) { return softCost(of: members, enforced: false) }
    return softCost(of: members, enforced: true)
  }

  /// What moving costs if a group keeps a former group's identity, or none; nil if a locked
  /// person would be moved.
  public func moveCost(of group: [Int], keeping identity: Int?) -> Int? {
    guard let former else { return 0 }
    var total = 0
    for person in group where former.labels[person] >= 0 && former.labels[person] != identity {
      if former.locked[person] { return nil }
      total += former.prices[person]
    }
    return total
  }

  /// How many are moved if a group keeps a former group's identity, or none.
  public func moved(of group: [Int], keeping identity: Int?) -> Int {
    guard let former else { return 0 }
    return group.count { former.labels[$0] >= 0 && former.labels[$0] != identity }
  }

  /// What a whole partition costs; nil if it breaks any rule.
  ///
  /// - Complexity: O(people) calls of `cost(of:)`.
  public func cost(of partition: [PlacedGroup]) -> Int? {
    var seen = [Bool](repeating: false, count: count)
    var kept = Set<Int>()
    var total = 0
    var moves = 0
    for group in partition {
      for person in group.members {
        guard seen.indices.contains(person), !seen[person] else { return nil }
        seen[person] = true
      }
      if let identity = group.identity {
        guard let former, (0..<former.identities).contains(identity) else { return nil }
        guard kept.insert(identity).inserted else { return nil }
      }
      guard let own = cost(of: group.members),
        let price = moveCost(of: group.members, keeping: group.identity)
      else { return nil }
      total += own + price
      moves += moved(of: group.members, keeping: group.identity)
    }
    if let budget = former?.budget, moves > budget { return nil }
    let formed = Set(partition.map { $0.members.sorted() })
    guard fixedGroups.allSatisfy({ formed.contains($0) }),
      !forbiddenPartitions.contains(where: { $0.allSatisfy { formed.contains($0.sorted()) } }),
      crowdedTimes.allSatisfy({ limit in
        partition.count { limit.counts($0.members) } <= limit.most
      })
    else { return nil }
    return seen.allSatisfy { $0 } ? total : nil
  }

  /// Whether the rules on who is with whom allow a group of these, ascending.
  private func isAdmissible(_ members: [Int]) -> Bool {
    guard let first = members.first, let last = members.last, first >= 0, last < count,
      zip(members, members.dropFirst()).allSatisfy({ $0 < $1 })
    else { return false }
    if fixedGroups.contains(members) { return true }
    let present = Set(members)
    guard sizes.contains(where: { $0.size == members.count }),
      !fixedGroups.contains(where: { $0.contains(where: present.contains) }),
      !forbiddenGroups.contains(members),
      !forbiddenPairs.contains(where: { present.contains($0.a) && present.contains($0.b) }),
      !togetherPairs.contains(where: { present.contains($0.a) != present.contains($0.b) })
    else { return false }
    return true
  }

  /// The sum of all criteria; nil if one of them forbids the group and rules are enforced.
  private func softCost(of members: [Int], enforced: Bool) -> Int? {
    var total = sizes.first { $0.size == members.count }?.cost ?? 0
    for (i, a) in members.enumerated() {
      for b in members[(i + 1)...] { total += Int(pairCosts[a * count + b]) }
    }
    for criterion in counts {
      let carriers = members.count { criterion.carriers[$0] }
      if let cost = criterion.cost(size: members.count, count: carriers) {
        total += cost
      } else if enforced {
        return nil
      }
    }
    for criterion in spreads {
      let values = members.map { Int(criterion.values[$0]) }
      let distance = (values.max() ?? 0) - (values.min() ?? 0)
      total += criterion.weight * max(0, distance - criterion.allowance)
    }
    for criterion in worstPairs {
      var worst = 0
      for (i, a) in members.enumerated() {
        for b in members[(i + 1)...] { worst = max(worst, Int(criterion.values[a * count + b])) }
      }
      if enforced, let limit = criterion.limit, worst > limit { return nil }
      total += criterion.weight * max(0, worst - criterion.allowance)
    }
    for criterion in commonTimes {
      for common in criterion.commonCounts(of: members) {
        if enforced, common < criterion.minimum { return nil }
        let last = criterion.costs.count - 1
        total += last < 0 ? 0 : criterion.costs[min(common, last)]
      }
    }
    return total
  }
}
