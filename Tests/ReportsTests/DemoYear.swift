import Programme
import Synchronization

/// A plausible school year without a solver: as many events as a municipality has, at random times.
///
/// Names, places and dates are made up. The plan breaks rules of planning freely (people may be in
/// two places); reports do not care.
struct DemoYear {
  var districts = 5
  var workplacesPerDistrict = 10
  var groupsPerDistrict = 2
  var longNames = false
  var seed: UInt64 = 1

  /// Five districts, smaller than in life, so that tests are quick.
  static let usual = DemoYear()
  /// A municipality of the usual size, to look at.
  static let large = DemoYear(workplacesPerDistrict: 22, groupsPerDistrict: 4)
  /// One small district.
  static let small = DemoYear(districts: 1, workplacesPerDistrict: 6, groupsPerDistrict: 1)
  /// Two districts.
  static let middle = DemoYear(districts: 2, workplacesPerDistrict: 8, groupsPerDistrict: 2)
  /// Twelve districts whose names have forty characters.
  static let wide = DemoYear(
    districts: 12, workplacesPerDistrict: 5, groupsPerDistrict: 1, longNames: true)

  private static let districtNames = [
    "Nord", "Øst", "Syd", "Vest", "Sydvest", "Midt", "Havn", "Aadal", "Åsen", "Ørum", "Æblegård",
    "Kyst",
  ]
  private static let firstNames = [
    "Åse", "Bo-Åge", "Ægir", "Øjvind", "Aase", "Karen", "Mads", "Inge", "Søren", "Jytte", "Niels",
    "Lærke", "Frode", "Birthe", "Poul",
  ]
  private static let lastNames = [
    "Lund", "Ørsted-Møller", "Aagaard", "Kjær", "Holm", "Bæk", "Vestergaard", "Dahl", "Ågren",
    "Friis", "Skov",
  ]
  private static let placeNames = [
    "Birkelund", "Solhøj", "Møllevang", "Ådalen", "Kærholm", "Østervang", "Elmegården", "Fjordby",
  ]

  /// A small generator, so that every run draws the same year.
  struct Draw {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(1, limit)))
    }
  }

  private static let memory = Mutex<[String: (programme: Programme, plan: Plan)]>([:])

  /// The same as `make`, made once for each size and year.
  func cached(year: Int = 2026) -> (programme: Programme, plan: Plan) {
    let key = "\(districts)/\(workplacesPerDistrict)/\(groupsPerDistrict)/\(longNames)/\(year)"
    if let known = DemoYear.memory.withLock({ $0[key] }) { return known }
    let made = make(year: year)
    DemoYear.memory.withLock { $0[key] = made }
    return made
  }

  func make(year: Int = 2026) -> (programme: Programme, plan: Plan) {
    var draw = Draw(state: seed)
    let programme = makeProgramme(year, &draw)
    return (programme, makePlan(programme, year, &draw))
  }

  private func districtName(_ i: Int) -> String {
    let name = DemoYear.districtNames[i % DemoYear.districtNames.count]
    guard longNames else { return name }
    let filler = " med et meget langt navn på fyrre tegn og mere"
    return String((name + filler).prefix(40))
  }

  private func makeProgramme(_ year: Int, _ draw: inout Draw) -> Programme {
    var organisation = Organisation()
    var places: [Workplace] = []
    var people: [Person] = []
    for d in 0..<districts {
      let key = "d\(d < 10 ? "0" : "")\(d)"
      organisation.districts.append(District(key: key, name: districtName(d)))
      let id = DistrictID(d)
      for w in 0..<workplacesPerDistrict {
        let kind: WorkplaceKind = [.school, .daycare, .school, .daycare, .youth][w % 5]
        let name = DemoYear.placeNames[draw.below(DemoYear.placeNames.count)]
        let suffix = kind == .school ? "Skole" : kind == .daycare ? "Dagtilbud" : "Fritidscenter"
        let long = longNames ? " og Naturbørnehaven ved Skovkanten" : ""
        let place = WorkplaceID(places.count)
        places.append(
          Workplace(
            key: "\(key)-a\(w < 10 ? "0" : "")\(w)", name: "\(name) \(suffix)\(long)", kind: kind,
            district: id))
        for role in [Role.leader, .leadershipTeam, kind == .daycare ? .beacon : .resourcePerson] {
          people.append(
            Person(
              key: "", name: personName(&draw), email: "x@example.org", workplace: place,
              district: id, roles: [role],
              joined: draw.below(8) == 0 ? Day(year: year, month: 3, day: 1) : nil))
        }
      }
      people.append(
        Person(key: "", name: personName(&draw), district: id, roles: [.chief]))
    }
    for role in [Role.learningPartner, .consultant] {
      for _ in 0..<(role == .consultant ? 8 : 20) {
        people.append(Person(key: "", name: personName(&draw), roles: [role]))
      }
    }
    for i in people.indices { people[i].key = "p\(1000 + i)" }
    organisation.workplaces = places
    organisation.people = people
    organisation.venues = [
      Venue(key: "sal-1", name: "Ringvejens Kursussal", capacity: 150),
      Venue(key: "sal-2", name: "Kulturhuset Åen", capacity: 90),
    ]
    let first = Day(year: year, month: 8, day: 1) ?? Day(rawValue: 0)
    let last = Day(year: year + 1, month: 7, day: 31) ?? first
    let activities: [Activity] = [
      ActivityKind.administrationSeminar.template(
        key: "forvaltningsseminar", name: "Forvaltningsseminar"),
      ActivityKind.capacityBuilding.template(key: "kapacitet", name: "Kompetencedag"),
      ActivityKind.learningDay.template(key: "laeringsdag", name: "Læringsdag"),
      ActivityKind.course.template(key: "laeringsforloeb", name: "Læringsforløb"),
      ActivityKind.conversation.template(key: "laeringssamtale", name: "Læringssamtale"),
      ActivityKind.leaderSeminar.template(key: "lederseminar", name: "Lederseminar"),
      ActivityKind.network.template(key: "netvaerk", name: "Fyrtårnsnetværk"),
      ActivityKind.sparringMeeting.template(key: "sparring", name: "Ledersparringsmøde"),
      ActivityKind.workshop.template(key: "workshop", name: "Workshop"),
    ]
    return Programme(
      horizon: Horizon(
        days: DayRange(first, last), publishingDay: Day(year: year, month: 6, day: 1) ?? first),
      calendar: SchoolCalendar.defaults(for: year...year), organisation: organisation,
      activities: activities)
  }

  private func personName(_ draw: inout Draw) -> String {
    let first = DemoYear.firstNames[draw.below(DemoYear.firstNames.count)]
    let last = DemoYear.lastNames[draw.below(DemoYear.lastNames.count)]
    guard longNames else { return "\(first) \(last)" }
    return String("\(first) Bo-Åge Sidsel-Marie Ørsted-Møller \(last)-Kjærgaard".prefix(40))
  }

  /// A plan of any programme, at random times.
  static func plan(of programme: Programme, seed: UInt64) -> Plan {
    let year = programme.horizon.schoolYears.first?.startYear ?? 2026
    var draw = Draw(state: seed)
    return DemoYear().makePlan(programme, year, &draw)
  }

  private func makePlan(_ programme: Programme, _ year: Int, _ draw: inout Draw) -> Plan {
    var plan = PlanMaker(programme: programme, year: year, draw: draw)
    plan.addGroups(perDistrict: groupsPerDistrict)
    plan.addCohort()
    for id in programme.activityIDs { plan.addEvents(of: id) }
    draw = plan.draw
    return plan.finished
  }
}

/// Fills a demo plan.
private struct PlanMaker {
  let programme: Programme
  let year: Int
  var draw: DemoYear.Draw
  var groups: [SparringGroup] = []
  var cohorts: [Cohort] = []
  var events: [PlannedEvent] = []

  init(programme: Programme, year: Int, draw: DemoYear.Draw) {
    self.programme = programme
    self.year = year
    self.draw = draw
  }

  var organisation: Organisation { programme.organisation }

  mutating func addGroups(perDistrict: Int) {
    for district in organisation.districtIDs {
      let leaders = organisation.personIDs.filter {
        organisation[$0].has(.leader) && organisation[$0].district == district
          && organisation.kind(of: $0) != .youth
      }
      for g in 0..<perDistrict {
        let members = leaders.dropFirst(g * 4).prefix(4)
        if members.count < 3 { continue }
        groups.append(
          SparringGroup(
            label: "\(organisation[district].key)-0\(g + 1)", district: district,
            members: Array(members)))
      }
    }
  }

  mutating func addCohort() {
    guard let id = programme.activity("laeringsforloeb") else { return }
    let members = organisation.personIDs.filter { organisation[$0].joined != nil }
    if members.isEmpty { return }
    cohorts = [
      Cohort(
        label: "hold-1", activity: id, year: SchoolYear(startYear: year),
        members: Array(members.prefix(24)))
    ]
  }

  mutating func addEvents(of id: ActivityID) {
    let activity = programme[id]
    for number in 1...max(1, activity.count) {
      switch activity.subject {
      case .group:
        for group in groups { add(id, group.label, number, group.members, group.district) }
      case .workplace:
        for place in organisation.workplaceIDs
        where activity.workplaces.kinds.contains(organisation[place].kind) {
          let own = organisation.personIDs.filter {
            organisation[$0].workplace == place
              && activity.required.roles.contains(where: {
                [.leader, .leadershipTeam, .resourcePerson, .beacon].contains($0)
              })
          }
          add(id, organisation[place].key, number, own, organisation[place].district, at: place)
        }
      case .district:
        for district in organisation.districtIDs {
          let own = organisation.personIDs.filter {
            organisation[$0].district == district && organisation[$0].has(.leader)
          }
          add(id, organisation[district].key, number, own, district)
        }
      case .cohort:
        for cohort in cohorts { add(id, cohort.label, number, cohort.members, nil) }
      case .joint:
        let all = activity.required.members(in: organisation)
        guard case .oneRepeat(let repeats) = activity.attendance else {
          add(id, EventKey.everybody, number, all, nil)
          continue
        }
        let base = day(in: activity.window(number, in: SchoolYear(startYear: year)))
        for r in 1...max(1, repeats) {
          let own = all.enumerated().filter { $0.offset % repeats == r - 1 }.map(\.element)
          add(
            id, EventKey.everybody, number, own, nil, repeatNumber: r,
            on: nextOpen(base.advanced(by: r * 2)))
        }
      }
    }
  }

  private mutating func add(
    _ id: ActivityID, _ subject: String, _ number: Int, _ people: [PersonID],
    _ district: DistrictID?, at place: WorkplaceID? = nil, repeatNumber: Int = 0, on day: Day? = nil
  ) {
    let activity = programme[id]
    let window = activity.window(number, in: SchoolYear(startYear: year))
    var event = PlannedEvent(
      key: EventKey(
        activity: activity.key, year: year, subject: subject, number: number,
        repeatNumber: repeatNumber),
      activity: id, day: day ?? self.day(in: window),
      start: activity.starts.isEmpty ? 540 : activity.starts[draw.below(activity.starts.count)],
      minutes: activity.minutes,
      dayCount: activity.dayCount)
    event.participants = people
    if case .host = activity.place, let host = people.dropFirst(number - 1).first ?? people.first {
      event.host = host
      event.place = organisation[host].workplace.map { .workplace($0) }
    } else if let place {
      event.place = .workplace(place)
    } else if !organisation.venues.isEmpty {
      event.place = .venue(VenueID(draw.below(organisation.venues.count)))
    }
    if activity.chief != .none, let district { event.chief = organisation.chief(of: district) }
    for need in activity.staff {
      let pool = organisation.personIDs.filter { organisation[$0].has(need.role) }
      for k in 0..<need.count where !pool.isEmpty {
        event.staff.append(pool[(draw.below(pool.count) + k) % pool.count])
      }
    }
    event.staff = Array(Set(event.staff)).sorted()
    if activity.leadDays > 0 { event.deadline = event.day.advanced(by: -activity.leadDays) }
    events.append(event)
  }

  private mutating func day(in window: DayRange) -> Day {
    nextOpen(window.first.advanced(by: draw.below(window.count)))
  }

  /// The nearest day on which something can be held, never in the summer.
  private func nextOpen(_ day: Day) -> Day {
    let first = (programme.calendar.firstSchoolDay[year] ?? day).advanced(by: 14)
    let last = (programme.calendar.summerHoliday[year] ?? day).advanced(by: -15)
    var result = min(max(day, first), last)
    while programme.calendar.isClosedForAll(result) { result = result.advanced(by: 1) }
    return result
  }

  var finished: Plan {
    let worst = groups.first?.members.first
    let bounds =
      organisation.districts.prefix(5).map {
        ProvenBound(subject: $0.key, objective: 120, lowerBound: 120)
      } + [ProvenBound(subject: "calendar", objective: 12_345, lowerBound: 12_180)]
    let score = Score(
      hardViolations: 0,
      rules: [
        RuleScore(rule: .pastCoMembers, amount: 3, cost: 300),
        RuleScore(rule: .nearHolidays, amount: 41, cost: 82),
        RuleScore(rule: .gapIdeal, amount: 1210, cost: 11_963),
      ], worstOff: worst, worstBurden: 23, bounds: bounds)
    let waiting: [Waiting] =
      programme.activity("laeringsforloeb").map { id in
        organisation.personIDs.filter { organisation[$0].joined != nil }.dropFirst(24).map {
          Waiting(
            person: $0, activity: id,
            reason: Text(da: "For få til et hold.", en: "Too few for a cohort."))
        }
      } ?? []
    return Plan(
      groups: groups, cohorts: cohorts, waiting: waiting, events: events, score: score)
  }
}
