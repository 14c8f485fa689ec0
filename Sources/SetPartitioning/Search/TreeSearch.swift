import ProofFormat
import SolverSupport

/// Branch and bound over the columns that survived, with cuts, writing its own proof.
///
/// Each node solves the linear relaxation over its columns, drops those whose reduced cost is too
/// high, adds subset-row cuts, and then branches on a pair of people: together or apart (Ryan,
/// Foster, "An integer programming approach to scheduling", 1981). A bound counts only after its
/// prices were rounded and the bound was computed anew in integers.
struct TreeSearch {
  /// Nodes with at most so many columns are tried by plain search.
  static let coverCeiling = 3000
  /// So many nodes a plain search may take.
  static let coverNodes = 20_000

  let model: CompactModel
  let scale: Int
  let columns: [Column]
  /// Partitions must cost less than this to be of interest.
  private(set) var target: Int
  /// The best found so far, if any was better than the first target.
  private(set) var best: [Column]?
  private(set) var nodes = 0
  private var master: Master
  private var inMaster: [Int32]  // number in the master, -1 if not there
  private var effort: Effort
  private let cancellation: Cancellation
  private let observer: ProgressObserver?
  private var stopped = false
  private let kinds: [[Int]]  // free people who carry, or do not carry, each counted value

  var spent: Int { effort.spent }

  init(
    model: CompactModel, columns: [Column], target: Int, scale: Int, seeds: [Column],
    effort: Effort, cancellation: Cancellation, observer: ProgressObserver?
  ) {
    self.model = model
    self.columns = columns
    self.target = target
    self.scale = scale
    self.effort = effort
    self.cancellation = cancellation
    self.observer = observer
    kinds = model.problem.counts.flatMap { criterion in
      let carriers = (0..<model.n).filter { criterion.carriers[model.people[$0]] }
      let others = (0..<model.n).filter { !criterion.carriers[model.people[$0]] }
      return [carriers, others].filter { !$0.isEmpty && $0.count < model.n }
    }
    let largest = columns.map { Int($0.cost.magnitude) }.max() ?? 1
    master = Master(model: model, penalty: 20 * Double(max(largest, 50)) + 1000)
    inMaster = [Int32](repeating: -1, count: columns.count)
    var wanted = Set<Key>()
    for seed in seeds { wanted.insert(Key(seed)) }
    for (index, column) in columns.enumerated() where wanted.contains(Key(column)) {
      inMaster[index] = Int32(master.add(column))
    }
  }

  /// Names a column.
  private struct Key: Hashable {
    let members: Members
    let identity: Int
    let fixed: Int
    init(_ column: Column) {
      members = column.members
      identity = column.identity
      fixed = column.fixed
    }
  }

  /// Searches the whole tree; nil if it was stopped.
  ///
  /// The first looks are for partitions far below the target: a tree grows steeply with the gap,
  /// and where the target is a poor incumbent's most of the gap is air. If there is none, that is
  /// a bound, and the next look is further up.
  mutating func run() -> GroupStep? {
    var alive = Array(0..<Int32(columns.count))
    var filters: [GroupPrices] = []
    let limit = target
    if let closed = tighten(&alive, filters: &filters, depth: 0) {
      return TreeSearch.wrap(closed, in: filters)
    }
    var share = 0.25
    while best == nil {
      let floor = Int(min(max(master.simplex.objective.rounded(.up), -0x1p50), 0x1p50))
      let guess = floor + max(1, Int((Double(limit - floor) * share).rounded(.up)))
      target = share >= 1 ? limit : min(limit, guess)
      var aliveNow = alive
      var filtersNow = filters
      let step: GroupStep?
      if let closed = tighten(&aliveNow, filters: &filtersNow, depth: 0) {
        step = closed
      } else {
        step = branch(aliveNow, depth: 0)
      }
      guard let step else {
        if best == nil { target = limit }
        return nil
      }
      if best != nil || target >= limit { return TreeSearch.wrap(step, in: filtersNow) }
      observer?(.lowerBound(target))
      share *= 2
      // The next look starts where the first one did.
      enable(alive)
      guard relax(alive) else { return nil }
    }
    // The first look at the root had found a partition: close the gap below it.
    guard let step = branch(alive, depth: 0) else { return nil }
    return TreeSearch.wrap(step, in: filters)
  }

  private static func wrap(_ step: GroupStep, in filters: [GroupPrices]) -> GroupStep {
    filters.reversed().reduce(step) { .filter($1, then: $0) }
  }

  private mutating func explore(_ columnsAlive: [Int32], depth: Int) -> GroupStep? {
    nodes += 1
    var alive = columnsAlive
    var filters: [GroupPrices] = []
    if let closed = tighten(&alive, filters: &filters, depth: depth) {
      return TreeSearch.wrap(closed, in: filters)
    }
    guard !stopped, let step = branch(alive, depth: depth) else { return nil }
    return TreeSearch.wrap(step, in: filters)
  }

  /// Solves the relaxation, filters and cuts until nothing moves; returns the bound if it closes
  /// the node.
  private mutating func tighten(
    _ alive: inout [Int32], filters: inout [GroupPrices], depth: Int
  ) -> GroupStep? {
    if master.cuts.count > 30 { master.dropIdleCuts() }
    enable(alive)
    var rounds = 0
    var weak = 0
    var tried = Int.max / 16  // columns alive when plain search was tried last
    var previous = -Double.infinity
    while true {
      guard relax(alive) else {
        stopped = true
        return nil
      }
      let prices = master.rounded(scale: scale)
      var reducer = ReducedCosts(prices, model: model, scale: scale)
      let reduced = alive.map { reducer.cost(of: columns[Int($0)]) }
      let bound = self.bound(prices, alive, reduced)
      guard let total = bound.total, total <= scale * (target - 1) else { return .bound(prices) }
      if let found = integralSolution(alive) {
        let cost = found.reduce(0) { $0 + $1.cost }
        if cost < target {
          target = cost
          best = found
          observer?(.incumbent(cost))
          continue
        }
      }
      var kept: [Int32] = []
      kept.reserveCapacity(alive.count)
      let rooms = model.sizes.map { size in
        bound.withColumn(size: size, reducedCost: 0).map { scale * (target - 1) - $0 }
      }
      for (at, index) in alive.enumerated() {
        let column = columns[Int(index)]
        if column.fixed >= 0 {
          kept.append(index)
        } else if let size = model.sizes.firstIndex(of: column.size), let room = rooms[size],
          reduced[at] <= room
        {
          kept.append(index)
        }
      }
      if kept.count < alive.count {
        filters.append(prices)
        alive = kept
        enable(alive)
      }
      if alive.count <= TreeSearch.coverCeiling, alive.count * 10 <= tried * 7 {
        tried = alive.count
        if let step = cover(alive, prices: prices, nodes: TreeSearch.coverNodes) { return step }
      }
      let objective = master.simplex.objective
      let gap = Double(target) - objective
      rounds += 1
      let progress = objective - previous
      previous = objective
      weak = rounds > 1 && progress < 0.03 * gap ? weak + 1 : 0
      if rounds > (depth == 0 ? 60 : 15) || weak >= (depth == 0 ? 2 : 1) { return nil }
      let cuts = violatedCuts(alive, most: depth == 0 ? 60 : 25, deep: true)
      if cuts.isEmpty { return nil }
      if master.cuts.count + cuts.count > 60 { master.dropIdleCuts() }
      master.add(cuts)
    }
  }

  /// Tries to finish a node by plain search.
  private mutating func cover(_ alive: [Int32], prices: GroupPrices, nodes: Int) -> GroupStep? {
    let chosen = alive.map { columns[Int($0)] }
    var reducer = ReducedCosts(prices, model: model, scale: scale)
    let reduced = chosen.map { reducer.cost(of: $0) }
    let (leasts, fixedLeasts) = self.leasts(alive, reduced)
    let bound = ExactBound(
      model: model, prices: prices, leasts: leasts, fixedLeasts: fixedLeasts)
    var search = CoverSearch(
      model: model, columns: chosen, reduced: reduced, leasts: leasts, fixedLeasts: fixedLeasts,
      bound: bound, target: target, scale: scale, nodes: nodes)
    let finished = search.run()
    if let found = search.best {
      target = search.target
      best = found.map { chosen[$0] }
      observer?(.incumbent(target))
    }
    return finished ? .search(prices) : nil
  }

  private mutating func branch(_ alive: [Int32], depth: Int) -> GroupStep? {
    guard let (a, b) = branchingPair(alive) else {
      // All pairs are whole and yet nothing was decided: only numerical trouble leads here.
      return nil
    }
    if cancellation.isDue() || effort.isSpent { return nil }
    var together: [Int32] = []
    var apart: [Int32] = []
    for index in alive {
      let hasA = columns[Int(index)].contains(a, in: model)
      let hasB = columns[Int(index)].contains(b, in: model)
      if hasA == hasB { together.append(index) }
      if !(hasA && hasB) { apart.append(index) }
    }
    guard let first = explore(together, depth: depth + 1),
      let second = explore(apart, depth: depth + 1)
    else { return nil }
    return .split(a, b, together: first, apart: second)
  }

  private mutating func enable(_ alive: [Int32]) {
    for number in 0..<master.columns.count { master.setEnabled(number, false) }
    for index in alive where inMaster[Int(index)] >= 0 {
      master.setEnabled(Int(inMaster[Int(index)]), true)
    }
  }

  /// Solves the relaxation over the columns alive; false if stopped.
  private mutating func relax(_ alive: [Int32]) -> Bool {
    while true {
      if cancellation.isDue() || effort.isSpent { return false }
      let before = master.simplex.pivots
      guard master.solve() else { return false }
      effort.spend((master.simplex.pivots - before) * 10 + alive.count / 50 + 20)
      let prices = master.rounded(scale: scale)
      var reducer = ReducedCosts(prices, model: model, scale: scale)
      let sizePrices = master.roundedSizePrices(scale: scale)
      var bySize = [Int](repeating: 0, count: Members.scalarCount + 1)
      for (index, size) in model.sizes.enumerated() where size < bySize.count {
        bySize[size] = sizePrices[index]
      }
      let tolerance = -max(1, scale / 100_000)
      var entering: [(Int, Int32)] = []
      for index in alive where inMaster[Int(index)] < 0 {
        let reduced = reducer.cost(of: columns[Int(index)]) - bySize[columns[Int(index)].size]
        if reduced < tolerance { entering.append((reduced, index)) }
      }
      if entering.isEmpty { return true }
      entering.sort { $0 < $1 }
      for (_, index) in entering.prefix(3 * model.elementCount) {
        inMaster[Int(index)] = Int32(master.add(columns[Int(index)]))
      }
    }
  }

  private func bound(
    _ prices: GroupPrices, _ alive: [Int32], _ reduced: [Int]
  ) -> ExactBound {
    let (leasts, fixedLeasts) = self.leasts(alive, reduced)
    return ExactBound(model: model, prices: prices, leasts: leasts, fixedLeasts: fixedLeasts)
  }

  /// The least reduced cost of each size and of each fixed group.
  private func leasts(_ alive: [Int32], _ reduced: [Int]) -> (sizes: [Int?], fixed: [Int?]) {
    var leasts = [Int?](repeating: nil, count: model.sizes.count)
    var fixedLeasts = [Int?](repeating: nil, count: model.fixedColumns.count)
    for (index, reduced) in zip(alive, reduced) {
      let fixed = columns[Int(index)].fixed
      if fixed >= 0 {
        fixedLeasts[fixed] = min(fixedLeasts[fixed] ?? .max, reduced)
      } else if let at = model.sizes.firstIndex(of: columns[Int(index)].size) {
        leasts[at] = min(leasts[at] ?? .max, reduced)
      }
    }
    return (leasts, fixedLeasts)
  }

  private func support(_ alive: [Int32]) -> [(Int, Double)] {
    alive.compactMap { index in
      let number = inMaster[Int(index)]
      guard number >= 0 else { return nil }
      let value = master.value(of: Int(number))
      return value > 1e-5 ? (Int(index), value) : nil
    }
  }

  /// The columns of the relaxation's solution if they are a partition.
  private func integralSolution(_ alive: [Int32]) -> [Column]? {
    var chosen: [Column] = []
    var covered = [Int](repeating: 0, count: model.elementCount)
    for (index, value) in support(alive) where value > 1e-3 {
      guard value > 0.999 else { return nil }
      let column = columns[index]
      chosen.append(column)
      for i in 0..<column.size { covered[Int(column.members[i])] += 1 }
      if column.fixed >= 0 { covered[model.fixedElement(column.fixed)] += 1 }
      if column.identity >= 0 { covered[model.identityElement(column.identity)] += 1 }
    }
    for element in 0..<model.elementCount {
      let isIdentity = element >= model.n + model.fixedColumns.count
      if covered[element] > 1 || (covered[element] == 0 && !isIdentity) { return nil }
    }
    for (index, limit) in model.limits.enumerated() {
      if chosen.reduce(0, { $0 + $1.use(ofLimit: index, in: model) }) > limit { return nil }
    }
    return chosen
  }

  /// Weights of pairs of elements in the solution.
  private func pairWeights(_ support: [(Int, Double)]) -> [Double] {
    let width = model.elementCount
    var weight = [Double](repeating: 0, count: width * width)
    for (index, value) in support {
      let elements = self.elements(of: columns[index])
      for (i, a) in elements.enumerated() {
        for b in elements[(i + 1)...] {
          weight[a * width + b] += value
          weight[b * width + a] += value
        }
      }
    }
    return weight
  }

  private func elements(of column: Column) -> [Int] {
    var result: [Int] = []
    for i in 0..<column.size { result.append(Int(column.members[i])) }
    if column.fixed >= 0 { result.append(model.fixedElement(column.fixed)) }
    if column.identity >= 0 { result.append(model.identityElement(column.identity)) }
    return result
  }

  private func branchingPair(_ alive: [Int32]) -> (Int, Int)? {
    let weight = pairWeights(support(alive))
    let width = model.elementCount
    var best = 1e-4
    var pair: (Int, Int)?
    for a in 0..<width {
      for b in (a + 1)..<max(a + 1, width) {
        let value = weight[a * width + b]
        let score = min(value, 1 - value)
        if score > best + 1e-9 {
          best = score
          pair = (a, b)
        }
      }
    }
    return pair
  }

  /// Cuts that the solution violates, most violated first.
  private func violatedCuts(_ alive: [Int32], most: Int, deep: Bool) -> [GroupCut] {
    let support = support(alive).map { index, value in
      (people: elements(of: columns[index]).filter { $0 < model.n }, value: value)
    }
    return CutFinder(n: model.n, support: support).cuts(most: most, seeds: kinds, deep: deep)
  }
}
