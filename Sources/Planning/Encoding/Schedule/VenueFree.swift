import Programme

/// One event at a time in a room: venues are resources of the engine, taken by the place options.
enum VenueFreeEncoding {
  static let id = RuleID.venueFree
}
