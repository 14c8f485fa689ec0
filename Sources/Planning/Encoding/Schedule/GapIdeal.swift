import ChainScheduling
import Programme

/// The ideal distance between consecutive events of a chain.
enum GapIdealEncoding: ScheduleRule {
  static let id = RuleID.gapIdeal

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard let gap = encoding.programme[chain.activity].gap else { continue }
      encoding.problem.chains[i].gapIdeal = Int32(clamping: gap.ideal)
      encoding.problem.chains[i].gapWeight = Int32(clamping: encoding.programme.rules.weight(id))
    }
  }
}
