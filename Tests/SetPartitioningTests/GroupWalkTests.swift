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
      let floor = PairFloor(pairs: pairs, sizes: [size: random.below(20)])
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
        if let value, value < bar ?? .max { expected.append(group) }
      }
      var found: [[Int]] = []
      let walk = try GroupWalk(floor, people: people, prices: prices, scale: scale)
      try walk.visit(size: size, below: bar) { group throws(GroupProofFault) in
        found.append(group)
        return bar
      }
      visited += found.count
      let inOrder = expected.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(found == inOrder, "round \(round)")
    }
    #expect(visited > 300)
  }
}
