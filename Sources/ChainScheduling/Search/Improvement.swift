import SolverSupport

/// How often each kind of step was tried and kept.
struct StepCounts {
  var tried = [Int](repeating: 0, count: 9)
  var kept = [Int](repeating: 0, count: 9)
}

extension Searcher {
  /// Improves the schedule by steps under a falling temperature; the best is kept in `best`.
  ///
  /// Simulated annealing (Kirkpatrick, Gelatt, Vecchi, "Optimization by simulated annealing", 1983)
  /// whose steps take things off and put each back by a draw from the heat bath over all of its
  /// possibilities, which needs no luck to find the few good ones.
  ///
  /// - Parameters:
  ///   - budget: Ticks to spend.
  ///   - hot: The first temperature.
  ///   - cold: The last.
  ///   - best: The best so far; better ones replace it.
  ///   - cancellation: Raised to end it early.
  /// - Precondition: the schedule is complete.
  mutating func improve(
    budget: Int, hot: Double, cold: Double, best: inout Choices, cancellation: Cancellation
  ) {
    guard instance.chainCount > 0, !open.isEmpty else { return }
    let first = ticks
    let ratio = Noise.logarithm(cold / hot)
    var temperature = hot
    var round = 0
    begin()
    findCostly()
    rates = MoveRates()
    var share = 0.0
    while true {
      round += 1
      scanner.ticks &+= 1
      if round & 63 == 0 {
        let spent = ticks - first
        if spent >= budget || cancellation.isDue() { break }
        share = Double(spent) / Double(budget)
        temperature = hot * exponential(ratio * share)
        noise.heat(temperature)
        if round & 255 == 0 { findCostly() }
        press()
      }
      begin()
      let before = state.guide
      let kind = pick()
      counts.tried[kind] += 1
      guard step(kind), state.isComplete else {
        rates.note(share, moved: false)
        rollBack()
        continue
      }
      let change = state.guide - before
      let isBath = kind <= 1
      if change <= 0 || Noise.accepts(change, isBath ? 2 * temperature : temperature, &random) {
        counts.kept[kind] += 1
        rates.note(share, moved: change != 0)
        if isVerifying { verify() }
        if state.cost < best.cost { best.copy(state) }
      } else {
        rates.note(share, moved: false)
        rollBack()
      }
    }
    state.press(from: .max, weight: 0)
    noise.heat(0)
  }

  /// Lets burdens near the greatest count as long as that helps the greatest to fall.
  ///
  /// Nobody's can fall for a gain while others share it, so all of them are pressed. But once it
  /// falls no more, the pressure only pays to have few at the greatest, which nobody asked for.
  private mutating func press() {
    guard instance.fairCount > 0 else { return }
    let top = state.greatestBurden
    if top < leastTop {
      leastTop = top
      lastFall = ticks
    }
    guard ticks &- lastFall < max(400 * instance.eventCount, ticks / 2) else {
      if state.pressureWeight != 0 { state.press(from: .max, weight: 0) }
      return
    }
    if top - 1 != state.pressureFrom || state.pressureWeight == 0 {
      state.press(from: top - 1, weight: max(1, instance.fairWeight / 8))
    }
  }

  /// e to a power between -40 and 40.
  private func exponential(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    let y = x / 64
    for k in 1..<12 {
      term *= y / Double(k)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }

  private mutating func pick() -> Int {
    if !repeats.isEmpty, random.below(costlyRepeats.isEmpty ? 512 : 64) == 0 { return 8 }
    if floors != nil, random.below(100) < 16 { return 7 }
    let r = random.below(100)
    if r < 40 { return 0 }
    if r < 62 { return 1 }
    if r < 74 { return 2 }
    if r < 82 { return 3 }
    if r < 90 { return instance.attendanceCount > 0 ? 4 : 1 }
    if r < 94 { return instance.attendanceCount > 0 ? 5 : 0 }
    return instance.fairCount > 0 ? 6 : 2
  }

  /// Takes one step of a kind; returns whether it came to an end.
  private mutating func step(_ kind: Int) -> Bool {
    switch kind {
    case 0: return reinsertEvent(pickEvent())
    case 1: return reinsertChain(pickChain())
    case 2: return ruin()
    case 3: return push()
    case 4: return !open.attendances.isEmpty && reseat(pickAttendance())
    case 5: return exchangeSeats()
    case 6: return relieve()
    case 7: return force(random.below(100) < 60 ? pickCrowdedChain() : pickChain())
    default: return moveRepeat()
    }
  }

  private mutating func pickAttendance() -> Int {
    Int(open.attendances[random.below(open.attendances.count)])
  }

  /// Whether a chain is worth a step: those with many members seldom are.
  private mutating func isWorthwhile(_ chain: Int) -> Bool {
    if state.placedCount[chain] == 0 { return false }
    let members = Int(state.memberCount[chain])
    return members < 4 || random.below(members) < 2
  }

  private mutating func reinsertEvent(_ event: Int) -> Bool {
    guard state.start[event] >= 0, isWorthwhile(Int(instance.events[event].chain)) else {
      return false
    }
    take(event)
    return insert(event)
  }

  private mutating func reinsertChain(_ chain: Int) -> Bool {
    guard isWorthwhile(chain) else { return false }
    for i in instance.chainEvents.range(chain) { take(Int(instance.chainEvents[i])) }
    return insertChain(chain)
  }

  /// Takes off a few chains that share a resource, and puts them back in another order.
  private mutating func ruin() -> Bool {
    let event = pickEvent()
    guard state.start[event] >= 0 else { return false }
    let count = state.gatherSeats(event, members: false)
    guard count > 0 else { return false }
    var resource = Int(state.seats[random.below(count)].resource)
    var spread = 14
    if let cheaper = cheaperOfficial(event), random.next() & 1 == 0 {
      // Whoever would cost less is busy elsewhere, and not only in these weeks.
      resource = cheaper
      spread = instance.dayCount
    }
    var chains: [Int] = [Int(instance.events[event].chain)]
    let size = 2 + random.below(3)
    var tries = 0
    let day = Int(state.day[event])
    while chains.count < size, tries < 40 {
      tries += 1
      let d = day + random.below(2 * spread + 1) - spread
      guard d >= 0, d < instance.dayCount else { continue }
      let node = state.heads[resource * instance.dayCount + d]
      guard node >= 0 else { continue }
      let chain = Int(instance.events[state.bookings[node].event].chain)
      if !chains.contains(chain), state.memberCount[chain] < 4 { chains.append(chain) }
    }
    for chain in chains {
      for i in instance.chainEvents.range(chain) { take(Int(instance.chainEvents[i])) }
    }
    random.shuffle(&chains)
    for chain in chains where !insertChain(chain) { return false }
    return true
  }

  /// Somebody who would fill a role of a placed event for less than the one who does.
  private func cheaperOfficial(_ event: Int) -> Int? {
    for r in instance.roles.range(event) where instance.roles[r].isCharged {
      let cost = instance.options[state.role[r]].cost
      for o in instance.roles[r].firstOption..<instance.roles[r].endOption
      where instance.options[o].cost < cost && instance.options[o].resource >= 0 {
        return Int(instance.options[o].resource)
      }
    }
    return nil
  }

  /// Puts an event on a day of its choice whoever is there, and finds new places for those.
  private mutating func push() -> Bool {
    let event = pickEvent()
    guard state.start[event] >= 0, state.memberCount[instance.events[event].chain] < 4 else {
      return false
    }
    take(event)
    guard let thrown = eject(for: event, at: random.below(8)) else { return false }
    for other in thrown where state.start[other] < 0 && !insert(Int(other)) { return false }
    return true
  }

  private mutating func reseat(_ attendance: Int) -> Bool {
    let option = state.attends[attendance]
    if option >= 0 {
      let chain = instance.attendOptions[
        instance.attendOptions.range(attendance).lowerBound + Int(option)
      ].chain
      guard canLeave(Int(chain)) else { return false }
      detach(attendance)
    }
    return seat(attendance)
  }

  /// Lets two people change places between two chains.
  private mutating func exchangeSeats() -> Bool {
    guard !open.attendances.isEmpty else { return false }
    let a = pickAttendance()
    guard state.attends[a] >= 0 else { return false }
    let options = instance.attendOptions.range(a)
    guard options.count > 1 else { return false }
    let from = instance.attendOptions[options.lowerBound + Int(state.attends[a])].chain
    let o = random.below(options.count)
    let to = instance.attendOptions[options.lowerBound + o].chain
    guard to != from, state.memberCount[to] > 0 else { return false }
    var b = state.memberHead[to]
    for _ in 0..<random.below(Int(state.memberCount[to])) { b = state.memberNext[b] }
    let partner = Int(b)
    var back = -1
    for (k, i) in instance.attendOptions.range(partner).enumerated()
    where instance.attendOptions[i].chain == from { back = k }
    guard back >= 0 else { return false }
    detach(a)
    detach(partner)
    guard attendCost(a, o) != nil else { return false }
    attach(a, o)
    guard attendCost(partner, back) != nil else { return false }
    attach(partner, back)
    return true
  }

  /// Takes a burden off the resource that carries the most, if it can.
  private mutating func relieve() -> Bool {
    guard let resource = mostBurdened() else { return false }
    var events: [Int] = []
    for d in 0..<instance.dayCount {
      var node = state.heads[resource * instance.dayCount + d]
      while node >= 0 {
        events.append(Int(state.bookings[node].event))
        node = state.bookings[node].next
      }
    }
    guard !events.isEmpty else { return false }
    let event = events[random.below(events.count)]
    let chain = Int(instance.events[event].chain)
    var member = state.memberHead[chain]
    while member >= 0 {
      if Int(instance.attendResource[member]) == resource { return reseat(Int(member)) }
      member = state.memberNext[member]
    }
    return random.next() & 1 == 0 ? reinsertEvent(event) : reinsertChain(chain)
  }

  /// One of the resources with the greatest burden.
  private mutating func mostBurdened() -> Int? {
    guard instance.fairCount > 0 else { return nil }
    var node = 1
    while node < state.fairBase {
      let (left, right) = (state.tournament[2 * node], state.tournament[2 * node + 1])
      node = 2 * node + (left == right ? random.below(2) : left > right ? 0 : 1)
    }
    let fair = Int32(node - state.fairBase)
    guard fair < Int32(instance.fairCount) else { return nil }
    return Int(instance.fairResources[fair])
  }

  /// Compares the state with the definitions, and notes the first difference in `fault`.
  mutating func verify() {
    guard fault == nil else { return }
    let solution = state.solution()
    let breaches = ScheduleCheck.breaches(of: solution, in: instance.problem)
    let cost = ScheduleCheck.cost(of: solution, in: instance.problem)
    if !breaches.isEmpty { fault = "breaches \(breaches)" }
    if cost.total != state.cost { fault = "\(state.cost) instead of \(cost)" }
  }
}
