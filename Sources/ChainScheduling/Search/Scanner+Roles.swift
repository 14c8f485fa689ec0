import SolverSupport

extension Scanner {
  /// Puts the options of each role of an event in order of cost; false if a tie cannot be kept.
  mutating func prepareRoles(_ event: Int, in state: borrowing ScheduleState) -> Bool {
    roleEnds.removeAll(keepingCapacity: true)
    var count = 0
    let range = instance.roles.range(event)
    let mustFill = range.isEmpty ? -1 : neededRole(event, in: state)
    for r in range {
      let data = instance.roles[r]
      let first = count
      let forced = data.tie >= 0 && state.tieCount[data.tie] > 0
      for o in Int(data.firstOption)..<Int(data.endOption) {
        let option = instance.options[o]
        if forced, option.resource != state.tieResource[data.tie] { continue }
        if option.resource < 0, r - range.lowerBound == mustFill { continue }
        if option.resource >= 0, isSeated(option.resource) { continue }
        roleOrder[count] = Int32(o)
        roleCost[count] =
          (data.isCharged ? Int(option.cost) : 0) + loadCost(data, option.resource, in: state)
        count += 1
      }
      if count == first { return false }
      sortRoles(first, count, data, in: state)
      roleEnds.append(count)
    }
    return true
  }

  /// The position of the role that must be filled for its chain to have enough; -1 for none.
  private func neededRole(_ event: Int, in state: borrowing ScheduleState) -> Int {
    let chain = Int(instance.events[event].chain)
    let data = instance.chains[chain]
    guard data.countedRole >= 0 else { return -1 }
    var possible: Int32 = 0
    for i in instance.chainEvents.range(chain) {
      let other = Int(instance.chainEvents[i])
      guard other != event else { continue }
      let role = instance.roles.range(other).lowerBound + Int(data.countedRole)
      if state.start[other] < 0 || instance.options[state.role[role]].resource >= 0 {
        possible += 1
      }
    }
    return possible < data.fewestFilled ? Int(data.countedRole) : -1
  }

  private func isSeated(_ resource: Int32) -> Bool {
    for i in 0..<peopleCount where people[i].resource == resource { return true }
    return false
  }

  /// What one more role costs by its load.
  private func loadCost(
    _ data: Instance.RoleData, _ resource: Int32, in state: borrowing ScheduleState
  ) -> Int {
    guard data.load >= 0, resource >= 0 else { return 0 }
    let load = Int(data.load)
    let size = Int(instance.loadSize[load])
    let member = load * instance.resourceCount + Int(resource)
    guard size > 0, instance.loadMember[member] else { return 0 }
    let share = (Int(state.loadTotal[load]) + size) / size
    return Int(state.loadCount[member]) >= share ? Int(instance.loadWeight[load]) : 0
  }

  /// Orders a role's options by cost, then by how many roles they fill, with chance among equals.
  private mutating func sortRoles(
    _ first: Int, _ end: Int, _ data: Instance.RoleData, in state: borrowing ScheduleState
  ) {
    guard end - first > 1 else { return }
    // A random rotation first, so that equals come in turn; then a stable insertion sort.
    let shift = random.below(end - first)
    for _ in 0..<shift {
      let (o, c) = (roleOrder[first], roleCost[first])
      for i in first..<end - 1 {
        roleOrder[i] = roleOrder[i + 1]
        roleCost[i] = roleCost[i + 1]
      }
      roleOrder[end - 1] = o
      roleCost[end - 1] = c
    }
    func filled(_ option: Int32) -> Int32 {
      let resource = instance.options[option].resource
      guard data.load >= 0, resource >= 0 else { return 0 }
      return state.loadCount[Int(data.load) * instance.resourceCount + Int(resource)]
    }
    var i = first + 1
    while i < end {
      let (o, c) = (roleOrder[i], roleCost[i])
      let f = filled(o)
      var j = i
      while j > first, roleCost[j - 1] > c || (roleCost[j - 1] == c && filled(roleOrder[j - 1]) > f)
      {
        roleOrder[j] = roleOrder[j - 1]
        roleCost[j] = roleCost[j - 1]
        j -= 1
      }
      roleOrder[j] = o
      roleCost[j] = c
      i += 1
    }
  }

  /// Chooses an option for each role of an event at a start, cheapest first; nil if one has none.
  mutating func roleCosts(
    _ event: Int, _ s: Int, _ time: Int32, _ day: Int, _ place: Int32, _ bound: Int,
    in state: borrowing ScheduleState
  ) -> Int? {
    let data = instance.events[event]
    var total = 0
    var first = 0
    for (k, end) in roleEnds.enumerated() {
      var best = Scanner.never
      chosen[k] = -1
      for i in first..<end where roleCost[i] < best {
        let option = instance.options[roleOrder[i]]
        guard instance.allows(option.mask, s) else { continue }
        let dislike = instance.dislike(option, s)
        if roleCost[i] + dislike >= best { continue }
        if option.resource < 0 {
          best = roleCost[i]
          chosen[k] = roleOrder[i]
          continue
        }
        var isTwice = false
        for j in 0..<k where instance.options[chosen[j]].resource == option.resource {
          isTwice = true
        }
        if isTwice { continue }
        ticks &+= 1
        let seat = Instance.Seat(
          resource: option.resource, before: option.before, after: option.after, isPerson: true)
        guard state.isFree(seat, data, start: time, place: place),
          state.isQuiet(Int(option.resource), data, day: day),
          let more = state.limitCost(Int(option.resource), data, day: day)
        else { continue }
        if roleCost[i] + dislike + more < best {
          best = roleCost[i] + dislike + more
          chosen[k] = roleOrder[i]
        }
      }
      if chosen[k] < 0 { return nil }
      total += best
      if total > bound { return nil }
      first = end
    }
    return total
  }

  /// What the guests who cannot come to an event cost.
  func guestCosts(
    _ event: Int, _ s: Int, _ time: Int32, _ day: Int, _ place: Int32,
    in state: borrowing ScheduleState
  ) -> Int {
    let range = instance.guests.range(event)
    guard !range.isEmpty else { return 0 }
    let data = instance.events[event]
    var cost = 0
    for g in range {
      let guest = instance.guests[g]
      if guest.missCost == 0 { continue }
      let seat = Instance.Seat(
        resource: guest.resource, before: 0, after: 0, isPerson: true)
      if instance.allows(guest.mask, s), state.isFree(seat, data, start: time, place: place),
        state.isQuiet(Int(guest.resource), data, day: day),
        let more = state.limitCost(Int(guest.resource), data, day: day)
      {
        cost += min(more, Int(guest.missCost))
      } else {
        cost += Int(guest.missCost)
      }
    }
    return cost
  }

  /// Makes the choices of an event at a candidate and place, and places it.
  ///
  /// - Returns: Whether the roles could be filled; if not, the event stays off.
  mutating func commit(
    _ event: Int, _ s: Int, _ place: Int32, _ variant: Int32, in state: inout ScheduleState
  ) -> Bool {
    let data = instance.events[event]
    let time = instance.startTime[Int(instance.startBase[event]) + s]
    let day = Int(time / 1440)
    state.setPlace(event, Int(place))
    let at = state.placeAt[event]
    let roles = instance.roles.range(event)
    if !roles.isEmpty {
      guard roleCosts(event, s, time, day, at, Scanner.never, in: state) != nil else {
        return false
      }
      for (k, r) in roles.enumerated() { state.role[r] = chosen[k] }
    }
    if !instance.variants.range(event).isEmpty { state.variant[event] = variant }
    if data.coverFlags != 0, !roles.isEmpty {
      for g in instance.guests.range(event) { state.comes[g] = false }
      let count = state.gatherSeats(event)
      if state.coverCost(state.seats, count, data, day: day) == nil { return false }
    }
    let guests = instance.guests.range(event)
    if !guests.isEmpty { inviteGuests(event, data, s, time, day, in: state) }
    state.placeEvent(event, s)
    ticks &+= state.ticks
    state.ticks = 0
    return true
  }

  /// Decides which guests come to an event that is about to be placed.
  private func inviteGuests(
    _ event: Int, _ data: Instance.EventData, _ s: Int, _ time: Int32, _ day: Int,
    in state: borrowing ScheduleState
  ) {
    let guests = instance.guests.range(event)
    for g in guests { state.comes[g] = false }
    let capacity = Int(state.placeData(event).capacity)
    var count = state.gatherSeats(event)
    var room = capacity
    for i in 0..<count where state.seats[i].isPerson { room -= 1 }
    let at = state.placeAt[event]
    for g in guests where room > 0 {
      let guest = instance.guests[g]
      let seat = Instance.Seat(
        resource: guest.resource, before: 0, after: 0, isPerson: true)
      var isThere = false
      for i in 0..<count where state.seats[i].resource == guest.resource { isThere = true }
      guard !isThere, instance.allows(guest.mask, s),
        state.isFree(seat, data, start: time, place: at),
        state.isQuiet(Int(guest.resource), data, day: day),
        let more = state.limitCost(Int(guest.resource), data, day: day)
      else { continue }
      var cost = more
      let fair = Int(instance.fairOf[guest.resource])
      if fair >= 0 {
        var points = instance.startBurden[Int(instance.startBase[event]) + s]
        if at >= 0 { points += instance.travelPoints[fair * instance.placeCount + Int(at)] }
        let burden = state.burden[fair]
        cost += instance.fairWeight * Int(max(0, burden + points - state.greatestBurden))
        cost += state.pressureCost(fair, points)
      }
      let without = state.coverCost(state.seats, count, data, day: day) ?? 0
      state.seats[count] = seat
      guard let emptied = state.coverCost(state.seats, count + 1, data, day: day) else { continue }
      if cost + emptied - without <= Int(guest.missCost) {
        state.comes[g] = true
        room -= 1
        count += 1
      }
    }
  }
}
