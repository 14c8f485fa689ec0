import Programme

extension RuleCheck {
  /// A pack that fits participants and time and is out.
  static let packFits = RuleCheck(.packFits) { evidence, findings in
    for e in evidence.askedEvents where evidence.activity(e).usesPack {
      let event = evidence.events[e]
      if let pack = evidence.pack(of: e), evidence.fits(pack, e),
        pack.published.map({ $0 <= event.day }) ?? true
      {
        continue
      }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let name = evidence.pack(of: e)?.name ?? event.pack
        return name.map {
          Words.packDoesNotFit.with($0, what)
        }
          ?? Words.hasNoPack.with(what)
      }
    }
  }
}

extension Evidence {
  fileprivate func fits(_ pack: LearningPack, _ e: Int) -> Bool {
    let event = events[e]
    let workplace = subject(e).workplace.map { organisation.workplaces[$0.index] }
    let people = workplace?.staff ?? event.participants.count
    let kinds =
      workplace.map { [$0.kind] }
      ?? Array(Set(event.participants.map { ground.people[$0.index].kind }))
    return (pack.kinds.isEmpty || kinds.allSatisfy(pack.kinds.contains))
      && pack.shortest <= event.minutes && event.minutes <= pack.longest
      && pack.fewest <= people && people <= pack.most
  }
}
