import ChainScheduling
import Programme

/// A group in the same half of the day.
enum SameHalfOfDayEncoding: ScheduleRule {
  static let id = RuleID.sameHalfOfDay

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      let activity = encoding.programme[chain.activity]
      guard activity.subject == .group else { continue }
      encoding.problem.chains[i].halfWeight = Int32(clamping: encoding.programme.rules.weight(id))
    }
  }
}
