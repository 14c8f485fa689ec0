public import Programme

/// One occurrence of a rule in a plan: what it is about and how much it counts.
public struct Match: Hashable, Sendable {
  /// The rule.
  public var rule: RuleID
  /// For a criterion of the planner's own: its name; otherwise empty.
  public var detail: String
  /// Whether it breaks the plan or costs something.
  public var strength: Rule.Strength
  /// How much it counts, in the rule's unit.
  public var amount: Int
  /// The amount times the weight; 0 where the rule is hard.
  public var cost: Int
  /// The events it is about.
  public var events: [EventKey]
  /// The people it is about.
  public var people: [PersonID]
  /// The labels of the groups or cohorts it is about.
  public var groups: [String]
  /// The day it is about; nothing if it is about no one day.
  public var day: Day?
  /// What is the matter, naming the rule, the people and the time.
  public var text: Text

  /// Makes a match.
  public init(
    rule: RuleID, detail: String = "", strength: Rule.Strength, amount: Int, cost: Int,
    events: [EventKey] = [], people: [PersonID] = [], groups: [String] = [], day: Day? = nil,
    text: Text
  ) {
    self.rule = rule
    self.detail = detail
    self.strength = strength
    self.amount = amount
    self.cost = cost
    self.events = events
    self.people = people
    self.groups = groups
    self.day = day
    self.text = text
  }

  /// Hashes what tells most matches apart and is no text; hashing all texts takes longer than
  /// comparing the few that meet.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(amount)
    hasher.combine(cost)
    hasher.combine(people)
    hasher.combine(day)
    hasher.combine(events.count)
    hasher.combine(events.first?.number)
  }
}
