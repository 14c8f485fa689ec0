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
        let da = [hasLeader ? nil : "leder", hasDriver ? nil : "ressourceperson eller fyrtårn"]
        let en = [hasLeader ? nil : "leader", hasDriver ? nil : "resource person or beacon"]
        return Text(
          da: "\(what.danish) ledes uden \(da.compactMap { $0 }.joined(separator: " og ")).",
          en: "\(what.english) is led without a \(en.compactMap { $0 }.joined(separator: " and "))."
        )
      }
    }
  }
}
