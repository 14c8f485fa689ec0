/// Events that belong together, in order: a group's four meetings, a course's three days.
public struct Chain: Sendable, Codable {
  /// The events, in order of time.
  ///
  /// Their starts rise. Distances in days are between first days.
  public var events: [Int32]
  /// Whether the whole chain is held exactly when somebody attends it: a repeat or a cohort.
  public var isOptional: Bool
  /// The fewest days from an event to the next.
  public var gapMinimum: Int32
  /// The most days from an event to the next.
  public var gapMaximum: Int32
  /// The days from an event to the next that cost nothing.
  public var gapIdeal: Int32
  /// The cost of each full week by which a gap misses the ideal.
  public var gapWeight: Int32
  /// The cost of each event that is on another weekday than the one before.
  public var weekdayWeight: Int32
  /// The cost of each event of which one but not the other is before noon, with the one before.
  public var halfWeight: Int32
  /// Whether no two events have a variant of the same label.
  public var variantsDiffer: Bool
  /// The cost of each event with a variant beyond the number of different themes of those variants.
  public var themeWeight: Int32
  /// How hosting is divided, if it is.
  public var hosting: Hosting?
  /// The position of a role, the same in each event, that may stay empty; -1 for none.
  public var countedRole: Int32
  /// How many events have the counted role filled at least.
  public var fewestFilled: Int32

  /// Makes a chain without demands on distances.
  public init(events: [Int32]) {
    self.events = events
    isOptional = false
    gapMinimum = 0
    gapMaximum = .max
    gapIdeal = 0
    gapWeight = 0
    weekdayWeight = 0
    halfWeight = 0
    variantsDiffer = false
    themeWeight = 0
    hosting = nil
    countedRole = -1
    fewestFilled = 0
  }
}

/// How the events of a chain are divided among its place options.
///
/// The place options of all events of the chain are the same list, one a host.
public struct Hosting: Sendable, Hashable, Codable {
  /// The fewest events at each option.
  public var fewest: Int32
  /// The most events at each option.
  public var most: Int32
  /// Pairs of options (a, b) that cost something when a has more events than b.
  public var turns: [HostTurn]

  /// Makes a division.
  public init(fewest: Int32, most: Int32, turns: [HostTurn] = []) {
    self.fewest = fewest
    self.most = most
    self.turns = turns
  }
}

/// A cost if one option has more events than another.
public struct HostTurn: Sendable, Hashable, Codable, BitwiseCopyable {
  /// The option that should not have more.
  public var more: Int32
  /// The option that should not have fewer.
  public var fewer: Int32
  /// The cost.
  public var cost: Int32

  /// Makes a turn.
  public init(more: Int32, fewer: Int32, cost: Int32) {
    self.more = more
    self.fewer = fewer
    self.cost = cost
  }
}
