import Programme

/// A walk through every group of a size whose floor, less prices, lies below a bar.
///
/// Groups are built person by person, ascending. For each person who may come next it is known what
/// she adds: her pairs with those chosen, less her price. A beginning is given up if even the least
/// of these for each place left stays at or above the bar. Nothing below the bar is passed over.
struct GroupWalk {
  /// More than any sum of costs and prices, and less than overflows when added up.
  private static let never = 1 << 57

  private let people: [Int]
  private let pairs: [Int]  // scaled, people.count squared
  private let prices: [Int]
  private let extras: [Int: Int]  // by size, scaled
  private let lowest: Int  // the least of all pairs, scaled; at most 0

  /// Prepares a walk among some people, ascending.
  init(
    _ floor: PairFloor, people: [Int], prices: [Int], scale: Int
  ) throws(GroupProofFault) {
    self.people = people
    self.prices = people.map { prices[$0] }
    var least = 0
    var isSane = true
    func scaled(_ cost: Int) -> Int {
      let product = cost.multipliedReportingOverflow(by: scale)
      if product.overflow || product.partialValue.magnitude >= 1 << 50 { isSane = false }
      return product.overflow ? 0 : product.partialValue
    }
    var pairs: [Int] = []
    pairs.reserveCapacity(people.count * people.count)
    for a in people {
      for b in people {
        let cost = a == b ? 0 : floor.pairs[a][b].map(scaled)
        least = min(least, cost ?? 0)
        pairs.append(cost ?? GroupWalk.never)
      }
    }
    self.pairs = pairs
    extras = floor.sizes.mapValues(scaled)
    lowest = least
    guard isSane else { throw GroupProofFault(reason: Words.costsTooLarge.text) }
  }

  /// Visits every group of a size whose floor less prices lies below the bar, by person, ascending;
  /// each visit says where the bar lies from then on.
  func visit(
    size: Int, below bar: Int?, _ body: ([Int]) throws(GroupProofFault) -> Int?
  ) throws(GroupProofFault) {
    guard size >= 1, size <= people.count else { return }
    let count = people.count
    var run = Run(
      bar: GroupWalk.clamped(bar), members: [Int](repeating: 0, count: size),
      adds: [Int](repeating: 0, count: size * count),
      slack: (0...size).map { lowest * ($0 * ($0 - 1) / 2) })
    for i in 0..<count { run.adds[i] = -prices[i] }
    try descend(&run, depth: 0, from: 0, value: extras[size] ?? 0, body)
  }

  /// No bar is one that only pairs that may not be lie above.
  private static func clamped(_ bar: Int?) -> Int { min(bar ?? .max, never / 2) }

  private struct Run {
    var bar: Int
    var members: [Int]  // people
    var adds: [Int]  // by how many are chosen, then by position: what she would add
    let slack: [Int]  // by how many are still to come: what their own pairs add at least
  }

  private func descend(
    _ run: inout Run, depth: Int, from first: Int, value: Int,
    _ body: ([Int]) throws(GroupProofFault) -> Int?
  ) throws(GroupProofFault) {
    let count = people.count
    let row = depth * count
    let left = run.members.count - depth - 1
    guard left > 0 else {
      for j in first..<max(first, count) where value + run.adds[row + j] < run.bar {
        run.members[depth] = people[j]
        run.bar = GroupWalk.clamped(try body(run.members))
      }
      return
    }
    for j in first..<max(first, count - left) {
      let now = value + run.adds[row + j]
      if now >= GroupWalk.never / 2 { continue }
      var least = Int.max
      for k in (j + 1)..<count {
        let add = min(GroupWalk.never, run.adds[row + k] + pairs[j * count + k])
        run.adds[row + count + k] = add
        if add < least { least = add }
      }
      if now + left * least + run.slack[left] >= run.bar { continue }
      run.members[depth] = people[j]
      try descend(&run, depth: depth + 1, from: j + 1, value: now, body)
    }
  }
}
