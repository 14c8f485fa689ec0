import Programme

/// Nothing ends late on a Friday.
enum FridayAfternoonEncoding: TimeRule {
  static let id = RuleID.fridayAfternoon

  static func amount(from: Int, to: Int, weekday: Weekday, in context: StartContext) -> Int {
    weekday == .friday && to > context.programme.rules[id]["until"] ? 1 : 0
  }
}
