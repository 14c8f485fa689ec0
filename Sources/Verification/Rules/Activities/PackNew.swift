import Programme

extension RuleCheck {
  /// No pack twice at a workplace.
  static let packNew = RuleCheck(.packNew) { evidence, findings in
    var used: [WorkplaceID: Set<String>] = [:]
    let order = evidence.events.indices.filter { evidence.events[$0].pack != nil }.sorted {
      (evidence.facts[$0].start, $0) < (evidence.facts[$1].start, $1)
    }
    for e in order {
      guard let pack = evidence.events[e].pack, let workplace = evidence.subject(e).workplace
      else { continue }
      let earlier = evidence.ground.packsUsed[workplace.index]
      if used[workplace, default: earlier].insert(pack).inserted { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        let name = evidence.pack(of: e)?.name ?? pack
        return Words.usesPackAgain.with(what, name)
      }
    }
  }
}
