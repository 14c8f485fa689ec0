import ChainScheduling
import Programme

/// Different themes in a chain.
enum PackThemesEncoding: ScheduleRule {
  static let id = RuleID.packThemes

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = Int32(clamping: encoding.programme.rules.weight(id))
    for i in encoding.agenda.chains.indices
    where encoding.programme[encoding.agenda.chains[i].activity].usesPack {
      encoding.problem.chains[i].themeWeight = weight
    }
  }
}
