import ProofFormat
import SolverSupport

/// A bound on cost and moves together for pools whose groups are too many to be walked through.
///
/// Two people of different former groups cannot both stay if they share a group. So whoever moves
/// into a group of at most `s` can be charged with an equal part of her price for each of the others
/// there, which makes moves a matter of pairs: `PairBound` does the rest.
enum MoveCharge {
  /// Costs are multiplied so, for parts of a price to count, if they are not too large for it.
  private static let fineness = 32

  /// What cost and moves at a price come to at least; nil if nothing can be said.
  ///
  /// - Complexity: that of `PairBound`.
  static func bound(_ problem: GroupProblem, price: Int, _ options: PartitionerOptions) -> Int? {
    guard let former = problem.former else { return nil }
    let n = problem.count
    let factor = problem.scope() < GroupProblem.costLimit / 64 ? fineness : 1
    var charged = problem.multiplied(by: factor)
    charged.former = nil
    let largest = max(
      problem.sizes.map(\.size).max() ?? 1, problem.fixedGroups.map(\.count).max() ?? 1)
    let part = Int32(clamping: price * factor / max(1, largest - 1))
    for a in 0..<n where former.labels[a] >= 0 {
      for b in 0..<n where former.labels[b] >= 0 && former.labels[a] != former.labels[b] {
        charged.pairCosts[a * n + b] &+= part
      }
    }
    // What the bound leaves out costs nothing at least; see `PairBound`.
    guard charged.faults().isEmpty,
      let found = PairBound(CompactModel(charged)).certificate(options.cancellation)
    else { return nil }
    let total = found.lowerBound
    return total >= 0 ? (total + factor - 1) / factor : -(-total / factor)
  }
}

extension GroupProblem {
  /// The same problem with all costs of groups so many times as large, prices of moves as they are.
  ///
  /// The products must be within the limit of costs.
  func multiplied(by factor: Int) -> GroupProblem {
    var problem = self
    problem.pairCosts = pairCosts.map { $0 &* Int32(truncatingIfNeeded: factor) }
    problem.sizes = sizes.map { SizeCost($0.size, cost: $0.cost * factor) }
    problem.counts = counts.map { criterion in
      CountCriterion(
        carriers: criterion.carriers,
        costsBySize: criterion.costs.map { row in
          row.map { $0 == CountCriterion.forbidden ? $0 : $0 * factor }
        })
    }
    for i in spreads.indices { problem.spreads[i].weight *= factor }
    for i in worstPairs.indices { problem.worstPairs[i].weight *= factor }
    for i in commonTimes.indices {
      problem.commonTimes[i].costs = commonTimes[i].costs.map { $0 * factor }
    }
    return problem
  }
}
