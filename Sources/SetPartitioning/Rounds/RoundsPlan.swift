import SolverSupport

/// Groups for several rounds, such as years, with as few repeated pairs as can be.
///
/// Where people come in fours and a cyclic design is known, its rounds repeat no pair at all; the
/// people are put on its points so that pairs who met before the plan meet as little as can be.
/// Further rounds, and other sizes, are formed one after the other by the exact engine, which
/// charges every pair what it has met already, and then improved together by tabu search (Dotu,
/// Van Hentenryck, "Scheduling social golfers locally", CPAIOR 2005).
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

  /// Forms groups for several rounds; nil if there are too many people or the sizes do not fit.
  ///
  /// It is nil, too, if it was stopped. The sizes are those that together cost as little as can be.
  ///
  /// - Complexity: a solve for each round without a design, and then the effort of the options.
  public static func make(
    people: Int, rounds: Int, sizes: [SizeCost] = [SizeCost(4)], met: [PersonPair] = [],
    options: PartitionerOptions = PartitionerOptions()
  ) -> RoundsPlan? {
    guard people > 0, rounds > 0, people <= mostPeople, rounds <= 200 else { return nil }
    let before = met.filter {
      $0.a != $0.b && (0..<people).contains($0.a) && (0..<people).contains($0.b)
    }
    guard let cheapest = CheapestSizes(people: people, sizes: sizes),
      let bound = RoundsBound.leastRepeats(
        people: people, sizes: sizes, rounds: rounds, met: before)
    else { return nil }
    var search = RepeatSearch(
      people: people, met: before, random: RandomSource(seed: options.seed),
      cancellation: options.cancellation)
    if cheapest.allows(only: 4), let design = CyclicDesign.known(people: people) {
      let taken = min(rounds, design.rounds)
      search.take(design: (0..<taken).map(design.groups(round:)))
    }
    let effort = options.effort.limit == .max ? 2_000_000 : options.effort.left
    while search.count < rounds {
      var problem = GroupProblem(count: people, sizes: cheapest.sizes)
      problem.pairCosts = search.charges
      // Sizes first, as in the bound; only where numbers grow too large for that, as they are.
      let largest = cheapest.sizes.last?.size ?? 1
      let charge = Int(problem.pairCosts.max() ?? 0) * people * (largest - 1) / 2
      let weighted = cheapest.weighted(over: charge)
      if weighted.allSatisfy({ $0.cost < GroupProblem.costLimit / 2 }) { problem.sizes = weighted }
      var own = options
      own.seed = options.seed &+ UInt64(search.count)
      own.observer = nil
      own.start = nil
      own.effort = Effort(limit: max(100_000, effort / rounds))
      guard let partition = Partitioner.solve(problem, options: own).partition else { return nil }
      search.add(partition.groups.map(\.members))
    }
    if search.repeats > bound {
      // A step looks at all swaps in all rounds.
      let largest = cheapest.sizes.last?.size ?? 1
      let work = rounds * people * people * largest
      let wished = options.effort.limit == .max ? 4000 : min(100_000, effort / 100)
      let steps = min(wished, max(20, 1_000_000_000 / work))
      search.improve(steps: steps, goal: bound)
    }
    return RoundsPlan(rounds: search.plan, repeats: search.repeats, lowerBound: bound)
  }
}
