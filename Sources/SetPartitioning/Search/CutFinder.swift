import ProofFormat

/// Finds cuts that a fractional solution violates.
///
/// Every set of people T and divisor d give the Chvatal-Gomory cut of rank 1
/// `sum x * floor(|S and T| / d) <= floor(|T| / d)`. Sets of three are looked through; larger ones
/// are found by local search that puts in or takes out two people at a time who share a
/// fractional column, starting from threes and from the carriers of each counted value: if 23
/// people are of a kind and a group wants two of them, one group is left with an odd number, which
/// the relaxation does not see.
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

  /// The most violated cuts found, at most so many.
  func cuts(most: Int, seeds: [[Int]], deep: Bool) -> [GroupCut] {
    var found: [(violation: Double, cut: GroupCut)] = []
    var seen = Set<GroupCut>()
    func offer(_ people: [Int], _ divisor: Int, _ violation: Double) {
      guard violation > 0.02 else { return }
      let cut = GroupCut(people: people, divisor: divisor, price: 0)
      if seen.insert(cut).inserted { found.append((violation, cut)) }
    }
    let triples = self.triples()
    for triple in triples.prefix(200) { offer(triple.people, 2, triple.violation) }
    if deep {
      for seed in seeds + triples.prefix(40).map(\.people) {
        for divisor in [2, 3, 4] {
          let (people, violation) = improved(seed, divisor: divisor)
          offer(people, divisor, violation)
        }
      }
    }
    found.sort {
      if $0.violation != $1.violation { return $0.violation > $1.violation }
      if $0.cut.divisor != $1.cut.divisor { return $0.cut.divisor < $1.cut.divisor }
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

  /// Climbs from a set to one that is violated most, as far as pairs lead.
  private func improved(_ start: [Int], divisor: Int) -> ([Int], Double) {
    var inside = [Bool](repeating: false, count: n)
    for person in start { inside[person] = true }
    var held = columns.map { people in people.count { inside[$0] } }
    var size = start.count
    var violation = -Double(size / divisor)
    for (index, count) in held.enumerated() { violation += value[index] * Double(count / divisor) }
    for _ in 0..<30 {
      var best = violation + 1e-6
      var move: (Int, Int)?
      for (a, b) in friends + singles {
        let stepA = inside[a] ? -1 : 1
        let stepB = a == b ? 0 : inside[b] ? -1 : 1
        var now = violation + Double(size / divisor) - Double((size + stepA + stepB) / divisor)
        for index in columnsOf[a] {
          let both = a != b && columns[index].contains(b) ? stepB : 0
          let after = held[index] + stepA + both
          now += value[index] * Double(after / divisor - held[index] / divisor)
        }
        for index in columnsOf[b] where !columns[index].contains(a) {
          now += value[index] * Double((held[index] + stepB) / divisor - held[index] / divisor)
        }
        if now > best {
          best = now
          move = (a, b)
        }
      }
      guard let (a, b) = move else { break }
      for person in a == b ? [a] : [a, b] {
        let step = inside[person] ? -1 : 1
        inside[person].toggle()
        size += step
        for index in columnsOf[person] { held[index] += step }
      }
      violation = best
    }
    return ((0..<n).filter { inside[$0] }, violation)
  }
}
