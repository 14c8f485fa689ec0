import Programme

extension RuleCheck {
  /// Few events a week for a leader, never too many.
  static let leaderWeek = RuleCheck(.leaderWeek) { evidence, findings in
    let most = evidence.ground.value(.leaderWeek, "most")
    let never = evidence.ground.value(.leaderWeek, "never")
    for person in evidence.askedPeople where evidence.ground.people[person.index].leads {
      for (monday, events) in evidence.weeks(of: person) {
        let text = {
          let name = evidence.name(person)
          let week = evidence.ground.words(monday.week)
          let list = evidence.words(events)
          return Words.hasMeetingsInWeek.with(name, events.count, week, list)
        }
        if events.count >= never {
          findings.add(always: true, events: events, people: [person], day: monday, text)
        } else {
          findings.add(events.count - most, events: events, people: [person], day: monday, text)
        }
      }
    }
  }
}
