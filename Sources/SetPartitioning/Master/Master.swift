import ProofFormat

/// The linear relaxation of the set-partitioning model over the columns known so far.
///
/// Rows: one for each element (covered exactly once; an identity may be covered by a column that
/// stands for "kept by nobody"), then, where several size patterns fit, one for each size and one
/// that says that the numbers of groups are a mixture of patterns, then limits, then cuts.
struct Master {
  let model: CompactModel
  let patterns: SizePatterns
  private(set) var simplex: Simplex
  /// The columns by number.
  private(set) var columns: [Column] = []
  /// The cuts, in the order of their rows.
  private(set) var cuts: [GroupCut] = []
  private var simplexColumn: [Int] = []  // of each column
  private var columnOf: [Int] = []  // of each simplex column, -1 for others
  private let sizeRow: Int  // first row of sizes, -1 if only one pattern fits
  private let limitRow: Int  // first row of limits
  private let cutRow: Int  // first row of cuts

  init(model: CompactModel, penalty: Double) {
    self.model = model
    patterns = SizePatterns(sizes: model.sizes)
    var simplex = Simplex(penalty: penalty)
    var extra = 0.0
    for element in 0..<model.elementCount {
      let spread = Double((element &* 2_654_435_761) & 0xFFFF) / 65536
      let epsilon = 1e-6 * (1 + spread)
      if element < model.n { extra += epsilon }
      simplex.addRow(rhs: 1 + epsilon, slack: false)
    }
    if patterns.isAmbiguous(people: model.n) {
      sizeRow = model.elementCount
      for (index, size) in model.sizes.enumerated() {
        // The perturbation of people's rows must be found again in those of sizes.
        simplex.addRow(rhs: index == 0 ? extra / Double(size) : 0, slack: false)
      }
      simplex.addRow(rhs: 1, slack: false)
      limitRow = sizeRow + model.sizes.count + 1
    } else {
      sizeRow = -1
      limitRow = model.elementCount
    }
    // What people's rows ask for too much must not break a limit that is reached.
    for limit in model.limits { simplex.addRow(rhs: Double(limit) + 4 * extra, slack: true) }
    cutRow = limitRow + model.limits.count
    for identity in 0..<model.identities {
      simplex.addColumn(cost: 0, entries: [(model.identityElement(identity), 1)])
    }
    self.simplex = simplex
    columnOf = [Int](repeating: -1, count: simplex.columns)
  }

  /// Adds a column and returns its number.
  @discardableResult
  mutating func add(_ column: Column) -> Int {
    let entries = self.entries(of: column)
    let number = columns.count
    columns.append(column)
    let place = simplex.addColumn(cost: Double(column.cost), entries: entries)
    simplexColumn.append(place)
    while columnOf.count < place { columnOf.append(-1) }
    columnOf.append(number)
    return number
  }

  /// What a column has in each row.
  func entries(of column: Column) -> [(row: Int, value: Double)] {
    var entries: [(row: Int, value: Double)] = []
    for i in 0..<column.size { entries.append((Int(column.members[i]), 1)) }
    if column.fixed >= 0 { entries.append((model.fixedElement(column.fixed), 1)) }
    if column.identity >= 0 { entries.append((model.identityElement(column.identity), 1)) }
    if sizeRow >= 0, column.size > 0, let index = model.sizes.firstIndex(of: column.size) {
      entries.append((sizeRow + index, 1))
    }
    for index in 0..<model.limits.count {
      let use = column.use(ofLimit: index, in: model)
      if use != 0 { entries.append((limitRow + index, Double(use))) }
    }
    for (index, cut) in cuts.enumerated() {
      let use = column.use(of: cut)
      if use != 0 { entries.append((cutRow + index, Double(use))) }
    }
    return entries
  }

  /// The column that a column of the simplex stands for, -1 if it is a slack or the like.
  func owner(ofSimplexColumn place: Int) -> Int {
    place < columnOf.count ? columnOf[place] : -1
  }

  /// Adds cuts; to be called right after `solve`.
  mutating func add(_ new: [GroupCut]) {
    let owner = columnOf + [Int](repeating: -1, count: max(0, simplex.columns - columnOf.count))
    let known = columns
    // Cuts are perturbed as the other rows are.
    let limits = new.indices.map { cut in
      let spread = Double(((cuts.count + cut) &* 2_654_435_761) & 0xFFFF) / 65536
      return Double(new[cut].limit) + 1e-5 * (1 + spread)
    }
    simplex.addCuts(limits: limits) { cut, place in
      let number = owner[place]
      return number < 0 ? 0 : Double(known[number].use(of: new[cut]))
    }
    cuts += new
  }

  /// Takes out the cuts that cost nothing in the present solution.
  mutating func dropIdleCuts() {
    let idle = cuts.indices.filter { simplex.isIdle(row: cutRow + $0) }
    guard !idle.isEmpty else { return }
    simplex.removeIdleRows(Set(idle.map { cutRow + $0 }))
    let gone = Set(idle)
    cuts = cuts.indices.filter { !gone.contains($0) }.map { cuts[$0] }
  }

  mutating func setEnabled(_ number: Int, _ on: Bool) {
    simplex.setEnabled(simplexColumn[number], on)
  }

  /// How much of a column the solution takes.
  func value(of number: Int) -> Double { simplex.value(of: simplexColumn[number]) }

  /// Forgets the basis, for one that is feasible whatever went wrong.
  mutating func startOver() { simplex.startOver() }

  /// Solves the relaxation; false if it gave up.
  mutating func solve() -> Bool {
    while true {
      guard simplex.solve(maxPivots: 20_000) else { return false }
      guard sizeRow >= 0 else { return true }
      let prices = (0..<model.sizes.count).map { simplex.prices[sizeRow + $0] }
      let fixed = simplex.prices[sizeRow + model.sizes.count]
      guard let pattern = patterns.pattern(people: model.n, prices: prices) else { return true }
      var reduced = -fixed
      for (index, count) in pattern.enumerated() { reduced += Double(count) * prices[index] }
      if reduced > -1e-6 * max(1, abs(fixed)) { return true }
      var entries: [(row: Int, value: Double)] = [(sizeRow + model.sizes.count, 1)]
      for (index, count) in pattern.enumerated() where count > 0 {
        entries.append((sizeRow + index, -Double(count)))
      }
      simplex.addColumn(cost: 0, entries: entries)
    }
  }

  /// The reduced cost of a column that is not in the master, by the present prices.
  func reducedCost(of column: Column) -> Double {
    let prices = simplex.prices
    var value = Double(column.cost)
    for i in 0..<column.size { value -= prices[Int(column.members[i])] }
    if column.fixed >= 0 { value -= prices[model.fixedElement(column.fixed)] }
    if column.identity >= 0 { value -= prices[model.identityElement(column.identity)] }
    if sizeRow >= 0, column.size > 0, let index = model.sizes.firstIndex(of: column.size) {
      value -= prices[sizeRow + index]
    }
    for index in 0..<model.limits.count {
      let use = column.use(ofLimit: index, in: model)
      if use != 0 { value -= prices[limitRow + index] * Double(use) }
    }
    for (index, cut) in cuts.enumerated() where prices[cutRow + index] != 0 {
      value -= prices[cutRow + index] * Double(column.use(of: cut))
    }
    return value
  }

  /// The prices of sizes as they are.
  var sizePrices: [Double] {
    guard sizeRow >= 0 else { return model.sizes.map { _ in 0 } }
    return (0..<model.sizes.count).map { simplex.prices[sizeRow + $0] }
  }

  /// The prices of sizes as integers, in units of `1 / scale`.
  func roundedSizePrices(scale: Int) -> [Int] {
    sizePrices.map { Int(min(max(($0 * Double(scale)).rounded(), -0x1p50), 0x1p50)) }
  }

  /// The prices as integers, in units of `1 / scale`.
  func rounded(scale: Int) -> GroupPrices { rounded(simplex.prices, scale: scale) }

  /// Prices of this programme's rows as integers, in units of `1 / scale`.
  func rounded(_ prices: [Double], scale: Int) -> GroupPrices {
    let factor = Double(scale)
    // Prices that stand for "impossible" are cut; any integers give a valid bound.
    let limit = 0x1p44
    func round(_ value: Double) -> Int {
      let scaled = (value * factor).rounded()
      return scaled.isNaN ? 0 : Int(min(max(scaled, -limit), limit))
    }
    var elements = prices[0..<model.elementCount].map(round)
    for identity in 0..<model.identities {
      let element = model.identityElement(identity)
      elements[element] = min(0, elements[element])
    }
    var used: [GroupCut] = []
    for (index, cut) in cuts.enumerated() {
      let price = max(0, round(-prices[cutRow + index]))
      if price > 0 {
        used.append(cut.priced(price))
      }
    }
    return GroupPrices(
      elements: elements,
      limits: model.limits.indices.map { max(0, round(-prices[limitRow + $0])) }, cuts: used)
  }
}
