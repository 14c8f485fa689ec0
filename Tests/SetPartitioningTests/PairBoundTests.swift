import ProofFormat
import SolverSupport
import Testing
import Verification

@testable import SetPartitioning

/// The bound of pools that are too large for their groups to be walked through.
@Suite struct PairBoundTests {
  private func problem(seed: UInt64, count n: Int, sizes: ClosedRange<Int>) -> GroupProblem {
    var random = RandomSource(seed: seed)
    var problem = GroupProblem(count: n, sizes: sizes.map { SizeCost($0, cost: 3 * $0) })
    let dear = (0..<n).map { _ in random.below(60) }
    for a in 0..<n {
      for b in 0..<a {
        let value = Int32(random.below(50) + dear[a] + dear[b] - (seed % 3 == 0 ? 60 : 0))
        problem.pairCosts[a * n + b] = value
        problem.pairCosts[b * n + a] = value
      }
    }
    if seed % 2 == 0 {
      let carriers = (0..<n).map { _ in random.chance(1, in: 3) }
      problem.counts = [
        CountCriterion(carriers: carriers, costs: (0...30).map { max(0, $0 - 2) * 200 }),
        CountCriterion(carriers: carriers, costs: (0...30).map { $0 == 0 ? 500 : 0 }),
        CountCriterion(
          carriers: (0..<n).map { $0 < n / 2 },
          costsBySize: (0...30).map { size in
            (0...size).map { $0 == size && size > 0 ? CountCriterion.forbidden : $0 }
          }),
      ]
    }
    for _ in 0..<(seed % 4 == 1 ? n : 0) {
      let a = random.below(n)
      problem.forbiddenPairs.append(PersonPair(a, (a + 1 + random.below(n - 1)) % n))
    }
    if seed % 5 == 0 { problem.fixedGroups = [[1, 3, 5], [2, 4]] }
    if seed % 5 == 1 {
      problem.former = FormerGroups(
        labels: (0..<n).map { $0 / 8 }, prices: (0..<n).map { _ in 20 })
    }
    return problem
  }

  @Test func theCheckerFindsTheSameBoundAndNoHigherOne() throws {
    for seed in 1...12 {
      let problem = problem(seed: UInt64(seed), count: 44, sizes: 8...10)
      let certificate = try #require(
        PairBound(CompactModel(problem)).certificate(Cancellation()))
      var withoutMoves = problem
      withoutMoves.former = nil
      let checker = GroupBoundChecker(withoutMoves, isFloored: true)
      #expect(checker.check(certificate) == .holds, "seed \(seed)")
      var bold = certificate
      bold.lowerBound += 1
      #expect(checker.check(bold) != .holds, "seed \(seed)")
      // Without a floor under the groups nothing can be said.
      #expect(GroupBoundChecker(withoutMoves).check(certificate) != .holds, "seed \(seed)")
    }
  }

  @Test func theBoundIsNeverAboveTheBestPartition() throws {
    for seed in 1...(isRelease ? 300 : 40) {
      var problem = RandomProblem.make(seed: UInt64(700 + seed))
      problem.spreads = []
      guard let certificate = PairBound(CompactModel(problem)).certificate(Cancellation()),
        let best = Partitioner.solve(problem).partition
      else { continue }
      #expect(certificate.lowerBound <= best.cost, "seed \(700 + seed)")
    }
  }

  @Test func theBoundIsAboveHalfTheCheapestPairs() throws {
    for seed in [1, 2, 3, 7] {
      var problem = problem(seed: UInt64(seed), count: 60, sizes: 10...10)
      problem.forbiddenPairs = []
      let certificate = try #require(
        PairBound(CompactModel(problem)).certificate(Cancellation()))
      var twice = 0
      for a in 0..<60 {
        let row = (0..<60).filter { $0 != a }.map { Int(problem.pairCosts[a * 60 + $0]) }
        twice += row.sorted().prefix(9).reduce(0, +)
      }
      #expect(certificate.lowerBound > twice / 2 + 6 * 30, "seed \(seed)")
    }
  }

  @Test func aPoolWhoseBoundIsReachedIsProvenBest() throws {
    // Two cliques of thirty, within which every pair is as cheap as any.
    var problem = GroupProblem(count: 60, sizes: [SizeCost(30)])
    for a in 0..<60 {
      for b in 0..<60 where a != b { problem.pairCosts[a * 60 + b] = a % 2 == b % 2 ? 1 : 5 }
    }
    guard case .optimal(let partition, let certificate) = Partitioner.solve(problem) else {
      Issue.record("not proven")
      return
    }
    #expect(partition.cost == 2 * 30 * 29 / 2)
    #expect(GroupBoundChecker(problem, isFloored: true).check(certificate) == .holds)
  }

  @Test func pricesOnPairsThatDoNotFitAreRefused() throws {
    let problem = problem(seed: 2, count: 24, sizes: 8...8)
    let checker = GroupBoundChecker(problem, isFloored: true)
    let wrong = [
      GroupPairPrices(people: []),
      GroupPairPrices(people: [Int](repeating: 0, count: 25)),
      GroupPairPrices(people: [Int](repeating: .max, count: 24)),
      GroupPairPrices(people: [Int](repeating: .min, count: 24)),
      GroupPairPrices(
        people: [Int](repeating: 0, count: 24),
        counts: [GroupCountPrice(carriers: [0], price: .max)]),
    ]
    for (index, prices) in wrong.enumerated() {
      for scale in [1, 16, 1 << 43] {
        let made = GroupCertificate(lowerBound: 1, scale: scale, proof: .pairs(prices))
        #expect(checker.check(made) != .holds, "prices \(index)")
      }
    }
    let zero = GroupPairPrices(people: [Int](repeating: 0, count: 24))
    for claim in [1 << 52, Int.max, .min] {
      let made = GroupCertificate(lowerBound: claim, scale: 16, proof: .pairs(zero))
      #expect(checker.check(made) != .holds, "claim \(claim)")
    }
  }

  @Test func groupsOfEightInASmallPoolAreProven() throws {
    for seed in 2...4 {
      let problem = problem(seed: UInt64(seed), count: 14, sizes: 6...8)
      guard case .optimal(let partition, let certificate) = Partitioner.solve(problem) else {
        Issue.record("seed \(seed) is not proven")
        continue
      }
      // Two groups: one of them has the first person.
      var best = Int.max
      for mask in 0..<(1 << 13) {
        let first = [0] + (1..<14).filter { mask & (1 << ($0 - 1)) != 0 }
        guard (6...8).contains(first.count) else { continue }
        let second = (1..<14).filter { mask & (1 << ($0 - 1)) == 0 }
        let cost = problem.cost(
          of: [PlacedGroup(members: first), PlacedGroup(members: second)])
        best = min(best, cost ?? .max)
      }
      #expect(partition.cost == best, "seed \(seed)")
      #expect(
        GroupBoundChecker(problem, isFloored: true).check(certificate) == .holds, "seed \(seed)")
    }
  }
}
