import ProofFormat
import SetPartitioning
import SolverSupport
import Testing
import Verification

@Suite struct PartitionerTests {
  /// Solves, and holds the outcome to the oracle and to the checker.
  private func agree(_ problem: GroupProblem, cuts: Bool = false, _ context: Comment) {
    var options = PartitionerOptions()
    if cuts {
      // As in a large pool: cuts before the tree, dives, and trees among ever more columns.
      options.crowd = 0
      options.few = 4
    }
    var oracle = SubsetOracle(problem)
    let best = oracle.best()
    switch Partitioner.solve(problem, options: options) {
    case .optimal(let partition, let certificate):
      #expect(partition.cost == best, context)
      #expect(problem.cost(of: partition.groups) == partition.cost, context)
      #expect(certificate.lowerBound == partition.cost, context)
      var bold = certificate
      bold.lowerBound += 1
      for isFloored in [false, true] {
        let checker = GroupBoundChecker(problem, isFloored: isFloored)
        #expect(checker.check(certificate) == .holds, context)
        #expect(checker.check(bold) != .holds, context)
      }
    case .impossible(let reason):
      #expect(best == nil, context)
      if case .proven(let certificate) = reason {
        #expect(GroupBoundChecker(problem).check(certificate) == .holds, context)
      }
    case .feasible, .unknown:
      Issue.record("not solved: \(context)")
    }
  }

  @Test func agreesWithTheOracleUnderEveryRule() {
    for seed in 1...(isRelease ? 1000 : 60) {
      agree(RandomProblem.make(seed: UInt64(seed)), cuts: seed % 2 == 0, "seed \(seed)")
    }
  }

  @Test func agreesWithTheOracleOnLargerPools() {
    for seed in 1...(isRelease ? 60 : 3) {
      agree(RandomProblem.make(seed: UInt64(5000 + seed), largest: 12), "seed \(5000 + seed)")
    }
  }

  @Test func whoMayNotMixStartsWithSizesOfItsOwn() {
    // Fifteen and fourteen people in sixes and less: no pattern for 29 does for both.
    var problem = GroupProblem(
      count: 29,
      sizes: [
        SizeCost(2, cost: 9000), SizeCost(4, cost: 4000), SizeCost(5, cost: 2000), SizeCost(6),
      ])
    problem.counts = [
      CountCriterion(
        carriers: (0..<29).map { $0 < 15 },
        costsBySize: (0...6).map { size in
          (0...size).map { $0 == 0 || $0 == size ? 0 : CountCriterion.forbidden }
        })
    ]
    var options = PartitionerOptions()
    options.effort = Effort(limit: 1)
    let cost = Partitioner.solve(problem, options: options).partition?.cost
    // Three fives; two fives and a four.
    #expect(cost == 14_000)
  }

  @Test func fewTimesHoldFewGroups() {
    var kept = 0
    for seed in 1...(isRelease ? 400 : 25) {
      var problem = RandomProblem.make(seed: UInt64(11_000 + seed), largest: 8)
      var random = RandomSource(seed: UInt64(seed))
      let free = (0..<problem.count).map { _ in [random.next() | random.next()] }
      problem.crowdedTimes = (0..<2).map { _ in
        CrowdedTime(
          free: free, range: 0..<6, times: Set((0..<6).filter { _ in random.chance(2, in: 3) }),
          most: random.below(2))
      }
      var without = problem
      without.crowdedTimes = []
      agree(problem, "seed \(seed)")
      if Partitioner.solve(without).partition?.cost != Partitioner.solve(problem).partition?.cost {
        kept += 1
      }
    }
    #expect(kept > 3)
  }

  @Test func findsTheSecondBest() {
    for seed in 1...(isRelease ? 200 : 15) {
      var problem = RandomProblem.make(seed: UInt64(9000 + seed), largest: 7)
      guard let first = Partitioner.solve(problem).partition else { continue }
      problem.forbiddenPartitions = [first.groups.map(\.members)]
      agree(problem, "second best of seed \(9000 + seed)")
    }
  }

  @Test func whatASwapWouldChangeIsWhatItCosts() {
    for seed in 1...(isRelease ? 200 : 30) {
      let problem = RandomProblem.make(seed: UInt64(7000 + seed))
      guard let partition = Partitioner.solve(problem).partition else { continue }
      for a in 0..<problem.count {
        for b in 0..<problem.count {
          guard let effect = problem.effect(ofSwapping: a, b, in: partition) else {
            #expect(partition.groups.contains { $0.members.contains(a) && $0.members.contains(b) })
            continue
          }
          let groups = partition.groups.map { group in
            var turned = group
            turned.members = group.members.map { $0 == a ? b : $0 == b ? a : $0 }.sorted()
            return turned
          }
          // Partitions that move too many, or are ruled out, are no partitions; groups may be.
          var free = problem
          free.former?.budget = nil
          free.forbiddenPartitions = []
          free.crowdedTimes = []
          let after = free.cost(of: groups)
          #expect(effect.change == after.map { $0 - partition.cost }, "seed \(seed), \(a), \(b)")
        }
      }
    }
  }

  @Test func relabellingPeopleChangesNothing() {
    for seed in 1...20 {
      let problem = RandomProblem.make(seed: UInt64(seed))
      let n = problem.count
      var turned = GroupProblem(count: n, sizes: problem.sizes)
      for a in 0..<n {
        for b in 0..<n {
          turned.pairCosts[(n - 1 - a) * n + n - 1 - b] = problem.pairCosts[a * n + b]
        }
      }
      var plain = GroupProblem(count: n, sizes: problem.sizes, pairCosts: problem.pairCosts)
      plain.counts = problem.counts
      turned.counts = problem.counts.map { criterion in
        CountCriterion(carriers: criterion.carriers.reversed(), costsBySize: criterion.costs)
      }
      #expect(
        Partitioner.solve(plain).partition?.cost == Partitioner.solve(turned).partition?.cost,
        "seed \(seed)")
    }
  }

  @Test func aRuleMoreNeverLowersTheOptimum() {
    for seed in 1...20 {
      let problem = RandomProblem.make(seed: UInt64(300 + seed))
      var stricter = problem
      stricter.forbiddenPairs.append(PersonPair(0, 1))
      let before = Partitioner.solve(problem).partition?.cost
      let after = Partitioner.solve(stricter).partition?.cost
      if let after { #expect((before ?? .max) <= after, "seed \(seed)") }
      if before == nil { #expect(after == nil, "seed \(seed)") }
    }
  }

  @Test func sameSeedSameAnswer() {
    let problem = RandomProblem.make(seed: 77, largest: 12)
    let first = Partitioner.solve(problem)
    let second = Partitioner.solve(problem)
    #expect(first.partition == second.partition)
    #expect(first.certificate == second.certificate)
  }

  @Test func saysWhenSizesDoNotFit() {
    let outcome = Partitioner.solve(GroupProblem(count: 7, sizes: [SizeCost(4)]))
    guard case .impossible(.sizesDoNotFit) = outcome else {
      Issue.record("seven people in fours: \(outcome)")
      return
    }
  }

  @Test func malformedProblemsAreRefused() {
    var problem = GroupProblem(count: 4, sizes: [SizeCost(2)])
    problem.pairCosts = [1]
    guard case .unknown(.malformed) = Partitioner.solve(problem) else {
      Issue.record("a short matrix was taken")
      return
    }
  }

  @Test func nobodyIsAPartitionOfNobody() {
    let outcome = Partitioner.solve(GroupProblem(count: 0, sizes: [SizeCost(4)]))
    #expect(outcome.partition?.groups.isEmpty == true)
  }
}

/// Whether the tests are built with optimisation, so that more instances can be afforded.
var isRelease: Bool {
  var debug = false
  assert(
    {
      debug = true; return true
    }())
  return !debug
}
