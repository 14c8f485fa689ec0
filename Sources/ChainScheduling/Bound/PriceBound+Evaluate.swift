extension PriceBound {
  /// Puts every chain and attendance at its least sum under the prices, notes what they use, and
  /// returns the bound, in scaled cost.
  mutating func evaluate() -> Int {
    for position in usedMinutes { minuteUse[position] = 0 }
    usedMinutes.removeAll(keepingCapacity: true)
    periodUse.fill(0)
    burdenUse.fill(0)
    loadUse.fill(0)
    var total = prices.refund()
    for c in 0..<instance.chainCount { total += chainBound(c) }
    for a in 0..<instance.attendanceCount { total += attendanceBound(a) }
    for q in 0..<instance.qualifications.count
    where instance.qualificationAttendances.range(q).isEmpty {
      let event = instance.qualifications[q].first
      if !instance.chains[instance.events[event].chain].isOptional {
        total += Int(instance.qualifications[q].weight) * Prices.scale
      }
    }
    ticks &+= (prices.minute.count + periodUse.count) >> 12
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
      work += weighEvent(event, isHosted: data.isHosted)
      path.clear(k)
      for g in instance.groups.range(event) {
        let first = 2 * Int(instance.groups[g].day)
        for slot in first...first + 1 where slotStart[slot] >= 0 {
          path.add(k, slot: slot, cost: slotCost[slot])
        }
      }
      // Remembered for what the chosen slots use.
      for g in instance.groups.range(event) {
        let day = Int(instance.groups[g].day)
        slotMemory[k * 2 * instance.dayCount + 2 * day] = slotStart[2 * day]
        slotMemory[k * 2 * instance.dayCount + 2 * day + 1] = slotStart[2 * day + 1]
      }
    }
    work += path.solve(chain, range.count)
    ticks &+= 1 + work >> 5
    guard path.least < .max / 4 else { return 0 }
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      let start = Int(slotMemory[k * 2 * instance.dayCount + Int(path.choice[k])])
      choice[event] = Int32(start)
      note(event, start, isHosted: data.isHosted)
    }
    return path.least + (data.isHosted ? hostBound(chain) : 0)
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

  /// Fills `slotStart` and `slotCost` with the best candidates of an event under the prices.
  private mutating func weighEvent(_ event: Int, isHosted: Bool) -> Int {
    let data = instance.events[event]
    let base = Int(instance.startBase[event])
    var seatCount = 0
    var burdenPrice = 0
    for u in instance.uses.range(event) {
      let seat = instance.uses[u]
      if prices.active[seat.resource] > 0 {
        seats[seatCount] = seat
        seatCount += 1
        let fair = Int(instance.fairOf[seat.resource])
        if fair >= 0, seat.isPerson { burdenPrice += Int(prices.burden[fair]) }
      }
    }
    let places = instance.places.range(event)
    if !isHosted { weighPlaces(event, burdenPrice > 0) }
    var work = 0
    for g in instance.groups.range(event) {
      let group = instance.groups[g]
      let day = Int(group.day)
      slotStart[2 * day] = -1
      slotStart[2 * day + 1] = -1
      guard let dayCost = dayCost(event, day) else { continue }
      for s in Int(group.first)..<Int(group.end) {
        let time = instance.startTime[base + s]
        let slot = 2 * day + (time % 1440 >= 720 ? 1 : 0)
        let isNew = slotStart[slot] < 0
        var cost =
          dayCost + Int(instance.startCost[base + s]) * Prices.scale
          + burdenPrice * Int(instance.startBurden[base + s])
        work += 1 + seatCount
        if !isNew, cost >= slotCost[slot] { continue }
        for i in 0..<seatCount { cost += prices.price(seats[i], data, start: time) }
        if !isNew, cost >= slotCost[slot] { continue }
        guard let more = placeBound(event, places, s, data, time, isHosted: isHosted) else {
          continue
        }
        cost += more
        guard let more = roleBound(event, s, data, time, &work) else { continue }
        cost += more
        cost += guestBound(event, s, data, time)
        if isNew || cost < slotCost[slot] {
          slotCost[slot] = cost
          slotStart[slot] = Int32(s)
        }
      }
    }
    return work
  }

  /// The costs of places whatever the start; `Int.max` for those too small.
  private func weighPlaces(_ event: Int, _ isPriced: Bool) {
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
      cost += Int(prices.burden[fair]) * Int(instance.placePoints(fair, r, place))
    }
    return cost
  }

  /// The least that a place costs at a start; nil if there is none.
  ///
  /// Hosted events pay elsewhere.
  @inline(__always)
  private func placeBound(
    _ event: Int, _ places: Range<Int>, _ s: Int, _ data: Instance.EventData, _ time: Int32,
    isHosted: Bool
  ) -> Int? {
    var best = Int.max
    for (k, p) in places.enumerated() {
      let place = instance.places[p]
      guard instance.allows(place.mask, s) else { continue }
      if isHosted { return 0 }
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
        cost += optionPrice(role, option, data, time)
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
  private func optionPrice(
    _ role: Instance.RoleData, _ option: Instance.OptionData, _ data: Instance.EventData,
    _ time: Int32
  ) -> Int {
    guard option.resource >= 0 else { return 0 }
    var cost = 0
    if role.load >= 0 {
      cost += Int(prices.load[Int(role.load) * instance.resourceCount + Int(option.resource)])
    }
    if prices.active[option.resource] > 0 {
      let seat = Instance.Seat(
        resource: option.resource, before: option.before, after: option.after, isPerson: true)
      cost += prices.price(seat, data, start: time)
    }
    return cost
  }

  private func guestBound(
    _ event: Int, _ s: Int, _ data: Instance.EventData, _ time: Int32
  ) -> Int {
    var total = 0
    for g in instance.guests.range(event) {
      let guest = instance.guests[g]
      guard guest.missCost > 0 else { continue }
      // Somebody who fills a role is not missed.
      if isOption(guest.resource, event) { continue }
      let miss = Int(guest.missCost) * Prices.scale
      if instance.allows(guest.mask, s) {
        let seat = Instance.Seat(resource: guest.resource, before: 0, after: 0, isPerson: true)
        total += min(miss, prices.price(seat, data, start: time))
      } else {
        total += miss
      }
    }
    return total
  }

  private func isOption(_ resource: Int32, _ event: Int) -> Bool {
    for r in instance.roles.range(event) {
      let role = instance.roles[r]
      for o in role.firstOption..<role.endOption
      where instance.options[o].resource == resource { return true }
    }
    return instance.chains[instance.events[event].chain].isAttended
  }

  /// What a day costs an event by follows and variants at least; nil if it is not allowed.
  private func dayCost(_ event: Int, _ day: Int) -> Int? {
    var cost = 0
    for i in instance.followsOfEvent.range(event) {
      let f = Int(instance.followsOfEvent[i])
      guard instance.follows[f].isAlways else { continue }
      guard let more = followBound(f, day) else { return nil }
      cost += more
    }
    let variants = instance.variants.range(event)
    guard !variants.isEmpty else { return cost * Prices.scale }
    var best = Int.max
    for v in variants {
      let variant = instance.variants[v]
      guard Int(variant.earliestDay) <= day else { continue }
      var own = Int(variant.cost)
      let f = Int(variant.follow)
      if f >= 0, Int(instance.follows[f].event) == event, !instance.follows[f].isAlways {
        guard let more = followBound(f, day) else { continue }
        own += more
      }
      best = min(best, own)
    }
    return best < .max ? (cost + best) * Prices.scale : nil
  }

  /// What a follow costs on a day at least; nil if the day is too early for certain.
  private func followBound(_ f: Int, _ day: Int) -> Int? {
    let range = followRange[f]
    guard range.isCertain else { return 0 }
    let follow = instance.follows[f]
    let most = Int32(day) - range.low
    let least = Int32(day) - range.high
    if most < follow.minimumDays { return nil }
    let weight = Int(follow.idealWeight)
    if most < follow.idealFrom {
      return Scanner.weeksBegun(most, follow.idealFrom, follow.idealTo) * weight
    }
    if least > follow.idealTo {
      return Scanner.weeksBegun(least, follow.idealFrom, follow.idealTo) * weight
    }
    return 0
  }

  /// Notes what an event uses at a start.
  private mutating func note(_ event: Int, _ s: Int, isHosted: Bool) {
    let data = instance.events[event]
    let position = Int(instance.startBase[event]) + s
    let time = instance.startTime[position]
    for u in instance.uses.range(event) {
      let seat = instance.uses[u]
      noteSeat(seat, data, time)
      let fair = Int(instance.fairOf[seat.resource])
      if fair >= 0, seat.isPerson { burdenUse[fair] += instance.startBurden[position] }
    }
    if !isHosted { notePlace(event, s, data, time) }
    for r in instance.roles.range(event) {
      let role = instance.roles[r]
      var best = Int.max
      var chosen: Int32 = -1
      for i in role.firstOption..<role.endOption {
        let o = roleOrder[i]
        let option = instance.options[o]
        guard instance.allows(option.mask, s) else { continue }
        let cost =
          (role.isCharged ? Int(option.cost) * Prices.scale : 0)
          + optionPrice(role, option, data, time)
        if cost < best {
          best = cost
          chosen = o
        } else if cost == best, option.resource >= 0, role.load >= 0, chosen >= 0 {
          // Among equals the one with less to do, so that prices see what must clash.
          let row = Int(role.load) * instance.resourceCount
          let other = instance.options[chosen].resource
          if other >= 0, loadUse[row + Int(option.resource)] < loadUse[row + Int(other)] {
            chosen = o
          }
        }
      }
      guard chosen >= 0, instance.options[chosen].resource >= 0 else { continue }
      let option = instance.options[chosen]
      noteSeat(
        Instance.Seat(
          resource: option.resource, before: option.before, after: option.after, isPerson: true),
        data, time)
      if role.load >= 0 {
        loadUse[Int(role.load) * instance.resourceCount + Int(option.resource)] += 1
      }
    }
  }

  private mutating func notePlace(
    _ event: Int, _ s: Int, _ data: Instance.EventData, _ time: Int32
  ) {
    weighPlaces(event, true)
    var best = Int.max
    var chosen = -1
    for (k, p) in instance.places.range(event).enumerated() {
      let place = instance.places[p]
      guard instance.allows(place.mask, s), placeCost[k] < .max else { continue }
      var cost = placeCost[k]
      if place.room >= 0 {
        let room = Instance.Seat(resource: place.room, before: 0, after: 0, isPerson: false)
        cost += prices.price(room, data, start: time)
      }
      if cost < best {
        best = cost
        chosen = p
      }
    }
    guard chosen >= 0 else { return }
    let place = instance.places[chosen]
    if place.room >= 0 {
      noteSeat(
        Instance.Seat(resource: place.room, before: 0, after: 0, isPerson: false), data, time)
    }
    notePoints(event, place, 1)
  }

  private func notePoints(_ event: Int, _ place: Instance.PlaceData, _ times: Int32) {
    for u in instance.uses.range(event) where instance.uses[u].isPerson {
      let r = instance.uses[u].resource
      let fair = Int(instance.fairOf[r])
      if fair >= 0 { burdenUse[fair] += times * instance.placePoints(fair, r, place) }
    }
  }

  mutating func noteSeat(_ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32) {
    let first = Int(start / 1440)
    let line = Int(prices.lineOf[seat.resource])
    if line >= 0 {
      var from = start - seat.before
      var to = start + data.minutes + seat.after
      for day in first..<first + Int(data.days) {
        let base = (line * instance.dayCount + day) * Prices.points
        for point in Prices.pointRange(from, to, day) {
          if minuteUse[base + point] == 0 { usedMinutes.append(Int32(base + point)) }
          minuteUse[base + point] += 1
        }
        from += 1440
        to += 1440
      }
    }
    for i in instance.rows.range(Int(seat.resource)) {
      let row = instance.rows[i]
      guard row.classes & data.classes != 0 else { continue }
      for day in first..<(row.countsDays ? first + Int(data.days) : first + 1) {
        periodUse[Int(row.counters) + (row.isDay ? day : Int(instance.weekOf[day]))] += 1
      }
    }
  }

  /// The least that dividing a chain's events among its hosts costs.
  private func hostBound(_ chain: Int) -> Int {
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
    for (p, n) in counts[size].enumerated() where n > 0 {
      notePoints(first, instance.places[instance.places.range(first).lowerBound + p], n)
    }
    return cost[size]
  }

  /// The least that an attendance costs by itself.
  private mutating func attendanceBound(_ attendance: Int) -> Int {
    let resource = instance.attendResource[attendance]
    let wait = Int(instance.attendWait[attendance])
    var best = wait >= 0 ? wait * Prices.scale : .max
    let isPriced = prices.active[resource] > 0
    let fair = Int(instance.fairOf[resource])
    let burden = fair >= 0 ? Int(prices.burden[fair]) : 0
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    var bestPoints: Int32 = 0
    for o in instance.attendOptions.range(attendance) {
      let option = instance.attendOptions[o]
      var total = Int(option.cost) * Prices.scale
      var totalPoints: Int32 = 0
      if total >= best { continue }
      for i in instance.chainEvents.range(Int(option.chain)) {
        let event = Int(instance.chainEvents[i])
        let data = instance.events[event]
        let base = Int(instance.startBase[event])
        let mask = instance.attendMasks[option.masks + data.position]
        let place = burden > 0 ? leastPlacePoints(event, fair, resource) : 0
        var least = Int.max
        var points: Int32 = 0
        for s in 0..<Int(instance.startBase[event + 1]) - base where instance.allows(mask, s) {
          let time = instance.startTime[base + s]
          var cost = 0
          if data.position == 0, time / 1440 > option.latestDay {
            cost += Int(option.lateCost) * Prices.scale
          }
          if isPriced {
            let own = instance.startBurden[base + s] + place
            cost += burden * Int(own) + prices.price(seat, data, start: time)
          }
          if cost < least {
            least = cost
            points = instance.startBurden[base + s] + place
            if least == 0 { break }
          }
        }
        if least == .max {
          total = .max
          break
        }
        total += least
        totalPoints += points
      }
      if total < best {
        best = total
        bestPoints = totalPoints
        if best == 0 { break }
      }
    }
    if fair >= 0, isPriced { burdenUse[fair] += bestPoints }
    return best < .max ? best : 0
  }

  private func leastPlacePoints(_ event: Int, _ fair: Int, _ resource: Int32) -> Int32 {
    var least = Int32.max
    for p in instance.places.range(event) {
      least = min(least, instance.placePoints(fair, resource, instance.places[p]))
    }
    return least
  }
}
