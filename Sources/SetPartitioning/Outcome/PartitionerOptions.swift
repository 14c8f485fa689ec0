public import SolverSupport

/// How long and how hard a `Partitioner` tries.
public struct PartitionerOptions: Sendable {
  /// The start of all random choices; equal seeds give equal answers.
  public var seed: UInt64 = 1
  /// The work that may be spent, in ticks.
  public var effort: Effort = .unlimited
  /// Raised to stop the search early.
  public var cancellation = Cancellation()
  /// Told of incumbents and bounds.
  public var observer: ProgressObserver?
  /// A partition to start from, if one is known; it is used only if it keeps the rules.
  public var start: [PlacedGroup]?

  /// From how many groups that could still be better on the relaxation is cut before the tree.
  ///
  /// It changes the way to the answer, never the answer's cost.
  public var crowd = 150_000

  /// How many groups a tree looks among at first; where more could still be better, partitions are
  /// looked for along the relaxation before.
  ///
  /// It changes the way to the answer, never the answer's cost.
  public var few = 5000

  /// Makes the usual options: no limit.
  public init() {}
}
