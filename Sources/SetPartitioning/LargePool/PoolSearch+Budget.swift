import SolverSupport

/// Searching where few may move.
extension PoolSearch {
  /// The best assignment found that takes no more than so many people out of their groups; nil if
  /// none was found.
  ///
  /// A limit on all groups together is nothing that a swap could be priced by. So moves have a
  /// price, which is halved in until nearly as many move as may (Everett, "Generalized Lagrange
  /// multiplier method", Operations Research 11, 1963); what is left is spent step by step.
  func searchWithin(_ budget: Int, _ layout: PoolLayout, effort: Int) -> [Int32]? {
    let state = PoolState(model: model, sizes: layout.sizes, identity: layout.identity)
    var steps = FewSteps(state, options.cancellation)
    var best: (cost: Int, assignment: [Int32])?
    func take(_ cost: Int, _ assignment: [Int32]) {
      guard cost < best?.cost ?? .max else { return }
      best = (cost, assignment)
      options.observer?(.incumbent(cost))
    }
    func goOn(from assignment: [Int32]) {
      guard layout.moved(assignment, model) <= budget else { return }
      state.load(assignment)
      take(state.total, assignment)
      steps.walk(from: assignment, budget: budget) { _, state in
        take(state.total, state.assignment)
      }
    }
    goOn(from: layout.assignment)
    let rounds = 8
    let free = search(layout, layout.assignment, effort: effort / rounds)
    if layout.moved(free, model) <= budget {
      goOn(from: free)
      return best?.assignment
    }
    var low: Int32 = 0
    var high: Int32?
    var price = firstPrice
    for _ in 1..<rounds {
      if options.cancellation.isDue() { break }
      let found = search(
        layout, best?.assignment ?? layout.assignment, effort: effort / rounds, movePrice: price)
      if layout.moved(found, model) <= budget {
        goOn(from: found)
        high = price
      } else {
        low = price
      }
      guard let high else {
        if price >= PoolState.heavy / 16 { break }
        price = min(PoolState.heavy / 16, 4 * price)
        continue
      }
      if high - low <= 1 { break }
      price = low + (high - low) / 2
    }
    return best?.assignment
  }

  /// What a pair costs on the average, about what a move may gain.
  private var firstPrice: Int32 {
    let pairs = model.problem.pairCosts
    let sum = pairs.reduce(0) { $0 + abs(Int($1)) }
    return Int32(clamping: max(1, sum / max(1, pairs.count)))
  }
}
