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

  /// The fair resources that must carry the most, heaviest first.
  static func heaviest(_ instance: Instance) -> [Int] {
    guard instance.fairWeight > 0 else { return [] }
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
    for a in 0..<instance.attendanceCount where instance.attendWait[a] < 0 {
      let fair = Int(instance.fairOf[instance.attendResource[a]])
      guard fair >= 0 else { continue }
      var points = Int.max
      for o in instance.attendOptions.range(a) {
        var sum = 0
        for i in instance.chainEvents.range(Int(instance.attendOptions[o].chain)) {
          let e = Int(instance.chainEvents[i])
          var start = Int32.max
          for s in Int(instance.startBase[e])..<Int(instance.startBase[e + 1]) {
            start = min(start, instance.startBurden[s])
          }
          sum += start == .max ? 0 : Int(start)
        }
        points = min(points, sum)
      }
      if points < .max { least[fair] += points }
    }
    let order = least.indices.sorted { (least[$1], $0) < (least[$0], $1) }
    return Array(order.prefix(40))
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
