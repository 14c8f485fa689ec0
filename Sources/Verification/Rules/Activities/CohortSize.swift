import Programme

extension RuleCheck {
  /// Cohorts of a fitting size, all of whose events have exactly their members.
  static let cohortSize = RuleCheck(.cohortSize) { evidence, findings in
    var seen = Set<[String]>()
    var strays = Set<Int>()
    var begun = Set<Int>()
    for chain in evidence.chains {
      guard case .cohort(let i) = chain.subject else { continue }
      if chain.events.contains(where: { evidence.facts[$0].isSettled }) { begun.insert(i) }
      let isStray = chain.events.contains { e in
        guard let expected = evidence.expectedParticipants(at: e) else { return false }
        return Set(expected) != Set(evidence.events[e].participants)
      }
      if isStray { strays.insert(i) }
    }
    for (i, cohort) in evidence.plan.cohorts.enumerated() {
      let activity = evidence.programme[cohort.activity]
      var fits = false
      var range = ""
      if case .cohorts(let smallest, let largest, _) = activity.attendance {
        range = "\(smallest)-\(largest)"
        fits =
          (smallest <= cohort.members.count || begun.contains(i))
          && cohort.members.count <= largest && activity.isDue(in: cohort.year)
          && evidence.ground.years.contains(cohort.year)
      }
      let name = [activity.key, "\(cohort.year.startYear)", cohort.label]
      let isFirst = seen.insert(name).inserted
      if fits, isFirst, !strays.contains(i) { continue }
      findings.add(people: cohort.members, groups: [cohort.label]) {
        Words.cohortDoesNotFit.with(
          cohort.label, activity.name, cohort.year.label, cohort.members.count, range)
      }
    }
  }
}
