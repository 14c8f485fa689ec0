import SolverSupport

extension Searcher {
  /// Places an event where it is least in the way, after throwing out what is in its way there.
  ///
  /// Ejection chains: Glover, "Ejection chains, reference structures and alternating path methods
  /// for traveling salesman problems" (1996); with weights that grow each time, as in Nagata,
  /// Bräysy, "A powerful route minimization heuristic for the vehicle routing problem with time
  /// windows" (2009).
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - sample: Instead of all candidates, so many drawn at random; 0 for all.
  ///   - onlySlot: The only day and half to place it in; -1 for all.
  /// - Returns: The events thrown out; nil if the event cannot be placed even so.
  mutating func eject(for event: Int, at sample: Int = 0, onlySlot: Int = -1) -> [Int32]? {
    touch(event)
    let places = instance.places.range(event)
    var best = Int.max
    var choice = (start: -1, place: 0)
    var blockers: [Int32] = []
    scanner.prepare(event, in: state, onlyPlace: -1)
    let base = Int(instance.startBase[event])
    let range = onlySlot < 0 ? candidates(event) : candidates(event, slot: onlySlot)
    guard !range.isEmpty else { return nil }
    // Long lists of candidates are sampled.
    let stride = sample > 0 ? max(1, range.count / (1 + sample)) : max(1, range.count / 160)
    var s = range.lowerBound + (stride == 1 ? 0 : random.below(stride))
    let groups = scanner.groups.range(event)
    var g = groups.lowerBound
    while s < range.upperBound {
      while g < groups.upperBound, Int(scanner.groups[g].end) <= s { g += 1 }
      guard g < groups.upperBound else { break }
      if Int(scanner.groups[g].first) > s {
        s = Int(scanner.groups[g].first)
        continue
      }
      let turn = places.count == 1 ? 0 : random.below(places.count)
      for p in 0..<places.count
      where scanner.placeAllowed[p] && (p == turn || places.count == 1) {
        guard let found = self.blockers(event, s, p, limit: best) else { continue }
        var weight = 0
        for b in found { weight += Int(ejectWeight[b]) }
        if weight < best || (weight == best && random.next() & 1 == 0) {
          best = weight
          blockers = found
          choice = (s, p)
        }
      }
      s += stride == 1 ? 1 : 1 + random.below(2 * stride - 1)
    }
    guard choice.start >= 0 else { return nil }
    for b in blockers {
      take(Int(b))
      ejectWeight[b] &+= 1
    }
    let day = Int(instance.startTime[base + choice.start] / 1440)
    let half = state.isLate(instance.startTime[base + choice.start]) ? 1 : 0
    if insert(event, onlySlot: 2 * day + half) { return blockers }
    return insert(event) ? blockers : nil
  }

  /// The candidates of an event.
  private func candidates(_ event: Int) -> Range<Int> {
    0..<Int(instance.startBase[event + 1] - instance.startBase[event])
  }

  /// The candidates of an event in a half of a day.
  private func candidates(_ event: Int, slot: Int) -> Range<Int> {
    let base = Int(instance.startBase[event])
    for g in scanner.groups.range(event) where Int(scanner.groups[g].day) == slot / 2 {
      let group = scanner.groups[g]
      var (first, end) = (Int(group.first), Int(group.end))
      // Candidates rise, so a half is the first or the last of them.
      while first < end, state.isLate(instance.startTime[base + first]) != (slot & 1 == 1) {
        first += 1
      }
      while first < end, state.isLate(instance.startTime[base + end - 1]) != (slot & 1 == 1) {
        end -= 1
      }
      return first..<end
    }
    return 0..<0
  }

  /// The placed events in the way of a candidate at a place; nil if something else is, or if they
  /// weigh at least `limit`.
  private mutating func blockers(_ event: Int, _ s: Int, _ p: Int, limit: Int) -> [Int32]? {
    var found: [Int32] = []
    var weight = 0
    let data = instance.events[event]
    let time = instance.startTime[Int(instance.startBase[event]) + s]
    let place = instance.places[instance.places.range(event).lowerBound + p]
    guard instance.allows(place.mask, s) else { return nil }
    for i in 0..<scanner.memberCount
    where !instance.allows(scanner.memberMasks[i], s) { return nil }
    scanner.ticks &+= 4
    func add(_ other: Int32) -> Bool {
      if other == Int32(event) || found.contains(other) { return true }
      if isPinned[other] { return false }
      // A repeat with its members is left alone if it can be.
      let members = Int(state.memberCount[instance.events[other].chain])
      weight += Int(ejectWeight[other]) * (1 + members)
      if weight > limit { return false }
      found.append(other)
      return true
    }
    for i in 0..<scanner.peopleCount {
      let seat = scanner.people[i]
      guard overlaps(seat, data, time, place.place, add) else { return nil }
      guard crowd(Int(seat.resource), seat.isPerson, data, Int(time / 1440), add) else {
        return nil
      }
    }
    if place.room >= 0 {
      let room = Instance.Seat(resource: place.room, before: 0, after: 0, isPerson: false)
      guard overlaps(room, data, time, place.place, add) else { return nil }
    }
    guard related(event, data, time, add) else { return nil }
    for r in instance.roles.range(event) {
      guard freeRole(r, s, data, time, place.place, found, add) else { return nil }
    }
    return found
  }

  /// Adds the events that overlap a seat, or leave no time to travel.
  private func overlaps(
    _ seat: Instance.Seat, _ data: Instance.EventData, _ time: Int32, _ place: Int32,
    _ add: (Int32) -> Bool
  ) -> Bool {
    var from = time - seat.before
    var to = time + data.minutes + seat.after
    let day = Int(time / 1440)
    for d in day..<day + Int(data.days) {
      let near = instance.spills ? max(0, d - 1)...min(instance.dayCount - 1, d + 1) : d...d
      for other in near {
        var node = state.heads[Int(seat.resource) * instance.dayCount + other]
        while node >= 0 {
          let booking = state.bookings[node]
          var apart: Int32 = 0
          let at = state.placeAt[booking.event]
          if seat.isPerson, other == d, place >= 0, at >= 0, at != place {
            apart = instance.distances[Int(place) * instance.placeCount + Int(at)]
          }
          if from < booking.to + apart && booking.from < to + apart {
            if !add(booking.event) { return false }
          }
          node = booking.next
        }
      }
      from += 1440
      to += 1440
    }
    return true
  }

  /// Adds events that limits or peace have against one more.
  private func crowd(
    _ resource: Int, _ isPerson: Bool, _ data: Instance.EventData, _ day: Int,
    _ add: (Int32) -> Bool
  ) -> Bool {
    if isPerson, !state.isQuiet(resource, data, day: day) {
      let reach = 8
      let last = day + Int(data.days) - 1
      for d in max(0, day - reach)...min(instance.dayCount - 1, last + reach) {
        var node = state.heads[resource * instance.dayCount + d]
        while node >= 0 {
          let other = state.bookings[node].event
          let quiet = max(data.isolation, instance.events[other].isolation)
          if quiet >= 0, Int(state.day[other]) <= last + Int(quiet),
            Int(state.lastDay(Int(other))) >= day - Int(quiet), !add(other)
          {
            return false
          }
          node = state.bookings[node].next
        }
      }
    }
    guard state.limitCost(resource, data, day: day) == nil else { return true }
    for i in instance.rows.range(resource) {
      let row = instance.rows[i]
      guard row.classes & data.classes != 0 else { continue }
      let period = row.isDay ? day : Int(instance.weekOf[day])
      guard state.counters[Int(row.counters) + period] >= row.hard else { continue }
      guard let cheapest = cheapest(resource, row, day) else { return false }
      if !add(cheapest) { return false }
    }
    return true
  }

  /// The event of a resource that counts in a limit's period and is thrown out most easily.
  private func cheapest(_ resource: Int, _ row: Instance.Row, _ day: Int) -> Int32? {
    var best: Int32?
    var least = Int32.max
    let first = row.isDay ? day : max(0, day - 6)
    let last = row.isDay ? day : min(instance.dayCount - 1, day + 6)
    for d in first...last where row.isDay || instance.weekOf[d] == instance.weekOf[day] {
      var node = state.heads[resource * instance.dayCount + d]
      while node >= 0 {
        let other = state.bookings[node].event
        if instance.events[other].classes & row.classes != 0, !isPinned[other],
          ejectWeight[other] < least
        {
          least = ejectWeight[other]
          best = other
        }
        node = state.bookings[node].next
      }
    }
    return best
  }

  /// Adds events of the chain and of pairs that the day would break with.
  private func related(
    _ event: Int, _ data: Instance.EventData, _ time: Int32, _ add: (Int32) -> Bool
  ) -> Bool {
    let day = time / 1440
    let last = day + data.days - 1
    let chain = instance.chains[data.chain]
    for i in instance.chainEvents.range(Int(data.chain)) {
      let other = instance.chainEvents[i]
      guard state.start[other] >= 0, other != Int32(event) else { continue }
      let steps = Int(instance.events[other].position - data.position)
      let gap = steps > 0 ? Int(state.day[other] - day) : Int(day - state.day[other])
      let isOrdered = steps > 0 ? state.time[other] > time : state.time[other] < time
      if !isOrdered || gap < Int(chain.gapMinimum) * abs(steps)
        || gap > Int(chain.gapMaximum) * abs(steps)
      {
        if !add(other) { return false }
      }
    }
    for i in instance.precedencesOf.range(event) {
      let order = instance.precedences[instance.precedencesOf[i]]
      let isFirst = order.first == Int32(event)
      let other = isFirst ? order.second : order.first
      guard state.start[other] >= 0 else { continue }
      let days = isFirst ? state.day[other] - last : day - state.lastDay(Int(other))
      if days < order.minimumDays, !add(other) { return false }
    }
    for i in instance.dayClashes.range(event) {
      let other = instance.dayClashes[i].second
      guard state.start[other] >= 0 else { continue }
      if state.day[other] <= last, state.lastDay(Int(other)) >= day, !add(other) { return false }
    }
    var member = state.memberHead[data.chain]
    while member >= 0 {
      for i in instance.followsOfAttendance.range(Int(member)) {
        let f = instance.followsOfAttendance[i]
        guard state.counts(f) else { continue }
        let follow = instance.follows[f]
        if state.day[follow.event] - last < follow.minimumDays, !add(follow.event) {
          return false
        }
      }
      member = state.memberNext[member]
    }
    return true
  }

  /// Adds the events that keep the least busy of a role's options away.
  private func freeRole(
    _ role: Int, _ s: Int, _ data: Instance.EventData, _ time: Int32, _ place: Int32,
    _ found: [Int32], _ add: (Int32) -> Bool
  ) -> Bool {
    let roleData = instance.roles[role]
    var best: [Int32] = []
    var least = Int.max
    let day = Int(time / 1440)
    for o in Int(roleData.firstOption)..<Int(roleData.endOption) {
      let option = instance.options[o]
      if roleData.tie >= 0, state.tieCount[roleData.tie] > 0,
        state.tieResource[roleData.tie] != option.resource
      {
        continue
      }
      guard instance.allows(option.mask, s) else { continue }
      if option.resource < 0 { return true }
      let seat = Instance.Seat(
        resource: option.resource, before: option.before, after: option.after, isPerson: true)
      var blockers: [Int32] = []
      var weight = 0
      func note(_ other: Int32) -> Bool {
        if isPinned[other] { return false }
        if !found.contains(other), !blockers.contains(other) {
          blockers.append(other)
          weight += Int(ejectWeight[other])
        }
        return true
      }
      guard overlaps(seat, data, time, place, note),
        crowd(Int(option.resource), true, data, day, note)
      else { continue }
      if weight < least {
        least = weight
        best = blockers
        if weight == 0 { break }
      }
    }
    guard least < Int.max else { return false }
    for b in best where !add(b) { return false }
    return true
  }
}
