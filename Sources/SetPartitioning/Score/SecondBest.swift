extension Partitioner {
  /// Solves a problem again without a partition that is known, to see what the next best costs.
  ///
  /// The outcome is proven as any other, but where a pool falls apart its bound has no certificate. A
  /// partition with the same groups and other identities counts as the same.
  ///
  /// - Complexity: as `solve`.
  public static func solve(
    _ problem: GroupProblem, otherThan partition: Partition,
    options: PartitionerOptions = PartitionerOptions()
  ) -> PartitionOutcome {
    if problem.faults().isEmpty, isEnumerable(CompactModel(problem)),
      let outcome = PartSearch(problem, options: options)?.run(otherThan: partition)
    {
      return outcome
    }
    var other = problem
    other.forbiddenPartitions.append(partition.groups.map(\.members))
    let outcome = solve(other, options: options)
    guard !outcome.isOptimal, !outcome.isProvenImpossible,
      let near = nearest(to: partition, in: problem),
      let cost = other.cost(of: near), cost < outcome.partition?.cost ?? .max
    else { return outcome }
    return .feasible(
      Partition(groups: near, cost: cost), lowerBound: outcome.lowerBound, outcome.certificate)
  }

  /// The groups that the cheapest swap or move makes of a partition: where nothing is proven, few
  /// are better; nil if there is no step.
  ///
  /// - Complexity: O(people^2) looks at a step.
  private static func nearest(to partition: Partition, in problem: GroupProblem) -> [PlacedGroup]? {
    let model = CompactModel(problem)
    guard problem.faults().isEmpty, let layout = PoolLayout(model, groups: partition.groups) else {
      return nil
    }
    let state = PoolState(model: model, sizes: layout.sizes, identity: layout.identity)
    state.load(layout.assignment)
    var best: (delta: Int32, person: Int, other: Int, slot: Int)?
    for i in 0..<state.n {
      for j in 0..<i where state.slotOf[i] != state.slotOf[j] {
        let delta = state.swapDelta(i, j)
        if best.map({ delta < $0.delta }) ?? true { best = (delta, i, j, -1) }
      }
      guard state.isFlexible else { continue }
      for slot in 0..<state.slots where slot != Int(state.slotOf[i]) {
        guard let delta = state.moveDelta(i, to: slot) else { continue }
        if best.map({ delta < $0.delta }) ?? true { best = (delta, i, -1, slot) }
      }
    }
    guard let best else { return nil }
    if best.other >= 0 {
      state.swap(best.person, best.other)
    } else {
      state.move(best.person, to: best.slot)
    }
    return layout.groups(state.assignment, model)
  }
}
