import Programme

extension RuleCheck {
  /// Facilitators who take part and have had the course.
  static let trainedFacilitators = RuleCheck(.trainedFacilitators) { evidence, findings in
    let trained = evidence.trainingDays()
    for e in evidence.events.indices {
      let event = evidence.events[e]
      for person in event.facilitators {
        let isTrained =
          evidence.organisation.people[person.index].hasTakenCourse
          || trained[person].map { $0 < event.day } ?? false
        if isTrained, event.participants.contains(person) { continue }
        findings.add(events: [e], people: [person]) {
          let what = evidence.words(e)
          let name = evidence.name(person)
          return isTrained
            ? Words.facilitatesFromOutside.with(name, what)
            : Words.facilitatesUntrained.with(name, what)
        }
      }
    }
  }
}

extension Evidence {
  /// The day on which each member of a cohort is through with the course.
  fileprivate func trainingDays() -> [PersonID: Day] {
    var result: [PersonID: Day] = [:]
    for chain in chains {
      guard case .cohort(let i) = chain.subject,
        let last = chain.events.map({ events[$0].days.last }).max()
      else { continue }
      for person in plan.cohorts[i].members {
        result[person] = min(result[person] ?? last, last)
      }
    }
    return result
  }
}
