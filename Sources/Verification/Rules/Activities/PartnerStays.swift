import Programme

extension RuleCheck {
  /// The same official throughout a chain, and the one that a workplace had before.
  static let partnerStays = RuleCheck(.partnerStays) { evidence, findings in
    for chain in evidence.chains
    where chain.subject != .unknown && chain.events.contains(where: { evidence.isAsked[$0] }) {
      for need in evidence.programme[chain.activity].staff where need.stays {
        let common = evidence.commonStaff(of: chain, need.role)
        if common.count < need.count {
          findings.add(always: true, events: Array(chain.events)) {
            let what = evidence.chainWords(chain)
            return Words.hasAnotherEachTime.with(what, CommonWord.role(need.role))
          }
        }
        guard let workplace = chain.subject.workplace,
          let known = evidence.ground.lastPartners[LastPartner(workplace, need.role)],
          !common.contains(known)
        else { continue }
        findings.add(events: Array(chain.events), people: [known]) {
          let what = evidence.chainWords(chain)
          let name = evidence.name(known)
          return Words.hasLost.with(what, name)
        }
      }
    }
  }
}

extension Evidence {
  /// The officials of a role who are at every event of a chain.
  fileprivate func commonStaff(of chain: EventChain, _ role: Role) -> Set<PersonID> {
    guard let last = chain.events.last else { return [] }
    // Whoever held the first ones and is no more cannot stay.
    let open = chain.events.filter { e in
      !facts[e].isSettled
        || events[e].staff.allSatisfy {
          !organisation.people[$0.index].has(role)
            || ground.people[$0.index].holdsPost(on: events[last].day)
        }
    }
    var common = Set(
      events[open.first ?? last].staff.filter { organisation.people[$0.index].has(role) })
    for e in open { common.formIntersection(events[e].staff) }
    return common
  }

  fileprivate func chainWords(_ chain: EventChain) -> String {
    let name = programme[chain.activity].name
    let subject = chain.subject.workplace.map { organisation[$0].name } ?? chain.label
    return "\(name) \(subject) \(chain.year.label)"
  }
}
