import SolverSupport

/// What the ascent of everything at once remembers between rounds.
///
/// Each round moves every price by what was used beyond what there is, with momentum (Polyak, "Some
/// methods of speeding up the convergence of iteration methods", 1964; as a deflected subgradient:
/// Camerini, Fratta, Maffioli, "On improving relaxation methods by modified gradient techniques",
/// 1975), the less the more it was moved before (Duchi, Hazan, Singer, "Adaptive subgradient methods
/// for online learning and stochastic optimization", 2011), and by Polyak's length towards a level a
/// little above the best. Once its steps are short it begins anew at the best prices, with short ones.
struct PriceMomentum {
  /// One price that has ever been wanted.
  struct Entry: BitwiseCopyable {
    var demand: PriceDemand
    var price: Double
    /// The running mean of what was used beyond what there is.
    var force = 0.0
    /// The fading sum of its squares.
    var squares = 1.0
  }

  /// How much of the force is that of the rounds before.
  static let inertia = 0.9
  /// How much of the squares is kept.
  static let memory = 0.98
  /// How far burdens move, of what minutes do.
  static let burdenScale = 0.05
  private static let firstFactor = 0.8
  private static let leastFactor = 0.05
  /// What is left of the length of steps after some rounds without a better bound.
  private static let decay = 0.85
  /// The length of the first steps after beginning anew.
  private static let laterFactor = 0.12
  /// The rounds without a better bound after which steps shorten.
  private static let patience = 20

  var entries: [Entry] = []
  var known: KnownDemands
  /// The price of each heavy resource's burden, and its force.
  var burdens: [Double]
  var burdenForces: [Double]
  /// The length of steps, of what Polyak's rule says.
  private(set) var factor = PriceMomentum.firstFactor
  /// How far above the best the level is, of the best.
  private(set) var reach = 0.01
  private var idleRounds = 0

  init(known: KnownDemands, burdens: [Double]) {
    self.known = known
    self.burdens = burdens
    burdenForces = [Double](repeating: 0, count: burdens.count)
  }

  /// Notes a round, and whether its bound was better than all before; returns whether to begin anew.
  mutating func note(isBetter: Bool) -> Bool {
    idleRounds = isBetter ? 0 : idleRounds + 1
    guard idleRounds >= PriceMomentum.patience else { return false }
    idleRounds = 0
    factor *= PriceMomentum.decay
    reach = max(0.001, reach * 0.9)
    return factor < PriceMomentum.leastFactor
  }

  /// Begins anew at prices, without a memory of the way there.
  mutating func begin(burdens: [Double], _ price: (PriceDemand) -> Int32) {
    factor = PriceMomentum.laterFactor
    for i in entries.indices {
      entries[i].price = Double(price(entries[i].demand))
      entries[i].force = 0
      entries[i].squares = 1
    }
    self.burdens = burdens
    for i in burdenForces.indices { burdenForces[i] = 0 }
  }
}

extension PriceBound {
  /// Runs rounds over everything until the ticks reach an end or the bound meets a cost.
  mutating func climb(end: Int, upper: Int, _ cancellation: Cancellation) {
    var momentum = self.momentum.take() ?? startMomentum()
    while ticks < end, best < upper, !cancellation.isDue() {
      let bound = evaluate(whole)
      rounds += 1
      // Even a round over nothing costs something, so that the budget always ends.
      ticks &+= 16
      let isOver = momentum.note(isBetter: bound > bestScaled)
      if bound > bestScaled {
        bestScaled = bound
        best = max(best, PriceBound.whole(bound))
        bestPrices.copy(from: prices)
      }
      if isOver {
        isSettled = true
        prices.copy(from: bestPrices)
        let burdens = heavy.map { Double(prices.burden[$0]) }
        momentum.begin(burdens: burdens) { price($0, in: prices) }
        continue
      }
      collect(&momentum)
      // Not above what a schedule costs.
      let aim = min(Double(best) * (1 + momentum.reach) + 1, Double(upper)) * Double(Prices.scale)
      step(&momentum, by: momentum.factor * max(aim - Double(bound), Double(Prices.scale)))
    }
    self.momentum = momentum
  }

  /// Begins at the best prices.
  private mutating func startMomentum() -> PriceMomentum {
    prices.copy(from: bestPrices)
    var momentum = PriceMomentum(
      known: noDemands(), burdens: heavy.map { Double(prices.burden[$0]) })
    let size = instance.dayCount * Prices.points
    for line in 0..<prices.lineCount {
      for day in line * instance.dayCount..<(line + 1) * instance.dayCount
      where prices.isPricedDay[day] > 0 {
        for position in day * Prices.points..<(day + 1) * Prices.points
        where prices.minute[position] > 0 {
          add(
            PriceDemand(
              kind: .minute, position: Int32(position), resource: lineResource[position / size]),
            &momentum)
        }
      }
    }
    for r in 0..<instance.resourceCount {
      for i in instance.rows.range(r) where prices.pricedPeriods[i] > 0 {
        let row = instance.rows[i]
        let first = Int(row.counters)
        for p in first..<first + (row.isDay ? instance.dayCount : instance.weekCount)
        where prices.period[p] > 0 {
          add(
            PriceDemand(kind: .period, position: Int32(p), resource: Int32(r), row: Int32(i)),
            &momentum)
        }
      }
      for l in 0..<instance.loadSize.count {
        let position = l * instance.resourceCount + r
        if prices.load[position] > 0 {
          add(
            PriceDemand(kind: .load, position: Int32(position), resource: Int32(r)), &momentum)
        }
      }
    }
    return momentum
  }

  private func add(_ demand: PriceDemand, _ momentum: inout PriceMomentum) {
    guard momentum.known.insert(demand) else { return }
    momentum.entries.append(
      PriceMomentum.Entry(demand: demand, price: Double(price(demand, in: prices))))
  }

  /// Makes entries of what this round used beyond what there is.
  ///
  /// Of the minutes that two bookings share, the one in the middle is enough: what a price on it
  /// does not part shares others in a later round. Fewer prices go the way in longer steps.
  private mutating func collect(_ momentum: inout PriceMomentum) {
    let size = instance.dayCount * Prices.points
    usedMinutes.sort()
    var i = 0
    while i < usedMinutes.count {
      guard minuteUse[usedMinutes[i]] > 1 else {
        i += 1
        continue
      }
      var j = i
      var isKnown = momentum.known.contains(minute: Int(usedMinutes[i]))
      while j + 1 < usedMinutes.count, usedMinutes[j + 1] == usedMinutes[j] + 1,
        minuteUse[usedMinutes[j + 1]] > 1
      {
        j += 1
        if momentum.known.contains(minute: Int(usedMinutes[j])) { isKnown = true }
      }
      if !isKnown {
        let position = usedMinutes[(i + j) / 2]
        add(
          PriceDemand(
            kind: .minute, position: position, resource: lineResource[Int(position) / size]),
          &momentum)
      }
      i = j + 1
    }
    for r in 0..<instance.resourceCount {
      for (demand, _) in scarce(r) { add(demand, &momentum) }
    }
  }

  /// Moves all prices so far that the bound would rise by `rise`, in scaled cost, if it were linear.
  private mutating func step(_ momentum: inout PriceMomentum, by rise: Double) {
    var norm = 0.0
    for i in momentum.entries.indices {
      var entry = momentum.entries[i]
      let g = Double(use(entry.demand) - supply(entry.demand, at: Int32(entry.price)))
      if g > 0 || entry.price > 0 {
        entry.squares = PriceMomentum.memory * entry.squares + g * g
        entry.force = PriceMomentum.inertia * entry.force + (1 - PriceMomentum.inertia) * g
        norm += g * entry.force / entry.squares.squareRoot()
      } else {
        entry.force = 0
      }
      momentum.entries[i] = entry
    }
    // Burden is shifted between those who may carry the most; the sum of its prices stays.
    let total = Double(instance.fairWeight * Prices.scale)
    var mean = 0.0
    for (k, f) in heavy.enumerated() { mean += momentum.burdens[k] * Double(burdenUse[f]) }
    mean /= max(1, total)
    for (k, f) in heavy.enumerated() {
      let g = Double(burdenUse[f]) - mean
      momentum.burdenForces[k] =
        PriceMomentum.inertia * momentum.burdenForces[k] + (1 - PriceMomentum.inertia) * g
      if g > 0 || momentum.burdens[k] > 0 {
        norm += PriceMomentum.burdenScale * g * momentum.burdenForces[k]
      }
    }
    guard norm > 0 else { return }
    let length = rise / norm
    for i in momentum.entries.indices where momentum.entries[i].force != 0 {
      let entry = momentum.entries[i]
      momentum.entries[i].price = set(
        entry.demand, to: entry.price + length * entry.force / entry.squares.squareRoot())
    }
    guard heavy.count > 1 else { return }
    for k in heavy.indices {
      momentum.burdens[k] += length * PriceMomentum.burdenScale * momentum.burdenForces[k]
    }
    PriceBound.project(&momentum.burdens, sum: total)
    for (k, f) in heavy.enumerated() {
      setBurdenPrice(f, Int(max(0, min(momentum.burdens[k], total))))
    }
  }

  /// Takes values to the nearest that are not below 0 and have a sum.
  private static func project(_ values: inout [Double], sum: Double) {
    var partial = 0.0
    var shift = 0.0
    for (k, value) in values.map({ max(0, $0) }).sorted(by: >).enumerated() {
      partial += value
      let t = (partial - sum) / Double(k + 1)
      if value - t > 0 { shift = t }
    }
    for k in values.indices { values[k] = max(0, max(0, values[k]) - shift) }
  }
}
