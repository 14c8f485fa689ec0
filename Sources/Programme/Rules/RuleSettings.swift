/// How one rule is set.
public struct RuleSetting: Hashable, Sendable {
  /// Whether the rule counts at all.
  public var isOn: Bool
  /// Whether it is hard.
  public var isHard: Bool
  /// The cost of a unit when soft, from 0.
  public var weight: Int
  /// Its parameters' values by name.
  public var values: [String: Int]

  /// Makes a setting with the rule's own defaults.
  public init(_ rule: Rule) {
    isOn = true
    isHard = rule.strength == .hard
    weight = rule.weight
    values = Dictionary(
      rule.parameters.map { ($0.name, $0.default) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether it is on and must hold.
  public var binds: Bool { isOn && isHard }

  /// Whether it is on and costs something.
  public var costs: Bool { isOn && !isHard && weight > 0 }

  /// The value of a parameter; 0 for a name that the rule does not have.
  public subscript(name: String) -> Int { values[name] ?? 0 }
}

/// How every rule is set, and the planner's own criteria.
public struct RuleSettings: Hashable, Sendable {
  /// The planner's own criteria for groups, in the order written.
  public var criteria: [Criterion]
  private var settings: [RuleSetting]

  /// Makes settings with every rule's own defaults.
  public init() {
    criteria = []
    settings = Rule.all.map(RuleSetting.init)
  }

  /// The setting of a rule.
  public subscript(id: RuleID) -> RuleSetting {
    get { settings[id.order] }
    set { settings[id.order] = newValue }
  }

  /// Whether a rule is on and must hold.
  public func binds(_ id: RuleID) -> Bool { self[id].binds }

  /// The cost of a unit of a soft rule; 0 if it is off or hard.
  public func weight(_ id: RuleID) -> Int { self[id].costs ? self[id].weight : 0 }
}
