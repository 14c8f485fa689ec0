import Programme

extension RuleCheck {
  /// At most some events a day for a chief.
  static let chiefDay = RuleCheck(.chiefDay) { evidence, findings in
    let most = evidence.ground.value(.chiefDay, "most")
    for person in evidence.askedPeople
    where evidence.ground.people[person.index].isChief {
      for (day, events) in evidence.days(of: person) where events.count > most {
        findings.add(events.count - most, events: events, people: [person], day: day) {
          let name = evidence.name(person)
          let words = evidence.ground.words(day)
          return Words.hasMeetingsThatDay.with(name, events.count, words, most)
        }
      }
    }
  }
}

extension Evidence {
  /// Returns the events of a person by day, in order; an event of two days counts on both.
  ///
  /// - Complexity: O(n log n) for n events of the person.
  func days(of person: PersonID) -> [(day: Day, events: [Int])] {
    bucket(of: person) { event, take in
      for offset in 0..<events[event].dayCount { take(events[event].day.advanced(by: offset)) }
    }
  }

  /// Returns the events of a person by the Monday of their ISO week, in order; an event over a
  /// weekend counts in both weeks.
  ///
  /// - Complexity: O(n log n) for n events of the person.
  func weeks(of person: PersonID) -> [(day: Day, events: [Int])] {
    bucket(of: person) { event, take in
      let first = events[event].days.first.monday
      let last = events[event].days.last.monday
      take(first)
      if last != first { take(last) }
    }
  }

  private func bucket(of person: PersonID, _ keys: (Int, (Day) -> Void) -> Void) -> [(
    day: Day, events: [Int]
  )] {
    var entries: [(day: Day, event: Int)] = []
    for event in diary(of: person) {
      keys(Int(event)) { entries.append(($0, Int(event))) }
    }
    entries.sort { ($0.day, $0.event) < ($1.day, $1.event) }
    var result: [(day: Day, events: [Int])] = []
    for entry in entries {
      if result.last?.day == entry.day {
        result[result.count - 1].events.append(entry.event)
      } else {
        result.append((entry.day, [entry.event]))
      }
    }
    return result
  }
}
