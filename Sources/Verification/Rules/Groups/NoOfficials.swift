import Programme

extension RuleCheck {
  /// No chief, learning partner or consultant as a member of a group.
  static let noOfficials = RuleCheck(.noOfficials) { evidence, findings in
    for group in evidence.plan.groups {
      for person in group.members where evidence.ground.people[person.index].isOfficial {
        findings.add(people: [person], groups: [group.label]) {
          let name = evidence.name(person)
          return Words.isMemberOf.with(name, group.label)
        }
      }
    }
  }
}
