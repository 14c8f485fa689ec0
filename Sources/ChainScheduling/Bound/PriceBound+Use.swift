// What the choices of a round use of every demand that can have a price: the direction in which the
// prices are to move.

extension PriceBound {
  /// Notes what a chain uses as it was put last.
  mutating func noteChain(_ chain: Int) {
    let data = instance.chains[chain]
    if data.isOptional { return }
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      if choice[event] >= 0 { note(event, Int(choice[event]), isHosted: data.isHosted) }
    }
    if data.isHosted { _ = hostBound(chain, isNoted: true) }
  }

  /// Notes what an event uses at a start.
  private mutating func note(_ event: Int, _ s: Int, isHosted: Bool) {
    let data = instance.events[event]
    let position = Int(instance.startBase[event]) + s
    let time = instance.startTime[position]
    for u in instance.uses.range(event) {
      let seat = instance.uses[u]
      noteSeat(seat, data, time, apart: prices.apart.ofUse[u])
      let fair = Int(instance.fairOf[seat.resource])
      if fair >= 0, seat.isPerson { burdenUse[fair] += instance.startBurden[position] }
    }
    noteGuests(event, s, data, time)
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
          + optionPrice(role, o, data, time)
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
        data, time, apart: prices.apart.ofOption[chosen])
      if role.load >= 0 {
        loadUse[Int(role.load) * instance.resourceCount + Int(option.resource)] += 1
      }
    }
  }

  /// Notes the guests who come rather than be missed.
  private mutating func noteGuests(
    _ event: Int, _ s: Int, _ data: Instance.EventData, _ time: Int32
  ) {
    for g in candidates.guests.range(event) {
      let guest = candidates.guests[g]
      guard prices.active[guest.resource] > 0, instance.allows(guest.mask, s) else { continue }
      let seat = Instance.Seat(resource: guest.resource, before: 0, after: 0, isPerson: true)
      if prices.price(seat, data, start: time) < Int(guest.missCost) * Prices.scale {
        noteSeat(seat, data, time)
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

  func notePoints(_ event: Int, _ place: Instance.PlaceData, _ times: Int32) {
    for u in instance.uses.range(event) where instance.uses[u].isPerson {
      let r = instance.uses[u].resource
      let fair = Int(instance.fairOf[r])
      if fair >= 0 { burdenUse[fair] += times * instance.placePoints(fair, r, place) }
    }
  }

  mutating func noteSeat(
    _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32,
    apart: ApartLines.Pair = .none
  ) {
    let first = Int(start / 1440)
    if apart.first >= 0 { noteApart(apart.first, seat, data, start) }
    if apart.second >= 0 { noteApart(apart.second, seat, data, start) }
    let line = Int(prices.lineOf[seat.resource])
    if line >= 0 {
      if data.isolation >= 0, seat.isPerson {
        for day in Prices.quietDays(data, first, instance.dayCount) {
          noteMinutes((line * instance.dayCount + day) * Prices.points, 0..<Prices.points)
        }
      } else {
        noteBooking(line, seat, data, start, beyond: 0)
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

  private mutating func noteApart(
    _ line: Int32, _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32
  ) {
    noteBooking(
      prices.firstApart + Int(line), seat, data, start, beyond: prices.apart.lines[line].minutes)
  }

  /// Notes the minutes of a booking on a line, and so many minutes beyond it.
  @inline(__always)
  private mutating func noteBooking(
    _ line: Int, _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32, beyond: Int32
  ) {
    var from = start - seat.before
    var to = start + data.minutes + seat.after + beyond
    let first = Int(start / 1440)
    for day in first..<first + Int(data.days) {
      noteMinutes(
        (line * instance.dayCount + day) * Prices.points, Prices.pointRange(from, to, day))
      from += 1440
      to += 1440
    }
  }

  @inline(__always) private mutating func noteMinutes(_ base: Int, _ points: Range<Int>) {
    for point in points {
      if minuteUse[base + point] == 0 { usedMinutes.append(Int32(base + point)) }
      minuteUse[base + point] += 1
    }
  }
}
