import Programme

/// The programme of the small municipality: Nord and Syd with two schools and two daycares each.
enum SmallProgramme {
  static let workplaceKeys = [
    "n-dag-c", "n-dag-d", "n-skole-a", "n-skole-b", "s-dag-c", "s-dag-d", "s-skole-a", "s-skole-b",
  ]

  static func make() -> Programme {
    let organisation = organisation()
    return Programme(
      horizon: Horizon(
        days: DayRange(day(2026, 8, 1), day(2027, 7, 31)), publishingDay: day(2026, 6, 1)),
      calendar: SchoolCalendar.defaults(for: 2026...2026), organisation: organisation,
      activities: activities(organisation),
      packs: [
        LearningPack(key: "pakke-a", name: "Trivselspakken", theme: "trivsel", learningDay: 1),
        LearningPack(key: "pakke-b", name: "Sprogpakken", theme: "sprog"),
      ])
  }

  private static func organisation() -> Organisation {
    let nord = DistrictID(0)
    let syd = DistrictID(1)
    let workplaces = workplaceKeys.map { key in
      Workplace(
        key: key, name: key.uppercased(), kind: key.contains("skole") ? .school : .daycare,
        district: key.hasPrefix("n") ? nord : syd)
    }
    func workplace(_ key: String) -> WorkplaceID {
      WorkplaceID(workplaceKeys.firstIndex(of: key) ?? 0)
    }
    let departments = [
      Department(key: "afd-1", name: "Afdeling 1", workplace: workplace("n-dag-c")),
      Department(key: "afd-2", name: "Afdeling 2", workplace: workplace("n-dag-c")),
    ]
    var people: [Person] = []
    func add(
      _ key: String, _ name: String, at place: String?, in district: DistrictID?, _ roles: [Role],
      department: Int? = nil, trained: Bool = true
    ) {
      people.append(
        Person(
          key: key, name: name, workplace: place.map(workplace),
          department: department.map { DepartmentID($0) }, district: district, roles: roles,
          joined: day(2015, 8, 1), hasTakenCourse: trained))
    }
    add("n-a", "Åse Holm", at: "n-skole-a", in: nord, [.leader])
    add("n-b", "Bo Lund", at: "n-skole-b", in: nord, [.leader])
    add("n-c", "Carla Dam", at: "n-dag-c", in: nord, [.leader])
    add("n-d", "Dorte Bæk", at: "n-dag-d", in: nord, [.leader])
    add("s-a", "Anker Friis", at: "s-skole-a", in: syd, [.leader])
    add("s-b", "Birthe Kjær", at: "s-skole-b", in: syd, [.leader])
    add("s-c", "Claus Toft", at: "s-dag-c", in: syd, [.leader])
    add("s-d", "Ditte Juul", at: "s-dag-d", in: syd, [.leader])
    add("n-hold", "Henrik Øst", at: "n-skole-a", in: nord, [.leadershipTeam], trained: false)
    add("n-res", "Rie Mose", at: "n-skole-a", in: nord, [.resourcePerson], trained: false)
    add("n-fyr-1", "Freja Krog", at: "n-dag-c", in: nord, [.beacon], department: 0)
    add("n-fyr-2", "Finn Hede", at: "n-dag-c", in: nord, [.beacon], department: 1)
    add("n-best", "Bente Vang", at: "n-skole-a", in: nord, [.boardMember])
    add("chef-n", "Nanna Skov", at: nil, in: nord, [.chief])
    add("chef-s", "Søren Bro", at: nil, in: syd, [.chief])
    add("part-1", "Per Strand", at: nil, in: nil, [.learningPartner])
    add("part-2", "Pia Eng", at: nil, in: nil, [.learningPartner])
    add("kons-1", "Karen Sø", at: nil, in: nil, [.consultant])
    add("kons-2", "Kim Ravn", at: nil, in: nil, [.consultant])
    return Organisation(
      districts: [District(key: "nord", name: "Nord"), District(key: "syd", name: "Syd")],
      workplaces: workplaces, departments: departments,
      people: people.sorted { $0.key < $1.key },
      venues: [
        Venue(key: "hal", name: "Hallen", capacity: 30),
        Venue(key: "sal", name: "Salen", capacity: 20),
      ])
  }

  private static func activities(_ organisation: Organisation) -> [Activity] {
    func only(_ key: String) -> Audience {
      Audience(workplaces: [WorkplaceID(workplaceKeys.firstIndex(of: key) ?? 0)])
    }
    func make(
      _ kind: ActivityKind, _ key: String, _ name: String,
      _ body: (inout Activity) -> Void = { _ in }
    ) -> Activity {
      var activity = kind.template(key: key, name: name)
      body(&activity)
      return activity
    }
    return [
      make(.meeting, "chefmoede", "Chefmøde") {
        $0.minutes = 60
        $0.starts = [at(9)]
        $0.required = Audience(roles: [.chief])
        $0.preferred = Audience(roles: [.consultant])
        $0.optional = Audience(roles: [.learningPartner])
      },
      make(.course, "forloeb", "Læringsforløb") {
        $0.count = 2
        $0.attendance = .cohorts(smallest: 2, largest: 6, startsWithinMonths: 6)
        $0.staff = [StaffNeed(role: .learningPartner, count: 1)]
      },
      make(.learningDay, "laeringsdag", "Læringsdag") {
        $0.count = 1
        $0.attendance = .oneRepeat(repeats: 2)
        $0.staff = [StaffNeed(role: .learningPartner, count: 1)]
      },
      make(.network, "netvaerk", "Netværk") {
        $0.count = 2
        $0.gap = Gap(minimum: 28, ideal: 140, maximum: 200)
        $0.workplaces = only("n-dag-c")
      },
      make(.conversation, "samtale", "Læringssamtale") {
        $0.workplaces = only("n-skole-a")
        $0.boardFrom = at(13)
      },
      make(.leaderSeminar, "seminar", "Lederseminar"),
      make(.sparringMeeting, "sparring", "Ledersparringsmøde"),
      make(.workshop, "workshop", "Workshop") {
        $0.workplaces = only("n-skole-a")
        $0.after = [
          Precedence(activity: ActivityID(2), minimumDays: 7, idealFrom: 14, idealTo: 70)
        ]
      },
    ]
  }
}
