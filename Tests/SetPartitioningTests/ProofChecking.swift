import ProofFormat
import SetPartitioning
import Verification

extension GroupBoundChecker {
  /// A checker that takes every cost from the reference definition.
  init(_ problem: GroupProblem) {
    let former = problem.former
    var limits: [Int] = []
    if let budget = former?.budget { limits.append(budget) }
    limits += problem.forbiddenPartitions.map { $0.count - 1 }
    self.init(
      people: problem.count, sizes: problem.sizes.map(\.size), fixed: problem.fixedGroups,
      identities: former?.identities ?? 0, limits: limits
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
        return Option(identity: identity, cost: own + price, uses: uses)
      }
    }
  }
}
