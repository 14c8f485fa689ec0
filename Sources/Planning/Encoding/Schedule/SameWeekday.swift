import ChainScheduling
import Programme

/// A group on the same weekday.
enum SameWeekdayEncoding: ScheduleRule {
  static let id = RuleID.sameWeekday

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      let activity = encoding.programme[chain.activity]
      guard activity.subject == .group else { continue }
      encoding.problem.chains[i].weekdayWeight = Int32(
        clamping: encoding.programme.rules.weight(id))
    }
  }
}
