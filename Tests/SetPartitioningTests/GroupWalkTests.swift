import SolverSupport
import Testing

@testable import Verification

/// The checker's walk through groups, held to looking at every one.
@Suite struct GroupWalkTests {
  @Test func nothingBelowTheBarIsPassedOver() throws {
    var random = RandomSource(seed: 11)
    var visited = 0
    for round in 0..<(isRelease ? 2000 : 150) {
      let n = 3 + random.below(6)
      var pairs = [[Int?]](repeating: [Int?](repeating: 0, count: n), count: n)
      for a in 0..<n {
        for b in 0..<a {
          let cost: Int? = random.chance(1, in: 8) ? nil : random.below(40) - 15
          pairs[a][b] = cost
          pairs[b][a] = cost
        }
      }
      let scale = 1 + random.below(4)
      let prices = (0..<n).map { _ in random.below(60) - 20 }
      let people = (0..<n).filter { _ in !random.chance(1, in: 8) }
      let size = 1 + random.below(5)
      let counts = (0..<random.below(3)).map { _ in
        let costs = (0...size).map { _ in random.chance(1, in: 6) ? nil : random.below(25) - 5 }
        return CountFloor(
          carriers: (0..<n).map { _ in random.chance(1, in: 2) }, costs: [size: costs])
      }
      let floor = PairFloor(pairs: pairs, sizes: [size: random.below(20)], counts: counts)
      let bar = random.chance(1, in: 5) ? nil : random.below(200) - 100
      var expected: [[Int]] = []
      for mask in 0..<(1 << n) where mask.nonzeroBitCount == size {
        let group = (0..<n).filter { mask & (1 << $0) != 0 }
        guard group.allSatisfy({ people.contains($0) }) else { continue }
        var value: Int? = scale * (floor.sizes[size] ?? 0)
        for (i, a) in group.enumerated() {
          value = value.map { $0 - prices[a] }
          for b in group[(i + 1)...] {
            value = value.flatMap { sum in pairs[a][b].map { sum + scale * $0 } }
          }
        }
        for count in floor.counts {
          let held = group.count { count.carriers[$0] }
          let cost = count.costs[size].flatMap { $0[held] }
          value = value.flatMap { sum in cost.map { sum + scale * $0 } }
        }
        if let value, value < bar ?? .max { expected.append(group) }
      }
      var found: [[Int]] = []
      let walk = try GroupWalk(floor, people: people, prices: prices, scale: scale)
      try walk.visit(size: size, below: bar) { group throws(GroupProofFault) in
        found.append(group)
        return bar
      }
      visited += found.count
      #expect(Set(found) == Set(expected), "round \(round)")
      #expect(found.count == expected.count, "round \(round)")
    }
    #expect(visited > 300)
  }
}
