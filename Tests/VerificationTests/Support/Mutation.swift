import Programme
import Testing

/// A change of the small municipality or its plan that one rule must notice.
struct Mutation: Sendable, CustomTestStringConvertible {
  let rule: RuleID
  /// By how much the rule's amount must rise; nothing where only the breach matters.
  let rise: Int?
  let apply: @Sendable (inout Small) -> Void

  init(_ rule: RuleID, rise: Int? = nil, _ apply: @escaping @Sendable (inout Small) -> Void) {
    self.rule = rule
    self.rise = rise
    self.apply = apply
  }

  var testDescription: String { rule.rawValue }

  /// At least one change for every rule.
  static let all: [Mutation] =
    groups + rebalancing + time + people + order + rooms + activities + replanning
}
