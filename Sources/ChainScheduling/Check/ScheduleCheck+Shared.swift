extension ScheduleCheck {
  /// What binds the events of one resource.
  static func resourceBreaches(_ view: ScheduleView, _ breaches: inout [Breach]) {
    let problem = view.problem
    let wantsPeace = problem.events.contains { $0.isolationDays >= 0 }
    for (r, bookings) in view.bookings().enumerated() {
      let isRoom = problem.resources[r].isRoom
      for (i, a) in bookings.enumerated() {
        for b in bookings[(i + 1)...] where a.event != b.event {
          let (early, late) = a.from <= b.from ? (a, b) : (b, a)
          var isOverlap = late.from < early.to
          if !isOverlap, !isRoom, a.day == b.day {
            let apart = problem.places.distance(
              view.place(early.event).place, view.place(late.event).place)
            isOverlap = late.from - early.to < apart
          }
          if isOverlap {
            breaches.append(
              .overlap(
                first: Int32(early.event), second: Int32(late.event), resource: Int32(r)))
          }
        }
      }
      if isRoom || !wantsPeace { continue }
      // Bookings are in the order of events, so those of one stand together.
      var events: [Int] = []
      for booking in bookings where events.last != booking.event { events.append(booking.event) }
      for e in events where problem.events[e].isolationDays >= 0 {
        let quiet = Int(problem.events[e].isolationDays)
        let days = (view.firstDay(e) - quiet)...(view.lastDay(e) + quiet)
        for other in events where other != e {
          if view.firstDay(other) <= days.upperBound && view.lastDay(other) >= days.lowerBound {
            breaches.append(
              .disturbed(event: Int32(e), by: Int32(other), resource: Int32(r)))
          }
        }
      }
    }
  }

  /// What binds events beyond their chain.
  static func sharedBreaches(_ view: ScheduleView, _ breaches: inout [Breach]) {
    let problem = view.problem
    let attended = attendedEvents(view)
    for (l, limit) in problem.limits.enumerated() {
      for r in limit.resources {
        for (period, count) in counts(limit, attended[Int(r)], view) where count > limit.hard {
          breaches.append(.limit(Int32(l), resource: r, period: Int32(period)))
        }
      }
    }
    for (c, cover) in problem.covers.enumerated() where cover.weight < 0 {
      for day in emptyDays(cover, attended, view) {
        breaches.append(.cover(Int32(c), day: Int32(day)))
      }
    }
    for (p, precedence) in problem.precedences.enumerated() {
      if let days = days(precedence, view), days < Int(precedence.minimumDays) {
        breaches.append(.precedence(Int32(p)))
      }
    }
    for (f, follow) in problem.follows.enumerated() where counts(f, follow, view) {
      for a in follow.attendances {
        guard let last = lastDay(attendance: a, view) else { continue }
        if view.firstDay(Int(follow.event)) - last < Int(follow.minimumDays) {
          breaches.append(.follow(Int32(f), attendance: a))
        }
      }
    }
    for (d, pair) in problem.dayClashes.enumerated() {
      let (a, b) = (Int(pair.first), Int(pair.second))
      guard view.isPlaced(a), view.isPlaced(b) else { continue }
      if view.firstDay(a) <= view.lastDay(b) && view.firstDay(b) <= view.lastDay(a) {
        breaches.append(.dayClash(Int32(d)))
      }
    }
  }

  /// For each resource the placed events it is at, rising, each once.
  static func attendedEvents(_ view: ScheduleView) -> [[Int]] {
    var attended = [[Int]](repeating: [], count: view.problem.resources.count)
    for e in view.problem.events.indices where view.isPlaced(e) {
      for use in view.uses(at: e) where attended[Int(use.resource)].last != e {
        attended[Int(use.resource)].append(e)
      }
    }
    return attended
  }

  /// The days of a cover on which all of its resources are at watched events, rising.
  static func emptyDays(_ cover: Cover, _ attended: [[Int]], _ view: ScheduleView) -> [Int] {
    var empty: [Int] = []
    for (i, r) in cover.resources.enumerated() {
      var away: [Int] = []
      for e in attended[Int(r)] where view.problem.events[e].coverFlags & cover.flags != 0 {
        for day in view.firstDay(e)...view.lastDay(e)
        where day >= Int(cover.firstDay) && day <= Int(cover.lastDay) {
          away.append(day)
        }
      }
      empty = i == 0 ? away : empty.filter(away.contains)
      if empty.isEmpty { return [] }
    }
    empty.sort()
    var last = -1
    return empty.filter { day in
      defer { last = day }
      return day != last
    }
  }

  /// The number in each period that has one, in the order of periods.
  static func counts(
    _ limit: Limit, _ events: [Int], _ view: ScheduleView
  ) -> [(period: Int, count: Int)] {
    var periods: [Int] = []
    for e in events where view.problem.events[e].classes & limit.classes != 0 {
      let everyDay = limit.countsDays || limit.period == .day
      let last = everyDay ? view.lastDay(e) : view.firstDay(e)
      for day in view.firstDay(e)...last where day < view.problem.dayCount {
        periods.append(limit.period == .day ? day : Int(view.problem.weekOfDay[day]))
      }
    }
    periods.sort()
    var counts: [(period: Int, count: Int)] = []
    for period in periods {
      if let last = counts.last, last.period == period {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((period, 1))
      }
    }
    return counts
  }

  /// The days from the last day of the first to the first day of the second, if both are placed.
  static func days(_ precedence: EventPrecedence, _ view: ScheduleView) -> Int? {
    let (first, second) = (Int(precedence.first), Int(precedence.second))
    guard view.isPlaced(first), view.isPlaced(second) else { return nil }
    return view.firstDay(second) - view.lastDay(first)
  }

  /// Whether a demand counts, with the variants as they are.
  static func counts(_ position: Int, _ follow: Follow, _ view: ScheduleView) -> Bool {
    guard view.isPlaced(Int(follow.event)) else { return false }
    if follow.isAlways { return true }
    guard let variant = view.variant(Int(follow.event)) else { return false }
    return Int(variant.follow) == position
  }

  /// The last day of what an attendance attends, if it attends something that is wholly placed.
  static func lastDay(attendance a: Int32, _ view: ScheduleView) -> Int? {
    let choice = view.solution.attendances[Int(a)]
    guard choice >= 0 else { return nil }
    let chain = view.problem.attendances[Int(a)].options[Int(choice)].chain
    let events = view.problem.chains[Int(chain)].events
    guard let last = events.last, events.allSatisfy({ view.isPlaced(Int($0)) }) else { return nil }
    return view.lastDay(Int(last))
  }
}
