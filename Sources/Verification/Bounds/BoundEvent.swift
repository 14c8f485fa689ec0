import Programme

/// One event of a chain, and what it costs at least at each of its possible times under prices.
struct BoundEvent {
  private let cells: BoundCells
  private let chain: CalendarBound.DueChain
  private let activity: Activity
  private let link: CalendarBound.DueChain.Link
  private let members: [PersonID]
  private let priced: [PersonID]
  /// The chain's apart lines, and the members who have one.
  private let lines: [Int]
  private let travellers: [PersonID]
  private let guests: [BoundGuest]
  private let staff: [BoundNeed]
  private let district: DistrictID?
  private let needsChief: Bool
  /// The members with tentative appointments, and what each meeting at one costs, in scaled cost.
  private let tentative: [PersonID]
  private let tentativeCost: Int
  private let hasPlacePrices: Bool

  init(
    _ cells: BoundCells, _ chain: CalendarBound.DueChain, _ link: CalendarBound.DueChain.Link,
    _ members: [PersonID]
  ) {
    self.cells = cells
    self.chain = chain
    self.link = link
    self.members = members
    let activity = cells.ground.programme[chain.activity]
    self.activity = activity
    district = cells.evidence.district(of: chain.subject)
    needsChief = cells.rules.binds(.chiefAttends) && activity.needsChief(at: link.number)
    priced = members.filter { cells.prices.isPriced($0) }
    let organisation = cells.evidence.organisation
    tentativeCost = cells.rules.weight(.tentative) * cells.prices.scale
    tentative =
      tentativeCost > 0 ? members.filter { !organisation.people[$0.index].tentative.isEmpty } : []
    let lines = cells.apart.linesOf[chain.position]
    self.lines = lines
    let owners = Set(lines.map { cells.apart.lines[$0].person })
    travellers = members.filter(owners.contains)
    hasPlacePrices =
      link.pin?.place != nil || cells.isVenuePriced
      || members.contains { cells.prices.burdens[$0.index] > 0 }
    let lists = cells.ground.invitations[chain.activity.index]
    let optional = cells.rules.weight(.optionalAttendance) * cells.prices.scale
    let preferred = cells.rules.weight(.preferredAttendance) * cells.prices.scale
    var guests: [BoundGuest] = []
    if !chain.isRepeat, cells.rules.binds(.availability), optional > 0 || preferred > 0 {
      let asked = Set(
        cells.ground.members(lists.optional, of: chain.subject)
          + cells.ground.members(lists.preferred, of: chain.subject)
      ).filter { !lists.required.contains($0) }
      // Officials may be there as chief or staff, and are not missed then.
      for person in asked.sorted()
      where !cells.people[person.index].isOfficial && !members.contains(person) {
        guests.append(
          BoundGuest(
            person: person, cost: lists.preferred.contains(person) ? preferred : optional,
            from: cells.rules.binds(.boardLate)
              && organisation.people[person.index].has(.boardMember) ? activity.boardFrom : 0))
      }
    }
    self.guests = guests
    staff =
      cells.rules.binds(.staffing) ? BoundNeed.all(of: activity, chain.subject, owners, cells) : []
  }

  /// The least cost of any possible start; nothing if there is none.
  ///
  /// - Complexity: O(starts * (priced people + log starts)), and the people at the few starts that
  ///   cost least.
  func least() -> Int? {
    var starts: [(cost: Int, day: Day, start: Int)] = []
    for day in days {
      let dayCost = dayCost(day) * cells.prices.scale
      for start in times(on: day) { starts.append((dayCost + base(day, start), day, start)) }
    }
    starts.sort { ($0.cost, $0.day, $0.start) < ($1.cost, $1.day, $1.start) }
    var best: Int?
    for item in starts {
      if let best, item.cost >= best { break }
      guard let more = presence(item.day, item.start) else { continue }
      best = min(best ?? .max, item.cost + more)
    }
    return best
  }

  /// The halves of days in which it can be held, in order of time.
  ///
  /// - Complexity: O(starts * people).
  func halves() -> [BoundCells.Half] {
    var result: [BoundCells.Half] = []
    for day in days {
      let dayCost = dayCost(day) * cells.prices.scale
      for start in times(on: day) {
        let isLate = start >= 12 * 60
        let last = result.last.flatMap { $0.day == day && $0.isLate == isLate ? $0 : nil }
        let base = dayCost + base(day, start)
        // Who is free need not be asked where another start is as good.
        if let last, last.cost <= base { continue }
        guard let more = presence(day, start) else { continue }
        if let last {
          result[result.count - 1].cost = min(last.cost, base + more)
        } else {
          result.append(BoundCells.Half(day: day, isLate: isLate, cost: base + more))
        }
      }
    }
    return result
  }

  /// The days on which it can be held: what is fixed need not be held when anything else could be.
  private var days: [Day] {
    if let pin = link.pin { return [pin.day] }
    return link.window.days.filter { cells.isPossible(activity, $0, link.window, chain.year) }
  }

  private func times(on day: Day) -> [Int] {
    if let pin = link.pin { return pin.start.map { [$0] } ?? activity.starts }
    return activity.starts.filter { cells.openings.isPossible(activity, on: day, at: $0) }
  }

  /// What guests who cannot come cost; nothing if somebody who must come cannot.
  private func presence(_ day: Day, _ start: Int) -> Int? {
    if link.pin != nil { return 0 }
    let openings = cells.openings
    let people = cells.people
    for person in members where people[person.index].isEmployed(on: day) {
      if !openings.isFree(person, for: activity, on: day, at: start) { return nil }
    }
    if needsChief, let chief = cells.ground.chief(of: district, on: day),
      !openings.isFree(chief: chief, for: activity, on: day, at: start)
    {
      return nil
    }
    var cost = 0
    for guest in guests where people[guest.person.index].isEmployed(on: day) {
      if start < guest.from || !openings.isFree(guest.person, for: activity, on: day, at: start) {
        cost += guest.cost
      }
    }
    return cost
  }

  /// What a start costs under the prices.
  private func base(_ day: Day, _ start: Int) -> Int {
    var cost = 0
    let people = cells.people
    for person in priced where people[person.index].isEmployed(on: day) {
      cost += cells.price(of: person, activity, day, start, before: 0, after: 0)
      cost += cells.prices.burdens[person.index] * cells.points(activity, day, start)
    }
    for person in travellers where people[person.index].isEmployed(on: day) {
      cost += cells.apartPrice(of: person, lines, activity, day, start, before: 0, after: 0)
    }
    if needsChief, let chief = cells.ground.chief(of: district, on: day),
      !members.contains(chief)
    {
      let (before, after) = (activity.preparation, activity.followUp)
      cost += cells.price(of: chief, activity, day, start, before: before, after: after)
      cost += cells.apartPrice(
        of: chief, lines, activity, day, start, before: before, after: after)
      if tentativeCost > 0, people[chief.index].isEmployed(on: day) {
        cost += tentativePrice(chief, day, start)
      }
    }
    for person in tentative where people[person.index].isEmployed(on: day) {
      cost += tentativePrice(person, day, start)
    }
    for item in staff { cost += staffPrice(item, day, start) }
    if hasPlacePrices {
      let present = priced.filter { people[$0.index].isEmployed(on: day) }
      cost += cells.placePrice(
        activity, chain.subject, present, day, start, fixed: link.pin?.place)
    }
    return cost
  }

  /// What it costs that the event overlaps a tentative appointment of somebody who must come.
  private func tentativePrice(_ person: PersonID, _ day: Day, _ start: Int) -> Int {
    let spans = cells.evidence.organisation.people[person.index].tentative
    if spans.isEmpty { return 0 }
    let isHit = (0..<max(1, activity.dayCount)).contains { offset in
      let from = (Int(day.rawValue) + offset) * 1440 + start
      return spans.overlap(Span(start: from, end: from + activity.minutes))
    }
    return isHit ? tentativeCost : 0
  }

  /// The least that filling a need costs.
  private func staffPrice(_ need: BoundNeed, _ day: Day, _ start: Int) -> Int {
    let costs = need.people.map {
      cells.price(of: $0.person, activity, day, start, before: $0.before, after: 0)
        + cells.apartPrice(
          of: $0.person, lines, activity, day, start, before: $0.before, after: 0)
        + cells.tasks.price(of: $0.person)
    }
    return costs.sorted().prefix(need.count).reduce(0, +)
  }

  /// What it costs that nobody who would complete the pair of facilitators is there on a day,
  /// unscaled; whoever is there may have learned it in time.
  private func facilitatorCost(_ day: Day) -> Int {
    let weight = cells.rules.weight(.facilitatorPair)
    // Only then do facilitators have to be among the members.
    guard weight > 0, activity.isLocallyFacilitated, link.pin == nil,
      cells.rules.binds(.trainedFacilitators)
    else { return 0 }
    let people = cells.evidence.organisation.people
    let there = members.filter { cells.people[$0.index].isEmployed(on: day) }
    let leads = there.contains { people[$0.index].leads }
    let drives = there.contains {
      people[$0.index].has(.resourcePerson) || people[$0.index].has(.beacon)
    }
    return (leads ? 0 : weight) + (drives ? 0 : weight)
  }

  /// What the rules on days charge, unscaled.
  private func dayCost(_ day: Day) -> Int {
    // Whose days a repeat's are is a choice.
    if chain.isRepeat { return 0 }
    let (rules, ground) = (cells.rules, cells.ground)
    let calendar = ground.calendar
    let days = DayRange(day, day.advanced(by: max(1, activity.dayCount) - 1))
    var cost = 0
    if rules.weight(.bridgeDays) > 0,
      days.days.contains(where: {
        calendar.isClosedForAll($0.advanced(by: -1)) && calendar.isClosedForAll($0.advanced(by: 1))
      })
    {
      cost += rules.weight(.bridgeDays)
    }
    if rules.weight(.nearHolidays) > 0,
      days.days.contains(where: {
        calendar.isClosedForAll(calendar.weekday(from: $0, step: 1))
          || calendar.isClosedForAll(calendar.weekday(from: $0, step: -1))
      })
    {
      cost += rules.weight(.nearHolidays)
    }
    if let summer = ground.programme.calendar.summerHoliday[chain.year.startYear],
      day.distance(to: summer) < 7 * ground.value(.lastWeeks, "weeks")
    {
      cost += rules.weight(.lastWeeks)
    }
    cost += facilitatorCost(day)
    let quiet = rules.weight(.quietWeeks)
    guard quiet > 0 else { return cost }
    for period in ground.programme.calendar.quietPeriods
    where !period.isHard && period.days.intersection(days) != nil {
      let isConcerned =
        chain.subject.workplace.map {
          period.concerns(ground.programme.organisation.workplaces[$0.index].kind)
        } ?? false
        || members.contains {
          period.concerns(ground.people[$0.index].kind)
            && ground.people[$0.index].isEmployed(on: day)
        }
      if isConcerned { cost += quiet }
    }
    return cost
  }
}

/// Somebody who would be welcome at an event.
private struct BoundGuest {
  var person: PersonID
  /// The cost if the person is not there.
  var cost: Int
  /// The earliest minute of the day at which the person may be there.
  var from: Int
}

/// Places of officials that cost something whoever takes them.
private struct BoundNeed {
  /// How many of them have a price for certain.
  var count: Int
  /// Those with a price, and the minutes that each prepares.
  var people: [(person: PersonID, before: Int)]

  /// The needs of an activity of which some place must go to somebody with a price.
  ///
  /// - Parameters:
  ///   - activity: The activity.
  ///   - subject: For whom the event is held.
  ///   - owners: Those with a price on apart lines of the chain.
  ///   - cells: The prices.
  /// - Returns: The needs.
  static func all(
    of activity: Activity, _ subject: EventSubject, _ owners: Set<PersonID>, _ cells: BoundCells
  ) -> [BoundNeed] {
    let organisation = cells.evidence.organisation
    return activity.staff.compactMap { need in
      let able = cells.evidence.officials(need.role, for: activity, subject)
      // A chief may be there as the chief, and pays once.
      let priced = able.filter {
        (cells.prices.people[$0.index] != nil || cells.prices.limits.arePriced($0)
          || owners.contains($0) || cells.tasks.price(of: $0) > 0)
          && !cells.people[$0.index].isChief
      }
      let count = need.count - (able.count - priced.count)
      guard count > 0 else { return nil }
      // Who is there prepares as the first need says whose role the person has.
      return BoundNeed(
        count: count,
        people: priced.map { person in
          let first = activity.staff.first { organisation.people[person.index].has($0.role) }
          return (person, first?.preparation ?? 0)
        })
    }
  }
}

extension QuietPeriod {
  /// Whether a kind of workplace is concerned.
  fileprivate func concerns(_ kind: WorkplaceKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
}
