import ProofFormat
import SolverSupport

/// The whole course of a proven solve: tables, incumbent, relaxation, survivors, tree.
struct ExactSearch {
  /// More columns than this are not searched by a tree.
  static let ceiling = 1_300_000

  /// So many groups a person are handed on from a relaxation to the next.
  private static let handedOn = 10

  /// Where groups crowd at the bound so many times as many are handed on.
  private static let crowdedList = 12

  let model: CompactModel
  let options: PartitionerOptions

  /// Solves, and tells the groups that the relaxation ended with.
  func run(handing: inout HandedOn) -> PartitionOutcome {
    var effort = Effort(limit: options.effort.left)
    options.observer?(.phase("table"))
    let kernel = CostKernel(model)
    let table = CostTable(
      kernel: kernel, model: model, sharing: options.known?.costs,
      doublings: options.known?.doublings ?? 0)
    for size in model.sizes { effort.spend(table.count(size: size) / 200) }

    options.observer?(.phase("incumbent"))
    var pool = knownColumns(table)
    var best: [Column]?
    var bestCost: Int?
    func take(_ columns: [Column]) {
      pool += columns
      let whole = columns + fixedChoice(given: columns)
      let cost = whole.reduce(0) { $0 + $1.cost }
      guard isAllowed(whole), cost < bestCost ?? listedBelow.map({ $0 + 1 }) ?? .max else { return }
      best = whole
      bestCost = cost
      options.observer?(.incumbent(cost))
    }
    for start in startingPoints(table: table) {
      var search = SwapSearch(
        model: model, table: table, random: RandomSource(seed: options.seed).split(start.name))
      search.start(start.parts)
      if model.moveBudget != nil {
        // Swaps look at costs alone, and lead away from what keeps a limit of moves.
        search.columns.map(take)
      }
      if options.trustsStart {
        if model.moveBudget == nil { search.columns.map(take) }
        if best != nil { break }
      }
      let rounds = start.rounds
      search.iterate(rounds: rounds, cancellation: options.cancellation) { _, columns in
        take(columns)
      }
      effort.spend(rounds * model.n)
      if options.cancellation.isDue() { break }
    }

    options.observer?(.phase("relaxation"))
    bestCost.map { options.observer?(.incumbent($0)) }
    var root = Root(
      model: model, table: table, start: pool,
      known: knownGroups(table), isListed: listedBelow != nil,
      // Known groups give better first prices than a partition does.
      incumbent: options.known?.groups.isEmpty ?? true ? best : nil,
      cancellation: options.cancellation)
    // What is of use costs less than this.
    let goal = bestCost ?? listedBelow
    root.solve(incumbent: goal, effort: &effort, cancellation: options.cancellation)
    handing.costs = table.costs
    handing.people = model.people
    handing.groups = root.nearest(ExactSearch.handedOn * model.n).map { ($0.members, $0.size) }
    let scale = 1 << table.shift
    func roundedBound() -> Int? {
      let proven = root.bound?.total.map { ($0 + scale - 1) >> table.shift }
      if let proven { options.observer?(.lowerBound(proven)) }
      return proven
    }
    var proven = roundedBound()
    var useful: Root.Useful?
    func list(_ factor: Int) {
      guard let listing = options.listing else { return }
      useful = root.useful(
        below: max(listing.below, goal ?? .min), ceiling: listing.most * factor)
      handing.list = useful.map {
        UsefulGroups(groups: root.groups($0), below: $0.target, least: proven ?? .min / 2)
      }
    }
    list(1)
    var near: Survivors?
    if let goal, let now = proven, now < goal {
      near =
        useful.map { few in
          root.useful(below: goal, ceiling: options.few, among: few).map {
            root.survivors(below: $0.target, among: $0)
          }
        } ?? root.survivors(below: goal, ceiling: options.few)
      handing.survivors = near?.groups ?? []
    }
    if let goal, let now = proven, now < goal, near?.target != goal,
      root.isCrowded(below: goal, ceiling: options.crowd)
    {
      near = nil
      options.observer?(.phase("cuts"))
      root.strengthen(
        seeds: kinds, incumbent: goal, effort: &effort, cancellation: options.cancellation)
      proven = roundedBound()
      list(ExactSearch.crowdedList)
    }
    if let best, let bestCost, let proven, proven >= bestCost {
      return .optimal(
        partition(best), certificate(bestCost, scale: scale, .bound(root.prices)))
    }
    let isNothing = listedBelow.map { best == nil && proven ?? .min >= $0 } ?? false
    if isNothing || (root.bound != nil && root.bound?.total == nil) {
      return .impossible(.proven(certificate(ceilingCost(), scale: scale, .bound(root.prices))))
    }

    options.observer?(.phase("tree"))
    // The longest part, in which there may be no better groups: what is known is told once more.
    bestCost.map { options.observer?(.incumbent($0)) }
    proven.map { options.observer?(.lowerBound($0)) }
    return close(
      root: root, table: table, near: near, best: best, bestCost: bestCost, effort: &effort)
  }

  /// Solves the relaxation from the former groups alone, for a solve to begin with.
  func relax() -> HandedOn {
    var effort = Effort(limit: options.effort.left)
    let table = CostTable(kernel: CostKernel(model), model: model)
    var pool: [Column] = []
    if let start = startingPoints(table: table).first {
      var search = SwapSearch(
        model: model, table: table, random: RandomSource(seed: options.seed).split(start.name))
      search.start(start.parts)
      pool = search.columns ?? []
    }
    var root = Root(
      model: model, table: table, start: pool, incumbent: pool.isEmpty ? nil : pool,
      cancellation: options.cancellation)
    root.solve(incumbent: nil, effort: &effort, cancellation: options.cancellation)
    var handing = HandedOn()
    handing.costs = table.costs
    handing.people = model.people
    handing.groups = root.nearest(2 * ExactSearch.handedOn * model.n).map { ($0.members, $0.size) }
    return handing
  }

  /// Searches among the columns that may be in a better partition.
  private func close(
    root: Root, table: CostTable, near: Survivors?, best: [Column]?, bestCost: Int?,
    effort: inout Effort
  ) -> PartitionOutcome {
    var best = best
    var bestCost = bestCost
    let scale = 1 << table.shift
    // Prices of the tree have room for more binary places; sums must stay below 2^60.
    let ceilingBits = Int.bitWidth - (bestCost ?? ceilingCost()).magnitude.leadingZeroBitCount
    let scopeBits =
      Int.bitWidth
      - (20 * min(model.problem.scope(), GroupProblem.costLimit) + 1000)
      .leadingZeroBitCount
    let extra = max(0, min(16, 44 - table.shift - scopeBits, 55 - table.shift - ceilingBits))
    let fine = scale << extra
    var filter = root.prices
    filter.elements = filter.elements.map { $0 << extra }
    filter.limits = filter.limits.map { $0 << extra }
    filter.cuts = filter.cuts.map { $0.priced($0.price << extra) }
    let floor = root.bound?.total.map { ($0 + scale - 1) >> table.shift }
    func open() -> PartitionOutcome {
      guard let best else { return .unknown(.stopped) }
      return .feasible(
        partition(best), lowerBound: floor,
        floor.map { certificate($0, scale: scale, .bound(root.prices)) })
    }
    guard let floor, !options.cancellation.isDue() else { return open() }
    let dived = dive(
      root: root, table: table, near: near, best: &best, bestCost: &bestCost, effort: &effort)
    if let best, let bestCost, floor >= bestCost {
      return .optimal(
        partition(best), certificate(bestCost, scale: scale, .bound(root.prices)))
    }
    let ceilingTarget = bestCost ?? ceilingCost()
    // Few columns first: with a poor incumbent, or none, too many would survive. If there is
    // nothing among them, their target is a bound, and more are taken.
    var ceiling = dived ? 4 * options.few : options.few
    var proven: (target: Int, claim: GroupCertificate)?
    while ceiling <= ExactSearch.ceiling {
      guard
        let found = near?.target == ceilingTarget
          ? near : root.survivors(below: ceilingTarget, ceiling: ceiling)
      else {
        ceiling *= 4
        continue
      }
      let (columns, target) = (found.columns, found.target)
      var tree = TreeSearch(
        model: model, columns: columns, target: target, scale: fine,
        seeds: root.columns + (best ?? []), cuts: root.cuts, kinds: kinds,
        effort: Effort(limit: effort.left),
        cancellation: options.cancellation, observer: options.observer)
      let proof = tree.run(floor: proven?.target ?? floor)
      effort.spend(tree.spent)
      guard let proof else {
        let found = tree.best ?? best
        guard let found else { return .unknown(.stopped) }
        let bound = proven ?? (floor, certificate(floor, scale: scale, .bound(root.prices)))
        return .feasible(partition(found), lowerBound: bound.target, bound.claim)
      }
      let claim = certificate(tree.target, scale: fine, .filter(filter, then: proof))
      if let found = tree.best { return .optimal(partition(found), claim) }
      if let best, target == bestCost { return .optimal(partition(best), claim) }
      if target == ceilingTarget { return .impossible(.proven(claim)) }
      proven = (target, claim)
      ceiling *= 4
    }
    if let best, let proven {
      return .feasible(partition(best), lowerBound: proven.target, proven.claim)
    }
    return open()
  }

  /// Free people who carry, or do not carry, each counted value: cuts are looked for about them.
  var kinds: [[Int]] {
    model.problem.counts.flatMap { criterion in
      let carriers = (0..<model.n).filter { criterion.carriers[model.people[$0]] }
      let others = (0..<model.n).filter { !criterion.carriers[model.people[$0]] }
      return [carriers, others].filter { !$0.isEmpty && $0.count < model.n }
    }
  }

  /// Above the cost of any partition that is looked for.
  func ceilingCost() -> Int {
    let groups = model.n / max(1, model.sizes.first ?? 1) + model.fixedColumns.count + 1
    let most = min(GroupProblem.costLimit, model.problem.scope()) * groups + 1
    return min(most, listedBelow ?? .max)
  }

  /// Below which cost no groups but those that are known are of use; nil if others may be.
  private var listedBelow: Int? {
    options.known.flatMap { $0.people == model.people ? $0.wholeBelow : nil }
  }

  /// Whether the columns keep to the limits and hold every fixed group.
  func isAllowed(_ columns: [Column]) -> Bool {
    guard columns.count(where: { $0.fixed >= 0 }) == model.fixedColumns.count else { return false }
    return model.limits.indices.allSatisfy { index in
      columns.reduce(0) { $0 + $1.use(ofLimit: index, in: model) } <= model.limits[index]
    }
  }

  private func partition(_ columns: [Column]) -> Partition {
    let groups = columns.map { column in
      PlacedGroup(
        members: column.fixed >= 0
          ? model.problem.fixedGroups[column.fixed]
          : (0..<column.size).map { model.people[Int(column.members[$0])] },
        identity: column.identity < 0 ? nil : column.identity)
    }
    return Partition(groups: groups, cost: columns.reduce(0) { $0 + $1.cost })
  }

  /// A certificate in the numbers of the problem.
  private func certificate(_ bound: Int, scale: Int, _ step: GroupStep) -> GroupCertificate {
    GroupCertificate(
      lowerBound: bound, scale: scale,
      proof: step.renumbered(ProofNumbers(model: model)))
  }
}
