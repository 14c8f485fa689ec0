import ChainScheduling
import Programme

/// A leader's events in a week: a cost beyond some, and never as many as `never`.
enum LeaderWeekEncoding: ScheduleRule {
  static let id = RuleID.leaderWeek

  static func encode(into encoding: inout ScheduleEncoding) {
    let setting = encoding.setting(id)
    let leaders = encoding.programme.organisation.personIDs.filter {
      encoding.programme.organisation[$0].leads
    }
    var limit = Limit(
      resources: leaders.map(ScheduleEncoding.resource), classes: EventClass.any, period: .week)
    limit.hard = Int32(clamping: setting["never"] - 1)
    if setting.isHard {
      limit.hard = min(limit.hard, Int32(clamping: setting["most"]))
    } else {
      limit.soft = Int32(clamping: setting["most"])
      limit.weight = Int32(clamping: setting.weight)
    }
    encoding.add(limit, of: id, "most")
  }
}
