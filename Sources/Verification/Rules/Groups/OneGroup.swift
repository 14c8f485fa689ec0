import Programme

extension RuleCheck {
  /// Every leader in exactly one group of the own district.
  static let oneGroup = RuleCheck(.oneGroup) { evidence, findings in
    var memberships = [[Int]](repeating: [], count: evidence.ground.people.count)
    var labels = Set<String>()
    for (i, group) in evidence.plan.groups.enumerated() {
      for person in group.members { memberships[person.index].append(i) }
      if labels.insert(group.label).inserted { continue }
      findings.add(groups: [group.label]) {
        Words.twoGroupsAre.with(group.label)
      }
    }
    for (i, groups) in memberships.enumerated() {
      let person = PersonID(i)
      let facts = evidence.ground.people[i]
      let named = groups.map { evidence.plan.groups[$0].label }
      let name = evidence.name(person)
      if facts.isEligible {
        if groups.count != 1 {
          findings.add(people: [person], groups: named) {
            groups.isEmpty
              ? Words.isInNoGroup.with(name)
              : Words.isInSeveralGroups.with(name, groups.count, named.joined(separator: ", "))
          }
        }
        let isHome = groups.allSatisfy { evidence.plan.groups[$0].district == facts.district }
        if !isHome {
          findings.add(people: [person], groups: named) {
            Words.isInOtherDistrict.with(name, named.joined(separator: ", "))
          }
        }
      } else if !groups.isEmpty, !facts.isOfficial {
        findings.add(people: [person], groups: named) {
          Words.isInGroupWithoutNeed.with(name, named.joined(separator: ", "))
        }
      }
    }
  }
}
