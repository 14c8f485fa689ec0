import ChainScheduling
import Programme

/// What chiefs, learning partners and consultants can manage in a day and a week.
enum OfficialLimitsEncoding: ScheduleRule {
  static let id = RuleID.officialLimits

  static func encode(into encoding: inout ScheduleEncoding) {
    let bounds: [(PersonRole, Limit.Period, String)] = [
      (.chief, .week, "chiefWeek"), (.learningPartner, .day, "partnerDay"),
      (.learningPartner, .week, "partnerWeek"), (.consultant, .day, "consultantDay"),
      (.consultant, .week, "consultantWeek"),
    ]
    for (role, period, name) in bounds {
      encoding.add(
        limit: name, of: id,
        resources: encoding.people(with: role).map(ScheduleEncoding.resource),
        classes: EventClass.any, period: period)
    }
  }
}
