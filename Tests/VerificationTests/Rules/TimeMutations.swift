import Programme

extension Mutation {
  static let time: [Mutation] = [
    Mutation(.workingHours, rise: 1) { $0.change("sparring/2026/nord-01/1") { $0.start = at(7) } },
    Mutation(.closedDays, rise: 1) {
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 9, 6) }
    },
    Mutation(.closedDays, rise: 1) { small in
      let place = small.workplace("n-skole-b")
      small.programme.organisation.workplaces[place.index].closed = [
        Span(day: day(2026, 9, 8), minute: at(11), minutes: 60)
      ]
    },
    Mutation(.firstWeeks, rise: 1) {
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 8, 21) }
    },
    Mutation(.fridayAfternoon, rise: 1) {
      $0.change("chefmoede/2026/alle/1") { $0.start = at(11, 30) }
    },
    Mutation(.lunch, rise: 1) { $0.change("sparring/2026/nord-01/1") { $0.start = at(10) } },
    Mutation(.bridgeDays, rise: 1) { close(&$0, [day(2026, 9, 7), day(2026, 9, 9)]) },
    // Tuesday 8 September comes after a closed Monday; Wednesday 9 does not.
    Mutation(.nearHolidays, rise: 1) { close(&$0, [day(2026, 9, 7)]) },
    // Friday 18 September comes before a closed Monday.
    Mutation(.nearHolidays, rise: 1) { close(&$0, [day(2026, 9, 21)]) },
    Mutation(.lastWeeks, rise: 1) {
      $0.change("sparring/2026/nord-01/4") { $0.day = day(2027, 6, 22) }
    },
    Mutation(.quietWeeks, rise: 1) { quiet(&$0, [.school], isHard: false) },
    Mutation(.quietWeeks, rise: 1) { quiet(&$0, [], isHard: true) },
    Mutation(.availability, rise: 1) { small in
      small.change(person: "n-d") {
        $0.busy = [Span(day: day(2026, 9, 8), minute: at(11, 55), minutes: 5)]
      }
    },
    Mutation(.availability, rise: 1) { small in
      // The chief follows up until 12.30.
      small.change(person: "chef-n") {
        $0.busy = [Span(day: day(2026, 9, 8), minute: at(12, 20), minutes: 60)]
      }
    },
    Mutation(.availability, rise: 1) {
      $0.change(person: "kons-1") { $0.leave = [DayRange(day(2026, 9, 18), day(2026, 9, 18))] }
    },
    Mutation(.availability, rise: 2) { $0.change(person: "s-a") { $0.daysOff = [.thursday] } },
    Mutation(.tentative, rise: 1) { small in
      small.change(person: "n-d") {
        $0.tentative = [Span(day: day(2026, 9, 8), minute: at(11), minutes: 60)]
      }
    },
  ]

  private static func close(_ small: inout Small, _ days: [Day]) {
    small.programme.calendar.holidays += days.map {
      Holiday(name: "Lukket", days: DayRange($0, $0))
    }
  }

  private static func quiet(_ small: inout Small, _ kinds: Set<WorkplaceKind>, isHard: Bool) {
    small.programme.calendar.quietPeriods = [
      QuietPeriod(
        name: "Eksamen", days: DayRange(day(2026, 9, 7), day(2026, 9, 8)), kinds: kinds,
        isHard: isHard),
      QuietPeriod(
        name: "Ungdomsskolens uge", days: DayRange(day(2026, 9, 8), day(2026, 9, 8)),
        kinds: [.youth], isHard: isHard),
    ]
  }
}
