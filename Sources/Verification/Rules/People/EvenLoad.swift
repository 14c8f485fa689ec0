import Programme

extension RuleCheck {
  /// Equally many events for the officials of a role.
  static let evenLoad = RuleCheck(.evenLoad) { evidence, findings in
    var load = [Int](repeating: 0, count: evidence.ground.people.count)
    for event in evidence.events { for person in Set(event.staff) { load[person.index] += 1 } }
    for role in [Role.learningPartner, .consultant] {
      let officials = evidence.organisation.personIDs.filter {
        evidence.organisation.people[$0.index].has(role)
      }
      if officials.isEmpty { continue }
      let total = officials.reduce(0) { $0 + load[$1.index] }
      let share = (total + officials.count - 1) / officials.count
      for person in officials {
        findings.add(load[person.index] - share, people: [person]) {
          let name = evidence.name(person)
          return Words.hasTasks.with(name, load[person.index], share)
        }
      }
    }
  }
}
