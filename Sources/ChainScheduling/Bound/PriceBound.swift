import ProofFormat
import SolverSupport

/// The search for prices that prove a good lower bound.
///
/// Each round puts every chain and attendance at its own least sum of costs and prices, which gives
/// a bound (see `CalendarCertificate`); the ascent then raises the price of what is wanted more than
/// once and lowers that of what is not. Between rounds, only chains and attendances with a resource
/// whose price changed are put anew.
struct PriceBound: ~Copyable {
  let instance: Instance
  let arena = Arena()
  let prices: Prices
  let bestPrices: Prices
  let path: ChainPath
  /// The options of each role in the order of their cost.
  let roleOrder: Flat<Int32>
  // The choices of the round.
  /// For each event the chosen start.
  let choice: Flat<Int32>
  /// The best starts of all events of the chain at hand.
  let slotMemory: Flat<Int32>
  let placeCost: Flat<Int>
  let seats: Flat<PricedSeat>
  let guests: Flat<Instance.GuestData>
  let candidates: BoundCandidates
  // What the choices use.
  let minuteUse: Flat<Int16>
  var usedMinutes: [Int32] = []
  let periodUse: Flat<Int32>
  let burdenUse: Flat<Int32>
  let loadUse: Flat<Int32>
  /// The resource of each line of minutes.
  let lineResource: Flat<Int32>
  /// Fair resources whose points may have a price.
  let heavy: [Int]
  /// For each fair resource whether it is one of those.
  let isHeavy: Flat<Bool>
  // What earlier rounds found, while no price that matters has changed.
  let chainValue: Flat<Int>
  let chainIsStale: Flat<Bool>
  let attendanceValue: Flat<Int>
  let attendancePoints: Flat<Int32>
  let attendanceIsStale: Flat<Bool>
  /// The option that each attendance whose resource counts takes; -1 if it waits.
  let attendanceOption: Flat<Int32>
  /// For each attendance the starts of its option's events, `longest` apart.
  let attendanceStarts: Flat<Int32>
  /// The starts of the option at hand.
  let startMemory: Flat<Int32>
  /// The most events of a chain.
  let longest: Int
  /// What the demands on each resource were bought for.
  let refundOf: Flat<Int>
  /// The bound of the prices as of the last round, in scaled cost.
  var total: Int
  /// Everything at once.
  let whole: PriceFocus
  /// Resources whose prices are raised by themselves in turn, and how far each has come.
  var turns: [PriceTurn]
  /// Whose turn it is; after the last, everything is raised at once.
  var turn = 0
  /// For each resource whether many chains compete for it.
  let isCompetedFor: Flat<Bool>
  /// The chains that each resource may be at, and the attendances that are its own.
  let chainsOf: FlatLists<Int32>
  let attendancesOf: FlatLists<Int32>
  /// The best bound so far, in whole costs.
  var best = 0
  /// The bound of the best prices, in scaled cost.
  var bestScaled = Int.min
  var ascent = PriceAscent()
  /// The demands that the ascent of single resources has entries of.
  let known: KnownDemands
  /// What the ascent of everything at once remembers; nil before it begins.
  var momentum: PriceMomentum?
  /// Whether most of what can be gained is gained: its steps have been short once.
  var isSettled = false
  var ticks = 0
  var rounds = 0

  /// A seat whose resource has a price, with its apart lines.
  struct PricedSeat: BitwiseCopyable {
    var seat: Instance.Seat
    var apart: ApartLines.Pair
  }

  /// The range of days in which the latest attended day of a follow lies in any schedule.
  struct FollowRange: BitwiseCopyable {
    var low: Int32
    var high: Int32
    /// Whether anybody must attend.
    var isCertain: Bool
  }

  /// Starts without prices, but for those of burdens.
  init(
    _ instance: Instance, pricesBurdens: Bool = true, candidates: BoundCandidates? = nil
  ) {
    self.instance = instance
    let candidates = candidates ?? BoundCandidates(instance)
    self.candidates = candidates
    prices = Prices(instance, arena)
    bestPrices = Prices(instance, arena)
    path = ChainPath(instance, arena, unit: Prices.scale)
    roleOrder = arena.make(PriceBound.roleOrders(instance))
    choice = arena.make(instance.eventCount, -1)
    var longest = 1
    for c in 0..<instance.chainCount {
      longest = max(longest, instance.chainEvents.range(c).count)
    }
    self.longest = longest
    attendanceOption = arena.make(instance.attendanceCount, -1)
    attendanceStarts = arena.make(instance.attendanceCount * longest, 0)
    startMemory = arena.make(longest, 0)
    slotMemory = arena.make(longest * 2 * instance.dayCount, -1)
    var places = 1
    for e in 0..<instance.eventCount { places = max(places, instance.places.range(e).count) }
    placeCost = arena.make(places, 0)
    seats = arena.make(
      instance.seatCount,
      PricedSeat(
        seat: Instance.Seat(resource: 0, before: 0, after: 0, isPerson: true), apart: .none))
    var most = 1
    for e in 0..<instance.eventCount { most = max(most, candidates.guests.range(e).count) }
    guests = arena.make(most, Instance.GuestData(resource: 0, missCost: 0, mask: -1))
    minuteUse = arena.make(prices.minute.count, 0)
    periodUse = arena.make(instance.counterCount, 0)
    burdenUse = arena.make(instance.fairCount, 0)
    loadUse = arena.make(instance.loadMember.count, 0)
    lineResource = arena.make(prices.lineCount, 0)
    for r in 0..<instance.resourceCount {
      for i in prices.linesOf.range(r) { lineResource[prices.linesOf[i]] = Int32(r) }
    }
    chainValue = arena.make(instance.chainCount, 0)
    chainIsStale = arena.make(instance.chainCount, true)
    known = KnownDemands(
      minutes: prices.minute.count, periods: instance.counterCount,
      loads: instance.loadMember.count, arena)
    attendanceValue = arena.make(instance.attendanceCount, 0)
    attendancePoints = arena.make(instance.attendanceCount, 0)
    attendanceIsStale = arena.make(instance.attendanceCount, true)
    let chainLists = PriceBound.chainsOfResources(instance)
    let attendanceLists = PriceBound.attendancesOfResources(instance)
    chainsOf = arena.make(lists: chainLists)
    attendancesOf = arena.make(lists: attendanceLists)
    refundOf = arena.make(instance.resourceCount, 0)
    total = PriceBound.unqualified(instance)
    whole = PriceFocus(instance)
    turns = PriceFocus.turns(instance, prices.apart, chainLists, attendanceLists)
    isCompetedFor = arena.make(instance.resourceCount, false)
    for turn in turns {
      for r in turn.focus.resources { isCompetedFor[r] = true }
    }
    let segments = pricesBurdens ? PriceBound.burdenSegments(instance) : []
    var heavy: [Int] = []
    for segment in segments where heavy.count < 60 && !heavy.contains(segment.fair) {
      heavy.append(segment.fair)
    }
    self.heavy = heavy
    isHeavy = arena.make(instance.fairCount, false)
    for fair in heavy { isHeavy[fair] = true }
    // All of the price on what must be carried most: the best split if nothing else were shared.
    var left = instance.fairWeight * Prices.scale
    for segment in segments where left > 0 && heavy.contains(segment.fair) {
      let price = Int(min(Double(left), segment.length * Double(Prices.scale)))
      setBurdenPrice(segment.fair, prices.burden[segment.fair] + price)
      left -= price
    }
  }

  /// Sets the price of a fair resource's points.
  func setBurdenPrice(_ fair: Int, _ price: Int) {
    let old = prices.burden[fair]
    if old == price { return }
    prices.burden[fair] = price
    let resource = instance.fairResources[fair]
    prices.isChanged[resource] = true
    if (old > 0) != (price > 0) { prices.active[resource] += price > 0 ? 1 : -1 }
  }

  /// Takes over the prices of a certificate made on this grid.
  mutating func start(from certificate: CalendarCertificate) {
    for item in certificate.minutes {
      let line = Int(prices.lineOf[item.resource])
      if line >= 0 { prices.set(line, item.minute, item.price, item.resource) }
    }
    for item in certificate.apart {
      for i in prices.linesOf.range(item.resource) where prices.linesOf[i] >= prices.firstApart {
        let line = Int(prices.linesOf[i])
        let chains = prices.apart.chains.range(line - prices.firstApart)
        guard chains.map({ Int(prices.apart.chains[$0]) }) == item.chains else { continue }
        for (minute, price) in zip(item.minutes, item.prices) {
          prices.set(line, minute, price, item.resource)
        }
      }
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
        if fair >= 0 { setBurdenPrice(fair, item.price) }
      }
    }
    for item in certificate.loads {
      prices.setLoad(
        item.load * instance.resourceCount + item.resource, Int32(clamping: item.price),
        item.resource)
    }
    bestPrices.copy(from: prices)
    bestScaled = evaluate(whole)
    best = max(certificate.lowerBound, PriceBound.whole(bestScaled))
    rounds = 1
  }

  /// A bound in scaled cost in whole costs: costs are whole, so it may be rounded up.
  static func whole(_ bound: Int) -> Int {
    bound > 0 ? (bound + Prices.scale - 1) / Prices.scale : 0
  }

  /// The best prices of burdens in whole costs, to the nearest, for each fair resource.
  func burdenPrices() -> [Int32] {
    (0..<instance.fairCount).map {
      Int32(clamping: (bestPrices.burden[$0] + Prices.scale / 2) / Prices.scale)
    }
  }

  /// The certificate of the best bound.
  func certificate() -> CalendarCertificate { bestPrices.certificate(best) }
}
