import Programme

/// What being somewhere at a time costs under prices.
final class BoundCells: Sendable {
  /// A half of a day at which an event can be held.
  struct Half {
    var day: Day
    /// Whether it starts at noon or later.
    var isLate: Bool
    /// The least cost of a start in it, in scaled cost.
    var cost: Int
  }

  let evidence: Evidence
  let ground: Ground
  let people: [PersonFacts]
  let openings: Openings
  let rules: RuleSettings
  let morning: Int
  let late: Int
  let travelMinutes: Int
  let prices: CalendarPrices
  let apart: ApartPrices
  let tasks: TaskPrices
  private let origin: Int
  let isVenuePriced: Bool

  init(
    _ evidence: Evidence, _ prices: CalendarPrices, _ apart: ApartPrices, _ tasks: TaskPrices
  ) {
    self.evidence = evidence
    self.prices = prices
    self.apart = apart
    self.tasks = tasks
    ground = evidence.ground
    people = ground.people
    openings = Openings(ground)
    rules = ground.programme.rules
    morning = ground.value(.fairShare, "morning")
    late = ground.value(.fairShare, "late")
    travelMinutes = max(1, ground.value(.fairShare, "travelMinutes"))
    origin = Int(ground.programme.horizon.days.first.rawValue) * 1440
    isVenuePriced = prices.venues.contains { $0 != nil }
  }

  /// Whether an activity can start on a day of a window.
  func isPossible(_ activity: Activity, _ day: Day, _ window: DayRange, _ year: SchoolYear) -> Bool
  {
    if rules.binds(.windows),
      !window.contains(DayRange(day, day.advanced(by: max(1, activity.dayCount) - 1)))
    {
      return false
    }
    return openings.isPossible(activity, on: day, of: year)
  }

  /// What a person pays for the minutes of an event, and for that it is in a day and a week, in
  /// scaled cost.
  func price(
    of person: PersonID, _ activity: Activity, _ day: Day, _ start: Int, before: Int, after: Int
  ) -> Int {
    let limited = prices.limits.price(of: person, activity, day)
    guard let line = prices.people[person.index] else { return limited }
    let first = Int(day.rawValue) * 1440 - origin
    if let quiet = activity.isolationDays, rules.binds(.seminarPeace) {
      // Nothing else on its days or on those of peace after them.
      return limited + line.price(first, first + (activity.dayCount + max(0, quiet)) * 1440)
    }
    var total = limited
    for offset in 0..<activity.dayCount {
      let from = first + offset * 1440 + start
      total += line.price(from - before, from + activity.minutes + after)
    }
    return total
  }

  /// What a person pays on some apart lines for the minutes of an event and for travelling after it.
  func apartPrice(
    of person: PersonID, _ lines: [Int], _ activity: Activity, _ day: Day, _ start: Int,
    before: Int, after: Int
  ) -> Int {
    var total = 0
    for i in lines where apart.lines[i].person == person {
      let line = apart.lines[i]
      for offset in 0..<activity.dayCount {
        // Travelling counts within a day only.
        let midnight = (Int(day.rawValue) + offset) * 1440 - origin
        let from = midnight + max(0, start - before)
        let to = midnight + min(1440, start + activity.minutes + after + line.distance)
        total += line.prices.price(from, to)
      }
    }
    return total
  }

  /// The points of burden that an event is to each participant, the place apart.
  func points(_ activity: Activity, _ day: Day, _ start: Int) -> Int {
    (day.weekday == .monday ? 1 : 0) + (start < morning ? 1 : 0)
      + (start + activity.minutes > late ? 2 : 0)
  }

  /// What people's travelling to a place is worth under the prices of burdens.
  func travelPrice(_ travellers: [PersonID], to place: Place) -> Int {
    var total = 0
    for person in travellers where prices.burdens[person.index] > 0 {
      guard let home = people[person.index].workplace else { continue }
      let minutes = evidence.organisation.travelMinutes(from: .workplace(home), to: place)
      total += prices.burdens[person.index] * (minutes / travelMinutes)
    }
    return total
  }

  /// The least that a place costs: rooms' minutes and travelling; hosts are counted elsewhere.
  func placePrice(
    _ activity: Activity, _ subject: EventSubject, _ people: [PersonID], _ day: Day, _ start: Int,
    fixed: Place?
  ) -> Int {
    if let fixed { return placePrice(fixed, activity, people, day, start) }
    switch activity.place {
    case .none, .host: return 0
    case .subject:
      return subject.workplace.map { travelPrice(people, to: .workplace($0)) } ?? 0
    case .venue(let list):
      guard rules.binds(.venueOpen) else { return 0 }
      let venues =
        list.isEmpty ? evidence.organisation.venueIDs : list
      return venues.map { placePrice(.venue($0), activity, people, day, start) }.min() ?? 0
    }
  }

  /// What a place costs: its minutes if it is a venue, and travelling to it.
  private func placePrice(
    _ place: Place, _ activity: Activity, _ people: [PersonID], _ day: Day, _ start: Int
  ) -> Int {
    var cost = travelPrice(people, to: place)
    if case .venue(let venue) = place, let line = prices.venues[venue.index] {
      for offset in 0..<activity.dayCount {
        let from = (Int(day.rawValue) + offset) * 1440 - origin + start
        cost += line.price(from, from + activity.minutes)
      }
    }
    return cost
  }
}
