import Programme

/// A walk to every group of a size whose floor, less prices, lies below a bar.
///
/// The floor of a group of k is a sum over its pairs once each pair bears 1/(k-1) of its two
/// people's prices. Averaged over all sets of j of its people, the pairs inside the set come to
/// j(j-1)/(k(k-1)) of the whole sum. Who is in the most costly pairs can always be left out without
/// rising above that share. So nothing below the bar is passed over if sets grow person by person,
/// no set is followed that lies above its share, and a set is made only by adding the person who is
/// then in the most costly pairs; and nothing is met twice.
struct GroupWalk {
  /// Stands for a pair that may not be; more than any sum of others.
  private static let never = 1 << 60
  /// Sums of pairs stay below this.
  private static let limit = 1 << 59

  private let people: [Int]
  private let pairs: [Int]  // scaled, people.count squared
  private let prices: [Int]
  private let extras: [Int: Int]  // by size, scaled
  private let counts: [CountFloor]
  private let scale: Int
  private let largest: Int  // of pairs and prices

  /// Prepares a walk among some people, ascending.
  init(
    _ floor: PairFloor, people: [Int], prices: [Int], scale: Int
  ) throws(GroupProofFault) {
    self.people = people
    self.prices = people.map { prices[$0] }
    self.scale = scale
    counts = floor.counts
    var most = 0
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
        most = max(most, cost.map(abs) ?? 0)
        pairs.append(cost ?? GroupWalk.never)
      }
    }
    self.pairs = pairs
    extras = floor.sizes.mapValues(scaled)
    for costs in floor.counts.flatMap(\.costs.values) {
      for cost in costs { _ = cost.map(scaled) }
    }
    largest = max(most, self.prices.map { Int(clamping: $0.magnitude) }.max() ?? 0)
    guard isSane else { throw GroupProofFault(reason: Words.costsTooLarge.text) }
  }

  /// Visits every group of a size whose floor less prices lies below the bar, its people ascending;
  /// each visit says where the bar lies from then on.
  ///
  /// The floor counts pairs, sizes, and what values that are counted cost at least.
  func visit(
    size: Int, below bar: Int?, _ body: ([Int]) throws(GroupProofFault) -> Int?
  ) throws(GroupProofFault) {
    guard size >= 1, size <= people.count else { return }
    let greatest = largest.multipliedReportingOverflow(by: size * size * (size + 1))
    guard !greatest.overflow, greatest.partialValue < GroupWalk.limit else {
      throw GroupProofFault(reason: Words.costsTooLarge.text)
    }
    let extra = extras[size] ?? 0
    let count = people.count
    var run = Run(
      size: size, bar: GroupWalk.clamped(bar),
      counted: counts.compactMap { Counted($0, people: people, size: size, scale: scale) },
      weights: pairs, members: [Int](repeating: 0, count: size),
      adds: [Int](repeating: 0, count: (size + 1) * count),
      sums: [Int](repeating: 0, count: (size + 1) * size))
    for a in 0..<count {
      for b in 0..<count where run.weights[a * count + b] < GroupWalk.never {
        run.weights[a * count + b] =
          (size - 1) * run.weights[a * count + b] - prices[a] - prices[b]
      }
      run.weights[a * count + a] = GroupWalk.never
    }
    if size == 1 {
      for (i, person) in people.enumerated() {
        run.members[0] = i
        guard let counted = run.leastCounted(1), extra + counted - prices[i] < run.bar else {
          continue
        }
        run.bar = GroupWalk.clamped(try body([person]))
      }
      return
    }
    // The cheapest pairs first: the bar soon falls to where it stays.
    var starts: [Int] = []
    for a in 0..<count {
      for b in 0..<a where run.weights[a * count + b] < GroupWalk.never {
        starts.append(a * count + b)
      }
    }
    starts.sort { (run.weights[$0], $0) < (run.weights[$1], $1) }
    for start in starts {
      let weight = run.weights[start]
      if weight > run.most(of: 2, extra: extra + run.lowest) { break }
      let (b, a) = (start / count, start % count)
      run.members[0] = a
      run.members[1] = b
      guard let counted = run.leastCounted(2), weight <= run.most(of: 2, extra: extra + counted)
      else { continue }
      for x in 0..<count {
        run.adds[2 * count + x] = min(
          GroupWalk.never, run.weights[a * count + x] + run.weights[b * count + x])
      }
      run.sums[2 * size] = weight
      run.sums[2 * size + 1] = weight
      try grow(&run, members: 2, sum: weight, extra: extra + counted, fixed: extra, body)
    }
  }

  /// No bar is one that nothing lies above.
  private static func clamped(_ bar: Int?) -> Int { max(-never, min(bar ?? .max, never)) }

  /// People who carry a value, and what groups of a size cost at least by how many they hold so far.
  private struct Counted {
    let carries: [Bool]  // by position
    let least: [[Int?]]  // by members so far, by how many of them carry the value

    init?(_ floor: CountFloor, people: [Int], size: Int, scale: Int) {
      guard let costs = floor.costs[size], costs.count > size else { return nil }
      carries = people.map { floor.carriers[$0] }
      least = (0...size).map { members in
        (0...members).map { held in
          costs[held...(held + size - members)].compactMap { $0 }.min().map { $0 * scale }
        }
      }
    }
  }

  private struct Run {
    let size: Int
    var bar: Int
    let counted: [Counted]
    var weights: [Int]  // of pairs, prices taken off
    var members: [Int]  // positions, in the order in which they were added
    var adds: [Int]  // by members, then position: the sum of her pairs with them
    var sums: [Int]  // by members, then member: the sum of her pairs with the others

    /// What counted values cost at least, whoever is in a group.
    var lowest: Int { counted.reduce(0) { $0 + ($1.least[0][0] ?? 0) } }

    /// The same for groups that hold the first members; nil if there are none.
    func leastCounted(_ count: Int) -> Int? {
      var total = 0
      for value in counted {
        let held = members[..<count].count { value.carries[$0] }
        guard let least = value.least[count][held] else { return nil }
        total += least
      }
      return total
    }

    /// The largest sum of the pairs of so many people that is no more than their share of a sum
    /// below the bar.
    func most(of count: Int, extra: Int) -> Int {
      let part = Int128(count * (count - 1)) * Int128(bar - extra) - 1
      let size = Int128(size)
      return Int(clamping: part >= 0 ? part / size : -((size - 1 - part) / size))
    }

    /// Whether somebody would be in costlier pairs than any member; of equals the last one is.
    func isCostliest(_ person: Int, add: Int, members count: Int, width: Int) -> Bool {
      for i in 0..<count {
        let sum = sums[count * size + i] + weights[person * width + members[i]]
        if sum > add || (sum == add && members[i] > person) { return false }
      }
      return true
    }
  }

  private func grow(
    _ run: inout Run, members: Int, sum: Int, extra: Int, fixed: Int,
    _ body: ([Int]) throws(GroupProofFault) -> Int?
  ) throws(GroupProofFault) {
    let count = people.count
    if members == run.size {
      let group = run.members.sorted().map { people[$0] }
      run.bar = GroupWalk.clamped(try body(group))
      return
    }
    let row = members * count
    var most = run.most(of: members + 1, extra: extra)
    for x in 0..<count {
      let add = run.adds[row + x]
      guard add < GroupWalk.never / 2, sum + add <= most,
        run.isCostliest(x, add: add, members: members, width: count)
      else { continue }
      run.members[members] = x
      guard let counted = run.leastCounted(members + 1),
        sum + add <= run.most(of: members + 1, extra: fixed + counted)
      else { continue }
      if members + 1 < run.size {
        for y in 0..<count {
          run.adds[row + count + y] = min(
            GroupWalk.never, run.adds[row + y] + run.weights[x * count + y])
        }
        for i in 0..<members {
          run.sums[(members + 1) * run.size + i] =
            run.sums[members * run.size + i] + run.weights[x * count + run.members[i]]
        }
        run.sums[(members + 1) * run.size + members] = add
      }
      try grow(
        &run, members: members + 1, sum: sum + add, extra: fixed + counted, fixed: fixed, body)
      most = run.most(of: members + 1, extra: extra)
    }
  }
}
