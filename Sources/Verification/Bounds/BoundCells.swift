import Programme

/// What an event costs at least at each time under prices.
struct BoundCells {
  /// A half of a day at which an event can be held.
  struct Cell {
    var day: Day
    /// Whether it starts at noon or later.
    var isLate: Bool
    /// The least cost of a start in it, in scaled cost.
    var cost: Int
  }

  let bound: CalendarBound
  let prices: CalendarPrices
  private let origin: Int
  private let pricedStaff: [PersonID]
  private let isVenuePriced: Bool

  init(_ bound: CalendarBound, _ prices: CalendarPrices) {
    self.bound = bound
    self.prices = prices
    let organisation = bound.evidence.organisation
    origin = Int(bound.evidence.programme.horizon.days.first.rawValue) * 1440
    pricedStaff = organisation.personIDs.filter { prices.people[$0.index] != nil }
    isVenuePriced = prices.venues.contains { $0 != nil }
  }

  private var ground: Ground { bound.evidence.ground }
  private var rules: RuleSettings { bound.rules }

  /// The halves of days at which an event can be held, in order of time.
  ///
  /// - Complexity: O(days * starts * people).
  func cells(
    _ chain: CalendarBound.DueChain, _ number: Int, _ window: DayRange, _ members: [PersonID]
  ) -> [Cell] {
    let activity = ground.programme[chain.activity]
    let district = bound.evidence.district(of: chain.subject)
    let needsChief = rules.binds(.chiefAttends) && activity.needsChief(at: number)
    let staff = staffPrices(activity)
    let places = isVenuePriced || members.contains { prices.burdens[$0.index] > 0 }
    let pricedMembers = members.filter { prices.isPriced($0) }
    var result: [Cell] = []
    for day in window.days where isPossible(activity, day, window, chain.year) {
      let present = members.filter { ground.people[$0.index].isEmployed(on: day) }
      let dayCost = dayCost(activity, day, chain, present) * prices.scale
      let chief = needsChief ? ground.chief(of: district, on: day) : nil
      for start in activity.starts where bound.openings.isPossible(activity, on: day, at: start) {
        guard present.allSatisfy({ bound.openings.isFree($0, for: activity, on: day, at: start) })
        else { continue }
        if let chief,
          !bound.openings.isFree(chief: chief, for: activity, on: day, at: start)
        {
          continue
        }
        var cost = dayCost
        for person in pricedMembers where ground.people[person.index].isEmployed(on: day) {
          cost += price(of: person, activity, day, start, before: 0, after: 0)
          cost += prices.burdens[person.index] * points(activity, day, start)
        }
        if let chief, !present.contains(chief) {
          cost += price(
            of: chief, activity, day, start, before: activity.preparation,
            after: activity.followUp)
        }
        for need in staff { cost += staffPrice(need, activity, day, start) }
        if places { cost += placePrice(activity, chain.subject, present, day, start) }
        let isLate = start >= 12 * 60
        if let last = result.last, last.day == day, last.isLate == isLate {
          result[result.count - 1].cost = min(last.cost, cost)
        } else {
          result.append(Cell(day: day, isLate: isLate, cost: cost))
        }
      }
    }
    return result
  }

  /// Whether an activity can start on a day of a window.
  func isPossible(_ activity: Activity, _ day: Day, _ window: DayRange, _ year: SchoolYear) -> Bool {
    if rules.binds(.windows),
      !window.contains(DayRange(day, day.advanced(by: max(1, activity.dayCount) - 1)))
    {
      return false
    }
    return bound.openings.isPossible(activity, on: day, of: year)
  }

  /// What a person pays for the minutes of an event, in scaled cost.
  func price(
    of person: PersonID, _ activity: Activity, _ day: Day, _ start: Int, before: Int, after: Int
  ) -> Int {
    guard let line = prices.people[person.index] else { return 0 }
    let first = Int(day.rawValue) * 1440 - origin
    if let quiet = activity.isolationDays, rules.binds(.seminarPeace) {
      // Nothing else on its days or on those of peace after them.
      return line.price(first, first + (activity.dayCount + max(0, quiet)) * 1440)
    }
    var total = 0
    for offset in 0..<activity.dayCount {
      let from = first + offset * 1440 + start
      total += line.price(from - before, from + activity.minutes + after)
    }
    return total
  }

  /// The points of burden that an event is to each participant, the place apart.
  func points(_ activity: Activity, _ day: Day, _ start: Int) -> Int {
    (day.weekday == .monday ? 1 : 0) + (start < bound.morning ? 1 : 0)
      + (start + activity.minutes > bound.late ? 2 : 0)
  }

  /// What people's travelling to a place is worth under the prices of burdens.
  func travelPrice(_ people: [PersonID], to place: Place) -> Int {
    var total = 0
    for person in people where prices.burdens[person.index] > 0 {
      guard let home = ground.people[person.index].workplace else { continue }
      let minutes = bound.evidence.organisation.travelMinutes(from: .workplace(home), to: place)
      total += prices.burdens[person.index] * (minutes / bound.travelMinutes)
    }
    return total
  }

  /// The least that a place costs: rooms' minutes and travelling; hosts are counted elsewhere.
  func placePrice(
    _ activity: Activity, _ subject: EventSubject, _ people: [PersonID], _ day: Day, _ start: Int
  ) -> Int {
    switch activity.place {
    case .none, .host: return 0
    case .subject:
      return subject.workplace.map { travelPrice(people, to: .workplace($0)) } ?? 0
    case .venue(let list):
      guard rules.binds(.venueOpen) else { return 0 }
      let venues =
        list.isEmpty ? bound.evidence.organisation.venueIDs : list
      return venues.map { venue in
        var cost = travelPrice(people, to: .venue(venue))
        if let line = prices.venues[venue.index] {
          for offset in 0..<activity.dayCount {
            let from = (Int(day.rawValue) + offset) * 1440 - origin + start
            cost += line.price(from, from + activity.minutes)
          }
        }
        return cost
      }.min() ?? 0
    }
  }

  /// Those who can fill each need of an activity, if all of them have prices.
  private func staffPrices(_ activity: Activity) -> [(need: StaffNeed, people: [PersonID])] {
    guard rules.binds(.staffing), !pricedStaff.isEmpty else { return [] }
    let organisation = bound.evidence.organisation
    return activity.staff.filter { $0.count > 0 }.map { need in
      (need, organisation.personIDs.filter { organisation.people[$0.index].has(need.role) })
    }
  }

  /// The least that filling a need costs.
  private func staffPrice(
    _ item: (need: StaffNeed, people: [PersonID]), _ activity: Activity, _ day: Day, _ start: Int
  ) -> Int {
    let costs = item.people.map { person in
      // A chief may be there as the chief, and pays once.
      if ground.people[person.index].isChief { return 0 }
      // Who is there prepares as the first need says whose role the person has.
      let before =
        activity.staff.first {
          bound.evidence.organisation.people[person.index].has($0.role)
        }?.preparation ?? 0
      return price(of: person, activity, day, start, before: before, after: 0)
    }
    return costs.sorted().prefix(item.need.count).reduce(0, +)
  }

  /// What the rules on days charge, unscaled.
  private func dayCost(
    _ activity: Activity, _ day: Day, _ chain: CalendarBound.DueChain, _ present: [PersonID]
  ) -> Int {
    let calendar = ground.calendar
    let days = DayRange(day, day.advanced(by: activity.dayCount - 1)).days
    var cost = 0
    if days.contains(where: {
      calendar.isClosedForAll($0.advanced(by: -1)) && calendar.isClosedForAll($0.advanced(by: 1))
    }) {
      cost += rules.weight(.bridgeDays)
    }
    if days.contains(where: {
      calendar.isClosedForAll(calendar.weekday(from: $0, step: 1))
        || calendar.isClosedForAll(calendar.weekday(from: $0, step: -1))
    }) {
      cost += rules.weight(.nearHolidays)
    }
    if let summer = ground.programme.calendar.summerHoliday[chain.year.startYear],
      day.distance(to: summer) < 7 * ground.value(.lastWeeks, "weeks")
    {
      cost += rules.weight(.lastWeeks)
    }
    let quiet = rules.weight(.quietWeeks)
    guard quiet > 0 else { return cost }
    for period in ground.programme.calendar.quietPeriods where !period.isHard {
      let isConcerned =
        chain.subject.workplace.map {
          period.concerns(bound.evidence.organisation.workplaces[$0.index].kind)
        } ?? false
        || present.contains { period.concerns(ground.people[$0.index].kind) }
      if isConcerned, days.contains(where: period.days.contains) { cost += quiet }
    }
    return cost
  }
}

extension QuietPeriod {
  /// Whether a kind of workplace is concerned.
  fileprivate func concerns(_ kind: WorkplaceKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}
