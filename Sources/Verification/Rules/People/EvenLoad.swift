import Programme

extension RuleCheck {
  /// Equally many events for the officials of a role.
  static let evenLoad = RuleCheck(.evenLoad) { evidence, findings in
    var load = [Int](repeating: 0, count: evidence.ground.people.count)
    for event in evidence.events { for person in Set(event.staff) { load[person.index] += 1 } }
    for role in [Role.learningPartner, .consultant] {
      for officials in evidence.ground.officialsWhoShare(role) {
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
}
