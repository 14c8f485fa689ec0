/// What a group costs, criterion by criterion, in the order of the problem.
public struct GroupScore: Sendable, Codable, Hashable {
  /// The members, ascending.
  public var members: [Int]
  /// The cost of its size.
  public var size: Int
  /// The sum of its pair costs.
  public var pairs: Int
  /// The cost of each count criterion; nil where the count is forbidden.
  public var counts: [Int?]
  /// How many carriers each count criterion finds.
  public var carriers: [Int]
  /// The cost of each spread criterion.
  public var spreads: [Int]
  /// The cost of each worst-pair criterion.
  public var worstPairs: [Int]
  /// The cost of each common-time criterion.
  public var commonTimes: [Int]
  /// Common bits in each range of each common-time criterion.
  public var commonCounts: [[Int]]

  /// The sum; forbidden counts are left out.
  public var total: Int {
    size + pairs + counts.reduce(0) { $0 + ($1 ?? 0) } + spreads.reduce(0, +)
      + worstPairs.reduce(0, +) + commonTimes.reduce(0, +)
  }
}

extension GroupProblem {
  /// What a group costs, criterion by criterion.
  ///
  /// - Complexity: O(size^2) for each criterion.
  public func score(of group: [Int]) -> GroupScore {
    let members = group.sorted()
    var pairs = 0
    for (i, a) in members.enumerated() {
      for b in members[(i + 1)...] { pairs += Int(pairCosts[a * count + b]) }
    }
    let carriers = counts.map { criterion in members.count { criterion.carriers[$0] } }
    let common = commonTimes.map { $0.commonCounts(of: members) }
    return GroupScore(
      members: members,
      size: sizes.first { $0.size == members.count }?.cost ?? 0,
      pairs: pairs,
      counts: zip(counts, carriers).map { $0.cost(size: members.count, count: $1) },
      carriers: carriers,
      spreads: spreads.map { criterion in
        let values = members.map { Int(criterion.values[$0]) }
        let distance = (values.max() ?? 0) - (values.min() ?? 0)
        return criterion.weight * max(0, distance - criterion.allowance)
      },
      worstPairs: worstPairs.map { criterion in
        var worst = 0
        for (i, a) in members.enumerated() {
          for b in members[(i + 1)...] {
            worst = max(worst, Int(criterion.values[a * count + b]))
          }
        }
        return criterion.weight * max(0, worst - criterion.allowance)
      },
      commonTimes: zip(commonTimes, common).map { criterion, counts in
        counts.reduce(0) { total, bits in
          criterion.costs.isEmpty
            ? total : total + criterion.costs[min(bits, criterion.costs.count - 1)]
        }
      },
      commonCounts: common)
  }
}

/// What would change if two people of different groups swapped places.
public struct SwapEffect: Sendable, Hashable {
  /// The two groups as they would be.
  public var groups: [PlacedGroup]
  /// The change of the cost, moves included; nil if one of the groups may not be formed.
  public var change: Int?
}

extension GroupProblem {
  /// Says what would change if two people swapped places; nil if they share a group.
  ///
  /// - Complexity: O(size of the partition).
  public func effect(ofSwapping a: Int, _ b: Int, in partition: Partition) -> SwapEffect? {
    guard let first = partition.groups.firstIndex(where: { $0.members.contains(a) }),
      let second = partition.groups.firstIndex(where: { $0.members.contains(b) }),
      first != second
    else { return nil }
    func cost(_ group: PlacedGroup) -> Int? {
      guard let own = self.cost(of: group.members),
        let moves = moveCost(of: group.members, keeping: group.identity)
      else { return nil }
      return own + moves
    }
    var one = partition.groups[first]
    var two = partition.groups[second]
    guard let before = cost(one), let beside = cost(two) else { return nil }
    one.members = (one.members.filter { $0 != a } + [b]).sorted()
    two.members = (two.members.filter { $0 != b } + [a]).sorted()
    var change: Int?
    if let after = cost(one), let other = cost(two) { change = after + other - before - beside }
    return SwapEffect(groups: [one, two], change: change)
  }
}
