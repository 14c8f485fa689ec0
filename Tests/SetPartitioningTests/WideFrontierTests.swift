import SolverSupport
import Testing

@testable import SetPartitioning

/// The choices of a re-balancing in pools that are too large for a solve at every number of moves.
@Suite struct WideFrontierTests {
  /// A few groups of three and somebody new, with rules of all kinds.
  private func small(seed: UInt64) -> GroupProblem {
    var problem = RandomProblem.ofEightOrNine(seed: seed)
    problem.former =
      problem.former
      ?? FormerGroups(
        labels: (0..<problem.count).map { $0 < 7 ? $0 / 3 : -1 },
        prices: (0..<problem.count).map { _ in 1 })
    problem.sizes = [SizeCost(2), SizeCost(3), SizeCost(4)]
    problem.former?.budget = nil
    return problem
  }

  private func free(_ problem: GroupProblem) -> GroupProblem {
    var free = problem
    free.former?.prices = problem.former?.prices.map { _ in 0 } ?? []
    free.former?.budget = nil
    return free
  }

  /// What the best groups cost with at most so many moves, by subset dynamic programming.
  private func best(_ problem: GroupProblem, moves: Int) -> Int? {
    var limited = free(problem)
    limited.former?.budget = moves
    var oracle = SubsetOracle(limited)
    return oracle.best()
  }

  private func wide(_ problem: GroupProblem, ceiling: Int) -> MoveFrontier {
    WideFrontier.find(
      problem, free: free(problem), ceiling: ceiling, options: PartitionerOptions())
  }

  @Test func whatASolveHandsOnChangesNoAnswerOfTheNext() {
    var solved = 0
    for seed in 1...(isRelease ? 200 : 12) {
      let problem = small(seed: UInt64(seed))
      var plain = free(problem)
      plain.former = nil
      var handed = HandedOn()
      guard Partitioner.solve(plain, options: PartitionerOptions(), handing: &handed).isOptimal
      else { continue }
      var priced = free(problem).multiplied(by: 16)
      priced.former?.prices = problem.former?.prices.map { _ in 5 } ?? []
      var limited = free(problem)
      limited.former?.budget = 2
      var trusting = PartitionerOptions()
      trusting.start = [PlacedGroup(members: Array(0..<problem.count))]
      trusting.trustsStart = true
      for (next, doublings) in [(priced, 4), (limited, 0)] {
        trusting.known = handed
        trusting.known?.doublings = doublings
        var more = HandedOn()
        let warm = Partitioner.solve(next, options: trusting, handing: &more)
        var oracle = SubsetOracle(next)
        #expect(warm.partition?.cost == oracle.best(), "seed \(seed), \(doublings)")
        #expect(warm.isOptimal || warm.isProvenImpossible, "seed \(seed)")
        if !more.groups.isEmpty { #expect(more.costs === handed.costs, "seed \(seed)") }
        solved += 1
      }
    }
    #expect(solved > 10)
  }

  @Test func nothingIsOfUseButWhatIsListed() {
    var (solved, barred) = (0, 0)
    for seed in 1...(isRelease ? 200 : 12) {
      let problem = small(seed: UInt64(seed))
      let groups = MoveFrontier.withoutFormer(free(problem))
      guard let least = best(problem, moves: problem.count) else { continue }
      for room in [2, 20] {
        var handed = HandedOn()
        var options = PartitionerOptions()
        options.listing = (below: least + room, most: 100)
        guard Partitioner.solve(groups, options: options, handing: &handed).isOptimal else {
          continue
        }
        guard let list = handed.list else { continue }
        #expect(list.below <= least + room && list.least <= least, "seed \(seed)")
        let priced = PricedList(price: 0, scale: 1, list: list)
        for moves in 0...4 {
          guard priced.isWhole(moves, below: list.below) else { continue }
          var limited = free(problem)
          limited.former?.budget = moves
          var own = PartitionerOptions()
          own.known = handed
          own.known?.groups = []
          own.known?.survivors = priced.groups(moves, below: list.below)
          own.known?.wholeBelow = list.below
          let found = Partitioner.solve(limited, options: own)
          if let cost = best(problem, moves: moves), cost < list.below {
            #expect(found.partition?.cost == cost && found.isOptimal, "seed \(seed), \(moves)")
            solved += 1
          } else {
            #expect((found.partition?.cost ?? .max) >= list.below, "seed \(seed), \(moves)")
            #expect(found.isOptimal || found.isProvenImpossible, "seed \(seed), \(moves)")
            barred += 1
          }
        }
      }
    }
    #expect(solved > 10 && barred > 10)
  }

  @Test func whatIsSaidOfEachChoiceIsTrue() {
    var proven = 0
    for seed in 1...(isRelease ? 200 : 6) {
      let problem = small(seed: UInt64(seed))
      for ceiling in [problem.count, 2] {
        guard let least = best(problem, moves: ceiling) else { continue }
        let frontier = wide(problem, ceiling: ceiling)
        #expect(best(problem, moves: frontier.fewest - 1) == nil, "seed \(seed)")
        for choice in frontier.choices {
          let cost = choice.partition.cost
          #expect(free(problem).cost(of: choice.partition.groups) == cost, "seed \(seed)")
          #expect(choice.moved == MoveFrontier.moved(choice.partition, problem))
          #expect(choice.moved <= ceiling, "seed \(seed)")
          let known = best(problem, moves: choice.moved)
          #expect(known.map { $0 <= cost } ?? false, "seed \(seed)")
          if let bound = choice.lowerBound, let known { #expect(bound <= known, "seed \(seed)") }
        }
        guard frontier.isProven else { continue }
        proven += 1
        var expected: [Int] = []
        for moves in 0...ceiling {
          guard let cost = best(problem, moves: moves) else { continue }
          if expected.last.map({ cost < $0 }) ?? true { expected.append(cost) }
        }
        #expect(frontier.choices.map(\.partition.cost) == expected, "seed \(seed)")
        #expect(expected.last == least)
      }
    }
    #expect(proven > 10)
  }

  /// With a fixed group nothing is looked at one by one.
  @Test func thatALimitAllowsNoGroupsIsProven() {
    var impossible = 0
    for seed in 1...(isRelease ? 200 : 12) {
      var problem = small(seed: UInt64(seed))
      problem.togetherPairs = []
      // Two of one former group and one of another.
      problem.fixedGroups = [[0, 1, 3]]
      problem.former?.budget = 0
      guard problem.faults().isEmpty, best(problem, moves: 0) == nil,
        best(problem, moves: problem.count) != nil
      else { continue }
      impossible += 1
      let frontier = wide(problem, ceiling: 0)
      #expect(frontier.isProven && frontier.choices.isEmpty, "seed \(seed)")
      #expect(frontier.fewest > 0, "seed \(seed)")
    }
    #expect(impossible > 3)
  }

  @Test func fewMovesAreLookedAtOneByOne() {
    var walked = 0
    var crowded = 0
    for seed in 1...(isRelease ? 200 : 12) {
      var problem = free(small(seed: UInt64(seed)))
      if seed % 3 == 0 {
        // Seven new: so many that they are looked at only where nobody moves.
        for i in problem.former?.labels.indices ?? 0..<0 {
          problem.former?.labels[i] = i < problem.count - 7 ? i : -1
        }
      }
      guard var near = NearMoves(problem) else { continue }
      if seed % 3 == 0, near.canWalk(0), !near.canWalk(1) { crowded += 1 }
      for moves in 0...2 where near.canWalk(moves) {
        let found = near.best(moves)
        #expect(found?.cost == best(problem, moves: moves), "seed \(seed), \(moves) moves")
        if let found {
          #expect(problem.cost(of: found.groups) == found.cost, "seed \(seed)")
          #expect(MoveFrontier.moved(found, problem) <= moves, "seed \(seed)")
          walked += 1
        }
      }
    }
    #expect(walked > 10 && crowded > 1)
  }

  @Test func sizesSayHowFewCanMove() {
    var reached = 0
    for seed in 1...300 {
      var random = RandomSource(seed: UInt64(seed))
      let n = 4 + random.below(5)
      var problem = GroupProblem(count: n, sizes: [SizeCost(2), SizeCost(3), SizeCost(4)])
      if seed % 2 == 0 { problem.sizes.removeFirst() }
      let labels = (0..<n).map { _ in random.below(4) - 1 }
      problem.former = FormerGroups(labels: labels, prices: labels.map { _ in 0 })
      let bound = FewestMoves.bound(problem)
      guard let fewest = (0...n).first(where: { best(problem, moves: $0) != nil }) else { continue }
      #expect(bound <= fewest, "seed \(seed)")
      if bound == fewest { reached += 1 }
    }
    #expect(reached > 200)
  }

  @Test func movesChargedToPairsAreNeverTooDear() {
    var said = 0
    for seed in 1...(isRelease ? 200 : 12) {
      var problem = small(seed: UInt64(seed))
      problem.spreads = []
      for price in [1, 10, 300] {
        let prices = problem.former?.prices.map { _ in price } ?? []
        problem.former?.prices = prices
        guard let bound = MoveCharge.bound(problem, price: price, PartitionerOptions()),
          let best = Partitioner.solve(problem).partition
        else { continue }
        said += 1
        #expect(bound <= best.cost, "seed \(seed), price \(price)")
      }
    }
    #expect(said > 10)
  }

  /// A pool in groups of fourteen to sixteen, two of its people new.
  private func pool(seed: UInt64) -> GroupProblem {
    var random = RandomSource(seed: seed)
    let n = 60
    var problem = GroupProblem(
      count: n, sizes: [SizeCost(14, cost: 20), SizeCost(15), SizeCost(16, cost: 20)])
    for a in 0..<n {
      for b in 0..<a {
        let value = Int32(random.below(101))
        problem.pairCosts[a * n + b] = value
        problem.pairCosts[b * n + a] = value
      }
    }
    problem.former = FormerGroups(
      labels: (0..<n).map { $0 < 58 ? $0 % 4 : -1 }, prices: (0..<n).map { _ in 0 })
    return problem
  }

  @Test func aLargePoolKeepsToTheNumberOfMoves() throws {
    var costs: [Int] = []
    for moves in [0, 3, 10, 60] {
      var problem = pool(seed: 1)
      problem.former?.budget = moves
      var options = PartitionerOptions()
      options.effort = Effort(limit: 16_000)
      let outcome = Partitioner.solve(problem, options: options)
      let partition = try #require(outcome.partition, "\(moves) moves")
      #expect(problem.cost(of: partition.groups) == partition.cost, "\(moves) moves")
      #expect(outcome.lowerBound ?? .max <= partition.cost)
      costs.append(partition.cost)
    }
    #expect(costs == costs.sorted(by: >))
    #expect(Set(costs).count == 4)
  }

  @Test func aLargePoolHasChoicesFromNoMoveToTheBestGroups() throws {
    let problem = pool(seed: 2)
    var options = PartitionerOptions()
    options.effort = Effort(limit: 100_000)
    options.searchEffort = Effort(limit: 3000)
    let frontier = MoveFrontier.find(problem, options: options)
    let first = try #require(frontier.choices.first)
    // Two newcomers in places of groups that have room: looked at one by one.
    #expect(first.moved == 0 && first.lowerBound == first.partition.cost)
    #expect(frontier.choices.count > 10)
    for (a, b) in zip(frontier.choices, frontier.choices.dropFirst()) {
      #expect(a.moved < b.moved && a.partition.cost > b.partition.cost)
      #expect(b.lowerBound ?? .max <= b.partition.cost)
    }
    var limited = problem
    limited.former?.budget = 5
    let few = MoveFrontier.find(limited, options: options)
    // Two threads find the same.
    options.threads = 2
    let again = MoveFrontier.find(limited, options: options)
    #expect(again.choices.map(\.partition) == few.choices.map(\.partition))
    #expect(again.choices.map(\.lowerBound) == few.choices.map(\.lowerBound))
    #expect(few.choices.allSatisfy { $0.moved <= 5 })
    #expect(few.choices.last.map { $0.moved > 2 } ?? false)
  }
}
