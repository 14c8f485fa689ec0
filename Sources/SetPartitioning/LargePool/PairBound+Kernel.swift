import ProofFormat
import SolverSupport

/// A bound for pools of any size, told from pairs, sizes and counted values alone.
///
/// It is the dual of the relaxation in which each person chooses as many others as her group has
/// besides her; see `GroupPairPrices`. The best price of a person, the others' held, is the middle
/// between the last of those pairs that her group needs and the first that it does not, what the
/// others pay taken off. All people take half a step towards it at a time; ten rounds came to
/// within 0.2 per cent of what 300 further ones by subgradients reached, on uniform and on planar
/// costs, with 240 people in twenties and 800 in forties. Half the sum of everybody's cheapest
/// pairs is 2 to 5 per cent lower there, and 30 per cent lower where some are dear to everybody.
///
/// The pointers are indexed by free people, row by row.
final class PairBound {
  /// A pair that may not be; far above the sum of any two prices.
  private static let never: Int32 = 1 << 30
  private static let priceLimit: Int32 = 1 << 28
  private static let rounds = 10
  /// So many are enough from prices that were found for another size.
  private static let furtherRounds = 3
  /// At most so many sizes are tried as the usual one.
  private static let tries = 4

  private let model: CompactModel
  private let scale: Int
  private let cost: UnsafeMutablePointer<Int32>  // n * n, scaled
  private let line: UnsafeMutablePointer<Int32>  // a row, prices taken off
  private let counted: [Counted]

  /// People who carry a value, and what groups cost by size and by how many of them they hold.
  private struct Counted {
    var carriers: [Bool]  // of the free people
    var count: Int
    var costs: [[Int?]]  // by index of the size
  }

  /// Prices, and what they prove.
  private struct Proven {
    var total: Int  // scaled
    var prices: [Int32]
    var counts: [Int]
  }

  init(_ model: CompactModel) {
    self.model = model
    let problem = model.problem
    let n = model.n
    let largest = problem.pairCosts.reduce(1) { max($0, abs(Int($1))) }
    var scale = 16
    while scale > 1, largest * scale >= 1 << 27 { scale /= 2 }
    self.scale = scale
    cost = .allocate(capacity: n * n + 1)
    line = .allocate(capacity: n + 1)
    cost.initialize(repeating: 0, count: n * n + 1)
    line.initialize(repeating: 0, count: n + 1)
    var compact = [Int](repeating: -1, count: problem.count)
    for (i, a) in model.people.enumerated() {
      compact[a] = i
      let row = a * problem.count
      for (j, b) in model.people.enumerated() {
        cost[i * n + j] =
          i == j ? PairBound.never : problem.pairCosts[row + b] &* Int32(truncatingIfNeeded: scale)
      }
    }
    for pair in problem.forbiddenPairs {
      let a = compact[pair.a]
      let b = compact[pair.b]
      guard a >= 0, b >= 0 else { continue }
      cost[a * n + b] = PairBound.never
      cost[b * n + a] = PairBound.never
    }
    counted = PairBound.counted(model)
  }

  deinit {
    cost.deallocate()
    line.deallocate()
  }

  /// Finds a bound with its certificate; nil if the problem has costs that the bound leaves out and
  /// that may be negative, or no partition at all.
  ///
  /// - Complexity: O(people^2 + people * sizes * counted values) a round.
  func certificate(_ cancellation: Cancellation) -> GroupCertificate? {
    guard isCovered, model.n > 0 else { return nil }
    var best: Proven?
    let count = min(PairBound.tries, model.sizes.count)
    for attempt in 0..<count {
      let at = count == 1 ? 0 : attempt * (model.sizes.count - 1) / (count - 1)
      guard let found = climb(usual: model.sizes[at], from: best, cancellation) else {
        return nil
      }
      if found.total > best?.total ?? .min { best = found }
      if cancellation.isDue() { break }
    }
    guard let best else { return nil }
    var total = best.total
    for columns in model.fixedColumns { total += (columns.map(\.cost).min() ?? 0) * scale }
    var people = [Int](repeating: 0, count: model.problem.count)
    for (i, person) in model.people.enumerated() { people[person] = Int(best.prices[i]) }
    // In a certificate everybody counts, those of fixed groups too.
    let counts = zip(counted, best.counts).map { item, price in
      GroupCountPrice(
        carriers: item.carriers.indices.filter { item.carriers[$0] }, price: price)
    }
    let bound = total >= 0 ? (total + scale - 1) / scale : -(-total / scale)
    return GroupCertificate(
      lowerBound: bound, scale: scale,
      proof: .pairs(GroupPairPrices(people: people, counts: counts.filter { $0.price != 0 })))
  }

  /// Whether all that is left out costs nothing at least.
  private var isCovered: Bool {
    let problem = model.problem
    return problem.spreads.allSatisfy { $0.weight >= 0 }
      && problem.worstPairs.allSatisfy { $0.weight >= 0 }
      && problem.commonTimes.allSatisfy { $0.costs.allSatisfy { $0 >= 0 } }
      && (problem.former?.prices.allSatisfy { $0 >= 0 } ?? true)
  }

  /// Counted values, those about the same people in one.
  private static func counted(_ model: CompactModel) -> [Counted] {
    var result: [Counted] = []
    for criterion in model.problem.counts {
      let costs = model.sizes.map { size in
        (0...size).map { criterion.cost(size: size, count: $0) }
      }
      if let known = result.firstIndex(where: { $0.carriers == criterion.carriers }) {
        for i in costs.indices {
          result[known].costs[i] = zip(result[known].costs[i], costs[i]).map { a, b in
            a.flatMap { a in b.map { a + $0 } }
          }
        }
      } else {
        result.append(
          Counted(
            carriers: criterion.carriers,
            count: model.people.count { criterion.carriers[$0] }, costs: costs))
      }
    }
    return result
  }

  /// Prices for groups that mostly have a size, better from round to round, from those for another
  /// size if there are any.
  private func climb(
    usual size: Int, from known: Proven?, _ cancellation: Cancellation
  ) -> Proven? {
    let n = model.n
    var prices = known?.prices ?? [Int32](repeating: 0, count: n)
    if known == nil { prices = (0..<n).map { middle(of: $0, size, prices) / 2 } }
    var counts = known?.counts ?? counted.map { _ in 0 }
    guard var best = proven(prices, &counts) else { return nil }
    for _ in 0..<(known == nil ? PairBound.rounds : PairBound.furtherRounds) {
      if cancellation.isDue() { break }
      var next = prices
      for i in 0..<n { next[i] = (prices[i] &+ middle(of: i, size, prices)) >> 1 }
      prices = next
      guard let found = proven(prices, &counts) else { return nil }
      if found.total > best.total { best = found }
    }
    return best
  }

  /// The best price of a person, the others' prices given.
  private func middle(of person: Int, _ size: Int, _ prices: [Int32]) -> Int32 {
    let n = model.n
    let row = cost + person * n
    guard n > 1, size > 1 else { return 0 }
    for j in 0..<n { line[j] = row[j] == PairBound.never ? PairBound.never : row[j] &- prices[j] }
    let last = size - 2
    select(last, n)
    let low = line[last]
    var high = PairBound.never
    for j in (last + 1)..<max(last + 1, n) { high = min(high, line[j]) }
    if high == PairBound.never { high = low }
    return min(
      max(Int32(truncatingIfNeeded: (Int(low) + Int(high)) >> 1), -PairBound.priceLimit),
      PairBound.priceLimit)
  }

  /// Puts the element of rank `k` of the line in its place, none greater before and none less after
  /// it (Hoare, "Algorithm 65: Find", 1961).
  private func select(_ k: Int, _ count: Int) {
    var low = 0
    var high = count - 1
    while low < high {
      let pivot = line[(low + high) / 2]
      var i = low
      var j = high
      while i <= j {
        while line[i] < pivot { i += 1 }
        while pivot < line[j] { j -= 1 }
        if i <= j {
          (line[i], line[j]) = (line[j], line[i])
          i += 1
          j -= 1
        }
      }
      if j < k { low = i }
      if k < i { high = j }
    }
  }

  /// What prices prove; those of counted values are chosen anew, from what they were.
  private func proven(_ prices: [Int32], _ counts: inout [Int]) -> Proven? {
    let n = model.n
    var back = 0
    for i in 0..<n {
      let own = prices[i]
      let row = cost + i * n
      for j in 0..<i { back += Int(max(0, own &+ prices[j] &- row[j])) }
    }
    var sums = [0]
    for price in prices.sorted(by: >) { sums.append((sums.last ?? 0) + Int(price)) }
    guard var total = least(sums, counts) else { return nil }
    for at in counted.indices {
      guard let (price, better) = raise(at, counts, sums), better > total else { continue }
      counts[at] = price
      total = better
    }
    return Proven(total: total - back, prices: prices, counts: counts)
  }

  /// The price of a counted value that proves the most, the others' held.
  ///
  /// What a price proves is concave in it, so that its best is found by thirds.
  private func raise(_ at: Int, _ counts: [Int], _ sums: [Int]) -> (Int, Int)? {
    let known = counted[at].costs.joined().compactMap { $0.map { abs($0) } }
    let most = min((known.max() ?? 0) * scale, 1 << 30)
    guard most > 0 else { return nil }
    var counts = counts
    func value(_ price: Int) -> Int? {
      counts[at] = price
      return least(sums, counts)
    }
    var low = -most
    var high = most
    while high - low > 2 {
      let first = low + (high - low) / 3
      let second = high - (high - low) / 3
      guard let a = value(first), let b = value(second) else { return nil }
      if a < b { low = first + 1 } else { high = second }
    }
    var best: (Int, Int)?
    for price in low...high {
      if let total = value(price), total > best?.1 ?? .min { best = (price, total) }
    }
    return best
  }

  /// What sizes, counted values and the prices paid come to at least; nil if no sizes fit.
  private func least(_ sums: [Int], _ counts: [Int]) -> Int? {
    var own = model.sizeCosts.map { Optional($0 * scale) }
    var paid = 0
    for (item, price) in zip(counted, counts) {
      paid += price * item.count
      for (index, size) in model.sizes.enumerated() {
        let fewest = max(0, size - (model.n - item.count))
        let all = (fewest...max(fewest, min(size, item.count))).compactMap { held in
          item.costs[index][held].map { $0 * scale - price * held }
        }
        own[index] = own[index].flatMap { now in all.min().map { now + $0 } }
      }
    }
    var rest = [Int](repeating: .max, count: model.n + 1)
    rest[0] = paid
    for (total, sum) in sums.enumerated() where total > 0 {
      var best = Int.max
      for (index, size) in model.sizes.enumerated() where size <= total {
        guard let cost = own[index], rest[total - size] < .max else { continue }
        best = min(best, rest[total - size] + cost + (size - 1) * (sum - sums[total - size]))
      }
      rest[total] = best
    }
    return rest[model.n] == .max ? nil : rest[model.n]
  }
}
