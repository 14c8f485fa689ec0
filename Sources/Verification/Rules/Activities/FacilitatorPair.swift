import Programme

extension RuleCheck {
  /// A leader and a resource person or beacon facilitate together.
  static let facilitatorPair = RuleCheck(.facilitatorPair) { evidence, findings in
    for e in evidence.askedEvents where evidence.activity(e).isLocallyFacilitated {
      let people = evidence.events[e].facilitators.map { evidence.organisation.people[$0.index] }
      let hasLeader = people.contains(where: \.leads)
      let hasDriver = people.contains { $0.has(.resourcePerson) || $0.has(.beacon) }
      findings.add((hasLeader ? 0 : 1) + (hasDriver ? 0 : 1), events: [e]) {
        let what = evidence.words(e)
        let lacking =
          hasLeader
          ? Words.ledWithoutDriver : hasDriver ? Words.ledWithoutLeader : Words.ledWithoutBoth
        return lacking.with(what)
      }
    }
  }
}
