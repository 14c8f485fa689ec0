extension GroupProblem {
  /// The people outside of fixed groups in parts of whom no two can share a group, each ascending;
  /// all in one part where something is asked of the groups of all together.
  ///
  /// - Complexity: O(count^2 * rules on counted values).
  var parts: [[Int]] {
    let fixed = Set(fixedGroups.joined())
    let free = (0..<count).filter { !fixed.contains($0) }
    guard former == nil, crowdedTimes.isEmpty, forbiddenPartitions.isEmpty,
      togetherPairs.allSatisfy({ fixed.contains($0.a) == fixed.contains($0.b) })
    else { return [free] }
    let dividing = counts.filter { criterion in
      sizes.allSatisfy { size in
        (1..<max(1, size.size)).allSatisfy { criterion.cost(size: size.size, count: $0) == nil }
      }
    }
    guard !dividing.isEmpty || !forbiddenPairs.isEmpty else { return [free] }
    var isApart = [Bool](repeating: false, count: count * count)
    for pair in forbiddenPairs {
      isApart[pair.a * count + pair.b] = true
      isApart[pair.b * count + pair.a] = true
    }
    for a in free {
      for b in free where dividing.contains(where: { $0.carriers[a] != $0.carriers[b] }) {
        isApart[a * count + b] = true
      }
    }
    for pair in togetherPairs {
      isApart[pair.a * count + pair.b] = false
      isApart[pair.b * count + pair.a] = false
    }
    var parts: [[Int]] = []
    var seen = fixed
    for first in free where seen.insert(first).inserted {
      var part = [first]
      var at = 0
      while at < part.count {
        for other in free where !seen.contains(other) && !isApart[part[at] * count + other] {
          seen.insert(other)
          part.append(other)
        }
        at += 1
      }
      parts.append(part.sorted())
    }
    return parts
  }

  /// The same problem of one of its parts alone, whose people are numbered in their order.
  ///
  /// - Complexity: O(part^2) and the size of the rules.
  func restricted(to part: [Int]) -> GroupProblem {
    var number = [Int](repeating: -1, count: count)
    for (index, person) in part.enumerated() { number[person] = index }
    func pairs(_ values: [Int32]) -> [Int32] {
      part.flatMap { a in part.map { b in values[a * count + b] } }
    }
    func renumbered(_ pairs: [PersonPair]) -> [PersonPair] {
      pairs.compactMap { pair in
        let (a, b) = (number[pair.a], number[pair.b])
        return a >= 0 && b >= 0 ? PersonPair(a, b) : nil
      }
    }
    var problem = GroupProblem(
      count: part.count, sizes: sizes, pairCosts: pairs(pairCosts))
    problem.counts = counts.map { criterion in
      CountCriterion(
        carriers: part.map { criterion.carriers[$0] }, costsBySize: criterion.costs)
    }
    problem.spreads = spreads.map { spread in
      SpreadCriterion(
        values: part.map { spread.values[$0] }, weight: spread.weight,
        allowance: spread.allowance)
    }
    problem.worstPairs = worstPairs.map { worst in
      WorstPairCriterion(
        values: pairs(worst.values), weight: worst.weight, allowance: worst.allowance,
        limit: worst.limit)
    }
    problem.commonTimes = commonTimes.map { time in
      CommonTimeCriterion(
        free: part.map { time.free[$0] }, ranges: time.ranges, minimum: time.minimum,
        costs: time.costs)
    }
    problem.forbiddenPairs = renumbered(forbiddenPairs)
    problem.togetherPairs = renumbered(togetherPairs)
    problem.forbiddenGroups = forbiddenGroups.compactMap { group in
      let members = group.map { number.indices.contains($0) ? number[$0] : -1 }
      return members.contains(-1) ? nil : members
    }
    return problem
  }
}
