import ProofFormat
import SolverSupport

/// Partitions pools too large for enumeration.
///
/// `ThreePhaseSearch` does the work. Where there are more rules than pair costs, it starts from
/// what `Annealing` finds with a quarter of the effort, which steps over broken rules more easily
/// than a descent does.
struct PoolSearch {
  let model: CompactModel
  let options: PartitionerOptions

  func run() -> PartitionOutcome {
    guard let sizes = pattern() else { return .impossible(.sizesDoNotFit) }
    options.observer?(.phase("pairs"))
    let certificate = PairBound(model).certificate(options.cancellation)
    if let certificate { options.observer?(.lowerBound(certificate.lowerBound)) }
    let state = PoolState(model: model, sizes: sizes, identity: identities(slots: sizes.count))
    let given = options.searchEffort ?? options.effort
    let effort = given.limit == .max ? 15_000 * model.n : given.left
    let random = RandomSource(seed: options.seed)
    func found(_ cost: Int) { options.observer?(.incumbent(cost)) }
    var starts = [options.start.flatMap { assignment(from: $0, sizes: sizes) } ?? spread(sizes)]
    var share = 0
    if !state.hasPairsOnly {
      options.observer?(.phase("annealing"))
      share = effort / 4
      var annealing = Annealing(
        state: state, random: random, cancellation: options.cancellation)
      starts.insert(
        annealing.search(start: starts[0], sizes: sizes, effort: share, found: found), at: 0)
    }
    options.observer?(.phase("population"))
    var search = ThreePhaseSearch(
      state: state, random: random.split(1), cancellation: options.cancellation)
    let best = search.search(
      starts: starts, effort: effort - share, target: certificate?.lowerBound ?? .min,
      found: found)
    let groups = partition(best, state: state)
    guard let cost = model.problem.cost(of: groups) else { return .unknown(.stopped) }
    let partition = Partition(groups: groups, cost: cost)
    if let certificate, certificate.lowerBound >= cost { return .optimal(partition, certificate) }
    return .feasible(partition, lowerBound: certificate?.lowerBound, certificate)
  }

  /// The sizes of groups to start with: the given start's, or the pattern that looks cheapest.
  ///
  /// The number of groups stays what it is here.
  private func pattern() -> [Int]? {
    if let start = options.start, model.fixedColumns.isEmpty {
      let sizes = start.map(\.members.count).sorted()
      if sizes.reduce(0, +) == model.n, sizes.allSatisfy(model.sizes.contains) { return sizes }
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
      zip(model.sizes, counts).flatMap { size, count in [Int](repeating: size, count: count) }
    }
  }

  private func identities(slots: Int) -> [Int] {
    var sizes = [Int](repeating: 0, count: model.identities)
    for label in model.labels where label >= 0 { sizes[label] += 1 }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    return (0..<slots).map { $0 < order.count ? order[$0] : -1 }
  }

  /// Everybody in order, former groups' people in their slots as far as they fit.
  private func spread(_ sizes: [Int]) -> [Int32] {
    let identity = identities(slots: sizes.count)
    var slot = [Int32](repeating: -1, count: model.n)
    var left = sizes
    for person in 0..<model.n where model.labels[person] >= 0 {
      if let own = identity.firstIndex(of: model.labels[person]), left[own] > 0 {
        slot[person] = Int32(own)
        left[own] -= 1
      }
    }
    var at = 0
    for person in 0..<model.n where slot[person] < 0 {
      while left[at] == 0 { at += 1 }
      slot[person] = Int32(at)
      left[at] -= 1
    }
    return slot
  }

  private func assignment(from groups: [PlacedGroup], sizes: [Int]) -> [Int32]? {
    guard groups.map(\.members.count).sorted() == sizes.sorted(), model.fixedColumns.isEmpty
    else { return nil }
    var slot = [Int32](repeating: -1, count: model.n)
    var open = Array(sizes.indices)
    for group in groups {
      guard let at = open.firstIndex(where: { sizes[$0] == group.members.count }) else {
        return nil
      }
      for person in group.members {
        guard slot.indices.contains(person), slot[person] < 0 else { return nil }
        slot[person] = Int32(open[at])
      }
      open.remove(at: at)
    }
    return slot.contains(-1) ? nil : slot
  }

  private func partition(_ assignment: [Int32], state: PoolState) -> [PlacedGroup] {
    var groups = [[Int]](repeating: [], count: state.slots)
    for (person, slot) in assignment.enumerated() {
      groups[Int(slot)].append(model.people[person])
    }
    var result = groups.enumerated().filter { !$0.element.isEmpty }.map { slot, members in
      let identity = state.identity[slot]
      let isKept = members.contains { model.problem.former?.labels[$0] == identity }
      return PlacedGroup(members: members, identity: isKept && identity >= 0 ? identity : nil)
    }
    let taken = Set(result.compactMap(\.identity))
    for (index, columns) in model.fixedColumns.enumerated() {
      let open = columns.filter { $0.identity < 0 || !taken.contains($0.identity) }
      let best = open.min { $0.cost < $1.cost }
      result.append(
        PlacedGroup(
          members: model.problem.fixedGroups[index],
          identity: best.flatMap { $0.identity < 0 ? nil : $0.identity }))
    }
    return result
  }
}
