import SolverSupport

extension ScheduleProblem {
  /// Returns what contradicts itself in the data, one sentence a fault; empty for a sound problem.
  ///
  /// - Complexity: O(size of the problem).
  public func faults() -> [String] {
    var faults: [String] = []
    if dayCount < 1 || weekOfDay.count != dayCount || weekdayOfDay.count != dayCount {
      faults.append("the horizon has \(dayCount) days, but weeks and weekdays of another number")
      return faults
    }
    if weekOfDay.contains(where: { $0 < 0 || Int($0) > dayCount }) {
      faults.append("a week has a number out of range")
    }
    let placeCount = min(places.east.count, places.north.count)
    for (r, resource) in resources.enumerated() where Int(resource.home) >= placeCount {
      faults.append("the home of resource \(r) is no place")
    }
    for (e, event) in events.enumerated() {
      if let fault = fault(in: event, placeCount) { faults.append("event \(e): \(fault)") }
    }
    faults += chainFaults()
    faults += sharedFaults()
    return faults
  }

  private func isResource(_ r: Int32) -> Bool { resources.indices.contains(Int(r)) }

  private func fault(in event: Event, _ placeCount: Int) -> String? {
    let count = event.starts.count
    if event.startCosts.count != count || event.startBurdens.count != count {
      return "lists of starts, costs and burdens differ in length"
    }
    if event.startBurdens.contains(where: { $0 < 0 }) { return "a burden is negative" }
    if event.minutes < 1 || event.minutes > 1440 || event.dayCount < 1 {
      return "it lasts no time or more than a day at a time"
    }
    var last = -1
    for start in event.starts {
      if Int(start) <= last { return "starts do not rise" }
      last = Int(start)
    }
    if last / 1440 + Int(event.dayCount) > dayCount { return "it ends after the horizon" }
    func fits(_ set: BitSet?) -> Bool { set.map { $0.capacity >= count } ?? true }
    for use in event.uses where !isResource(use.resource) || use.before < 0 || use.after < 0 {
      return "a use names no resource or negative minutes"
    }
    if event.places.isEmpty { return "it has no place option" }
    for place in event.places {
      if Int(place.place) >= placeCount || place.room >= 0 && !isResource(place.room)
        || place.host >= 0 && !isResource(place.host) || !fits(place.candidates)
        || place.room >= 0 && !resources[Int(place.room)].isRoom
      {
        return "a place option is out of range"
      }
    }
    for role in event.roles {
      if role.options.isEmpty || Int(role.load) >= loads.count { return "a role is out of range" }
      for option in role.options
      where option.resource >= 0 && !isResource(option.resource) || !fits(option.candidates)
        || !fits(option.disliked) || option.before < 0 || option.after < 0
        || option.dislikeCost < 0
      {
        return "an option of a role is out of range"
      }
    }
    for guest in event.guests where !isResource(guest.resource) || !fits(guest.candidates) {
      return "a guest is out of range"
    }
    for variant in event.variants where Int(variant.follow) >= follows.count {
      return "a variant names no follow"
    }
    return nil
  }

  private func chainFaults() -> [String] {
    var faults: [String] = []
    var seen = [Int](repeating: 0, count: events.count)
    for (c, chain) in chains.enumerated() {
      if chain.events.isEmpty || !chain.events.allSatisfy({ events.indices.contains(Int($0)) }) {
        faults.append("chain \(c) is empty or names no event")
        continue
      }
      for e in chain.events { seen[Int(e)] += 1 }
      let placeCounts = Set(chain.events.map { events[Int($0)].places.count })
      if let hosting = chain.hosting {
        let turns = hosting.turns.flatMap { [$0.more, $0.fewer] }
        let least = placeCounts.min() ?? 0
        if placeCounts.count != 1 || !turns.allSatisfy({ (0..<least).contains(Int($0)) }) {
          faults.append("chain \(c): its events do not have the same hosts")
        }
      }
      if chain.countedRole >= 0,
        chain.events.contains(where: { events[Int($0)].roles.count <= Int(chain.countedRole) })
      {
        faults.append("chain \(c): the counted role is not in every event")
      }
    }
    for (e, times) in seen.enumerated() where times != 1 {
      faults.append("event \(e) is in \(times) chains instead of one")
    }
    for (a, attendance) in attendances.enumerated() {
      var fits = isResource(attendance.resource)
      for option in attendance.options {
        guard chains.indices.contains(Int(option.chain)) else {
          fits = false
          continue
        }
        for sets in [option.candidates, option.disliked] {
          for (e, set) in zip(chains[Int(option.chain)].events, sets)
          where events.indices.contains(Int(e)) && set.capacity < events[Int(e)].starts.count {
            fits = false
          }
        }
        if option.dislikeCost < 0 { fits = false }
      }
      if !fits { faults.append("attendance \(a) is out of range") }
    }
    return faults
  }

  private func sharedFaults() -> [String] {
    var faults: [String] = []
    func isEvent(_ e: Int32) -> Bool { events.indices.contains(Int(e)) }
    func areAttendances(_ list: [Int32]) -> Bool {
      list.allSatisfy { attendances.indices.contains(Int($0)) }
    }
    let resourceLists =
      limits.map(\.resources) + loads.map(\.resources) + covers.map(\.resources)
      + [fairness?.resources ?? []]
    if !resourceLists.allSatisfy({ $0.allSatisfy(isResource) }) {
      faults.append("a limit, load, cover or the fairness names no resource")
    }
    if !waitLimits.allSatisfy({ areAttendances($0.attendances) }) {
      faults.append("a limit of those who wait names no attendance")
    }
    if !precedences.allSatisfy({ isEvent($0.first) && isEvent($0.second) })
      || !(weekClashes + dayClashes).allSatisfy({ isEvent($0.first) && isEvent($0.second) })
    {
      faults.append("a pair of events names no event")
    }
    if !follows.allSatisfy({ isEvent($0.event) && areAttendances($0.attendances) })
      || !qualifications.allSatisfy({ isEvent($0.event) && areAttendances($0.attendances) })
    {
      faults.append("a follow or qualification names no event or attendance")
    }
    return faults
  }
}
