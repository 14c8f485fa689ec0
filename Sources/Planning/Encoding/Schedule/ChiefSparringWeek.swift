import ChainScheduling
import Programme

/// The chief's sparring meetings in a week.
enum ChiefSparringWeekEncoding: ScheduleRule {
  static let id = RuleID.chiefSparringWeek

  static func encode(into encoding: inout ScheduleEncoding) {
    encoding.add(
      limit: "most", of: id,
      resources: encoding.people(with: .chief).map(ScheduleEncoding.resource),
      classes: EventClass.sparring, period: .week)
  }
}
