import SolverSupport

/// The definition of a schedule's demands and costs, straight from the problem's words.
///
/// Everything is recomputed from scratch and nothing is shared with the search: this is what the
/// search is measured against, in tests and in its debug mode.
public enum ScheduleCheck {
  /// Returns every hard demand that a solution breaks; none means that the schedule is sound.
  ///
  /// - Complexity: O(people at events, times the events of each on a day).
  public static func breaches(
    of solution: ScheduleSolution, in problem: ScheduleProblem
  ) -> [Breach] {
    let malformed = shapeFaults(of: solution, in: problem)
    if !malformed.isEmpty { return malformed }
    let view = ScheduleView(problem: problem, solution: solution)
    var breaches: [Breach] = []
    attendanceBreaches(view, &breaches)
    eventBreaches(view, &breaches)
    chainBreaches(view, &breaches)
    resourceBreaches(view, &breaches)
    sharedBreaches(view, &breaches)
    return breaches
  }

  /// Whether every list has the problem's length and every position is in range.
  static func shapeFaults(
    of solution: ScheduleSolution, in problem: ScheduleProblem
  ) -> [Breach] {
    let n = problem.events.count
    guard
      [
        solution.starts.count, solution.places.count, solution.roles.count, solution.guests.count,
        solution.variants.count,
      ].allSatisfy({ $0 == n })
    else { return [.malformed(event: -1)] }
    guard solution.attendances.count == problem.attendances.count else {
      return [.malformedAttendance(-1)]
    }
    var faults: [Breach] = []
    for (e, event) in problem.events.enumerated() {
      let variants = event.variants.isEmpty ? -1..<0 : 0..<event.variants.count
      var fits =
        (-1..<event.starts.count).contains(Int(solution.starts[e]))
        && event.places.indices.contains(Int(solution.places[e]))
        && solution.roles[e].count == event.roles.count
        && solution.guests[e].count == event.guests.count
        && variants.contains(Int(solution.variants[e]))
      if fits {
        for (role, option) in zip(event.roles, solution.roles[e]) {
          fits = fits && role.options.indices.contains(Int(option))
        }
      }
      if !fits { faults.append(.malformed(event: Int32(e))) }
    }
    for (a, attendance) in problem.attendances.enumerated() {
      let option = Int(solution.attendances[a])
      if !(-1..<attendance.options.count).contains(option) {
        faults.append(.malformedAttendance(Int32(a)))
      }
    }
    return faults
  }

  /// Who attends what: chains are held exactly for those who attend them.
  static func attendanceBreaches(_ view: ScheduleView, _ breaches: inout [Breach]) {
    let problem = view.problem
    for (a, attendance) in problem.attendances.enumerated() {
      let choice = view.solution.attendances[a]
      guard choice >= 0 else {
        if attendance.waitCost < 0 { breaches.append(.waits(attendance: Int32(a))) }
        continue
      }
      let option = attendance.options[Int(choice)]
      for (i, e) in problem.chains[Int(option.chain)].events.enumerated() {
        let start = view.solution.starts[Int(e)]
        if start < 0 {
          breaches.append(.attendsNothing(attendance: Int32(a)))
        } else if i < option.candidates.count, !option.candidates[i].contains(Int(start)) {
          breaches.append(.notFree(event: e, resource: attendance.resource))
        }
      }
    }
    for (l, limit) in problem.waitLimits.enumerated() {
      let waiting = limit.attendances.filter { view.solution.attendances[Int($0)] < 0 }
      if waiting.count > Int(limit.most) { breaches.append(.tooManyWait(limit: Int32(l))) }
    }
    for chain in problem.chains {
      for e in chain.events {
        let isPlaced = view.solution.starts[Int(e)] >= 0
        if !chain.isOptional {
          if !isPlaced { breaches.append(.unplaced(event: e)) }
        } else if isPlaced == view.members[Int(e)].isEmpty {
          breaches.append(isPlaced ? .heldForNobody(event: e) : .unplaced(event: e))
        }
      }
    }
  }

  /// What each event demands by itself.
  static func eventBreaches(_ view: ScheduleView, _ breaches: inout [Breach]) {
    var tied: [Int32: Int32] = [:]
    for (e, event) in view.problem.events.enumerated() where view.isPlaced(e) {
      let start = Int(view.solution.starts[e])
      let place = event.places[Int(view.solution.places[e])]
      if let open = place.candidates, !open.contains(start) {
        breaches.append(.placeClosed(event: Int32(e)))
      }
      for (r, role) in event.roles.enumerated() {
        let option = role.options[Int(view.solution.roles[e][r])]
        if let free = option.candidates, !free.contains(start) {
          breaches.append(.notFree(event: Int32(e), resource: option.resource))
        }
        guard role.tie >= 0 else { continue }
        if let other = tied[role.tie], other != option.resource {
          breaches.append(.tie(event: Int32(e), role: Int32(r)))
        }
        tied[role.tie] = option.resource
      }
      for (guest, comes) in zip(event.guests, view.solution.guests[e]) where comes {
        if let free = guest.candidates, !free.contains(start) {
          breaches.append(.notFree(event: Int32(e), resource: guest.resource))
        }
      }
      let people = view.people(at: e)
      var count = 0
      for (i, resource) in people.enumerated() {
        let isRepeated = i > 0 && people[i - 1] == resource
        if !isRepeated {
          count += 1
        } else if i < 2 || people[i - 2] != resource {
          breaches.append(.twice(event: Int32(e), resource: resource))
        }
      }
      if count > Int(place.capacity) {
        breaches.append(.tooManyPeople(event: Int32(e)))
      }
      let members = view.members[e].count
      if members < Int(event.fewestMembers) || members > Int(event.mostMembers) {
        breaches.append(.members(event: Int32(e)))
      }
      let variant = view.solution.variants[e]
      if variant >= 0, event.variants[Int(variant)].earliestDay > view.firstDay(e) {
        breaches.append(.variantEarly(event: Int32(e)))
      }
    }
  }

  /// What each chain demands of its events together.
  static func chainBreaches(_ view: ScheduleView, _ breaches: inout [Breach]) {
    for (c, chain) in view.problem.chains.enumerated() {
      let placed = chain.events.filter { view.isPlaced(Int($0)) }
      for (before, after) in zip(placed, placed.dropFirst()) {
        let days = view.firstDay(Int(after)) - view.firstDay(Int(before))
        if view.start(Int(after)) <= view.start(Int(before)) || days < Int(chain.gapMinimum)
          || days > Int(chain.gapMaximum)
        {
          breaches.append(.gap(chain: Int32(c), event: after))
        }
      }
      if let hosting = chain.hosting, let first = placed.first {
        for option in view.problem.events[Int(first)].places.indices {
          let hosted = placed.filter { Int(view.solution.places[Int($0)]) == option }.count
          if hosted < Int(hosting.fewest) || hosted > Int(hosting.most) {
            breaches.append(.hosting(chain: Int32(c), option: Int32(option)))
          }
        }
      }
      if chain.variantsDiffer {
        var labels = Set<Int32>()
        for e in placed {
          guard let variant = view.variant(Int(e)) else { continue }
          if !labels.insert(variant.label).inserted {
            breaches.append(.variantTwice(chain: Int32(c), event: e))
          }
        }
      }
      if chain.countedRole >= 0, !placed.isEmpty {
        let role = Int(chain.countedRole)
        let filled = placed.filter { e in
          let options = view.problem.events[Int(e)].roles[role].options
          return options[Int(view.solution.roles[Int(e)][role])].resource >= 0
        }
        if filled.count < Int(chain.fewestFilled) { breaches.append(.fewFilled(chain: Int32(c))) }
      }
    }
  }
}
