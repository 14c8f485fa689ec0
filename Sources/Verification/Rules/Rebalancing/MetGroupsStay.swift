import Programme

extension RuleCheck {
  /// Groups that have met several times this year keep their members.
  static let metGroupsStay = RuleCheck(.metGroupsStay) { evidence, findings in
    let meetings = evidence.ground.value(.metGroupsStay, "meetings")
    let year = SchoolYear(containing: evidence.asOf).startYear
    var held: [String: Int] = [:]
    for (key, event) in evidence.previous
    where key.year == year && event.day < evidence.asOf
      && evidence.programme[event.activity].subject == .group
    {
      held[key.subject, default: 0] += 1
    }
    let now = Dictionary(
      evidence.plan.groups.map { ($0.label, $0.members) }, uniquingKeysWith: { a, _ in a })
    for group in evidence.previousGroups where held[group.label, default: 0] >= meetings {
      let members = now[group.label] ?? []
      let lost = group.members.filter {
        evidence.ground.people[$0.index].isEligible && !members.contains($0)
      }
      if lost.isEmpty { continue }
      findings.add(people: lost, groups: [group.label]) {
        let names = evidence.names(lost)
        let count = held[group.label, default: 0]
        return Words.hasMetAndLoses.with(group.label, CommonWord.times(count), names)
      }
    }
  }
}
