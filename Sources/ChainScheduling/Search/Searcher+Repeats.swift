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
    if members.isEmpty {
      let first = people > 0 ? random.below(people) : 0
      guard fill(chain, wanted: Int32(wanted), from: first) else { return false }
    }
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
}
