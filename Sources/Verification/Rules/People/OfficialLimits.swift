import Programme

extension RuleCheck {
  /// The daily and weekly limits of chiefs, learning partners and consultants.
  static let officialLimits = RuleCheck(.officialLimits) { evidence, findings in
    let limits: [(role: Role, day: String?, week: String)] = [
      (.chief, nil, "chiefWeek"), (.learningPartner, "partnerDay", "partnerWeek"),
      (.consultant, "consultantDay", "consultantWeek"),
    ]
    for person in evidence.askedPeople
    where evidence.ground.people[person.index].isOfficial {
      for limit in limits where evidence.organisation.people[person.index].has(limit.role) {
        if let name = limit.day {
          let most = evidence.ground.value(.officialLimits, name)
          for (day, events) in evidence.days(of: person) where events.count > most {
            let when = evidence.ground.words(day)
            findings.add(events.count - most, events: events, people: [person], day: day) {
              evidence.tooMany(events.count, most, of: person, when)
            }
          }
        }
        let most = evidence.ground.value(.officialLimits, limit.week)
        for (monday, events) in evidence.weeks(of: person) where events.count > most {
          let when = evidence.ground.words(monday.week)
          findings.add(events.count - most, events: events, people: [person], day: monday) {
            evidence.tooMany(
              events.count, most, of: person,
              Words.inTime.with(when))
          }
        }
      }
    }
  }
}

extension Evidence {
  fileprivate func tooMany(_ count: Int, _ most: Int, of person: PersonID, _ when: Text) -> Text {
    let name = name(person)
    return Words.hasTooManyMeetings.with(name, count, when, most)
  }
}
