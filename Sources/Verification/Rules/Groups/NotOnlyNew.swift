import Programme

extension RuleCheck {
  /// No group of new leaders only.
  static let notOnlyNew = RuleCheck(.notOnlyNew) { evidence, findings in
    for group in evidence.plan.groups
    where !group.members.isEmpty
      && group.members.allSatisfy({ evidence.ground.people[$0.index].isNew })
    {
      findings.add(people: group.members, groups: [group.label]) {
        let names = evidence.names(group.members)
        return Words.everybodyNew.with(group.label, names)
      }
    }
  }
}
