import Programme

extension CalendarBound {
  /// What everybody's attending one of the repeats of an occasion costs at least, in scaled cost.
  func repeatBound(_ occasion: Occasion, _ cells: BoundCells) -> Int {
    let activity = evidence.programme[occasion.activity]
    guard case .oneRepeat = activity.attendance, rules.binds(.oneRepeat), !occasion.isPast,
      occasion.subject != .unknown,
      // A repeat that is fixed or has been held need not keep to the rules on times.
      !occasion.keys.contains(where: { evidence.ground.pinOfKey[$0] != nil }),
      !evidence.events.contains(where: {
        $0.day < evidence.asOf && $0.activity == occasion.activity
      })
    else { return 0 }
    let required = evidence.ground.invitations[occasion.activity.index].required
    var total = 0
    for person in evidence.ground.members(required, of: occasion.subject)
    where cells.prices.isPriced(person) {
      let facts = evidence.ground.people[person.index]
      guard facts.isEmployed(on: occasion.window.first),
        facts.isEmployed(on: occasion.window.last)
      else { continue }
      total += least(
        person, activity, occasion.subject, window(occasion.window), occasion.year, cells)
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
      evidence.programme.pins.events.contains { $0.key.activity == activity.key }
      || evidence.events.contains { $0.day < evidence.asOf && $0.activity == id }
    guard !years.isEmpty, !isTouched else { return 0 }
    let wait =
      rules.binds(.courseStart) ? Int.max / 4 : rules.weight(.courseStart) * cells.prices.scale
    var total = 0
    for person in evidence.ground.candidates(for: id) where cells.prices.isPriced(person) {
      let facts = evidence.ground.people[person.index]
      var best = wait
      for year in years {
        var sum = 0
        for number in 1...max(1, activity.count) where number <= activity.count {
          guard let own = evidence.ground.window(number, of: activity, in: year) else { continue }
          let days = window(own)
          // Who is not there on some day may be spared the event on that day.
          guard days.days.allSatisfy({ facts.isEmployed(on: $0) }) else { continue }
          sum += least(person, activity, .joint, days, year, cells)
        }
        best = min(best, sum)
      }
      total += best < Int.max / 4 ? best : 0
    }
    return total
  }

  /// The least that being at an event costs one person, wherever in a window it is.
  private func least(
    _ person: PersonID, _ activity: Activity, _ subject: EventSubject, _ window: DayRange,
    _ year: SchoolYear, _ cells: BoundCells
  ) -> Int {
    var best = Int.max
    for day in window.days where cells.isPossible(activity, day, window, year) {
      for start in activity.starts
      where openings.isPossible(activity, on: day, at: start)
        && openings.isFree(person, for: activity, on: day, at: start)
      {
        let cost =
          cells.price(of: person, activity, day, start, before: 0, after: 0)
          + cells.prices.burdens[person.index] * cells.points(activity, day, start)
          + cells.travel(person, activity, subject)
        best = min(best, cost)
        if best == 0 { return 0 }
      }
    }
    return best == .max ? 0 : best
  }
}

extension BoundCells {
  /// What one person's travelling to an event costs at least.
  fileprivate func travel(_ person: PersonID, _ activity: Activity, _ subject: EventSubject) -> Int {
    guard prices.burdens[person.index] > 0 else { return 0 }
    switch activity.place {
    case .none, .host: return 0
    case .subject: return subject.workplace.map { travelPrice([person], to: .workplace($0)) } ?? 0
    case .venue(let list):
      guard bound.rules.binds(.venueOpen) else { return 0 }
      let venues = list.isEmpty ? bound.evidence.organisation.venueIDs : list
      return venues.map { travelPrice([person], to: .venue($0)) }.min() ?? 0
    }
  }
}
