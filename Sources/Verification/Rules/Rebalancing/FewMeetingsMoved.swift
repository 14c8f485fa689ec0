import Programme

extension RuleCheck {
  /// Meetings to come of groups whose members changed that are elsewhere or at another time.
  static let fewMeetingsMoved = RuleCheck(.fewMeetingsMoved) { evidence, findings in
    let before = Dictionary(
      evidence.previousGroups.map { ($0.label, $0.members) }, uniquingKeysWith: { a, _ in a })
    for chain in evidence.chains {
      guard case .group(let i) = chain.subject, let old = before[chain.label],
        old != evidence.plan.groups[i].members
      else { continue }
      for e in chain.events {
        let event = evidence.events[e]
        guard let earlier = evidence.previous[event.key], earlier.day >= evidence.asOf,
          earlier.hasMoved(in: event) || earlier.place != event.place
            || earlier.host != event.host
        else { continue }
        findings.add(events: [e], groups: [chain.label]) {
          let now = evidence.words(e)
          let then = evidence.ground.words(earlier)
          return Words.becomes.with(then, now)
        }
      }
    }
  }
}
