import Programme

/// One place at a time: people are resources of the engine, which books each of them once.
enum NoOverlapEncoding {
  static let id = RuleID.noOverlap
}
