import ChainScheduling
import Programme

/// Mornings, Mondays, late hours, travel and hosting: the one who carries the most counts.
enum FairShareEncoding: ScheduleRule {
  static let id = RuleID.fairShare

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = encoding.programme.rules.weight(id)
    let people = encoding.programme.organisation.personIDs.filter {
      encoding.programme.isEligibleForGroup($0)
    }
    guard weight > 0, !people.isEmpty else { return }
    encoding.problem.fairness = Fairness(
      resources: people.map(ScheduleEncoding.resource), weight: Int32(clamping: weight),
      hostPoints: 2, travelMinutes: Int32(clamping: encoding.setting(id)["travelMinutes"]))
  }

  /// The points of a start: a Monday, an early morning, late hours.
  static func burden(ofStart start: Int, _ activity: Activity, _ programme: Programme) -> Int32 {
    let setting = programme.rules[id]
    let minute = start % 1440
    let day = programme.horizon.days.first.advanced(by: start / 1440)
    var points: Int32 = 0
    if day.weekday == .monday { points += 1 }
    if minute < setting["morning"] { points += 1 }
    if minute + activity.minutes > setting["late"] { points += 2 }
    return points
  }
}
