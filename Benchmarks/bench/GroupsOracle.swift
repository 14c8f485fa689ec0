import Foundation
import ProofFormat
import SetPartitioning
import SolverSupport
import Verification

/// Holds the group engine to subset dynamic programming:
/// `bench groups-oracle [--instances N] [--seed S]`.
///
/// Every instance mixes kinds of rules at random: sizes 2 to 6, pairs (travel, past companions),
/// counted attributes, spreads, worst pairs, common free time, forbidden and joined pairs,
/// forbidden and fixed groups, and former groups with prices, a budget and locked people. Up to 16
/// people, up to 11 where people come from former groups. The checker follows every certificate,
/// and must refuse it with a claim one higher. Every second instance is solved as
/// large pools are: with cuts, dives, and a tree among few columns first. Where people come from
/// former groups, every point between the fewest moves and the best groups is compared as well.
enum GroupsOracle {
  static func run(_ arguments: [String]) -> Int32 {
    var instances = 1000
    var first: UInt64 = 1
    var at = 0
    while at + 1 < arguments.count {
      switch arguments[at] {
      case "--instances": instances = Int(arguments[at + 1]) ?? instances
      case "--seed": first = UInt64(arguments[at + 1]) ?? first
      default:
        print("unknown option \(arguments[at])")
        return 2
      }
      at += 2
    }
    var tally = (optimal: 0, impossible: 0, wrong: 0, people: 0, largest: 0)
    var frontiers = (count: 0, points: 0)
    var used: [String: Int] = [:]
    for index in 0..<max(0, instances) {
      let seed = first &+ UInt64(index)
      let problem = self.problem(seed: seed)
      for name in rules(of: problem) { used[name, default: 0] += 1 }
      tally.people += problem.count
      tally.largest = max(tally.largest, problem.count)
      var options = PartitionerOptions()
      if index & 1 == 1 {
        options.crowd = 0
        options.few = 4
      }
      var table = SubsetTable(problem)
      let best = table.best()
      let checker = checker(problem)
      var fault: String?
      switch Partitioner.solve(problem, options: options) {
      case .optimal(let partition, let certificate):
        tally.optimal += 1
        var bold = certificate
        bold.lowerBound += 1
        if partition.cost != best { fault = "cost \(partition.cost), oracle \(best ?? -1)" }
        if problem.cost(of: partition.groups) != partition.cost { fault = "cost of groups" }
        if checker.check(certificate) != .holds { fault = "certificate refused" }
        if checker.check(bold) == .holds { fault = "false certificate taken" }
      case .impossible(let reason):
        tally.impossible += 1
        if let best { fault = "said to be impossible, oracle \(best)" }
        if case .proven(let certificate) = reason, checker.check(certificate) != .holds {
          fault = "certificate refused"
        }
      case .feasible, .unknown:
        fault = "not solved"
      }
      if problem.former != nil {
        let (points, wrong) = frontier(problem, options)
        frontiers.count += 1
        frontiers.points += points
        fault = fault ?? wrong
      }
      if let fault {
        tally.wrong += 1
        print("seed \(seed), \(problem.count) people: \(fault)")
      }
    }
    print(
      "\(instances) instances of up to \(tally.largest) people: \(tally.optimal) optimal, "
        + "\(tally.impossible) impossible, \(tally.wrong) wrong; "
        + "\(frontiers.points) points on \(frontiers.count) frontiers")
    for (name, count) in used.sorted(by: { $0.key < $1.key }) { print("  \(name): \(count)") }
    return tally.wrong == 0 ? 0 : 1
  }

  /// How many points the frontier of moves has, and what is wrong with it.
  private static func frontier(
    _ problem: GroupProblem, _ options: PartitionerOptions
  ) -> (points: Int, fault: String?) {
    let found = MoveFrontier.find(problem, options: options)
    var free = problem
    free.former?.prices = problem.former?.prices.map { _ in 0 } ?? []
    var expected: [[Int]] = []
    var table = SubsetTable(free)
    for limit in 0...(problem.former?.budget ?? problem.count) {
      guard let cost = table.best(moving: limit) else { continue }
      if expected.last.map({ cost < $0[1] }) ?? true { expected.append([limit, cost]) }
    }
    let points = found.choices.map { [$0.moved, $0.partition.cost] }
    if !found.isProven { return (points.count, "frontier not proven") }
    for choice in found.choices {
      free.former?.budget = choice.moved
      if free.cost(of: choice.partition.groups) != choice.partition.cost {
        return (points.count, "a choice of the frontier costs or moves other than it says")
      }
    }
    return (points.count, points == expected ? nil : "frontier \(points), oracle \(expected)")
  }

  // MARK: - Instances

  private static func problem(seed: UInt64) -> GroupProblem {
    var random = RandomSource(seed: seed)
    let hasFormer = random.chance(1, in: 4)
    let n = 4 + random.below(hasFormer ? 8 : 13)
    var sizes: [SizeCost] = []
    for size in 2...6 where random.chance(1, in: 2) {
      sizes.append(SizeCost(size, cost: random.below(3) * 20))
    }
    if sizes.isEmpty { sizes = [SizeCost(3), SizeCost(4)] }
    var problem = GroupProblem(count: n, sizes: sizes)
    problem.pairCosts = matrix(n, from: random.chance(1, in: 3) ? -20 : 0, below: 41, &random)
    for _ in 0..<random.below(3) {
      let carriers = (0..<n).map { _ in random.chance(1, in: 2) }
      let last = random.chance(1, in: 3) ? CountCriterion.forbidden : 40
      if random.chance(1, in: 2) {
        problem.counts.append(
          CountCriterion(carriers: carriers, costs: (0..<4).map { _ in random.below(30) } + [last]))
      } else {
        let costs = (0..<7).map { size in
          (0...size).map { $0 == size && size > 2 ? last : $0 * 5 }
        }
        problem.counts.append(CountCriterion(carriers: carriers, costsBySize: costs))
      }
    }
    if random.chance(1, in: 3) {
      problem.spreads = [
        SpreadCriterion(
          values: (0..<n).map { _ in Int32(random.below(30)) - 10 }, weight: random.below(5) - 2,
          allowance: random.below(6))
      ]
    }
    if random.chance(1, in: 3) {
      problem.worstPairs = [
        WorstPairCriterion(
          values: matrix(n, from: 0, below: 50, &random), weight: random.below(3),
          allowance: random.below(10), limit: random.chance(1, in: 3) ? 44 : nil)
      ]
    }
    if random.chance(1, in: 3) {
      problem.commonTimes = [
        CommonTimeCriterion(
          free: (0..<n).map { _ in (0..<3).map { _ in random.next() | random.next() } },
          ranges: [3..<60, 60..<140, 140..<192], minimum: random.below(8),
          costs: (0..<20).map { max(0, 40 - 3 * $0) })
      ]
    }
    addPeopleRules(&problem, &random)
    if hasFormer {
      var former = FormerGroups(
        labels: (0..<n).map { $0 == n - 1 ? -1 : $0 / 3 },
        prices: (0..<n).map { _ in 5 + random.below(30) },
        budget: random.chance(1, in: 2) ? 1 + random.below(5) : nil)
      if random.chance(1, in: 3) { former.locked[random.below(n)] = true }
      problem.former = former
    }
    return problem
  }

  private static func matrix(
    _ n: Int, from low: Int, below width: Int, _ random: inout RandomSource
  ) -> [Int32] {
    var values = [Int32](repeating: 0, count: n * n)
    for a in 0..<n {
      for b in 0..<a {
        values[a * n + b] = Int32(low + random.below(width))
        values[b * n + a] = values[a * n + b]
      }
    }
    return values
  }

  private static func addPeopleRules(_ problem: inout GroupProblem, _ random: inout RandomSource) {
    let n = problem.count
    func pair() -> PersonPair {
      let a = random.below(n)
      return PersonPair(a, (a + 1 + random.below(n - 1)) % n)
    }
    func some(_ count: Int) -> [Int] {
      var order = Array(0..<n)
      random.shuffle(&order)
      return order.prefix(count).sorted()
    }
    if random.chance(1, in: 3) { problem.forbiddenPairs = (0..<3).map { _ in pair() } }
    if random.chance(1, in: 4) { problem.togetherPairs = [pair()] }
    if random.chance(1, in: 3) {
      problem.forbiddenGroups = (0..<8).map { _ in some(2 + random.below(4)) }
    }
    if random.chance(1, in: 5) { problem.fixedGroups = [some(3)] }
  }

  private static func rules(of problem: GroupProblem) -> [String] {
    var names = ["pairs"]
    if problem.sizes.count > 1 { names.append("mixed sizes") }
    if !problem.counts.isEmpty { names.append("counted attributes") }
    if !problem.spreads.isEmpty { names.append("spread") }
    if !problem.worstPairs.isEmpty { names.append("worst pair") }
    if !problem.commonTimes.isEmpty { names.append("common free time") }
    if !problem.forbiddenPairs.isEmpty { names.append("forbidden pairs") }
    if !problem.togetherPairs.isEmpty { names.append("joined pairs") }
    if !problem.forbiddenGroups.isEmpty { names.append("forbidden groups") }
    if !problem.fixedGroups.isEmpty { names.append("fixed groups") }
    if let former = problem.former {
      names.append("former groups")
      if former.budget != nil { names.append("limited moves") }
      if former.locked.contains(true) { names.append("locked people") }
    }
    return names
  }

  private static func checker(_ problem: GroupProblem) -> GroupBoundChecker {
    let former = problem.former
    return GroupBoundChecker(
      people: problem.count, sizes: problem.sizes.map(\.size), fixed: problem.fixedGroups,
      identities: former?.identities ?? 0, limits: former?.budget.map { [$0] } ?? []
    ) { group in
      guard let own = problem.cost(of: group) else { return [] }
      let labels = Set(group.map { former?.labels[$0] ?? -1 }.filter { $0 >= 0 })
      return ([nil] + labels.sorted().map { Optional($0) }).compactMap { identity in
        guard let price = problem.moveCost(of: group, keeping: identity) else { return nil }
        let uses = former?.budget == nil ? [] : [problem.moved(of: group, keeping: identity)]
        return .init(identity: identity, cost: own + price, uses: uses)
      }
    }
  }
}

/// The best cost by dynamic programming over sets of people not yet in a group, and, where people
/// come from former groups, over the identities taken and the moves made.
private struct SubsetTable {
  private struct State: Hashable {
    let left: Int
    let identities: Int
    let moved: Int
  }

  private struct Choice {
    let mask: Int
    let identity: Int?
    let cost: Int
    let moved: Int
  }

  private let all: Int
  private var budget: Int?
  private var choices: [[Choice]]  // by least member
  private var known: [State: Int?] = [:]

  init(_ problem: GroupProblem) {
    let n = problem.count
    all = (1 << n) - 1
    budget = problem.former?.budget
    choices = [[Choice]](repeating: [], count: n)
    for mask in 1..<(1 << n) where mask.nonzeroBitCount <= 6 {
      let group = (0..<n).filter { mask & (1 << $0) != 0 }
      guard let own = problem.cost(of: group) else { continue }
      let labels = Set(group.map { problem.former?.labels[$0] ?? -1 }.filter { $0 >= 0 })
      for identity in [nil] + labels.sorted().map({ Optional($0) }) {
        guard let price = problem.moveCost(of: group, keeping: identity) else { continue }
        choices[group[0]].append(
          Choice(
            mask: mask, identity: identity, cost: own + price,
            moved: problem.moved(of: group, keeping: identity)))
      }
    }
  }

  mutating func best() -> Int? { least(State(left: all, identities: 0, moved: 0)) }

  /// The best cost with at most so many people moved.
  mutating func best(moving limit: Int) -> Int? {
    budget = limit
    known = [:]
    return best()
  }

  private mutating func least(_ state: State) -> Int? {
    if state.left == 0 { return 0 }
    if let value = known[state] { return value }
    var best: Int?
    for choice in choices[state.left.trailingZeroBitCount] where choice.mask & ~state.left == 0 {
      // Moves count only against a budget; without one the state need not know them.
      let moved = budget == nil ? 0 : state.moved + choice.moved
      if let budget, moved > budget { continue }
      var identities = state.identities
      if let identity = choice.identity {
        if identities & (1 << identity) != 0 { continue }
        identities |= 1 << identity
      }
      let rest = least(
        State(left: state.left & ~choice.mask, identities: identities, moved: moved))
      if let rest { best = min(best ?? .max, rest + choice.cost) }
    }
    known[state] = best
    return best
  }
}
