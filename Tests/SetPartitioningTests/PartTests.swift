import ProofFormat
import SetPartitioning
import SolverSupport
import Synchronization
import Testing
import Verification

/// Pools that fall apart in people who cannot share groups.
@Suite struct PartTests {
  /// Those of two kinds apart: a group holds none of the one or only them.
  private func apart(_ carriers: [Bool]) -> CountCriterion {
    CountCriterion(
      carriers: carriers,
      costsBySize: (0...6).map { size in
        (0...size).map { $0 == 0 || $0 == size ? 0 : CountCriterion.forbidden }
      })
  }

  /// A small pool with rules of all kinds in which two kinds, or those who clash, are apart.
  private func small(seed: UInt64) -> GroupProblem {
    var problem = RandomProblem.make(seed: seed, largest: 9)
    problem.former = nil
    problem.crowdedTimes = []
    problem.forbiddenPartitions = []
    let half = problem.count / 2
    if seed % 2 == 0 {
      problem.counts.append(apart((0..<problem.count).map { $0 < half }))
    } else {
      for a in 0..<half {
        for b in half..<problem.count { problem.forbiddenPairs.append(PersonPair(a, b)) }
      }
    }
    return problem
  }

  private func isOfParts(_ certificate: GroupCertificate?) -> Bool {
    if case .parts? = certificate?.proof { return true }
    return false
  }

  @Test func whoWatchesIsToldOfEachPartAndOnlyWhatIsTrueOfThePool() {
    var divided = 0
    for seed in 1...20 {
      let problem = small(seed: UInt64(seed))
      let events = Mutex<[ProgressEvent]>([])
      var options = PartitionerOptions()
      options.observer = { event in events.withLock { $0.append(event) } }
      let outcome = Partitioner.solve(problem, options: options)
      guard isOfParts(outcome.certificate), let cost = outcome.partition?.cost else { continue }
      divided += 1
      var tables = 0
      for event in events.withLock({ $0 }) {
        switch event {
        case .phase(let name): if name == "table" { tables += 1 }
        case .incumbent(let told): #expect(told >= cost, "seed \(seed)")
        case .lowerBound(let told): #expect(told <= cost, "seed \(seed)")
        }
      }
      #expect(tables > 1, "seed \(seed)")
    }
    #expect(divided > 5)
  }

  @Test func partsAreTheBestOfTheWholePool() throws {
    var divided = 0
    for seed in 1...(isRelease ? 400 : 40) {
      let problem = small(seed: UInt64(seed))
      let outcome = Partitioner.solve(problem)
      var oracle = SubsetOracle(problem)
      #expect(outcome.partition?.cost == oracle.best(), "seed \(seed)")
      guard let certificate = outcome.certificate else { continue }
      if isOfParts(certificate) { divided += 1 }
      for isFloored in [false, true] {
        let checker = GroupBoundChecker(problem, isFloored: isFloored)
        #expect(checker.check(certificate) == .holds, "seed \(seed)")
      }
      guard let best = outcome.partition, outcome.isOptimal else { continue }
      let second = Partitioner.solve(problem, otherThan: best)
      var other = problem
      other.forbiddenPartitions = [best.groups.map(\.members)]
      let expected = Partitioner.solve(other).partition?.cost
      #expect(second.partition?.cost == expected, "seed \(seed)")
      if let expected { #expect(second.lowerBound == expected, "seed \(seed)") }
    }
    #expect(divided > 10)
  }

  /// Twenty-two of one kind and nineteen of another, fours wanted: neither is divided by four.
  @Test func kindsApartAreProvenWithSizesOfTwoToSix() throws {
    var random = RandomSource(seed: 7)
    let n = 41
    var problem = GroupProblem(
      count: n,
      sizes: [(2, 2000), (3, 1000), (4, 0), (5, 1000), (6, 2000)].map { SizeCost($0, cost: $1) })
    for a in 0..<n {
      for b in 0..<a {
        let cost = Int32(random.below(30))
        problem.pairCosts[a * n + b] = cost
        problem.pairCosts[b * n + a] = cost
      }
    }
    problem.counts = [apart((0..<n).map { $0 < 22 })]
    let outcome = Partitioner.solve(problem)
    let certificate = try #require(outcome.certificate)
    #expect(outcome.isOptimal && isOfParts(certificate))
    #expect(GroupBoundChecker(problem, isFloored: true).check(certificate) == .holds)
  }

  @Test func falseProofsOfPartsAreRefused() throws {
    var problem = GroupProblem(count: 8, sizes: [SizeCost(2, cost: 3), SizeCost(4)])
    problem.counts = [apart((0..<8).map { $0 < 4 })]
    problem.pairCosts = problem.pairCosts.map { _ in 1 }
    let certificate = try #require(Partitioner.solve(problem).certificate)
    guard case .parts(let parts) = certificate.proof else {
      Issue.record("no parts")
      return
    }
    #expect(parts.map(\.people) == [[0, 1, 2, 3], [4, 5, 6, 7]])
    let zero = GroupPrices(elements: [Int](repeating: 0, count: 8))
    func part(_ people: [Int], _ claim: Int, _ proof: GroupStep) -> GroupPart {
      GroupPart(
        people: people,
        certificate: GroupCertificate(lowerBound: claim, scale: 1, proof: proof))
    }
    let wrong: [[GroupPart]] = [
      [], [parts[0]], [parts[0], parts[0]], parts + [part([], 1, .bound(zero))],
      [part([0, 1, 2, 4], 6, .bound(zero)), part([3, 5, 6, 7], 6, .bound(zero))],
      [part([0, 1, 2, 9], 6, .bound(zero)), parts[1]],
      [part([3, 2, 1, 0], 6, .bound(zero)), parts[1]],
      // Everybody of the part is to be in a group of the search's.
      [part([0, 1, 2, 3], 7, .search(zero)), part([4, 5, 6, 7], 7, .search(zero))],
      [part([0, 1, 2, 3], 7, .parts(parts)), parts[1]],
      [
        part([0, 1, 2, 3], 13, .bound(GroupPrices(elements: [0, 0, 0, 0, 2, 2, 2, 1]))), parts[1],
      ],
    ]
    for isFloored in [false, true] {
      let checker = GroupBoundChecker(problem, isFloored: isFloored)
      #expect(checker.check(certificate) == .holds)
      for (number, parts) in wrong.enumerated() {
        let claim = max(12, parts.reduce(0) { $0 + $1.certificate.lowerBound })
        let made = GroupCertificate(lowerBound: claim, scale: 1, proof: .parts(parts))
        #expect(checker.check(made) != .holds, "\(number)")
      }
    }
  }
}
