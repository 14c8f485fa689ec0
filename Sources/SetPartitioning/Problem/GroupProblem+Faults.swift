extension GroupProblem {
  /// No cost of a group, nor any part of it, may be further from 0 than this.
  public static let costLimit = 1 << 27

  /// The fault of a problem whose costs are beyond the limit; the last to be looked for.
  static let tooLarge = "costs are too large"

  /// What is wrong with the data, in words for whoever built it; empty if it can be solved.
  ///
  /// - Complexity: O(count^2) and the size of the data.
  public func faults() -> [String] {
    var found: [String] = []
    guard (0...4096).contains(count) else { return ["count must be 0 to 4096"] }
    if pairCosts.count != count * count { return ["pairCosts must hold count * count entries"] }
    func expect(_ condition: Bool, _ text: String) { if !condition { found.append(text) } }
    func isPerson(_ person: Int) -> Bool { person >= 0 && person < count }

    expect(sizes.allSatisfy { $0.size >= 1 && $0.size <= 64 }, "sizes must be 1 to 64")
    expect(Set(sizes.map(\.size)).count == sizes.count, "each size may be given once")
    for criterion in counts {
      expect(criterion.carriers.count == count, "a count criterion must hold one entry a person")
    }
    for criterion in spreads {
      expect(criterion.values.count == count, "a spread criterion must hold one value a person")
    }
    for criterion in worstPairs {
      expect(
        criterion.values.count == count * count,
        "a worst-pair criterion must hold count * count values")
    }
    for criterion in commonTimes {
      let words = criterion.free.first?.count ?? 0
      expect(
        criterion.free.count == count && criterion.free.allSatisfy { $0.count == words },
        "a common-time criterion must hold the same number of words for each person")
      expect(
        criterion.ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= words * 64 },
        "a range of a common-time criterion must lie within its words")
    }
    for limit in crowdedTimes {
      let words = limit.free.first?.count ?? 0
      expect(
        limit.free.count == count && limit.free.allSatisfy { $0.count == words }
          && limit.range.lowerBound >= 0 && limit.range.upperBound <= words * 64,
        "a limit on crowded times must hold the same number of words for each person")
    }
    expect(
      crowdedTimes.count + forbiddenPartitions.count <= 32,
      "limits on groups together are 32 at most")
    for pair in forbiddenPairs + togetherPairs {
      expect(isPerson(pair.a) && isPerson(pair.b) && pair.a != pair.b, "a pair is two people")
    }
    var fixed = Set<Int>()
    for group in fixedGroups {
      expect(
        !group.isEmpty && group.allSatisfy { isPerson($0) && fixed.insert($0).inserted }
          && group == group.sorted(),
        "fixed groups must be ascending and share nobody")
    }
    if let former {
      expect(
        former.labels.count == count && former.prices.count == count
          && former.locked.count == count,
        "former groups must hold one entry a person")
      expect(
        former.labels.allSatisfy { $0 >= -1 && $0 < max(1, count) },
        "a former label must be -1 to count - 1")
    }
    if found.isEmpty { expect(scope() <= GroupProblem.costLimit, GroupProblem.tooLarge) }
    return found
  }

  /// A number that no group's cost is further from 0 than; `Int.max` if it is beyond all limits.
  func scope() -> Int {
    var total = 0
    func add(_ value: Int, times factor: Int = 1) {
      let magnitude = Int(clamping: value.magnitude)
      let product = magnitude.multipliedReportingOverflow(by: factor)
      let sum = total.addingReportingOverflow(product.partialValue)
      total = product.overflow || sum.overflow ? .max / 2 : min(sum.partialValue, .max / 2)
    }
    let largest = max(sizes.map(\.size).max() ?? 1, fixedGroups.map(\.count).max() ?? 1)
    add(sizes.map { Int(clamping: $0.cost.magnitude) }.max() ?? 0)
    let pair = pairCosts.lazy.map { Int($0.magnitude) }.max() ?? 0
    add(pair, times: largest * (largest - 1) / 2)
    for criterion in counts {
      let known = criterion.costs.joined().filter { $0 != CountCriterion.forbidden }
      add(known.map { Int(clamping: $0.magnitude) }.max() ?? 0)
    }
    for criterion in spreads {
      let low = Int(criterion.values.min() ?? 0)
      let high = Int(criterion.values.max() ?? 0)
      add(criterion.weight, times: high - low + Int(clamping: criterion.allowance.magnitude))
    }
    for criterion in worstPairs {
      let high = Int(criterion.values.lazy.map(\.magnitude).max() ?? 0)
      add(criterion.weight, times: high + min(Int(clamping: criterion.allowance.magnitude), high))
    }
    for criterion in commonTimes {
      let worst = criterion.costs.map { Int(clamping: $0.magnitude) }.max() ?? 0
      add(worst, times: criterion.ranges.count)
    }
    if let former {
      add(former.prices.map { Int(clamping: $0.magnitude) }.max() ?? 0, times: largest)
    }
    return total
  }
}
