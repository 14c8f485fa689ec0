import Programme

extension RuleCheck {
  /// At most some sparring meetings a week for a chief.
  static let chiefSparringWeek = RuleCheck(.chiefSparringWeek) { evidence, findings in
    let most = evidence.ground.value(.chiefSparringWeek, "most")
    for person in evidence.askedPeople
    where evidence.ground.people[person.index].isChief {
      for (monday, all) in evidence.weeks(of: person) {
        let events = all.filter {
          evidence.programme.activities[evidence.facts[$0].activity.index].kind == .sparringMeeting
        }
        findings.add(events.count - most, events: events, people: [person], day: monday) {
          let name = evidence.name(person)
          let week = evidence.ground.words(monday.week)
          return Words.hasSparringMeetings.with(name, events.count, week, most)
        }
      }
    }
  }
}
