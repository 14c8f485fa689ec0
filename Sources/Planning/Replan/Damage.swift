import ChainScheduling
import Programme
import SolverSupport

/// What a change has done to an earlier plan: what has to be decided anew, and what clashes.
struct Damage {
  /// What may change.
  var freedom = Freedom()
  /// Events that clash with each other as they stand, one set a clash; of each set one has to move.
  var clashes: [Set<Int>] = []
  /// The rule that each event is in the way of, and whom it concerns.
  var reasons: [Int: MoveReason] = [:]
  /// What no change can mend: it is proven that there is no plan.
  private(set) var deadEnds: [Obstacle] = []

  let encoding: ScheduleEncoding

  /// Looks for everything in the earlier plan that does not hold any more, and opens it.
  ///
  /// What can be mended without moving an event is opened first: a guest stays away, an official or a
  /// place is chosen anew, somebody goes to another repeat.
  ///
  /// - Complexity: O(size of the problem) for each round of breaches.
  init(_ former: inout PlannedSolution, _ encoding: ScheduleEncoding) {
    self.encoding = encoding
    freedom.times = Set(former.forced)
    freedom.details = freedom.times
    for (e, event) in encoding.events.enumerated() where former.former[e] == nil {
      if !event.isHeld { freedom.times.insert(e) }
    }
    for _ in 0..<12 {
      let breaches = ScheduleCheck.breaches(of: former.solution, in: encoding.problem)
      var isExcused = false
      for breach in breaches where excuse(breach, &former) { isExcused = true }
      if isExcused { continue }
      for breach in breaches { open(breach, former) }
      break
    }
    openAttendances(former)
    for e in freedom.details { closeTies(e) }
  }

  /// Whether nothing has to be decided anew.
  var isNone: Bool {
    freedom.details.isEmpty && freedom.attendances.isEmpty && clashes.isEmpty
      && freedom.times.allSatisfy { encoding.problem.chains[encoding.events[$0].chain].isOptional }
  }

  /// Mends a breach by letting a guest stay away.
  private func excuse(_ breach: Breach, _ former: inout PlannedSolution) -> Bool {
    switch breach {
    case .notFree(let event, let resource), .twice(let event, let resource):
      return former.excuse(resource, from: Int(event))
    case .overlap(let first, let second, let resource),
      .disturbed(let first, let second, let resource):
      return former.excuse(resource, from: Int(first))
        || former.excuse(resource, from: Int(second))
    case .limit(_, let resource, _):
      for e in encoding.events.indices
      where former.solution.starts[e] >= 0 && former.excuse(resource, from: e) {
        return true
      }
      return false
    case .tooManyPeople(let event):
      var isExcused = false
      for guest in encoding.problem.events[Int(event)].guests
      where former.excuse(guest.resource, from: Int(event)) {
        isExcused = true
      }
      return isExcused
    default:
      return false
    }
  }

  private mutating func open(_ breach: Breach, _ former: PlannedSolution) {
    let problem = encoding.problem
    switch breach {
    case .placeClosed(let e), .variantEarly(let e), .tie(let e, _), .malformed(let e):
      if e >= 0 { freedom.details.insert(Int(e)) }
    case .variantTwice(let chain, _):
      openDetails(ofChain: Int(chain))
    case .hosting(let chain, _), .fewFilled(let chain):
      // Where an event is off, what it brings back is not counted yet.
      let events = problem.chains[Int(chain)].events
      if events.allSatisfy({ former.solution.starts[Int($0)] >= 0 }) {
        openDetails(ofChain: Int(chain))
      }
    case .notFree(let e, let resource), .twice(let e, let resource):
      if !release(resource, at: Int(e), former) { freedom.details.insert(Int(e)) }
    case .tooManyPeople(let e):
      freedom.details.insert(Int(e))
      releaseMembers(ofChain: encoding.events[Int(e)].chain, former)
    case .members(let e), .heldForNobody(let e):
      releaseMembers(ofChain: encoding.events[Int(e)].chain, former)
      releaseChoosers(ofChain: encoding.events[Int(e)].chain, former)
    case .attendsNothing(let a), .waits(let a), .malformedAttendance(let a):
      if a >= 0 { freedom.attendances.insert(Int(a)) }
    case .tooManyWait(let limit):
      freedom.attendances.formUnion(problem.waitLimits[Int(limit)].attendances.map(Int.init))
    case .unplaced(let e):
      freedom.times.insert(Int(e))
      freedom.details.insert(Int(e))
    case .overlap(let first, let second, let resource),
      .disturbed(let first, let second, let resource):
      let isRoom = problem.resources[Int(resource)].isRoom
      clash([Int(first), Int(second)], resource, isRoom ? .venueFree : .noOverlap, former)
    case .gap(_, let e):
      let chain = problem.chains[encoding.events[Int(e)].chain].events.map(Int.init)
      let before = chain.prefix { $0 != Int(e) }.last { former.solution.starts[$0] >= 0 }
      addClash([before, Int(e)].compactMap { $0 }, MoveReason(rules: [.gap]))
    case .limit(let limit, let resource, let period):
      let events = attended(resource, problem.limits[Int(limit)], Int(period), former)
      clash(events, resource, encoding.limitRules[Int(limit)], former)
    case .cover(let cover, let day):
      if let end = deadEnd(cover: Int(cover), Int(day), former) {
        deadEnds.append(end)
        return
      }
      for resource in problem.covers[Int(cover)].resources {
        for e in encoding.events.indices where isOn(e, Int(day), former) {
          if !release(resource, at: e, former) { continue }
        }
      }
    case .precedence(let p):
      let order = problem.precedences[Int(p)]
      addClash([Int(order.first), Int(order.second)], MoveReason(rules: [.precedence]))
    case .follow(let f, let a):
      let event = Int(problem.follows[Int(f)].event)
      freedom.details.insert(event)
      freedom.attendances.insert(Int(a))
      if !encoding.events[event].isFixed {
        freedom.times.insert(event)
        reasons[event] = MoveReason(rules: [.afterLearningDay])
      }
    case .dayClash(let d):
      let pair = problem.dayClashes[Int(d)]
      addClash([Int(pair.first), Int(pair.second)], MoveReason(rules: [.notSameDay]))
    }
  }

  /// A clash over somebody: one who chooses goes elsewhere, an official is chosen anew; if neither
  /// can be, one of the events has to move.
  private mutating func clash(
    _ events: [Int], _ resource: Int32, _ rule: RuleID, _ former: PlannedSolution
  ) {
    var isOpened = false
    for e in events where release(resource, at: e, former) { isOpened = true }
    if isOpened { return }
    for e in events where isSeated(resource, at: e, former) {
      freedom.details.insert(e)
      isOpened = true
    }
    if isOpened { return }
    let people = encoding.programme.organisation.people.count
    addClash(
      events,
      MoveReason(
        rules: [rule],
        people: Int(resource) < people ? [PersonID(rawValue: resource)] : []))
  }

  private mutating func addClash(_ events: [Int], _ reason: MoveReason) {
    clashes.append(Set(events))
    for e in events where reasons[e] == nil {
      var own = reason
      own.events = events.filter { $0 != e }.map { encoding.key(ofEvent: $0) }
      reasons[e] = own
    }
  }

  /// Lets somebody who attends an event by choice choose anew.
  private mutating func release(_ resource: Int32, at event: Int, _ former: PlannedSolution) -> Bool
  {
    guard Int(resource) < encoding.programme.organisation.people.count else { return false }
    let person = PersonID(rawValue: resource)
    var isReleased = false
    for a in encoding.attendancesOf[person] ?? [] where former.solution.attendances[a] >= 0 {
      let option = encoding.problem.attendances[a].options[Int(former.solution.attendances[a])]
      guard Int(option.chain) == encoding.events[event].chain,
        !encoding.problem.chains[Int(option.chain)].events.contains(where: {
          encoding.events[Int($0)].isHeld
        })
      else { continue }
      freedom.attendances.insert(a)
      isReleased = true
    }
    return isReleased
  }

  private mutating func releaseMembers(ofChain chain: Int, _ former: PlannedSolution) {
    for (a, choice) in former.solution.attendances.enumerated() where choice >= 0 {
      if Int(encoding.problem.attendances[a].options[Int(choice)].chain) == chain {
        freedom.attendances.insert(a)
      }
    }
  }

  /// Lets all those choose anew who could attend a chain that has too few.
  private mutating func releaseChoosers(ofChain chain: Int, _ former: PlannedSolution) {
    guard
      !former.solution.attendances.indices.contains(where: { a in
        let choice = former.solution.attendances[a]
        return choice >= 0
          && Int(encoding.problem.attendances[a].options[Int(choice)].chain) == chain
      })
    else { return }
    for (a, attendance) in encoding.problem.attendances.enumerated()
    where attendance.options.contains(where: { Int($0.chain) == chain }) {
      freedom.attendances.insert(a)
    }
  }

  private func isSeated(_ resource: Int32, at event: Int, _ former: PlannedSolution) -> Bool {
    if encoding.events[event].isHeld { return false }
    let data = encoding.problem.events[event]
    if data.places[Int(former.solution.places[event])].room == resource {
      let start = Int(former.solution.starts[event])
      return data.places.contains {
        $0.room != resource && $0.candidates.map { $0.contains(start) } ?? true
      }
    }
    return zip(data.roles, former.solution.roles[event]).contains { role, choice in
      role.options[Int(choice)].resource == resource
    }
  }

  /// The events of a period that count in a limit of somebody.
  private func attended(
    _ resource: Int32, _ limit: Limit, _ period: Int, _ former: PlannedSolution
  ) -> [Int] {
    let problem = encoding.problem
    return encoding.events.indices.filter { e in
      guard former.solution.starts[e] >= 0, problem.events[e].classes & limit.classes != 0 else {
        return false
      }
      let day = Int(problem.events[e].starts[Int(former.solution.starts[e])]) / 1440
      let days = day..<(day + Int(problem.events[e].dayCount))
      let isIn = days.contains { day in
        limit.period == .day
          ? day == period
          : problem.weekOfDay.indices.contains(day) && Int(problem.weekOfDay[day]) == period
      }
      guard isIn else { return false }
      return problem.events[e].uses.contains { $0.resource == resource }
        || isSeated(resource, at: e, former) || attends(resource, e, former)
    }
  }

  private func attends(_ resource: Int32, _ event: Int, _ former: PlannedSolution) -> Bool {
    guard Int(resource) < encoding.programme.organisation.people.count else { return false }
    return (encoding.attendancesOf[PersonID(rawValue: resource)] ?? []).contains { a in
      let choice = former.solution.attendances[a]
      guard choice >= 0 else { return false }
      let option = encoding.problem.attendances[a].options[Int(choice)]
      return Int(option.chain) == encoding.events[event].chain
    }
  }

  func isOn(_ e: Int, _ day: Int, _ former: PlannedSolution) -> Bool {
    guard former.solution.starts[e] >= 0 else { return false }
    let event = encoding.problem.events[e]
    let first = Int(event.starts[Int(former.solution.starts[e])]) / 1440
    return (first..<(first + Int(event.dayCount))).contains(day)
  }

  private mutating func openDetails(ofChain chain: Int) {
    guard encoding.problem.chains.indices.contains(chain) else { return }
    for e in encoding.problem.chains[chain].events where !encoding.events[Int(e)].isHeld {
      freedom.details.insert(Int(e))
    }
  }

  /// Those who attend what is to be placed anew may choose anew; so may those of events with another
  /// place or other officials only where a breach says so.
  private mutating func openAttendances(_ former: PlannedSolution) {
    for (a, attendance) in encoding.problem.attendances.enumerated() {
      let choice = former.solution.attendances[a]
      if choice < 0 {
        if attendance.waitCost < 0 { freedom.attendances.insert(a) }
        continue
      }
      let chain = encoding.problem.chains[Int(attendance.options[Int(choice)].chain)]
      if chain.events.contains(where: { freedom.times.contains(Int($0)) }) {
        freedom.attendances.insert(a)
      }
    }
  }

  /// An official who stays throughout a chain is chosen anew for all of its events or for none.
  private mutating func closeTies(_ event: Int) {
    guard !freedom.times.contains(event),
      encoding.problem.events[event].roles.contains(where: { $0.tie >= 0 })
    else { return }
    openDetails(ofChain: encoding.events[event].chain)
  }
}
