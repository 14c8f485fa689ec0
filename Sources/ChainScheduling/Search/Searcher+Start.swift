import SolverSupport

extension Searcher {
  /// Starts from a schedule of the right shape, keeps what holds of it, and completes it.
  ///
  /// - Returns: Whether everything is placed.
  mutating func start(
    from hint: ScheduleSolution, limit: Int, cancellation: Cancellation
  ) -> Bool {
    noise.heat(0)
    begin()
    state.load(hint)
    var tries = 0
    while tries < 60 {
      tries += 1
      let breaches = ScheduleCheck.breaches(of: state.solution(), in: instance.problem)
      var isTouched = false
      for breach in breaches where mend(breach) { isTouched = true }
      if !isTouched { break }
    }
    let rest = ScheduleCheck.breaches(of: state.solution(), in: instance.problem).filter {
      switch $0 {
      case .unplaced, .waits, .attendsNothing, .fewFilled, .hosting: false
      default: true
      }
    }
    if !rest.isEmpty { return false }
    begin()
    seatAll()
    return settle(missingEvents(), limit: limit, cancellation: cancellation)
      && ScheduleCheck.breaches(of: state.solution(), in: instance.problem).isEmpty
  }

  /// Takes off what breaks a demand; returns whether anything was taken.
  private mutating func mend(_ breach: Breach) -> Bool {
    switch breach {
    case .heldForNobody(let event), .placeClosed(let event), .twice(let event, _),
      .tooManyPeople(let event), .tie(let event, _), .gap(_, let event),
      .variantTwice(_, let event), .variantEarly(let event):
      return lift(event)
    case .notFree(let event, let resource):
      return leave(event, resource) || lift(event)
    case .overlap(let first, let second, let resource):
      return leave(first, resource) || leave(second, resource) || lift(second) || lift(first)
    case .disturbed(let event, let other, let resource):
      return leave(event, resource) || leave(other, resource) || lift(other) || lift(event)
    case .members(let event):
      return dismiss(Int(instance.events[event].chain))
    case .hosting(let chain, _), .fewFilled(let chain):
      return liftAll(Int(chain))
    case .limit(let limit, let resource, let period):
      return thin(Int(limit), Int(resource), Int(period))
    case .cover(let cover, let day):
      for i in 0..<instance.resourceCount {
        for s in instance.slots.range(i) where instance.slots[s].cover == cover {
          let node = state.heads[i * instance.dayCount + Int(day)]
          if node >= 0, leave(state.bookings[node].event, Int32(i)) { return true }
        }
      }
      return false
    case .precedence(let position):
      let order = instance.precedences[position]
      return lift(order.second) || lift(order.first)
    case .follow(let position, _):
      return lift(instance.follows[position].event)
    case .dayClash(let position):
      let pair = instance.problem.dayClashes[Int(position)]
      return lift(pair.second) || lift(pair.first)
    case .tooManyWait, .waits, .attendsNothing, .unplaced, .malformed, .malformedAttendance:
      return false
    }
  }

  private mutating func lift(_ event: Int32) -> Bool {
    guard state.start[event] >= 0 else { return false }
    state.removeEvent(Int(event))
    return true
  }

  private mutating func liftAll(_ chain: Int) -> Bool {
    var isTouched = false
    for i in instance.chainEvents.range(chain) where lift(instance.chainEvents[i]) {
      isTouched = true
    }
    return isTouched
  }

  /// Lets whoever attends an event by choice give it up.
  private mutating func leave(_ event: Int32, _ resource: Int32) -> Bool {
    var member = state.memberHead[instance.events[event].chain]
    while member >= 0 {
      if instance.attendResource[member] == resource {
        state.detach(Int(member))
        return true
      }
      member = state.memberNext[member]
    }
    return false
  }

  /// Lets all members of a chain choose again.
  private mutating func dismiss(_ chain: Int) -> Bool {
    guard state.memberHead[chain] >= 0 else { return false }
    while state.memberHead[chain] >= 0 { state.detach(Int(state.memberHead[chain])) }
    return true
  }

  /// Takes an event out of a period that has too many.
  private mutating func thin(_ limit: Int, _ resource: Int, _ period: Int) -> Bool {
    let data = instance.problem.limits[limit]
    for d in 0..<instance.dayCount
    where data.period == .day ? d == period : Int(instance.weekOf[d]) == period {
      var node = state.heads[resource * instance.dayCount + d]
      while node >= 0 {
        let event = state.bookings[node].event
        node = state.bookings[node].next
        if instance.events[event].classes & data.classes != 0, !isPinned[event] {
          return leave(event, Int32(resource)) || lift(event)
        }
      }
    }
    return false
  }

  /// Says of each event that is off what is most in its way.
  mutating func blame() -> [Unplaced] {
    var result: [Unplaced] = []
    for e in missingEvents() { result.append(blame(Int(e))) }
    for a in 0..<instance.attendanceCount
    where state.attends[a] < 0 && instance.attendWait[a] < 0 && result.count < 50 {
      guard let option = instance.attendOptions.range(a).first else { continue }
      let chain = Int(instance.attendOptions[option].chain)
      let event = instance.chainEvents[instance.chainEvents.range(chain).lowerBound]
      if result.contains(where: { $0.event == event }) { continue }
      result.append(Unplaced(event: event, blockers: [], resources: [instance.attendResource[a]]))
    }
    return result
  }

  private func blame(_ event: Int) -> Unplaced {
    var byEvent: [Int32: Int] = [:]
    var byResource: [Int32: Int] = [:]
    let base = Int(instance.startBase[event])
    let data = instance.events[event]
    for position in base..<Int(instance.startBase[event + 1]) {
      let time = instance.startTime[position]
      let day = Int(time / 1440)
      for u in instance.uses.range(event) {
        let seat = instance.uses[u]
        if state.isFree(seat, data, start: time, place: -1),
          state.isQuiet(Int(seat.resource), data, day: day),
          state.limitCost(Int(seat.resource), data, day: day) != nil
        {
          continue
        }
        byResource[seat.resource, default: 0] += 1
        var node = state.heads[Int(seat.resource) * instance.dayCount + day]
        while node >= 0 {
          byEvent[state.bookings[node].event, default: 0] += 1
          node = state.bookings[node].next
        }
      }
    }
    func order(_ counts: [Int32: Int]) -> [Int32] {
      let keys = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      return Array(keys.prefix(8))
    }
    return Unplaced(event: Int32(event), blockers: order(byEvent), resources: order(byResource))
  }
}
