import SolverSupport

extension Searcher {
  /// What it adds to the guide that an attendance that waits attends an option; nil if it cannot.
  ///
  /// With `assumingRoom` it does not matter who else attends: neither how many, nor whether a
  /// workplace keeps its cover.
  mutating func attendCost(
    _ attendance: Int, _ option: Int, assumingRoom: Bool = false
  ) -> Int? {
    let data = instance.attendOptions[
      instance.attendOptions.range(attendance).lowerBound + option]
    let chain = Int(data.chain)
    guard state.isWhole(chain) else { return nil }
    let resource = instance.attendResource[attendance]
    let fair = Int(instance.fairOf[resource])
    guard let events = eventCosts(chain, data, resource, assumingRoom) else { return nil }
    var cost = Int(data.cost) + events.cost
    let (points, last) = (events.points, events.last)
    for i in instance.followsOfAttendance.range(attendance) {
      let f = instance.followsOfAttendance[i]
      guard state.counts(f) else { continue }
      let follow = instance.follows[f]
      let days = state.day[follow.event] - last
      if days < follow.minimumDays { return nil }
      if follow.idealWeight != 0 {
        let latest = max(last, scanner.latestAttended(f, in: state))
        cost +=
          Scanner.weeksBegun(
            state.day[follow.event] - latest, follow.idealFrom, follow.idealTo)
          * Int(follow.idealWeight) - state.followCost[f]
      }
    }
    for i in instance.qualificationsOfAttendance.range(attendance) {
      let q = instance.qualificationsOfAttendance[i]
      let data = instance.qualifications[q]
      if state.unqualified[q], last < state.day[data.first] { cost -= Int(data.weight) }
    }
    if fair >= 0 {
      let burden = state.burden[fair]
      cost += instance.fairWeight * Int(max(0, burden + points - state.greatestBurden))
      cost += state.pressureCost(fair, points)
    }
    return cost
  }

  /// What it costs that somebody attends each event of a whole chain, with the points of burden and
  /// the last day; nil if it cannot be.
  ///
  /// Each event is booked while the next ones are looked at: what somebody attends of a chain counts
  /// in the limits and the peace of the rest of it.
  private mutating func eventCosts(
    _ chain: Int, _ data: Instance.AttendData, _ resource: Int32, _ assumingRoom: Bool
  ) -> (cost: Int, points: Int32, last: Int32)? {
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    let fair = Int(instance.fairOf[resource])
    let range = instance.chainEvents.range(chain)
    var booked = 0
    defer {
      for i in range.prefix(booked) { state.bookSeat(Int(instance.chainEvents[i]), seat, -1) }
    }
    var cost = 0
    var points: Int32 = 0
    var last: Int32 = 0
    for i in range {
      let event = Int(instance.chainEvents[i])
      let eventData = instance.events[event]
      let start = Int(state.start[event])
      guard instance.allows(instance.attendMasks[data.masks + eventData.position], start),
        assumingRoom || state.memberCount[chain] < eventData.most
      else { return nil }
      let day = Int(state.day[event])
      guard state.isFree(seat, eventData, start: state.time[event], place: state.placeAt[event]),
        state.isQuiet(Int(resource), eventData, day: day),
        let more = state.limitCost(Int(resource), eventData, day: day)
      else { return nil }
      cost += more
      let capacity = state.placeData(event).capacity
      if capacity < .max, !assumingRoom {
        let count = state.gatherSeats(event, members: false)
        var people = state.memberCount[chain]
        for i in 0..<count where state.seats[i].isPerson { people += 1 }
        if people >= capacity { return nil }
      }
      if eventData.coverFlags != 0, !assumingRoom {
        state.seats[0] = seat
        guard let more = state.coverCost(state.seats, 1, eventData, day: day) else { return nil }
        cost += more
      }
      if eventData.position == 0, state.day[event] > data.latestDay { cost += Int(data.lateCost) }
      cost += instance.dislike(data, eventData.position, start)
      if fair >= 0 { points += state.points(fair, resource, event) }
      last = state.lastDay(event)
      scanner.ticks &+= 1
      if i + 1 < range.upperBound {
        state.bookSeat(event, seat, 1)
        booked += 1
      }
    }
    return (cost, points, last)
  }

  /// Lets an attendance that waits attend where the heat bath falls, or go on waiting.
  ///
  /// - Parameters:
  ///   - attendance: The attendance.
  ///   - spread: How many members more in a chain count like one unit of cost; 0 for not at all.
  ///   - avoiding: A chain not to attend; -1 for none.
  /// - Returns: Whether it attends, or may wait.
  mutating func seat(_ attendance: Int, spread: Int = 0, avoiding: Int32 = -1) -> Bool {
    let options = instance.attendOptions.range(attendance)
    var least = Int.max
    var choice = -1
    for o in 0..<options.count {
      let chain = instance.attendOptions[options.lowerBound + o].chain
      if chain == avoiding { continue }
      guard var cost = attendCost(attendance, o) else { continue }
      if spread > 0 { cost += Int(state.memberCount[chain]) / spread }
      let key = cost << Noise.shift + noise.next()
      if key < least {
        least = key
        choice = o
      }
    }
    let wait = Int(instance.attendWait[attendance])
    if wait >= 0, canWait(attendance) {
      if choice < 0 { return true }
      if spread == 0, wait << Noise.shift + noise.next() < least { return true }
    }
    if choice < 0 { return false }
    attach(attendance, choice)
    return true
  }

  /// Lets an attendance attend by having the events that come after it choose their variants anew.
  ///
  /// An event that was placed before anybody chose may use what one of its people learns only later,
  /// and one that cannot move would keep that person out of every chain.
  ///
  /// - Returns: Whether it attends and all those events are placed again; if not, the step must be
  ///   undone.
  mutating func seatBeforeFollowers(_ attendance: Int) -> Bool {
    var lifted: [Int] = []
    for i in instance.followsOfAttendance.range(attendance) {
      let f = instance.followsOfAttendance[i]
      let event = Int(instance.follows[f].event)
      guard state.counts(f), !instance.variants.range(event).isEmpty else { continue }
      take(event)
      lifted.append(event)
    }
    guard !lifted.isEmpty, seat(attendance, spread: 2), state.attends[attendance] >= 0 else {
      return false
    }
    for event in lifted where !insert(event) { return false }
    return true
  }

  /// Whether an attendance that waits is within what its limits allow.
  private func canWait(_ attendance: Int) -> Bool {
    for i in instance.waitLimitsOf.range(attendance) {
      let limit = instance.waitLimitsOf[i]
      if state.waiting[limit] > instance.waitMost[limit] { return false }
    }
    return true
  }

  /// Whether a chain that is held has enough members if one leaves.
  func canLeave(_ chain: Int) -> Bool {
    let left = state.memberCount[chain] - 1
    if instance.chains[chain].isOptional, left < 1 { return false }
    for i in instance.chainEvents.range(chain)
    where left < instance.events[instance.chainEvents[i]].fewest { return false }
    return true
  }

  /// Whether somebody could be let into a chain only by throwing events out; does so.
  ///
  /// - Returns: The events thrown out; nil if it cannot be.
  mutating func ejectForSeat(_ attendance: Int) -> [Int32]? {
    let options = instance.attendOptions.range(attendance)
    let resource = instance.attendResource[attendance]
    var best: [Int32]?
    var least = Int.max
    var choice = -1
    for o in 0..<options.count {
      let data = instance.attendOptions[options.lowerBound + o]
      let chain = Int(data.chain)
      guard state.isWhole(chain) else { continue }
      var found: [Int32] = []
      var weight = 0
      var isPossible = true
      for i in instance.chainEvents.range(chain) {
        let event = Int(instance.chainEvents[i])
        let eventData = instance.events[event]
        guard
          instance.allows(
            instance.attendMasks[data.masks + eventData.position], Int(state.start[event])),
          state.memberCount[chain] < eventData.most
        else {
          isPossible = false
          break
        }
        // All of the resource's events near these days go.
        let quiet = Int(max(1, eventData.isolation))
        let first = max(0, Int(state.day[event]) - quiet)
        let last = min(instance.dayCount - 1, Int(state.lastDay(event)) + quiet)
        for d in first...last {
          var node = state.heads[Int(resource) * instance.dayCount + d]
          while node >= 0 {
            let other = state.bookings[node].event
            if isPinned[other] || state.memberHead[instance.events[other].chain] >= 0 {
              isPossible = false
            } else if !found.contains(other) {
              found.append(other)
              weight += Int(ejectWeight[other])
            }
            node = state.bookings[node].next
          }
        }
      }
      if isPossible, !found.isEmpty, weight < least {
        least = weight
        best = found
        choice = o
      }
    }
    guard let best, choice >= 0 else { return nil }
    for e in best {
      take(Int(e))
      ejectWeight[e] &+= 1
    }
    if attendCost(attendance, choice) != nil { attach(attendance, choice) }
    return best
  }

  /// Makes room for an attendance in a full chain by moving one of its members elsewhere.
  mutating func swapIn(_ attendance: Int) -> Bool {
    let options = instance.attendOptions.range(attendance)
    for o in 0..<options.count {
      let chain = instance.attendOptions[options.lowerBound + o].chain
      guard state.isWhole(Int(chain)) else { continue }
      var member = state.memberHead[chain]
      var tries = 0
      while member >= 0, tries < 40 {
        let next = state.memberNext[member]
        let old = Int(state.attends[member])
        tries += 1
        detach(Int(member))
        if attendCost(attendance, o) != nil {
          attach(attendance, o)
          if seat(Int(member)) { return true }
          detach(attendance)
        }
        attach(Int(member), old)
        member = next
      }
    }
    return false
  }
}
