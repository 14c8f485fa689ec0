import ProofFormat

/// Finds cuts that a fractional solution violates.
///
/// Every set of people T and share u / d give the Chvatal-Gomory cut of rank 1
/// `sum x * floor(u |S and T| / d) <= floor(u |T| / d)`. Sets of three are looked through; larger
/// ones are found by tabu search that puts in or takes out one person or two who share a
/// fractional column. It starts from threes, from the carriers of each counted value (if 23 people
/// are of a kind and a group wants two of them, one group is left with an odd number), and from
/// the clusters that the solution itself shows: nine people of a town cannot be two groups and a
/// quarter, which the relaxation does not see, and for people in towns this is most of its gap.
struct CutFinder {
  private let n: Int
  private let columns: [[Int]]  // the support: free people of each column
  private let value: [Double]  // how much of it the solution takes
  private let columnsOf: [[Int]]  // of each person
  private let friends: [(Int, Int)]  // pairs that share a fractional column
  private let singles: [(Int, Int)]  // everybody in such a pair, twice
  private let weight: [Double]  // n * n

  init(n: Int, support: [(people: [Int], value: Double)]) {
    self.n = n
    columns = support.map(\.people)
    value = support.map(\.value)
    var of = [[Int]](repeating: [], count: n)
    var weight = [Double](repeating: 0, count: n * n)
    for (index, people) in columns.enumerated() {
      for a in people {
        of[a].append(index)
        for b in people where a != b { weight[a * n + b] += value[index] }
      }
    }
    columnsOf = of
    self.weight = weight
    var pairs: [(Int, Int)] = []
    for a in 0..<n {
      for b in (a + 1)..<max(a + 1, n)
      where weight[a * n + b] > 1e-6 && weight[a * n + b] < 1 - 1e-6 { pairs.append((a, b)) }
    }
    friends = pairs
    singles = (0..<n).filter { a in pairs.contains { $0.0 == a || $0.1 == a } }.map { ($0, $0) }
  }

  /// How hard cuts are looked for.
  enum Depth {
    /// Threes, and clusters as they are.
    case shallow
    /// Threes, clusters, and what lies uphill from threes and carriers.
    case climbing
    /// What tabu search finds around all of them, for more shares.
    case deep
  }

  /// The most violated cuts found, at most so many.
  func cuts(most: Int, depth: Depth, seeds: [[Int]]) -> [GroupCut] {
    var found: [(violation: Double, cut: GroupCut)] = []
    var seen = Set<GroupCut>()
    func offer(_ people: [Int], _ factor: Int, _ divisor: Int, _ violation: Double) {
      guard violation > CutFinder.least else { return }
      let cut = GroupCut(people: people, factor: factor, divisor: divisor, price: 0)
      if seen.insert(cut).inserted { found.append((violation, cut)) }
    }
    func walks(from starts: [[Int]], _ shares: [(Int, Int)], steps: Int, patience: Int) {
      for start in starts {
        for (factor, divisor) in shares {
          walk(start, factor: factor, divisor: divisor, steps: steps, patience: patience) {
            offer($0, factor, divisor, $1)
          }
        }
      }
    }
    let triples = self.triples()
    for triple in triples.prefix(200) { offer(triple.people, 1, 2, triple.violation) }
    let near = seeds + triples.prefix(40).map(\.people)
    let clusters = self.clusters()
    switch depth {
    case .shallow:
      walks(from: clusters, CutFinder.shares, steps: 0, patience: 0)
    case .climbing:
      walks(from: clusters, CutFinder.shares, steps: 0, patience: 0)
      walks(from: near, [(1, 2), (1, 3), (1, 4)], steps: 30, patience: 0)
    case .deep:
      walks(from: near + clusters, CutFinder.shares, steps: 40, patience: 8)
    }
    found.sort {
      if $0.violation != $1.violation { return $0.violation > $1.violation }
      if $0.cut.divisor != $1.cut.divisor { return $0.cut.divisor < $1.cut.divisor }
      if $0.cut.factor != $1.cut.factor { return $0.cut.factor < $1.cut.factor }
      return $0.cut.people.lexicographicallyPrecedes($1.cut.people)
    }
    var used = [Int](repeating: 0, count: n)
    var result: [GroupCut] = []
    for (_, cut) in found where result.count < most {
      guard cut.people.contains(where: { used[$0] < 5 }) else { continue }
      for person in cut.people { used[person] += 1 }
      result.append(cut)
    }
    return result
  }

  /// Threes that are violated or nearly so, most violated first.
  private func triples() -> [(people: [Int], violation: Double)] {
    var whole: [Int: Double] = [:]
    for (index, people) in columns.enumerated() where people.count >= 3 {
      for i in people.indices {
        for j in (i + 1)..<people.count {
          for k in (j + 1)..<max(j + 1, people.count) {
            whole[(people[i] * n + people[j]) * n + people[k], default: 0] += value[index]
          }
        }
      }
    }
    let near = (0..<n).map { a in (0..<n).filter { weight[a * n + $0] > 1e-6 } }
    var found: [(violation: Double, key: Int)] = []
    var seen = Set<Int>()
    for a in 0..<n {
      for b in near[a] where b > a {
        let ab = weight[a * n + b]
        for c in near[a] + near[b] where c != a && c != b {
          let sum = ab + weight[a * n + c] + weight[b * n + c]
          if sum < 0.9 { continue }
          let low = min(a, c)
          let high = max(b, c)
          let key = (low * n + (a + b + c - low - high)) * n + high
          let violation = sum - 2 * (whole[key] ?? 0) - 1
          if violation > -0.2, seen.insert(key).inserted { found.append((violation, key)) }
        }
      }
    }
    found.sort { ($0.violation, $1.key) > ($1.violation, $0.key) }
    return found.map { ([$0.key / (n * n), $0.key / n % n, $0.key % n], $0.violation) }
  }

  /// Less violated cuts are not worth a row.
  private static let least = 0.02
  /// The shares of a person's row that cuts are made of.
  private static let shares = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5)]

  /// Sets of people who are together more and more loosely: all that arise when the two sets with
  /// the largest weight between them, for their size, are joined until none is left.
  private func clusters() -> [[Int]] {
    var sets = (0..<n).map { [$0] }
    var between = weight
    var alive = [Bool](repeating: true, count: n)
    var result: [[Int]] = []
    while true {
      var best = 1e-6
      var pair: (Int, Int)?
      for a in 0..<n where alive[a] {
        for b in 0..<a where alive[b] {
          let score =
            between[a * n + b] / Double(min(sets[a].count, sets[b].count))
          if score > best {
            best = score
            pair = (a, b)
          }
        }
      }
      guard let (a, b) = pair else { return result }
      sets[b] = (sets[a] + sets[b]).sorted()
      alive[a] = false
      for c in 0..<n where alive[c] && c != b {
        between[b * n + c] += between[a * n + c]
        between[c * n + b] = between[b * n + c]
      }
      if sets[b].count >= 4, sets[b].count < n { result.append(sets[b]) }
    }
  }

  /// Walks from a set to neighbours by tabu search, and offers what is violated.
  ///
  /// With `k` of its members in the set, a column wastes what `factor * k` leaves when divided by
  /// the divisor; a cut is violated by the set's own remainder less all that is wasted.
  private func walk(
    _ start: [Int], factor: Int, divisor: Int, steps: Int, patience: Int,
    offer: ([Int], Double) -> Void
  ) {
    var inside = [Bool](repeating: false, count: n)
    for person in start { inside[person] = true }
    var held = columns.map { people in people.count { inside[$0] } }
    var size = start.count
    func rest(_ count: Int) -> Double { Double(factor * count % divisor) / Double(divisor) }
    var waste = 0.0
    for (index, count) in held.enumerated() { waste += value[index] * rest(count) }
    var best = rest(size) - waste
    if best > CutFinder.least { offer(start, best) }
    var barred = [Int](repeating: -1, count: n)
    var quiet = 0
    for step in 0..<steps {
      var found = -Double.infinity
      var move: (Int, Int)?
      for (a, b) in friends + singles where barred[a] < step && barred[b] < step {
        let stepA = inside[a] ? -1 : 1
        let stepB = a == b ? 0 : inside[b] ? -1 : 1
        if size + stepA + stepB < 2 { continue }
        var now = waste
        for index in columnsOf[a] {
          let both = a != b && columns[index].contains(b) ? stepB : 0
          now += value[index] * (rest(held[index] + stepA + both) - rest(held[index]))
        }
        if a != b {
          for index in columnsOf[b] where !columns[index].contains(a) {
            now += value[index] * (rest(held[index] + stepB) - rest(held[index]))
          }
        }
        let violation = rest(size + stepA + stepB) - now
        if violation > found {
          found = violation
          move = (a, b)
        }
      }
      guard let (a, b) = move else { return }
      for person in a == b ? [a] : [a, b] {
        let change = inside[person] ? -1 : 1
        inside[person].toggle()
        size += change
        barred[person] = step + 5
        for index in columnsOf[person] {
          waste += value[index] * (rest(held[index] + change) - rest(held[index]))
          held[index] += change
        }
      }
      if found > CutFinder.least { offer((0..<n).filter { inside[$0] }, found) }
      if found > best + 1e-6 { quiet = 0 } else { quiet += 1 }
      best = max(best, found)
      if quiet > patience { return }
    }
  }
}
