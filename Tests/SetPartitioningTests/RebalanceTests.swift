import SolverSupport
import Testing

@testable import SetPartitioning

@Suite struct RebalanceTests {
  /// Three groups of three and somebody new, sizes 3 and 4.
  private func problem(seed: UInt64) -> GroupProblem {
    var problem = RandomProblem.ofEightOrNine(seed: seed)
    problem.former =
      problem.former
      ?? FormerGroups(
        labels: (0..<problem.count).map { $0 / 3 }, prices: (0..<problem.count).map { _ in 1 })
    problem.sizes = [SizeCost(2), SizeCost(3), SizeCost(4)]
    problem.former?.budget = nil
    problem.fixedGroups = []
    return problem
  }

  @Test func theFrontierIsTheOracles() {
    for seed in 1...(isRelease ? 100 : 8) {
      let problem = problem(seed: UInt64(seed))
      var expected: [(Int, Int)] = []
      for budget in 0...problem.count {
        var limited = problem
        limited.former?.prices = problem.former?.prices.map { _ in 0 } ?? []
        limited.former?.budget = budget
        var oracle = SubsetOracle(limited)
        guard let cost = oracle.best() else { continue }
        if expected.last.map({ cost < $0.1 }) ?? true { expected.append((budget, cost)) }
      }
      // By walking where that is quick, and by solves alone.
      for quick in [FewMoves.quick, 0] {
        let frontier = MoveFrontier.find(problem, options: PartitionerOptions(), quick: quick)
        #expect(frontier.isProven, "seed \(seed)")
        #expect(frontier.choices.map(\.partition.cost) == expected.map(\.1), "seed \(seed)")
        #expect(frontier.choices.map(\.moved) == expected.map(\.0), "seed \(seed)")
        for choice in frontier.choices {
          #expect(MoveFrontier.moved(choice.partition, problem) == choice.moved)
          #expect(choice.lowerBound == choice.partition.cost)
        }
      }
    }
  }

  @Test func groupsKeepTheIdentitiesThatLetMostStay() {
    var random = RandomSource(seed: 7)
    for round in 0..<40 {
      let groups = 1 + random.below(5)
      let people = groups * 3
      var order = Array(0..<people)
      random.shuffle(&order)
      let labels = (0..<people).map { _ in random.below(6) - 1 }
      let former = FormerGroups(labels: labels, prices: labels.map { _ in 0 })
      let partition = Partition(
        groups: (0..<groups).map { PlacedGroup(members: Array(order[($0 * 3)..<($0 * 3 + 3)])) },
        cost: 0)
      let kept = KeptIdentities.assign(partition, former)
      func stay(_ group: PlacedGroup, _ identity: Int?) -> Int {
        group.members.count { labels[$0] >= 0 && labels[$0] == identity }
      }
      /// The most who can stay when the first groups have taken some identities.
      func most(_ at: Int, _ taken: Set<Int>) -> Int {
        if at == groups { return 0 }
        var best = most(at + 1, taken)
        for identity in 0..<5 where !taken.contains(identity) {
          let own = stay(partition.groups[at], identity)
          best = max(best, own + most(at + 1, taken.union([identity])))
        }
        return best
      }
      let used = kept.groups.compactMap(\.identity)
      #expect(Set(used).count == used.count, "round \(round)")
      #expect(
        kept.groups.reduce(0) { $0 + stay($1, $1.identity) } == most(0, []), "round \(round)")
    }
  }

  @Test func whatASwapChanges() throws {
    for seed in 1...20 {
      let problem = RandomProblem.make(seed: UInt64(seed))
      guard let partition = Partitioner.solve(problem).partition else { continue }
      for a in 0..<problem.count {
        for b in 0..<a {
          guard let effect = problem.effect(ofSwapping: a, b, in: partition) else { continue }
          let others = partition.groups.filter { group in
            !group.members.contains(a) && !group.members.contains(b)
          }
          var free = problem
          free.former?.budget = nil
          free.fixedGroups = []
          let before = free.cost(of: partition.groups)
          let after = free.cost(of: others + effect.groups)
          if problem.fixedGroups.isEmpty, let before {
            #expect(after.map { $0 - before } == effect.change, "seed \(seed): \(a) and \(b)")
          }
        }
      }
    }
  }

  @Test func scoresAddUp() {
    for seed in 1...30 {
      let problem = RandomProblem.make(seed: UInt64(seed))
      guard let partition = Partitioner.solve(problem).partition else { continue }
      for group in partition.groups {
        #expect(
          problem.score(of: group.members).total == problem.cost(of: group.members),
          "seed \(seed)")
      }
    }
  }
}
