import Programme

/// The fitting distance behind an earlier activity; its weight is set in `Precedence`.
enum PrecedenceIdealEncoding {
  static let id = RuleID.precedenceIdeal
}
