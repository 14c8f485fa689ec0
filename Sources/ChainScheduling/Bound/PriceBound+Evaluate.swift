extension PriceBound {
  /// Puts the chains and attendances with a changed price at their least sums, notes what a focus
  /// uses, and returns the bound, in scaled cost.
  mutating func evaluate(_ focus: PriceFocus) -> Int {
    for position in usedMinutes { minuteUse[position] = 0 }
    usedMinutes.removeAll(keepingCapacity: true)
    periodUse.fill(0)
    burdenUse.fill(0)
    loadUse.fill(0)
    refresh()
    for c in focus.chains { noteChain(Int(c)) }
    for a in focus.attendances { noteAttendance(Int(a)) }
    ticks &+= focus.chains.count + focus.attendances.count >> 3 + periodUse.count >> 10
    return total
  }

  /// Brings the least sums and what prices buy up to date with the prices.
  private mutating func refresh() {
    for r in 0..<instance.resourceCount where prices.isChanged[r] {
      prices.isChanged[r] = false
      prices.accumulate(r)
      let refund = prices.refund(of: r)
      total += refund - refundOf[r]
      refundOf[r] = refund
      for i in chainsOf.range(r) { chainIsStale[chainsOf[i]] = true }
      for i in attendancesOf.range(r) { attendanceIsStale[attendancesOf[i]] = true }
    }
    for c in 0..<instance.chainCount where chainIsStale[c] {
      let value = chainBound(c)
      total += value - chainValue[c]
      chainValue[c] = value
      chainIsStale[c] = false
    }
    for a in 0..<instance.attendanceCount where attendanceIsStale[a] {
      let (value, points) = attendanceBound(a)
      total += value - attendanceValue[a]
      attendanceValue[a] = value
      attendancePoints[a] = points
      attendanceIsStale[a] = false
    }
  }

  /// What qualifications cost that nobody can ever bring, in scaled cost.
  static func unqualified(_ instance: Instance) -> Int {
    var total = 0
    for q in 0..<instance.qualifications.count
    where instance.qualificationAttendances.range(q).isEmpty {
      let event = instance.qualifications[q].first
      if !instance.chains[instance.events[event].chain].isOptional {
        total += Int(instance.qualifications[q].weight) * Prices.scale
      }
    }
    return total
  }

  /// The least sum of a chain; an optional one may be left out.
  private mutating func chainBound(_ chain: Int) -> Int {
    let data = instance.chains[chain]
    // A chain that may be left out costs nothing, or what its costs below 0 add up to.
    if data.isOptional { return floor(chain) }
    let range = instance.chainEvents.range(chain)
    var work = 0
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      path.clear(k)
      work += weighEvent(event, k, isHosted: data.isHosted)
    }
    work += path.solve(chain, range.count)
    ticks &+= 1 + work >> 5
    guard path.least < .max / 4 else {
      for i in range { choice[instance.chainEvents[i]] = -1 }
      return 0
    }
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      let start = Int(slotMemory[k * 2 * instance.dayCount + Int(path.choice[k])])
      choice[event] = Int32(start)
    }
    return path.least + (data.isHosted ? hostBound(chain, isNoted: false) : 0)
  }

  /// The sum of all costs below 0 that a chain can have.
  private func floor(_ chain: Int) -> Int {
    var total = 0
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      var least: Int32 = 0
      for s in Int(instance.startBase[event])..<Int(instance.startBase[event + 1]) {
        least = min(least, instance.startCost[s])
      }
      total += Int(least)
      least = 0
      for p in instance.places.range(event) { least = min(least, instance.places[p].cost) }
      total += Int(least)
      least = 0
      for v in instance.variants.range(event) { least = min(least, instance.variants[v].cost) }
      total += Int(least)
      for r in instance.roles.range(event) {
        least = 0
        for o in instance.roles[r].firstOption..<instance.roles[r].endOption {
          least = min(least, instance.options[o].cost)
        }
        total += Int(least)
      }
    }
    return total * Prices.scale
  }

  /// What the candidates of an event have in common under the prices, besides `seats`, `guests` and
  /// `placeCost`.
  struct Weighing {
    var event: Int
    var seatCount = 0
    var guestCount = 0
    var burdenPrice = 0
    var hasPlaces: Bool
    var hasRoles: Bool
  }

  /// Makes ready to weigh the candidates of an event.
  func weighing(_ event: Int, isHosted: Bool) -> Weighing {
    var weighing = Weighing(
      event: event, hasPlaces: false, hasRoles: !instance.roles.range(event).isEmpty)
    for u in instance.uses.range(event) {
      let seat = instance.uses[u]
      if prices.active[seat.resource] > 0 {
        seats[weighing.seatCount] = PricedSeat(seat: seat, apart: prices.apart.ofUse[u])
        weighing.seatCount += 1
        let fair = Int(instance.fairOf[seat.resource])
        if fair >= 0, seat.isPerson { weighing.burdenPrice += prices.burden[fair] }
      }
    }
    for g in candidates.guests.range(event)
    where prices.active[candidates.guests[g].resource] > 0 {
      guests[weighing.guestCount] = candidates.guests[g]
      weighing.guestCount += 1
    }
    weighing.hasPlaces =
      !isHosted && (candidates.hasPlaceCosts[event] || weighing.burdenPrice > 0)
    if weighing.hasPlaces { weighPlaces(event, weighing.burdenPrice > 0) }
    return weighing
  }

  /// Weighs a candidate under the prices.
  ///
  /// - Parameters:
  ///   - i: Its position in the order of candidates.
  ///   - weighing: What its event's candidates have in common.
  ///   - limit: The cost that it must be below.
  ///   - work: Counts what was looked at.
  /// - Returns: What it costs; nil if that is not below the limit.
  /// - Complexity: O(seats with a price + places + options of roles).
  @inline(__always)
  func weigh(_ i: Int, _ weighing: Weighing, below limit: Int, _ work: inout Int) -> Int? {
    let event = weighing.event
    let data = instance.events[event]
    let position = Int(instance.startBase[event]) + Int(candidates.order[i])
    let s = Int(candidates.order[i])
    let time = instance.startTime[position]
    work += 1 + weighing.seatCount + weighing.guestCount
    var cost =
      candidates.standing[i] + weighing.burdenPrice * Int(instance.startBurden[position])
    for i in 0..<weighing.seatCount {
      cost += prices.price(seats[i].seat, data, start: time, apart: seats[i].apart)
    }
    if cost >= limit { return nil }
    if weighing.hasPlaces {
      guard let more = placeBound(instance.places.range(event), s, data, time) else { return nil }
      cost += more
    }
    if weighing.hasRoles {
      guard let more = roleBound(event, s, data, time, &work) else { return nil }
      cost += more
    }
    for i in 0..<weighing.guestCount where instance.allows(guests[i].mask, s) {
      let seat = Instance.Seat(
        resource: guests[i].resource, before: 0, after: 0, isPerson: true)
      cost += min(
        Int(guests[i].missCost) * Prices.scale, prices.price(seat, data, start: time))
    }
    return cost < limit ? cost : nil
  }

  /// Adds the best candidates of a chain's k-th event under the prices to the path.
  mutating func weighEvent(_ event: Int, _ k: Int, isHosted: Bool) -> Int {
    let weighing = weighing(event, isHosted: isHosted)
    var work = 0
    for h in candidates.halves.range(event) {
      let half = candidates.halves[h]
      var best = Int.max
      var chosen: Int32 = -1
      for i in Int(half.first)..<Int(half.end) {
        // They come in the order of what they cost without prices.
        if candidates.standing[i] >= best { break }
        if let cost = weigh(i, weighing, below: best, &work) {
          best = cost
          chosen = candidates.order[i]
        }
      }
      if chosen >= 0 {
        path.add(k, slot: Int(half.slot), cost: best)
        slotMemory[k * 2 * instance.dayCount + Int(half.slot)] = chosen
      }
    }
    return work
  }

  /// The costs of places whatever the start; `Int.max` for those too small.
  func weighPlaces(_ event: Int, _ isPriced: Bool) {
    let places = instance.places.range(event)
    var people: Int32 = 0
    for u in instance.uses.range(event) where instance.uses[u].isPerson { people += 1 }
    for (k, p) in places.enumerated() {
      let place = instance.places[p]
      guard people <= place.capacity else {
        placeCost[k] = .max
        continue
      }
      placeCost[k] = Int(place.cost) * Prices.scale
      if isPriced { placeCost[k] += pointCost(event, place) }
    }
  }

  /// What an event's people pay for the points of a place.
  private func pointCost(_ event: Int, _ place: Instance.PlaceData) -> Int {
    var cost = 0
    for u in instance.uses.range(event) where instance.uses[u].isPerson {
      let r = instance.uses[u].resource
      let fair = Int(instance.fairOf[r])
      guard fair >= 0, prices.burden[fair] > 0 else { continue }
      cost += prices.burden[fair] * Int(instance.placePoints(fair, r, place))
    }
    return cost
  }

  /// The least that a place costs at a start; nil if there is none.
  @inline(__always)
  private func placeBound(
    _ places: Range<Int>, _ s: Int, _ data: Instance.EventData, _ time: Int32
  ) -> Int? {
    var best = Int.max
    for (k, p) in places.enumerated() {
      let place = instance.places[p]
      guard instance.allows(place.mask, s) else { continue }
      guard placeCost[k] < .max else { continue }
      var cost = placeCost[k]
      if place.room >= 0 {
        let room = Instance.Seat(resource: place.room, before: 0, after: 0, isPerson: false)
        cost += prices.price(room, data, start: time)
      }
      best = min(best, cost)
    }
    return best < .max ? best : nil
  }

  /// The least that the roles cost at a start; nil if one cannot be filled.
  @inline(__always)
  private func roleBound(
    _ event: Int, _ s: Int, _ data: Instance.EventData, _ time: Int32, _ work: inout Int
  ) -> Int? {
    var total = 0
    for r in instance.roles.range(event) {
      let role = instance.roles[r]
      var best = Int.max
      for i in role.firstOption..<role.endOption {
        let o = roleOrder[i]
        let option = instance.options[o]
        var cost = role.isCharged ? Int(option.cost) * Prices.scale : 0
        if role.isCharged, cost >= best { break }
        guard instance.allows(option.mask, s) else { continue }
        cost += optionPrice(role, o, data, time)
        work += 1
        if cost < best {
          best = cost
          if best == 0 { break }
        }
      }
      if best == .max { return nil }
      total += best
    }
    return total
  }

  @inline(__always)
  func optionPrice(
    _ role: Instance.RoleData, _ position: Int32, _ data: Instance.EventData, _ time: Int32
  ) -> Int {
    let option = instance.options[position]
    guard option.resource >= 0 else { return 0 }
    var cost = 0
    if role.load >= 0 {
      cost += Int(prices.load[Int(role.load) * instance.resourceCount + Int(option.resource)])
    }
    if prices.active[option.resource] > 0 {
      let seat = Instance.Seat(
        resource: option.resource, before: option.before, after: option.after, isPerson: true)
      cost += prices.price(
        seat, data, start: time, apart: prices.apart.ofOption[position])
    }
    return cost
  }

  /// The least that dividing a chain's events among its hosts costs.
  func hostBound(_ chain: Int, isNoted: Bool) -> Int {
    let data = instance.chains[chain]
    let range = instance.chainEvents.range(chain)
    let first = Int(instance.chainEvents[range.lowerBound])
    let count = instance.places.range(first).count
    let size = range.count
    // cost[j]: the least of j events at the options so far; counts of the options alongside.
    var cost = [Int](repeating: .max, count: size + 1)
    var counts = [[Int32]](repeating: [], count: size + 1)
    cost[0] = 0
    for p in 0..<count {
      var least = Int.max
      for i in range {
        let event = Int(instance.chainEvents[i])
        let place = instance.places[instance.places.range(event).lowerBound + p]
        least = min(least, Int(place.cost) * Prices.scale + pointCost(event, place))
      }
      var next = [Int](repeating: .max, count: size + 1)
      var nextCounts = [[Int32]](repeating: [], count: size + 1)
      for j in 0...size where cost[j] < .max {
        let most = min(Int(data.hostMost), size - j)
        guard Int(data.hostFewest) <= most else { continue }
        for n in max(0, Int(data.hostFewest))...most where cost[j] + n * least < next[j + n] {
          next[j + n] = cost[j] + n * least
          nextCounts[j + n] = counts[j] + [Int32(n)]
        }
      }
      cost = next
      counts = nextCounts
    }
    guard cost[size] < .max else { return 0 }
    guard isNoted else { return cost[size] }
    for (p, n) in counts[size].enumerated() where n > 0 {
      notePoints(first, instance.places[instance.places.range(first).lowerBound + p], n)
    }
    return cost[size]
  }
}
