extension ProblemPart {
  /// The whole problem as its only part.
  init(whole problem: ScheduleProblem) {
    self.problem = problem
    events = problem.events.indices.map { Int32($0) }
    chains = problem.chains.indices.map { Int32($0) }
    resources = problem.resources.indices.map { Int32($0) }
    attendances = problem.attendances.indices.map { Int32($0) }
    limits = problem.limits.indices.map { Int32($0) }
    loads = problem.loads.indices.map { Int32($0) }
  }
}

/// New positions of old ones, one kind of thing at a time; shared by all parts.
struct Places {
  var events: [Int32]
  var resources: [Int32]
  var chains: [Int32]
  var attendances: [Int32]
  var follows: [Int32]
  var loads: [Int32]

  init(_ problem: ScheduleProblem) {
    events = [Int32](repeating: -1, count: problem.events.count)
    resources = [Int32](repeating: -1, count: problem.resources.count)
    chains = [Int32](repeating: -1, count: problem.chains.count)
    attendances = [Int32](repeating: -1, count: problem.attendances.count)
    follows = [Int32](repeating: -1, count: problem.follows.count)
    loads = [Int32](repeating: -1, count: problem.loads.count)
  }
}

/// What belongs to a part, by its positions in the whole.
struct PartMaker {
  var events: [Int32] = []
  var resources: [Int32] = []
  var chains: [Int32] = []
  var attendances: [Int32] = []
  var waitLimits: [Int32] = []
  var loads: [Int32] = []
  var covers: [Int32] = []
  var precedences: [Int32] = []
  var follows: [Int32] = []
  var qualifications: [Int32] = []
  var weekClashes: [EventPair] = []
  var dayClashes: [EventPair] = []
  var fair: [Int32] = []
  private var limits: [(limit: Int32, resources: [Int32])] = []

  init(_ problem: ScheduleProblem) {}

  mutating func add(limit: Int32, resource: Int32) {
    if let last = limits.last, last.limit == limit {
      limits[limits.count - 1].resources.append(resource)
    } else {
      limits.append((limit, [resource]))
    }
  }

  /// Builds the part's problem.
  func make(_ whole: ScheduleProblem, _ at: inout Places) -> ProblemPart {
    for (i, e) in events.enumerated() { at.events[Int(e)] = Int32(i) }
    for (i, r) in resources.enumerated() { at.resources[Int(r)] = Int32(i) }
    for (i, c) in chains.enumerated() { at.chains[Int(c)] = Int32(i) }
    for (i, a) in attendances.enumerated() { at.attendances[Int(a)] = Int32(i) }
    for (i, f) in follows.enumerated() { at.follows[Int(f)] = Int32(i) }
    for (i, l) in loads.enumerated() { at.loads[Int(l)] = Int32(i) }
    let at = at
    func resource(_ r: Int32) -> Int32 { r < 0 ? -1 : at.resources[Int(r)] }
    func event(_ e: Int32) -> Int32 { at.events[Int(e)] }
    func moved(_ list: [Int32]) -> [Int32] { list.map { at.attendances[Int($0)] } }
    var part = ScheduleProblem(
      dayCount: whole.dayCount, weekOfDay: whole.weekOfDay, weekdayOfDay: whole.weekdayOfDay,
      places: whole.places)
    part.resources = resources.map { whole.resources[Int($0)] }
    part.events = events.map { e in
      var event = whole.events[Int(e)]
      for i in event.uses.indices { event.uses[i].resource = resource(event.uses[i].resource) }
      for i in event.places.indices {
        event.places[i].room = resource(event.places[i].room)
        event.places[i].host = resource(event.places[i].host)
      }
      for i in event.roles.indices {
        if event.roles[i].load >= 0 { event.roles[i].load = at.loads[Int(event.roles[i].load)] }
        for j in event.roles[i].options.indices {
          event.roles[i].options[j].resource = resource(event.roles[i].options[j].resource)
        }
      }
      for i in event.guests.indices {
        event.guests[i].resource = resource(event.guests[i].resource)
      }
      for i in event.variants.indices where event.variants[i].follow >= 0 {
        event.variants[i].follow = at.follows[Int(event.variants[i].follow)]
      }
      return event
    }
    part.chains = chains.map { c in
      var chain = whole.chains[Int(c)]
      chain.events = chain.events.map(event)
      return chain
    }
    part.attendances = self.attendances.map { a in
      var attendance = whole.attendances[Int(a)]
      attendance.resource = resource(attendance.resource)
      for i in attendance.options.indices {
        attendance.options[i].chain = at.chains[Int(attendance.options[i].chain)]
      }
      return attendance
    }
    part.waitLimits = waitLimits.map {
      var limit = whole.waitLimits[Int($0)]
      limit.attendances = moved(limit.attendances)
      return limit
    }
    part.limits = limits.map {
      var limit = whole.limits[Int($0.limit)]
      limit.resources = $0.resources.map(resource)
      return limit
    }
    part.loads = loads.map {
      var load = whole.loads[Int($0)]
      load.resources = load.resources.map(resource).filter { $0 >= 0 }
      return load
    }
    if var fairness = whole.fairness, !fair.isEmpty {
      fairness.resources = fair.map(resource)
      part.fairness = fairness
    }
    part.covers = covers.map {
      var cover = whole.covers[Int($0)]
      cover.resources = cover.resources.map(resource)
      return cover
    }
    part.precedences = precedences.map {
      var order = whole.precedences[Int($0)]
      (order.first, order.second) = (event(order.first), event(order.second))
      return order
    }
    part.follows = follows.map {
      var follow = whole.follows[Int($0)]
      follow.event = event(follow.event)
      follow.attendances = moved(follow.attendances)
      return follow
    }
    func pair(_ pair: EventPair) -> EventPair {
      EventPair(first: event(pair.first), second: event(pair.second), weight: pair.weight)
    }
    part.weekClashes = weekClashes.map(pair)
    part.dayClashes = dayClashes.map(pair)
    part.qualifications = qualifications.map {
      var item = whole.qualifications[Int($0)]
      item.event = event(item.event)
      item.attendances = moved(item.attendances)
      return item
    }
    return ProblemPart(
      problem: part, events: events, chains: self.chains, resources: resources,
      attendances: self.attendances, limits: limits.map(\.limit), loads: loads)
  }
}
