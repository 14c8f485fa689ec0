public import SolverSupport

/// Somebody who attends exactly one of several chains: one repeat of a day, one cohort.
public struct Attendance: Sendable, Codable {
  /// The resource.
  public var resource: Int32
  /// The chains to choose from.
  public var options: [AttendanceOption]
  /// The cost of attending none; -1 if one must be attended.
  public var waitCost: Int32

  /// Makes an attendance.
  public init(resource: Int32, options: [AttendanceOption], waitCost: Int32 = -1) {
    self.resource = resource
    self.options = options
    self.waitCost = waitCost
  }
}

/// A chain that can be attended.
public struct AttendanceOption: Sendable, Codable {
  /// The chain; all of its events are attended.
  public var chain: Int32
  /// What it costs.
  public var cost: Int32
  /// For each event of the chain, the candidate starts at which the resource is free; an event
  /// beyond the list's end can be attended at all of its starts.
  public var candidates: [BitSet]
  /// The first event's latest day without cost, and the cost beyond it; `Int32.max` for none.
  public var latestDay: Int32
  /// The cost if the first event's day is later than `latestDay`.
  public var lateCost: Int32
  /// For each event of the chain, the candidate starts at which the resource would rather not
  /// attend; an event beyond the list's end has none.
  public var disliked: [BitSet]
  /// What it costs, at least 0, for each event attended at one of those.
  public var dislikeCost: Int32

  /// Makes an option.
  public init(
    chain: Int32, cost: Int32 = 0, candidates: [BitSet], latestDay: Int32 = .max,
    lateCost: Int32 = 0, disliked: [BitSet] = [], dislikeCost: Int32 = 0
  ) {
    self.chain = chain
    self.cost = cost
    self.candidates = candidates
    self.latestDay = latestDay
    self.lateCost = lateCost
    self.disliked = disliked
    self.dislikeCost = dislikeCost
  }
}

/// A bound on how many of some attendances may attend nothing.
public struct WaitLimit: Sendable, Codable {
  /// The attendances.
  public var attendances: [Int32]
  /// At most this many wait.
  public var most: Int32

  /// Makes a bound.
  public init(attendances: [Int32], most: Int32) {
    self.attendances = attendances
    self.most = most
  }
}
