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
  /// The least reduced cost of each size under them, in the same units, the size's cost included.
  private(set) var leasts: [Int?] = []
  /// The bound that they give.
  private(set) var bound: ExactBound?
  /// The columns of the master at the end.
  private(set) var columns: [Column] = []
  /// How many passes were made.
  private(set) var passes = 0

  init(model: CompactModel, table: CostTable) {
    self.model = model
    self.table = table
    pricer = Pricer(model: model, table: table)
    prices = GroupPrices(elements: [Int](repeating: 0, count: model.elementCount))
  }

  private var scale: Int { 1 << table.shift }

  /// Solves the relaxation; stops early once the bound reaches the incumbent.
  mutating func solve(
    start: [Column], incumbent: Int?, effort: inout Effort, cancellation: Cancellation
  ) {
    let largest = start.map { Int($0.cost.magnitude) }.max() ?? 1
    var master = Master(model: model, penalty: 20 * Double(largest) + 1000)
    for column in start { master.add(column) }
    for options in model.fixedColumns { for column in options { master.add(column) } }
    var tabulatedOnly = model.sizes.indices.contains { table.tables[$0] != nil }
    if !table.tables.contains(where: { $0 == nil }) { tabulatedOnly = false }
    var smoothing = 0.6
    var center: GroupPrices?
    while true {
      guard master.solve() else { break }
      effort.spend(200)
      let current = master.rounded(scale: scale)
      let sizePrices = master.roundedSizePrices(scale: scale)
      var trial = current
      if let center, smoothing > 0 {
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
      let sizes = model.sizes.indices.filter { !tabulatedOnly || table.tables[$0] != nil }
      var found: [(Candidate, Int)] = []
      var newLeasts = [Int?](repeating: nil, count: model.sizes.count)
      trial = taken(trial)
      let shifted = shiftedSizePrices(sizePrices, current: current, trial: trial, sizes: sizes)
      for index in sizes {
        let threshold = shifted[index] - model.sizeCosts[index] * scale
        var list = CandidateList(below: Int32(clamping: threshold), best: 40 * model.n)
        let least = pricer.pass(sizeIndex: index, into: &list)
        effort.spend(table.count(size: model.sizes[index]) / 2000)
        newLeasts[index] = least.map { Int($0) + model.sizeCosts[index] * scale }
        list.finish()
        for item in list.items { found.append((item, index)) }
      }
      passes += 1
      let newBound = ExactBound(
        model: model, prices: trial, leasts: newLeasts, fixedLeasts: fixedLeasts(trial))
      if bound?.total.map({ old in newBound.total.map { $0 > old } ?? true }) ?? true {
        bound = newBound
        prices = trial
        leasts = newLeasts
        center = trial
      }
      if cancellation.isDue() || effort.isSpent {
        // A bound that has not seen all sizes is none.
        if tabulatedOnly { bound = nil }
        break
      }
      if !tabulatedOnly, let incumbent, let total = bound?.total,
        total > scale * (incumbent - 1)
      {
        break
      }
      let added = addBest(found, to: &master)
      if added == 0 {
        if trial != current, smoothing > 0 {
          smoothing = smoothing > 0.3 ? 0.3 : 0
        } else if tabulatedOnly {
          tabulatedOnly = false
          bound = nil
          smoothing = 0
        } else {
          break
        }
      } else if smoothing > 0, !tabulatedOnly, let total = bound?.total,
        master.simplex.objective * Double(scale) - Double(total) < Double(scale) * 0.02
      {
        break
      }
    }
    columns = master.columns
  }

  /// The size prices that go with smoothed prices: the thresholds below which a column counts.
  private func shiftedSizePrices(
    _ sizePrices: [Int], current: GroupPrices, trial: GroupPrices, sizes: [Int]
  ) -> [Int] {
    sizePrices
  }

  private func taken(_ prices: GroupPrices) -> GroupPrices {
    var result = prices
    // Excluded partitions are left to the tree: their price would have to be looked up by group.
    let move = model.moveBudget == nil ? 0 : max(0, min(result.limits[0], Pricer.priceLimit / 2))
    result.limits = model.limits.indices.map { $0 == 0 && model.moveBudget != nil ? move : 0 }
    result.elements = pricer.setPrices(elements: result.elements, move: move)
    return result
  }

  private func fixedLeasts(_ prices: GroupPrices) -> [Int?] {
    model.fixedColumns.map { options in
      options.map { prices.reducedCost(of: $0, in: model, scale: scale) }.min()
    }
  }

  /// Adds the best candidates that the master itself finds negative, a few a person.
  private func addBest(_ found: [(Candidate, Int)], to master: inout Master) -> Int {
    let sorted = found.sorted {
      if $0.1 != $1.1, $0.0.reducedCost == $1.0.reducedCost { return $0.1 < $1.1 }
      return CandidateList.precedes($0.0, $1.0)
    }
    var room = [Int](repeating: 8, count: model.n)
    var added = 0
    let limit = 6 * model.n
    for (candidate, index) in sorted {
      if added >= limit { break }
      let size = model.sizes[index]
      var open = false
      for i in 0..<size where room[Int(candidate.members[i])] > 0 { open = true }
      guard open, let own = table.cost(ascending: candidate.members, size: size) else { continue }
      let options = model.columns(
        of: candidate.members, size: size, groupCost: own + model.sizeCosts[index])
      guard let best = options.min(by: { master.reducedCost(of: $0) < master.reducedCost(of: $1) }),
        master.reducedCost(of: best) < -1e-6 * max(1, Double(best.cost.magnitude) * 1e-3)
      else { continue }
      master.add(best)
      added += 1
      for i in 0..<size { room[Int(candidate.members[i])] -= 1 }
    }
    return added
  }

  /// All columns that may be in a partition cheaper than a target, or, if there are more than
  /// `ceiling`, than a lower one; nil if even those right at the bound are too many.
  func survivors(below target: Int, ceiling: Int) -> (columns: [Column], target: Int)? {
    guard let bound, let total = bound.total else { return nil }
    _ = pricer.setPrices(
      elements: prices.elements, move: model.moveBudget == nil ? 0 : prices.limits[0])
    var target = target
    var kept: [[Candidate]] = []
    for (index, size) in model.sizes.enumerated() {
      // What a column of this size may cost, reduced, at most; in the table's units.
      guard let least = bound.withColumn(size: size, reducedCost: 0) else {
        kept.append([])
        continue
      }
      func threshold() -> Int { scale * (target - 1) - least - model.sizeCosts[index] * scale + 1 }
      var list = CandidateList(below: Int32(clamping: threshold()), best: ceiling)
      _ = pricer.pass(sizeIndex: index, into: &list)
      list.finish()
      // Those at the last reduced cost itself may not be all there are.
      if list.items.count >= ceiling, let last = list.items.last {
        let safe = (Int(last.reducedCost) - 1 + least + model.sizeCosts[index] * scale) / scale
        target = min(target, safe)
        if target <= (total + scale - 1) / scale { return nil }
      }
      kept.append(list.items)
    }
    var result: [Column] = []
    for (index, size) in model.sizes.enumerated() {
      guard let least = bound.withColumn(size: size, reducedCost: 0) else { continue }
      let room = scale * (target - 1) - least
      for item in kept[index] {
        guard Int(item.reducedCost) + model.sizeCosts[index] * scale <= room,
          let own = table.cost(ascending: item.members, size: size)
        else { continue }
        let options = model.columns(
          of: item.members, size: size, groupCost: own + model.sizeCosts[index])
        for column in options
        where prices.reducedCost(of: column, in: model, scale: scale) <= room {
          result.append(column)
        }
      }
    }
    for options in model.fixedColumns { result += options }
    return (result, target)
  }

  /// All admissible columns; nil if there are more than `ceiling`.
  func everything(ceiling: Int) -> [Column]? {
    _ = pricer.setPrices(
      elements: [Int](repeating: 0, count: model.elementCount), move: 0)
    var result: [Column] = []
    for (index, size) in model.sizes.enumerated() {
      var list = CandidateList(below: .max, ceiling: ceiling)
      _ = pricer.pass(sizeIndex: index, into: &list)
      if list.overflowed { return nil }
      for item in list.items {
        guard let own = table.cost(ascending: item.members, size: size) else { continue }
        result += model.columns(
          of: item.members, size: size, groupCost: own + model.sizeCosts[index])
      }
      if result.count > ceiling { return nil }
    }
    for options in model.fixedColumns { result += options }
    return result
  }
}
