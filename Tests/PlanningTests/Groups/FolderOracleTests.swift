import Programme
import SolverSupport
import Testing

@testable import Planning

/// What `groups`, `--details`, `--swap` and `--years` say of small folders, held to trying everything.
@Suite struct FolderOracleTests {
  private func groups(_ programme: Programme) throws -> Plan? {
    switch PlanYear(programme, options: PlanOptions(effort: 50_000)).groupsOnly() {
    case .planned(let plan, _): return plan
    case .blocked(let obstacles):
      let isProven = obstacles.allSatisfy(\.isProven)
      #expect(isProven)
      return nil
    case .stopped: throw Folders.Failure(what: "stopped")
    }
  }

  /// The groups of a plan by the pool's numbers.
  private func numbers(_ plan: Plan, _ people: [PersonID]) -> [[Int]] {
    plan.groups.map { group in group.members.compactMap { people.firstIndex(of: $0) }.sorted() }
  }

  @Test func groupsAndTheirCostsAreThoseOfTryingEverything() throws {
    var possible = 0
    for seed in 1...(isRelease ? 2000 : 40) {
      var pool = SmallPool(seed: UInt64(seed), leaders: seed % 40 == 0 ? 11 : nil)
      let programme = try pool.read()
      let people = pool.people(programme)
      let all = pool.divisions()
      guard let plan = try groups(programme) else {
        #expect(all.isEmpty, "seed \(seed): said to be impossible")
        continue
      }
      possible += 1
      let best = try #require(all.first, "seed \(seed): nothing is possible")
      let own = numbers(plan, people).sorted { $0[0] < $1[0] }
      let known = all.first { $0.groups == own }?.cost
      #expect(known == best.cost, "seed \(seed)")
      #expect(plan.score.total == best.cost, "seed \(seed)")
      let bound = plan.score.bounds.first?.lowerBound
      #expect(bound == best.cost, "seed \(seed)")

      let review = GroupReview(plan, programme)
      let details = review.details
      let costs = details.map(\.cost)
      let ordered = costs.sorted(by: >)
      #expect(costs == ordered, "seed \(seed)")
      for detail in details {
        let members = numbers(Plan(groups: [detail.group]), people)[0]
        var told: [String: Int] = [:]
        for line in detail.lines { told[line.rule.rawValue, default: 0] += line.cost }
        let wanted = pool.cost(of: members)
        let sum = wanted?.values.reduce(0, +)
        told = told.filter { $0.value != 0 }
        #expect(told == wanted, "seed \(seed) \(members)")
        #expect(detail.cost == sum, "seed \(seed) \(members)")
      }
      try check(review, all, own, pool, people, "seed \(seed)")
      checkSwaps(review, own, pool, people, "seed \(seed)")
    }
    #expect(possible > 10)
  }

  /// The second-best division.
  private func check(
    _ review: GroupReview, _ all: [SmallPool.Division], _ own: [[Int]], _ pool: SmallPool,
    _ people: [PersonID], _ name: Comment
  ) throws {
    let other = try #require(review.secondBest().first, name)
    #expect(other.isProven, name)
    guard let second = all.first(where: { $0.groups != own }) else {
      #expect(other.extra == nil, name)
      return
    }
    #expect(other.extra == second.cost - all[0].cost, name)
    let changed = other.groups.map { group in
      group.compactMap { people.firstIndex(of: $0) }.sorted()
    }
    let moved = Set(changed.joined())
    let whole = (own.filter { Set($0).isDisjoint(with: moved) } + changed).sorted { $0[0] < $1[0] }
    let cost = all.first { $0.groups == whole }?.cost
    #expect(whole != own, name)
    #expect(cost == second.cost, name)
  }

  /// Every swap of two people.
  private func checkSwaps(
    _ review: GroupReview, _ own: [[Int]], _ pool: SmallPool, _ people: [PersonID], _ name: Comment
  ) {
    for a in people.indices {
      for b in people.indices where a != b {
        guard let first = own.first(where: { $0.contains(a) }),
          let second = own.first(where: { $0.contains(b) })
        else { continue }
        let answer = review.swap(people[a], people[b])
        if first == second {
          #expect(answer == .sameGroup, name)
          continue
        }
        let after = [
          (first.filter { $0 != a } + [b]).sorted(), (second.filter { $0 != b } + [a]).sorted(),
        ].map { pool.cost(of: $0)?.values.reduce(0, +) }
        switch answer {
        case .possible(_, let told):
          let costs = told.map { Optional($0.cost) }
          #expect(costs == after, name)
        case .forbidden(let rules):
          #expect(after.contains(nil) && !rules.isEmpty, name)
        default: Issue.record("\(name) \(a) and \(b): \(answer)")
        }
      }
    }
  }

  @Test func yearsAheadRepeatAsFewPairsAsCanBe() throws {
    for seed in 1...(isRelease ? 200 : 8) {
      var pool = SmallPool(seed: UInt64(1000 + seed), leaders: 4 + seed % 3)
      let programme = try pool.read()
      let people = pool.people(programme)
      let count = 2 + seed % 2
      let ahead = try #require(GroupYears.make(count, programme, PlanOptions(effort: 50_000)).first)
      guard let least = pool.leastRepeats(years: count) else {
        #expect(
          ahead.obstacle == .sizesDoNotFit || ahead.obstacle == .cannotBeApart, "seed \(seed)")
        continue
      }
      let years = ahead.years.map { groups in
        groups.map { group in group.compactMap { people.firstIndex(of: $0) } }
      }
      #expect(years.count == count, "seed \(seed)")
      #expect(pool.repeats(years) == ahead.repeats, "seed \(seed)")
      var plain = pool
      plain.keepOnlySizesAndWhoIsApart()
      #expect(years.joined().allSatisfy { plain.cost(of: $0.sorted()) != nil }, "seed \(seed)")
      #expect(ahead.repeats == least, "seed \(seed)")
      #expect(ahead.lowerBound <= least, "seed \(seed)")
    }
  }
}

extension SmallPool {
  /// How many pairs meet again in some years, those of earlier groups included.
  func repeats(_ years: [[[Int]]]) -> Int {
    var met = Set(past.flatMap { pairs(of: $0.members) })
    var total = 0
    for pair in years.flatMap({ $0 }).flatMap({ pairs(of: $0) }) where !met.insert(pair).inserted {
      total += 1
    }
    return total
  }

  private func pairs(of group: [Int]) -> [[Int]] {
    group.indices.flatMap { i in
      group[(i + 1)...].map { [min(group[i], $0), max(group[i], $0)] }
    }
  }

  /// The fewest repeated pairs in so many years of groups whose sizes are as wished as can be, and in
  /// which nobody meets who must be apart; nil if the leaders cannot be divided at all.
  func leastRepeats(years: Int) -> Int? {
    var plain = self
    plain.keepOnlySizesAndWhoIsApart()
    let all = plain.divisions()
    guard let least = all.first?.cost else { return nil }
    let rounds = all.filter { $0.cost == least }.map(\.groups)
    let met = Set(past.flatMap { pairs(of: $0.members) })
    let brought = rounds.map { round in round.flatMap { pairs(of: $0) } }
    var best = Int.max
    func add(_ left: Int, _ met: Set<[Int]>, _ total: Int) {
      if left == 0 { best = min(best, total) }
      guard left > 0, total < best else { return }
      for pairs in brought {
        let again = pairs.filter { met.contains($0) }.count
        add(left - 1, met.union(pairs), total + again)
      }
    }
    add(years, met, 0)
    return best
  }
}
