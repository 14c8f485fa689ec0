import SolverSupport

/// Groups for several rounds, such as years, with as few repeated pairs as can be.
///
/// Where people come in fours and a cyclic design is known, its rounds repeat no pair at all; the
/// people are put on its points so that pairs who met before the plan meet as little as can be, and
/// rounds in which two would meet who must be apart are left out.
/// Further rounds, and other sizes, are formed one after the other by the exact engine, which
/// charges every pair what it has met already, and then improved together by tabu search (Dotu,
/// Van Hentenryck, "Scheduling social golfers locally", CPAIOR 2005). Where groups have more members
/// than rounds have groups, some must meet again in each round, and fewest pairs are repeated if it
/// is the same ones: so there all that have met are charged alike, too, and the better is taken.
public struct RoundsPlan: Sendable, Hashable {
  /// The groups of each round, members ascending.
  public var rounds: [[[Int]]]
  /// How many pairs are repeated: a pair that meets k times counts k - 1, and once more if it had
  /// met before.
  public var repeats: Int
  /// What no plan of so many rounds can stay below.
  public var lowerBound: Int

  /// Whether no plan repeats fewer pairs.
  public var isProven: Bool { repeats <= lowerBound }

  /// The most people whose groups are formed for several rounds.
  public static let mostPeople = 1000

  /// Why there is no plan.
  public enum Failure: Error, Hashable, Sendable {
    /// There is nothing to divide, or more than is looked at.
    case outOfRange
    /// The number of people is no sum of the sizes.
    case sizesDoNotFit
    /// Those who must be apart cannot all be, whatever the sizes.
    case cannotBeApart
    /// It was stopped, or its effort ran out, before there were any groups.
    case stopped
  }

  /// Forms groups for several rounds; nil if there is no plan, as `solve` tells.
  public static func make(
    people: Int, rounds: Int, sizes: [SizeCost] = [SizeCost(4)], met: [PersonPair] = [],
    apart: [PersonPair] = [], options: PartitionerOptions = PartitionerOptions()
  ) -> RoundsPlan? {
    try? solve(
      people: people, rounds: rounds, sizes: sizes, met: met, apart: apart, options: options
    ).get()
  }

  /// Forms groups for several rounds, in none of which two meet who must be apart.
  ///
  /// The sizes are those that together cost as little as can be while those are apart.
  ///
  /// - Complexity: a solve for each round without a design, and then the effort of the options.
  public static func solve(
    people: Int, rounds: Int, sizes: [SizeCost] = [SizeCost(4)], met: [PersonPair] = [],
    apart: [PersonPair] = [], options: PartitionerOptions = PartitionerOptions()
  ) -> Result<RoundsPlan, Failure> {
    guard people > 0, rounds > 0, people <= mostPeople, rounds <= 200 else {
      return .failure(.outOfRange)
    }
    func known(_ pairs: [PersonPair]) -> [PersonPair] {
      pairs.filter {
        $0.a != $0.b && (0..<people).contains($0.a) && (0..<people).contains($0.b)
      }
    }
    let before = known(met)
    let parted = known(apart)
    guard let cheapest = CheapestSizes(people: people, sizes: sizes) else {
      return .failure(.sizesDoNotFit)
    }
    var search = RepeatSearch(
      people: people, met: before, apart: parted, random: RandomSource(seed: options.seed),
      cancellation: options.cancellation)
    if cheapest.allows(only: 4), let design = CyclicDesign.known(people: people) {
      search.take(
        design: (0..<design.rounds).map(design.groups(round:)), rounds: min(rounds, design.rounds))
    }
    let making = RoundsMaking(
      people: people, rounds: rounds, sizes: sizes, cheapest: cheapest, met: before, apart: parted,
      options: options)
    let first = making.make(from: search, isAlike: false)
    guard case .success(let plan) = first, !plan.isProven, rounds > 2, cheapest.fewestShared > 0,
      case .success(let other) = making.make(from: search, isAlike: true),
      other.repeats < plan.repeats, cheapest.areLeast(other.rounds)
    else { return first }
    return .success(other)
  }
}

/// Forms the rounds that a design does not give, and improves them.
private struct RoundsMaking {
  let people: Int
  let rounds: Int
  let sizes: [SizeCost]
  let cheapest: CheapestSizes
  let met: [PersonPair]
  let apart: [PersonPair]
  let options: PartitionerOptions

  /// Goes on from the rounds of a design, charging all pairs that have met alike or not.
  func make(from design: RepeatSearch, isAlike: Bool) -> Result<RoundsPlan, RoundsPlan.Failure> {
    var search = design
    let effort = options.effort.limit == .max ? 2_000_000 : options.effort.left
    var solver = RoundSolver(
      people: people, sizes: cheapest.sizes, apart: apart, options: options,
      effort: max(100_000, effort / rounds))
    while search.count < rounds {
      let charges = search.charges(isAlike: isAlike)
      var outcome = solver.solve(charges, round: search.count)
      if case .impossible = outcome, solver.sizes != sizes {
        // Only other sizes keep them apart.
        solver.sizes = sizes
        outcome = solver.solve(charges, round: search.count)
      }
      guard let partition = outcome.partition else {
        if case .impossible = outcome { return .failure(.cannotBeApart) }
        return .failure(.stopped)
      }
      search.add(partition.groups.map(\.members))
    }
    // Where sizes cost more than they could without anybody apart, nothing is said of sizes.
    let bound =
      RoundsBound.leastRepeats(
        people: people,
        sizes: cheapest.areLeast(search.plan) ? sizes : sizes.map { SizeCost($0.size) },
        rounds: rounds, met: met, apart: apart) ?? 0
    if search.repeats > bound {
      // A step looks at all swaps in all rounds.
      let largest = sizes.map(\.size).max() ?? 1
      let work = rounds * people * people * largest
      let wished = options.effort.limit == .max ? 4000 : min(100_000, effort / 100)
      let steps = min(wished, max(20, 1_000_000_000 / work))
      search.improve(steps: steps, goal: bound)
    }
    return .success(
      RoundsPlan(rounds: search.plan, repeats: search.repeats, lowerBound: bound))
  }
}

/// Forms one more round by the exact engine.
private struct RoundSolver {
  let people: Int
  var sizes: [SizeCost]
  let apart: [PersonPair]
  let options: PartitionerOptions
  let effort: Int

  /// The groups that bring together what is charged least.
  func solve(_ charges: [Int32], round: Int) -> PartitionOutcome {
    var problem = GroupProblem(count: people, sizes: sizes)
    problem.pairCosts = charges
    problem.forbiddenPairs = apart
    // Sizes first, as in the bound; only where numbers grow too large for that, as they are.
    let largest = sizes.map(\.size).max() ?? 1
    let charge = Int(charges.max() ?? 0) * people * (largest - 1) / 2
    let weighted = sizes.map {
      SizeCost($0.size, cost: $0.cost.multipliedReportingOverflow(by: charge + 1).partialValue)
    }
    let limit = GroupProblem.costLimit / 2
    if sizes.allSatisfy({ abs($0.cost) < limit / (charge + 1) }) { problem.sizes = weighted }
    var own = options
    own.seed = options.seed &+ UInt64(round)
    own.observer = nil
    own.start = nil
    own.effort = Effort(limit: effort)
    return Partitioner.solve(problem, options: own)
  }
}
