extension ScheduleState {
  /// The costs of a placed event's own choices, roles apart.
  func ownCost(_ event: Int) -> Int {
    var cost = Int(instance.startCost[Int(instance.startBase[event]) + Int(start[event])])
    cost += Int(placeData(event).cost)
    if variant[event] >= 0 { cost += Int(variantData(event).cost) }
    for i in instance.guests.range(event) where !comes[i] {
      let guest = instance.guests[i]
      if guest.missCost != 0, !isPresent(guest.resource, event) { cost += Int(guest.missCost) }
    }
    return cost
  }

  @inline(__always) func variantData(_ event: Int) -> Instance.VariantData {
    instance.variants[instance.variants.range(event).lowerBound + Int(variant[event])]
  }

  /// Whether somebody fills a role of an event or attends it by choice.
  func isPresent(_ resource: Int32, _ event: Int) -> Bool {
    for i in instance.roles.range(event)
    where instance.options[role[i]].resource == resource { return true }
    var member = memberHead[instance.events[event].chain]
    while member >= 0 {
      if instance.attendResource[member] == resource { return true }
      member = memberNext[member]
    }
    return false
  }

  /// The costs of an event's members whose chain starts too late with it.
  func lateCosts(_ event: Int) -> Int {
    var cost = 0
    var member = memberHead[instance.events[event].chain]
    while member >= 0 {
      let options = instance.attendOptions.range(Int(member))
      let data = instance.attendOptions[options.lowerBound + Int(attends[member])]
      if day[event] > data.latestDay { cost += Int(data.lateCost) }
      member = memberNext[member]
    }
    return cost
  }

  /// What an event's members pay for its start.
  func memberDislikes(_ event: Int) -> Int {
    var cost = 0
    let data = instance.events[event]
    var member = memberHead[data.chain]
    while member >= 0 {
      let options = instance.attendOptions.range(Int(member))
      cost += instance.dislike(
        instance.attendOptions[options.lowerBound + Int(attends[member])], data.position,
        Int(start[event]))
      member = memberNext[member]
    }
    return cost
  }

  /// Takes off the costs of an event's pairs, before it goes.
  mutating func refreshBefore(_ event: Int) { plainCost -= pairCosts(event) }

  /// Adds the costs of an event's pairs, after it came.
  mutating func refreshAfter(_ event: Int) { plainCost += pairCosts(event) }

  private func pairCosts(_ event: Int) -> Int {
    var cost = 0
    for i in instance.precedencesOf.range(event) {
      cost += precedenceCost(instance.precedences[instance.precedencesOf[i]])
    }
    let week = instance.weekOf[day[event]]
    for i in instance.weekClashes.range(event) {
      let pair = instance.weekClashes[i]
      if start[pair.second] >= 0, instance.weekOf[day[pair.second]] == week {
        cost += Int(pair.weight)
      }
    }
    return cost
  }

  /// The last day of a placed event.
  @inline(__always) func lastDay(_ event: Int) -> Int32 {
    day[event] + instance.events[event].days - 1
  }

  private func precedenceCost(_ data: EventPrecedence) -> Int {
    if data.idealWeight == 0 || start[data.first] < 0 || start[data.second] < 0 { return 0 }
    let days = day[data.second] - lastDay(Int(data.first))
    return weeksBegun(days, data.idealFrom, data.idealTo) * Int(data.idealWeight)
  }

  /// Weeks begun by which days are short of a range or beyond it.
  @inline(__always) func weeksBegun(_ days: Int32, _ from: Int32, _ to: Int32) -> Int {
    let short = Int(from) - Int(days)
    if short > 0 { return (short + 6) / 7 }
    let beyond = Int(days) - Int(to)
    return beyond > 0 ? (beyond + 6) / 7 : 0
  }

  /// The cost of going from one event of a chain to the next.
  @inline(__always) func stepCost(
    _ data: Instance.ChainData, _ dayA: Int32, _ isLateA: Bool, _ dayB: Int32, _ isLateB: Bool
  ) -> Int {
    var cost = 0
    if data.gapWeight != 0 {
      cost += abs(Int(dayB - dayA) - Int(data.gapIdeal)) / 7 * Int(data.gapWeight)
    }
    if data.weekdayWeight != 0, instance.weekdayOf[dayA] != instance.weekdayOf[dayB] {
      cost += Int(data.weekdayWeight)
    }
    if isLateA != isLateB { cost += Int(data.halfWeight) }
    return cost
  }

  /// Whether a time is at noon or later.
  @inline(__always) func isLate(_ time: Int32) -> Bool { time % 1440 >= 720 }

  /// Recomputes the costs between the events of a chain.
  mutating func refreshChain(_ chain: Int) {
    let data = instance.chains[chain]
    var cost = 0
    var before = -1
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      guard start[event] >= 0 else { continue }
      if before >= 0 {
        cost += stepCost(
          data, day[before], isLate(time[before]), day[event], isLate(time[event]))
      }
      before = event
    }
    if data.themeWeight != 0 { cost += repeatedThemes(chain) * Int(data.themeWeight) }
    if data.isHosted {
      for i in instance.turns.range(chain) {
        let turn = instance.turns[i]
        if hostCount(chain, turn.more) > hostCount(chain, turn.fewer) { cost += Int(turn.cost) }
      }
    }
    plainCost += cost - chainCost[chain]
    chainCost[chain] = cost
  }

  /// How many placed events of a chain are at a place option.
  func hostCount(_ chain: Int, _ option: Int32) -> Int32 {
    var count: Int32 = 0
    for i in instance.chainEvents.range(chain) {
      let event = instance.chainEvents[i]
      if start[event] >= 0, place[event] == option { count += 1 }
    }
    return count
  }

  private func repeatedThemes(_ chain: Int) -> Int {
    var repeated = 0
    var seen = 0
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      guard start[event] >= 0, variant[event] >= 0 else { continue }
      let theme = variantData(event).theme
      var isNew = true
      for j in 0..<seen where labelScratch[j] == theme { isNew = false }
      if isNew {
        labelScratch[seen] = theme
        seen += 1
      } else {
        repeated += 1
      }
    }
    return repeated
  }

  /// The last day of what an attendance attends; -1 if that is nothing or not wholly placed.
  @inline(__always) func attendedDay(_ attendance: Int) -> Int32 {
    guard let chain = attendedChain(attendance), isWhole(chain) else { return -1 }
    return lastDay(lastEvent(chain))
  }

  /// The last day of what an attendance attends as soon as its last event is placed, whatever else
  /// of it is off; -1 if that is nothing or off.
  ///
  /// A demand that an event comes after it has to hold from then on: when the rest is put back,
  /// nobody looks at the event again.
  @inline(__always) func attendedEnd(_ attendance: Int) -> Int32 {
    guard let chain = attendedChain(attendance) else { return -1 }
    let event = lastEvent(chain)
    return start[event] < 0 ? -1 : lastDay(event)
  }

  /// The chain that an attendance attends; nil for none.
  @inline(__always) func attendedChain(_ attendance: Int) -> Int? {
    let option = attends[attendance]
    guard option >= 0 else { return nil }
    return Int(
      instance.attendOptions[
        instance.attendOptions.range(attendance).lowerBound + Int(option)
      ].chain)
  }

  @inline(__always) private func lastEvent(_ chain: Int) -> Int {
    Int(instance.chainEvents[instance.chainEvents.range(chain).upperBound - 1])
  }

  /// Whether a follow counts with the event's variant as it is.
  @inline(__always) func counts(_ follow: Int32) -> Bool {
    let data = instance.follows[follow]
    if start[data.event] < 0 { return false }
    if data.isAlways { return true }
    let event = Int(data.event)
    return variant[event] >= 0 && variantData(event).follow == follow
  }

  /// Recomputes the cost of a follow.
  mutating func refreshFollow(_ follow: Int32) {
    let data = instance.follows[follow]
    var cost = 0
    if data.idealWeight != 0, counts(follow) {
      var latest: Int32 = -1
      for i in instance.followAttendances.range(Int(follow)) {
        latest = max(latest, attendedDay(Int(instance.followAttendances[i])))
      }
      if latest >= 0 {
        let days = day[data.event] - latest
        cost = weeksBegun(days, data.idealFrom, data.idealTo) * Int(data.idealWeight)
      }
    }
    plainCost += cost - followCost[follow]
    followCost[follow] = cost
  }

  /// Recomputes whether a qualification's cost falls away.
  mutating func refreshQualification(_ position: Int32) {
    let data = instance.qualifications[position]
    var isCharged = start[data.first] >= 0
    if isCharged {
      for i in instance.qualificationAttendances.range(Int(position)) {
        let last = attendedDay(Int(instance.qualificationAttendances[i]))
        if last >= 0, last < day[data.first] { isCharged = false }
      }
    }
    // The flag says that the cost is paid.
    if isCharged != unqualified[position] {
      plainCost += isCharged ? Int(data.weight) : -Int(data.weight)
      unqualified[position] = isCharged
    }
  }

  /// Recomputes what depends on the day on which an attendance's chain ends.
  mutating func refreshAttended(_ attendance: Int) {
    for i in instance.followsOfAttendance.range(attendance) {
      refreshFollow(instance.followsOfAttendance[i])
    }
    for i in instance.qualificationsOfAttendance.range(attendance) {
      refreshQualification(instance.qualificationsOfAttendance[i])
    }
  }
}
