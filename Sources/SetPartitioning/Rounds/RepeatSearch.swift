import SolverSupport

/// The rounds of a plan, how often each pair meets in them, and ways to make that less.
struct RepeatSearch {
  private let people: Int
  private var random: RandomSource
  private let cancellation: Cancellation
  private var slot: [[Int]] = []  // group of each person, by round
  private var groups: [[[Int]]] = []  // members, by round and group
  private var meetings: [Int32]  // people * people: times met, before and in the plan
  private(set) var repeats = 0
  private var frozen = 0  // rounds that a design gave and that stay as they are

  init(people: Int, met: [PersonPair], random: RandomSource, cancellation: Cancellation) {
    self.people = people
    self.random = random
    self.cancellation = cancellation
    meetings = [Int32](repeating: 0, count: people * people)
    for pair in met {
      meetings[pair.a * people + pair.b] = 1
      meetings[pair.b * people + pair.a] = 1
    }
  }

  var count: Int { groups.count }
  var plan: [[[Int]]] { groups.map { round in round.map { $0.sorted() }.sorted { $0[0] < $1[0] } } }

  /// Pair costs for the next round: what a pair has met already, squared, so that nobody meets a
  /// third time while others have met once.
  var charges: [Int32] { meetings.map { $0 * $0 } }

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

  /// Takes over the rounds of a design, with people on its points so that few who met before meet.
  mutating func take(design: [[[Int]]]) {
    var point = Array(0..<people)  // the person on each point
    var companions = [[Int]](repeating: [], count: people)
    for group in design.joined() {
      for a in group { companions[a] += group.filter { $0 != a } }
    }
    func cost(_ p: Int, besides q: Int) -> Int {
      companions[p].reduce(0) { total, other in
        other == q ? total : total + Int(meetings[point[p] * people + point[other]])
      }
    }
    var improved = meetings.contains { $0 > 0 }
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
    for round in design { add(round.map { group in group.map { point[$0] } }) }
    if repeats == 0 { frozen = design.count }
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
            let delta = self.delta(round, a, b)
            let other = slot[round][b]
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
