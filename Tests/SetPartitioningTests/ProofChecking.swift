import ProofFormat
import SetPartitioning
import Verification

extension GroupBoundChecker {
  /// A checker that takes every cost from the reference definition, and, if asked for, passes over
  /// groups by a floor under their costs.
  init(_ problem: GroupProblem, isFloored: Bool = false) {
    let former = problem.former
    var limits: [Int] = []
    if let budget = former?.budget { limits.append(budget) }
    limits += problem.forbiddenPartitions.map { $0.count - 1 }
    limits += problem.crowdedTimes.map { time in
      time.most - problem.fixedGroups.count { time.counts($0) }
    }
    self.init(
      people: problem.count, sizes: problem.sizes.map(\.size), fixed: problem.fixedGroups,
      identities: former?.identities ?? 0, limits: limits,
      floor: isFloored ? GroupBoundChecker.floor(under: problem) : nil
    ) { group in
      guard let own = problem.cost(of: group) else { return [] }
      let labels = Set(group.map { former?.labels[$0] ?? -1 }.filter { $0 >= 0 })
      return ([nil] + labels.sorted().map { Optional($0) }).compactMap { identity in
        guard let price = problem.moveCost(of: group, keeping: identity) else { return nil }
        var uses: [Int] = []
        if former?.budget != nil { uses.append(problem.moved(of: group, keeping: identity)) }
        uses += problem.forbiddenPartitions.map { partition in
          partition.contains { $0.sorted() == group } ? 1 : 0
        }
        let isFixed = problem.fixedGroups.contains(group)
        uses += problem.crowdedTimes.map { !isFixed && $0.counts(group) ? 1 : 0 }
        return Option(identity: identity, cost: own + price, uses: uses)
      }
    }
  }

  /// Pairs, sizes and counted values as they are; all else costs nothing at least, but for spreads
  /// that are wished.
  private static func floor(under problem: GroupProblem) -> PairFloor {
    let n = problem.count
    let forbidden = Set(problem.forbiddenPairs.map { [min($0.a, $0.b), max($0.a, $0.b)] })
    let pairs = (0..<n).map { a in
      (0..<n).map { b -> Int? in
        forbidden.contains([min(a, b), max(a, b)]) ? nil : Int(problem.pairCosts[a * n + b])
      }
    }
    let widest = problem.spreads.map { spread in
      min(0, spread.weight) * Int((spread.values.max() ?? 0) - (spread.values.min() ?? 0))
    }
    let counts = problem.counts.map { criterion in
      CountFloor(
        carriers: criterion.carriers,
        costs: Dictionary(
          problem.sizes.map(\.size).map { size in
            (size, (0...size).map { criterion.cost(size: size, count: $0) })
          }, uniquingKeysWith: { first, _ in first }))
    }
    return PairFloor(
      pairs: pairs,
      sizes: Dictionary(
        problem.sizes.map { ($0.size, $0.cost + widest.reduce(0, +)) },
        uniquingKeysWith: { first, _ in first }),
      counts: counts)
  }
}
