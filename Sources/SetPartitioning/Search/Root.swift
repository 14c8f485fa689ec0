import ProofFormat
import SolverSupport

/// The linear relaxation over all columns, solved by column generation, and its exact bound.
///
/// Pricing enumerates every group; prices are smoothed towards those with the best bound so far
/// (Wentges, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming", 1997).
struct Root {
  let model: CompactModel
  let table: CostTable
  let pricer: Pricer
  /// Prices of the best bound, in units of `1 / 2^shift`.
  private(set) var prices: GroupPrices
  /// The bound that they give.
  private(set) var bound: ExactBound?
  private var master: Master
  /// Prices to begin with, taken from a partition, if one is known.
  private var guess: GroupPrices?
  /// Groups to look among before all are passed through, by size.
  private let known: [[KnownGroup]]
  /// Whether no others are of use.
  private let isListed: Bool

  /// Prepares the relaxation, with columns to start from and a partition, if one is known.
  init(
    model: CompactModel, table: CostTable, start: [Column], known: [KnownGroup] = [],
    isListed: Bool = false, incumbent: [Column]?, cancellation: Cancellation
  ) {
    self.model = model
    self.table = table
    self.known = model.sizes.map { size in known.filter { $0.size == size } }
    self.isListed = isListed
    pricer = Pricer(model: model, table: table, cancellation: cancellation)
    prices = GroupPrices(elements: [Int](repeating: 0, count: model.elementCount))
    // With no columns to go by, none costs more than this.
    let largest = Double(
      start.map { Int($0.cost.magnitude) }.max() ?? model.problem.scope())
    // Where people are covered in one way only, prices grow with the penalty as far as it goes, in
    // both directions; those that the pricer would cut off are of no use.
    let room =
      Double(Pricer.priceLimit >> table.shift) / Double(max(1, model.sizes.last ?? 1))
    master = Master(
      model: model, penalty: min(20 * largest + 1000, max(room, 2 * largest)))
    for column in start { master.add(column) }
    for options in model.fixedColumns { for column in options { master.add(column) } }
    guess = incumbent.map { Root.shares(of: $0, model: model, scale: 1 << table.shift) }
  }

  /// Prices under which every group of a partition pays for itself: each member half of her pairs,
  /// and an equal part of the rest.
  ///
  /// The first prices of a master that knows few columns are wild, those of its artificial ones;
  /// these are not far from the last.
  private static func shares(
    of partition: [Column], model: CompactModel, scale: Int
  ) -> GroupPrices {
    let pairs = model.problem.pairCosts
    let count = model.problem.count
    var shares = [Int](repeating: 0, count: model.elementCount)
    for column in partition {
      if column.fixed >= 0 {
        shares[model.fixedElement(column.fixed)] = column.cost * scale
        continue
      }
      let members = (0..<column.size).map { model.people[Int(column.members[$0])] }
      let sums = members.map { a in
        members.reduce(0) { $0 + (a == $1 ? 0 : Int(pairs[a * count + $1])) }
      }
      let rest = column.cost - sums.reduce(0, +) / 2
      for i in 0..<column.size {
        shares[Int(column.members[i])] = scale * sums[i] / 2 + scale * rest / column.size
      }
    }
    return GroupPrices(elements: shares, limits: model.limits.map { _ in 0 })
  }

  /// The columns of the master.
  var columns: [Column] { master.columns }

  /// The columns of least reduced cost in the master, at most so many.
  ///
  /// - Complexity: O(columns log columns).
  func nearest(_ most: Int) -> [Column] {
    let free = master.columns.filter { $0.size > 0 }
    let costs = free.map { master.reducedCost(of: $0) }
    let order = free.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return order.prefix(most).map { free[$0] }
  }

  /// The cuts in the master; none if they are not worth their rows.
  var cuts: [GroupCut] { isStronger ? master.cuts : [] }
  private var isStronger = false

  /// What the table's costs are multiplied by.
  var scale: Int { 1 << table.shift }
  /// So many groups are looked at for one tick of effort.
  private static let lookedAt = 2000

  /// Whether the bound leaves no room for a partition cheaper than the incumbent.
  private func isClosed(_ incumbent: Int?) -> Bool {
    guard let incumbent, let total = bound?.total else { return false }
    return total > scale * (incumbent - 1)
  }

  /// Solves the relaxation; stops early once the bound reaches the incumbent.
  mutating func solve(incumbent: Int?, effort: inout Effort, cancellation: Cancellation) {
    let quick = quickSizes
    let isKnowing = known.contains { !$0.isEmpty }
    if isKnowing { settle(effort: &effort, cancellation: cancellation) }
    if quick.count < model.sizes.count, !isKnowing {
      generate(
        sizes: quick, smoothing: 0.6, incumbent: nil, effort: &effort, cancellation: cancellation)
      bound = nil  // a bound that has not seen all sizes is none
      if cancellation.isDue() || effort.isSpent { return }
    }
    generate(
      sizes: Array(model.sizes.indices), smoothing: quick.count < model.sizes.count ? 0 : 0.6,
      incumbent: incumbent, effort: &effort, cancellation: cancellation)
  }

  /// Solves the relaxation over the groups that are known.
  private mutating func settle(effort: inout Effort, cancellation: Cancellation) {
    guess = nil
    let work = 200 + known.reduce(0) { $0 + $1.count } / Root.lookedAt
    while master.solve() {
      effort.spend(work)
      if cancellation.isDue() || effort.isSpent { return }
      _ = taken(master.rounded(scale: scale))
      let sizePrices = master.roundedSizePrices(scale: scale)
      var found: [(Candidate, Int)] = []
      for (index, groups) in known.enumerated() {
        let threshold = sizePrices[index] - model.sizeCosts[index] * scale
        var list = CandidateList(below: Int32(clamping: threshold), best: 16 * model.n)
        pricer.look(at: groups, into: &list)
        list.finish()
        for item in list.items { found.append((item, index)) }
      }
      if addBest(found) == 0 { return }
    }
  }

  /// Passes through all groups of a size, or through those of a list.
  func pass(
    _ index: Int, into list: inout CandidateList, work: Int = .max
  ) -> Pricer.Pass {
    guard isListed else { return pricer.pass(sizeIndex: index, into: &list, work: work) }
    let groups = known[index]
    return Pricer.Pass(
      least: pricer.look(at: groups, into: &list), work: groups.count, isWhole: true)
  }

  /// The sizes whose tables are quick to pass through; the others are looked at in the end.
  private var quickSizes: [Int] {
    if isListed { return Array(model.sizes.indices) }
    let tabulated = model.sizes.indices.filter { table.tables[$0] != nil }
    return tabulated.isEmpty ? Array(model.sizes.indices) : tabulated
  }

  /// Adds cuts to the relaxation and solves it again, until the bound hardly moves or reaches the
  /// incumbent.
  mutating func strengthen(
    seeds: [[Int]], incumbent: Int?, effort: inout Effort, cancellation: Cancellation
  ) {
    let quick = quickSizes
    let known = (bound, prices)
    defer {
      if quick.count < model.sizes.count {
        (bound, prices) = known
        generate(
          sizes: Array(model.sizes.indices), smoothing: 0, incumbent: incumbent, effort: &effort,
          cancellation: cancellation)
      }
    }
    let first = master.simplex.objective
    let whole = Double(incumbent ?? .max) - first
    var weak = 0
    for round in 0..<30 {
      let before = master.simplex.objective
      let support = master.columns.indices.compactMap { number -> ([Int], Double)? in
        let column = master.columns[number]
        let value = master.value(of: number)
        guard value > 1e-5, column.size > 0 else { return nil }
        return ((0..<column.size).map { Int(column.members[$0]) }, value)
      }
      let depth = round == 0 ? CutFinder.Depth.shallow : isStronger ? .deep : .climbing
      let found = CutFinder(n: model.n, support: support.map { (people: $0.0, value: $0.1) })
        .cuts(most: 30, depth: depth, seeds: seeds)
      if found.isEmpty { return }
      if master.cuts.count + found.count > 60 { master.dropIdleCuts() }
      master.add(found)
      generate(
        sizes: quick, smoothing: 0, incumbent: incumbent, effort: &effort,
        cancellation: cancellation)
      if quick.count == model.sizes.count, isClosed(incumbent) { return }
      if cancellation.isDue() || effort.isSpent { return }
      // Where the first few rounds do little, those found by a long search do little, too.
      isStronger = master.simplex.objective - first > 0.05 * whole
      if !isStronger {
        if round < 3 { continue }
        return
      }
      let gap = Double(incumbent ?? .max) - master.simplex.objective
      weak = master.simplex.objective - before < 0.05 * gap ? weak + 1 : 0
      if weak >= 2 { return }
    }
  }

  /// Adds columns of some sizes until none has a negative reduced cost.
  private mutating func generate(
    sizes: [Int], smoothing: Double, incumbent: Int?, effort: inout Effort,
    cancellation: Cancellation
  ) {
    var smoothing = smoothing
    var first = guess
    var center = guess
    guess = nil
    let isWhole = sizes.count == model.sizes.count
    let quick = quickSizes
    while true {
      guard master.solve() else { return }
      effort.spend(200)
      let current = master.rounded(scale: scale)
      var sizePrices = master.roundedSizePrices(scale: scale)
      var trial = current
      if let guessed = first {
        trial = guessed
        sizePrices = sizePrices.map { _ in 0 }
        first = nil
      } else if let center, smoothing > 0 {
        for i in trial.elements.indices {
          let mixed =
            smoothing * Double(center.elements[i])
            + (1 - smoothing) * Double(current.elements[i])
          trial.elements[i] = Int(mixed.rounded())
        }
        for i in trial.limits.indices {
          trial.limits[i] = Int(
            smoothing * Double(center.limits[i]) + (1 - smoothing) * Double(current.limits[i]))
        }
      }
      var found: [(Candidate, Int)] = []
      var newLeasts = [Int?](repeating: nil, count: model.sizes.count)
      trial = taken(trial)
      for index in sizes {
        var wanted = sizePrices[index]
        if smoothing == 0, index == sizes.last, !quick.contains(index) {
          wanted = min(wanted, mostUseful(index, trial, newLeasts))
        }
        let threshold = wanted - model.sizeCosts[index] * scale
        var list = CandidateList(below: Int32(clamping: threshold), best: 16 * model.n)
        let work = effort.left.multipliedReportingOverflow(by: Root.lookedAt)
        let pass = pass(
          index, into: &list, work: work.overflow ? .max : work.partialValue)
        effort.spend(pass.work / Root.lookedAt)
        guard pass.isWhole else { return }
        newLeasts[index] = pass.least.map { Int($0) + model.sizeCosts[index] * scale }
        list.finish()
        for item in list.items { found.append((item, index)) }
      }
      let newBound = ExactBound(
        model: model, prices: trial, leasts: newLeasts, fixedLeasts: fixedLeasts(trial))
      if bound?.total.map({ old in newBound.total.map { $0 > old } ?? true }) ?? true {
        bound = newBound
        prices = trial
        center = trial
      }
      if cancellation.isDue() || effort.isSpent || (isWhole && isClosed(incumbent)) { return }
      let added = addBest(found)
      if added == 0 {
        guard trial != current, smoothing > 0 else { return }
        smoothing = smoothing > 0.3 ? 0.3 : 0
      } else if smoothing > 0, isWhole, let total = bound?.total,
        master.simplex.objective * Double(scale) - Double(total) < Double(scale) * 0.02
      {
        return
      }
    }
  }

  /// A group of the size that is looked at last must have a lower reduced cost than this to improve
  /// on the master's solution, whatever groups of other sizes come with it.
  ///
  /// The master begins with few groups of that size, or none, and a price that says nothing of them.
  private func mostUseful(_ index: Int, _ prices: GroupPrices, _ leasts: [Int?]) -> Int {
    let others = ExactBound(
      model: model, prices: prices, leasts: leasts, fixedLeasts: fixedLeasts(prices))
    let objective = Int(min(max(master.simplex.objective * Double(scale), -0x1p60), 0x1p60))
    let size = model.sizes[index]
    var most = Int.min / 2
    for count in 1...max(1, model.n / size) where count * size <= model.n {
      guard let rest = others.cheapest[model.n - count * size] else { continue }
      most = max(most, (objective - others.base - rest) / count + 1)
    }
    return most
  }

  private func taken(_ prices: GroupPrices) -> GroupPrices {
    var result = prices
    // Excluded partitions are left to the tree: their price would have to be looked up by group.
    let move = model.moveBudget == nil ? 0 : max(0, min(result.limits[0], Pricer.priceLimit / 2))
    result.limits = model.limits.indices.map { $0 == 0 && model.moveBudget != nil ? move : 0 }
    result.elements = pricer.setPrices(result, move: move)
    return result
  }

  private func fixedLeasts(_ prices: GroupPrices) -> [Int?] {
    model.fixedColumns.map { options in
      options.map { prices.reducedCost(of: $0, in: model, scale: scale) }.min()
    }
  }

  /// Adds the best candidates that the master itself finds negative, a few a person.
  private mutating func addBest(_ found: [(Candidate, Int)]) -> Int {
    // Those of one size come sorted; sizes with equal reduced costs keep their order.
    let order = found.indices.sorted {
      (found[$0].0.reducedCost, $0) < (found[$1].0.reducedCost, $1)
    }
    var room = [Int](repeating: 8, count: model.n)
    var added = 0
    let limit = 6 * model.n
    for place in order {
      if added >= limit { break }
      let (candidate, index) = found[place]
      let size = model.sizes[index]
      var open = false
      for i in 0..<size where room[Int(candidate.members[i])] > 0 { open = true }
      guard open, let own = table.cost(ascending: candidate.members, size: size) else { continue }
      let cost = own + model.sizeCosts[index]
      let best: Column?
      if model.identities == 0 {
        best = model.column(of: candidate.members, size: size, cost: cost)
      } else {
        // The pricer knows no budget: where the master left such columns out, its prices would not
        // hold for them.
        best = model.columns(
          of: candidate.members, size: size, groupCost: cost, beyondBudget: true
        ).min { master.reducedCost(of: $0) < master.reducedCost(of: $1) }
      }
      guard let best,
        master.reducedCost(of: best) < -1e-6 * max(1, Double(best.cost.magnitude) * 1e-3)
      else { continue }
      master.add(best)
      added += 1
      for i in 0..<size { room[Int(candidate.members[i])] -= 1 }
    }
    return added
  }

  /// Whether more than so many groups may be in a partition cheaper than a target.
  func isCrowded(below target: Int, ceiling: Int) -> Bool {
    guard let bound, bound.total != nil else { return false }
    usePrices()
    var count = 0
    for (index, size) in model.sizes.enumerated() {
      guard let least = bound.withColumn(size: size, reducedCost: 0) else { continue }
      let room = scale * (target - 1) - least - model.sizeCosts[index] * scale + 1
      var list = CandidateList(
        below: Int32(clamping: room), countingTo: ceiling - count)
      guard pass(index, into: &list).isWhole else { return true }
      count += list.seen
    }
    return count > ceiling
  }

  /// Lets the pricer take over the prices of the bound.
  func usePrices() {
    _ = pricer.setPrices(prices, move: model.moveBudget == nil ? 0 : prices.limits[0])
  }
}
