import Programme

extension RuleCheck {
  /// New leaders spread over the groups.
  static let oneNewPerGroup = RuleCheck(.oneNewPerGroup) { evidence, findings in
    let most = evidence.ground.value(.oneNewPerGroup, "most")
    for group in evidence.plan.groups {
      let new = group.members.filter { evidence.ground.people[$0.index].isNew }
      findings.add(new.count - most, people: new, groups: [group.label]) {
        let names = evidence.names(new)
        return Words.hasNewMembers.with(group.label, new.count, names)
      }
    }
  }
}
