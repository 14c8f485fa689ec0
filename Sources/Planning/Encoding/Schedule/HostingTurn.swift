import ChainScheduling
import Programme

/// Those who did not host last year first.
enum HostingTurnEncoding: ScheduleRule {
  static let id = RuleID.hostingTurn

  static func encode(into encoding: inout ScheduleEncoding) {
    let weight = Int32(clamping: encoding.programme.rules.weight(id))
    let history = encoding.programme.history
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard var hosting = encoding.problem.chains[i].hosting else { continue }
      let rested = chain.invited.map { history.didNotHostLast($0) }
      for a in rested.indices where !rested[a] {
        for b in rested.indices where rested[b] {
          hosting.turns.append(HostTurn(more: Int32(a), fewer: Int32(b), cost: weight))
        }
      }
      encoding.problem.chains[i].hosting = hosting
    }
  }
}
