import ProofFormat
import SolverSupport

/// Branch and bound over the columns that survived, with cuts, writing its own proof.
///
/// Each node solves the linear relaxation over its columns, drops those whose reduced cost is too
/// high, adds subset-row cuts, and then branches on a pair of people: together or apart (Ryan,
/// Foster, "An integer programming approach to scheduling", 1981). A bound counts only after its
/// prices were rounded and the bound was computed anew in integers.
struct TreeSearch {
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
  private var knownCuts = Set<Int>()

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
  mutating func run() -> GroupStep? {
    explore(Array(0..<Int32(columns.count)), depth: 0)
  }

  private mutating func explore(_ columnsAlive: [Int32], depth: Int) -> GroupStep? {
    nodes += 1
    var alive = columnsAlive
    var filters: [GroupPrices] = []
    func wrap(_ step: GroupStep) -> GroupStep {
      filters.reversed().reduce(step) { .filter($1, then: $0) }
    }
    enable(alive)
    var rounds = 0
    var previous = -Double.infinity
    while true {
      guard relax(alive) else { return nil }
      let prices = master.rounded(scale: scale)
      let bound = self.bound(prices, alive)
      guard let total = bound.total, total <= scale * (target - 1) else {
        return wrap(.bound(prices))
      }
      if let found = integralSolution(alive) {
        let cost = found.reduce(0) { $0 + $1.cost }
        if cost < target {
          target = cost
          best = found
          observer?(.incumbent(cost))
          continue
        }
      }
      let kept = alive.filter { index in
        let column = columns[Int(index)]
        let reduced = prices.reducedCost(of: column, in: model, scale: scale)
        guard column.fixed < 0 else { return true }
        return bound.withColumn(size: column.size, reducedCost: reduced).map {
          $0 <= scale * (target - 1)
        } ?? false
      }
      if kept.count < alive.count {
        filters.append(prices)
        alive = kept
        enable(alive)
      }
      let objective = master.simplex.objective
      let gap = Double(target) - objective
      rounds += 1
      let progress = objective - previous
      previous = objective
      if rounds > (depth == 0 ? 40 : 12) || (rounds > 2 && progress < 0.01 * gap) { break }
      let cuts = violatedCuts(alive)
      if cuts.isEmpty { break }
      master.add(cuts)
    }
    guard let (a, b) = branchingPair(alive) else {
      // All pairs are whole and yet nothing was decided: only numerical trouble leads here.
      return nil
    }
    if cancellation.isDue() || effort.isSpent { return nil }
    var together: [Int32] = []
    var apart: [Int32] = []
    for index in alive {
      let column = columns[Int(index)]
      let hasA = column.contains(a, in: model)
      let hasB = column.contains(b, in: model)
      if hasA == hasB { together.append(index) }
      if !(hasA && hasB) { apart.append(index) }
    }
    guard let first = explore(together, depth: depth + 1),
      let second = explore(apart, depth: depth + 1)
    else { return nil }
    return wrap(.split(a, b, together: first, apart: second))
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
      var entering: [(Double, Int32)] = []
      for index in alive where inMaster[Int(index)] < 0 {
        let reduced = master.reducedCost(of: columns[Int(index)])
        if reduced < -1e-6 { entering.append((reduced, index)) }
      }
      if entering.isEmpty { return true }
      entering.sort { $0 < $1 }
      for (_, index) in entering.prefix(3 * model.elementCount) {
        inMaster[Int(index)] = Int32(master.add(columns[Int(index)]))
      }
    }
  }

  private func bound(_ prices: GroupPrices, _ alive: [Int32]) -> ExactBound {
    var leasts = [Int?](repeating: nil, count: model.sizes.count)
    var fixedLeasts = [Int?](repeating: nil, count: model.fixedColumns.count)
    for index in alive {
      let column = columns[Int(index)]
      let reduced = prices.reducedCost(of: column, in: model, scale: scale)
      if column.fixed >= 0 {
        fixedLeasts[column.fixed] = min(fixedLeasts[column.fixed] ?? .max, reduced)
      } else if let at = model.sizes.firstIndex(of: column.size) {
        leasts[at] = min(leasts[at] ?? .max, reduced)
      }
    }
    return ExactBound(model: model, prices: prices, leasts: leasts, fixedLeasts: fixedLeasts)
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

  /// Subset-row cuts on three people that the solution violates, most violated first.
  private mutating func violatedCuts(_ alive: [Int32]) -> [GroupCut] {
    let support = support(alive)
    let weight = pairWeights(support)
    let width = model.elementCount
    let n = model.n
    var triples: [Int: Double] = [:]
    for (index, value) in support where columns[index].size >= 3 {
      let members = elements(of: columns[index]).filter { $0 < n }
      for i in members.indices {
        for j in (i + 1)..<members.count {
          for k in (j + 1)..<max(j + 1, members.count) {
            triples[(members[i] * n + members[j]) * n + members[k], default: 0] += value
          }
        }
      }
    }
    var found: [(violation: Double, key: Int)] = []
    for a in 0..<n {
      for b in (a + 1)..<max(a + 1, n) {
        let ab = weight[a * width + b]
        if ab < 1e-6 { continue }
        for c in 0..<n where c != a && c != b {
          // Each triple is met from its two largest pairs; the order below keeps it once.
          let ac = weight[a * width + c]
          let bc = weight[b * width + c]
          if ac + bc + ab < 1.02 { continue }
          let sorted = [a, b, c].sorted()
          guard (sorted[0], sorted[1]) == (a, b) || weight[sorted[0] * width + sorted[1]] < 1e-6
          else { continue }
          let key = (sorted[0] * n + sorted[1]) * n + sorted[2]
          let violation = ab + ac + bc - 2 * (triples[key] ?? 0) - 1
          if violation > 0.02, !knownCuts.contains(key) { found.append((violation, key)) }
        }
      }
    }
    found.sort { ($0.violation, $1.key) > ($1.violation, $0.key) }
    var cuts: [GroupCut] = []
    var used = [Int](repeating: 0, count: n)
    for (_, key) in found where cuts.count < 30 {
      let a = key / (n * n)
      let b = key / n % n
      let c = key % n
      guard max(used[a], used[b], used[c]) < 4, knownCuts.insert(key).inserted else { continue }
      for person in [a, b, c] { used[person] += 1 }
      cuts.append(GroupCut(a, b, c, price: 0))
    }
    return cuts
  }
}
