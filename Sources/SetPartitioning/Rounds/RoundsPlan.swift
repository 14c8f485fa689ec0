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

  /// Forms groups for several rounds; nil if the sizes do not fit.
  ///
  /// - Complexity: a solve for each round without a design, and then the effort of the options.
  public static func make(
    people: Int, rounds: Int, sizes: [SizeCost] = [SizeCost(4)], met: [PersonPair] = [],
    options: PartitionerOptions = PartitionerOptions()
  ) -> RoundsPlan? {
    guard people > 0, rounds > 0, people <= 1000, rounds <= 200 else { return nil }
    let before = met.filter {
      $0.a != $0.b && (0..<people).contains($0.a) && (0..<people).contains($0.b)
    }
    let smallest = sizes.map(\.size).min() ?? 1
    let bound = RoundsBound.leastRepeats(
      people: people, smallestGroup: smallest, rounds: rounds, met: before)
    var search = RepeatSearch(
      people: people, met: before, random: RandomSource(seed: options.seed),
      cancellation: options.cancellation)
    if sizes.contains(where: { $0.size == 4 }), let design = CyclicDesign.known(people: people) {
      let taken = min(rounds, design.rounds)
      search.take(design: (0..<taken).map(design.groups(round:)))
    }
    while search.count < rounds {
      var problem = GroupProblem(count: people, sizes: sizes)
      problem.pairCosts = search.charges
      var own = options
      own.seed = options.seed &+ UInt64(search.count)
      own.observer = nil
      own.start = nil
      if own.effort.limit == .max { own.effort = Effort(limit: 2_000_000) }
      guard let partition = Partitioner.solve(problem, options: own).partition else { return nil }
      search.add(partition.groups.map(\.members))
    }
    if search.repeats > bound {
      let steps = options.effort.limit == .max ? 4000 : min(100_000, options.effort.left / 100)
      search.improve(steps: steps, goal: bound)
    }
    return RoundsPlan(rounds: search.plan, repeats: search.repeats, lowerBound: bound)
  }
}
