import SolverSupport

/// One solve under a price.
struct PricedTrial: Sendable {
  /// The problem, scaled.
  let problem: GroupProblem
  /// What a move costs.
  let price: Int
  /// The options of the solve, and of all solves together.
  let options: PartitionerOptions
  let whole: PartitionerOptions

  /// Solves; tells what was found, what is proven of it, and what other solves can use.
  func run() -> (partition: Partition?, bounds: [Int], handed: HandedOn) {
    var priced = problem
    priced.former?.prices = problem.former?.prices.map { _ in price } ?? []
    var handed = HandedOn()
    let outcome = Partitioner.solve(priced, options: options, handing: &handed)
    var bounds = [outcome.lowerBound].compactMap { $0 }
    if !outcome.isOptimal, let bound = MoveCharge.bound(problem, price: price, whole) {
      bounds.append(bound)
    }
    return (outcome.partition, bounds, handed)
  }
}

/// One solve with a limit of moves, among all groups or those of a list.
struct LimitedTrial: Sendable {
  /// The problem, without prices.
  let problem: GroupProblem
  /// So many may move at most.
  let limit: Int
  /// The options of the solve.
  let options: PartitionerOptions

  /// Solves; tells what was found, what is proven of it, and what other solves can use.
  func run() -> (partition: Partition?, bound: Int?, handed: HandedOn) {
    var limited = problem
    limited.former?.budget = limit
    var handed = HandedOn()
    let outcome = Partitioner.solve(limited, options: options, handing: &handed)
    // That nothing is listed means that nothing costs less.
    let bound = outcome.isProvenImpossible ? options.known?.wholeBelow : outcome.lowerBound
    return (outcome.partition, bound, handed)
  }
}
