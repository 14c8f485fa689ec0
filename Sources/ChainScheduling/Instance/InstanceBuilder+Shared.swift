extension InstanceBuilder {
  /// Turns lists of keys by item into lists of items by key, each item once.
  func inverse(_ lists: [[Int32]], _ keyCount: Int) -> [[Int32]] {
    var result = [[Int32]](repeating: [], count: keyCount)
    for (item, keys) in lists.enumerated() {
      for key in keys where result[Int(key)].last != Int32(item) {
        result[Int(key)].append(Int32(item))
      }
    }
    return result
  }

  /// For each event its pairs, with the other event second.
  func pairs(_ pairs: [EventPair]) -> [[EventPair]] {
    var result = [[EventPair]](repeating: [], count: problem.events.count)
    for pair in pairs {
      result[Int(pair.first)].append(pair)
      result[Int(pair.second)].append(
        EventPair(first: pair.second, second: pair.first, weight: pair.weight))
    }
    return result
  }

  /// For each resource the limits that hold for it, and how many counters they need in all.
  func rows(weekCount: Int) -> (rows: [[Instance.Row]], counters: Int) {
    var rows = [[Instance.Row]](repeating: [], count: problem.resources.count)
    var counters = 0
    for (l, limit) in problem.limits.enumerated() {
      // A resource listed twice pays twice, but is counted once.
      var times: [Int32: Int32] = [:]
      for r in limit.resources { times[r, default: 0] += 1 }
      for r in times.keys.sorted() {
        let weight = Int32(clamping: Int(limit.weight) * Int(times[r] ?? 1))
        rows[Int(r)].append(
          Instance.Row(
            limit: Int32(l), classes: limit.classes, isDay: limit.period == .day,
            countsDays: limit.countsDays || limit.period == .day, weight: weight,
            soft: limit.soft, hard: limit.hard, counters: Int32(counters)))
        counters += limit.period == .day ? problem.dayCount : weekCount
      }
    }
    return (rows, counters)
  }

  func slots() -> [[Instance.Slot]] {
    var slots = [[Instance.Slot]](repeating: [], count: problem.resources.count)
    for (c, cover) in problem.covers.enumerated() {
      for r in Set(cover.resources).sorted() {
        slots[Int(r)].append(
          Instance.Slot(
            cover: Int32(c), flags: cover.flags, firstDay: cover.firstDay,
            lastDay: min(cover.lastDay, Int32(problem.dayCount - 1))))
      }
    }
    return slots
  }

  func loadMembers() -> [Bool] {
    var result = [Bool](repeating: false, count: problem.loads.count * problem.resources.count)
    for (l, load) in problem.loads.enumerated() {
      for r in load.resources { result[l * problem.resources.count + Int(r)] = true }
    }
    return result
  }

  func fairResources() -> (of: [Int32], list: [Int32]) {
    var of = [Int32](repeating: -1, count: problem.resources.count)
    var list: [Int32] = []
    for r in problem.fairness?.resources ?? [] where of[Int(r)] < 0 {
      of[Int(r)] = Int32(list.count)
      list.append(r)
    }
    return (of, list)
  }

  func travelPoints(_ resources: [Int32]) -> [Int32] {
    guard let fairness = problem.fairness else { return [] }
    var result: [Int32] = []
    result.reserveCapacity(resources.count * placeIDs.count)
    for r in resources {
      let home = problem.resources[Int(r)].home
      for place in placeIDs {
        let minutes = problem.places.travel(home, place)
        result.append(Int32(clamping: minutes / Int(fairness.travelMinutes)))
      }
    }
    return result
  }

  func distances() -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(placeIDs.count * placeIDs.count)
    for a in placeIDs {
      for b in placeIDs { result.append(Int32(clamping: problem.places.distance(a, b))) }
    }
    return result
  }

  func spills() -> Bool {
    problem.events.contains { event in
      var before = event.uses.map(\.before).max() ?? 0
      var after = event.uses.map(\.after).max() ?? 0
      for option in event.roles.flatMap(\.options) {
        before = max(before, option.before)
        after = max(after, option.after)
      }
      return event.starts.contains {
        $0 % 1440 < before || Int($0 % 1440) + Int(event.minutes) + Int(after) > 1440
      }
    }
  }

  /// How many bookings and how many seats at one event there can be.
  func sizes() -> (bookings: Int, seats: Int) {
    var bookings = 0
    var seats = 1
    var own: [Int] = []
    for event in problem.events {
      own.append(event.uses.count + event.roles.count + event.guests.count + 1)
      bookings += own[own.count - 1] * Int(event.dayCount)
      seats = max(seats, own[own.count - 1])
    }
    let days = problem.chains.map { chain in
      chain.events.reduce(0) { $0 + Int(problem.events[Int($1)].dayCount) }
    }
    for attendance in problem.attendances {
      bookings += attendance.options.map { days[Int($0.chain)] }.max() ?? 0
    }
    return (bookings + 1, seats + problem.attendances.count)
  }
}
