import ChainScheduling
import Programme

/// The fewest and the most days between consecutive events of a chain.
enum GapEncoding: ScheduleRule {
  static let id = RuleID.gap

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard let gap = encoding.programme[chain.activity].gap else { continue }
      encoding.problem.chains[i].gapMinimum = Int32(clamping: gap.minimum)
      encoding.problem.chains[i].gapMaximum = Int32(clamping: gap.maximum)
    }
  }
}
