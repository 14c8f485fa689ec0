import Programme

extension Mutation {
  static let people: [Mutation] = [
    Mutation(.noOverlap, rise: 1) {
      $0.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 8) }
    },
    // The chief prepares from 8.30.
    Mutation(.noOverlap, rise: 1) {
      $0.change("chefmoede/2026/alle/1") {
        $0.day = day(2026, 9, 8)
        $0.start = at(8)
        $0.minutes = 31
      }
    },
    // From 12.30 at one place to 13.00 at another, 15 minutes away.
    Mutation(.travelBuffer, rise: 1) {
      $0.change("samtale/2026/n-skole-a/1") {
        $0.day = day(2026, 9, 8)
        $0.start = at(13)
        $0.participants = []
        $0.guests = []
      }
    },
    Mutation(.chiefDay, rise: 1) {
      $0.change("samtale/2026/n-skole-a/1") { $0.day = day(2026, 9, 8) }
      $0.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 8) }
    },
    // Each meeting beyond counts, not the day.
    Mutation(.chiefDay, rise: 2) {
      $0.set(.chiefDay, "most", 1)
      $0.change("samtale/2026/n-skole-a/1") { $0.day = day(2026, 9, 8) }
      $0.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 8) }
    },
    Mutation(.chiefSparringWeek, rise: 8) { $0.set(.chiefSparringWeek, "most", 0) },
    Mutation(.officialLimits, rise: 2) { small in
      // Chefmøde and sparring in one week; learning day and sparring are not the chief's.
      small.set(.officialLimits, "chiefWeek", 1)
      small.change("chefmoede/2026/alle/1") { $0.day = day(2026, 9, 11) }
    },
    // One consultant on three days, the other on one.
    Mutation(.officialLimits, rise: 4) { $0.set(.officialLimits, "consultantDay", 0) },
    // Seven and one of eight: the share is four.
    Mutation(.evenLoad, rise: 1) { small in
      let partner = small.person("part-1")
      small.change("laeringsdag/2026/alle/1/r2") { $0.staff = [partner] }
    },
    Mutation(.leaderWeek, rise: 1) { $0.set(.leaderWeek, "most", 1) },
    Mutation(.leaderWeek, rise: 1) {
      $0.change("netvaerk/2026/n-dag-c/1") { $0.participants = [] }
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 10, 26) }
    },
    Mutation(.fullDayWeek, rise: 1) {
      $0.change("laeringsdag/2026/alle/1/r2") { $0.day = day(2026, 10, 1) }
    },
    // Åse Holm carries the most; a Monday adds a point.
    Mutation(.fairShare, rise: 1) {
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 9, 7) }
    },
    // Up to 22 September: course, two sparring meetings, network, chiefs' meeting.
    Mutation(.notice, rise: 5) { $0.programme.horizon.publishingDay = day(2026, 8, 12) },
    Mutation(.notice, rise: 1) { small in
      small.previous = (small.plan, day(2026, 9, 1), nil)
      small.change("chefmoede/2026/alle/1") { $0.day = day(2026, 11, 6) }
    },
    // Neither to a day so near.
    Mutation(.notice, rise: 1) { small in
      small.previous = (small.plan, day(2026, 9, 1), nil)
      small.change("workshop/2026/n-skole-a/1") { $0.day = day(2026, 9, 18) }
    },
  ]

  static let order: [Mutation] = [
    Mutation(.windows, rise: 1) {
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 11, 3) }
    },
    Mutation(.windows, rise: 1) {
      $0.change("chefmoede/2026/alle/1") { $0.day = day(2027, 8, 3) }
    },
    // Five days after the first repeat of the learning day and before the second.
    Mutation(.precedence, rise: 2) {
      $0.change("workshop/2026/n-skole-a/1") { $0.day = day(2026, 9, 29) }
    },
    // The first workshop is 33 and 19 days after the repeats, the second 159 and 145: beyond 19
    // days by 2, 0, 20 and 18 weeks begun; beyond 70 by 0, 0, 13 and 11.
    Mutation(.precedenceIdeal, rise: 16) {
      $0.change(activity: "workshop") { $0.after[0].idealTo = 19 }
    },
    Mutation(.gap, rise: 1) {
      $0.change("sparring/2026/nord-01/1") { $0.day = day(2026, 10, 20) }
    },
    // 112 days instead of 98, where 63 are ideal.
    Mutation(.gapIdeal, rise: 2) {
      $0.change("sparring/2026/nord-01/4") { $0.day = day(2027, 5, 25) }
    },
    Mutation(.sameWeekday, rise: 1) {
      $0.change("sparring/2026/nord-01/4") { $0.day = day(2027, 5, 12) }
    },
    Mutation(.sameHalfOfDay, rise: 1) {
      $0.change("sparring/2026/nord-01/4") { $0.start = at(12, 30) }
    },
    Mutation(.notSameWeek, rise: 1) { small in
      let conversation = small.activity("samtale")
      let workshop = small.activity("workshop")
      small.change(activity: "workshop") { $0.notSameWeek = [conversation] }
      small.change(activity: "samtale") { $0.notSameWeek = [workshop] }
    },
    Mutation(.notSameDay, rise: 1) { small in
      let seminar = small.activity("seminar")
      small.change(activity: "chefmoede") { $0.notSameDay = [seminar] }
      small.change("chefmoede/2026/alle/1") {
        $0.day = day(2026, 11, 19)
        $0.participants = []  // joint: whoever comes
        $0.guests = []
      }
    },
    Mutation(.notSameDay, rise: 1) { small in
      let conversation = small.activity("samtale")
      small.change(activity: "workshop") { $0.notSameDay = [conversation] }
      small.change("workshop/2026/n-skole-a/1") { $0.day = day(2026, 10, 29) }
    },
    // The chief and the partner were at the seminar on Thursday.
    Mutation(.seminarPeace, rise: 2) {
      $0.change("chefmoede/2026/alle/1") { $0.day = day(2026, 11, 20) }
    },
  ]

  static let rooms: [Mutation] = [
    Mutation(.venueFree, rise: 1) {
      $0.change("seminar/2026/syd/1") { $0.day = day(2026, 11, 19) }
    },
    Mutation(.venueOpen, rise: 1) { small in
      let hall = small.venue("hal")
      small.programme.organisation.venues[hall.index].closed = [
        Span(day: day(2026, 11, 19), minute: at(15), minutes: 60)
      ]
    },
    Mutation(.venueOpen, rise: 1) { $0.change("seminar/2026/syd/1") { $0.place = nil } },
    Mutation(.venueOpen, rise: 2) { small in
      let room = small.venue("sal")
      small.change(activity: "seminar") { $0.place = .venue([room]) }
    },
    // Twelve at the learning day's second repeat with the partner, six at the first and seminars.
    Mutation(.venueCapacity, rise: 1) { small in
      let hall = small.venue("hal")
      small.programme.organisation.venues[hall.index].capacity = 7
    },
    Mutation(.venueCapacity, rise: 1) { small in
      let place = small.workplace("n-skole-b")
      small.programme.organisation.workplaces[place.index].capacity = 4
    },
  ]
}
