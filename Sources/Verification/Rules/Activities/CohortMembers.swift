import Programme

extension RuleCheck {
  /// All who lack a course in exactly one cohort or waiting; nobody else; few waiting.
  static let cohortMembers = RuleCheck(.cohortMembers) { evidence, findings in
    for id in evidence.programme.activityIDs {
      let activity = evidence.programme[id]
      guard case .cohorts(let smallest, _, _) = activity.attendance else { continue }
      let isHeld = evidence.ground.years.contains(where: activity.isDue)
      var places = [Int](repeating: 0, count: evidence.ground.people.count)
      for cohort in evidence.plan.cohorts where cohort.activity == id {
        for person in cohort.members { places[person.index] += 1 }
      }
      let waiting = evidence.plan.waiting.filter { $0.activity == id }.map(\.person)
      for person in waiting { places[person.index] += 1 }
      let candidates = isHeld ? evidence.ground.candidates(for: id) : []
      var isCandidate = [Bool](repeating: false, count: evidence.ground.people.count)
      for person in candidates { isCandidate[person.index] = true }
      for person in evidence.organisation.personIDs {
        let count = places[person.index]
        let wanted = isCandidate[person.index] ? 1 : 0
        if count == wanted { continue }
        findings.add(people: [person]) {
          let name = evidence.name(person)
          if wanted == 0 {
            return Words.waitsWithoutNeed.with(name, activity.name)
          }
          return count == 0
            ? Words.lacksCourse.with(name, activity.name)
            : Words.isOftenInCohort.with(name, count, activity.name)
        }
      }
      guard isHeld, waiting.count >= smallest, smallest > 0 else { continue }
      findings.add(people: waiting) {
        Words.waitAlthoughEnough.with(waiting.count, activity.name)
      }
    }
  }
}
