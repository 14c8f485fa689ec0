/// A range of a common-time criterion.
struct TimeRange {
  let words: Range<Int>
  let minimum: Int
  let costs: [Int32]  // by number of common bits
  /// Whether fewer common bits never cost less, so that a larger group never costs less.
  let isFalling: Bool
  /// The least of the costs.
  let least: Int

  init(words: Range<Int>, minimum: Int, costs: [Int32]) {
    self.words = words
    self.minimum = minimum
    self.costs = costs
    isFalling = zip(costs, costs.dropFirst()).allSatisfy { $0 >= $1 }
    least = Int(costs.min() ?? 0)
  }
}

/// What groups cost at least by what is not looked at person by person.
struct CostFloor {
  /// The least that counted attributes and spreads cost together; at most 0.
  let ground: Int
  /// The least cost of a pair; at most 0.
  let lowestPair: Int

  init(_ problem: GroupProblem) {
    var ground = 0
    for criterion in problem.counts {
      ground += min(0, criterion.costs.joined().min() ?? 0)
    }
    self.ground = ground + CostFloor.spreads(problem)
    lowestPair = min(0, Int(problem.pairCosts.min() ?? 0))
  }

  /// The least that spreads and worst pairs cost together, whoever is in the group; at most 0.
  static func spreads(_ problem: GroupProblem) -> Int {
    var least = 0
    for criterion in problem.spreads where criterion.weight < 0 {
      let low = Int(criterion.values.min() ?? 0)
      let high = Int(criterion.values.max() ?? 0)
      least += criterion.weight * max(0, high - low - criterion.allowance)
    }
    for criterion in problem.worstPairs where criterion.weight < 0 {
      let high = Int(criterion.values.max() ?? 0)
      least += criterion.weight * max(0, high - criterion.allowance)
    }
    return least
  }
}

extension CostKernel {
  /// What the groups that go on from the prefix of `depth` people by `left` more below `end` cost at
  /// least, those more people's prices taken off, in units of `1 / 2^shift`; nil if there are none.
  ///
  /// Counted are the pairs, the worst pair and the common time of the prefix, and for each of those
  /// still to come the least that anybody adds in pairs with the prefix.
  ///
  /// - Complexity: O(end + words of common time).
  func least(
    depth: Int, end: Int, left: Int, shift: Int, prices: UnsafePointer<Int32>
  ) -> Int? {
    var known = Int(base[depth]) + floor.ground + floor.lowestPair * (left * (left - 1) / 2)
    for w in 0..<worstKinds where worstRule[w].weight > 0 {
      let worst = Int(worstSoFar[depth * worstKinds + w]) - Int(worstRule[w].allowance)
      known += Int(worstRule[w].weight) * max(0, worst)
    }
    for range in timeRanges where !range.costs.isEmpty {
      guard range.isFalling else {
        known += range.least
        continue
      }
      var common = 0
      for w in range.words { common += commonTime[depth * timeWords + w].nonzeroBitCount }
      known += Int(range.costs[min(common, range.costs.count - 1)])
    }
    let sum = sums + depth * stride
    let clash = bad + depth * stride
    let scale = Int32(truncatingIfNeeded: shift)
    var added = Int32.max
    for x in 0..<end {
      let add = clash[x] != 0 ? Int32.max : (sum[x] << scale) &- prices[x]
      added = min(added, add)
    }
    return added == .max ? nil : known << shift + left * Int(added)
  }
}
