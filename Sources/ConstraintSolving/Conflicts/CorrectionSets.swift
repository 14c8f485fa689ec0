import SolverSupport

/// A way out of a conflict: groups to give up so that the rest can hold.
public struct Correction: Hashable, Sendable {
  /// The groups given up, in the order of their making; none can be kept beside the rest.
  public let groups: [ConstraintGroup]
  /// What giving them up costs: the sum of their weights.
  public let weight: Int
  /// A solution that satisfies everything else.
  public let solution: Solution
}

/// Ways out, the cheapest first.
public struct Corrections: Sendable {
  /// The ways found: each costs no more than the next, and no way missing costs less than the last.
  public var ways: [Correction] = []
  /// Whether there are no others.
  public var isComplete = false
}

extension Model {
  /// Finds the cheapest ways to make an impossible model possible, by giving up groups.
  ///
  /// Gives at most `limit` ways, in order of weight; a model that is possible as it is has one way,
  /// the empty one. When the background is impossible there is none. Weights below 1 count as 1.
  ///
  /// - Complexity: one optimization for each way.
  public func corrections(
    limit: Int, _ options: SearchOptions = SearchOptions()
  ) throws(ModelFault) -> Corrections {
    let (loose, switches) = loosened()
    var model = loose
    var cost = LinearExpression()
    for (group, literal) in zip(groups, switches) {
      cost.add(max(1, group.weight), (!literal).linear)
    }
    model.minimize(cost)
    var budget = SearchBudget(options)
    var result = Corrections()
    while result.ways.count < limit {
      let outcome = budget.ask(try Solver(model), assuming: [])
      guard case .optimal(let solution) = outcome else {
        if case .impossible = outcome { result.isComplete = true }
        return result
      }
      let given = switches.indices.filter { !solution[switches[$0]] }
      result.ways.append(
        Correction(
          groups: given.map { ConstraintGroup(id: $0) }, weight: solution.objective ?? 0,
          solution: solution))
      // From now on at least one of these is kept: neither this way nor a larger one comes again.
      model.add(.clause(given.map { switches[$0] }))
    }
    return result
  }
}
