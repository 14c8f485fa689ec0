import ChainScheduling
import Programme

/// A leader's full days in a week.
enum FullDayWeekEncoding: ScheduleRule {
  static let id = RuleID.fullDayWeek

  static func encode(into encoding: inout ScheduleEncoding) {
    let leaders = encoding.programme.organisation.personIDs.filter {
      encoding.programme.organisation[$0].leads
    }
    encoding.add(
      limit: "most", of: id,
      resources: leaders.map(ScheduleEncoding.resource), classes: EventClass.fullDay,
      period: .week, countsDays: true)
  }
}
