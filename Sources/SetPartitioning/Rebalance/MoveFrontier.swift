import SolverSupport

/// The choices between moving few people and having the best groups, each proven.
///
/// Re-balancing is the same partition problem with a limit on how many may move; small limits are
/// walked through (`FewMoves`), larger ones solved by the tree. The frontier
/// starts at the fewest moves with which any partition is possible and ends at the best groups;
/// between them stand the partitions that no other is both better and calmer than.
public struct MoveFrontier: Sendable {
  /// A choice.
  public struct Choice: Sendable {
    /// How many people are moved.
    public let moved: Int
    /// The partition; its cost is that of the groups alone, moves not priced.
    public let partition: Partition
  }

  /// The choices, fewest moves first, each better than the one before.
  public let choices: [Choice]
  /// Whether every choice, and that there is no other, is proven.
  public let isProven: Bool

  /// Finds the frontier of a problem whose people come from former groups.
  ///
  /// The prices of moves in the problem are not used, only the numbers. At most `most` choices
  /// are looked for; with more possible numbers of moves the last choice is the best groups.
  ///
  /// - Complexity: one solve for each number of moves between the fewest and the best groups'.
  public static func find(
    _ problem: GroupProblem, most: Int = .max,
    options: PartitionerOptions = PartitionerOptions()
  ) -> MoveFrontier {
    guard let former = problem.former, problem.faults().isEmpty else {
      let outcome = Partitioner.solve(problem, options: options)
      let choice = outcome.partition.map { Choice(moved: 0, partition: $0) }
      return MoveFrontier(choices: choice.map { [$0] } ?? [], isProven: outcome.isOptimal)
    }
    var free = problem
    free.former?.prices = former.prices.map { _ in 0 }
    let best = Partitioner.solve(free, options: options)
    guard let bestPartition = best.partition else {
      return MoveFrontier(choices: [], isProven: best.isProvenImpossible)
    }
    var proven = best.isOptimal
    var few = FewMoves(free)
    let calm = Partitioner.solve(movesOnly(problem), options: options)
    proven = proven && calm.isOptimal
    let least = calm.partition.map { moved($0, problem) } ?? 0
    var choices: [Choice] = []
    var limit = least
    let ceiling = former.budget ?? problem.count
    var previous = calm.partition
    while limit <= ceiling, choices.count < most {
      if options.cancellation.isDue() {
        proven = false
        break
      }
      let found: Partition?
      if few?.canWalk(limit) ?? false {
        found = few?.best(limit)
      } else {
        var limited = free
        limited.former?.budget = limit
        var own = options
        own.start = choices.last?.partition.groups ?? previous?.groups
        let outcome = Partitioner.solve(limited, options: own)
        proven = proven && outcome.isOptimal
        found = outcome.partition
      }
      previous = nil
      guard let partition = found else {
        limit += 1
        continue
      }
      if choices.last.map({ partition.cost < $0.partition.cost }) ?? true {
        choices.append(Choice(moved: moved(partition, problem), partition: partition))
      }
      if partition.cost <= bestPartition.cost { break }
      limit += 1
    }
    if let last = choices.last, last.partition.cost > bestPartition.cost {
      choices[choices.count - 1] = Choice(
        moved: moved(bestPartition, problem), partition: bestPartition)
      proven = false
    }
    return MoveFrontier(choices: choices, isProven: proven)
  }

  /// The problem of moving as few as can be: only what is forbidden stays.
  private static func movesOnly(_ problem: GroupProblem) -> GroupProblem {
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
    calm.former = problem.former
    calm.former?.prices = problem.former?.prices.map { _ in 1 } ?? []
    return calm
  }

  private static func moved(_ partition: Partition, _ problem: GroupProblem) -> Int {
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
