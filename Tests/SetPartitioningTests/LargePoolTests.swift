import SolverSupport
import Testing

@testable import SetPartitioning

@Suite struct LargePoolTests {
  private func pool(seed: UInt64, count: Int, sizes: [Int]) -> GroupProblem {
    var random = RandomSource(seed: seed)
    var problem = GroupProblem(count: count, sizes: sizes.map { SizeCost($0) })
    for a in 0..<count {
      for b in 0..<a {
        let value = Int32(random.below(101))
        problem.pairCosts[a * count + b] = value
        problem.pairCosts[b * count + a] = value
      }
    }
    problem.counts = [
      CountCriterion(
        carriers: (0..<count).map { _ in random.chance(1, in: 3) },
        costs: (0..<30).map { abs($0 - 3) * 20 })
    ]
    return problem
  }

  @Test func largePoolsGetAPartitionAndABound() throws {
    let problem = pool(seed: 3, count: 120, sizes: [11, 12, 13])
    var options = PartitionerOptions()
    options.effort = Effort(limit: 4000)
    let outcome = Partitioner.solve(problem, options: options)
    let partition = try #require(outcome.partition)
    #expect(problem.cost(of: partition.groups) == partition.cost)
    let bound = try #require(outcome.lowerBound)
    #expect(bound <= partition.cost)
    #expect(Partitioner.solve(problem, options: options).partition == partition)
  }

  @Test func theSecondBestIsNoWorseThanOneSwap() throws {
    let problem = pool(seed: 5, count: 72, sizes: [11, 12, 13])
    var options = PartitionerOptions()
    options.effort = Effort(limit: 3000)
    let first = try #require(Partitioner.solve(problem, options: options).partition)
    options.effort = Effort(limit: 1)
    let second = try #require(
      Partitioner.solve(problem, otherThan: first, options: options).partition)
    let groups = first.groups.map(\.members)
    #expect(Set(second.groups.map(\.members)) != Set(groups))
    #expect(problem.cost(of: second.groups) == second.cost)
    var least = Int.max
    for a in groups.indices {
      for b in 0..<a {
        for i in groups[a] {
          for j in groups[b] {
            let one = (groups[a].filter { $0 != i } + [j]).sorted()
            let other = (groups[b].filter { $0 != j } + [i]).sorted()
            guard let now = problem.cost(of: one), let then = problem.cost(of: other),
              let old = problem.cost(of: groups[a]), let older = problem.cost(of: groups[b])
            else { continue }
            least = min(least, now + then - old - older)
          }
        }
      }
    }
    #expect(second.cost - first.cost <= least)
  }

  @Test func deltasAreDifferencesOfTotals() throws {
    for seed in 1...6 {
      var problem = pool(seed: UInt64(seed), count: 30, sizes: [4, 5, 6])
      if seed > 3 {
        problem.spreads = [
          SpreadCriterion(values: (0..<30).map { Int32($0 * 7 % 19) }, weight: 3)
        ]
      }
      if seed == 2 {
        problem.former = FormerGroups(
          labels: (0..<30).map { $0 / 5 }, prices: (0..<30).map { $0 })
      }
      let model = CompactModel(problem)
      let state = PoolState(
        model: model, sizes: [5, 5, 5, 5, 5, 5],
        identity: seed == 2
          ? [0, 1, 2, 3, 4, 5]
          : [-1, -1, -1, -1, -1, -1])
      state.load((0..<30).map { Int32($0 % 6) })
      var random = RandomSource(seed: UInt64(seed))
      for step in 0..<200 {
        let before = state.total
        let i = random.below(30)
        let j = random.below(30)
        if step & 3 == 0 {
          let slot = random.below(6)
          guard Int(state.slotOf[i]) != slot, let delta = state.moveDelta(i, to: slot) else {
            continue
          }
          state.move(i, to: slot)
          #expect(state.total - before == Int(delta), "seed \(seed), step \(step)")
        } else if state.slotOf[i] != state.slotOf[j] {
          let delta = state.swapDelta(i, j)
          // A limit may spare a look at some rules, and changes nothing below itself.
          let limit = Int32(random.below(200) - 100)
          let limited = state.swapDelta(i, j, below: limit)
          #expect(delta < limit ? limited == delta : limited >= limit, "seed \(seed)")
          state.swap(i, j)
          #expect(state.total - before == Int(delta), "seed \(seed), step \(step)")
        }
      }
      let assignment = state.assignment
      let total = state.total
      state.load(assignment)
      #expect(state.total == total, "seed \(seed)")
    }
  }

  @Test func aDescentEndsWhereNoSwapAndNoMoveHelps() throws {
    for seed in 1...6 {
      var problem = pool(seed: UInt64(40 + seed), count: 36, sizes: [5, 6, 7])
      if seed <= 3 { problem.counts = [] }
      if seed == 2 { problem.pairCosts = problem.pairCosts.map { -$0 } }
      let state = PoolState(
        model: CompactModel(problem), sizes: [6, 6, 6, 6, 6, 6],
        identity: [Int](repeating: -1, count: 6))
      #expect(state.hasPairsOnly == (seed <= 3))
      state.load((0..<36).map { Int32($0 % 6) })
      let before = state.total
      var scratch = DescentScratch(state)
      _ = state.descend(&scratch, Cancellation())
      #expect(state.total < before, "seed \(seed)")
      for i in 0..<36 {
        for j in 0..<i where state.slotOf[i] != state.slotOf[j] {
          #expect(state.swapDelta(i, j) >= 0, "seed \(seed): \(i) and \(j)")
        }
        for slot in 0..<6 where Int(state.slotOf[i]) != slot {
          if let delta = state.moveDelta(i, to: slot) {
            #expect(delta >= 0, "seed \(seed): \(i) to \(slot)")
          }
        }
      }
    }
  }

  @Test func aDescentStopsWhenItIsToldTo() {
    for isPlain in [true, false] {
      var problem = pool(seed: 50, count: 200, sizes: [20])
      if isPlain { problem.counts = [] }
      let state = PoolState(
        model: CompactModel(problem), sizes: [Int](repeating: 20, count: 10),
        identity: [Int](repeating: -1, count: 10))
      let start = (0..<200).map { Int32($0 % 10) }
      state.load(start)
      var scratch = DescentScratch(state)
      let stop = Cancellation()
      stop.cancel()
      _ = state.descend(&scratch, stop)
      #expect(state.assignment == start)
      _ = state.descend(&scratch, Cancellation())
      #expect(state.assignment != start)
    }
  }
}
