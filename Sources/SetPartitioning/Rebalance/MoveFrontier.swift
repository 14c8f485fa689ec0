import SolverSupport

/// The choices between moving few people and having the best groups, each proven.
///
/// Re-balancing is the same partition problem with a limit on how many may move; small limits are
/// walked through upwards (`FewMoves`), larger ones solved by the tree, downwards from the best
/// groups: what is best with a limit often moves fewer, and all limits between are done with. Pools
/// too large for that are bounded instead (`WideFrontier`). The frontier starts at the fewest moves
/// with which any partition is possible and ends at the best groups; between them stand the
/// partitions that no other is both better and calmer than.
public struct MoveFrontier: Sendable {
  /// A choice.
  public struct Choice: Sendable {
    /// How many people are moved.
    public let moved: Int
    /// The partition; its cost is that of the groups alone, moves not priced.
    public let partition: Partition
    /// No partition with at most as many moves costs less than this; nil if nothing is known.
    public let lowerBound: Int?

    /// Makes a choice.
    public init(moved: Int, partition: Partition, lowerBound: Int?) {
      self.moved = moved
      self.partition = partition
      self.lowerBound = lowerBound
    }
  }

  /// The choices, fewest moves first, each better than the one before.
  public let choices: [Choice]
  /// Whether every choice, and that there is no other, is proven.
  public let isProven: Bool
  /// So many people have to move at least, as far as that is proven.
  public let fewest: Int

  /// Finds the frontier of a problem whose people come from former groups.
  ///
  /// The prices of moves in the problem are not used, only the numbers.
  ///
  /// - Complexity: one solve for each number of moves between the fewest and the best groups'; in
  ///   pools of more than 40 people, or with too many groups to be walked through, a dozen.
  public static func find(
    _ problem: GroupProblem, options: PartitionerOptions = PartitionerOptions()
  ) -> MoveFrontier {
    find(problem, options: options, quick: FewMoves.quick)
  }

  /// As `find(_:options:)`, walking through no more than so many divisions where a solve does.
  static func find(
    _ problem: GroupProblem, options: PartitionerOptions, quick: Int
  ) -> MoveFrontier {
    guard let former = problem.former, problem.faults().isEmpty else {
      let outcome = Partitioner.solve(problem, options: options)
      let choice = outcome.partition.map {
        Choice(moved: 0, partition: $0, lowerBound: outcome.lowerBound)
      }
      return MoveFrontier(
        choices: choice.map { [$0] } ?? [], isProven: outcome.isOptimal, fewest: 0)
    }
    var free = problem
    free.former?.prices = former.prices.map { _ in 0 }
    free.former?.budget = nil
    let ceiling = former.budget ?? problem.count
    guard problem.count <= largest, Partitioner.isEnumerable(CompactModel(free)) else {
      return WideFrontier.find(problem, free: free, ceiling: ceiling, options: options)
    }
    guard let end = bestGroups(free, options: options) else {
      return MoveFrontier(choices: [], isProven: true, fewest: 0)
    }
    var search = Search(
      problem: problem, free: free, options: options, end: end, quick: quick)
    var choices: [Choice] = []
    var limit = search.findFewest(upTo: ceiling)
    while let now = limit, now <= ceiling {
      if let last = choices.last, !search.isQuick(now),
        let others = search.descend(to: last, from: ceiling, end: end)
      {
        choices += others
        limit = ceiling + 1
        break
      }
      if let choice = search.best(now, after: choices.last, end: end) {
        choices.append(choice)
        if choice.partition.cost <= end.goal { break }
      }
      if options.cancellation.isDue() { break }
      limit = now + 1
    }
    let isWhole = choices.last.map { $0.partition.cost <= end.goal } ?? false
    if !isWhole, let now = limit, now <= ceiling { search.isProven = false }
    if !isWhole, let best = end.choice, best.moved <= ceiling,
      choices.last.map({ best.partition.cost < $0.partition.cost }) ?? true
    {
      choices.append(best)
      search.isProven = false
    }
    return MoveFrontier(choices: choices, isProven: search.isProven, fewest: search.fewest)
  }

  /// The largest pool in which every number of moves is solved by itself.
  private static let largest = 40

  /// The best groups whoever moves, as far as they are known.
  struct End {
    /// The groups, with as many people in their former ones as those groups allow.
    var choice: Choice?
    /// Whether it is proven that no groups cost less.
    var isOptimal: Bool
    /// No groups cost less than this, as far as that is known.
    var lowerBound: Int?
    /// What its solve hands on.
    var handed = HandedOn()
    /// What the last choice costs.
    var goal: Int { choice?.partition.cost ?? .min }
  }

  /// Finds the best groups, moves not counted; nil if it is proven that there are none.
  ///
  /// Where nobody is locked the former groups mean nothing for that, and without them the relaxation
  /// has a row less for each and is proven in a fraction of the time.
  static func bestGroups(_ free: GroupProblem, options: PartitionerOptions) -> End? {
    let plain = withoutFormer(free)
    var handed = HandedOn()
    let outcome = Partitioner.solve(plain, options: options, handing: &handed)
    if outcome.isProvenImpossible { return nil }
    let bound = outcome.lowerBound
    var choice = outcome.partition.map {
      Choice(moved: moved($0, free), partition: $0, lowerBound: bound)
    }
    if plain.former == nil, let found = choice, let former = free.former {
      let kept = KeptIdentities.assign(found.partition, former)
      choice = Choice(moved: moved(kept, free), partition: kept, lowerBound: bound)
    }
    return End(
      choice: choice, isOptimal: outcome.isOptimal, lowerBound: bound, handed: handed)
  }

  /// The problem of the best groups, moves not counted.
  static func withoutFormer(_ free: GroupProblem) -> GroupProblem {
    var plain = free
    if let former = free.former, !former.locked.contains(true) { plain.former = nil }
    return plain
  }
}

extension MoveFrontier {
  /// The solves between the fewest moves and the best groups.
  private struct Search {
    let problem: GroupProblem
    /// The problem without prices and limits of moves.
    let free: GroupProblem
    let options: PartitionerOptions
    let few: FewMoves?
    let quick: Int
    var isProven: Bool
    /// What the solve for the best groups handed on.
    let handed: HandedOn
    /// So many have to move at least.
    private(set) var fewest = 0
    private var start: [PlacedGroup]?

    init(
      problem: GroupProblem, free: GroupProblem, options: PartitionerOptions, end: End, quick: Int
    ) {
      self.problem = problem
      self.free = free
      self.options = options
      isProven = end.isOptimal
      handed = end.handed
      self.quick = quick
      few = FewMoves(free)
    }

    /// The fewest moves with which any partition is possible; nil if none is with so many.
    mutating func findFewest(upTo ceiling: Int) -> Int? {
      if walk(upTo: ceiling, while: { $0.isQuick($1) }) { return fewest }
      let calm = Partitioner.solve(movesOnly(problem), options: options)
      if calm.isProvenImpossible { return nil }
      if !calm.isOptimal, walk(upTo: ceiling, while: { $0.few?.canWalk($1) ?? false }) {
        return fewest
      }
      isProven = isProven && calm.isOptimal
      start = calm.partition?.groups
      fewest = max(fewest, calm.lowerBound ?? 0)
      return calm.partition.map { moved($0, problem) } ?? 0
    }

    /// Looks at more and more moves until there are groups; false if it is left before.
    private mutating func walk(
      upTo ceiling: Int, while goesOn: (Search, _ limit: Int) -> Bool
    ) -> Bool {
      while fewest <= max(0, ceiling), goesOn(self, fewest) {
        if few?.best(fewest) != nil { return true }
        fewest += 1
      }
      return false
    }

    /// The best groups with so many moves, if they are better than those with fewer.
    mutating func best(_ limit: Int, after last: Choice?, end: End) -> Choice? {
      let found: Partition?
      var bound: Int?
      if let choice = end.choice, end.isOptimal, choice.moved <= limit {
        // Nothing costs less.
        found = choice.partition
      } else if let few, few.canWalk(limit) {
        found = few.best(limit, below: last?.partition.cost)
      } else {
        let outcome = solve(limit, start: last?.partition.groups ?? start, options.effort.left)
        isProven = isProven && (outcome.isOptimal || outcome.isProvenImpossible)
        found = outcome.partition
        bound = outcome.lowerBound
      }
      guard let found, last.map({ found.cost < $0.partition.cost }) ?? true else { return nil }
      // Whatever was not solved was walked through.
      return Choice(
        moved: moved(found, problem), partition: found, lowerBound: bound ?? found.cost)
    }

    /// Whether to walk through so many moves takes less than a solve.
    func isQuick(_ limit: Int) -> Bool { few?.canWalk(limit, looks: quick) ?? false }

    /// The choices with more moves than the last that is known and at most so many, the calmest
    /// first; nil if one of the solves comes to no proof soon.
    func descend(to last: Choice, from ceiling: Int, end: End) -> [Choice]? {
      var found: [Choice] = []
      var limit = ceiling
      if let best = end.choice, end.isOptimal, best.moved <= ceiling {
        if best.partition.cost >= last.partition.cost { return [] }
        found.append(best)
        limit = best.moved - 1
      }
      while limit > last.moved {
        let outcome = solve(
          limit, start: last.partition.groups, min(options.effort.left, Search.soon))
        guard outcome.isOptimal, let partition = outcome.partition else { return nil }
        if partition.cost >= last.partition.cost { break }
        if found.last?.partition.cost == partition.cost { found.removeLast() }
        let now = moved(partition, problem)
        found.append(Choice(moved: now, partition: partition, lowerBound: partition.cost))
        limit = now - 1
      }
      return found.reversed()
    }

    /// The effort within which most solves are proven.
    private static let soon = 2_000_000

    /// The best groups with at most so many moves, by the tree.
    private func solve(_ limit: Int, start: [PlacedGroup]?, _ effort: Int) -> PartitionOutcome {
      var limited = free
      limited.former?.budget = limit
      var own = options
      own.effort = Effort(limit: effort)
      own.start = start
      own.known = handed
      return Partitioner.solve(limited, options: own)
    }
  }

  /// The problem of moving as few as can be: only what is forbidden stays.
  static func movesOnly(_ problem: GroupProblem) -> GroupProblem {
    var calm = GroupProblem(
      count: problem.count, sizes: problem.sizes.map { SizeCost($0.size) })
    calm.counts = problem.counts.compactMap { criterion in
      guard criterion.costs.joined().contains(CountCriterion.forbidden) else { return nil }
      return CountCriterion(
        carriers: criterion.carriers,
        costsBySize: criterion.costs.map { row in
          row.map { $0 == CountCriterion.forbidden ? $0 : 0 }
        })
    }
    calm.worstPairs = problem.worstPairs.filter { $0.limit != nil }.map {
      WorstPairCriterion(values: $0.values, weight: 0, limit: $0.limit)
    }
    calm.commonTimes = problem.commonTimes.filter { $0.minimum > 0 }.map {
      CommonTimeCriterion(free: $0.free, ranges: $0.ranges, minimum: $0.minimum)
    }
    calm.forbiddenPairs = problem.forbiddenPairs
    calm.togetherPairs = problem.togetherPairs
    calm.forbiddenGroups = problem.forbiddenGroups
    calm.fixedGroups = problem.fixedGroups
    calm.forbiddenPartitions = problem.forbiddenPartitions
    calm.crowdedTimes = problem.crowdedTimes
    calm.former = problem.former
    calm.former?.prices = problem.former?.prices.map { _ in 1 } ?? []
    return calm
  }

  static func moved(_ partition: Partition, _ problem: GroupProblem) -> Int {
    partition.groups.reduce(0) { total, group in
      total + problem.moved(of: group.members, keeping: group.identity)
    }
  }
}

extension PartitionOutcome {
  /// Whether the partition is proven best.
  public var isOptimal: Bool {
    if case .optimal = self { return true }
    return false
  }

  /// Whether it is proven that there is no partition.
  public var isProvenImpossible: Bool {
    if case .impossible = self { return true }
    return false
  }
}
