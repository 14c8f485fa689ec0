import ChainScheduling
import Programme

/// The chief's meetings in a day.
enum ChiefDayEncoding: ScheduleRule {
  static let id = RuleID.chiefDay

  static func encode(into encoding: inout ScheduleEncoding) {
    encoding.add(
      limit: "most", of: id,
      resources: encoding.people(with: .chief).map(ScheduleEncoding.resource),
      classes: EventClass.any, period: .day)
  }
}
