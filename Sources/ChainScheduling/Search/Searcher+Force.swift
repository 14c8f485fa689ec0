import SolverSupport

extension Searcher {
  /// Notes the chains that cost more than they would by themselves.
  mutating func findCostly() {
    guard let floors else { return }
    costly.removeAll(keepingCapacity: true)
    for chain in 0..<instance.chainCount
    where !instance.chains[chain].isAttended
      && state.placedCount[chain] == instance.chainEvents.range(chain).count
      && state.lonelyCost(chain) > floors.least[chain]
    {
      costly.append(Int32(chain))
    }
    costlyRepeats.removeAll(keepingCapacity: true)
    for chain in repeats where state.placedCount[chain] > 0 && state.lonelyCost(Int(chain)) > 0 {
      costlyRepeats.append(chain)
    }
    scanner.ticks &+= instance.eventCount >> 3
  }

  /// A chain for a step: often one that costs more than it need.
  mutating func pickChain() -> Int {
    if open.chains.isEmpty { return random.below(instance.chainCount) }
    if !costly.isEmpty, random.below(100) < 65 { return Int(costly[random.below(costly.count)]) }
    return Int(open.chains[random.below(open.chains.count)])
  }

  /// A chain for a step, mostly one with more people than others.
  ///
  /// Where a seminar lies decides what is left for all of its people, and no step that moves it
  /// alone finds them all free elsewhere. It need not cost anything itself to be in the way, so it
  /// is not looked for among the costly ones.
  mutating func pickCrowdedChain() -> Int {
    var crowded = pickChain()
    guard !open.chains.isEmpty else { return crowded }
    var most = -1
    for _ in 0..<6 {
      let chain = Int(open.chains[random.below(open.chains.count)])
      let first = Int(instance.chainEvents[instance.chainEvents.range(chain).lowerBound])
      let people = instance.uses.range(first).count
      if people > most {
        most = people
        crowded = chain
      }
    }
    return crowded
  }

  /// An event for a step: often one of a chain that costs more than it need.
  mutating func pickEvent() -> Int {
    if open.events.isEmpty { return random.below(instance.eventCount) }
    if costly.isEmpty || random.below(100) < 35 {
      return Int(open.events[random.below(open.events.count)])
    }
    let range = instance.chainEvents.range(Int(costly[random.below(costly.count)]))
    return Int(instance.chainEvents[range.lowerBound + random.below(range.count)])
  }

  /// Puts a chain where it would be best by itself, and finds new places for what was in its way.
  ///
  /// An ejection chain over whole chains: what is thrown out goes where it then costs least.
  mutating func force(_ chain: Int) -> Bool {
    guard let floors, !instance.chains[chain].isAttended, state.placedCount[chain] > 0 else {
      return false
    }
    let candidates = floors.candidates
    let range = instance.chainEvents.range(chain)
    for i in range { take(Int(instance.chainEvents[i])) }
    for (k, i) in range.enumerated() {
      path.clear(k)
      let groups = scanner.groups.range(Int(instance.chainEvents[i]))
      var g = groups.lowerBound
      for h in candidates.halves.range(Int(instance.chainEvents[i])) {
        let half = candidates.halves[h]
        while g < groups.upperBound, scanner.groups[g].day < half.slot >> 1 { g += 1 }
        guard g < groups.upperBound else { break }
        let group = scanner.groups[g]
        guard group.day == half.slot >> 1 else { continue }
        let top = candidates.order[Int(half.first)]
        guard group.first <= top, top < group.end else { continue }
        let cost = candidates.standing[Int(half.first)] / Prices.scale
        path.add(k, slot: Int(half.slot), cost: cost << Noise.shift + noise.next())
      }
    }
    scanner.ticks &+= path.solve(chain, range.count)
    guard path.least < .max / 4 else { return false }
    let slots = (0..<range.count).map { Int(path.choice[$0]) }
    var thrown: [Int32] = []
    var risen: [Int] = []
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      rise(for: event, day: slots[k] / 2, &risen)
      guard let found = eject(for: event, onlySlot: slots[k]) else { return false }
      thrown += found
      if thrown.count + risen.count > 12 + 2 * instance.uses.range(event).count { return false }
    }
    // Those with the fewest candidates first.
    thrown.sort { (candidateCount($0), $0) < (candidateCount($1), $1) }
    for other in thrown where state.start[other] < 0 {
      if insert(Int(other)) { continue }
      let own = Int(instance.events[other].chain)
      guard own != chain, state.memberCount[own] < 4 else { return false }
      for i in instance.chainEvents.range(own) { take(Int(instance.chainEvents[i])) }
      guard insertChain(own) else { return false }
    }
    for a in risen where !seat(a) && !swapIn(a) { return false }
    return true
  }

  /// Takes the people of an event out of what they attend by choice on the days that it would take.
  private mutating func rise(for event: Int, day: Int, _ risen: inout [Int]) {
    guard !repeats.isEmpty else { return }
    let last = min(instance.dayCount, day + Int(instance.events[event].days))
    for u in instance.uses.range(event) where instance.uses[u].isPerson {
      let resource = Int(instance.uses[u].resource)
      for d in day..<last {
        var node = state.heads[resource * instance.dayCount + d]
        while node >= 0 {
          let chain = instance.events[state.bookings[node].event].chain
          node = state.bookings[node].next
          guard instance.chains[chain].isAttended, canLeave(Int(chain)) else { continue }
          var member = state.memberHead[chain]
          while member >= 0, Int(instance.attendResource[member]) != resource {
            member = state.memberNext[member]
          }
          guard member >= 0 else { continue }
          detach(Int(member))
          risen.append(Int(member))
          // What the list of bookings was has changed.
          node = state.heads[resource * instance.dayCount + d]
        }
      }
    }
  }

  private func candidateCount(_ event: Int32) -> Int32 {
    instance.startBase[event + 1] - instance.startBase[event]
  }
}
