/// Why an event could not be placed.
public struct Unplaced: Sendable, Hashable {
  /// The event.
  public var event: Int32
  /// Other events that take the people, rooms or days it needs, most in the way first.
  public var blockers: [Int32]
  /// Resources that are in the way, most in the way first.
  public var resources: [Int32]

  /// Makes a record.
  public init(event: Int32, blockers: [Int32], resources: [Int32]) {
    self.event = event
    self.blockers = blockers
    self.resources = resources
  }
}

/// What a search for a schedule ended with.
public enum ScheduleOutcome: Sendable {
  /// Every hard demand holds; no schedule is below the lower bound.
  case feasible(ScheduleSolution, CostBreakdown, lowerBound: Int)
  /// No schedule was found; the best partial one, and what could not be placed.
  case incomplete(ScheduleSolution, [Unplaced])
}

/// How long and how a search runs.
public struct ScheduleOptions: Sendable {
  /// The seed of everything random.
  public var seed: UInt64
  /// The deterministic budget in ticks, over all threads; the same budget gives the same result.
  public var effort: Int
  /// How many threads may be used; never changes the result under a budget.
  public var threads: Int
  /// Whether to stop at the first schedule without a breach.
  public var stopsAtFirst: Bool
  /// Whether a bound is proven beside the search; without it all of the budget goes into one search.
  public var raisesBound: Bool

  /// Makes options.
  public init(
    seed: UInt64 = 1, effort: Int = 5_000_000, threads: Int = 2, stopsAtFirst: Bool = false,
    raisesBound: Bool = true
  ) {
    self.seed = seed
    self.effort = effort
    self.threads = threads
    self.stopsAtFirst = stopsAtFirst
    self.raisesBound = raisesBound
  }
}
