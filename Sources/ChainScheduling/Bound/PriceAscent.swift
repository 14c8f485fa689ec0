import SolverSupport

/// What the ascent remembers between rounds.
///
/// The volume algorithm (Barahona, Anbil, "The volume algorithm: producing primal solutions with a
/// subgradient method", 2000): each step goes from the best prices along a running mean of what the
/// rounds used, which forgets the to and fro of single rounds.
struct PriceAscent {
  /// What a price is on.
  enum Kind: UInt8 {
    case minute, period, load
  }

  /// One price that has ever been wanted, with the mean of what the rounds used of it.
  struct Entry: BitwiseCopyable {
    var kind: Kind
    /// The position among minutes, periods or loads.
    var position: Int32
    var resource: Int32
    /// For a period the row of the limit.
    var row: Int32
    /// The mean of use.
    var mean: Float
  }

  /// The entries of each resource.
  var entries: [[Entry]] = []
  /// For each position whether it has an entry already.
  var hasMinute: [Bool] = []
  var hasPeriod: [Bool] = []
  var hasLoad: [Bool] = []
  /// The mean burden of each heavy resource.
  var burdenMean: [Double] = []
  /// How the steps of everything at once go.
  var pace = PricePace()
}

extension PriceBound {
  /// Runs rounds until a budget is spent or the bound meets a cost: a turn for each resource that
  /// many compete for, then as many ticks for everything at once, and so on.
  mutating func raise(budget: Int, upper: Int, cancellation: Cancellation) {
    let end = ticks &+ budget
    if ascent.entries.isEmpty { firstRound() }
    while ticks < end, best < upper, !cancellation.isDue() {
      if turn < turns.count {
        let first = ticks
        var pace = turns[turn].pace
        let focus = turns[turn].focus
        let isOver = raise(
          focus, &pace, end: min(end, ticks &+ turnBudget), upper, cancellation)
        turns[turn].pace = pace
        restore(focus)
        spentInTurns += ticks &- first
        if isOver || ticks &- first >= turnBudget { turn += 1 }
      } else {
        let first = ticks
        var pace = ascent.pace
        let length = max(spentInTurns, 4 * turnBudget)
        _ = raise(whole, &pace, end: min(end, ticks &+ length), upper, cancellation)
        ascent.pace = pace
        spentInTurns -= ticks &- first
        if spentInTurns <= 0 || turns.isEmpty {
          turn = 0
          spentInTurns = 0
          prices.copy(from: bestPrices)
        }
      }
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
        if focus.isWhole {
          bestPrices.copy(from: prices)
        } else {
          for r in focus.resources { bestPrices.copy(from: prices, of: Int(r)) }
        }
        pace.succeed()
      } else {
        pace.rest()
        if !focus.isWhole, pace.restarts > restarts { return true }
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
    ascent.hasMinute = [Bool](repeating: false, count: minuteUse.count)
    ascent.hasPeriod = [Bool](repeating: false, count: periodUse.count)
    ascent.hasLoad = [Bool](repeating: false, count: loadUse.count)
    // Never empty, so that this is done once.
    ascent.entries = [[PriceAscent.Entry]](repeating: [], count: max(1, instance.resourceCount))
    let bound = evaluate(whole)
    rounds += 1
    if bound > bestScaled {
      bestScaled = bound
      best = max(best, PriceBound.whole(bound))
      bestPrices.copy(from: prices)
    }
    ascent.burdenMean = heavy.map { Double(burdenUse[$0]) }
    collect(whole)
    for r in ascent.entries.indices {
      for i in ascent.entries[r].indices {
        ascent.entries[r][i].mean = Float(use(ascent.entries[r][i]))
      }
    }
  }

  @inline(__always) private func use(_ entry: PriceAscent.Entry) -> Int {
    switch entry.kind {
    case .minute: Int(minuteUse[entry.position])
    case .period: Int(periodUse[entry.position])
    case .load: Int(loadUse[entry.position])
    }
  }

  /// Makes entries of what this round used of a focus beyond what there is.
  private mutating func collect(_ focus: PriceFocus) {
    let size = instance.dayCount * Prices.points
    for position in usedMinutes
    where minuteUse[position] > 1 && !ascent.hasMinute[Int(position)] {
      let resource = lineResource[Int(position) / size]
      guard focus.isWhole || focus.resources.contains(resource) else { continue }
      ascent.hasMinute[Int(position)] = true
      ascent.entries[Int(resource)].append(
        PriceAscent.Entry(
          kind: .minute, position: position, resource: resource, row: -1, mean: 1))
    }
    for resource in focus.resources {
      let r = Int(resource)
      for i in instance.rows.range(r) {
        let row = instance.rows[i]
        if row.hard == .max && row.weight == 0 { continue }
        let full = row.weight > 0 ? min(row.soft, row.hard) : row.hard
        let first = Int(row.counters)
        for position in first..<first + (row.isDay ? instance.dayCount : instance.weekCount)
        where periodUse[position] > full && !ascent.hasPeriod[position] {
          ascent.hasPeriod[position] = true
          ascent.entries[r].append(
            PriceAscent.Entry(
              kind: .period, position: Int32(position), resource: resource, row: Int32(i),
              mean: Float(full)))
        }
      }
      for l in 0..<instance.loadSize.count {
        let position = l * instance.resourceCount + r
        guard instance.loadMember[position], !ascent.hasLoad[position],
          Int(loadUse[position]) > prices.share[l]
        else { continue }
        ascent.hasLoad[position] = true
        ascent.entries[r].append(
          PriceAscent.Entry(
            kind: .load, position: Int32(position), resource: resource, row: -1,
            mean: Float(prices.share[l])))
      }
    }
  }

  /// Takes what this round used of a focus into the means.
  private mutating func average(_ focus: PriceFocus, _ pace: PricePace) {
    let share = Float(pace.share)
    for r in focus.resources {
      for i in ascent.entries[Int(r)].indices {
        let used = Float(use(ascent.entries[Int(r)][i]))
        ascent.entries[Int(r)][i].mean += share * (used - ascent.entries[Int(r)][i].mean)
      }
    }
    guard focus.isWhole else { return }
    for (k, f) in heavy.enumerated() {
      ascent.burdenMean[k] += pace.share * (Double(burdenUse[f]) - ascent.burdenMean[k])
    }
  }

  /// What there is of an entry at the best price, and that price.
  @inline(__always)
  private func supply(_ entry: PriceAscent.Entry) -> (price: Int32, amount: Float) {
    switch entry.kind {
    case .minute: return (bestPrices.minute[entry.position], 1)
    case .period:
      let row = instance.rows[Int(entry.row)]
      let price = bestPrices.period[entry.position]
      if row.weight == 0 { return (price, Float(row.hard)) }
      let isAbove = row.hard < .max && Int(price) >= Int(row.weight) * Prices.scale
      return (price, Float(isAbove ? row.hard : min(row.soft, row.hard)))
    case .load:
      return (
        bestPrices.load[entry.position],
        Float(prices.share[Int(entry.position) / instance.resourceCount])
      )
    }
  }

  /// Moves the prices of a focus from the best ones along the means.
  private mutating func step(_ focus: PriceFocus, _ pace: PricePace, upper: Int) {
    // The target is a little above the best, but not above what a schedule costs.
    let aim = min(upper, best + (focus.isWhole ? max(best / 24, 6) : 6)) * Prices.scale
    let target = Double(max(aim - bestScaled, Prices.scale))
    var norm = 0.0
    for r in focus.resources {
      for entry in ascent.entries[Int(r)] {
        let (price, amount) = supply(entry)
        let g = Double(entry.mean - amount)
        if g > 0 || price > 0 { norm += g * g }
      }
    }
    let length = norm > 0 ? pace.factor * target / norm : 0
    for r in focus.resources {
      for entry in ascent.entries[Int(r)] { move(entry, length) }
    }
    if focus.isWhole { stepBurdens(pace, target) }
  }

  /// Moves one price from the best along its mean.
  private func move(_ entry: PriceAscent.Entry, _ length: Double) {
    let (price, amount) = supply(entry)
    let next = Double(price) + length * Double(entry.mean - amount)
    let whole = Int32(max(0, min(next, 1e7)))
    switch entry.kind {
    case .minute: prices.setMinute(Int(entry.position), whole, Int(entry.resource))
    case .period:
      let row = instance.rows[Int(entry.row)]
      let top: Int32 =
        row.hard < .max ? 1 << 24 : Int32(clamping: Int(row.weight) * Prices.scale)
      prices.setPeriod(
        Int(entry.row), Int(entry.position), min(top, whole), Int(entry.resource))
    case .load:
      let weight = instance.loadWeight[Int(entry.position) / instance.resourceCount]
      let top = Int32(clamping: Int(weight) * Prices.scale)
      prices.setLoad(Int(entry.position), min(top, whole), Int(entry.resource))
    }
  }

  /// Shifts the price of burden from the best towards those who carry more, keeping its sum.
  private func stepBurdens(_ pace: PricePace, _ target: Double) {
    guard heavy.count > 1 else { return }
    let total = Double(instance.fairWeight * Prices.scale)
    var mean = 0.0
    for (k, f) in heavy.enumerated() {
      mean += Double(bestPrices.burden[f]) * ascent.burdenMean[k]
    }
    mean /= max(1, total)
    var norm = 0.0
    for (k, f) in heavy.enumerated() {
      let g = ascent.burdenMean[k] - mean
      if g > 0 || bestPrices.burden[f] > 0 { norm += g * g }
    }
    guard norm > 0 else { return }
    let length = 0.5 * pace.factor * target / norm
    var values = heavy.enumerated().map { k, f in
      max(0, Double(bestPrices.burden[f]) + length * (ascent.burdenMean[k] - mean))
    }
    // Project onto the simplex.
    let sorted = values.sorted(by: >)
    var sum = 0.0
    var shift = 0.0
    for (k, v) in sorted.enumerated() {
      sum += v
      let t = (sum - total) / Double(k + 1)
      if v - t > 0 { shift = t }
    }
    for k in values.indices { values[k] = max(0, values[k] - shift) }
    for (k, f) in heavy.enumerated() { setBurdenPrice(f, Int32(max(0, min(values[k], total)))) }
  }
}
