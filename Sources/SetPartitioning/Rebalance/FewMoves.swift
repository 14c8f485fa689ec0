/// The best partitions with few moves, by walking through all of them.
///
/// For each set of people who may move, the others stay where they were; how the movers and the
/// newcomers are best divided among the groups is a dynamic programme over subsets of them, group by
/// group (`MoverDivision`). So the work grows with the number of such sets and not with the number of
/// partitions. Where few may move a tree search is at its worst, since the limit couples all groups,
/// and this is at its best.
struct FewMoves {
  private let problem: GroupProblem
  private let former: FormerGroups
  /// The members that each former group had, as bits.
  let before: [UInt64]
  private let newcomers: [Int]
  /// Those who may move.
  private let movable: [Int]
  let sizes: ClosedRange<Int>
  private let model: CompactModel
  private let table: CostTable
  /// The costs of all groups by the bits of their members, where they are few; `never` for what may
  /// not be formed.
  private let direct: [Int]

  /// Divisions looked at in a walk that takes less than a solve: some hundredths of a second.
  static let quick = 2_000_000
  /// Sets of people walked through at most.
  private static let most = 300_000
  /// So many people are divided anew at most.
  private static let mostFloating = 8
  /// Up to so many people costs are looked up by the bits of members: 8 MB.
  private static let mostDirect = 20
  /// The largest size of which all groups may be tabulated.
  private static let largest = 7

  /// Prepares the walk; nil if the problem has demands on whole partitions, or is too large.
  ///
  /// - Complexity: O(groups that may be formed), for the table of their costs.
  init?(_ problem: GroupProblem) {
    guard let former = problem.former, problem.count <= 64, problem.fixedGroups.isEmpty,
      problem.forbiddenPartitions.isEmpty, problem.crowdedTimes.isEmpty
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
    guard problem.count <= FewMoves.mostDirect else {
      direct = []
      return
    }
    let (model, table, sizes) = (model, table, sizes)
    direct = [Int](unsafeUninitializedCapacity: 1 << problem.count) { costs, count in
      for bits in costs.indices {
        let size = bits.nonzeroBitCount
        let cost =
          sizes.contains(size) ? FewMoves.cost(UInt64(bits), model, table) : bits == 0 ? 0 : nil
        costs.initializeElement(at: bits, to: cost ?? GroupParts.never)
      }
      count = costs.count
    }
  }

  /// Whether all partitions with at most so many moves can be walked through.
  func canWalk(_ limit: Int) -> Bool { sets(limit) != nil }

  /// Whether that can be done looking at no more than so many divisions.
  func canWalk(_ limit: Int, looks: Int) -> Bool {
    guard let sets = sets(limit) else { return false }
    let floating = min(limit, movable.count) + newcomers.count
    return (sets * before.count) << floating <= looks
  }

  /// How many sets of people may move; nil if they are too many.
  private func sets(_ limit: Int) -> Int? {
    let movers = min(limit, movable.count)
    guard movers + newcomers.count <= FewMoves.mostFloating else { return nil }
    var sets = 1
    for k in 0..<movers {
      sets = sets * (movable.count - k) / (k + 1)
      if sets > FewMoves.most { return nil }
    }
    return sets
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
    var division = MoverDivision(self)
    while true {
      let floating = newcomers + chosen.map { movable[$0] }
      if let found = division.divide(floating, below: best?.cost ?? bound ?? GroupParts.never) {
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

  /// What a group costs; nil for one that may not be formed.
  @inline(__always)
  func cost(_ bits: UInt64) -> Int? {
    if direct.isEmpty { return bits == 0 ? 0 : FewMoves.cost(bits, model, table) }
    let cost = direct[Int(bits)]
    return cost < GroupParts.never ? cost : nil
  }

  private static func cost(_ bits: UInt64, _ model: CompactModel, _ table: CostTable) -> Int? {
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
}
