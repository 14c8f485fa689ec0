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

  var entries: [Entry] = []
  /// For each position whether it has an entry already.
  var hasMinute: [Bool] = []
  var hasPeriod: [Bool] = []
  var hasLoad: [Bool] = []
  /// The mean burden of each heavy resource.
  var burdenMean: [Double] = []
  /// The length of steps, of what Polyak's rule says.
  var factor = 0.1
  /// How much a round counts in the mean.
  var share = 0.1
  /// How often the lengths began anew.
  var restarts = 0
  var idleRounds = 0
}

extension PriceAscent {
  /// Shortens the steps after many rounds without a better bound; begins anew when they are short.
  mutating func rest() {
    idleRounds += 1
    guard idleRounds >= 30 else { return }
    idleRounds = 0
    factor *= 0.5
    share = max(0.02, share * 0.9)
    guard factor < 0.003 else { return }
    // Longer and shorter first steps in turn: which is right depends on how much is tied.
    restarts += 1
    factor = [0.1, 0.4, 0.05][restarts % 3]
    share = 0.1
  }
}

extension PriceBound {
  /// Runs rounds until a budget is spent or the bound meets a cost.
  mutating func raise(budget: Int, upper: Int, cancellation: Cancellation) {
    let end = ticks &+ budget
    if rounds == 0 || ascent.burdenMean.isEmpty { firstRound() }
    while ticks < end, best < upper, !cancellation.isDue() {
      step(upper: upper)
      let bound = evaluate()
      rounds += 1
      // Even a round over nothing costs something, so that the budget always ends.
      ticks &+= 16
      collect()
      average()
      if bound > bestScaled {
        bestScaled = bound
        best = max(best, PriceBound.whole(bound))
        bestPrices.copy(from: prices)
        ascent.idleRounds = 0
        ascent.factor = min(1.9, ascent.factor * 1.05)
      } else {
        ascent.rest()
      }
    }
  }

  /// Evaluates the prices as they are and begins the means.
  private mutating func firstRound() {
    ascent.hasMinute = [Bool](repeating: false, count: minuteUse.count)
    ascent.hasPeriod = [Bool](repeating: false, count: periodUse.count)
    ascent.hasLoad = [Bool](repeating: false, count: loadUse.count)
    let bound = evaluate()
    rounds += 1
    if bound > bestScaled {
      bestScaled = bound
      best = max(best, PriceBound.whole(bound))
      bestPrices.copy(from: prices)
    }
    ascent.burdenMean = heavy.map { Double(burdenUse[$0]) }
    // Never empty, so that this is done once.
    if ascent.burdenMean.isEmpty { ascent.burdenMean = [0] }
    collect()
    for i in ascent.entries.indices {
      ascent.entries[i].mean = Float(use(ascent.entries[i]))
    }
  }

  @inline(__always) private func use(_ entry: PriceAscent.Entry) -> Int {
    switch entry.kind {
    case .minute: Int(minuteUse[entry.position])
    case .period: Int(periodUse[entry.position])
    case .load: Int(loadUse[entry.position])
    }
  }

  /// Makes entries of what this round used beyond what there is.
  private mutating func collect() {
    let size = instance.dayCount * Prices.points
    for position in usedMinutes
    where minuteUse[position] > 1 && !ascent.hasMinute[Int(position)] {
      ascent.hasMinute[Int(position)] = true
      ascent.entries.append(
        PriceAscent.Entry(
          kind: .minute, position: position, resource: lineResource[Int(position) / size], row: -1,
          mean: 1))
    }
    for r in 0..<instance.resourceCount {
      for i in instance.rows.range(r) {
        let row = instance.rows[i]
        if row.hard == .max && row.weight == 0 { continue }
        let full = row.weight > 0 ? min(row.soft, row.hard) : row.hard
        let first = Int(row.counters)
        for position in first..<first + (row.isDay ? instance.dayCount : instance.weekCount)
        where periodUse[position] > full && !ascent.hasPeriod[position] {
          ascent.hasPeriod[position] = true
          ascent.entries.append(
            PriceAscent.Entry(
              kind: .period, position: Int32(position), resource: Int32(r), row: Int32(i),
              mean: Float(full)))
        }
      }
    }
    for position in 0..<loadUse.count
    where instance.loadMember[position] && !ascent.hasLoad[position] {
      let share = prices.share[position / instance.resourceCount]
      guard Int(loadUse[position]) > share else { continue }
      ascent.hasLoad[position] = true
      ascent.entries.append(
        PriceAscent.Entry(
          kind: .load, position: Int32(position),
          resource: Int32(position % instance.resourceCount), row: -1, mean: Float(share)))
    }
  }

  /// Takes what this round used into the means.
  private mutating func average() {
    let share = Float(ascent.share)
    for i in ascent.entries.indices {
      let used = Float(use(ascent.entries[i]))
      ascent.entries[i].mean += share * (used - ascent.entries[i].mean)
    }
    for (k, f) in heavy.enumerated() {
      ascent.burdenMean[k] += ascent.share * (Double(burdenUse[f]) - ascent.burdenMean[k])
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

  /// Moves the prices from the best ones along the means.
  private mutating func step(upper: Int) {
    // The target is a little above the best, but not above what a schedule costs.
    let aim = min(upper, best + max(best / 24, 6)) * Prices.scale
    let target = Double(max(aim - bestScaled, Prices.scale))
    var norm = 0.0
    for entry in ascent.entries {
      let (price, amount) = supply(entry)
      let g = Double(entry.mean - amount)
      if g > 0 || price > 0 { norm += g * g }
    }
    let length = norm > 0 ? ascent.factor * target / norm : 0
    for entry in ascent.entries {
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
    stepBurdens(target)
  }

  /// Shifts the price of burden from the best towards those who carry more, keeping its sum.
  private func stepBurdens(_ target: Double) {
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
    let length = 0.5 * ascent.factor * target / norm
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
