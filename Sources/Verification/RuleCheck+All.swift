extension RuleCheck {
  /// Every check, in the order of the rule book.
  static let all: [RuleCheck] = []
}
