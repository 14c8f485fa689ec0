/// A choice for everything that a schedule problem leaves open.
public struct ScheduleSolution: Sendable, Hashable {
  /// For each event the position of its start among the candidates; -1 if it is not placed.
  public var starts: [Int32]
  /// For each event the position of its place among the options.
  public var places: [Int32]
  /// For each event the position of the chosen option of each role.
  public var roles: [[Int32]]
  /// For each event which of its guests come.
  public var guests: [[Bool]]
  /// For each event the position of its variant; -1 if it has none.
  public var variants: [Int32]
  /// For each attendance the position of the chosen option; -1 if it waits.
  public var attendances: [Int32]

  /// Makes a solution in which nothing is placed yet.
  public init(problem: ScheduleProblem) {
    starts = problem.events.map { _ in -1 }
    places = problem.events.map { _ in 0 }
    roles = problem.events.map { $0.roles.map { _ in 0 } }
    guests = problem.events.map { $0.guests.map { _ in false } }
    variants = problem.events.map { $0.variants.isEmpty ? -1 : 0 }
    attendances = problem.attendances.map { _ in -1 }
  }
}

/// What a schedule costs, term by term.
public struct CostBreakdown: Sendable, Hashable {
  /// Costs of the chosen starts.
  public var starts = 0
  /// Costs of the chosen places.
  public var places = 0
  /// Costs of the chosen role options.
  public var roles = 0
  /// Costs of guests who do not come.
  public var guests = 0
  /// Costs of the chosen variants.
  public var variants = 0
  /// Costs of distances in chains.
  public var gaps = 0
  /// Costs of changing weekdays in chains.
  public var weekdays = 0
  /// Costs of changing halves of the day in chains.
  public var halves = 0
  /// Costs of repeated themes in chains.
  public var themes = 0
  /// Costs of hosting out of turn.
  public var hostTurns = 0
  /// Costs of attending, of starting late, and of waiting.
  public var attendances = 0
  /// Costs of each limit, in the problem's order.
  public var limits: [Int] = []
  /// Costs of each load, in the problem's order.
  public var loads: [Int] = []
  /// The cost of the greatest burden.
  public var fairness = 0
  /// Costs of days without cover.
  public var covers = 0
  /// Costs of distances between events in order.
  public var precedences = 0
  /// Costs of distances to what people attended.
  public var follows = 0
  /// Costs of events in one week.
  public var weekClashes = 0
  /// Costs of missing qualifications.
  public var qualifications = 0
  /// Costs of starts that those who fill roles or attend by choice dislike.
  public var dislikes = 0

  /// Makes an empty breakdown.
  public init() {}

  /// The sum of all terms.
  public var total: Int {
    starts + places + roles + guests + variants + gaps + weekdays + halves + themes + hostTurns
      + attendances + limits.reduce(0, +) + loads.reduce(0, +) + fairness + covers + precedences
      + follows + weekClashes + qualifications + dislikes
  }
}
