import Programme

extension Mutation {
  static let activities: [Mutation] = planned + chosen + packs + guests

  private static let planned: [Mutation] = [
    Mutation(.everythingPlanned, rise: 1) { small in
      small.plan.events.removeAll { $0.key.text == "sparring/2026/nord-01/3" }
    },
    Mutation(.everythingPlanned, rise: 1) { small in
      var extra = small.plan.events[0]
      extra.key.number = 2
      small.plan.events.append(extra)
    },
    Mutation(.everythingPlanned, rise: 1) { small in
      small.plan.events.append(small.plan.events[0])
    },
    Mutation(.everythingPlanned, rise: 1) {
      $0.change("chefmoede/2026/alle/1") { $0.minutes = 90 }
    },
    Mutation(.everythingPlanned, rise: 1) {
      $0.change("chefmoede/2026/alle/1") { $0.start = at(10) }
    },
    Mutation(.everythingPlanned, rise: 1) { small in
      let elsewhere = Place.workplace(small.workplace("n-skole-b"))
      small.change("workshop/2026/n-skole-a/1") { $0.place = elsewhere }
    },
    Mutation(.everythingPlanned, rise: 1) {
      $0.change("seminar/2026/nord/1") { $0.day = day(2026, 11, 20) }
    },
    Mutation(.attendance, rise: 1) {
      $0.change("workshop/2026/n-skole-a/1") { $0.participants.removeLast() }
    },
    Mutation(.attendance, rise: 1) { small in
      let stranger = small.person("s-a")
      small.change("sparring/2026/nord-01/1") { $0.participants.append(stranger) }
    },
    Mutation(.attendance, rise: 1) { small in
      let stranger = small.person("s-a")
      small.change("samtale/2026/n-skole-a/1") { $0.guests.append(stranger) }
    },
    Mutation(.hosting, rise: 2) { $0.change("sparring/2026/nord-01/1") { $0.host = nil } },
    Mutation(.hosting, rise: 2) { hostAgain(&$0) },
    Mutation(.hosting, rise: 1) { small in
      let elsewhere = small.home(of: "n-c")
      small.change("sparring/2026/nord-01/1") { $0.place = elsewhere }
    },
    // Åse Holm hosts twice and Dorte Bæk once, as they did last year; Bo Lund, who did not, hosts
    // not at all.
    Mutation(.hostingTurn, rise: 2) { small in
      hostAgain(&small)
      let members = small.people(["n-a", "n-b", "n-d"])
      small.programme.history.groups = [
        PastGroup(
          year: SchoolYear(startYear: 2025), label: "gl", members: members,
          hosted: [small.person("n-a"): 1, small.person("n-d"): 2])
      ]
    },
    Mutation(.chiefAttends, rise: 1) { $0.change("sparring/2026/nord-01/1") { $0.chief = nil } },
    Mutation(.chiefAttends, rise: 2) { $0.change(activity: "samtale") { $0.chief = .none } },
    Mutation(.chiefAttends, rise: 4) {
      $0.change(activity: "sparring") { $0.chief = .firstAndLast }
    },
    Mutation(.chiefAttends, rise: 1) { small in
      small.change(activity: "sparring") { $0.chief = .count(3) }
      for i in 1...2 { small.change("sparring/2026/nord-01/\(i)") { $0.chief = nil } }
      small.change("sparring/2026/syd-01/1") { $0.chief = nil }
    },
    Mutation(.oneRepeat, rise: 1) { small in
      small.change("laeringsdag/2026/alle/1/r1") { $0.participants.removeFirst() }
    },
    Mutation(.oneRepeat, rise: 1) { small in
      let person = small.person("n-a")
      small.change("laeringsdag/2026/alle/1/r2") { $0.participants.append(person) }
    },
    Mutation(.cover, rise: 1) { small in
      let person = small.person("n-hold")
      small.change("laeringsdag/2026/alle/1/r2") { $0.participants.removeAll { $0 == person } }
      small.change("laeringsdag/2026/alle/1/r1") { $0.participants.append(person) }
    },
    Mutation(.departmentCover, rise: 2) {
      $0.change("netvaerk/2026/n-dag-c/1") { $0.start = at(10) }
    },
  ]

  private static let chosen: [Mutation] = [
    Mutation(.staffing, rise: 1) { $0.change("seminar/2026/nord/1") { $0.staff = [] } },
    Mutation(.staffing, rise: 1) { small in
      let two = small.people(["kons-1", "kons-2"])
      small.change("samtale/2026/n-skole-a/1") { $0.staff = two }
    },
    // Whoever is at Syd's seminar serves the other district.
    Mutation(.staffing) { $0.change(person: "part-2") { $0.serves = [DistrictID(0)] } },
    Mutation(.partnerStays, rise: 1) { small in
      small.programme.history.partners = [
        PastPartner(
          year: SchoolYear(startYear: 2024), workplace: small.workplace("n-skole-a"),
          person: small.person("part-1")),
        PastPartner(
          year: SchoolYear(startYear: 2025), workplace: small.workplace("n-skole-a"),
          person: small.person("part-2")),
      ]
    },
    Mutation(.partnerStays, rise: 1) { small in
      let staff = small.people(["kons-1", "part-2"])
      small.change("samtale/2026/n-skole-a/2") { $0.staff = staff }
    },
    Mutation(.cohortSize, rise: 1) {
      $0.change(activity: "forloeb") {
        $0.attendance = .cohorts(smallest: 3, largest: 6, startsWithinMonths: 6)
      }
    },
    Mutation(.cohortSize, rise: 1) {
      $0.change("forloeb/2026/hold-1/2") { $0.participants.removeLast() }
    },
    Mutation(.cohortMembers, rise: 1) { $0.plan.cohorts[0].members.removeLast() },
    Mutation(.cohortMembers, rise: 1) { small in
      small.plan.cohorts[0].members.append(small.person("s-a"))
    },
    // Each is in a cohort and waits, and two are enough for a cohort.
    Mutation(.cohortMembers, rise: 3) { wait(&$0) },
    Mutation(.courseStart, rise: 2) {
      $0.change(activity: "forloeb") {
        $0.attendance = .cohorts(smallest: 2, largest: 6, startsWithinMonths: 1)
      }
    },
    Mutation(.courseStart, rise: 2) { wait(&$0) },
  ]

  private static let packs: [Mutation] = [
    Mutation(.afterLearningDay, rise: 2) {
      $0.change("workshop/2026/n-skole-a/1") { $0.day = day(2026, 9, 24) }
    },
    Mutation(.learningDayDistance, rise: 1) { $0.set(.learningDayDistance, "from", 21) },
    Mutation(.learningDayDistance, rise: 2) { $0.set(.learningDayDistance, "to", 10) },
    Mutation(.packFits, rise: 1) { $0.programme.packs[0].longest = 60 },
    Mutation(.packFits, rise: 1) { $0.programme.packs[1].published = day(2027, 3, 3) },
    Mutation(.packFits, rise: 1) { $0.programme.packs[1].kinds = [.daycare] },
    Mutation(.packFits, rise: 1) { $0.change("workshop/2026/n-skole-a/2") { $0.pack = nil } },
    Mutation(.packNew, rise: 1) { $0.change("workshop/2026/n-skole-a/2") { $0.pack = "pakke-a" } },
    Mutation(.packNew, rise: 1) { small in
      small.programme.history.packs = [
        UsedPack(workplace: small.workplace("n-skole-a"), pack: "pakke-b"),
        UsedPack(workplace: small.workplace("n-skole-b"), pack: "pakke-a"),
      ]
    },
    Mutation(.packThemes, rise: 1) { $0.programme.packs[1].theme = "trivsel" },
    Mutation(.trainedFacilitators, rise: 1) {
      $0.change("workshop/2026/n-skole-a/1") { $0.day = day(2026, 9, 29) }
    },
    Mutation(.trainedFacilitators, rise: 1) { small in
      let outsider = small.person("n-b")
      small.change("workshop/2026/n-skole-a/1") { $0.facilitators.append(outsider) }
    },
    Mutation(.facilitatorPair, rise: 2) { small in
      let leader = small.person("n-a")
      let resource = small.person("n-res")
      small.change("workshop/2026/n-skole-a/1") { $0.facilitators = [leader] }
      small.change("workshop/2026/n-skole-a/2") { $0.facilitators = [resource] }
    },
    Mutation(.leadTime, rise: 1) { $0.change("samtale/2026/n-skole-a/1") { $0.deadline = nil } },
    Mutation(.leadTime, rise: 1) {
      $0.change("samtale/2026/n-skole-a/1") {
        $0.day = day(2026, 8, 27)
        $0.deadline = day(2026, 8, 6)  // before the first school day
      }
    },
  ]

  private static let guests: [Mutation] = [
    Mutation(.preferredAttendance, rise: 1) { leave(&$0, "kons-1") },
    Mutation(.optionalAttendance, rise: 1) { leave(&$0, "part-1") },
    Mutation(.boardLate, rise: 2) { $0.change(activity: "samtale") { $0.boardFrom = at(15) } },
  ]

  static let replanning: [Mutation] = [
    Mutation(.pinned, rise: 1) { pin(&$0, EventPin(key: chiefs, day: day(2026, 9, 25))) },
    Mutation(.pinned, rise: 1) {
      pin(&$0, EventPin(key: chiefs, day: day(2026, 9, 18), start: at(10)))
    },
    Mutation(.pastStays, rise: 1) {
      moved($0.previousDay(day(2026, 9, 17)), &$0, asOf: day(2026, 10, 1))
    },
    Mutation(.pastStays, rise: 1) {
      moved($0.previousDay(day(2026, 10, 9)), &$0, asOf: day(2026, 10, 1))
    },
    Mutation(.frozenStays, rise: 1) {
      moved(
        $0.previousDay(day(2026, 9, 17)), &$0, asOf: day(2026, 8, 1), freezeUntil: day(2026, 9, 18))
    },
    Mutation(.fewEventsMoved, rise: 1) {
      moved($0.previousDay(day(2026, 9, 11)), &$0, asOf: day(2026, 8, 1))
    },
    Mutation(.smallMoves, rise: 7) {
      moved($0.previousDay(day(2026, 9, 11)), &$0, asOf: day(2026, 8, 1))
    },
  ]

  private static let chiefs = EventKey(
    activity: "chefmoede", year: 2026, subject: EventKey.everybody, number: 1)

  private static func hostAgain(_ small: inout Small) {
    let host = small.person("n-a")
    let home = small.home(of: "n-a")
    small.change("sparring/2026/nord-01/1") {
      $0.host = host
      $0.place = home
    }
  }

  private static func wait(_ small: inout Small) {
    small.plan.waiting = small.plan.cohorts[0].members.map {
      Waiting(
        person: $0, activity: small.activity("forloeb"),
        reason: Text(da: "Ingen plads", en: "No room"))
    }
  }

  private static func leave(_ small: inout Small, _ key: String) {
    let person = small.person(key)
    small.change("chefmoede/2026/alle/1") { $0.guests.removeAll { $0 == person } }
  }

  private static func pin(_ small: inout Small, _ pin: EventPin) {
    small.programme.pins.events = [pin]
  }

  private static func moved(
    _ before: Plan, _ small: inout Small, asOf: Day, freezeUntil: Day? = nil
  ) {
    small.previous = (before, asOf, freezeUntil)
  }
}

extension Small {
  /// The plan with the chiefs' meeting on another day.
  fileprivate func previousDay(_ day: Day) -> Plan {
    var copy = self
    copy.change("chefmoede/2026/alle/1") { $0.day = day }
    return copy.plan
  }
}
