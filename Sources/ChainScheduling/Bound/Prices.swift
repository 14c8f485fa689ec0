import ProofFormat

/// Prices on what chains share, as the bound's search changes them.
///
/// Minutes are priced on a grid of half-hours, for the resources that several events compete for.
struct Prices {
  /// What costs are multiplied by.
  ///
  /// Thousands of prices are rounded down each round, so that what one loses matters: at 1024 the
  /// bound of a thousand events stays half a point below where it comes at this.
  static let scale = 8192
  /// The most that the price of a minute may be, in scaled cost: a day's sum of them fits 32 bits.
  static let mostOfMinute = Int32.max / Int32(points)
  /// The minutes of the day that are priced: from `first`, each `step`, `points` of them.
  static let first: Int32 = 360
  static let step: Int32 = 30
  static let points = 32

  let instance: Instance
  /// For each resource its line of minute prices; -1 for none.
  let lineOf: Flat<Int32>
  /// How many lines there are: those of resources, then the apart lines.
  let lineCount: Int
  /// The prices of minutes for events that are certainly at different places.
  let apart: ApartLines
  /// The first apart line among all lines.
  let firstApart: Int
  /// For each resource its lines of both kinds.
  let linesOf: FlatLists<Int32>
  /// For each line, day and point the price.
  let minute: Flat<Int32>
  /// For each line and day with a price the sums of the prices of the points before each point, as
  /// of the last call of `accumulate`.
  private let sums: Flat<Int32>
  /// For each line and day how many points have a price.
  let isPricedDay: Flat<UInt8>
  /// For each limit row and period the price.
  let period: Flat<Int32>
  /// For each limit row how many periods have a price.
  let pricedPeriods: Flat<Int32>
  /// For each fair resource the price of a point of burden.
  let burden: Flat<Int>
  /// For each load and resource the price of a role.
  let load: Flat<Int32>
  /// For each load the most roles that are an even share.
  let share: Flat<Int>
  /// For each resource how many of its prices are above 0.
  let active: Flat<Int32>
  /// For each resource whether a price of it changed since the last round.
  let isChanged: Flat<Bool>

  init(_ instance: Instance, _ arena: Arena) {
    self.instance = instance
    lineOf = arena.make(instance.resourceCount, -1)
    firstApart = Prices.makeLines(instance, lineOf)
    apart = ApartLines(instance, arena)
    lineCount = firstApart + apart.lines.count
    var lines = [[Int32]](repeating: [], count: instance.resourceCount)
    for r in 0..<instance.resourceCount where lineOf[r] >= 0 { lines[r].append(lineOf[r]) }
    for l in 0..<apart.lines.count {
      lines[Int(apart.lines[l].resource)].append(Int32(firstApart + l))
    }
    linesOf = arena.make(lists: lines)
    minute = arena.make(lineCount * instance.dayCount * Prices.points, 0)
    sums = arena.make(lineCount * instance.dayCount * (Prices.points + 1), 0)
    isPricedDay = arena.make(lineCount * instance.dayCount, 0)
    period = arena.make(instance.counterCount, 0)
    pricedPeriods = arena.make(instance.rows.elements.count, 0)
    burden = arena.make(instance.fairCount, 0)
    load = arena.make(instance.loadMember.count, 0)
    active = arena.make(instance.resourceCount, 0)
    isChanged = arena.make(instance.resourceCount, true)
    share = arena.make(Prices.shares(instance))
  }

  /// An even share of all roles that a load may count, rounded up.
  private static func shares(_ instance: Instance) -> [Int] {
    var totals = [Int](repeating: 0, count: instance.loadSize.count)
    for i in 0..<instance.roles.elements.count where instance.roles[i].load >= 0 {
      totals[Int(instance.roles[i].load)] += 1
    }
    return totals.enumerated().map { l, total in
      let size = Int(instance.loadSize[l])
      return size > 0 ? (total + size - 1) / size : 0
    }
  }

  /// Gives lines to the resources with the most events, as many as fit into 64 MB.
  private static func makeLines(_ instance: Instance, _ lineOf: Flat<Int32>) -> Int {
    var demand = [Int](repeating: 0, count: instance.resourceCount)
    for e in 0..<instance.eventCount {
      for i in instance.uses.range(e) { demand[Int(instance.uses[i].resource)] += 2 }
      for r in instance.roles.range(e) {
        for o in Int(instance.roles[r].firstOption)..<Int(instance.roles[r].endOption)
        where instance.options[o].resource >= 0 {
          demand[Int(instance.options[o].resource)] += 1
        }
      }
      for p in instance.places.range(e) where instance.places[p].room >= 0 {
        demand[Int(instance.places[p].room)] += 1
      }
    }
    let most = 16_000_000 / max(1, instance.dayCount * points)
    let order = demand.indices.filter { demand[$0] > 2 }
      .sorted { (demand[$1], $0) < (demand[$0], $1) }
    let chosen = order.prefix(most)
    for (line, r) in chosen.enumerated() { lineOf[r] = Int32(line) }
    return chosen.count
  }

  /// The points of the day that a booking covers.
  @inline(__always) static func pointRange(_ from: Int32, _ to: Int32, _ day: Int) -> Range<Int> {
    let base = Int32(day * 1440) + first
    let low = max(0, Int((from - base + step - 1) / step))
    let high = min(points, to <= base ? 0 : Int((to - base + step - 1) / step))
    return low..<max(low, high)
  }

  /// The days that an event that wants peace takes wholly: its own and those after it.
  ///
  /// Not those before it as well: two such events may lie so far apart that neither disturbs the
  /// other, and yet have a day between them in the peace of both.
  @inline(__always)
  static func quietDays(_ data: Instance.EventData, _ first: Int, _ dayCount: Int) -> Range<Int> {
    first..<min(dayCount, first + Int(data.days) + Int(data.isolation))
  }

  /// What a seat at an event that would start at a minute pays for its time and limits.
  @inline(__always)
  func price(
    _ seat: Instance.Seat, _ data: Instance.EventData, start: Int32, apart: ApartLines.Pair = .none
  ) -> Int {
    if active[seat.resource] == 0 { return 0 }
    let first = Int(start / 1440)
    var total = 0
    if apart.first >= 0 { total += apartPrice(apart.first, seat, data, start) }
    if apart.second >= 0 { total += apartPrice(apart.second, seat, data, start) }
    let line = Int(lineOf[seat.resource])
    if line >= 0 {
      if data.isolation >= 0, seat.isPerson {
        for day in Prices.quietDays(data, first, instance.dayCount) {
          let base = line * instance.dayCount + day
          if isPricedDay[base] > 0 {
            total += Int(sums[base * (Prices.points + 1) + Prices.points])
          }
        }
      } else {
        total += price(line, seat, data, start, beyond: 0)
      }
    }
    for i in instance.rows.range(Int(seat.resource)) where pricedPeriods[i] > 0 {
      let row = instance.rows[i]
      guard row.classes & data.classes != 0 else { continue }
      for day in first..<(row.countsDays ? first + Int(data.days) : first + 1) {
        total += Int(period[Int(row.counters) + (row.isDay ? day : Int(instance.weekOf[day]))])
      }
    }
    return total
  }

  /// What a seat pays on a line for its booking, and for so many minutes beyond it.
  @inline(__always)
  private func price(
    _ line: Int, _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32, beyond: Int32
  ) -> Int {
    var total = 0
    var from = start - seat.before
    var to = start + data.minutes + seat.after + beyond
    let first = Int(start / 1440)
    for day in first..<first + Int(data.days) {
      let base = line * instance.dayCount + day
      if isPricedDay[base] > 0 {
        let points = Prices.pointRange(from, to, day)
        let first = base * (Prices.points + 1)
        total += Int(sums[first + points.upperBound]) - Int(sums[first + points.lowerBound])
      }
      from += 1440
      to += 1440
    }
    return total
  }

  /// What a seat pays on an apart line.
  @inline(__always)
  private func apartPrice(
    _ line: Int32, _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32
  ) -> Int {
    price(firstApart + Int(line), seat, data, start, beyond: apart.lines[line].minutes)
  }

  /// What the demands on a resource were bought for: added to the chains' sums.
  func refund(of resource: Int) -> Int {
    if active[resource] == 0 { return 0 }
    var total = 0
    for i in linesOf.range(resource) {
      let line = Int(linesOf[i])
      for day in line * instance.dayCount..<(line + 1) * instance.dayCount
      where isPricedDay[day] > 0 {
        for i in day * Prices.points..<(day + 1) * Prices.points { total -= Int(minute[i]) }
      }
    }
    for i in instance.rows.range(resource) where pricedPeriods[i] > 0 {
      let row = instance.rows[i]
      let count = row.isDay ? instance.dayCount : instance.weekCount
      for p in 0..<count {
        total += Prices.least(row.weight, row.soft, row.hard, period[Int(row.counters) + p])
      }
    }
    for l in 0..<instance.loadSize.count {
      total -= Int(load[l * instance.resourceCount + resource]) * share[l]
    }
    return total
  }

  /// The least cost of a number of events in a period, less what they pay.
  static func least(_ weight: Int32, _ soft: Int32, _ hard: Int32, _ price: Int32) -> Int {
    // Convex in the number: the least is at none, at `soft` or at `hard`.
    let soft = max(0, min(soft, hard))
    var result = min(0, -Int(price) * Int(soft))
    if hard < .max {
      let beyond = Int(hard - soft) * Int(weight) * scale
      result = min(result, beyond - Int(price) * Int(max(0, hard)))
    }
    return result
  }

  /// Sums up the minutes of a resource's priced days.
  func accumulate(_ resource: Int) {
    for i in linesOf.range(resource) {
      let line = Int(linesOf[i])
      for base in line * instance.dayCount..<(line + 1) * instance.dayCount
      where isPricedDay[base] > 0 {
        var sum: Int32 = 0
        let first = base * (Prices.points + 1)
        for point in 0..<Prices.points {
          sums[first + point] = sum
          sum += minute[base * Prices.points + point]
        }
        sums[first + Prices.points] = sum
      }
    }
  }

  /// Sets the price of a minute of a line, if the minute is on the grid.
  func set(_ line: Int, _ minute: Int, _ price: Int, _ resource: Int) {
    let own = Int32(minute % 1440) - Prices.first
    guard own >= 0, own % Prices.step == 0 else { return }
    let point = Int(own / Prices.step)
    guard point < Prices.points else { return }
    setMinute(
      (line * instance.dayCount + minute / 1440) * Prices.points + point, Int32(clamping: price),
      resource)
  }

  /// Takes all prices off a resource's minutes.
  func forgetMinutes(of resource: Int) {
    let size = instance.dayCount * Prices.points
    for i in linesOf.range(resource) {
      let first = Int(linesOf[i]) * size
      for position in first..<first + size where minute[position] > 0 {
        setMinute(position, 0, resource)
      }
    }
  }

  /// Sets a minute's price by its position.
  func setMinute(_ position: Int, _ price: Int32, _ resource: Int) {
    let old = minute[position]
    if old == price { return }
    minute[position] = price
    isChanged[resource] = true
    if (old > 0) != (price > 0) {
      let day = position / Prices.points
      if price > 0 {
        isPricedDay[day] &+= 1
        active[resource] += 1
      } else {
        isPricedDay[day] &-= 1
        active[resource] -= 1
      }
    }
  }

  /// Sets a period's price by its row and position.
  func setPeriod(_ row: Int, _ position: Int, _ price: Int32, _ resource: Int) {
    let old = period[position]
    if old == price { return }
    period[position] = price
    isChanged[resource] = true
    if (old > 0) != (price > 0) {
      pricedPeriods[row] += price > 0 ? 1 : -1
      active[resource] += price > 0 ? 1 : -1
    }
  }

  /// Sets a load's price by its position.
  func setLoad(_ position: Int, _ price: Int32, _ resource: Int) {
    let old = load[position]
    if old == price { return }
    load[position] = price
    isChanged[resource] = true
    if (old > 0) != (price > 0) { active[resource] += price > 0 ? 1 : -1 }
  }

  /// Takes over another's prices of one resource.
  func copy(from other: Prices, of resource: Int) {
    for i in linesOf.range(resource) {
      let line = Int(linesOf[i])
      for day in line * instance.dayCount..<(line + 1) * instance.dayCount
      where isPricedDay[day] > 0 || other.isPricedDay[day] > 0 {
        for i in day * Prices.points..<(day + 1) * Prices.points { minute[i] = other.minute[i] }
        isPricedDay[day] = other.isPricedDay[day]
      }
    }
    for i in instance.rows.range(resource)
    where pricedPeriods[i] > 0 || other.pricedPeriods[i] > 0 {
      let row = instance.rows[i]
      let first = Int(row.counters)
      for p in first..<first + (row.isDay ? instance.dayCount : instance.weekCount) {
        period[p] = other.period[p]
      }
      pricedPeriods[i] = other.pricedPeriods[i]
    }
    let fair = Int(instance.fairOf[resource])
    if fair >= 0 { burden[fair] = other.burden[fair] }
    for l in 0..<instance.loadSize.count {
      let position = l * instance.resourceCount + resource
      load[position] = other.load[position]
    }
    active[resource] = other.active[resource]
    isChanged[resource] = true
  }

  /// Takes over another's prices.
  func copy(from other: Prices) {
    for day in 0..<isPricedDay.count where isPricedDay[day] > 0 || other.isPricedDay[day] > 0 {
      for i in day * Prices.points..<(day + 1) * Prices.points { minute[i] = other.minute[i] }
    }
    isPricedDay.copy(from: other.isPricedDay)
    period.copy(from: other.period)
    pricedPeriods.copy(from: other.pricedPeriods)
    burden.copy(from: other.burden)
    load.copy(from: other.load)
    active.copy(from: other.active)
    isChanged.fill(true)
  }

  /// The certificate of a bound that these prices prove.
  func certificate(_ lowerBound: Int) -> CalendarCertificate {
    var certificate = CalendarCertificate(lowerBound: lowerBound, scale: Prices.scale)
    for r in 0..<instance.resourceCount {
      let line = Int(lineOf[r])
      if line >= 0 {
        let size = instance.dayCount * Prices.points
        for i in 0..<size where minute[line * size + i] > 0 {
          let (day, point) = (i / Prices.points, i % Prices.points)
          certificate.minutes.append(
            MinutePrice(
              resource: r, minute: day * 1440 + Int(Prices.first) + point * Int(Prices.step),
              price: Int(minute[line * size + i])))
        }
      }
      for i in linesOf.range(r) where Int(linesOf[i]) >= firstApart {
        certificate.apart += apartPrices(Int(linesOf[i]) - firstApart)
      }
      for i in instance.rows.range(r) where pricedPeriods[i] > 0 {
        let row = instance.rows[i]
        for p in 0..<(row.isDay ? instance.dayCount : instance.weekCount)
        where period[Int(row.counters) + p] > 0 {
          certificate.periods.append(
            PeriodPrice(
              limit: Int(row.limit), resource: r, period: p,
              price: Int(period[Int(row.counters) + p])))
        }
      }
      let fair = Int(instance.fairOf[r])
      if fair >= 0, burden[fair] > 0 {
        certificate.burdens.append(BurdenPrice(resource: r, price: burden[fair]))
      }
      for l in 0..<instance.loadSize.count where load[l * instance.resourceCount + r] > 0 {
        certificate.loads.append(
          LoadPrice(
            load: l, resource: r, price: Int(load[l * instance.resourceCount + r])))
      }
    }
    return certificate
  }

  /// The prices of an apart line; nothing if it has none.
  private func apartPrices(_ line: Int) -> [ApartPrices] {
    let size = instance.dayCount * Prices.points
    let first = (firstApart + line) * size
    let priced = (0..<size).filter { minute[first + $0] > 0 }
    guard !priced.isEmpty else { return [] }
    return [
      ApartPrices(
        resource: Int(apart.lines[line].resource),
        chains: apart.chains.range(line).map { Int(apart.chains[$0]) },
        distance: Int(apart.lines[line].minutes),
        minutes: priced.map {
          $0 / Prices.points * 1440 + Int(Prices.first) + $0 % Prices.points * Int(Prices.step)
        },
        prices: priced.map { Int(minute[first + $0]) })
    ]
  }
}
