import SolverSupport

extension ThreePhaseSearch {
  /// A child that takes the best groups of both parents in turn, and the rest at random.
  ///
  /// A slot of the child has the size that it has in the first parent.
  mutating func crossed(_ first: Member, _ second: Member) -> [Int32] {
    let n = state.n
    let slots = state.slots
    let parents = [first.slots, second.slots]
    var worth = [[Int]](repeating: [Int](repeating: 0, count: slots), count: 2)
    var left = [[Int]](repeating: [Int](repeating: 0, count: slots), count: 2)
    var starts = [Int](repeating: 0, count: 2 * (slots + 1))  // side, slot: first of `lists`
    var lists = [Int32](repeating: 0, count: 2 * n)  // side: people by slot
    var free = [Bool](repeating: true, count: n)
    var sums = [Int32](repeating: 0, count: 2 * n)  // side, person: pairs with her group
    for (side, parent) in [first, second].enumerated() {
      for person in 0..<n {
        let slot = Int(parent.slots[person])
        let sum = parent.sum(of: person, in: parent.slots[person])
        sums[side * n + person] = sum
        worth[side][slot] += Int(sum)
        left[side][slot] += 1
      }
      let begin = side * (slots + 1)
      for slot in 0..<slots { starts[begin + slot + 1] = starts[begin + slot] + left[side][slot] }
      var next = Array(starts[begin..<(begin + slots)])
      for person in 0..<n {
        let slot = Int(parent.slots[person])
        lists[side * n + next[slot]] = Int32(person)
        next[slot] += 1
      }
    }
    var room = [Int](repeating: 0, count: slots)
    for slot in first.slots { room[Int(slot)] += 1 }
    var child = [Int32](repeating: -1, count: n)
    var openSlots = Array(0..<slots)
    for _ in 0..<slots {
      let side = random.below(2)
      // The group left that is furthest below what so many pairs cost on the average: by the mean of
      // its pairs a small group would go before a large one, which has more to lose.
      var from = -1
      var least = Double.infinity
      for slot in 0..<slots where left[side][slot] > 1 {
        let size = left[side][slot]
        let excess = Double(worth[side][slot]) - meanPair * Double(size * (size - 1))
        if excess < least {
          least = excess
          from = slot
        }
      }
      guard from >= 0 else { continue }
      let span = side * (slots + 1) + from
      let members = lists[(side * n + starts[span])..<(side * n + starts[span + 1])]
        .map { Int($0) }.filter { free[$0] }
      // The slot that it fills best; the group's own slot if it is open.
      var at = 0
      for (place, slot) in openSlots.enumerated() {
        let gap = abs(room[slot] - members.count)
        let bestGap = abs(room[openSlots[at]] - members.count)
        if gap < bestGap || (gap == bestGap && slot == from) { at = place }
      }
      let slot = openSlots.remove(at: at)
      for person in members.prefix(room[slot]) {
        child[person] = Int32(slot)
        free[person] = false
        room[slot] -= 1
        for side in 0..<2 {
          let own = Int(parents[side][person])
          left[side][own] -= 1
          worth[side][own] -= 2 * Int(sums[side * n + person])
          // What is between those who left already was taken off twice.
          let row = state.pair + person * n
          let span = side * (slots + 1) + own
          for k in (side * n + starts[span])..<(side * n + starts[span + 1]) {
            let mate = Int(lists[k])
            sums[side * n + mate] &-= row[mate]
          }
        }
      }
      left[side][from] = 0
    }
    var rest = (0..<n).filter { child[$0] < 0 }
    random.shuffle(&rest)
    var slot = 0
    for person in rest {
      while room[slot] == 0 { slot += 1 }
      child[person] = Int32(slot)
      room[slot] -= 1
    }
    return child
  }
}
