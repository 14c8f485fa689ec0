/// What the program says to whoever started it.
enum ExitCode {
  /// Done.
  static let done: Int32 = 0
  /// No plan exists, or a check found violations.
  static let violations: Int32 = 1
  /// Wrong usage or bad input.
  static let badInput: Int32 = 2
  /// Stopped before any plan.
  static let stopped: Int32 = 3
  /// Could not write.
  static let cannotWrite: Int32 = 4
}
