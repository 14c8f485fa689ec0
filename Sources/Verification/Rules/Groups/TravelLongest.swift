import Programme

extension RuleCheck {
  /// Nobody in a group too far from another.
  static let travelLongest = RuleCheck(.travelLongest) { evidence, findings in
    let most = evidence.ground.value(.travelLongest, "most")
    for group in evidence.plan.groups {
      guard let way = evidence.ways(within: group).max(by: { $0.minutes < $1.minutes })
      else { continue }
      findings.add(way.minutes - most, people: way.people, groups: [group.label]) {
        let names = evidence.names(way.people)
        return Words.areMinutesApart.with(group.label, names, way.minutes)
      }
    }
  }
}
