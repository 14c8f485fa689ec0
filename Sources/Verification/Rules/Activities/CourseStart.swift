import Programme

extension RuleCheck {
  /// Those who are new start a course within some months.
  static let courseStart = RuleCheck(.courseStart) { evidence, findings in
    let horizon = evidence.programme.horizon.days.first
    for chain in evidence.chains {
      guard case .cohort(let i) = chain.subject,
        case .cohorts(_, _, let months) = evidence.programme[chain.activity].attendance,
        let start = chain.events.map({ evidence.events[$0].day }).min()
      else { continue }
      for person in evidence.plan.cohorts[i].members {
        let joined = evidence.organisation.people[person.index].joined ?? horizon
        let latest = max(joined, horizon).advanced(by: clampedProduct(months, 30))
        guard start > latest else { continue }
        findings.add(people: [person], groups: [chain.label], day: start) {
          let name = evidence.name(person)
          let day = evidence.ground.words(start)
          return Words.startsTooLate.with(name, day, Ground.date(latest))
        }
      }
    }
    for waiting in evidence.plan.waiting {
      findings.add(people: [waiting.person]) {
        let name = evidence.name(waiting.person)
        let course = evidence.programme[waiting.activity].name
        return Words.waitsFor.with(name, course)
      }
    }
  }
}
