import SolverSupport

/// Simulated annealing over swaps and moves, with reheating of the best.
///
/// Temperatures are shares of how much a random swap changes the cost. Measured on uniform pair
/// costs with groups of twelve, by the energies of partitions held at fixed temperatures: below
/// 0.13 nothing moves any more, at 0.17 the groups begin to melt, above 0.25 nothing is left of
/// them; so all the effort goes to the range between 0.3 and 0.1.
struct Annealing {
  private let state: PoolState
  private var random: RandomSource
  private let cancellation: Cancellation
  /// `-ln(u)` for evenly spaced u, which turn a temperature into a threshold.
  private let thresholds: [Float]
  private static let steps = 4096

  init(state: PoolState, random: RandomSource, cancellation: Cancellation) {
    self.state = state
    self.random = random
    self.cancellation = cancellation
    thresholds = (0..<Annealing.steps).map { index in
      Float(-Annealing.logarithm((Double(index) + 0.5) / Double(Annealing.steps)))
    }
  }

  /// The natural logarithm of a number in 0...1, by the series of the inverse hyperbolic tangent.
  private static func logarithm(_ x: Double) -> Double {
    var mantissa = x
    var exponent = 0.0
    while mantissa < 0.75 {
      mantissa *= 2
      exponent -= 1
    }
    let y = (mantissa - 1) / (mantissa + 1)
    var term = y
    var sum = 0.0
    for k in stride(from: 1, to: 40, by: 2) {
      sum += term / Double(k)
      term *= y * y
    }
    return 2 * sum + exponent * 0.693147180559945309
  }

  /// Searches with so many ticks of effort; returns the best assignment found.
  mutating func search(
    start: [Int32], sizes: [Int], effort: Int, found: (Int) -> Void
  ) -> [Int32] {
    guard state.n > 1, state.slots > 1 else { return start }
    state.load(start)
    var best = start
    var bestCost = state.total
    let heat = spread()
    // So many proposals cost about a tick at the sizes met here.
    let proposals = max(200_000, effort.multipliedReportingOverflow(by: 60).partialValue)
    let starts = 3
    let firstPart = proposals / 2
    for round in 0..<starts {
      if cancellation.isDue() { break }
      var order = Array(0..<state.n)
      if round > 0 || !state.hasExtras { random.shuffle(&order) }
      if round > 0 {
        var slots = start
        for (person, other) in order.enumerated() { slots[person] = start[other] }
        state.load(slots)
      } else {
        state.load(start)
      }
      cool(from: heat * 0.3, to: heat * 0.1, proposals: firstPart / starts)
      descend()
      let cost = state.total
      if cost < bestCost {
        bestCost = cost
        best = state.assignment
        found(cost)
      }
    }
    // Reheat the best, a little less each time.
    let reheats = 8
    for round in 0..<reheats {
      if cancellation.isDue() { break }
      state.load(best)
      let share = 0.2 - 0.05 * Double(round) / Double(reheats)
      cool(from: heat * share, to: heat * 0.1, proposals: (proposals - firstPart) / reheats)
      descend()
      let cost = state.total
      if cost < bestCost {
        bestCost = cost
        best = state.assignment
        found(cost)
      }
    }
    return best
  }

  /// How much random swaps change the cost, broken rules left out.
  private mutating func spread() -> Double {
    var sum = 0.0
    var count = 0.0
    for _ in 0..<4000 {
      let i = random.below(state.n)
      let j = random.below(state.n)
      guard state.slotOf[i] != state.slotOf[j] else { continue }
      let delta = state.swapDelta(i, j)
      if abs(delta) > PoolState.heavy / 128 { continue }
      sum += Double(delta) * Double(delta)
      count += 1
    }
    return max(1, (sum / max(1, count)).squareRoot())
  }

  private mutating func cool(from hot: Double, to cold: Double, proposals: Int) {
    let block = 4096
    let blocks = max(1, proposals / block)
    let factor = Annealing.root(cold / hot, blocks)
    var temperature = hot
    for round in 0..<blocks {
      if round & 15 == 0, cancellation.isDue() { return }
      pass(temperature: Float(temperature), proposals: block)
      temperature *= factor
    }
  }

  /// The k-th root of a number in 0...1, by bisection.
  private static func root(_ x: Double, _ k: Int) -> Double {
    let target = logarithm(x) / Double(k)
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if logarithm(max(middle, 1e-12)) < target { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private mutating func pass(temperature: Float, proposals: Int) {
    let n = UInt64(state.n)
    let flexible = state.isFlexible
    var source = random
    thresholds.withUnsafeBufferPointer { thresholds in
      for _ in 0..<proposals {
        let bits = source.next()
        let i = Int(((bits >> 32) &* n) >> 32)
        let limit = Int32(temperature * thresholds[Int(bits & 0xFFF)])
        let more = source.next()
        if flexible, more & 7 == 0 {
          let slot = Int(((more >> 32) &* UInt64(state.slots)) >> 32)
          if Int(state.slotOf[i]) == slot { continue }
          if let delta = state.moveDelta(i, to: slot, below: limit &+ 1), delta <= limit {
            state.move(i, to: slot)
          }
          continue
        }
        let j = Int(((more >> 32) &* n) >> 32)
        if state.slotOf[i] == state.slotOf[j] { continue }
        if state.swapDelta(i, j, below: limit &+ 1) <= limit { state.swap(i, j) }
      }
    }
    random = source
  }

  /// Goes down to where no swap and no move helps.
  private func descend() {
    var improved = true
    while improved {
      improved = false
      for i in 0..<state.n {
        if cancellation.isDue() { return }
        for j in (i + 1)..<max(i + 1, state.n) where state.slotOf[i] != state.slotOf[j] {
          if state.swapDelta(i, j, below: 0) < 0 {
            state.swap(i, j)
            improved = true
          }
        }
        guard state.isFlexible else { continue }
        for slot in 0..<state.slots where Int(state.slotOf[i]) != slot {
          if let delta = state.moveDelta(i, to: slot, below: 0), delta < 0 {
            state.move(i, to: slot)
            improved = true
          }
        }
      }
    }
  }
}
