import Programme

extension RuleCheck {
  /// People whose group has another label than before.
  static let fewMembersMoved = RuleCheck(.fewMembersMoved) { evidence, findings in
    var before: [PersonID: String] = [:]
    for group in evidence.previousGroups {
      for person in group.members { before[person] = group.label }
    }
    for group in evidence.plan.groups {
      for person in group.members {
        guard let label = before[person], label != group.label else { continue }
        findings.add(people: [person], groups: [label, group.label]) {
          let name = evidence.name(person)
          return Words.movesFromTo.with(name, label, group.label)
        }
      }
    }
  }
}
