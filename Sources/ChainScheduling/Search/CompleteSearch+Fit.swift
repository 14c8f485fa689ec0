extension CompleteSearch {
  /// Whether the chain, those who are always there and what is ordered allow an event at a start.
  mutating func isAllowed(_ event: Int, _ s: Int) -> Bool {
    let data = instance.events[event]
    let time = instance.startTime[Int(instance.startBase[event]) + s]
    let day = time / 1440
    if isOver(2) { return false }
    if data.position > 0 {
      let chain = instance.chains[data.chain]
      let range = instance.chainEvents.range(Int(data.chain))
      let before = instance.chainEvents[range.lowerBound + Int(data.position) - 1]
      let gap = day - state.day[before]
      guard time > state.time[before], gap >= chain.gapMinimum, gap <= chain.gapMaximum else {
        return false
      }
    }
    for i in instance.precedencesOf.range(event) {
      let order = instance.precedences[instance.precedencesOf[i]]
      if order.first == order.second { continue }
      if order.first == event, state.start[order.second] >= 0 {
        if state.day[order.second] - (day + data.days - 1) < order.minimumDays { return false }
      } else if order.second == event, state.start[order.first] >= 0 {
        if day - state.lastDay(Int(order.first)) < order.minimumDays { return false }
      }
    }
    for i in instance.dayClashes.range(event) {
      let other = Int(instance.dayClashes[i].second)
      if state.start[other] >= 0, state.day[other] < day + data.days, state.lastDay(other) >= day {
        return false
      }
    }
    var member = state.memberHead[data.chain]
    while member >= 0 {
      let options = instance.attendOptions.range(Int(member))
      let option = instance.attendOptions[options.lowerBound + Int(state.attends[member])]
      guard instance.allows(instance.attendMasks[option.masks + data.position], s) else {
        return false
      }
      member = state.memberNext[member]
    }
    return true
  }

  /// Whether the division of hosts allows one more event at a place.
  func mayHost(_ event: Int, _ place: Int32) -> Bool {
    let chain = Int(instance.events[event].chain)
    let data = instance.chains[chain]
    return !data.isHosted || state.hostCount(chain, place) < data.hostMost
  }

  /// Whether everybody at an event that is off, with its choices as they are, is free at a start.
  mutating func areFree(_ event: Int, _ s: Int) -> Bool {
    let data = instance.events[event]
    let time = instance.startTime[Int(instance.startBase[event]) + s]
    let day = Int(time / 1440)
    let count = state.gatherSeats(event)
    if isOver(1 + count) { return false }
    var people: Int32 = 0
    for i in 0..<count {
      let seat = state.seats[i]
      if seat.isPerson {
        people += 1
        for j in 0..<i where state.seats[j].resource == seat.resource { return false }
        guard state.isQuiet(Int(seat.resource), data, day: day) else { return false }
      }
      guard state.isFree(seat, data, start: time, place: state.placeAt[event]),
        state.limitCost(Int(seat.resource), data, day: day) != nil
      else { return false }
    }
    if people > state.placeData(event).capacity { return false }
    return state.coverCost(state.seats, count, data, day: day) != nil
  }

  /// Whether an event that is off may be held at a start with its variant as it is.
  func mayUse(_ event: Int, _ s: Int) -> Bool {
    guard state.variant[event] >= 0 else { return true }
    let variant = state.variantData(event)
    if variant.earliestDay > instance.startTime[Int(instance.startBase[event]) + s] / 1440 {
      return false
    }
    let chain = Int(instance.events[event].chain)
    guard instance.chains[chain].variantsDiffer else { return true }
    for i in instance.chainEvents.range(chain) {
      let other = Int(instance.chainEvents[i])
      if other != event, state.start[other] >= 0, state.variant[other] >= 0,
        state.variantData(other).label == variant.label
      {
        return false
      }
    }
    return true
  }

  /// Whether an event that was just placed comes after all that it must follow, and before all that
  /// must follow it.
  func keepsFollows(_ event: Int) -> Bool {
    for i in instance.followsOfEvent.range(event) where !holds(instance.followsOfEvent[i]) {
      return false
    }
    let chain = Int(instance.events[event].chain)
    guard state.isWhole(chain) else { return true }
    var member = state.memberHead[chain]
    while member >= 0 {
      for i in instance.followsOfAttendance.range(Int(member))
      where !holds(instance.followsOfAttendance[i]) {
        return false
      }
      member = state.memberNext[member]
    }
    return true
  }

  private func holds(_ follow: Int32) -> Bool {
    guard state.counts(follow) else { return true }
    let data = instance.follows[follow]
    for i in instance.followAttendances.range(Int(follow)) {
      let last = state.attendedDay(Int(instance.followAttendances[i]))
      if last >= 0, state.day[data.event] - last < data.minimumDays { return false }
    }
    return true
  }
}
