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
  static func bound(_ problem: GroupProblem, price: Int, _ options: PartitionerOptions) -> Int? {
    guard let former = problem.former else { return nil }
    let n = problem.count
    var charged = problem
    charged.former = nil
    let factor = problem.scope() < GroupProblem.costLimit / 64 ? fineness : 1
    let largest = max(
      problem.sizes.map(\.size).max() ?? 1, problem.fixedGroups.map(\.count).max() ?? 1)
    let part = Int32(clamping: price * factor / max(1, largest - 1))
    for a in 0..<n {
      for b in 0..<n where a != b {
        var cost = problem.pairCosts[a * n + b] &* Int32(truncatingIfNeeded: factor)
        let labels = (former.labels[a], former.labels[b])
        if labels.0 >= 0, labels.1 >= 0, labels.0 != labels.1 { cost = cost &+ part }
        charged.pairCosts[a * n + b] = cost
      }
    }
    charged.sizes = problem.sizes.map { SizeCost($0.size, cost: $0.cost * factor) }
    charged.counts = problem.counts.map { criterion in
      CountCriterion(
        carriers: criterion.carriers,
        costsBySize: criterion.costs.map { row in
          row.map { $0 == CountCriterion.forbidden ? $0 : $0 * factor }
        })
    }
    // What the bound leaves out costs nothing at least; see `PairBound`.
    guard charged.faults().isEmpty,
      let found = PairBound(CompactModel(charged)).certificate(options.cancellation)
    else { return nil }
    let total = found.lowerBound
    return total >= 0 ? (total + factor - 1) / factor : -(-total / factor)
  }
}
