import SolverSupport

extension Searcher {
  /// Holds a chain that people choose at another time, and lets all of its members choose again.
  ///
  /// What then keeps them away finds another time. None is given up: a plan holds what was planned.
  ///
  /// - Returns: Whether everybody has a seat and everything is placed.
  mutating func moveRepeat() -> Bool {
    let chain = pickRepeat()
    let siblings = siblings(of: chain)
    var members: [Int] = []
    while state.memberHead[chain] >= 0 {
      members.append(Int(state.memberHead[chain]))
      detach(Int(state.memberHead[chain]))
    }
    let range = instance.chainEvents.range(chain)
    for i in range { take(Int(instance.chainEvents[i])) }
    // One that is not held yet takes its members from the others.
    let people = instance.candidatesOf.range(chain).count
    let wanted = members.isEmpty ? people / max(1, siblings.count) : members.count
    guard placeAttended(chain, among: siblings, wanted: wanted, chance: 256).isEmpty else {
      return false
    }
    if members.isEmpty, !draw(into: chain, wanted) { return false }
    var thrown: [Int32] = []
    random.shuffle(&members)
    for a in members where !seat(a) && !swapIn(a) {
      guard let found = ejectForSeat(a), state.attends[a] >= 0 else { return false }
      thrown += found
      if thrown.count > 40 { return false }
    }
    guard state.memberCount[chain] >= fewestMembers(chain) else { return false }
    for event in thrown where state.start[event] < 0 && !insert(Int(event)) { return false }
    return true
  }

  /// A repeat for a step: mostly one of those whose own choices cost something, if there are any.
  private mutating func pickRepeat() -> Int {
    if !costlyRepeats.isEmpty, random.below(4) > 0 {
      return Int(costlyRepeats[random.below(costlyRepeats.count)])
    }
    return Int(repeats[random.below(repeats.count)])
  }

  private func siblings(of chain: Int) -> [Int] {
    guard let i = instance.candidatesOf.range(chain).first else { return [chain] }
    return instance.attendOptions.range(Int(instance.candidatesOf[i])).map {
      Int(instance.attendOptions[$0].chain)
    }
  }

  private func fewestMembers(_ chain: Int) -> Int32 {
    var fewest: Int32 = instance.chains[chain].isOptional ? 1 : 0
    for i in instance.chainEvents.range(chain) {
      fewest = max(fewest, instance.events[instance.chainEvents[i]].fewest)
    }
    return fewest
  }

  /// Moves people of other chains into one that is just held; whether it has enough then.
  private mutating func draw(into chain: Int, _ wanted: Int) -> Bool {
    let fewest = fewestMembers(chain)
    let range = instance.candidatesOf.range(chain)
    guard !range.isEmpty else { return fewest == 0 }
    let turn = random.below(range.count)
    for k in 0..<range.count where state.memberCount[chain] < max(fewest, Int32(wanted)) {
      let a = Int(instance.candidatesOf[range.lowerBound + (turn + k) % range.count])
      let options = instance.attendOptions.range(a)
      let old = Int(state.attends[a])
      if old >= 0 {
        let from = Int(instance.attendOptions[options.lowerBound + old].chain)
        if from == chain || !canLeave(from) { continue }
        detach(a)
      }
      for o in 0..<options.count
      where Int(instance.attendOptions[options.lowerBound + o].chain) == chain
        && state.attends[a] < 0 && attendCost(a, o) != nil
      {
        attach(a, o)
      }
      if state.attends[a] < 0, old >= 0 { attach(a, old) }
    }
    return state.memberCount[chain] >= fewest
  }
}
