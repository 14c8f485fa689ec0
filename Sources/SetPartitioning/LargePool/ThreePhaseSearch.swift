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

  let state: PoolState
  private var scratch: DescentScratch
  var random: RandomSource
  private let cancellation: Cancellation
  /// What a pair costs on the average.
  let meanPair: Double

  typealias Member = PoolState.Snapshot

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
    var best = (slots: first, cost: Int.max)
    func isOver() -> Bool { best.cost <= target || cancellation.isDue() }
    func keep(_ member: Member) {
      guard member.cost < best.cost else { return }
      best = (member.slots, member.cost)
      found(member.cost)
    }
    let rounds = self.rounds(effort)
    let each = rounds == 1 ? effort : effort * 3 / 4 / rounds
    var champions: [Member] = []
    for round in 0..<rounds where !isOver() {
      var spent = 0
      var population: [Member] = []
      for at in 0..<ThreePhaseSearch.largest {
        if at > 0, spent >= each || isOver() { break }
        let slots = round == 0 && at < starts.count ? starts[at] : shuffled(first)
        population.append(settle(slots, &spent))
        keep(population[at])
      }
      let champion = evolve(population, effort: each - spent, from: 0, target: target, keep)
      if let champion { champions.append(champion) }
    }
    if rounds > 1, !isOver() {
      _ = evolve(
        champions, effort: effort - rounds * each, from: 0.5, target: target, keep)
    }
    return best.slots
  }

  /// How many populations the effort is enough for.
  ///
  /// Whatever the effort, a population ends in one corner. With 240 people in groups of fifteen to
  /// twenty-five, six populations of three seconds ended between 163,843 and 164,144, those of nine
  /// between 163,829 and 164,149. So long searches raise several, and let the best of each meet.
  private func rounds(_ effort: Int) -> Int {
    let rounds = effort / (35 * state.n * state.n)
    return rounds < 3 ? 1 : min(12, rounds)
  }

  private mutating func shuffled(_ slots: [Int32]) -> [Int32] {
    var order = slots
    random.shuffle(&order)
    return order
  }

  /// Lets a population live for so much effort, from a share of its life on; its best member ever.
  private mutating func evolve(
    _ members: [Member], effort: Int, from first: Double, target: Int, _ keep: (Member) -> Void
  ) -> Member? {
    var population = members
    guard var best = members.min(by: { ($0.cost, $0.slots[0]) < ($1.cost, $1.slots[0]) }) else {
      return nil
    }
    func note(_ member: Member) {
      if member.cost < best.cost { best = member }
      keep(member)
    }
    var spent = 0
    while spent < effort, best.cost > target, !cancellation.isDue() {
      let share = first + (1 - first) * Double(spent) / Double(max(1, effort))
      let strength = 1.2 - 1.1 * share
      let steps = max(1, Int(strength * Double(state.n) / Double(state.slots)))
      for i in population.indices {
        // In a pool of thousands one descent takes a while.
        if cancellation.isDue() { return best }
        state.load(population[i])
        shake(steps: steps)
        spent += ThreePhaseSearch.copying(state) + state.descend(&scratch, cancellation)
        population[i] = state.snapshot
        note(population[i])
      }
      if population.count > 1 {
        var children: [Member] = []
        for i in population.indices {
          if cancellation.isDue() { return best }
          let other = (i + 1 + random.below(population.count - 1)) % population.count
          children.append(
            settle(crossed(population[i], population[other]), &spent))
        }
        for (i, child) in children.enumerated() {
          note(child)
          if child.cost <= population[i].cost { population[i] = child }
        }
      }
      for i in population.indices {
        if cancellation.isDue() { return best }
        state.load(population[i])
        for _ in 0..<3 { direct() }
        spent += ThreePhaseSearch.copying(state) + state.slots
        spent += state.descend(&scratch, cancellation)
        population[i] = state.snapshot
        note(population[i])
      }
      population.sort { ($0.cost, $0.slots[0]) < ($1.cost, $1.slots[0]) }
      let room =
        Double(ThreePhaseSearch.largest)
        - Double(ThreePhaseSearch.largest - ThreePhaseSearch.smallest) * share
      let count = max(ThreePhaseSearch.smallest, Int(room))
      if population.count > count { population.removeLast(population.count - count) }
    }
    return best
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
}
