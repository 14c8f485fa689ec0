import ChainScheduling
import Programme

/// A rule on the calendar that adds something to the whole schedule problem.
///
/// Rules that only shape single events (their candidate starts, places, people) are called by
/// `EventEncoder` and have no entry here; each has its file beside this one all the same.
protocol ScheduleRule: Sendable {
  static var id: RuleID { get }
  /// Adds the rule; called only while it is on.
  static func encode(into encoding: inout ScheduleEncoding)
}

/// The rules that add to the problem as a whole, in the order in which they are added.
enum ScheduleRules {
  static let all: [any ScheduleRule.Type] = [
    OneRepeatEncoding.self, CohortMembersEncoding.self, GapEncoding.self, GapIdealEncoding.self,
    SameWeekdayEncoding.self, SameHalfOfDayEncoding.self, HostingEncoding.self,
    HostingTurnEncoding.self, ChiefAttendsEncoding.self, ChiefDayEncoding.self,
    ChiefSparringWeekEncoding.self, OfficialLimitsEncoding.self, EvenLoadEncoding.self,
    LeaderWeekEncoding.self, FullDayWeekEncoding.self, FairShareEncoding.self,
    CoverEncoding.self, DepartmentCoverEncoding.self, PrecedenceEncoding.self,
    AfterLearningDayEncoding.self, PackNewEncoding.self, PackThemesEncoding.self,
    NotSameWeekEncoding.self, NotSameDayEncoding.self, FacilitatorPairEncoding.self,
  ]
}
