/// A bound on how many events each of some resources has in a day or a week.
public struct Limit: Sendable, Codable {
  /// What is counted over.
  public enum Period: String, Sendable, Hashable, Codable {
    /// Each day.
    case day
    /// Each week of `ScheduleProblem.weekOfDay`.
    case week
  }

  /// The resources that it holds for.
  public var resources: [Int32]
  /// Events with one of these class bits count.
  public var classes: UInt64
  /// What is counted over.
  public var period: Period
  /// Whether each day of an event counts, instead of the event once, on its first day.
  ///
  /// For a period of a day every day of an event counts in any case.
  public var countsDays: Bool
  /// The cost of each one beyond `soft` in a period.
  public var weight: Int32
  /// The number up to which nothing is paid.
  public var soft: Int32
  /// The number that must not be passed.
  public var hard: Int32

  /// Makes a bound.
  public init(
    resources: [Int32], classes: UInt64, period: Period, countsDays: Bool = false,
    weight: Int32 = 0, soft: Int32 = .max, hard: Int32 = .max
  ) {
    self.resources = resources
    self.classes = classes
    self.period = period
    self.countsDays = countsDays
    self.weight = weight
    self.soft = soft
    self.hard = hard
  }
}

/// Roles that should be spread evenly over some resources, each listed once.
///
/// With t roles that count here filled by n resources, each role of a resource beyond t / n rounded
/// up costs the weight. Roles that are filled count, of events that are placed.
public struct Load: Sendable, Codable {
  /// The resources.
  public var resources: [Int32]
  /// The cost of each role beyond an even share.
  public var weight: Int32

  /// Makes a load.
  public init(resources: [Int32], weight: Int32) {
    self.resources = resources
    self.weight = weight
  }
}

/// A cost on the resource that carries the most.
///
/// A resource's burden is the sum, over the events it is at, of the chosen start's burden, of
/// `hostPoints` where it hosts, and of one point for each full `travelMinutes` from its home to the
/// place (none if either is -1).
public struct Fairness: Sendable, Codable {
  /// The resources whose burden counts.
  public var resources: [Int32]
  /// The cost of each point of the greatest burden.
  public var weight: Int32
  /// Points for hosting.
  public var hostPoints: Int32
  /// Minutes of travelling for a point, from 1.
  public var travelMinutes: Int32

  /// Makes a cost.
  public init(resources: [Int32], weight: Int32, hostPoints: Int32, travelMinutes: Int32) {
    self.resources = resources
    self.weight = weight
    self.hostPoints = hostPoints
    self.travelMinutes = max(1, travelMinutes)
  }
}

/// A set of resources that are not all at watched events on one day of a range of days.
///
/// Where the set of those who could stay changes through the year, each range has its own cover.
public struct Cover: Sendable, Codable {
  /// The resources, at least two.
  public var resources: [Int32]
  /// Events with one of these bits in `Event.coverFlags` are watched.
  public var flags: UInt64
  /// The first day on which it counts.
  public var firstDay: Int32
  /// The last day on which it counts; days beyond the horizon do no harm.
  public var lastDay: Int32
  /// The cost of each day on which all are away; -1 where that must never be.
  public var weight: Int32

  /// Makes a cover.
  public init(
    resources: [Int32], flags: UInt64, firstDay: Int32 = 0, lastDay: Int32 = .max,
    weight: Int32 = -1
  ) {
    self.resources = resources
    self.flags = flags
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.weight = weight
  }
}

/// Two events.
public struct EventPair: Sendable, Hashable, Codable, BitwiseCopyable {
  /// One event.
  public var first: Int32
  /// The other.
  public var second: Int32
  /// The cost if the pair's rule is broken; unused where it is hard.
  public var weight: Int32

  /// Makes a pair.
  public init(first: Int32, second: Int32, weight: Int32 = 0) {
    self.first = first
    self.second = second
    self.weight = weight
  }
}

/// An event that comes at least some days after another.
///
/// With `idealWeight` above 0, each week begun short of `idealFrom` or beyond `idealTo` costs it.
public struct EventPrecedence: Sendable, Hashable, Codable, BitwiseCopyable {
  /// The earlier event.
  public var first: Int32
  /// The later event.
  public var second: Int32
  /// The fewest days from the earlier's last day to the later's first.
  public var minimumDays: Int32
  /// The fewest days that cost nothing.
  public var idealFrom: Int32
  /// The most days that cost nothing.
  public var idealTo: Int32
  /// The cost of each week begun outside.
  public var idealWeight: Int32

  /// Makes a precedence.
  public init(
    first: Int32, second: Int32, minimumDays: Int32, idealFrom: Int32 = 0,
    idealTo: Int32 = .max, idealWeight: Int32 = 0
  ) {
    self.first = first
    self.second = second
    self.minimumDays = minimumDays
    self.idealFrom = idealFrom
    self.idealTo = idealTo
    self.idealWeight = idealWeight
  }
}

/// A demand that an event comes after what some people attend by choice.
///
/// It counts where a variant of the event names it, or always if `isAlways`. Its minimum holds for
/// each of the attendances that attends something, from that event's last day; its ideal holds for
/// the latest of them.
public struct Follow: Sendable, Codable {
  /// The event that comes after.
  public var event: Int32
  /// The attendances whose (single-event) chain comes before.
  public var attendances: [Int32]
  /// Whether it holds whatever the variant.
  public var isAlways: Bool
  /// The fewest days in between.
  public var minimumDays: Int32
  /// The fewest days that cost nothing, from the latest attended event.
  public var idealFrom: Int32
  /// The most days that cost nothing.
  public var idealTo: Int32
  /// The cost of each week begun outside.
  public var idealWeight: Int32

  /// Makes a demand.
  public init(
    event: Int32, attendances: [Int32], isAlways: Bool = false, minimumDays: Int32 = 1,
    idealFrom: Int32 = 0, idealTo: Int32 = .max, idealWeight: Int32 = 0
  ) {
    self.event = event
    self.attendances = attendances
    self.isAlways = isAlways
    self.minimumDays = minimumDays
    self.idealFrom = idealFrom
    self.idealTo = idealTo
    self.idealWeight = idealWeight
  }
}

/// A cost that falls away if one of some attendances has attended its whole chain before an event.
public struct Qualification: Sendable, Codable {
  /// The event.
  public var event: Int32
  /// The attendances of which one must have ended on an earlier day.
  public var attendances: [Int32]
  /// The cost otherwise.
  public var cost: Int32

  /// Makes a qualification.
  public init(event: Int32, attendances: [Int32], cost: Int32) {
    self.event = event
    self.attendances = attendances
    self.cost = cost
  }
}
