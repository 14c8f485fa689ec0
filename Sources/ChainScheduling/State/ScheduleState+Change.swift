extension ScheduleState {
  /// Gathers the seats of an event with its choices as they are, and returns how many there are:
  /// uses, members, filled roles, guests who come, the room.
  func gatherSeats(_ event: Int, members: Bool = true) -> Int {
    var count = 0
    for i in instance.uses.range(event) {
      seats[count] = instance.uses[i]
      count += 1
    }
    let chain = Int(instance.events[event].chain)
    if members {
      var member = memberHead[chain]
      while member >= 0 {
        seats[count] = Instance.Seat(
          resource: instance.attendResource[member], before: 0, after: 0, isPerson: true)
        count += 1
        member = memberNext[member]
      }
    }
    for i in instance.roles.range(event) {
      let option = instance.options[role[i]]
      guard option.resource >= 0 else { continue }
      seats[count] = Instance.Seat(
        resource: option.resource, before: option.before, after: option.after, isPerson: true)
      count += 1
    }
    for i in instance.guests.range(event) where comes[i] {
      seats[count] = Instance.Seat(
        resource: instance.guests[i].resource, before: 0, after: 0, isPerson: true)
      count += 1
    }
    let room = placeData(event).room
    if room >= 0 {
      seats[count] = Instance.Seat(resource: room, before: 0, after: 0, isPerson: false)
      count += 1
    }
    return count
  }

  /// The chosen place option of an event.
  @inline(__always) func placeData(_ event: Int) -> Instance.PlaceData {
    instance.places[instance.places.range(event).lowerBound + Int(place[event])]
  }

  /// Chooses the place option of an event that is off.
  func setPlace(_ event: Int, _ option: Int) {
    assert(start[event] < 0)
    place[event] = Int32(option)
    placeAt[event] = placeData(event).place
  }

  /// Places an event that is off at one of its starts.
  mutating func placeEvent(_ event: Int, _ position: Int) {
    assert(start[event] < 0)
    start[event] = Int32(position)
    time[event] = instance.startTime[Int(instance.startBase[event]) + position]
    day[event] = time[event] / 1440
    book(event, 1)
  }

  /// Takes a placed event off.
  mutating func removeEvent(_ event: Int) {
    assert(start[event] >= 0)
    book(event, -1)
  }

  /// Books (1) or frees (-1) everything that an event's placing touches.
  private mutating func book(_ event: Int, _ sign: Int32) {
    let data = instance.events[event]
    let chain = Int(data.chain)
    let count = gatherSeats(event)
    ticks &+= 1 + count >> 2
    for i in 0..<count { bookSeat(event, seats[i], sign) }
    let wholeBefore = isWhole(chain)
    if sign < 0 { refreshBefore(event) }
    plainCost += Int(sign) * ownCost(event)
    for i in instance.roles.range(event) { bookRole(i, sign) }
    if sign > 0 { refreshAfter(event) }
    if data.position == 0 { plainCost += Int(sign) * lateCosts(event) }
    if memberHead[chain] >= 0 { plainCost += Int(sign) * memberDislikes(event) }
    if sign < 0 { start[event] = -1 }
    placedCount[chain] += sign
    if !instance.chains[chain].isOptional { missing -= Int(sign) }
    refreshChain(chain)
    for i in instance.followsOfEvent.range(event) { refreshFollow(instance.followsOfEvent[i]) }
    for i in instance.qualificationsOfEvent.range(event) {
      refreshQualification(instance.qualificationsOfEvent[i])
    }
    // What the members attend has moved.
    if memberHead[chain] >= 0, wholeBefore || isWhole(chain) {
      var member = memberHead[chain]
      while member >= 0 {
        refreshAttended(Int(member))
        member = memberNext[member]
      }
    }
  }

  /// Whether every event of a chain is placed.
  @inline(__always) func isWhole(_ chain: Int) -> Bool {
    Int(placedCount[chain]) == instance.chainEvents.range(chain).count
  }

  /// Books or frees one resource at a placed event.
  mutating func bookSeat(_ event: Int, _ seat: Instance.Seat, _ sign: Int32) {
    let data = instance.events[event]
    let resource = Int(seat.resource)
    let first = Int(day[event])
    let days = Int(data.days)
    var from = time[event] - seat.before
    var to = time[event] + data.minutes + seat.after
    for d in first..<first + days {
      let head = resource * instance.dayCount + d
      if sign > 0 {
        let node = freeBooking
        freeBooking = bookings[node].next
        bookings[node] = Booking(event: Int32(event), from: from, to: to, next: heads[head])
        heads[head] = node
      } else {
        freeNode(head, Int32(event))
      }
      from += 1440
      to += 1440
    }
    for i in instance.rows.range(resource) {
      let row = instance.rows[i]
      guard row.classes & data.classes != 0 else { continue }
      for d in first..<(row.countsDays ? first + days : first + 1) {
        let period = Int(row.counters) + (row.isDay ? d : Int(instance.weekOf[d]))
        let old = counters[period]
        counters[period] = old + sign
        let beyond = sign > 0 ? old >= row.soft : old > row.soft
        if beyond { plainCost += Int(sign) * Int(row.weight) }
      }
    }
    guard seat.isPerson else { return }
    if data.isolation >= 0 {
      let quiet = Int(data.isolation)
      let last = min(instance.dayCount - 1, first + days - 1 + quiet)
      for d in max(0, first - quiet)...last {
        peace[resource * instance.dayCount + d] += Int16(sign)
      }
    }
    if data.coverFlags != 0 {
      for i in instance.slots.range(resource)
      where instance.slots[i].flags & data.coverFlags != 0 {
        let slot = instance.slots[i]
        for d in first..<first + days where d >= slot.firstDay && d <= slot.lastDay {
          bookCover(i, d, sign)
        }
      }
    }
    let fair = Int(instance.fairOf[resource])
    if fair >= 0 {
      setBurden(fair, burden[fair] + sign * points(fair, seat.resource, event))
    }
  }

  private mutating func freeNode(_ head: Int, _ event: Int32) {
    var node = heads[head]
    var previous: Int32 = -1
    while bookings[node].event != event {
      previous = node
      node = bookings[node].next
    }
    if previous < 0 {
      heads[head] = bookings[node].next
    } else {
      bookings[previous].next = bookings[node].next
    }
    bookings[node].next = freeBooking
    freeBooking = node
  }

  private mutating func bookCover(_ slot: Int, _ day: Int, _ sign: Int32) {
    let position = slot * instance.dayCount + day
    let number = Int(instance.slots[slot].cover)
    let cover = number * instance.dayCount + day
    let old = slotDays[position]
    let size = instance.coverSize[number]
    let weight = Int(max(0, instance.coverWeight[number]))
    if sign > 0 {
      slotDays[position] = old &+ 1
      if old == 0 {
        away[cover] += 1
        if away[cover] == size { plainCost += weight }
      }
    } else {
      slotDays[position] = old &- 1
      if old == 1 {
        if away[cover] == size { plainCost -= weight }
        away[cover] -= 1
      }
    }
  }

  /// Counts a role of an event as filled or not.
  private mutating func bookRole(_ position: Int, _ sign: Int32) {
    let data = instance.roles[position]
    let option = instance.options[role[position]]
    if data.isCharged { plainCost += Int(sign) * Int(option.cost) }
    plainCost += Int(sign) * instance.dislike(option, Int(start[data.event]))
    if data.tie >= 0 {
      tieCount[data.tie] += sign
      tieResource[data.tie] = option.resource
    }
    guard data.load >= 0, option.resource >= 0 else { return }
    let load = Int(data.load)
    let member = load * instance.resourceCount + Int(option.resource)
    let size = Int(instance.loadSize[load])
    guard size > 0 else { return }
    let share = (Int(loadTotal[load]) + size - 1) / size
    loadTotal[load] += sign
    let newShare = (Int(loadTotal[load]) + size - 1) / size
    let old = loadCount[member]
    loadCount[member] = old + sign
    let weight = Int(instance.loadWeight[load])
    if share == newShare {
      guard instance.loadMember[member] else { return }
      let change = max(0, Int(old + sign) - share) - max(0, Int(old) - share)
      loadExcess[load] += Int32(change)
      plainCost += change * weight
    } else {
      var excess = 0
      let base = load * instance.resourceCount
      for r in base..<base + instance.resourceCount where instance.loadMember[r] {
        excess += max(0, Int(loadCount[r]) - newShare)
      }
      ticks &+= instance.resourceCount >> 6
      plainCost += (excess - Int(loadExcess[load])) * weight
      loadExcess[load] = Int32(excess)
    }
  }

  /// Lets an attendance that waits attend one of its options.
  mutating func attach(_ attendance: Int, _ option: Int) {
    assert(attends[attendance] < 0)
    startsWaiting(attendance, -1)
    attends[attendance] = Int32(option)
    let data = instance.attendOptions[
      instance.attendOptions.range(attendance).lowerBound + option]
    let chain = Int(data.chain)
    let head = memberHead[chain]
    memberNext[attendance] = head
    memberPrevious[attendance] = -1
    if head >= 0 { memberPrevious[head] = Int32(attendance) }
    memberHead[chain] = Int32(attendance)
    memberCount[chain] += 1
    bookMember(attendance, chain, data, 1)
  }

  /// Lets an attendance wait.
  mutating func detach(_ attendance: Int) {
    let option = Int(attends[attendance])
    assert(option >= 0)
    let data = instance.attendOptions[
      instance.attendOptions.range(attendance).lowerBound + option]
    let chain = Int(data.chain)
    bookMember(attendance, chain, data, -1)
    let (before, after) = (memberPrevious[attendance], memberNext[attendance])
    if before >= 0 { memberNext[before] = after } else { memberHead[chain] = after }
    if after >= 0 { memberPrevious[after] = before }
    memberCount[chain] -= 1
    startsWaiting(attendance, 1)
  }

  private mutating func bookMember(
    _ attendance: Int, _ chain: Int, _ data: Instance.AttendData, _ sign: Int32
  ) {
    plainCost += Int(sign) * Int(data.cost)
    let resource = instance.attendResource[attendance]
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      guard start[event] >= 0 else { continue }
      bookSeat(event, seat, sign)
      let guests = instance.guests.range(event)
      for g in guests where instance.guests[g].resource == resource && !comes[g] {
        plainCost -= Int(sign) * Int(instance.guests[g].missCost)
      }
      if instance.events[event].position == 0, day[event] > data.latestDay {
        plainCost += Int(sign) * Int(data.lateCost)
      }
      plainCost +=
        Int(sign) * instance.dislike(data, instance.events[event].position, Int(start[event]))
    }
    ticks &+= 1
    if sign < 0 { attends[attendance] = -1 }
    refreshAttended(attendance)
  }
}
