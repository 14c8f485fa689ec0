import ProofFormat
import SolverSupport

/// Partitions pools too large for enumeration.
///
/// `ThreePhaseSearch` does the work. Where there are more rules than pair costs, it starts from
/// what `Annealing` finds with a quarter of the effort, which steps over broken rules more easily
/// than a descent does. Where few may move, moves are given a price at which few enough do.
struct PoolSearch {
  let model: CompactModel
  let options: PartitionerOptions

  func run() -> PartitionOutcome {
    guard let layout = layout() else { return .impossible(.sizesDoNotFit) }
    options.observer?(.phase("pairs"))
    let certificate = PairBound(model).certificate(options.cancellation)
    if let certificate { options.observer?(.lowerBound(certificate.lowerBound)) }
    let given = options.searchEffort ?? options.effort
    let effort = given.limit == .max ? 15_000 * model.n : given.left
    let best =
      model.moveBudget == nil
      ? search(
        layout, layout.assignment, effort: effort, target: certificate?.lowerBound ?? .min,
        found: { options.observer?(.incumbent($0)) })
      : searchWithin(model.moveBudget ?? 0, layout, effort: effort)
    guard let best else { return .unknown(.stopped) }
    let groups = layout.groups(best, model)
    guard let cost = model.problem.cost(of: groups) else { return .unknown(.stopped) }
    let partition = Partition(groups: groups, cost: cost)
    if let certificate, certificate.lowerBound >= cost { return .optimal(partition, certificate) }
    return .feasible(partition, lowerBound: certificate?.lowerBound, certificate)
  }

  /// The best assignment found with so many ticks of effort, each move at a further price.
  func search(
    _ layout: PoolLayout, _ start: [Int32], effort: Int, target: Int = .min,
    movePrice: Int32 = 0, found: (Int) -> Void = { _ in }
  ) -> [Int32] {
    let state = PoolState(
      model: model, sizes: layout.sizes, identity: layout.identity, movePrice: movePrice)
    let random = RandomSource(seed: options.seed)
    var starts = [start]
    var share = 0
    if !state.hasPairsOnly {
      options.observer?(.phase("annealing"))
      share = effort / 4
      var annealing = Annealing(
        state: state, random: random, cancellation: options.cancellation)
      starts.insert(
        annealing.search(start: start, sizes: layout.sizes, effort: share, found: found), at: 0)
    }
    options.observer?(.phase("population"))
    var search = ThreePhaseSearch(
      state: state, random: random.split(1), cancellation: options.cancellation)
    return search.search(starts: starts, effort: effort - share, target: target, found: found)
  }

  /// The slots to search with, and who is in them at first.
  ///
  /// The number of groups stays what it is here: that of the given start; where moves count, that of
  /// the former groups as they are left; else that of the pattern of sizes that looks cheapest.
  private func layout() -> PoolLayout? {
    if let start = options.start, let layout = PoolLayout(model, groups: start) { return layout }
    if model.moveBudget != nil || model.movePrices.contains(where: { $0 > 0 }),
      let layout = PoolLayout(staying: model)
    {
      return layout
    }
    let pairs = model.problem.pairCosts
    let mean = Double(pairs.reduce(0) { $0 + Int($1) }) / Double(max(1, pairs.count))
    // The mean pays for a spread of sizes that pairs would not give; half of it is a fair guess.
    let prices = model.sizes.indices.map { index in
      let size = model.sizes[index]
      return Double(model.sizeCosts[index]) + mean * Double(size * (size - 1)) / 2
    }
    let counts = SizePatterns(sizes: model.sizes).pattern(people: model.n, prices: prices)
    return counts.map { counts in
      PoolLayout(
        model,
        sizes: zip(model.sizes, counts).flatMap { size, count in
          [Int](repeating: size, count: count)
        })
    }
  }
}
