/// What a price is on: a demand that all schedules keep.
struct PriceDemand: BitwiseCopyable {
  enum Kind: UInt8 {
    case minute, period, load
  }

  var kind: Kind
  /// The position among minutes, periods or loads.
  var position: Int32
  var resource: Int32
  /// For a period the row of the limit.
  var row: Int32 = -1
}

/// Demands that have been met before.
struct KnownDemands {
  private let minutes: Flat<Bool>
  private let periods: Flat<Bool>
  private let loads: Flat<Bool>

  /// None yet, of as many minutes, periods and loads as there are.
  init(minutes: Int, periods: Int, loads: Int, _ arena: Arena) {
    self.minutes = arena.make(minutes, false)
    self.periods = arena.make(periods, false)
    self.loads = arena.make(loads, false)
  }

  func contains(minute position: Int) -> Bool { minutes[position] }

  /// Adds a demand; returns whether it is new.
  func insert(_ demand: PriceDemand) -> Bool {
    let among =
      switch demand.kind {
      case .minute: minutes
      case .period: periods
      case .load: loads
      }
    defer { among[demand.position] = true }
    return !among[demand.position]
  }
}

extension PriceBound {
  /// No demand known yet.
  func noDemands() -> KnownDemands {
    KnownDemands(
      minutes: minuteUse.count, periods: periodUse.count, loads: loadUse.count, arena)
  }

  /// What the round used of a demand.
  @inline(__always) func use(_ demand: PriceDemand) -> Int {
    switch demand.kind {
    case .minute: Int(minuteUse[demand.position])
    case .period: Int(periodUse[demand.position])
    case .load: Int(loadUse[demand.position])
    }
  }

  /// The price of a demand among some prices.
  @inline(__always) func price(_ demand: PriceDemand, in prices: Prices) -> Int32 {
    switch demand.kind {
    case .minute: prices.minute[demand.position]
    case .period: prices.period[demand.position]
    case .load: prices.load[demand.position]
    }
  }

  /// What there is of a demand at a price.
  @inline(__always) func supply(_ demand: PriceDemand, at price: Int32) -> Int {
    switch demand.kind {
    case .minute: return 1
    case .period:
      let row = instance.rows[Int(demand.row)]
      if row.weight == 0 { return Int(row.hard) }
      let isAbove = row.hard < .max && Int(price) >= Int(row.weight) * Prices.scale
      return Int(isAbove ? row.hard : min(row.soft, row.hard))
    case .load:
      return prices.share[Int(demand.position) / instance.resourceCount]
    }
  }

  /// Sets the price of a demand, within what it may be; returns what it is then, unrounded.
  @discardableResult
  func set(_ demand: PriceDemand, to price: Double) -> Double {
    let next = max(0, min(price, top(demand)))
    let whole = Int32(next)
    switch demand.kind {
    case .minute: prices.setMinute(Int(demand.position), whole, Int(demand.resource))
    case .period:
      prices.setPeriod(Int(demand.row), Int(demand.position), whole, Int(demand.resource))
    case .load: prices.setLoad(Int(demand.position), whole, Int(demand.resource))
    }
    return next
  }

  /// The most that a price may be: breaking what may be broken costs no more.
  @inline(__always) private func top(_ demand: PriceDemand) -> Double {
    var weight = Int32.max
    switch demand.kind {
    case .minute: return Double(Prices.mostOfMinute)
    case .period:
      let row = instance.rows[Int(demand.row)]
      if row.hard == .max { weight = row.weight }
    case .load: weight = instance.loadWeight[Int(demand.position) / instance.resourceCount]
    }
    return min(Double(Int32.max), Double(weight) * Double(Prices.scale))
  }

  /// The periods and loads of a resource of which the round used more than there is.
  ///
  /// Periods count only for the last of the way, and where many chains compete for the resource:
  /// they are worth little, and the time that more prices take lowers the bound before.
  func scarce(_ resource: Int) -> [(demand: PriceDemand, supply: Int)] {
    var found: [(demand: PriceDemand, supply: Int)] = []
    for i in instance.rows.range(resource) where isSettled && isCompetedFor[resource] {
      let row = instance.rows[i]
      if row.hard == .max && row.weight == 0 { continue }
      let full = Int(row.weight > 0 ? min(row.soft, row.hard) : row.hard)
      let first = Int(row.counters)
      for position in first..<first + (row.isDay ? instance.dayCount : instance.weekCount)
      where Int(periodUse[position]) > full {
        let demand = PriceDemand(
          kind: .period, position: Int32(position), resource: Int32(resource), row: Int32(i))
        found.append((demand, full))
      }
    }
    for l in 0..<instance.loadSize.count {
      let position = l * instance.resourceCount + resource
      guard instance.loadMember[position], Int(loadUse[position]) > prices.share[l] else {
        continue
      }
      let demand = PriceDemand(
        kind: .load, position: Int32(position), resource: Int32(resource))
      found.append((demand, prices.share[l]))
    }
    return found
  }
}
