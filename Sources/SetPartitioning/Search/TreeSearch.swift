import ProofFormat
import SolverSupport

/// Branch and bound over the columns that survived, with cuts, writing its own proof.
///
/// The root solves the linear relaxation over its columns by a primal simplex method, drops those
/// whose reduced cost is too high, and adds cuts. Below it, a node keeps the columns of its parent
/// that go with a pair of people being together, or apart (Ryan, Foster, "An integer programming
/// approach to scheduling", 1981); a dual simplex method mends its parent's solution in a few
/// pivots, so that several pairs can be tried before one is chosen (strong branching: Applegate,
/// Bixby, Chvatal, Cook, "Finding cuts in the TSP", 1995). A bound counts only after its prices
/// were rounded and the bound was computed anew in integers.
struct TreeSearch {
  /// Nodes with at most so many columns are tried by plain search.
  static let coverCeiling = 3000
  /// So many nodes a plain search may take at the root.
  static let coverNodes = 20_000
  /// The same for nodes below the root.
  static let nodeCoverCeiling = 400
  static let nodeCoverNodes = 2000
  /// Nodes below this depth are left to plain search.
  ///
  /// Trees of thousands of nodes are 20 deep; what walks the tree or its proof, and readers of the
  /// written proof, need not be ready for more.
  static let deepest = 60
  /// So many rounds of cuts, each with a step of the proof, the root has at most.
  static let rootRounds = 40

  let model: CompactModel
  let scale: Int
  let columns: [Column]
  /// Partitions must cost less than this to be of interest.
  var target: Int
  /// The best found so far, if any was better than the first target.
  var best: [Column]?
  var nodes = 0
  var master: Master
  var inMaster: [Int32]  // number in the master, -1 if not there
  var nodeColumn: [Int32]  // of each column: its number in the nodes' programme, or -1
  var treeColumn: [Int32] = []  // of each column of the nodes' programme: its own, or -1
  var extras: [Int32] = []  // columns of the nodes' programme that are no groups
  var effort: Effort
  let cancellation: Cancellation
  let observer: ProgressObserver?
  var stopped = false
  let cuts: [GroupCut]  // to start with
  let kinds: [[Int]]  // free people who carry, or do not carry, each counted value

  var spent: Int { effort.spent }

  init(
    model: CompactModel, columns: [Column], target: Int, scale: Int, seeds: [Column],
    cuts: [GroupCut], kinds: [[Int]], effort: Effort, cancellation: Cancellation,
    observer: ProgressObserver?
  ) {
    self.model = model
    self.columns = columns
    self.target = target
    self.scale = scale
    self.effort = effort
    self.cancellation = cancellation
    self.observer = observer
    self.kinds = kinds
    self.cuts = cuts
    let largest = columns.map { Int($0.cost.magnitude) }.max() ?? 1
    master = Master(model: model, penalty: 20 * Double(max(largest, 50)) + 1000)
    inMaster = [Int32](repeating: -1, count: columns.count)
    nodeColumn = inMaster
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
  /// a bound, and the next look is further up. Nothing below `floor` is looked for.
  mutating func run(floor: Int) -> GroupStep? {
    var alive = Array(0..<Int32(columns.count))
    var filters: [GroupPrices] = []
    let limit = target
    if !cuts.isEmpty {
      enable(alive)
      guard relax(alive) else { return nil }
      master.add(cuts)
    }
    if let closed = tighten(&alive, filters: &filters) {
      return TreeSearch.wrap(closed, in: filters)
    }
    guard !stopped else { return nil }
    let objective = master.simplex.objective
    let low = Int(min(max(objective.rounded(.up), -0x1p50), 0x1p50))
    var gap = 0.25 * Double(limit - low)
    while gap < Double(floor - low) * 1.3 { gap = gap * 1.5 + 1 }
    while true {
      target = best != nil ? target : min(limit, low + max(1, Int(gap.rounded(.up))))
      let guess = target
      var aliveNow = alive
      var filtersNow = filters
      var step = tighten(&aliveNow, filters: &filtersNow)
      if step == nil, !stopped { step = search(aliveNow) }
      guard let step else {
        if best == nil { target = limit }
        return nil
      }
      if best != nil || guess >= limit { return TreeSearch.wrap(step, in: filtersNow) }
      observer?(.lowerBound(target))
      gap = gap * 1.6 + 1
      if gap > 0.6 * Double(limit - low) { gap = Double(limit - low) }
      // The next look starts where the first one did.
      enable(alive)
      guard relax(alive) else { return nil }
    }
  }

  /// Searches the tree below the root as the master has it.
  mutating func search(_ alive: [Int32]) -> GroupStep? {
    var programme = nodeProgramme(alive)
    if programme == nil {
      // Numbers went astray: from the start.
      master.startOver()
      guard relax(alive) else {
        stopped = true
        return nil
      }
      programme = nodeProgramme(alive)
    }
    guard let programme else { return nil }
    return explore(programme, alive, depth: 0, tried: alive.count)
  }

  static func wrap(_ step: GroupStep, in filters: [GroupPrices]) -> GroupStep {
    filters.reversed().reduce(step) { .filter($1, then: $0) }
  }

  /// Solves the root's relaxation, filters and cuts until nothing moves; returns the bound if it
  /// closes the root.
  mutating func tighten(
    _ alive: inout [Int32], filters: inout [GroupPrices]
  ) -> GroupStep? {
    if master.cuts.count > max(30, cuts.count) { master.dropIdleCuts() }
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
      if let found = integralSolution(support(alive)) {
        let cost = found.reduce(0) { $0 + $1.cost }
        if cost < target {
          target = cost
          best = found
          observer?(.incumbent(cost))
          continue
        }
      }
      let kept = survivors(alive, reduced, bound)
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
      if rounds >= TreeSearch.rootRounds || weak >= 2 { return nil }
      let cuts = violatedCuts(alive, most: 60)
      if cuts.isEmpty { return nil }
      if master.cuts.count + cuts.count > 60 { master.dropIdleCuts() }
      master.add(cuts)
    }
  }

  /// The columns that can be in a partition below the target.
  func survivors(_ alive: [Int32], _ reduced: [Int], _ bound: ExactBound) -> [Int32] {
    var rooms = [Int](repeating: .min, count: Members.scalarCount + 1)
    for size in model.sizes where size < rooms.count {
      rooms[size] =
        bound.withColumn(size: size, reducedCost: 0).map { scale * (target - 1) - $0 }
        ?? .min
    }
    var kept: [Int32] = []
    kept.reserveCapacity(alive.count)
    for (at, index) in alive.enumerated() {
      let column = columns[Int(index)]
      if column.fixed >= 0 || reduced[at] <= rooms[column.size] { kept.append(index) }
    }
    return kept
  }

  /// Tries to finish a node by plain search.
  mutating func cover(_ alive: [Int32], prices: GroupPrices, nodes: Int) -> GroupStep? {
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

  mutating func enable(_ alive: [Int32]) {
    for number in 0..<master.columns.count { master.setEnabled(number, false) }
    for index in alive where inMaster[Int(index)] >= 0 {
      master.setEnabled(Int(inMaster[Int(index)]), true)
    }
  }

  /// Solves the relaxation over the columns alive; false if stopped.
  mutating func relax(_ alive: [Int32]) -> Bool {
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

  func bound(
    _ prices: GroupPrices, _ alive: [Int32], _ reduced: [Int]
  ) -> ExactBound {
    let (leasts, fixedLeasts) = self.leasts(alive, reduced)
    return ExactBound(model: model, prices: prices, leasts: leasts, fixedLeasts: fixedLeasts)
  }

  /// The least reduced cost of each size and of each fixed group.
  func leasts(_ alive: [Int32], _ reduced: [Int]) -> (sizes: [Int?], fixed: [Int?]) {
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

  /// Cuts that the solution violates, most violated first.
  func violatedCuts(_ alive: [Int32], most: Int) -> [GroupCut] {
    let support = support(alive).map { index, value in
      (people: elements(of: columns[index]).filter { $0 < model.n }, value: value)
    }
    return CutFinder(n: model.n, support: support).cuts(
      most: most, depth: .climbing, seeds: kinds)
  }
}
