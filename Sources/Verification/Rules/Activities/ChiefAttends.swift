import Programme

extension RuleCheck {
  /// The district's chief at the meetings that are agreed, and no other chief.
  static let chiefAttends = RuleCheck(.chiefAttends) { evidence, findings in
    for chain in evidence.chains where chain.subject != .unknown {
      let activity = evidence.programme[chain.activity]
      let district = evidence.district(of: chain.subject)
      var attended = 0
      var possible = 0
      for e in chain.events {
        let event = evidence.events[e]
        let chief = evidence.ground.chief(of: district, on: event.day)
        if chief != nil { possible += 1 }
        if chief != nil, event.chief == chief { attended += 1 }
        let isWrong =
          switch activity.chief {
          case .none: event.chief != nil
          case .all: event.chief != chief
          case .firstAndLast:
            event.chief
              != (event.key.number == 1 || event.key.number == activity.count ? chief : nil)
          case .count: event.chief != nil && event.chief != chief
          }
        guard isWrong else { continue }
        let wanted = event.chief == nil ? chief : event.chief
        findings.add(events: [e], people: wanted.map { [$0] } ?? []) {
          let what = evidence.words(e)
          let name = wanted.map { evidence.name($0) } ?? ""
          return event.chief == nil
            ? Words.isMissingAt.with(name, what)
            : Words.isNotToBeChief.with(name, what)
        }
      }
      guard case .count(let wanted) = activity.chief, attended < min(wanted, possible) else {
        continue
      }
      findings.add(events: Array(chain.events), groups: [chain.label]) {
        Words.chiefAttendsTooFew.with(attended, chain.label, min(wanted, possible))
      }
    }
  }
}
