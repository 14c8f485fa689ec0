import ChainScheduling
import SolverSupport

/// Bits of the classes that limits count.
private enum Class {
  static let any: UInt64 = 1
  static let fullDay: UInt64 = 2
  static let sparring: UInt64 = 4
}

extension ScheduleGenerator {
  struct Workplace {
    var place: Int32
    var kind: Int
    var leaders: [Int32] = []
    var resourcePersons: [Int32] = []
    var beacons: [Int32] = []
  }

  struct District {
    var chief: Int32
    var workplaces: [Workplace] = []
  }

  mutating func makeMunicipality(_ number: Int, _ fair: inout [Int32]) {
    var partners: [Int32] = []
    for _ in 0..<4 * districts { partners.append(addResource(share: 8)) }
    var consultants: [Int32] = []
    for _ in 0..<2 * districts { consultants.append(addResource(share: 8)) }
    let partnerLoad = Int32(problem.loads.count)
    problem.loads.append(Load(resources: partners, weight: 20))
    problem.loads.append(Load(resources: consultants, weight: 20))
    var venues: [(place: Int32, room: Int32, capacity: Int32)] = []
    for v in 0..<max(2, districts) {
      let place = addPlace(number, v % districts)
      let capacity = Int32(v % 2 == 0 ? 240 : 60)
      venues.append((place, addResource(isRoom: true), capacity))
    }
    var all: [District] = []
    for d in 0..<districts { all.append(makeDistrict(number, d, &fair)) }
    let chiefs = all.map(\.chief)
    limit(partners, day: 2, week: 5)
    limit(consultants, day: 3, week: 8)
    limit(chiefs, day: 2, week: 10)
    problem.limits.append(
      Limit(resources: chiefs, classes: Class.sparring, period: .week, weight: 20, soft: 4))
    let leaders = all.flatMap { $0.workplaces.flatMap(\.leaders) }
    problem.limits.append(
      Limit(
        resources: leaders, classes: Class.any, period: .week, weight: 10, soft: 2, hard: 2))
    problem.limits.append(
      Limit(
        resources: leaders, classes: Class.fullDay, period: .week, countsDays: true, weight: 15,
        soft: 1))
    for workplace in all.flatMap(\.workplaces) where workplace.leaders.count > 1 {
      problem.covers.append(Cover(resources: workplace.leaders, flags: 1))
    }
    for district in all { addSparring(district) }
    for district in all { addSeminar(district, venues, partners, partnerLoad) }
    let people = all.flatMap { district in
      district.workplaces.flatMap { $0.leaders + $0.resourcePersons + $0.beacons }
    }
    let days = (0..<2).map { number in
      addRepeats(
        people, venues, partners, partnerLoad, window: number == 0 ? 24..<150 : 156..<300)
    }
    addCourse(people, venues, partners, partnerLoad)
    for district in all {
      for workplace in district.workplaces {
        addConversations(district, workplace, partners, consultants, partnerLoad)
        addWorkshops(workplace, days)
        if workplace.kind == 2 { addNetworks(workplace) }
      }
    }
  }

  private mutating func addPlace(_ municipality: Int, _ district: Int) -> Int32 {
    let angle = [(0, 6000), (6000, 2000), (4000, -5000), (-4000, -5000), (-6000, 2000)]
    let (x, y) = angle[district % 5]
    problem.places.east.append(Int32(municipality * 100_000 + x + random.below(6000) - 3000))
    problem.places.north.append(Int32(y + random.below(6000) - 3000))
    return Int32(problem.places.east.count - 1)
  }

  private mutating func limit(_ resources: [Int32], day: Int32, week: Int32) {
    problem.limits.append(
      Limit(resources: resources, classes: Class.any, period: .day, hard: day))
    problem.limits.append(
      Limit(resources: resources, classes: Class.any, period: .week, hard: week))
  }

  private mutating func makeDistrict(
    _ municipality: Int, _ number: Int, _ fair: inout [Int32]
  ) -> District {
    var district = District(chief: addResource(share: 12))
    for w in 0..<workplaces {
      // Kind 1 is a school, 2 a daycare with departments, 3 all others.
      let kind = w % 5 < 2 ? 1 : w % 5 < 4 ? 2 : 3
      var workplace = Workplace(place: addPlace(municipality, number), kind: kind)
      let home = workplace.place
      for _ in 0..<3 { workplace.leaders.append(addResource(home: home)) }
      for _ in 0..<2 { workplace.resourcePersons.append(addResource(home: home)) }
      for _ in 0..<(kind == 2 ? 4 : 1) { workplace.beacons.append(addResource(home: home)) }
      fair += workplace.leaders
      district.workplaces.append(workplace)
    }
    return district
  }

  private mutating func addSparring(_ district: District) {
    // One group for each workplace but every fourth, of leaders of different workplaces.
    let count = district.workplaces.count
    for g in 0..<count * 3 / 4 {
      let members = (0..<4).map { k -> (Int32, Int32) in
        let workplace = district.workplaces[(g + k * 5 + k) % count]
        return (workplace.leaders[(g / 2 + k) % 3], workplace.place)
      }
      let windows = [24..<115, 100..<180, 160..<255, 235..<320]
      let events = windows.map { window -> Event in
        var event = Event(minutes: 120)
        event.classes = Class.any | Class.sparring
        event.uses = members.map { Use(resource: $0.0) }
        event.uses.append(Use(resource: district.chief, before: 15, after: 15))
        fill(&event, times: [510, 600, 750, 810], window: window, kind: 1)
        event.places = members.map { PlaceOption(place: $0.1, host: $0.0) }
        return event
      }
      _ = add(events) { chain in
        chain.gapMinimum = 28
        chain.gapIdeal = 70
        chain.gapMaximum = 112
        chain.gapWeight = 2
        chain.weekdayWeight = 1
        chain.halfWeight = 1
        chain.hosting = Hosting(fewest: 1, most: 1)
      }
    }
  }

  private func venueOptions(
    _ venues: [(place: Int32, room: Int32, capacity: Int32)]
  ) -> [PlaceOption] {
    venues.map { PlaceOption(place: $0.place, room: $0.room, capacity: $0.capacity) }
  }

  private func options(_ resources: [Int32], _ event: Event, before: Int32 = 0) -> [RoleOption] {
    resources.map {
      RoleOption(
        resource: $0, before: before, candidates: candidates($0, event, before: before))
    }
  }

  private mutating func addSeminar(
    _ district: District, _ venues: [(place: Int32, room: Int32, capacity: Int32)],
    _ partners: [Int32], _ load: Int32
  ) {
    var event = Event(minutes: 420)
    event.classes = Class.any | Class.fullDay
    event.isolationDays = 1
    event.uses = district.workplaces.map { Use(resource: $0.leaders[0]) }
    event.uses.append(Use(resource: district.chief))
    // So many people are never all free: the seminar's times are kept free by agreement.
    var open = event
    open.uses = []
    fill(&open, times: [510], window: 24..<320, weekdays: 4, tentative: false)
    (event.starts, event.startCosts, event.startBurdens) =
      (open.starts, open.startCosts, open.startBurdens)
    event.places = venueOptions(venues)
    event.roles = [Role(options: options(partners, event), load: load)]
    _ = add([event])
  }

  private mutating func addRepeats(
    _ people: [Int32], _ venues: [(place: Int32, room: Int32, capacity: Int32)],
    _ partners: [Int32], _ load: Int32, window: Range<Int>
  ) -> [Int32: Int32] {
    let count = max(2, (people.count + 169) / 170 + 1)
    var chains: [Int32] = []
    for _ in 0..<count {
      var event = Event(minutes: 420)
      event.classes = Class.any | Class.fullDay
      event.coverFlags = 1
      event.fewestMembers = 1
      fill(&event, times: [510], window: window, weekdays: 4)
      event.places = venueOptions(venues)
      event.roles = [
        Role(options: options(partners, event), load: load),
        Role(options: options(partners, event), load: load),
      ]
      chains.append(add([event]) { $0.isOptional = true })
    }
    var attendances: [Int32: Int32] = [:]
    for person in people {
      attendances[person] = Int32(problem.attendances.count)
      let event = problem.events[Int(problem.chains[Int(chains[0])].events[0])]
      let free = candidates(person, event)
      problem.attendances.append(
        Attendance(
          resource: person,
          options: chains.map { AttendanceOption(chain: $0, candidates: [free]) }))
    }
    return attendances
  }

  private mutating func addCourse(
    _ people: [Int32], _ venues: [(place: Int32, room: Int32, capacity: Int32)],
    _ partners: [Int32], _ load: Int32
  ) {
    let new = people.filter { _ in random.chance(1, in: 18) }
    guard new.count >= 12 else { return }
    var chains: [Int32] = []
    for _ in 0..<max(1, new.count / 12) {
      let events = (0..<3).map { k -> Event in
        var event = Event(minutes: 420)
        event.classes = Class.any | Class.fullDay
        event.fewestMembers = 12
        event.mostMembers = 30
        fill(&event, times: [510], window: 24 + 28 * k..<250 + 35 * k, weekdays: 4)
        event.places = venueOptions(venues)
        event.roles = [Role(options: options(partners, event), load: load)]
        return event
      }
      chains.append(
        add(events) { chain in
          chain.isOptional = true
          chain.gapMinimum = 14
          chain.gapIdeal = 28
          chain.gapMaximum = 42
          chain.gapWeight = 2
        })
    }
    let first = Int32(problem.attendances.count)
    for person in new {
      let masks = problem.chains[Int(chains[0])].events.map {
        candidates(person, problem.events[Int($0)])
      }
      problem.attendances.append(
        Attendance(
          resource: person,
          options: chains.map {
            AttendanceOption(chain: $0, candidates: masks, latestDay: 180, lateCost: 50)
          }, waitCost: 50))
    }
    problem.waitLimits.append(
      WaitLimit(attendances: Array(first..<Int32(problem.attendances.count)), most: 11))
  }

  private mutating func addConversations(
    _ district: District, _ workplace: Workplace, _ partners: [Int32], _ consultants: [Int32],
    _ load: Int32
  ) {
    let tie = Int32(problem.chains.count)
    let favourite = partners[random.below(partners.count)]
    let events = [24..<180, 156..<320].map { window -> Event in
      var event = Event(minutes: 120)
      event.classes = Class.any
      event.uses = workplace.leaders.map { Use(resource: $0) }
      event.uses.append(Use(resource: district.chief))
      fill(
        &event, times: [510, 600, 750, 780, 810], window: window, kind: workplace.kind)
      event.places = [PlaceOption(place: workplace.place)]
      var tied = options(partners, event, before: 15)
      for i in tied.indices where tied[i].resource != favourite { tied[i].cost = 15 }
      event.roles = [
        Role(options: tied, tie: tie, load: load),
        Role(options: options(consultants, event), load: load + 1),
      ]
      event.guests = (workplace.resourcePersons + workplace.beacons).map {
        Guest(resource: $0, missCost: 1, candidates: candidates($0, event))
      }
      return event
    }
    _ = add(events) { chain in
      chain.gapMinimum = 56
      chain.gapIdeal = 154
      chain.gapMaximum = 280
      chain.gapWeight = 2
    }
  }

  private mutating func addWorkshops(_ workplace: Workplace, _ days: [[Int32: Int32]]) {
    let people = [workplace.leaders[0]] + workplace.resourcePersons + workplace.beacons
    let first = Int32(problem.events.count)
    let events = [24..<180, 156..<320].enumerated().map { k, window -> Event in
      var event = Event(minutes: 180)
      event.classes = Class.any
      event.uses = people.map { Use(resource: $0) }
      fill(
        &event, times: [510, 750, 990, 1020], window: window, kind: workplace.kind)
      event.places = [PlaceOption(place: workplace.place)]
      for (d, attendances) in days.enumerated() {
        let follow = Int32(problem.follows.count)
        problem.follows.append(
          Follow(
            event: first + Int32(k), attendances: people.compactMap { attendances[$0] },
            idealFrom: 14, idealTo: 70, idealWeight: 3))
        for pack in 0..<2 {
          event.variants.append(
            Variant(
              label: Int32(2 * d + pack), theme: Int32(pack), earliestDay: d == 0 ? 0 : 120,
              follow: follow))
        }
      }
      return event
    }
    _ = add(events) { chain in
      chain.gapMinimum = 70
      chain.gapIdeal = 154
      chain.gapMaximum = 238
      chain.gapWeight = 2
      chain.variantsDiffer = true
      chain.themeWeight = 10
    }
    problem.weekClashes.append(EventPair(first: first, second: first - 2, weight: 5))
    problem.weekClashes.append(EventPair(first: first + 1, second: first - 1, weight: 5))
  }

  private mutating func addNetworks(_ workplace: Workplace) {
    let events = [24..<115, 100..<180, 160..<255, 235..<320].map { window -> Event in
      var event = Event(minutes: 120)
      event.classes = Class.any
      event.uses = workplace.beacons.map { Use(resource: $0) }
      fill(&event, times: [750, 780, 810], window: window, weekdays: 4, kind: 2)
      event.places = [PlaceOption(place: workplace.place)]
      return event
    }
    _ = add(events) { chain in
      chain.gapMinimum = 28
      chain.gapIdeal = 63
      chain.gapMaximum = 112
      chain.gapWeight = 2
    }
  }
}
