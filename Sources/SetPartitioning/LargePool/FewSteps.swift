import SolverSupport

/// Steps of a large pool that improve the groups and take few people out of theirs.
///
/// Each step is the swap or the move that gains most for each person whom it takes out of her former
/// group. The best steps between two slots are kept until one of the two changes, so that a step
/// after the first looks at the slots that it touched and no others.
struct FewSteps {
  /// The best step between two slots that takes so many more people away.
  private struct Step {
    var gain: Int32 = 0
    var person: Int32 = -1
    /// Whom she is swapped with, or -1.
    var other: Int32 = -1
    var slot: Int32 = -1
  }

  private let state: PoolState
  private let cancellation: Cancellation
  /// For each pair of slots: the best step that takes nobody more away, one more, two more.
  private var steps: [Step] = []

  init(_ state: PoolState, _ cancellation: Cancellation) {
    self.state = state
    self.cancellation = cancellation
  }

  /// Goes on from an assignment for as long as a step helps and no more than so many are taken out
  /// of their groups; tells every assignment on the way, with how many that are.
  ///
  /// - Complexity: O(people^2) for the first step, O(people * size) for each further one.
  mutating func walk(
    from assignment: [Int32], budget: Int, steps limit: Int = .max,
    _ reached: (_ moved: Int, _ state: PoolState) -> Void
  ) {
    state.load(assignment)
    let slots = state.slots
    steps = [Step](repeating: Step(), count: 3 * slots * slots)
    var moved = (0..<state.n).count { isAway($0, Int(state.slotOf[$0])) }
    for a in 0..<slots { for b in (a + 1)..<max(a + 1, slots) { look(a, b) } }
    var taken = 0
    while taken < limit, !cancellation.isDue() {
      var best = Step()
      var count = 1
      for at in stride(from: 0, to: steps.count, by: 3) {
        for more in 0..<3 where steps[at + more].gain > 0 && moved + more <= budget {
          let step = steps[at + more]
          // Gain for each person; what takes nobody away comes first.
          let better =
            more == 0 || count == 0
            ? (count != 0 || step.gain > best.gain) && more == 0
            : Int(step.gain) * count > Int(best.gain) * more
          if better {
            best = step
            count = more
          }
        }
      }
      guard best.gain > 0 else { return }
      let from = Int(state.slotOf[Int(best.person)])
      let people = [Int(best.person), Int(best.other)].filter { $0 >= 0 }
      moved -= away(people)
      if best.other >= 0 {
        state.swap(Int(best.person), Int(best.other))
      } else {
        state.move(Int(best.person), to: Int(best.slot))
      }
      moved += away(people)
      taken += 1
      reached(moved, state)
      for touched in [from, Int(best.slot)] {
        for other in 0..<slots where other != touched {
          look(min(touched, other), max(touched, other))
        }
      }
    }
  }

  private func isAway(_ person: Int, _ slot: Int) -> Bool {
    let label = state.model.labels[person]
    return label >= 0 && state.identity[slot] != label
  }

  /// How many of some people are not in their former groups.
  private func away(_ people: [Int]) -> Int {
    people.count { isAway($0, Int(state.slotOf[$0])) }
  }

  /// Finds the best steps between two slots.
  private mutating func look(_ a: Int, _ b: Int) {
    let at = 3 * (a * state.slots + b)
    for more in 0..<3 { steps[at + more] = Step() }
    func note(_ delta: Int32, _ more: Int, _ person: Int, _ other: Int, _ slot: Int) {
      let place = at + max(0, more)
      guard -delta > steps[place].gain else { return }
      steps[place] = Step(
        gain: -delta, person: Int32(person), other: Int32(other), slot: Int32(slot))
    }
    let first = state.memberList(a)
    let second = state.memberList(b)
    for k in 0..<Int(state.size[a]) {
      let i = Int(first[k])
      let leaves = (isAway(i, b) ? 1 : 0) - (isAway(i, a) ? 1 : 0)
      for l in 0..<Int(state.size[b]) {
        let j = Int(second[l])
        let more = leaves + (isAway(j, a) ? 1 : 0) - (isAway(j, b) ? 1 : 0)
        let limit = -steps[at + max(0, more)].gain
        let delta = state.swapDelta(i, j, below: limit)
        if delta < limit { note(delta, more, i, j, b) }
      }
      if state.isFlexible, let delta = state.moveDelta(i, to: b), delta < 0 {
        note(delta, leaves, i, -1, b)
      }
    }
    guard state.isFlexible else { return }
    for l in 0..<Int(state.size[b]) {
      let j = Int(second[l])
      guard let delta = state.moveDelta(j, to: a), delta < 0 else { continue }
      note(delta, (isAway(j, a) ? 1 : 0) - (isAway(j, b) ? 1 : 0), j, -1, a)
    }
  }
}
