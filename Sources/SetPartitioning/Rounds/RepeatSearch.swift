import SolverSupport

/// The rounds of a plan, how often each pair meets in them, and ways to make that less.
struct RepeatSearch {
  private let people: Int
  private var random: RandomSource
  private let cancellation: Cancellation
  private var slot: [[Int]] = []  // group of each person, by round
  private var groups: [[[Int]]] = []  // members, by round and group
  private var meetings: [Int32]  // people * people: times met, before and in the plan
  private let parted: [Bool]  // people * people: who must be apart
  private let hasParted: Bool
  private(set) var repeats = 0
  private var frozen = 0  // rounds that a design gave and that stay as they are

  init(
    people: Int, met: [PersonPair], apart: [PersonPair], random: RandomSource,
    cancellation: Cancellation
  ) {
    self.people = people
    self.random = random
    self.cancellation = cancellation
    meetings = [Int32](repeating: 0, count: people * people)
    for pair in met {
      meetings[pair.a * people + pair.b] = 1
      meetings[pair.b * people + pair.a] = 1
    }
    var parted = [Bool](repeating: false, count: people * people)
    for pair in apart {
      parted[pair.a * people + pair.b] = true
      parted[pair.b * people + pair.a] = true
    }
    self.parted = parted
    hasParted = !apart.isEmpty
  }

  var count: Int { groups.count }
  var plan: [[[Int]]] { groups.map { round in round.map { $0.sorted() }.sorted { $0[0] < $1[0] } } }

  /// Pair costs for the next round: what a pair has met already, squared, so that nobody meets a
  /// third time while others have met once; or alike for all that have met, however often.
  func charges(isAlike: Bool) -> [Int32] {
    meetings.map { isAlike ? min($0, 1) : $0 * $0 }
  }

  mutating func add(_ round: [[Int]]) {
    var own = [Int](repeating: 0, count: people)
    for (index, group) in round.enumerated() {
      for (i, a) in group.enumerated() {
        own[a] = index
        for b in group[(i + 1)...] { meet(a, b) }
      }
    }
    slot.append(own)
    groups.append(round)
  }

  private mutating func meet(_ a: Int, _ b: Int) {
    if meetings[a * people + b] > 0 { repeats += 1 }
    meetings[a * people + b] += 1
    meetings[b * people + a] += 1
  }

  private mutating func part(_ a: Int, _ b: Int) {
    meetings[a * people + b] -= 1
    meetings[b * people + a] -= 1
    if meetings[a * people + b] > 0 { repeats -= 1 }
  }

  /// Takes over so many rounds of a design, with people on its points so that few who met before
  /// meet; rounds in which two would meet who must be apart are left out.
  mutating func take(design: [[[Int]]], rounds: Int) {
    var point = Array(0..<people)  // the person on each point
    var companions = [[Int]](repeating: [], count: people)
    for group in design.prefix(rounds).joined() {
      for a in group { companions[a] += group.filter { $0 != a } }
    }
    func cost(_ p: Int, besides q: Int) -> Int {
      companions[p].reduce(0) { total, other in
        let pair = point[p] * people + point[other]
        return other == q ? total : total + Int(meetings[pair]) + (parted[pair] ? people : 0)
      }
    }
    var improved = hasParted || meetings.contains { $0 > 0 }
    while improved {
      improved = false
      for p in 0..<people {
        for q in (p + 1)..<max(p + 1, people) {
          let before = cost(p, besides: q) + cost(q, besides: p)
          point.swapAt(p, q)
          if cost(p, besides: q) + cost(q, besides: p) < before {
            improved = true
          } else {
            point.swapAt(p, q)
          }
        }
      }
    }
    let placed = design.map { round in round.map { group in group.map { point[$0] } } }
    for round in placed.filter({ !$0.contains(where: joinsParted) }).prefix(rounds) { add(round) }
    if repeats == 0, count == rounds { frozen = count }
  }

  private func joinsParted(_ group: [Int]) -> Bool {
    hasParted && group.contains { a in group.contains { parted[a * people + $0] } }
  }

  /// Whether somebody must be apart from one of a group, another who goes left out.
  private func isParted(_ person: Int, from group: [Int], without other: Int) -> Bool {
    hasParted && group.contains { $0 != other && parted[person * people + $0] }
  }

  /// Swaps pairs of people within a round, best swap first, without going back at once.
  mutating func improve(steps: Int, goal: Int) {
    var best = repeats
    var bestGroups = groups
    let first = frozen
    guard first < groups.count else { return }
    var barred: [Int: Int] = [:]  // round, person and group: until which step
    func key(_ round: Int, _ person: Int, _ group: Int) -> Int {
      (round * people + person) * people + group
    }
    for step in 0..<steps {
      if best <= goal || cancellation.isDue() { break }
      var choice: (round: Int, a: Int, b: Int)?
      var least = Int.max
      var ties = 0
      for round in first..<groups.count {
        for a in 0..<people where hasRepeat(a, round) {
          let own = slot[round][a]
          for b in 0..<people where slot[round][b] != own {
            let other = slot[round][b]
            if isParted(a, from: groups[round][other], without: b)
              || isParted(b, from: groups[round][own], without: a)
            {
              continue
            }
            let delta = self.delta(round, a, b)
            let isBarred =
              barred[key(round, a, other), default: -1] >= step
              || barred[key(round, b, own), default: -1] >= step
            if isBarred, repeats + delta >= best { continue }
            if delta < least {
              least = delta
              ties = 0
            }
            if delta == least {
              ties += 1
              if random.below(ties) == 0 { choice = (round, a, b) }
            }
          }
        }
      }
      guard let (round, a, b) = choice else { break }
      let tenure = 4 + random.below(10)
      barred[key(round, a, slot[round][a])] = step + tenure
      barred[key(round, b, slot[round][b])] = step + tenure
      swap(round, a, b)
      if repeats < best {
        best = repeats
        bestGroups = groups
      }
    }
    groups = bestGroups
    repeats = best
  }

  private func hasRepeat(_ person: Int, _ round: Int) -> Bool {
    groups[round][slot[round][person]].contains {
      $0 != person && meetings[person * people + $0] > 1
    }
  }

  private func delta(_ round: Int, _ a: Int, _ b: Int) -> Int {
    var total = 0
    for x in groups[round][slot[round][a]] where x != a {
      if meetings[a * people + x] > 1 { total -= 1 }
      if meetings[b * people + x] > 0 { total += 1 }
    }
    for y in groups[round][slot[round][b]] where y != b {
      if meetings[b * people + y] > 1 { total -= 1 }
      if meetings[a * people + y] > 0 { total += 1 }
    }
    return total
  }

  private mutating func swap(_ round: Int, _ a: Int, _ b: Int) {
    let first = slot[round][a]
    let second = slot[round][b]
    for x in groups[round][first] where x != a { part(a, x) }
    for y in groups[round][second] where y != b { part(b, y) }
    groups[round][first] = groups[round][first].map { $0 == a ? b : $0 }
    groups[round][second] = groups[round][second].map { $0 == b ? a : $0 }
    slot[round][a] = second
    slot[round][b] = first
    for x in groups[round][first] where x != b { meet(b, x) }
    for y in groups[round][second] where y != a { meet(a, y) }
  }
}
