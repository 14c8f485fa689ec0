import SetPartitioning
import SolverSupport

/// Small problems with a mixture of all rules, made from a seed.
enum RandomProblem {
  /// A problem of eight or nine people, by other seeds until there is one.
  static func ofEightOrNine(seed: UInt64) -> GroupProblem {
    var problem = make(seed: seed, largest: 9)
    for again in 1...50 where problem.count < 8 {
      problem = make(seed: seed &* 1000 &+ UInt64(again), largest: 9)
    }
    return problem
  }

  static func make(seed: UInt64, largest: Int = 9) -> GroupProblem {
    var random = RandomSource(seed: seed)
    let n = 4 + random.below(largest - 3)
    var sizes: [SizeCost] = []
    for size in 2...5 where random.chance(3, in: 5) {
      sizes.append(SizeCost(size, cost: random.below(3) * 20))
    }
    if sizes.isEmpty { sizes = [SizeCost(3), SizeCost(4)] }
    let low = random.chance(1, in: 3) ? -20 : 0
    var pairs = [Int32](repeating: 0, count: n * n)
    for a in 0..<n {
      for b in 0..<a {
        let value = Int32(low + random.below(41))
        pairs[a * n + b] = value
        pairs[b * n + a] = value
      }
    }
    var problem = GroupProblem(count: n, sizes: sizes, pairCosts: pairs)
    if random.chance(1, in: 2) { addCounts(&problem, &random) }
    if random.chance(1, in: 3) {
      problem.spreads = [
        SpreadCriterion(
          values: (0..<n).map { _ in Int32(random.below(30)) - 10 }, weight: random.below(5) - 2,
          allowance: random.below(6))
      ]
    }
    if random.chance(1, in: 3) {
      var values = [Int32](repeating: 0, count: n * n)
      for a in 0..<n {
        for b in 0..<a {
          values[a * n + b] = Int32(random.below(50))
          values[b * n + a] = values[a * n + b]
        }
      }
      problem.worstPairs = [
        WorstPairCriterion(
          values: values, weight: random.below(3), allowance: random.below(10),
          limit: random.chance(1, in: 3) ? 40 : nil)
      ]
    }
    if random.chance(1, in: 3) { addTime(&problem, &random) }
    addPeopleRules(&problem, &random)
    if random.chance(1, in: 3) { addFormer(&problem, &random) }
    return problem
  }

  private static func addCounts(_ problem: inout GroupProblem, _ random: inout RandomSource) {
    let n = problem.count
    for _ in 0...random.below(2) {
      let carriers = (0..<n).map { _ in random.chance(1, in: 2) }
      if random.chance(1, in: 2) {
        var costs = (0..<5).map { _ in random.below(30) }
        if random.chance(1, in: 3) { costs[4] = CountCriterion.forbidden }
        problem.counts.append(CountCriterion(carriers: carriers, costs: costs))
      } else {
        let costs = (0..<6).map { size in
          (0...size).map { $0 == size && size > 2 ? CountCriterion.forbidden : $0 * 5 }
        }
        problem.counts.append(CountCriterion(carriers: carriers, costsBySize: costs))
      }
    }
  }

  private static func addTime(_ problem: inout GroupProblem, _ random: inout RandomSource) {
    let free = (0..<problem.count).map { _ in
      (0..<3).map { _ in random.next() | random.next() }
    }
    problem.commonTimes = [
      CommonTimeCriterion(
        free: free, ranges: [3..<60, 60..<140, 140..<192], minimum: random.below(10),
        costs: (0..<20).map { max(0, 40 - 3 * $0) })
    ]
  }

  private static func addPeopleRules(_ problem: inout GroupProblem, _ random: inout RandomSource) {
    let n = problem.count
    func pair() -> PersonPair {
      let a = random.below(n)
      return PersonPair(a, (a + 1 + random.below(n - 1)) % n)
    }
    if random.chance(1, in: 3) { problem.forbiddenPairs = (0..<3).map { _ in pair() } }
    if random.chance(1, in: 4) { problem.togetherPairs = [pair()] }
    if random.chance(1, in: 3) {
      for _ in 0..<5 {
        var order = Array(0..<n)
        random.shuffle(&order)
        problem.forbiddenGroups.append(order.prefix(2 + random.below(3)).sorted())
      }
    }
    if random.chance(1, in: 5) {
      var order = Array(0..<n)
      random.shuffle(&order)
      problem.fixedGroups = [order.prefix(3).sorted()]
    }
  }

  private static func addFormer(_ problem: inout GroupProblem, _ random: inout RandomSource) {
    let n = problem.count
    var former = FormerGroups(
      labels: (0..<n).map { $0 == n - 1 ? -1 : $0 / 3 },
      prices: (0..<n).map { _ in 5 + random.below(30) },
      budget: random.chance(1, in: 2) ? 1 + random.below(4) : nil)
    if random.chance(1, in: 3) { former.locked[random.below(n)] = true }
    problem.former = former
  }
}
