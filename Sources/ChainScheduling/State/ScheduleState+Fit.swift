extension ScheduleState {
  /// Whether a resource is free on one day from one minute to another, at a place.
  @inline(__always)
  func isFree(
    _ resource: Int32, _ isPerson: Bool, day: Int, from: Int32, to: Int32, place: Int32
  ) -> Bool {
    let head = Int(resource) * instance.dayCount + day
    var node = heads[head]
    while node >= 0 {
      let booking = bookings[node]
      if from < booking.to && booking.from < to { return false }
      if isPerson, place >= 0 {
        let other = placeAt[booking.event]
        if other >= 0, other != place {
          let apart = from >= booking.to ? from - booking.to : booking.from - to
          if apart < instance.distances[Int(place) * instance.placeCount + Int(other)] {
            return false
          }
        }
      }
      node = booking.next
    }
    if instance.spills {
      if day > 0, !isClear(head - 1, from, to) { return false }
      if day + 1 < instance.dayCount, !isClear(head + 1, from, to) { return false }
    }
    return true
  }

  /// Whether no booking under a head overlaps.
  private func isClear(_ head: Int, _ from: Int32, _ to: Int32) -> Bool {
    var node = heads[head]
    while node >= 0 {
      let booking = bookings[node]
      if from < booking.to && booking.from < to { return false }
      node = booking.next
    }
    return true
  }

  /// Whether a seat is free on all days of an event that would start at a minute.
  @inline(__always)
  func isFree(_ seat: Instance.Seat, _ data: Instance.EventData, start: Int32, place: Int32)
    -> Bool
  {
    var day = Int(start / 1440)
    var from = start - seat.before
    var to = start + data.minutes + seat.after
    for _ in 0..<data.days {
      if !isFree(
        seat.resource, seat.isPerson, day: day, from: from, to: to, place: place)
      {
        return false
      }
      day += 1
      from += 1440
      to += 1440
    }
    return true
  }

  /// Whether anybody's peace forbids that a person is at an event on some days; its own as well.
  func isQuiet(_ resource: Int, _ data: Instance.EventData, day: Int) -> Bool {
    guard instance.hasIsolation else { return true }
    let base = resource * instance.dayCount
    for d in base + day..<base + day + Int(data.days) where peace[d] > 0 { return false }
    if data.isolation >= 0 {
      let first = max(0, day - Int(data.isolation))
      let last = min(instance.dayCount - 1, day + Int(data.days - 1 + data.isolation))
      for d in base + first...base + last where heads[d] >= 0 { return false }
    }
    return true
  }

  /// What one more event on a day costs a resource by its limits; nil if one forbids it.
  @inline(__always)
  func limitCost(_ resource: Int, _ data: Instance.EventData, day: Int) -> Int? {
    var cost = 0
    for i in instance.rows.range(resource) {
      let row = instance.rows[i]
      guard row.classes & data.classes != 0 else { continue }
      var extra: Int32 = 0
      var lastWeek: Int32 = -1
      for d in day..<(row.countsDays ? day + Int(data.days) : day + 1) {
        let week = instance.weekOf[d]
        let period = Int(row.counters) + (row.isDay ? d : Int(week))
        if !row.isDay {
          extra = week == lastWeek ? extra + 1 : 0
          lastWeek = week
        }
        let count = counters[period] + extra
        if count >= row.hard { return nil }
        if count >= row.soft { cost += Int(row.weight) }
      }
    }
    return cost
  }

  /// What it costs by covers that some people are away at an event on its days; nil if one forbids
  /// it.
  func coverCost(
    _ people: Flat<Instance.Seat>, _ count: Int, _ data: Instance.EventData, day: Int
  ) -> Int? {
    guard data.coverFlags != 0 else { return 0 }
    var cost = 0
    var allows = true
    for d in day..<day + Int(data.days) {
      // Book them on trial, and free them again.
      for i in 0..<count { tryCover(people[i], data, d, 1, &cost, &allows) }
      for i in 0..<count { tryCover(people[i], data, d, -1, &cost, &allows) }
      if !allows { return nil }
    }
    return cost
  }

  private func tryCover(
    _ seat: Instance.Seat, _ data: Instance.EventData, _ day: Int, _ sign: Int32,
    _ cost: inout Int, _ allows: inout Bool
  ) {
    guard seat.isPerson else { return }
    for i in instance.slots.range(Int(seat.resource))
    where instance.slots[i].flags & data.coverFlags != 0 {
      if day < instance.slots[i].firstDay || day > instance.slots[i].lastDay { continue }
      if slotDays[i * instance.dayCount + day] > 0 { continue }
      let cover = Int(instance.slots[i].cover)
      let position = cover * instance.dayCount + day
      away[position] += sign
      guard sign > 0, away[position] >= instance.coverSize[cover] else { continue }
      let weight = instance.coverWeight[cover]
      if weight < 0 { allows = false } else { cost += Int(weight) }
    }
  }

  /// What more points add to the guide beside the greatest burden, for a fair resource.
  @inline(__always)
  func pressureCost(_ fair: Int, _ more: Int32) -> Int {
    let priced = isPriced ? Int(burdenPrice[fair]) * Int(more) : 0
    guard pressureWeight != 0 else { return priced }
    let burden = burden[fair]
    return priced + pressureWeight
      * Int(max(0, burden + more - pressureFrom) - max(0, burden - pressureFrom))
  }
}
