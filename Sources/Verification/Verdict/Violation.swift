public import Programme

/// Something that must not be in a plan.
public struct Violation: Hashable, Sendable {
  /// What sort of thing is wrong.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A hard rule is broken.
    case brokenRule
    /// The plan speaks of people, activities or times that do not exist.
    case malformed
    /// The plan claims another score than it has.
    case claimedScore
  }

  /// What sort of thing is wrong.
  public var kind: Kind
  /// The rule that is broken, or whose claimed cost is wrong.
  public var rule: RuleID?
  /// How much it counts, in the rule's unit.
  public var amount: Int
  /// The events it is about.
  public var events: [EventKey]
  /// The people it is about.
  public var people: [PersonID]
  /// The labels of the groups or cohorts it is about.
  public var groups: [String]
  /// The day it is about; nothing if it is about no one day.
  public var day: Day?
  /// What is wrong, naming the rule, the people and the time.
  public var text: Text

  /// Makes a violation.
  public init(
    kind: Kind, rule: RuleID? = nil, amount: Int = 1, events: [EventKey] = [],
    people: [PersonID] = [], groups: [String] = [], day: Day? = nil, text: Text
  ) {
    self.kind = kind
    self.rule = rule
    self.amount = amount
    self.events = events
    self.people = people
    self.groups = groups
    self.day = day
    self.text = text
  }

  init(_ match: Match) {
    self.init(
      kind: .brokenRule, rule: match.rule, amount: match.amount, events: match.events,
      people: match.people, groups: match.groups, day: match.day, text: match.text)
  }
}
