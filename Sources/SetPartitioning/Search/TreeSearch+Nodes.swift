import ProofFormat
import SolverSupport

/// The nodes below the root.
extension TreeSearch {
  /// The linear programme of the nodes: the master's rows, and all columns alive.
  mutating func nodeProgramme(_ alive: [Int32]) -> DualSimplex? {
    let simplex = master.simplex
    var starts: [Int32] = [0]
    var entryRow: [Int32] = []
    var entryValue: [Double] = []
    var cost: [Double] = []
    var basis = [Int32](repeating: -1, count: simplex.rows)
    var treeOf = [Int32](repeating: -1, count: master.columns.count)
    for (index, number) in inMaster.enumerated() where number >= 0 {
      treeOf[Int(number)] = Int32(index)
    }
    for index in nodeColumn.indices { nodeColumn[index] = -1 }
    treeColumn = []
    extras = []
    var active: [Int32] = []
    for index in alive {
      nodeColumn[Int(index)] = Int32(cost.count)
      active.append(Int32(cost.count))
      treeColumn.append(index)
      for entry in master.entries(of: columns[Int(index)]) {
        entryRow.append(Int32(entry.row))
        entryValue.append(entry.value)
      }
      // Ties are broken by less than a millionth.
      let spread = Double((Int(index) &* 2_654_435_761) & 0xFFFFF) / 0x1p20
      cost.append(Double(columns[Int(index)].cost) + 1e-6 * spread)
      starts.append(Int32(entryRow.count))
    }
    for column in 0..<simplex.columns {
      let number = master.owner(ofSimplexColumn: column)
      let row = simplex.place[column]
      if number >= 0, nodeColumn[Int(treeOf[number])] >= 0 {
        if row >= 0 { basis[Int(row)] = nodeColumn[Int(treeOf[number])] }
        continue
      }
      let isOpen = number < 0 && simplex.enabled[column]
      guard isOpen || row >= 0 else { continue }
      if isOpen { extras.append(Int32(cost.count)) }
      if row >= 0 { basis[Int(row)] = Int32(cost.count) }
      for entry in simplex.starts[column]..<simplex.starts[column + 1] {
        entryRow.append(simplex.entryRow[entry])
        entryValue.append(simplex.entryValue[entry])
      }
      // A column that is switched off takes the price that the master gave it.
      cost.append(simplex.enabled[column] ? simplex.cost[column] : simplex.penalty)
      treeColumn.append(-1)
      starts.append(Int32(entryRow.count))
    }
    let matrix = SparseColumns(
      rhs: simplex.rhs.map { $0.rounded() }, starts: starts, entryRow: entryRow,
      entryValue: entryValue, cost: cost)
    return DualSimplex(matrix: matrix, basis: basis, active: active + extras)
  }

  /// Above this objective a node's bound reaches the target, rounding included.
  private var cutOff: Double {
    Double(target - 1) + min(0.9, max(1e-3, 2 * Double(model.elementCount) / Double(scale)))
  }

  /// Closes a node and all below it; nil if it was stopped.
  mutating func explore(
    _ given: DualSimplex, _ columnsAlive: [Int32], depth: Int, tried: Int
  ) -> GroupStep? {
    nodes += 1
    if cancellation.isDue() || effort.isSpent {
      stopped = true
      return nil
    }
    var programme = given
    var alive = columnsAlive
    var filters: [GroupPrices] = []
    var ending = solve(&programme, cutOff: cutOff, pivots: 5000)
    var prices = master.rounded(programme.prices, scale: scale)
    var reducer = ReducedCosts(prices, model: model, scale: scale)
    var reduced = alive.map { reducer.cost(of: columns[Int($0)]) }
    var bound = self.bound(prices, alive, reduced)
    guard let total = bound.total, total <= scale * (target - 1) else { return .bound(prices) }
    if ending != .optimal {
      // Rounding was in the way, or numbers were astray: to the end, and from a fresh inverse.
      guard programme.refresh() else { return last(alive, prices, filters) }
      ending = solve(&programme, cutOff: .infinity, pivots: 5000)
      prices = master.rounded(programme.prices, scale: scale)
      reducer = ReducedCosts(prices, model: model, scale: scale)
      reduced = alive.map { reducer.cost(of: columns[Int($0)]) }
      bound = self.bound(prices, alive, reduced)
      guard let total = bound.total, total <= scale * (target - 1) else { return .bound(prices) }
      if ending != .optimal { return last(alive, prices, filters) }
    }
    let support = support(programme)
    if let found = integralSolution(support) {
      let cost = found.reduce(0) { $0 + $1.cost }
      if cost < target {
        target = cost
        best = found
        observer?(.incumbent(cost))
        if total > scale * (target - 1) { return .bound(prices) }
      }
    }
    let kept = survivors(alive, reduced, bound)
    if kept.count < alive.count {
      filters.append(prices)
      alive = kept
      programme.restrict(to: alive.map { nodeColumn[Int($0)] } + extras)
    }
    var tried = tried
    if alive.count <= TreeSearch.nodeCoverCeiling, alive.count * 10 <= tried * 7 {
      tried = alive.count
      if let step = cover(alive, prices: prices, nodes: TreeSearch.nodeCoverNodes) {
        return TreeSearch.wrap(step, in: filters)
      }
    }
    if programme.isWorn, !programme.refresh() { return last(alive, prices, filters) }
    guard depth < TreeSearch.deepest,
      let choice = branching(programme, alive, support, depth: depth)
    else {
      return last(alive, prices, filters)
    }
    guard
      let first = explore(choice.first, choice.together, depth: depth + 1, tried: tried),
      let second = explore(choice.second, choice.apart, depth: depth + 1, tried: tried)
    else { return nil }
    return TreeSearch.wrap(
      .split(choice.a, choice.b, together: first, apart: second), in: filters)
  }

  /// The last resort where there is nothing to branch on or the tree is deep enough: numerical
  /// trouble, mostly.
  private mutating func last(
    _ alive: [Int32], _ prices: GroupPrices, _ filters: [GroupPrices]
  ) -> GroupStep? {
    let step = cover(alive, prices: prices, nodes: 50 * TreeSearch.coverNodes)
    if step == nil { stopped = true }
    return step.map { TreeSearch.wrap($0, in: filters) }
  }

  mutating func solve(
    _ programme: inout DualSimplex, cutOff: Double, pivots: Int
  ) -> DualSimplex.Ending {
    let before = programme.pivots
    let ending = programme.solve(cutOff: cutOff, maxPivots: pivots)
    effort.spend((programme.pivots - before) * 10 + programme.active.count / 50 + 20)
    return ending
  }

  private struct Choice {
    var a: Int
    var b: Int
    var together: [Int32]
    var apart: [Int32]
    var first: DualSimplex
    var second: DualSimplex
  }

  /// Tries several pairs and takes the one that lifts both bounds most.
  private mutating func branching(
    _ programme: DualSimplex, _ alive: [Int32], _ support: [(Int, Double)], depth: Int
  ) -> Choice? {
    let room = max(1e-3, cutOff - programme.objective)
    var best = -1.0
    var result: Choice?
    let candidates = fractionalPairs(support).prefix(depth < 3 ? 8 : depth < 8 ? 5 : 3)
    for (a, b) in candidates {
      if cancellation.isDue() { break }
      var together: [Int32] = []
      var apart: [Int32] = []
      for index in alive {
        let hasA = columns[Int(index)].contains(a, in: model)
        let hasB = columns[Int(index)].contains(b, in: model)
        if hasA == hasB { together.append(index) }
        if !(hasA && hasB) { apart.append(index) }
      }
      var first = programme
      first.restrict(to: together.map { nodeColumn[Int($0)] } + extras)
      var second = programme
      second.restrict(to: apart.map { nodeColumn[Int($0)] } + extras)
      func gain(_ child: inout DualSimplex) -> Double {
        let ending = solve(&child, cutOff: cutOff, pivots: 12)
        switch ending {
        case .cutOff, .infeasible: return room
        case .optimal, .stalled: return min(room, max(0, child.objective - programme.objective))
        }
      }
      let gains = (gain(&first), gain(&second))
      let score = max(gains.0, 1e-3 * room) * max(gains.1, 1e-3 * room)
      if score > best {
        best = score
        result = Choice(
          a: a, b: b, together: together, apart: apart, first: first, second: second)
      }
      if min(gains.0, gains.1) >= room { break }
    }
    return result
  }

  /// Pairs that are neither together nor apart in the solution, most undecided first.
  private func fractionalPairs(_ support: [(Int, Double)]) -> [(Int, Int)] {
    let weight = pairWeights(support)
    let width = model.elementCount
    var found: [(Double, Int, Int)] = []
    for a in 0..<min(model.n, width) {
      for b in (a + 1)..<max(a + 1, width) {
        let value = weight[a * width + b]
        let score = min(value, 1 - value)
        if score > 1e-4 { found.append((score, a, b)) }
      }
    }
    found.sort { ($0.0, $1.1, $1.2) > ($1.0, $0.1, $0.2) }
    return found.map { ($0.1, $0.2) }
  }
}
