public import SolverSupport

/// How long and how hard a `Partitioner` tries.
public struct PartitionerOptions: Sendable {
  /// The start of all random choices; equal seeds give equal answers.
  public var seed: UInt64 = 1
  /// The work that may be spent, in ticks.
  public var effort: Effort = .unlimited
  /// The work that may be spent, in ticks, where groups are too many to be walked through and the
  /// pool is only searched; nil: as much as `effort`.
  public var searchEffort: Effort?
  /// Raised to stop the search early.
  public var cancellation = Cancellation()
  /// Told of incumbents and bounds.
  public var observer: ProgressObserver?
  /// A partition to start from, if one is known; it is used only if it keeps the rules.
  public var start: [PlacedGroup]?

  /// Whether `start` is so good that no other partition is looked for before the relaxation.
  ///
  /// It changes the way to the answer, never the answer's cost.
  var trustsStart = false

  /// What a like problem's solve handed on.
  var known: HandedOn?

  /// Below which cost all groups that may be of use are to be handed on, at most so many; those for a
  /// lower cost if there are more.
  var listing: (below: Int, most: Int)?

  /// From how many groups that could still be better on the relaxation is cut before the tree.
  ///
  /// It changes the way to the answer, never the answer's cost.
  public var crowd = 150_000

  /// How many groups a tree looks among at first; where more could still be better, partitions are
  /// looked for along the relaxation before.
  ///
  /// It changes the way to the answer, never the answer's cost.
  public var few = 5000

  /// The most threads on which the choices of a large pool are looked for; it changes no answer.
  public var threads = 1

  /// Makes the usual options: no limit.
  public init() {}

  /// Makes options for a pool: an effort for proofs, and one for search in proportion to the people,
  /// up to as many as take the whole of it.
  ///
  /// A few dozen people are searched to where nothing more is found in a small part of what five
  /// hundred take.
  public init(effort: Int, search: Int, people: Int) {
    self.effort = Effort(limit: effort)
    let whole = PartitionerOptions.wholePool
    searchEffort = Effort(limit: search / whole * max(1, min(whole, people)))
  }

  /// So many people take the whole effort of a search.
  private static let wholePool = 500
}
