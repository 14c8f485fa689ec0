import Programme

/// The check of one rule: finds every place of a plan that breaks the rule or costs something.
///
/// Each stands in a file of its own in `Rules`, named as the rule's file in the programme; adding
/// a rule means adding one file there and one line here.
struct RuleCheck: Sendable {
  /// The rule.
  let rule: RuleID
  private let body: @Sendable (Evidence, inout Findings) -> Void

  init(_ rule: RuleID, _ body: @escaping @Sendable (Evidence, inout Findings) -> Void) {
    self.rule = rule
    self.body = body
  }

  /// Runs the check if the rule is on.
  func run(_ evidence: Evidence, _ findings: inout Findings) {
    if findings.begin(rule) { body(evidence, &findings) }
  }
}
