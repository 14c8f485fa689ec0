import ChainScheduling
import Programme

/// Events of two activities that share a participant, in different weeks.
enum NotSameWeekEncoding: ScheduleRule {
  static let id = RuleID.notSameWeek

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = Int32(clamping: encoding.programme.rules.weight(id))
    for pair in EventPairs.listed(encoding, { $0.notSameWeek }, jointAlways: false) {
      encoding.problem.weekClashes.append(
        EventPair(first: pair.0, second: pair.1, weight: weight))
    }
  }
}
