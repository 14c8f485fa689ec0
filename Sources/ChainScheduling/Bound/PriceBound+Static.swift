extension PriceBound {
  /// Where the latest attended day of each follow can lie.
  static func followRanges(_ instance: Instance) -> [FollowRange] {
    func days(_ attendance: Int) -> (low: Int32, high: Int32)? {
      var low = Int32.max
      var high = Int32.min
      for o in instance.attendOptions.range(attendance) {
        let option = instance.attendOptions[o]
        let chain = instance.chainEvents.range(Int(option.chain))
        let event = Int(instance.chainEvents[chain.upperBound - 1])
        let data = instance.events[event]
        let mask = instance.attendMasks[option.masks + data.position]
        for g in instance.groups.range(event) {
          let group = instance.groups[g]
          var isOpen = false
          for s in group.first..<group.end where instance.allows(mask, Int(s)) { isOpen = true }
          guard isOpen else { continue }
          low = min(low, group.day + data.days - 1)
          high = max(high, group.day + data.days - 1)
        }
      }
      return low <= high ? (low, high) : nil
    }
    return (0..<instance.follows.count).map { f in
      var range = FollowRange(low: -1, high: -1, isCertain: false)
      for i in instance.followAttendances.range(f) {
        let a = Int(instance.followAttendances[i])
        guard let days = days(a) else { continue }
        range.high = max(range.high, days.high)
        if instance.attendWait[a] < 0 {
          range.isCertain = true
          range.low = max(range.low, days.low)
        }
      }
      return range
    }
  }

  /// For each resource the chains whose least sum may hang on its prices.
  static func chainsOfResources(_ instance: Instance) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: instance.resourceCount)
    func add(_ resource: Int32, _ chain: Int32) {
      if resource >= 0, lists[Int(resource)].last != chain { lists[Int(resource)].append(chain) }
    }
    // The sum of one that may be left out hangs on no price.
    for c in 0..<instance.chainCount where !instance.chains[c].isOptional {
      for i in instance.chainEvents.range(c) {
        let event = Int(instance.chainEvents[i])
        for u in instance.uses.range(event) { add(instance.uses[u].resource, Int32(c)) }
        for g in instance.guests.range(event) { add(instance.guests[g].resource, Int32(c)) }
        for p in instance.places.range(event) { add(instance.places[p].room, Int32(c)) }
        for r in instance.roles.range(event) {
          for o in instance.roles[r].firstOption..<instance.roles[r].endOption {
            add(instance.options[o].resource, Int32(c))
          }
        }
      }
    }
    return lists
  }

  /// For each resource its attendances.
  static func attendancesOfResources(_ instance: Instance) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: instance.resourceCount)
    for a in 0..<instance.attendanceCount {
      lists[Int(instance.attendResource[a])].append(Int32(a))
    }
    return lists
  }

  static func roleOrders(_ instance: Instance) -> [Int32] {
    var order: [Int32] = []
    for r in 0..<instance.roles.elements.count {
      let data = instance.roles[r]
      order += (data.firstOption..<data.endOption).sorted {
        (instance.options[$0].cost, $0) < (instance.options[$1].cost, $1)
      }
    }
    return order
  }

  /// A stretch of a fair resource's price over which its least burden stays the same.
  struct BurdenSegment {
    var fair: Int
    /// Points carried while the price is in the stretch.
    var points: Int
    /// How far the price runs, in cost a point.
    var length: Double
  }

  /// What each fair resource must carry by itself, as its price rises, heaviest first.
  ///
  /// A resource that may wait instead of attending does so once its points cost more than waiting,
  /// so its least burden falls as its price rises.
  static func burdenSegments(_ instance: Instance) -> [BurdenSegment] {
    guard instance.fairWeight > 0 else { return [] }
    var least = fixedBurdens(instance)
    var waits = [[(price: Double, points: Int)]](repeating: [], count: instance.fairCount)
    for a in 0..<instance.attendanceCount {
      let resource = instance.attendResource[a]
      let fair = Int(instance.fairOf[resource])
      guard fair >= 0, let points = leastPoints(instance, a, fair) else { continue }
      let wait = Int(instance.attendWait[a])
      if wait < 0 {
        least[fair] += points
      } else if points > 0 {
        waits[fair].append((Double(wait) / Double(points), points))
      }
    }
    var segments: [BurdenSegment] = []
    for fair in 0..<instance.fairCount {
      var points = least[fair] + waits[fair].reduce(0) { $0 + $1.points }
      var from = 0.0
      for (price, own) in waits[fair].sorted(by: { ($0.price, $0.points) < ($1.price, $1.points) })
      {
        if price > from {
          segments.append(BurdenSegment(fair: fair, points: points, length: price - from))
        }
        from = max(from, price)
        points -= own
      }
      segments.append(BurdenSegment(fair: fair, points: points, length: .infinity))
    }
    return segments.sorted { ($1.points, $0.fair) < ($0.points, $1.fair) }
  }

  /// The points of events that a fair resource is always at.
  private static func fixedBurdens(_ instance: Instance) -> [Int] {
    var least = [Int](repeating: 0, count: instance.fairCount)
    for e in 0..<instance.eventCount where !instance.chains[instance.events[e].chain].isOptional {
      let chain = instance.chains[instance.events[e].chain]
      let (first, last) = (Int(instance.startBase[e]), Int(instance.startBase[e + 1]))
      guard first < last else { continue }
      var start = Int32.max
      for s in first..<last { start = min(start, instance.startBurden[s]) }
      let places = instance.places.range(e)
      for u in instance.uses.range(e) {
        let r = instance.uses[u].resource
        let fair = Int(instance.fairOf[r])
        guard fair >= 0, instance.uses[u].isPerson else { continue }
        var points = Int32.max
        var sum: Int32 = 0
        for p in places {
          let value = instance.placePoints(fair, r, instance.places[p])
          points = min(points, value)
          sum += value
        }
        // Hosts come in turn: the mean is what an event carries.
        if chain.isHosted { points = sum / Int32(places.count) }
        least[fair] += Int(start + points)
      }
    }
    return least
  }

  /// The fewest points that an attendance is to its resource; nil if it cannot be attended.
  private static func leastPoints(_ instance: Instance, _ attendance: Int, _ fair: Int) -> Int? {
    let resource = instance.attendResource[attendance]
    var points = Int.max
    for o in instance.attendOptions.range(attendance) {
      var sum = 0
      for i in instance.chainEvents.range(Int(instance.attendOptions[o].chain)) {
        let e = Int(instance.chainEvents[i])
        var start = Int32.max
        for s in Int(instance.startBase[e])..<Int(instance.startBase[e + 1]) {
          start = min(start, instance.startBurden[s])
        }
        var place = Int32.max
        for p in instance.places.range(e) {
          place = min(place, instance.placePoints(fair, resource, instance.places[p]))
        }
        sum += (start == .max ? 0 : Int(start)) + (place == .max ? 0 : Int(place))
      }
      points = min(points, sum)
    }
    return points < .max ? points : nil
  }
}

extension Instance {
  /// The points that a place is to a fair resource: travelling, and hosting if it hosts.
  @inline(__always) func placePoints(_ fair: Int, _ resource: Int32, _ place: PlaceData) -> Int32 {
    var points: Int32 = place.host == resource ? hostPoints : 0
    if place.place >= 0 { points += travelPoints[fair * placeCount + Int(place.place)] }
    return points
  }
}
