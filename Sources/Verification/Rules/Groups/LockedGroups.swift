import Programme

extension RuleCheck {
  /// Locked groups whole, locked members together; what is left of a group that cannot stand without
  /// those it has lost, together.
  static let lockedGroups = RuleCheck(.lockedGroups) { evidence, findings in
    for lock in evidence.programme.pins.groups {
      for part in evidence.ground.parts(of: lock) {
        let members = part.members
        let areTogether = evidence.plan.groups.contains { group in
          members.allSatisfy(group.members.contains)
        }
        let isGroup = evidence.plan.groups.contains { group in
          group.label == lock.label && group.members == members
        }
        if part.isWhole ? isGroup : areTogether { continue }
        let isClosed = evidence.ground.isClosed(part)
        if areTogether, !isClosed { continue }
        findings.add(people: members, groups: [lock.label]) {
          let names = evidence.names(members)
          return isClosed
            ? Words.mustBeExactly.with(lock.label, names)
            : Words.mustBeInOneGroup.with(names, lock.label)
        }
      }
    }
  }
}
