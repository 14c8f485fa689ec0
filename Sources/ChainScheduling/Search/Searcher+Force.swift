import SolverSupport

extension Searcher {
  /// Notes the chains that cost more than they would by themselves.
  mutating func findCostly() {
    guard let floors else { return }
    costly.removeAll(keepingCapacity: true)
    for chain in 0..<instance.chainCount
    where !instance.chains[chain].isOptional
      && state.placedCount[chain] == instance.chainEvents.range(chain).count
      && state.lonelyCost(chain) > floors.least[chain]
    {
      costly.append(Int32(chain))
    }
    scanner.ticks &+= instance.eventCount >> 3
  }

  /// A chain for a step: often one that costs more than it need.
  mutating func pickChain() -> Int {
    if !costly.isEmpty, random.below(100) < 65 { return Int(costly[random.below(costly.count)]) }
    return random.below(instance.chainCount)
  }

  /// An event for a step: often one of a chain that costs more than it need.
  mutating func pickEvent() -> Int {
    if costly.isEmpty || random.below(100) < 35 { return random.below(instance.eventCount) }
    let range = instance.chainEvents.range(Int(costly[random.below(costly.count)]))
    return Int(instance.chainEvents[range.lowerBound + random.below(range.count)])
  }

  /// Puts a chain where it would be best by itself, and finds new places for what was in its way.
  ///
  /// An ejection chain over whole chains: what is thrown out goes where it then costs least.
  mutating func force(_ chain: Int) -> Bool {
    guard let floors, !instance.chains[chain].isOptional, state.placedCount[chain] > 0 else {
      return false
    }
    let candidates = floors.candidates
    let range = instance.chainEvents.range(chain)
    for i in range { take(Int(instance.chainEvents[i])) }
    for (k, i) in range.enumerated() {
      path.clear(k)
      for h in candidates.halves.range(Int(instance.chainEvents[i])) {
        let half = candidates.halves[h]
        let cost = candidates.standing[Int(half.first)] / Prices.scale
        path.add(k, slot: Int(half.slot), cost: cost << Noise.shift + noise.next())
      }
    }
    scanner.ticks &+= path.solve(chain, range.count)
    guard path.least < .max / 4 else { return false }
    let slots = (0..<range.count).map { Int(path.choice[$0]) }
    var thrown: [Int32] = []
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      guard let found = eject(for: event, onlySlot: slots[k]) else { return false }
      thrown += found
      if thrown.count > 12 { return false }
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
    return true
  }

  private func candidateCount(_ event: Int32) -> Int32 {
    instance.startBase[event + 1] - instance.startBase[event]
  }
}
