import Exchange
import Generators
import Planning
import Programme
import SolverSupport
import Testing
import Verification

/// The choices of `rebalance` beside looking at every division of the leaders there is, each counted
/// by the verifier.
@Suite struct FrontierTests {
  @Test func `the choices are those that looking at every division finds`() throws {
    for seed in 1...(isRelease ? 40 : 4) {
      let pool = try Pool(seed: UInt64(seed))
      let rebalance = Rebalance(pool.programme, since: pool.previous)
      let expected = pool.frontier()
      guard let frontier = rebalance.frontiers.first else {
        // Nothing has changed and all still fits: to change nothing is what there is.
        #expect(expected.first?.moved == 0, "seed \(seed)")
        continue
      }
      #expect(frontier.isProven, "seed \(seed)")
      #expect(frontier.choices.map(\.moved) == expected.map(\.moved), "seed \(seed)")
      #expect(frontier.choices.map(\.cost) == expected.map(\.cost), "seed \(seed)")
    }
  }
}

/// Some leaders of a small district, who were in groups before, and what has happened since.
private struct Pool {
  var programme: Programme
  let previous: PreviousPlan
  private let members: [PersonID]
  private let old: [SparringGroup]

  init(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var files: [String: [UInt8]] = [:]
    for file in SmallYear.folder().files { files[file.path] = Array(file.text.utf8) }
    var programme = try #require(FolderReader.read(FolderFiles(files)).programme)
    let horizon = programme.horizon.days
    var leaders = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
    random.shuffle(&leaders)
    // Eight or nine are there now; of those who were there, some are not any more.
    let count = 8 + random.below(2)
    let here = Array(leaders.prefix(count)).sorted()
    let gone = leaders.dropFirst(count).prefix(random.below(3))
    for person in leaders.dropFirst(count) {
      programme.organisation.people[person.index].leaves = horizon.first
    }
    for person in here where random.below(4) == 0 {
      programme.organisation.people[person.index].joined = horizon.first.advanced(by: -30)
    }
    for _ in 0..<random.below(4) {
      let (a, b) = (here[random.below(count)], here[random.below(count)])
      if a == b { continue }
      let together = random.below(2) == 0
      programme.pairs.append(PairWish(a, b, together: together, isHard: !together))
    }
    // The earlier groups: in some order, without one or two who have come since.
    var order = Array(here.dropFirst(random.below(3))) + gone
    random.shuffle(&order)
    let district = try #require(programme.organisation.districtIDs.first)
    let key = programme.organisation[district].key
    let sizes = [
      [], [], [], [], [], [5], [3, 3], [4, 3], [4, 4], [5, 4], [4, 3, 3], [4, 4, 3],
    ]
    var old: [SparringGroup] = []
    for (i, size) in sizes[min(order.count, 11)].enumerated() {
      old.append(
        SparringGroup(
          label: "\(key)-0\(i + 1)", district: district,
          members: Array(order.prefix(size)).sorted()))
      order.removeFirst(min(size, order.count))
    }
    self.programme = programme
    self.old = old
    members = here
    previous = PreviousPlan(plan: Plan(groups: old), asOf: horizon.first)
  }

  /// The divisions that nothing with as few moves beats, fewest moves first.
  func frontier() -> [(moved: Int, cost: Int)] {
    var best: [Int: Int] = [:]
    let rules = Set(Rule.all.filter { $0.section == .groups }.map(\.id))
    for division in divisions(of: members) {
      let groups = division.enumerated().map { i, members in
        SparringGroup(
          label: "nord-0\(i + 1)", district: old.first?.district ?? DistrictID(0),
          members: members)
      }
      let matches = Verifier.matches(of: rules, in: Plan(groups: groups), programme)
      if matches.contains(where: { $0.strength == .hard }) { continue }
      let moved = fewestMoves(division)
      let cost = matches.reduce(0) { $0 + $1.cost }
      best[moved] = min(best[moved] ?? .max, cost)
    }
    var result: [(moved: Int, cost: Int)] = []
    for moved in best.keys.sorted() {
      let cost = best[moved] ?? .max
      if result.last.map({ cost < $0.cost }) ?? true { result.append((moved, cost)) }
    }
    return result
  }

  /// Every division into groups of three to five; the first of those left is in the next group.
  private func divisions(of people: [PersonID]) -> [[[PersonID]]] {
    guard let first = people.first else { return [[]] }
    let rest = Array(people.dropFirst())
    var result: [[[PersonID]]] = []
    for mask in 0..<(1 << rest.count) where (2...4).contains(mask.nonzeroBitCount) {
      let chosen = rest.indices.filter { mask >> $0 & 1 == 1 }.map { rest[$0] }
      let left = rest.indices.filter { mask >> $0 & 1 == 0 }.map { rest[$0] }
      for others in divisions(of: left) { result.append([[first] + chosen] + others) }
    }
    return result
  }

  /// How many leave their group if the groups take the old labels as well as can be.
  private func fewestMoves(_ division: [[PersonID]]) -> Int {
    func most(_ at: Int, _ taken: Set<Int>) -> Int {
      if at == division.count { return 0 }
      var best = most(at + 1, taken)
      for (i, group) in old.enumerated() where !taken.contains(i) {
        let stay = division[at].filter(group.members.contains).count
        best = max(best, stay + most(at + 1, taken.union([i])))
      }
      return best
    }
    let known = members.filter { person in old.contains { $0.members.contains(person) } }
    return known.count - most(0, [])
  }
}
