import Programme

extension RuleCheck {
  /// Locked groups whole, locked members together.
  static let lockedGroups = RuleCheck(.lockedGroups) { evidence, findings in
    for lock in evidence.programme.pins.groups {
      let members = lock.members.filter { evidence.ground.people[$0.index].isEligible }
      if members.isEmpty { continue }
      let holds = evidence.plan.groups.contains { group in
        lock.isWhole
          ? group.label == lock.label && group.members == members
          : members.allSatisfy(group.members.contains)
      }
      if holds { continue }
      findings.add(people: members, groups: [lock.label]) {
        let names = evidence.names(members)
        return lock.isWhole
          ? Words.mustBeExactly.with(lock.label, names)
          : Words.mustBeInOneGroup.with(names, lock.label)
      }
    }
  }
}
