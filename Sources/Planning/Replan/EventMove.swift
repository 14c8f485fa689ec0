public import Programme

/// Why an event cannot stay where it is.
public struct MoveReason: Sendable, Hashable {
  /// The rules that speak against its old time.
  public var rules: [RuleID]
  /// Those who cannot be there.
  public var people: [PersonID]
  /// The events that it would clash with.
  public var events: [EventKey]
  /// Whether it was called off for those days.
  public var isCancelled: Bool

  /// Makes a reason.
  public init(
    rules: [RuleID] = [], people: [PersonID] = [], events: [EventKey] = [],
    isCancelled: Bool = false
  ) {
    self.rules = rules
    self.people = people
    self.events = events
    self.isCancelled = isCancelled
  }
}

/// An event that has moved.
public struct EventMove: Sendable, Hashable {
  /// As it was.
  public var before: PlannedEvent
  /// As it is.
  public var after: PlannedEvent
  /// Why.
  public var reason: MoveReason

  /// Makes a move.
  public init(before: PlannedEvent, after: PlannedEvent, reason: MoveReason) {
    self.before = before
    self.after = after
    self.reason = reason
  }
}

/// A plan that has been changed as little as possible.
public struct Replanned: Sendable {
  /// The new plan; its score is not counted yet.
  public var plan: Plan
  /// The events at another time, by key.
  public var moves: [EventMove]
  /// The events at their old time with other people, another place or another pack, by key.
  public var touched: [EventKey]
  /// The new events, by key.
  public var added: [EventKey]
  /// The events that are not held any more, by key, as they were.
  public var cancelled: [PlannedEvent]
  /// Those of them that are given up although somebody could still attend them, by key: each is no
  /// smaller a change than a move, and counts as one.
  public var givenUp: [EventKey]
  /// Those whose calendar changes, in order.
  public var told: [PersonID]
  /// No plan that keeps the hard rules moves or gives up fewer events than this.
  public var provenFewest: Int

  /// Whether nothing has changed at all.
  public var isUnchanged: Bool {
    moves.isEmpty && touched.isEmpty && added.isEmpty && cancelled.isEmpty
  }

  /// How many events move or are given up.
  public var movedOrGivenUp: Int { moves.count + givenUp.count }

  /// Whether it is proven that no plan moves or gives up fewer events.
  public var isFewest: Bool { movedOrGivenUp <= provenFewest }
}

/// What came of changing a plan.
public enum ReplanOutcome: Sendable {
  /// A plan that keeps the hard rules.
  case replanned(Replanned)
  /// No plan was found, and this is in the way.
  case blocked([Obstacle])
  /// The groups of the plan do not fit the folder: these are in none, and these belong in none.
  case groupsDiffer(joined: [PersonID], left: [PersonID])
  /// It was stopped before there was a plan.
  case stopped
}
