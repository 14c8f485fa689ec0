import Programme

/// What a rule needs to know about a candidate start, apart from who comes.
struct StartContext {
  let programme: Programme
  let activity: Activity
  let year: SchoolYear
  /// The days the occasion must lie in.
  let window: DayRange
  /// The kinds of workplace of everybody who must be there.
  let kinds: [WorkplaceKind]
  /// The kinds of workplace of the participants and of the workplace it is for.
  let ownKinds: [WorkplaceKind]
  /// Whether the planner fixed the event.
  let isPinned: Bool
}

/// A rule that judges a day on which an event is held.
///
/// For an event of several days the greatest amount of its days counts, unless only the first day is
/// judged. Where the rule binds, any amount above 0 forbids the start.
protocol DayRule: Sendable {
  static var id: RuleID { get }
  /// Whether only the first day is judged.
  static var judgesFirstDayOnly: Bool { get }
  static func amount(on day: Day, in context: StartContext) -> Int
}

extension DayRule {
  static var judgesFirstDayOnly: Bool { false }
}

/// A rule that judges the time of day at which an event is held.
protocol TimeRule: Sendable {
  static var id: RuleID { get }
  static func amount(from: Int, to: Int, weekday: Weekday, in context: StartContext) -> Int
}

/// The rules that judge starts, each in a file of its own beside this one.
enum StartRules {
  static let days: [any DayRule.Type] = [
    ClosedDaysEncoding.self, FirstWeeksEncoding.self, WindowsEncoding.self, NoticeEncoding.self,
    LeadTimeEncoding.self,
    QuietWeeksEncoding.self, BridgeDaysEncoding.self, NearHolidaysEncoding.self,
    LastWeeksEncoding.self,
  ]
  static let times: [any TimeRule.Type] = [
    WorkingHoursEncoding.self, FridayAfternoonEncoding.self, LunchEncoding.self,
  ]
}
