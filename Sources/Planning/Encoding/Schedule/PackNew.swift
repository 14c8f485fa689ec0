import ChainScheduling
import Programme

/// No pack twice in a chain; packs used in earlier years are left out in `PackFits`.
enum PackNewEncoding: ScheduleRule {
  static let id = RuleID.packNew

  static func encode(into encoding: inout ScheduleEncoding) {
    for i in encoding.agenda.chains.indices {
      encoding.problem.chains[i].variantsDiffer =
        encoding.programme[encoding.agenda.chains[i].activity].usesPack
    }
  }
}
