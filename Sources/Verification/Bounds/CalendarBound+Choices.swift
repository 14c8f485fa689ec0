import Programme

extension CalendarBound {
  /// What everybody's attending one of the repeats of an occasion costs at least, in scaled cost.
  func repeatBound(_ occasion: Occasion, _ cells: BoundCells) -> Int {
    let activity = evidence.programme[occasion.activity]
    guard case .oneRepeat = activity.attendance, rules.binds(.oneRepeat), !occasion.isPast,
      occasion.subject != .unknown, !evidence.isBegun(occasion.activity)
    else { return 0 }
    // A repeat that is fixed need not keep to the rules on times.
    let pins = occasion.keys.compactMap { evidence.ground.pinOfKey[$0] }
    let isOpen = pins.count < occasion.keys.count
    let required = evidence.ground.invitations[occasion.activity.index].required
    var total = 0
    for person in evidence.ground.members(required, of: occasion.subject)
    where cells.prices.isPriced(person) {
      let facts = evidence.ground.people[person.index]
      guard facts.isEmployed(on: occasion.window.first),
        facts.isEmployed(on: occasion.window.last)
      else { continue }
      var best = Int.max
      if isOpen {
        best =
          least(
            person, activity, occasion.subject, window(occasion.window), occasion.year, cells)
          ?? .max
      }
      for pin in pins {
        for start in pin.start.map({ [$0] }) ?? activity.starts {
          best = min(best, cost(person, activity, occasion.subject, pin.day, start, cells))
        }
      }
      total += best == .max ? 0 : best
    }
    return total
  }

  /// What taking a course, or waiting for it, costs at least, in scaled cost.
  func courseBound(_ id: ActivityID, _ cells: BoundCells) -> Int {
    let activity = evidence.programme[id]
    guard case .cohorts = activity.attendance, rules.binds(.cohortMembers),
      rules.binds(.cohortSize)
    else { return 0 }
    let years = evidence.ground.years.filter(activity.isDue)
    let isTouched =
      evidence.isBegun(id)
      || evidence.programme.pins.events.contains { $0.key.activity == activity.key }
    guard !years.isEmpty, !isTouched else { return 0 }
    let wait =
      rules.binds(.courseStart) ? Int.max / 4 : rules.weight(.courseStart) * cells.prices.scale
    var total = 0
    for person in evidence.ground.candidates(for: id) where cells.prices.isPriced(person) {
      var best = wait
      for year in years {
        var sum = 0
        for number in 1...max(1, activity.count) where number <= activity.count {
          guard let days = evidence.ground.window(number, of: activity, in: year) else { continue }
          sum += least(person, activity, .joint, window(days), year, cells) ?? 0
        }
        best = min(best, sum)
      }
      total += best < Int.max / 4 ? best : 0
    }
    return total
  }

  /// The least that being at an event costs one person, wherever in a window it is; nothing if it
  /// can be nowhere.
  private func least(
    _ person: PersonID, _ activity: Activity, _ subject: EventSubject, _ window: DayRange,
    _ year: SchoolYear, _ cells: BoundCells
  ) -> Int? {
    var best: Int?
    for day in window.days where cells.isPossible(activity, day, window, year) {
      // Who is not employed on the day is not expected.
      if !cells.people[person.index].isEmployed(on: day) { return 0 }
      for start in activity.starts
      where cells.openings.isPossible(activity, on: day, at: start)
        && cells.openings.isFree(person, for: activity, on: day, at: start)
      {
        best = min(best ?? .max, cost(person, activity, subject, day, start, cells))
        if best == 0 { return 0 }
      }
    }
    return best
  }

  /// What being at an event at a time costs one person.
  private func cost(
    _ person: PersonID, _ activity: Activity, _ subject: EventSubject, _ day: Day, _ start: Int,
    _ cells: BoundCells
  ) -> Int {
    cells.price(of: person, activity, day, start, before: 0, after: 0)
      + cells.prices.burdens[person.index] * cells.points(activity, day, start)
      + cells.travel(person, activity, subject)
  }
}

extension Evidence {
  /// Whether an event of an activity has been held.
  fileprivate func isBegun(_ activity: ActivityID) -> Bool {
    events.contains { $0.day < asOf && $0.activity == activity }
  }
}

extension BoundCells {
  /// What one person's travelling to an event costs at least.
  fileprivate func travel(_ person: PersonID, _ activity: Activity, _ subject: EventSubject) -> Int
  {
    guard prices.burdens[person.index] > 0 else { return 0 }
    switch activity.place {
    case .none, .host: return 0
    case .subject: return subject.workplace.map { travelPrice([person], to: .workplace($0)) } ?? 0
    case .venue(let list):
      guard rules.binds(.venueOpen) else { return 0 }
      let venues = list.isEmpty ? evidence.organisation.venueIDs : list
      return venues.map { travelPrice([person], to: .venue($0)) }.min() ?? 0
    }
  }
}
