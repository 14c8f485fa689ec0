extension PriceBound {
  /// The least that an attendance costs by itself, and the points that it is then.
  mutating func attendanceBound(_ attendance: Int) -> (Int, Int32) {
    let resource = instance.attendResource[attendance]
    let wait = Int(instance.attendWait[attendance])
    var best = wait >= 0 ? wait * Prices.scale : .max
    let isPriced = prices.active[resource] > 0
    let fair = Int(instance.fairOf[resource])
    let isNoted = isPriced || (fair >= 0 && isHeavy[fair])
    let burden = fair >= 0 ? prices.burden[fair] : 0
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    var bestPoints: Int32 = 0
    attendanceOption[attendance] = -1
    for o in instance.attendOptions.range(attendance) {
      let option = instance.attendOptions[o]
      var total = Int(option.cost) * Prices.scale
      var totalPoints: Int32 = 0
      if total >= best { continue }
      for (k, i) in instance.chainEvents.range(Int(option.chain)).enumerated() {
        let event = Int(instance.chainEvents[i])
        let data = instance.events[event]
        let base = Int(instance.startBase[event])
        let mask = instance.attendMasks[option.masks + data.position]
        let place = isNoted && fair >= 0 ? leastPlacePoints(event, fair, resource) : 0
        var least = Int.max
        var points: Int32 = 0
        for s in 0..<Int(instance.startBase[event + 1]) - base where instance.allows(mask, s) {
          let time = instance.startTime[base + s]
          var cost = 0
          if data.position == 0, time / 1440 > option.latestDay {
            cost += Int(option.lateCost) * Prices.scale
          }
          if isPriced {
            let own = instance.startBurden[base + s] + place
            cost += burden * Int(own) + prices.price(seat, data, start: time)
          }
          if cost < least {
            least = cost
            points = instance.startBurden[base + s] + place
            startMemory[k] = Int32(s)
            if least == 0 { break }
          }
        }
        if least == .max {
          total = .max
          break
        }
        total += least
        totalPoints += points
      }
      if total < best {
        best = total
        bestPoints = totalPoints
        attendanceOption[attendance] = Int32(o)
        for k in 0..<instance.chainEvents.range(Int(option.chain)).count {
          attendanceStarts[attendance * longest + k] = startMemory[k]
        }
        if best == 0 { break }
      }
    }
    return (best < .max ? best : 0, isNoted ? bestPoints : 0)
  }

  /// Notes what an attendance uses as it was put last.
  ///
  /// Somebody without a price can be anywhere: at a time that no chain wants, if there is one.
  mutating func noteAttendance(_ attendance: Int) {
    let resource = instance.attendResource[attendance]
    let fair = Int(instance.fairOf[resource])
    if fair >= 0 { burdenUse[fair] += attendancePoints[attendance] }
    guard attendanceOption[attendance] >= 0 else { return }
    if prices.active[resource] == 0 {
      if prices.lineOf[resource] < 0 || findFree(attendance) { return }
    }
    let option = instance.attendOptions[Int(attendanceOption[attendance])]
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    for (k, i) in instance.chainEvents.range(Int(option.chain)).enumerated() {
      let event = Int(instance.chainEvents[i])
      let start = Int(instance.startBase[event]) + Int(attendanceStarts[attendance * longest + k])
      noteSeat(seat, instance.events[event], instance.startTime[start])
    }
  }

  /// Whether an attendance can be had at its least cost at times that nothing else wants yet; notes
  /// them if so.
  private mutating func findFree(_ attendance: Int) -> Bool {
    let resource = instance.attendResource[attendance]
    let seat = Instance.Seat(resource: resource, before: 0, after: 0, isPerson: true)
    for o in instance.attendOptions.range(attendance) {
      let option = instance.attendOptions[o]
      let left = attendanceValue[attendance] - Int(option.cost) * Prices.scale
      if left < 0 { continue }
      let chain = instance.chainEvents.range(Int(option.chain))
      var found = 0
      for i in chain {
        let event = Int(instance.chainEvents[i])
        let data = instance.events[event]
        let latest = data.position == 0 && left == 0 ? option.latestDay : .max
        let start = freeStart(
          event, seat, latest, instance.attendMasks[option.masks + data.position])
        if start < 0 { break }
        startMemory[found] = start
        found += 1
      }
      guard found == chain.count else { continue }
      for (k, i) in chain.enumerated() {
        let event = Int(instance.chainEvents[i])
        let start = Int(instance.startBase[event]) + Int(startMemory[k])
        noteSeat(seat, instance.events[event], instance.startTime[start])
      }
      return true
    }
    return false
  }

  /// The first start of an event, to a last day, whose minutes nothing else of a seat's resource
  /// takes; -1 if there is none.
  private func freeStart(
    _ event: Int, _ seat: Instance.Seat, _ latest: Int32, _ mask: Int32
  ) -> Int32 {
    let data = instance.events[event]
    let base = Int(instance.startBase[event])
    for s in 0..<Int(instance.startBase[event + 1]) - base where instance.allows(mask, s) {
      let time = instance.startTime[base + s]
      if time / 1440 > latest { return -1 }
      if isFree(seat, data, time) { return Int32(s) }
    }
    return -1
  }

  /// Whether the round has used none of the minutes of a booking.
  private func isFree(
    _ seat: Instance.Seat, _ data: Instance.EventData, _ start: Int32
  ) -> Bool {
    let line = Int(prices.lineOf[seat.resource])
    let first = Int(start / 1440)
    let isQuiet = data.isolation >= 0
    let days =
      isQuiet ? Prices.quietDays(data, first, instance.dayCount) : first..<first + Int(data.days)
    var from = start
    var to = start + data.minutes
    for day in days {
      let base = (line * instance.dayCount + day) * Prices.points
      let points = isQuiet ? 0..<Prices.points : Prices.pointRange(from, to, day)
      for point in points where minuteUse[base + point] > 0 { return false }
      from += 1440
      to += 1440
    }
    return true
  }

  private func leastPlacePoints(_ event: Int, _ fair: Int, _ resource: Int32) -> Int32 {
    var least = Int32.max
    for p in instance.places.range(event) {
      least = min(least, instance.placePoints(fair, resource, instance.places[p]))
    }
    return least
  }
}
