extension Scanner {
  /// Gathers an event's people, what its places cost, and which of them its chain allows.
  mutating func prepare(
    _ event: Int, in state: borrowing ScheduleState, onlyPlace: Int32
  ) {
    peopleCount = 0
    memberCount = 0
    dislikeCount = 0
    for i in instance.uses.range(event) {
      people[peopleCount] = instance.uses[i]
      peopleCount += 1
    }
    let data = instance.events[event]
    let chain = Int(data.chain)
    var member = state.memberHead[chain]
    while member >= 0 {
      let options = instance.attendOptions.range(Int(member))
      let option = instance.attendOptions[options.lowerBound + Int(state.attends[member])]
      memberMasks[memberCount] = instance.attendMasks[option.masks + data.position]
      if option.dislikes >= 0 {
        let mask = instance.attendMasks[option.dislikes + data.position]
        if mask >= 0 {
          dislikedMasks[dislikeCount] = mask
          dislikeCosts[dislikeCount] = option.dislikeCost
          dislikeCount += 1
        }
      }
      people[peopleCount] = Instance.Seat(
        resource: instance.attendResource[member], before: 0, after: 0, isPerson: true)
      memberCount += 1
      peopleCount += 1
      member = state.memberNext[member]
    }
    ticks &+= 2 + peopleCount >> 2
    var persons = 0
    for i in 0..<peopleCount where people[i].isPerson { persons += 1 }
    let seated = persons + instance.roles.range(event).count + wantedSeats
    let places = instance.places.range(event)
    let hosting = instance.chains[chain]
    for p in 0..<places.count {
      let place = instance.places[places.lowerBound + p]
      placeAllowed[p] =
        (onlyPlace < 0 || Int(onlyPlace) == p) && seated <= Int(place.capacity)
      placeBase[p] = Int(place.cost)
      placeBurden[p] = .min
      guard placeAllowed[p] else { continue }
      for i in 0..<peopleCount where people[i].isPerson {
        let fair = Int(instance.fairOf[people[i].resource])
        guard fair >= 0 else { continue }
        var burden = state.burden[fair]
        if place.host == people[i].resource { burden += instance.hostPoints }
        if place.place >= 0 {
          burden += instance.travelPoints[fair * instance.placeCount + Int(place.place)]
        }
        placeBurden[p] = max(placeBurden[p], burden)
      }
    }
    if hosting.isHosted { limitHosts(event, chain, hosting, places.count, in: state) }
  }

  /// Forbids hosts that have enough, or that would leave too few events for the others.
  private func limitHosts(
    _ event: Int, _ chain: Int, _ data: Instance.ChainData, _ count: Int,
    in state: borrowing ScheduleState
  ) {
    let size = instance.chainEvents.range(chain).count
    let left = size - Int(state.placedCount[chain]) - 1
    var owed = 0
    for p in 0..<count {
      owed += Int(max(0, data.hostFewest - state.hostCount(chain, Int32(p))))
    }
    for p in 0..<count where placeAllowed[p] {
      let hosted = state.hostCount(chain, Int32(p))
      let stillOwed = hosted < data.hostFewest ? owed - 1 : owed
      if hosted >= data.hostMost || stillOwed > left { placeAllowed[p] = false }
      for i in instance.turns.range(chain) {
        let turn = instance.turns[i]
        if turn.more == Int32(p), hosted + 1 > state.hostCount(chain, turn.fewer) {
          placeBase[p] += Int(turn.cost)
        }
      }
    }
  }

  /// Weighs the days of an event; returns whether any is allowed.
  mutating func weighDays(
    _ event: Int, in state: borrowing ScheduleState, onlyDay: Int = -1
  ) -> Bool {
    let data = instance.events[event]
    let chain = instance.chains[data.chain]
    let around = neighbours(event, in: state)
    var low = 0
    var high = instance.dayCount - 1
    for side in 0..<2 where around[side] >= 0 {
      let other = around[side]
      let steps = abs(Int(instance.events[other].position - data.position))
      let day = Int(state.day[other])
      let least = Int(chain.gapMinimum) * steps
      let most = Int(chain.gapMaximum) * steps
      if side == 0 {
        low = max(low, day + least)
        high = min(high, day + most)
      } else {
        low = max(low, day - most)
        high = min(high, day - least)
      }
    }
    for i in instance.precedencesOf.range(event) {
      let order = instance.precedences[instance.precedencesOf[i]]
      if order.first == event, order.second != event, state.start[order.second] >= 0 {
        high = min(
          high, Int(state.day[order.second]) - Int(order.minimumDays) - Int(data.days) + 1)
      } else if order.second == event, state.start[order.first] >= 0 {
        low = max(low, state.lastDay(Int(order.first)), order.minimumDays)
      }
    }
    for i in instance.followsOfEvent.range(event) {
      let f = instance.followsOfEvent[i]
      let follow = instance.follows[f]
      guard follow.isAlways else { continue }
      let latest = latestEnd(f, in: state)
      if latest >= 0 { low = max(low, latest, follow.minimumDays) }
    }
    high = min(high, memberLimit(event, in: state))
    prepareVariants(event, in: state)
    var isAny = false
    for i in groups.range(event) {
      let day = Int(groups[i].day)
      dayCost[day] = Scanner.never
      guard day >= low, day <= high, onlyDay < 0 || day == onlyDay else { continue }
      guard let cost = weighDay(event, data, day, in: state) else { continue }
      var total = cost
      for side in 0..<2 where around[side] >= 0 {
        let other = around[side]
        let d = state.day[other]
        if d == Int32(day), groups[i].end - groups[i].first > 0 {
          guard isOrdered(event, groups[i], other, isAfter: side == 0, in: state) else {
            total = Scanner.never
            break
          }
        }
        total +=
          side == 0
          ? state.stepCost(chain, d, false, Int32(day), false)
          : state.stepCost(chain, Int32(day), false, d, false)
      }
      if total < Scanner.never {
        dayCost[day] = total
        isAny = true
      }
    }
    return isAny
  }

  /// Whether every candidate of a day lies on the right side of a neighbour on the same day.
  ///
  /// Cautious: if one does not, the day is given up.
  private func isOrdered(
    _ event: Int, _ group: Instance.DayGroup, _ other: Int, isAfter: Bool,
    in state: borrowing ScheduleState
  ) -> Bool {
    let base = Int(instance.startBase[event])
    return isAfter
      ? instance.startTime[base + Int(group.first)] > state.time[other]
      : instance.startTime[base + Int(group.end) - 1] < state.time[other]
  }

  /// The larger of a day and another with days added.
  private func max(_ low: Int, _ day: Int32, _ more: Int32) -> Int {
    Swift.max(low, Int(day) + Int(more))
  }

  private func max<T: Comparable>(_ a: T, _ b: T) -> T { a > b ? a : b }

  /// The latest day on which an attendance of a follow ends; -1 for none.
  func latestAttended(_ follow: Int32, in state: borrowing ScheduleState) -> Int32 {
    var latest: Int32 = -1
    for i in instance.followAttendances.range(Int(follow)) {
      latest = max(latest, state.attendedDay(Int(instance.followAttendances[i])))
    }
    return latest
  }

  /// The latest day on which an attendance of a follow ends, as soon as the end is placed; -1 for
  /// none, and beyond all days where the follow's event would have to come after the end of its own
  /// chain.
  private func latestEnd(_ follow: Int32, in state: borrowing ScheduleState) -> Int32 {
    let data = instance.follows[follow]
    let own = Int(instance.events[data.event].chain)
    var latest: Int32 = -1
    for i in instance.followAttendances.range(Int(follow)) {
      let attendance = Int(instance.followAttendances[i])
      if data.minimumDays > 0, state.attendedChain(attendance) == own {
        return Int32(instance.dayCount)
      }
      latest = max(latest, state.attendedEnd(attendance))
    }
    return latest
  }

  /// The last day on which an event may be, from what follows its members' attendance of it.
  private mutating func memberLimit(_ event: Int, in state: borrowing ScheduleState) -> Int {
    var high = instance.dayCount - 1
    guard memberCount > 0 else { return high }
    let data = instance.events[event]
    let chain = Int(data.chain)
    guard Int(data.position) == instance.chainEvents.range(chain).count - 1 else { return high }
    var member = state.memberHead[chain]
    while member >= 0 {
      for i in instance.followsOfAttendance.range(Int(member)) {
        let f = instance.followsOfAttendance[i]
        guard state.counts(f) else { continue }
        let follow = instance.follows[f]
        high = min(
          high, Int(state.day[follow.event]) - Int(follow.minimumDays) - Int(data.days) + 1)
      }
      member = state.memberNext[member]
    }
    return high
  }

  /// Works out what each variant costs whatever the day.
  private func prepareVariants(_ event: Int, in state: borrowing ScheduleState) {
    let range = instance.variants.range(event)
    guard !range.isEmpty else { return }
    let chain = Int(instance.events[event].chain)
    let data = instance.chains[chain]
    for v in 0..<range.count {
      let variant = instance.variants[range.lowerBound + v]
      var cost = Int(variant.cost)
      var isRepeated = false
      for i in instance.chainEvents.range(chain) {
        let other = Int(instance.chainEvents[i])
        guard other != event, state.start[other] >= 0, state.variant[other] >= 0 else { continue }
        let used = state.variantData(other)
        if data.variantsDiffer, used.label == variant.label { cost = Scanner.never }
        if used.theme == variant.theme { isRepeated = true }
      }
      if isRepeated, cost < Scanner.never { cost += Int(data.themeWeight) }
      variantCost[v] = cost
      variantLatest[v] = -1
      if variant.follow >= 0, instance.follows[variant.follow].event == Int32(event) {
        variantLatest[v] = latestEnd(variant.follow, in: state)
      }
    }
  }

  /// The cheapest variant of an event on a day; nil if there is none to be had.
  private func weighVariant(_ event: Int, _ day: Int) -> (Int, Int32)? {
    let range = instance.variants.range(event)
    var best = Scanner.never
    var choice: Int32 = -1
    for v in 0..<range.count where variantCost[v] < best {
      let variant = instance.variants[range.lowerBound + v]
      if Int(variant.earliestDay) > day { continue }
      var cost = variantCost[v]
      if variantLatest[v] >= 0 {
        let follow = instance.follows[variant.follow]
        let days = Int32(day) - variantLatest[v]
        if days < follow.minimumDays { continue }
        if !follow.isAlways {
          cost +=
            Scanner.weeksBegun(days, follow.idealFrom, follow.idealTo)
            * Int(follow.idealWeight)
        }
      }
      if cost < best {
        best = cost
        choice = Int32(v)
      }
    }
    return choice < 0 ? nil : (best, choice)
  }

  static func weeksBegun(_ days: Int32, _ from: Int32, _ to: Int32) -> Int {
    let short = Int(from) - Int(days)
    if short > 0 { return (short + 6) / 7 }
    let beyond = Int(days) - Int(to)
    return beyond > 0 ? (beyond + 6) / 7 : 0
  }

  /// What a day costs an event apart from its chain; nil if it is not allowed.
  private func weighDay(
    _ event: Int, _ data: Instance.EventData, _ day: Int, in state: borrowing ScheduleState
  ) -> Int? {
    var cost = 0
    for i in instance.dayClashes.range(event) {
      let other = Int(instance.dayClashes[i].second)
      if state.start[other] >= 0, Int(state.day[other]) < day + Int(data.days),
        Int(state.lastDay(other)) >= day
      {
        return nil
      }
    }
    for i in 0..<peopleCount {
      let resource = Int(people[i].resource)
      if people[i].isPerson, !state.isQuiet(resource, data, day: day) { return nil }
      guard let more = state.limitCost(resource, data, day: day) else { return nil }
      cost += more
    }
    if data.coverFlags != 0 {
      guard let more = state.coverCost(people, peopleCount, data, day: day) else { return nil }
      cost += more
    }
    for i in instance.precedencesOf.range(event) {
      let order = instance.precedences[instance.precedencesOf[i]]
      if order.idealWeight == 0 { continue }
      var days: Int32
      if order.second == event {
        guard state.start[order.first] >= 0 else { continue }
        days = Int32(day) - state.lastDay(Int(order.first))
      } else {
        guard state.start[order.second] >= 0 else { continue }
        days = state.day[order.second] - Int32(day) - data.days + 1
      }
      cost += Scanner.weeksBegun(days, order.idealFrom, order.idealTo) * Int(order.idealWeight)
    }
    let week = instance.weekOf[day]
    for i in instance.weekClashes.range(event) {
      let pair = instance.weekClashes[i]
      if state.start[pair.second] >= 0, instance.weekOf[state.day[pair.second]] == week {
        cost += Int(pair.weight)
      }
    }
    for i in instance.followsOfEvent.range(event) {
      let f = instance.followsOfEvent[i]
      let follow = instance.follows[f]
      guard follow.isAlways, follow.idealWeight != 0 else { continue }
      let latest = latestAttended(f, in: state)
      guard latest >= 0 else { continue }
      cost +=
        Scanner.weeksBegun(Int32(day) - latest, follow.idealFrom, follow.idealTo)
        * Int(follow.idealWeight)
    }
    for i in instance.qualificationsOfEvent.range(event) {
      let q = Int(instance.qualificationsOfEvent[i])
      var has = false
      for j in instance.qualificationAttendances.range(q) {
        let last = state.attendedDay(Int(instance.qualificationAttendances[j]))
        if last >= 0, Int(last) < day { has = true }
      }
      if !has { cost += Int(instance.qualifications[q].weight) }
    }
    if data.position == 0, memberCount > 0 {
      cost += lateCosts(data, day, in: state)
    }
    if !instance.variants.range(event).isEmpty {
      guard let (more, choice) = weighVariant(event, day) else { return nil }
      cost += more
      dayVariant[day] = choice
    }
    return cost
  }

  private func lateCosts(
    _ data: Instance.EventData, _ day: Int, in state: borrowing ScheduleState
  ) -> Int {
    var cost = 0
    var member = state.memberHead[data.chain]
    while member >= 0 {
      let options = instance.attendOptions.range(Int(member))
      let option = instance.attendOptions[options.lowerBound + Int(state.attends[member])]
      if day > Int(option.latestDay) { cost += Int(option.lateCost) }
      member = state.memberNext[member]
    }
    return cost
  }
}
