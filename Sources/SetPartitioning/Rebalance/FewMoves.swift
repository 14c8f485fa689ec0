/// The best partitions with few moves, by walking through all of them.
///
/// For each set of people who may move, the others stay where they were; how the movers and the
/// newcomers are best divided among the groups is a dynamic programme over subsets of them, group by
/// group. So the work grows with the number of such sets and not with the number of partitions. Where
/// few may move a tree search is at its worst, since the limit couples all groups, and this is at its
/// best.
struct FewMoves {
  private let problem: GroupProblem
  private let former: FormerGroups
  /// The members that each former group had, as bits.
  private let before: [UInt64]
  private let newcomers: [Int]
  /// Those who may move.
  private let movable: [Int]
  private let sizes: ClosedRange<Int>
  private let model: CompactModel
  private let table: CostTable

  /// Sets of people walked through at most.
  private static let most = 300_000
  /// So many people are divided anew at most.
  private static let mostFloating = 8
  /// The largest size of which all groups may be tabulated.
  private static let largest = 7

  /// Prepares the walk; nil if the problem has demands on whole partitions, or is too large.
  ///
  /// - Complexity: O(groups that may be formed), for the table of their costs.
  init?(_ problem: GroupProblem) {
    guard let former = problem.former, problem.count <= 64, problem.fixedGroups.isEmpty,
      problem.forbiddenPartitions.isEmpty
    else { return nil }
    let allowed = problem.sizes.map(\.size).filter { $0 <= problem.count }
    guard let least = allowed.min(), let greatest = allowed.max(), least > 0,
      greatest <= FewMoves.largest
    else { return nil }
    self.problem = problem
    self.former = former
    sizes = least...greatest
    model = CompactModel(problem)
    table = CostTable(kernel: CostKernel(model), model: model)
    var before = [UInt64](repeating: 0, count: former.identities)
    for person in 0..<problem.count where former.labels[person] >= 0 {
      before[former.labels[person]] |= 1 << UInt64(person)
    }
    self.before = before
    newcomers = (0..<problem.count).filter { former.labels[$0] < 0 }
    movable = (0..<problem.count).filter { former.labels[$0] >= 0 && !former.locked[$0] }
  }

  /// Whether all partitions with at most so many moves can be walked through.
  func canWalk(_ limit: Int) -> Bool {
    let movers = min(limit, movable.count)
    guard movers + newcomers.count <= FewMoves.mostFloating else { return false }
    var sets = 1
    for k in 0..<movers {
      sets = sets * (movable.count - k) / (k + 1)
      if sets > FewMoves.most { return false }
    }
    return true
  }

  /// The best partition with at most so many moves that costs less than a bound; nil if there is
  /// none.
  ///
  /// - Complexity: O(sets of movers * groups * 2^(movers + newcomers)), and for each set that could
  ///   be better O(groups * 3^(movers + newcomers)).
  func best(_ limit: Int, below bound: Int? = nil) -> Partition? {
    let movers = min(limit, movable.count)
    var chosen = Array(0..<movers)
    var best: (cost: Int, groups: [PlacedGroup])?
    while true {
      let floating = newcomers + chosen.map { movable[$0] }
      if let found = divide(floating, below: best?.cost ?? bound ?? GroupParts.never) {
        best = found
      }
      // The next set, in order.
      guard
        let i = chosen.indices.last(where: { chosen[$0] < movable.count - movers + $0 })
      else { break }
      chosen[i] += 1
      for j in chosen.indices.dropFirst(i + 1) { chosen[j] = chosen[j - 1] + 1 }
    }
    return best.map { Partition(groups: $0.groups, cost: $0.cost) }
  }

  /// Divides some people among what is left of the former groups and new ones, if that costs less
  /// than a bound.
  private func divide(
    _ floating: [Int], below bound: Int
  ) -> (cost: Int, groups: [PlacedGroup])? {
    let count = 1 << floating.count
    let floatingBits = floating.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    var subsets = [UInt64](repeating: 0, count: count)
    for subset in 1..<max(1, count) {
      let lowest = subset.trailingZeroBitCount
      subsets[subset] = subsets[subset & (subset - 1)] | 1 << UInt64(floating[lowest])
    }
    // What is left of each former group, and who can join it; then new groups.
    var bases: [GroupParts] = []
    bases.reserveCapacity(before.count + floating.count)
    for group in before {
      let base = parts(group & ~floatingBits, subsets)
      guard !base.parts.isEmpty else { return nil }
      bases.append(base)
    }
    let fresh = parts(0, subsets)
    for _ in 0..<(floating.count / sizes.lowerBound) { bases.append(fresh) }
    guard
      let found = GroupParts.divide(floating.count, among: bases, below: bound)
    else { return nil }
    let groups = found.joining.enumerated().compactMap { g, part -> PlacedGroup? in
      let stay = g < before.count ? before[g] & ~floatingBits : 0
      let bits = stay | subsets[part]
      return bits == 0
        ? nil : PlacedGroup(members: members(bits), identity: g < before.count ? g : nil)
    }
    return (found.cost, groups)
  }

  private func parts(_ bits: UInt64, _ subsets: [UInt64]) -> GroupParts {
    let size = bits.nonzeroBitCount
    var parts = GroupParts()
    for subset in subsets.indices {
      let whole = size + subset.nonzeroBitCount
      guard whole == 0 || sizes.contains(whole), let cost = cost(bits | subsets[subset]) else {
        continue
      }
      parts.add(subset, cost: cost)
    }
    return parts
  }

  /// What a group costs; nil for one that may not be formed.
  private func cost(_ bits: UInt64) -> Int? {
    if bits == 0 { return 0 }
    let size = bits.nonzeroBitCount
    guard let index = model.sizes.firstIndex(of: size) else { return nil }
    var members = Members(repeating: -1)
    var rest = bits
    for i in 0..<size {
      members[i] = Int16(truncatingIfNeeded: rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    return table.cost(ascending: members, size: size).map { $0 + model.sizeCosts[index] }
  }

  private func members(_ bits: UInt64) -> [Int] {
    var result: [Int] = []
    var rest = bits
    while rest != 0 {
      result.append(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    return result
  }
}
