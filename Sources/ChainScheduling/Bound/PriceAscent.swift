import SolverSupport

/// What the ascent of single resources remembers between rounds.
///
/// The volume algorithm (Barahona, Anbil, "The volume algorithm: producing primal solutions with a
/// subgradient method", 2000): each step goes from the best prices along a running mean of what the
/// rounds used, which forgets the to and fro of single rounds.
struct PriceAscent {
  /// One price that has ever been wanted, with the mean of what the rounds used of it.
  struct Entry: BitwiseCopyable {
    var demand: PriceDemand
    var mean: Float
  }

  /// The entries of each resource.
  var entries: [[Entry]] = []
}

extension PriceBound {
  /// Runs rounds until a budget is spent or the bound meets a cost: first a turn for each resource
  /// that many compete for, then everything at once.
  mutating func raise(budget: Int, upper: Int, cancellation: Cancellation) {
    let end = ticks &+ budget
    if ascent.entries.isEmpty { firstRound() }
    while ticks < end, best < upper, !cancellation.isDue() {
      guard turn < turns.count else {
        climb(end: end, upper: upper, cancellation)
        return
      }
      let first = ticks
      var pace = turns[turn].pace
      let focus = turns[turn].focus
      let isOver = raise(focus, &pace, end: min(end, ticks &+ turnBudget), upper, cancellation)
      turns[turn].pace = pace
      restore(focus)
      if isOver || ticks &- first >= turnBudget { turn += 1 }
    }
  }

  /// The most ticks of one turn.
  private var turnBudget: Int { 100_000 }

  /// Runs rounds over a focus; returns whether its steps have become short.
  private mutating func raise(
    _ focus: PriceFocus, _ pace: inout PricePace, end: Int, _ upper: Int,
    _ cancellation: Cancellation
  ) -> Bool {
    let restarts = pace.restarts
    while ticks < end, best < upper, !cancellation.isDue() {
      step(focus, pace, upper: upper)
      let bound = evaluate(focus)
      rounds += 1
      // Even a round over nothing costs something, so that the budget always ends.
      ticks &+= 16
      collect(focus)
      average(focus, pace)
      if bound > bestScaled {
        bestScaled = bound
        best = max(best, PriceBound.whole(bound))
        for r in focus.resources { bestPrices.copy(from: prices, of: Int(r)) }
        pace.succeed()
      } else {
        pace.rest()
        if pace.restarts > restarts { return true }
      }
    }
    return false
  }

  /// Takes a focus's prices back to the best.
  private func restore(_ focus: PriceFocus) {
    for r in focus.resources { prices.copy(from: bestPrices, of: Int(r)) }
  }

  /// Evaluates the prices as they are and begins the means.
  private mutating func firstRound() {
    // Never empty, so that this is done once.
    ascent.entries = [[PriceAscent.Entry]](repeating: [], count: max(1, instance.resourceCount))
    let bound = evaluate(whole)
    rounds += 1
    if bound > bestScaled {
      bestScaled = bound
      best = max(best, PriceBound.whole(bound))
      bestPrices.copy(from: prices)
    }
    for turn in turns { collect(turn.focus) }
    for r in ascent.entries.indices {
      for i in ascent.entries[r].indices {
        ascent.entries[r][i].mean = Float(use(ascent.entries[r][i].demand))
      }
    }
  }

  /// Makes entries of what this round used of a focus beyond what there is.
  private mutating func collect(_ focus: PriceFocus) {
    let size = instance.dayCount * Prices.points
    for position in usedMinutes where minuteUse[position] > 1 {
      let resource = lineResource[Int(position) / size]
      guard focus.resources.contains(resource) else { continue }
      add(PriceDemand(kind: .minute, position: position, resource: resource), mean: 1)
    }
    for resource in focus.resources {
      for (demand, supply) in scarce(Int(resource)) { add(demand, mean: Float(supply)) }
    }
  }

  private mutating func add(_ demand: PriceDemand, mean: Float) {
    guard known.insert(demand) else { return }
    ascent.entries[Int(demand.resource)].append(PriceAscent.Entry(demand: demand, mean: mean))
  }

  /// Takes what this round used of a focus into the means.
  private mutating func average(_ focus: PriceFocus, _ pace: PricePace) {
    let share = Float(pace.share)
    for r in focus.resources {
      for i in ascent.entries[Int(r)].indices {
        let used = Float(use(ascent.entries[Int(r)][i].demand))
        ascent.entries[Int(r)][i].mean += share * (used - ascent.entries[Int(r)][i].mean)
      }
    }
  }

  /// Moves the prices of a focus from the best ones along the means.
  private mutating func step(_ focus: PriceFocus, _ pace: PricePace, upper: Int) {
    // The target is a little above the best, but not above what a schedule costs.
    let aim = min(upper, best + 6) * Prices.scale
    let target = Double(max(aim - bestScaled, Prices.scale))
    var norm = 0.0
    for r in focus.resources {
      for entry in ascent.entries[Int(r)] {
        let (price, excess) = excess(entry)
        if excess > 0 || price > 0 { norm += excess * excess }
      }
    }
    let length = norm > 0 ? pace.factor * target / norm : 0
    for r in focus.resources {
      for entry in ascent.entries[Int(r)] {
        let (price, excess) = excess(entry)
        set(entry.demand, to: price + length * excess)
      }
    }
  }

  /// The best price of an entry, and what was used beyond what there is at it.
  @inline(__always) private func excess(_ entry: PriceAscent.Entry) -> (Double, Double) {
    let price = price(entry.demand, in: bestPrices)
    return (Double(price), Double(entry.mean) - Double(supply(entry.demand, at: price)))
  }
}
