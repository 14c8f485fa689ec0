/// What one rule costs in a plan, or how often it is broken.
public struct RuleScore: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// For a criterion of the planner's own: its name; otherwise empty.
  public var detail: String
  /// How often it is broken, in the rule's unit, before the weight.
  public var amount: Int
  /// The amount times the weight; 0 for a hard rule.
  public var cost: Int

  /// Makes a score.
  public init(rule: RuleID, detail: String = "", amount: Int, cost: Int) {
    self.rule = rule
    self.detail = detail
    self.amount = amount
    self.cost = cost
  }
}

/// An objective and what has been proven about it.
public struct ProvenBound: Hashable, Sendable {
  /// What is meant: a district's key for its groups, "calendar" for the calendar.
  public var subject: String
  /// The objective that was reached; lower is better.
  public var objective: Int
  /// What no plan can be below; nothing when nothing has been proven.
  public var lowerBound: Int?

  /// Makes a bound.
  public init(subject: String, objective: Int, lowerBound: Int?) {
    self.subject = subject
    self.objective = objective
    self.lowerBound = lowerBound
  }

  /// Whether no better plan exists.
  public var isOptimal: Bool { lowerBound.map { $0 >= objective } ?? false }

  /// The remaining doubt as a share of the objective, from 0 up; nothing without a bound.
  public var gap: Double? {
    guard let lowerBound else { return nil }
    guard lowerBound < objective else { return 0 }
    return Double(objective - lowerBound) / Double(max(1, abs(objective)))
  }
}

/// How good a plan is and how that is known.
public struct Score: Hashable, Sendable {
  /// How many hard rules are broken, counting each breach; 0 in every plan that is written.
  public var hardViolations: Int
  /// Soft rules with a cost, in the order of the rule book and then by detail.
  public var rules: [RuleScore]
  /// The person who carries the most, and that burden in points.
  public var worstOff: PersonID?
  /// The burden of the person who carries the most.
  public var worstBurden: Int
  /// What has been proven.
  public var bounds: [ProvenBound]

  /// Makes a score.
  public init(
    hardViolations: Int = 0, rules: [RuleScore] = [], worstOff: PersonID? = nil,
    worstBurden: Int = 0, bounds: [ProvenBound] = []
  ) {
    self.hardViolations = hardViolations
    self.rules = rules
    self.worstOff = worstOff
    self.worstBurden = worstBurden
    self.bounds = bounds
  }

  /// The sum of all costs; lower is better.
  public var total: Int { rules.reduce(0) { $0 + $1.cost } }

  /// The sum of the costs of all rules but those on the make-up of groups.
  public var calendarTotal: Int {
    rules.filter { ![.groups, .rebalancing].contains(Rule.of($0.rule).section) }
      .reduce(0) { $0 + $1.cost }
  }

  /// The cost of one rule over all its details.
  public func cost(of rule: RuleID) -> Int {
    rules.filter { $0.rule == rule }.reduce(0) { $0 + $1.cost }
  }
}
