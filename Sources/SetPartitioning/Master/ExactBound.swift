import ProofFormat

/// A lower bound in integers from prices and the least reduced cost of each size.
struct ExactBound {
  /// What every partition costs at least, times the scale; nil if no partition fits at all.
  var total: Int?
  /// What must be paid in any case: prices of elements, fixed groups and limits.
  var base: Int
  /// The cheapest way to split so many people, by least reduced costs.
  var cheapest: [Int?]

  init(
    model: CompactModel, prices: GroupPrices, leasts: [Int?], fixedLeasts: [Int?]
  ) {
    var base = prices.elements.reduce(0, +)
    for (index, price) in prices.limits.enumerated() { base -= price * model.limits[index] }
    for cut in prices.cuts { base -= cut.price * cut.limit }
    var possible = true
    for least in fixedLeasts {
      guard let least else {
        possible = false
        continue
      }
      base += least
    }
    self.base = base
    cheapest = SizePatterns(sizes: model.sizes).cheapest(upTo: model.n, leasts: leasts)
    total = possible ? cheapest[model.n].map { base + $0 } : nil
  }

  /// What a partition with a column of a size and reduced cost costs at least.
  ///
  /// It is in units of the scale; nil if there is no such partition.
  func withColumn(size: Int, reducedCost: Int) -> Int? {
    guard size <= cheapest.count - 1, let rest = cheapest[cheapest.count - 1 - size] else {
      return nil
    }
    return base + rest + reducedCost
  }
}

extension GroupPrices {
  /// The reduced cost of a column of the compact model, times the scale.
  func reducedCost(of column: Column, in model: CompactModel, scale: Int) -> Int {
    var value = column.cost * scale
    for i in 0..<column.size { value -= elements[Int(column.members[i])] }
    if column.fixed >= 0 { value -= elements[model.fixedElement(column.fixed)] }
    if column.identity >= 0 { value -= elements[model.identityElement(column.identity)] }
    for (index, price) in limits.enumerated() where price != 0 {
      value += price * column.use(ofLimit: index, in: model)
    }
    for cut in cuts { value += cut.price * column.use(of: cut) }
    return value
  }
}
