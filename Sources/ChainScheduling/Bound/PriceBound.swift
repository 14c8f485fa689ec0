import ProofFormat
import SolverSupport

/// The search for prices that prove a good lower bound.
///
/// Each round puts every chain and attendance at its own least sum of costs and prices, which gives
/// a bound (see `CalendarCertificate`), and then raises the price of what is wanted more than once
/// and lowers that of what is not (subgradient steps with Polyak's length: Polyak, "Minimization of
/// unsmooth functionals", 1969).
struct PriceBound: ~Copyable {
  let instance: Instance
  let arena = Arena()
  let prices: Prices
  private let bestPrices: Prices
  let path: ChainPath
  /// What each follow adds on each day at least, and which days it forbids.
  let followRange: Flat<FollowRange>
  /// The options of each role in the order of their cost.
  let roleOrder: Flat<Int32>
  // The choices of the round.
  /// For each event the chosen start.
  let choice: Flat<Int32>
  /// For each day twice (before noon, after) the best start of the event at hand, and its cost.
  let slotStart: Flat<Int32>
  let slotCost: Flat<Int>
  /// The best starts of all events of the chain at hand.
  let slotMemory: Flat<Int32>
  let placeCost: Flat<Int>
  let seats: Flat<Instance.Seat>
  // What the choices use.
  let minuteUse: Flat<Int16>
  var usedMinutes: [Int32] = []
  let periodUse: Flat<Int32>
  let burdenUse: Flat<Int32>
  let loadUse: Flat<Int32>
  /// Fair resources whose points may have a price.
  let heavy: [Int]
  /// The best bound so far.
  private(set) var best = 0
  /// The length of steps, of what Polyak's rule says.
  private var theta = 1.0
  private var idleRounds = 0
  var ticks = 0
  private(set) var rounds = 0

  /// The range of days in which the latest attended day of a follow lies in any schedule.
  struct FollowRange: BitwiseCopyable {
    var low: Int32
    var high: Int32
    /// Whether anybody must attend.
    var isCertain: Bool
  }

  /// Starts without prices, but for those of burdens.
  init(_ instance: Instance, pricesBurdens: Bool = true) {
    self.instance = instance
    prices = Prices(instance, arena)
    bestPrices = Prices(instance, arena)
    path = ChainPath(instance, arena, unit: Prices.scale)
    followRange = arena.make(PriceBound.followRanges(instance))
    roleOrder = arena.make(PriceBound.roleOrders(instance))
    choice = arena.make(instance.eventCount, -1)
    slotStart = arena.make(2 * instance.dayCount, -1)
    slotCost = arena.make(2 * instance.dayCount, 0)
    var longest = 1
    for c in 0..<instance.chainCount {
      longest = max(longest, instance.chainEvents.range(c).count)
    }
    slotMemory = arena.make(longest * 2 * instance.dayCount, -1)
    var places = 1
    for e in 0..<instance.eventCount { places = max(places, instance.places.range(e).count) }
    placeCost = arena.make(places, 0)
    seats = arena.make(
      instance.seatCount, Instance.Seat(resource: 0, before: 0, after: 0, isPerson: true))
    minuteUse = arena.make(prices.minute.count, 0)
    periodUse = arena.make(instance.counterCount, 0)
    burdenUse = arena.make(instance.fairCount, 0)
    loadUse = arena.make(instance.loadMember.count, 0)
    heavy = pricesBurdens ? PriceBound.heaviest(instance) : []
    if let first = heavy.first {
      let total = instance.fairWeight * Prices.scale
      // All on the one who must carry the most.
      setBurdenPrice(first, Int32(clamping: total))
    }
  }

  /// Sets the price of a fair resource's points.
  private func setBurdenPrice(_ fair: Int, _ price: Int32) {
    let old = prices.burden[fair]
    prices.burden[fair] = price
    let resource = instance.fairResources[fair]
    if (old > 0) != (price > 0) { prices.active[resource] += price > 0 ? 1 : -1 }
  }

  /// Runs rounds until a budget is spent or the bound meets a cost.
  mutating func raise(budget: Int, upper: Int, cancellation: Cancellation) {
    let end = ticks &+ budget
    while ticks < end, best < upper, !cancellation.isDue() {
      let bound = evaluate()
      rounds += 1
      // Even a round over nothing costs something, so that the budget always ends.
      ticks &+= 16
      // Costs are whole, so the bound may be rounded up.
      let whole = bound > 0 ? (bound + Prices.scale - 1) / Prices.scale : 0
      if whole > best || (rounds == 1) {
        best = max(best, whole)
        bestPrices.copy(from: prices)
        idleRounds = 0
        theta = min(1.5, theta * 1.1)
      } else {
        idleRounds += 1
        if idleRounds >= 12 {
          idleRounds = 0
          theta *= 0.7
          if theta < 0.01 { theta = 0.6 }
          prices.copy(from: bestPrices)
          _ = evaluate()
        }
      }
      move(bound, upper: upper)
    }
  }

  /// Takes over the prices of a certificate made on this grid.
  mutating func start(from certificate: CalendarCertificate) {
    for item in certificate.minutes {
      let line = Int(prices.lineOf[item.resource])
      let minute = Int32(item.minute % 1440) - Prices.first
      guard line >= 0, minute >= 0, minute % Prices.step == 0 else { continue }
      let point = Int(minute / Prices.step)
      guard point < Prices.points else { continue }
      let position = (line * instance.dayCount + item.minute / 1440) * Prices.points + point
      prices.setMinute(position, Int32(clamping: item.price), item.resource)
    }
    for item in certificate.periods {
      for i in instance.rows.range(item.resource)
      where Int(instance.rows[i].limit) == item.limit {
        prices.setPeriod(
          i, Int(instance.rows[i].counters) + item.period, Int32(clamping: item.price),
          item.resource)
      }
    }
    if !certificate.burdens.isEmpty, !heavy.isEmpty {
      for fair in heavy { setBurdenPrice(fair, 0) }
      for item in certificate.burdens {
        let fair = Int(instance.fairOf[item.resource])
        if fair >= 0 { setBurdenPrice(fair, Int32(clamping: item.price)) }
      }
    }
    for item in certificate.loads {
      prices.load[item.load * instance.resourceCount + item.resource] = Int32(
        clamping: item.price)
    }
    best = certificate.lowerBound
    bestPrices.copy(from: prices)
    rounds = 1
  }

  /// The certificate of the best bound.
  func certificate() -> CalendarCertificate { bestPrices.certificate(best) }

  /// Moves the prices along what was used too much or too little.
  private mutating func move(_ bound: Int, upper: Int) {
    // The target is a little above the best, but not above what a schedule costs.
    let ahead = max(best / 24, 6)
    let aim = min(upper, best + ahead) * Prices.scale
    let target = Double(max(aim - bound, Prices.scale))
    // Each kind of price takes a step of its own length: they differ in number and size.
    var norm = 0.0
    for position in usedMinutes {
      let g = Double(minuteUse[position]) - 1
      norm += g * g
    }
    if norm > 0 { moveMinutes(theta * target / norm) }
    norm = 0
    for r in 0..<instance.resourceCount {
      for i in instance.rows.range(r) { forEachPeriod(i) { _, g in norm += g * g } }
    }
    if norm > 0 { movePeriods(theta * target / norm) }
    norm = 0
    for i in 0..<loadUse.count where instance.loadMember[i] {
      let g = loadSlack(i)
      if g > 0 || prices.load[i] > 0 { norm += g * g }
    }
    if norm > 0 {
      let step = theta * target / norm
      for i in 0..<loadUse.count where instance.loadMember[i] {
        let top = Int(instance.loadWeight[i / instance.resourceCount]) * Prices.scale
        let price = Double(prices.load[i]) + step * loadSlack(i)
        prices.load[i] = Int32(max(0, min(price, Double(top))))
      }
    }
    moveBurdens(target)
  }

  private func movePeriods(_ step: Double) {
    for r in 0..<instance.resourceCount {
      for i in instance.rows.range(r) {
        let row = instance.rows[i]
        let top: Int32 =
          row.hard < .max ? 1 << 24 : Int32(clamping: Int(row.weight) * Prices.scale)
        forEachPeriod(i) { position, g in
          let price = Double(prices.period[position]) + step * g
          prices.setPeriod(i, position, min(top, Int32(max(0, min(price, 1e7)))), r)
        }
      }
    }
  }

  /// Calls with each period of a row that is used beyond its price or has one.
  private func forEachPeriod(_ i: Int, _ body: (Int, Double) -> Void) {
    let row = instance.rows[i]
    if row.hard == .max && row.weight == 0 { return }
    let count = row.isDay ? instance.dayCount : instance.weekCount
    let full = row.weight > 0 ? min(row.soft, row.hard) : row.hard
    for p in 0..<count {
      let position = Int(row.counters) + p
      let use = periodUse[position]
      let price = prices.period[position]
      if use <= full, price == 0 { continue }
      let isAbove = Int(price) >= Int(row.weight) * Prices.scale && row.hard < .max
      body(position, Double(use) - Double(isAbove ? row.hard : full))
    }
  }

  private func loadSlack(_ i: Int) -> Double {
    Double(Int(loadUse[i]) - prices.share[i / instance.resourceCount])
  }

  private mutating func moveMinutes(_ step: Double) {
    let size = instance.dayCount * Prices.points
    // Unused minutes with a price come down as well.
    for r in 0..<instance.resourceCount where prices.active[r] > 0 && prices.lineOf[r] >= 0 {
      let base = Int(prices.lineOf[r]) * size
      for day in 0..<instance.dayCount
      where prices.isPricedDay[Int(prices.lineOf[r]) * instance.dayCount + day] > 0 {
        for p in base + day * Prices.points..<base + (day + 1) * Prices.points
        where prices.minute[p] > 0 && minuteUse[p] == 0 {
          prices.setMinute(p, max(0, prices.minute[p] - Int32(min(step, 1e7))), r)
        }
      }
    }
    for position in usedMinutes where minuteUse[position] > 1 {
      let line = Int(position) / size
      let more = step * Double(minuteUse[position] - 1)
      let price = Double(prices.minute[position]) + more
      prices.setMinute(Int(position), Int32(min(price, 1e7)), lineResource[line])
    }
  }

  /// The resource of each line.
  private lazy var lineResource: [Int] = {
    var result = [Int](repeating: 0, count: prices.lineCount)
    for r in 0..<instance.resourceCount where prices.lineOf[r] >= 0 {
      result[Int(prices.lineOf[r])] = r
    }
    return result
  }()

  /// Shifts the price of burden towards those who carry more, keeping its sum.
  private func moveBurdens(_ target: Double) {
    guard heavy.count > 1 else { return }
    let total = Double(instance.fairWeight * Prices.scale)
    var mean = 0.0
    for f in heavy { mean += Double(prices.burden[f]) * Double(burdenUse[f]) }
    mean /= max(1, total)
    var norm = 0.0
    for f in heavy {
      let g = Double(burdenUse[f]) - mean
      if g > 0 || prices.burden[f] > 0 { norm += g * g }
    }
    guard norm > 0 else { return }
    let step = 0.5 * theta * target / norm
    var values = heavy.map {
      max(0, Double(prices.burden[$0]) + step * (Double(burdenUse[$0]) - mean))
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
