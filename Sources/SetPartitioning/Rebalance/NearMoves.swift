/// The best partitions of a large pool with none, one or two moves, by looking at all of them.
///
/// As `FewMoves`, for pools of any number of people and groups of any size: nothing is tabulated
/// beforehand, and what a group costs that one more person joins is kept from one set of movers to
/// the next.
struct NearMoves {
  private let before: [[Int]]
  private let labels: [Int]
  private let newcomers: [Int]
  private let movable: [Int]
  private let sizes: ClosedRange<Int>
  private let pricer: GroupPricer
  /// By group, by who joins besides newcomers (the last stands for nobody), by set of newcomers:
  /// the cost; `GroupParts.never` where that may not be.
  private var joined: [Int] = []
  /// How many may join besides newcomers; none where there are too many of those for it.
  private let joiners: Int

  /// Groups looked at in one set of movers, times the sets: at most so many.
  private static let most = 40_000_000
  /// So many people are divided anew at most, some of whom move.
  private static let mostFloating = 6
  /// So many newcomers are divided at most where nobody moves, which is a single set.
  private static let mostNewcomers = 12

  /// Prepares the look; nil if the problem has demands on whole partitions.
  init?(_ problem: GroupProblem) {
    guard let former = problem.former, problem.fixedGroups.isEmpty,
      problem.forbiddenPartitions.isEmpty, problem.crowdedTimes.isEmpty
    else { return nil }
    let allowed = problem.sizes.map(\.size).filter { $0 <= problem.count }
    guard let least = allowed.min(), let greatest = allowed.max(), least > 0 else { return nil }
    sizes = least...greatest
    labels = former.labels
    var before = [[Int]](repeating: [], count: former.identities)
    for (person, label) in former.labels.enumerated() where label >= 0 {
      before[label].append(person)
    }
    self.before = before
    newcomers = (0..<problem.count).filter { former.labels[$0] < 0 }
    movable = (0..<problem.count).filter { former.labels[$0] >= 0 && !former.locked[$0] }
    joiners = newcomers.count < NearMoves.mostFloating ? movable.count : 0
    pricer = GroupPricer(problem)
  }

  /// Whether all partitions with at most so many moves can be looked at.
  func canWalk(_ limit: Int) -> Bool {
    let movers = min(limit, movable.count)
    let most = movers == 0 ? NearMoves.mostNewcomers : NearMoves.mostFloating
    guard movers <= 2, movers + newcomers.count <= most else { return false }
    var sets = 1
    for k in 0..<movers { sets = sets * (movable.count - k) / (k + 1) }
    return sets * before.count << (movers + newcomers.count) <= NearMoves.most
  }

  /// The best partition with at most so many moves that costs less than a bound; nil if there is
  /// none.
  ///
  /// - Complexity: O(sets of movers * groups * 3^(movers + newcomers)).
  mutating func best(_ limit: Int, below bound: Int = GroupParts.never) -> Partition? {
    if joined.isEmpty {
      joined = [Int](
        repeating: -1, count: before.count * (joiners + 1) << newcomers.count)
    }
    let movers = min(limit, movable.count)
    var chosen = Array(0..<movers)
    var best: Partition?
    while true {
      if let found = divide(chosen, below: best?.cost ?? bound) { best = found }
      guard let i = chosen.indices.last(where: { chosen[$0] < movable.count - movers + $0 }) else {
        return best
      }
      chosen[i] += 1
      for j in chosen.indices.dropFirst(i + 1) { chosen[j] = chosen[j - 1] + 1 }
    }
  }

  /// Divides the newcomers and some who may move, by their places among those.
  private mutating func divide(_ chosen: [Int], below bound: Int) -> Partition? {
    let floating = newcomers + chosen.map { movable[$0] }
    let homes = chosen.map { labels[movable[$0]] }
    var groups: [GroupParts] = []
    groups.reserveCapacity(before.count + 2)
    var total = 0
    for g in before.indices {
      let parts = parts(of: g, chosen, floating, isLeft: homes.contains(g))
      guard !parts.parts.isEmpty else { return nil }
      total += parts.least
      groups.append(parts)
    }
    var fresh = GroupParts()
    for subset in 0..<(1 << floating.count) {
      let members = NearMoves.members(subset, of: floating)
      if members.isEmpty || sizes.contains(members.count), let cost = pricer.cost(of: members) {
        fresh.add(subset, cost: cost)
      }
    }
    for _ in 0..<(floating.count / sizes.lowerBound) { groups.append(fresh) }
    guard
      let found = GroupParts.divide(floating.count, among: groups, below: bound)
    else { return nil }
    let placed = found.joining.enumerated().compactMap { g, subset -> PlacedGroup? in
      let stay = g < before.count ? before[g].filter { !floating.contains($0) } : []
      let members = stay + NearMoves.members(subset, of: floating)
      return members.isEmpty
        ? nil : PlacedGroup(members: members, identity: g < before.count ? g : nil)
    }
    return Partition(groups: placed, cost: found.cost)
  }

  /// What a former group can be.
  private mutating func parts(
    of g: Int, _ chosen: [Int], _ floating: [Int], isLeft: Bool
  ) -> GroupParts {
    let mask = 1 << newcomers.count - 1
    let stay = isLeft ? before[g].filter { !floating.contains($0) } : before[g]
    var parts = GroupParts()
    for subset in 0..<(1 << floating.count) {
      let whole = stay.count + subset.nonzeroBitCount
      guard whole == 0 || sizes.contains(whole) else { continue }
      let movers = subset >> newcomers.count
      var cost: Int
      if isLeft || movers & (movers &- 1) != 0 {
        cost =
          pricer.cost(of: stay + NearMoves.members(subset, of: floating)) ?? GroupParts.never
      } else {
        let who = movers == 0 ? joiners : chosen[movers.trailingZeroBitCount]
        let at = (g * (joiners + 1) + who) << newcomers.count + subset & mask
        cost = joined[at]
        if cost == -1 {
          cost =
            pricer.cost(of: stay + NearMoves.members(subset, of: floating)) ?? GroupParts.never
          joined[at] = cost
        }
      }
      if cost < GroupParts.never { parts.add(subset, cost: cost) }
    }
    return parts
  }

  private static func members(_ subset: Int, of people: [Int]) -> [Int] {
    people.indices.filter { subset >> $0 & 1 != 0 }.map { people[$0] }
  }
}

/// What single groups of a pool of any size cost.
private struct GroupPricer {
  private let problem: GroupProblem
  private let model: CompactModel
  /// For groups that are not too large; others by the definition.
  private let kernel: CostKernel
  private let sizeCosts: [Int: Int]

  init(_ problem: GroupProblem) {
    self.problem = problem
    model = CompactModel(problem)
    kernel = CostKernel(model)
    sizeCosts = Dictionary(zip(model.sizes, model.sizeCosts)) { a, _ in a }
  }

  /// What a group costs, moves not counted; nil if it may not be formed.
  ///
  /// A group of nobody costs nothing.
  func cost(of group: [Int]) -> Int? {
    if group.isEmpty { return 0 }
    guard group.count <= Members.scalarCount else { return problem.cost(of: group) }
    guard let own = sizeCosts[group.count] else { return nil }
    let descending = group.sorted(by: >).map { Int16(truncatingIfNeeded: $0) }
    let cost = descending.withUnsafeBufferPointer { members in
      members.baseAddress.map { kernel.cost(descending: $0, size: members.count) }
    }
    guard let cost, cost != CostKernel.forbidden else { return nil }
    return Int(cost) + own
  }
}
