import Programme

extension RuleCheck {
  /// Few full days a week for a leader.
  static let fullDayWeek = RuleCheck(.fullDayWeek) { evidence, findings in
    let most = evidence.ground.value(.fullDayWeek, "most")
    for person in evidence.askedPeople where evidence.ground.people[person.index].leads {
      var weeks: [(monday: Day, days: Int, events: [Int])] = []
      for (day, all) in evidence.days(of: person) {
        let events = all.filter {
          evidence.programme.activities[evidence.facts[$0].activity.index].isFullDay
        }
        if events.isEmpty { continue }
        if let last = weeks.last, last.monday == day.monday {
          weeks[weeks.count - 1].days += 1
          weeks[weeks.count - 1].events += events.filter { !last.events.contains($0) }
        } else {
          weeks.append((day.monday, 1, events))
        }
      }
      for week in weeks {
        findings.add(
          week.days - most, events: week.events, people: [person], day: week.monday
        ) {
          let name = evidence.name(person)
          let words = evidence.ground.words(week.monday.week)
          return Words.isAwayFullDays.with(name, week.days, words)
        }
      }
    }
  }
}
