import Programme

extension RuleCheck {
  /// Those who were in one group lately apart; the weight falls with the years.
  static let pastCoMembers = RuleCheck(.pastCoMembers) { evidence, findings in
    let years = evidence.ground.value(.pastCoMembers, "years")
    let firstYear = SchoolYear(containing: evidence.programme.horizon.days.first).startYear
    var groupOf = [Int](repeating: -1, count: evidence.ground.people.count)
    for (i, group) in evidence.plan.groups.enumerated() {
      for person in group.members { groupOf[person.index] = i }
    }
    for past in evidence.programme.history.groups {
      let age = firstYear - past.year.startYear
      guard age >= 1, age <= years else { continue }
      for (a, b) in pairs(of: past.members) {
        let group = groupOf[a.index]
        guard group >= 0, group == groupOf[b.index] else { continue }
        let label = evidence.plan.groups[group].label
        findings.add(years + 1 - age, people: [a, b], groups: [label]) {
          let names = evidence.names([a, b])
          return Words.wereTogether.with(names, label, past.year.label)
        }
      }
    }
  }
}
