public import SolverSupport

/// How hard and how long to plan.
public struct PlanOptions: Sendable {
  /// The start of all random choices.
  public var seed: UInt64
  /// The deterministic budget in ticks for the calendar; groups have as much for each district.
  public var effort: Int
  /// How many threads may work; never changes the result under a budget.
  public var threads: Int
  /// Raised by an interrupt or a deadline.
  public var cancellation: Cancellation
  /// Told of phases, incumbents and bounds.
  public var observer: ProgressObserver?
  /// Where divisions are kept, when many plans are made that differ little.
  var solvedGroups: SolvedGroups?

  /// Makes options with the default budget.
  public init(
    seed: UInt64 = 1, effort: Int = 8_000_000, threads: Int = 2,
    cancellation: Cancellation = Cancellation(), observer: ProgressObserver? = nil
  ) {
    self.seed = seed
    self.effort = effort
    self.threads = threads
    self.cancellation = cancellation
    self.observer = observer
  }
}
