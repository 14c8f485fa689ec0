import Programme

extension RuleCheck {
  /// Short ways between the members of a group, all pairs.
  static let travelSum = RuleCheck(.travelSum) { evidence, findings in
    for group in evidence.plan.groups {
      let minutes = evidence.ways(within: group).reduce(0) { $0 + $1.minutes }
      findings.add(minutes, groups: [group.label]) {
        Words.waysTake.with(minutes, group.label)
      }
    }
  }
}

/// The way between the workplaces of two members.
struct Way {
  var people: [PersonID]
  var minutes: Int
}

extension Evidence {
  /// Returns the ways between the workplaces of the members of a group, each pair once.
  func ways(within group: SparringGroup) -> [Way] {
    pairs(of: group.members).compactMap { a, b in
      guard let from = ground.people[a.index].workplace, let to = ground.people[b.index].workplace
      else { return nil }
      let minutes = organisation.travelMinutes(from: .workplace(from), to: .workplace(to))
      return Way(people: [a, b], minutes: minutes)
    }
  }
}
