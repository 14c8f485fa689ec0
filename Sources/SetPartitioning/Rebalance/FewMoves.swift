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
  /// The costs of groups met so far, by members; `never` for one that may not be formed.
  private var costs: [UInt64: Int] = [:]

  /// Sets of people walked through at most.
  private static let most = 20_000
  private static let never = Int.max / 4

  /// Prepares the walk; nil if the problem has demands on whole partitions, or is too large.
  init?(_ problem: GroupProblem) {
    guard let former = problem.former, problem.count <= 64, problem.fixedGroups.isEmpty,
      problem.forbiddenPartitions.isEmpty
    else { return nil }
    let allowed = problem.sizes.map(\.size)
    guard let least = allowed.min(), let greatest = allowed.max(), least > 0 else { return nil }
    self.problem = problem
    self.former = former
    sizes = least...greatest
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
    guard movers + newcomers.count <= 8 else { return false }
    var sets = 1
    for k in 0..<movers {
      sets = sets * (movable.count - k) / (k + 1)
      if sets > FewMoves.most { return false }
    }
    return true
  }

  /// The best partition with at most so many moves; nil if there is none.
  ///
  /// - Complexity: O(sets of movers * groups * 3^(movers + newcomers)).
  mutating func best(_ limit: Int) -> Partition? {
    let movers = min(limit, movable.count)
    var chosen = Array(0..<movers)
    var best: (cost: Int, groups: [PlacedGroup])?
    while true {
      let floating = newcomers + chosen.map { movable[$0] }
      if let found = divide(floating, below: best?.cost ?? FewMoves.never) { best = found }
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
  private mutating func divide(
    _ floating: [Int], below bound: Int
  ) -> (cost: Int, groups: [PlacedGroup])? {
    let count = 1 << floating.count
    let floatingBits = floating.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    let subsets = (0..<count).map { subset in
      floating.indices.reduce(UInt64(0)) { bits, i in
        subset & 1 << i != 0 ? bits | 1 << UInt64(floating[i]) : bits
      }
    }
    let bases =
      before.map { $0 & ~floatingBits }
      + [UInt64](repeating: 0, count: floating.count / sizes.lowerBound)
    // The least cost of the groups so far for each set of people divided among them.
    var least = [Int](repeating: FewMoves.never, count: count)
    least[0] = 0
    var choices: [[Int]] = []
    for base in bases {
      let own = subsets.map { cost(base | $0) }
      var next = [Int](repeating: FewMoves.never, count: count)
      var choice = [Int](repeating: 0, count: count)
      for whole in 0..<count {
        var part = whole
        while true {
          let (rest, added) = (least[whole & ~part], own[part])
          if rest < FewMoves.never, added < FewMoves.never, rest + added < next[whole] {
            next[whole] = rest + added
            choice[whole] = part
          }
          if part == 0 { break }
          part = (part - 1) & whole
        }
      }
      least = next
      choices.append(choice)
    }
    guard least[count - 1] < bound else { return nil }
    var groups: [PlacedGroup] = []
    var left = count - 1
    for g in bases.indices.reversed() {
      let part = choices[g][left]
      left &= ~part
      let bits = bases[g] | subsets[part]
      if bits == 0 { continue }
      groups.append(
        PlacedGroup(members: members(bits), identity: g < before.count ? g : nil))
    }
    return (least[count - 1], groups)
  }

  private mutating func cost(_ bits: UInt64) -> Int {
    if bits == 0 { return 0 }
    guard sizes.contains(bits.nonzeroBitCount) else { return FewMoves.never }
    if let known = costs[bits] { return known }
    let cost = problem.cost(of: members(bits)) ?? FewMoves.never
    costs[bits] = cost
    return cost
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
