import SolverSupport

/// The three-phase search with dynamic population size, written down plainly as a rival.
///
/// Yang, Cai, Jin, Tang, Gao, "A three-phase search approach with dynamic population size for
/// solving the maximally diverse grouping problem", EJOR 302, 2022, with the parameters of the
/// paper: a population that shrinks from 15 to 2, undirected perturbation of 1.2 to 0.1 times a
/// group's size, three steps of directed perturbation. It maximises, and groups have a number of
/// members between two bounds.
final class GroupsThreePhase {
  private let n: Int
  private let groups: Int
  private let least: Int
  private let most: Int
  private let distance: UnsafeMutablePointer<Int32>  // n * n
  private let sums: UnsafeMutablePointer<Int32>  // person * groups
  private var random: RandomSource
  private var slot: [Int]
  private var size: [Int]

  private struct Member {
    var slot: [Int]
    var size: [Int]
    var value: Int
  }

  init(distances: [Int32], groups: Int, least: Int, most: Int, seed: UInt64) {
    n = Int(Double(distances.count).squareRoot().rounded())
    self.groups = groups
    self.least = least
    self.most = most
    distance = .allocate(capacity: n * n)
    distance.initialize(repeating: 0, count: n * n)
    for i in 0..<(n * n) { distance[i] = distances[i] }
    sums = .allocate(capacity: n * groups)
    sums.initialize(repeating: 0, count: n * groups)
    random = RandomSource(seed: seed)
    slot = [Int](repeating: 0, count: n)
    size = [Int](repeating: 0, count: groups)
  }

  deinit {
    distance.deallocate()
    sums.deallocate()
  }

  /// Searches until the clock says stop; returns the best value.
  func run(share: () -> Double) -> Int {
    let largest = 15
    let smallest = 2
    var population = (0..<largest).map { _ in descended(randomStart()) }
    var best = population.map(\.value).max() ?? 0
    var strength = 1.2
    while share() < 1 {
      let steps = max(1, Int(strength * Double(n) / Double(groups)))
      for i in population.indices {
        population[i] = descended(shaken(population[i], steps: steps))
        best = max(best, population[i].value)
        if share() >= 1 { return best }
      }
      if population.count > 1 {
        var children: [Member] = []
        for i in population.indices {
          let other = (i + 1 + random.below(population.count - 1)) % population.count
          children.append(descended(crossed(population[i], population[other])))
          if share() >= 1 { return max(best, children.map(\.value).max() ?? 0) }
        }
        for (i, child) in children.enumerated() {
          let isBetter = child.value >= population[i].value
          if isBetter || rank(child, population[i]) > 1 { population[i] = child }
          best = max(best, child.value)
        }
      }
      for i in population.indices {
        population[i] = descended(directed(population[i], steps: 3))
        best = max(best, population[i].value)
        if share() >= 1 { return best }
      }
      population.sort { $0.value > $1.value }
      let now = min(1, share())
      let room = Double(largest) + Double(smallest - largest) * now
      population.removeLast(max(0, population.count - max(smallest, Int(room))))
      strength = 1.2 - 1.1 * now
    }
    return best
  }

  private func randomStart() -> Member {
    var order = Array(0..<n)
    random.shuffle(&order)
    var member = Member(slot: [Int](repeating: 0, count: n), size: [], value: 0)
    member.size = [Int](repeating: least, count: groups)
    for (at, person) in order.enumerated() {
      if at < least * groups {
        member.slot[person] = at / least
      } else {
        var g = random.below(groups)
        while member.size[g] >= most { g = random.below(groups) }
        member.size[g] += 1
        member.slot[person] = g
      }
    }
    return member
  }

  private func load(_ member: Member) {
    slot = member.slot
    size = member.size
    for i in 0..<(n * groups) { sums[i] = 0 }
    for i in 0..<n {
      let row = distance + i * n
      let sum = sums + i * groups
      for j in 0..<n { sum[slot[j]] &+= row[j] }
    }
  }

  private func value() -> Int {
    (0..<n).reduce(0) { $0 + Int(sums[$1 * groups + slot[$1]]) } / 2
  }

  private func put(_ person: Int, in to: Int) {
    let from = slot[person]
    let row = distance + person * n
    for j in 0..<n {
      sums[j * groups + from] &-= row[j]
      sums[j * groups + to] &+= row[j]
    }
    size[from] -= 1
    size[to] += 1
    slot[person] = to
  }

  private func descended(_ member: Member) -> Member {
    load(member)
    var improved = true
    while improved {
      improved = false
      if least < most {
        for v in 0..<n {
          for g in 0..<groups
          where g != slot[v] && size[slot[v]] > least && size[g] < most
            && sums[v * groups + g] > sums[v * groups + slot[v]]
          {
            put(v, in: g)
            improved = true
          }
        }
      }
      for x in 0..<n {
        for y in (x + 1)..<max(x + 1, n) where slot[x] != slot[y] {
          let a = slot[x]
          let b = slot[y]
          let gain =
            sums[x * groups + b] &- sums[x * groups + a] &+ sums[y * groups + a]
            &- sums[y * groups + b] &- 2 &* distance[x * n + y]
          if gain > 0 {
            put(x, in: b)
            put(y, in: a)
            improved = true
          }
        }
      }
    }
    return Member(slot: slot, size: size, value: value())
  }

  private func shaken(_ member: Member, steps: Int) -> Member {
    var member = member
    let swaps = n * (n - 1) / 2
    var done = 0
    while done < steps {
      if least < most, random.below(swaps + n * groups) >= swaps {
        let v = random.below(n)
        let g = random.below(groups)
        let from = member.slot[v]
        guard g != from, member.size[from] > least, member.size[g] < most else { continue }
        member.size[from] -= 1
        member.size[g] += 1
        member.slot[v] = g
        done += 1
      } else {
        let x = random.below(n)
        let y = random.below(n)
        guard member.slot[x] != member.slot[y] else { continue }
        member.slot.swapAt(x, y)
        done += 1
      }
    }
    return member
  }

  /// Takes the least tied member out of each group, and puts them back where they fit best.
  private func directed(_ member: Member, steps: Int) -> Member {
    load(member)
    for _ in 0..<steps {
      var loose: [Int] = []
      for g in 0..<groups {
        let members = (0..<n).filter { slot[$0] == g }
        guard let weakest = members.min(by: { sums[$0 * groups + g] < sums[$1 * groups + g] })
        else { continue }
        loose.append(weakest)
      }
      let isLoose = Set(loose)
      var count = size
      var tie = loose.map { person in
        (0..<groups).map { Int(sums[person * groups + $0]) }
      }
      for (i, person) in loose.enumerated() {
        for other in loose { tie[i][slot[other]] -= Int(distance[person * n + other]) }
      }
      for person in isLoose { count[slot[person]] -= 1 }
      var open = Array(loose.indices)
      var target = slot
      func place(_ at: Int, in g: Int) {
        let i = open.remove(at: at)
        target[loose[i]] = g
        count[g] += 1
        for j in open { tie[j][g] += Int(distance[loose[j] * n + loose[i]]) }
      }
      var short = (0..<groups).filter { count[$0] < least }
      random.shuffle(&short)
      for g in short where count[g] < least && !open.isEmpty {
        let best = open.indices.max { tie[open[$0]][g] < tie[open[$1]][g] } ?? 0
        place(best, in: g)
      }
      while !open.isEmpty {
        let at = random.below(open.count)
        let rooms = (0..<groups).filter { count[$0] < most }
        let person = open[at]
        guard
          let g = rooms.max(by: {
            tie[person][$0] * max(1, count[$1]) < tie[person][$1] * max(1, count[$0])
          })
        else { break }
        place(at, in: g)
      }
      for person in loose where target[person] != slot[person] { put(person, in: target[person]) }
    }
    return Member(slot: slot, size: size, value: value())
  }

  /// A child that takes the best groups of both parents in turn, and the rest at random.
  private func crossed(_ first: Member, _ second: Member) -> Member {
    let parents = [first, second]
    var free = [Bool](repeating: true, count: n)
    var worth = parents.map { parent -> [Int] in
      load(parent)
      var total = [Int](repeating: 0, count: groups)
      for i in 0..<n { total[slot[i]] += Int(sums[i * groups + slot[i]]) }
      return total
    }
    var child = Member(slot: [Int](repeating: -1, count: n), size: [], value: 0)
    child.size = [Int](repeating: 0, count: groups)
    for g in 0..<groups {
      let side = random.below(2)
      let from = worth[side].indices.max { worth[side][$0] < worth[side][$1] } ?? 0
      worth[side][from] = .min
      let members = (0..<n).filter { free[$0] && parents[side].slot[$0] == from }.prefix(most)
      for person in members {
        free[person] = false
        child.slot[person] = g
        child.size[g] += 1
        let other = parents[1 - side].slot[person]
        if worth[1 - side][other] != .min {
          for mate in 0..<n where free[mate] && parents[1 - side].slot[mate] == other {
            worth[1 - side][other] -= 2 * Int(distance[person * n + mate])
          }
        }
      }
    }
    var left = (0..<n).filter { child.slot[$0] < 0 }
    random.shuffle(&left)
    var need = child.size.reduce(0) { $0 + max(0, least - $1) }
    while left.count < need {
      let rich = (0..<groups).filter { child.size[$0] > least }
      let g = rich[random.below(rich.count)]
      let members = (0..<n).filter { child.slot[$0] == g }
      let person = members[random.below(members.count)]
      child.slot[person] = -1
      child.size[g] -= 1
      left.append(person)
      need = child.size.reduce(0) { $0 + max(0, least - $1) }
    }
    for person in left {
      let short = (0..<groups).filter { child.size[$0] < least }
      let rooms = short.isEmpty ? (0..<groups).filter { child.size[$0] < most } : short
      let g = rooms[random.below(rooms.count)]
      child.slot[person] = g
      child.size[g] += 1
    }
    return child
  }

  private func rank(_ a: Member, _ b: Member) -> Double {
    var differ = 0
    for i in 0..<n {
      for j in 0..<i where (a.slot[i] == a.slot[j]) != (b.slot[i] == b.slot[j]) { differ += 1 }
    }
    return Double(a.value) / Double(max(1, b.value))
      + 0.05 * Double(differ) / Double(n * n) * Double(groups)
  }
}
