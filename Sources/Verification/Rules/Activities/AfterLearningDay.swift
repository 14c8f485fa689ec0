import Programme

extension RuleCheck {
  /// A workshop after the learning day whose pack it uses.
  static let afterLearningDay = RuleCheck(.afterLearningDay) { evidence, findings in
    for e in evidence.events.indices {
      for (person, days) in evidence.learningDays(before: e) {
        guard let last = days.max(), last >= evidence.events[e].day else { continue }
        findings.add(events: [e], people: [person]) {
          let what = evidence.words(e)
          let name = evidence.name(person)
          return Words.learningDayTooLate.with(name, Ground.date(last), what)
        }
      }
    }
  }
}

extension Evidence {
  /// The pack of an event, if it is one of the programme.
  func pack(of event: Int) -> LearningPack? {
    guard let key = events[event].pack else { return nil }
    return programme.packs.first { $0.key == key }
  }

  /// Returns, for each participant of an event with a pack of a learning day who attends that
  /// learning day, the last days of what is attended of it.
  func learningDays(before event: Int) -> [(person: PersonID, days: [Day])] {
    guard let number = pack(of: event)?.learningDay else { return [] }
    let year = events[event].key.year
    return events[event].participants.compactMap { person in
      let days = diary(of: person).filter {
        let other = events[Int($0)]
        return programme.activities[other.activity.index].kind == .learningDay
          && other.key.number == number && other.key.year == year && Int($0) != event
      }.map { events[Int($0)].days.last }
      return days.isEmpty ? nil : (person, days)
    }
  }
}
