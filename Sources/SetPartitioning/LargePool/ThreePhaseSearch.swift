import SolverSupport

/// A population that is shaken, crossed and put right, and shrinks as the effort is spent.
///
/// After Yang, Cai, Jin, Tang, Gao, "A three-phase search approach with dynamic population size
/// for solving the maximally diverse grouping problem", European Journal of Operational Research
/// 302, 2022. Each generation, every member is shaken by random swaps, crossed with another one
/// (the child takes the best groups of both parents in turn), and has the worst placed person of
/// each group taken out and put where she fits best; each time it descends to a local optimum.
/// The population and the strength of shaking shrink with the effort left. What makes it fast here
/// is the descent, which passes over nearly all swaps without a look. A child replaces its parent
/// only if it is no worse: letting in worse ones that are far away, as the paper does, cost 0.4 per
/// cent of the objective at 240 people in groups of twenty.
struct ThreePhaseSearch {
  private static let largest = 15
  private static let smallest = 2

  private let state: PoolState
  private var scratch: DescentScratch
  private var random: RandomSource
  private let cancellation: Cancellation
  /// What a pair costs on the average.
  private let meanPair: Double

  private typealias Member = PoolState.Snapshot

  init(state: PoolState, random: RandomSource, cancellation: Cancellation) {
    self.state = state
    self.random = random
    self.cancellation = cancellation
    scratch = DescentScratch(state)
    let costs = state.model.problem.pairCosts
    let people = state.model.problem.count
    meanPair =
      Double(costs.reduce(0) { $0 + Int($1) }) / Double(max(1, people * (people - 1)))
  }

  /// Searches with so many ticks of effort, or until the target is reached, below which nothing can
  /// be; returns the best assignment found.
  ///
  /// All starts have the sizes that the given ones have.
  mutating func search(
    starts: [[Int32]], effort: Int, target: Int, found: (Int) -> Void
  ) -> [Int32] {
    guard let first = starts.first, state.n > 1, state.slots > 1 else { return starts.first ?? [] }
    var spent = 0
    var best = (slots: first, cost: Int.max)
    func keep(_ member: Member) {
      guard member.cost < best.cost else { return }
      best = (member.slots, member.cost)
      found(member.cost)
    }
    var population: [Member] = []
    for at in 0..<ThreePhaseSearch.largest {
      if at > 0, cancellation.isDue() || spent >= effort || best.cost <= target { break }
      var slots = first
      if at < starts.count {
        slots = starts[at]
      } else {
        var order = Array(0..<state.n)
        random.shuffle(&order)
        for (person, other) in order.enumerated() { slots[person] = first[other] }
      }
      population.append(settle(slots, &spent))
      keep(population[at])
    }
    let begin = spent
    while spent < effort, best.cost > target, !cancellation.isDue() {
      let share = Double(spent - begin) / Double(max(1, effort - begin))
      let strength = 1.2 - 1.1 * share
      let steps = max(1, Int(strength * Double(state.n) / Double(state.slots)))
      for i in population.indices {
        // In a pool of thousands one descent takes a while.
        if cancellation.isDue() { return best.slots }
        state.load(population[i])
        shake(steps: steps)
        spent += ThreePhaseSearch.copying(state) + state.descend(&scratch, cancellation)
        population[i] = state.snapshot
        keep(population[i])
      }
      if population.count > 1 {
        var children: [Member] = []
        for i in population.indices {
          if cancellation.isDue() { return best.slots }
          let other = (i + 1 + random.below(population.count - 1)) % population.count
          children.append(
            settle(crossed(population[i], population[other]), &spent))
        }
        for (i, child) in children.enumerated() {
          keep(child)
          if child.cost <= population[i].cost { population[i] = child }
        }
      }
      for i in population.indices {
        if cancellation.isDue() { return best.slots }
        state.load(population[i])
        for _ in 0..<3 { direct() }
        spent += ThreePhaseSearch.copying(state) + state.slots
        spent += state.descend(&scratch, cancellation)
        population[i] = state.snapshot
        keep(population[i])
      }
      population.sort { ($0.cost, $0.slots[0]) < ($1.cost, $1.slots[0]) }
      let room =
        Double(ThreePhaseSearch.largest)
        - Double(ThreePhaseSearch.largest - ThreePhaseSearch.smallest) * share
      let count = max(ThreePhaseSearch.smallest, Int(room))
      if population.count > count { population.removeLast(population.count - count) }
    }
    return best.slots
  }

  /// What loading an assignment costs, in ticks.
  private static func loading(_ state: PoolState) -> Int { 1 + state.n * state.n / 6000 }

  /// What taking over a member costs, in ticks.
  private static func copying(_ state: PoolState) -> Int { 1 + state.n * state.slots / 6000 }

  private mutating func settle(_ slots: [Int32], _ spent: inout Int) -> Member {
    state.load(slots)
    spent += ThreePhaseSearch.loading(state) + state.descend(&scratch, cancellation)
    return state.snapshot
  }

  /// Random swaps, and moves where sizes are free.
  private mutating func shake(steps: Int) {
    var done = 0
    var tries = 0
    while done < steps, tries < 50 * steps {
      tries += 1
      let i = random.below(state.n)
      if state.isFlexible, random.chance(1, in: 8) {
        let slot = random.below(state.slots)
        if Int(state.slotOf[i]) != slot, state.moveDelta(i, to: slot) != nil {
          state.move(i, to: slot)
          done += 1
        }
        continue
      }
      let j = random.below(state.n)
      if state.slotOf[i] != state.slotOf[j] {
        state.swap(i, j)
        done += 1
      }
    }
  }

  /// Takes the worst placed person out of each group, and puts them back where they fit best, each
  /// group getting one.
  private mutating func direct() {
    let slots = state.slots
    var loose: [Int] = []
    for slot in 0..<slots where state.size[slot] > 0 {
      let row = state.sumRow(slot)
      let list = state.memberList(slot)
      var worst = Int(list[0])
      for k in 1..<max(1, Int(state.size[slot])) where row[Int(list[k])] > row[worst] {
        worst = Int(list[k])
      }
      loose.append(worst)
    }
    guard loose.count > 1 else { return }
    // What each would cost in each group, mean over its members, without those taken out.
    var open = Array(loose.indices)
    var target = [Int](repeating: -1, count: loose.count)
    var order = Array(loose.indices)
    random.shuffle(&order)
    let home = loose.map { Int(state.slotOf[$0]) }
    for at in order {
      // The group of `loose[at]` chooses among the people who are left.
      let slot = home[at]
      let row = state.sumRow(slot)
      let out = loose[at]
      var best = 0
      var least = Int.max
      for (place, other) in open.enumerated() {
        let person = loose[other]
        let cost = Int(row[person]) - Int(state.pair[person * state.n + out])
        if cost < least {
          least = cost
          best = place
        }
      }
      target[open.remove(at: best)] = slot
    }
    // A permutation is a few swaps.
    for at in loose.indices {
      while Int(state.slotOf[loose[at]]) != target[at] {
        guard
          let other = loose.indices.first(where: {
            Int(state.slotOf[loose[$0]]) == target[at]
          })
        else { return }
        state.swap(loose[at], loose[other])
      }
    }
  }

  /// A child that takes the best groups of both parents in turn, and the rest at random.
  ///
  /// A slot of the child has the size that it has in the first parent.
  private mutating func crossed(_ first: Member, _ second: Member) -> [Int32] {
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
