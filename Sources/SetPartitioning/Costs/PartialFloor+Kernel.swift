/// What groups that hold some people cost at least on top of their pairs.
///
/// People are pushed in any order. A counted value is charged by the cheapest number of carriers
/// that the group may still come to; spreads, worst pairs and common time by what they are already,
/// since whoever comes to it can only make them worse.
///
/// The pointers are indexed by people below `n`, depths up to `deepest` and criteria of the problem.
final class PartialFloor {
  /// Whether groups cost the same on top of their pairs whoever is in them.
  let isFlat: Bool
  private let n: Int
  private let deepest: Int
  private let counts: [Counted]
  private let spreads: [SpreadCriterion]
  private let worst: [WorstPairCriterion]
  private let people: [Int]
  private let count: Int  // people of the problem
  private let times: [TimeRange]
  private let words: Int
  private let ground: Int  // what is charged at its least, whoever is in the group
  private let time: UnsafeMutablePointer<UInt64>  // person * words
  private let common: UnsafeMutablePointer<UInt64>  // by depth: words
  private let carried: UnsafeMutablePointer<Int>  // by depth, counted value
  private let extremes: UnsafeMutablePointer<Int32>  // by depth, spread: low, high
  private let farthest: UnsafeMutablePointer<Int32>  // by depth, worst pair
  private let members: UnsafeMutablePointer<Int>  // by depth

  /// People who carry a value, and what groups of one size cost by how many they hold so far.
  private struct Counted {
    let carriers: [Bool]  // of the free people
    let least: [[Int?]]  // by how many people are chosen, by how many of them carry the value
  }

  /// Prepares floors of groups of a size; `ranges` are those of common time with their words.
  init(_ model: CompactModel, size: Int, ranges: [TimeRange], time: UnsafeMutablePointer<UInt64>) {
    let problem = model.problem
    people = model.people
    n = people.count
    count = problem.count
    deepest = size
    counts = problem.counts.map { PartialFloor.counted($0, model, size: size) }
    ground = CostFloor.spreads(problem)
    spreads = problem.spreads.filter { $0.weight > 0 }
    worst = problem.worstPairs.filter { $0.weight > 0 || $0.limit != nil }
    times = ranges
    words = ranges.last?.words.upperBound ?? 0
    self.time = time
    isFlat = counts.isEmpty && spreads.isEmpty && worst.isEmpty && times.isEmpty
    let levels = size + 1
    common = .allocate(capacity: levels * words + 1)
    common.initialize(repeating: ~0, count: levels * words + 1)
    carried = .allocate(capacity: levels * counts.count + 1)
    carried.initialize(repeating: 0, count: levels * counts.count + 1)
    extremes = .allocate(capacity: levels * spreads.count * 2 + 1)
    extremes.initialize(repeating: 0, count: levels * spreads.count * 2 + 1)
    for s in spreads.indices {
      extremes[2 * s] = .max
      extremes[2 * s + 1] = .min
    }
    farthest = .allocate(capacity: levels * worst.count + 1)
    farthest.initialize(repeating: 0, count: levels * worst.count + 1)
    members = .allocate(capacity: levels)
    members.initialize(repeating: 0, count: levels)
  }

  deinit {
    common.deallocate()
    carried.deallocate()
    extremes.deallocate()
    farthest.deallocate()
    members.deallocate()
  }

  /// What any group costs at least on top of its pairs.
  var lowest: Int {
    let counted = counts.reduce(0) { $0 + ($1.least[0][0] ?? 0) }
    return times.reduce(ground + counted) { $0 + ($1.costs.isEmpty ? 0 : $1.least) }
  }

  private static func counted(
    _ criterion: CountCriterion, _ model: CompactModel, size: Int
  ) -> Counted {
    let carriers = model.people.map { criterion.carriers[$0] }
    let all = carriers.count { $0 }
    let costs = (0...size).map { criterion.cost(size: size, count: $0) }
    // So many carriers at least where others are too few, and so many at most.
    let fewest = max(0, size - (model.n - all))
    let most = min(size, all)
    let least = (0...size).map { chosen in
      (0...chosen).map { held -> Int? in
        let low = max(held, fewest)
        let high = min(held + size - chosen, most)
        return low <= high ? costs[low...high].compactMap { $0 }.min() : nil
      }
    }
    return Counted(carriers: carriers, least: least)
  }

  /// Puts one more person to the first `depth` and says what groups that hold them all cost at
  /// least; nil if there are none.
  func push(_ person: Int, depth: Int) -> Int? {
    let next = depth + 1
    var total = ground
    members[depth] = person
    for w in 0..<words {
      common[next * words + w] = common[depth * words + w] & time[person * words + w]
    }
    for range in times {
      var bits = 0
      for w in range.words { bits += common[next * words + w].nonzeroBitCount }
      if bits < range.minimum { return nil }
      guard !range.costs.isEmpty else { continue }
      total += range.isFalling ? Int(range.costs[min(bits, range.costs.count - 1)]) : range.least
    }
    for (c, counted) in counts.enumerated() {
      let held = carried[depth * counts.count + c] + (counted.carriers[person] ? 1 : 0)
      carried[next * counts.count + c] = held
      guard let least = counted.least[next][held] else { return nil }
      total += least
    }
    for (s, spread) in spreads.enumerated() {
      let value = spread.values[people[person]]
      let at = (depth * spreads.count + s) * 2
      let then = (next * spreads.count + s) * 2
      extremes[then] = min(extremes[at], value)
      extremes[then + 1] = max(extremes[at + 1], value)
      let distance = Int(extremes[then + 1]) - Int(extremes[then])
      total += spread.weight * max(0, distance - spread.allowance)
    }
    for (w, criterion) in worst.enumerated() {
      var far = farthest[depth * worst.count + w]
      let row = people[person] * count
      for i in 0..<depth { far = max(far, criterion.values[row + people[members[i]]]) }
      farthest[next * worst.count + w] = far
      // Whoever is alone has no pair.
      if depth == 0 { continue }
      if let limit = criterion.limit, far > limit { return nil }
      total += max(0, criterion.weight) * max(0, Int(far) - criterion.allowance)
    }
    return total
  }
}
