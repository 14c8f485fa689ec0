import SolverSupport

/// Looks for the best start of one event among all others as they stand.
///
/// A scan weighs every candidate start of an event that is off: for each day and half of the day it
/// keeps the cheapest candidate that is allowed, with its cost in the guide and its place option.
/// Costs are what the event adds, up to a constant; terms that depend on things off are left out.
struct Scanner {
  /// The cost of a day or half that is not allowed.
  static let never = Int.max / 4

  let instance: Instance
  private let arena = Arena()
  /// The cost of each day, or `never`.
  let dayCost: Flat<Int>
  /// The best variant of each day; -1 for none.
  let dayVariant: Flat<Int32>
  /// For each day twice (before noon, after) the cost of the best candidate.
  let slotCost: Flat<Int>
  /// The best candidate.
  let slotStart: Flat<Int32>
  /// Its place option.
  let slotPlace: Flat<Int32>
  let people: Flat<Instance.Seat>
  let memberMasks: Flat<Int32>
  /// The masks of starts that members dislike, and what each costs.
  let dislikedMasks: Flat<Int32>
  let dislikeCosts: Flat<Int32>
  let placeAllowed: Flat<Bool>
  let placeBurden: Flat<Int32>
  let placeBase: Flat<Int>
  let roleOrder: Flat<Int32>
  let roleCost: Flat<Int>
  let chosen: Flat<Int32>
  let variantCost: Flat<Int>
  let variantLatest: Flat<Int32>
  var random: RandomSource
  /// The days on which each event may be put: all, unless somebody left some out.
  var groups: FlatLists<Instance.DayGroup>
  /// How many of `people` there are: uses and members.
  var peopleCount = 0
  var memberCount = 0
  var dislikeCount = 0
  /// The ends of each role's options in `roleOrder`.
  var roleEnds: [Int] = []
  /// Seats that a place must have beyond those who are there already.
  var wantedSeats = 0
  /// Whether the first of equally cheap candidates is kept, and not any.
  var keepsFirst = false
  /// One candidate in this many is passed over on purpose; 0 for none.
  var blink = 0
  var ticks = 0

  init(_ instance: Instance, random: RandomSource) {
    self.instance = instance
    self.random = random
    groups = instance.groups
    dayCost = arena.make(instance.dayCount, Scanner.never)
    dayVariant = arena.make(instance.dayCount, -1)
    slotCost = arena.make(2 * instance.dayCount, Scanner.never)
    slotStart = arena.make(2 * instance.dayCount, -1)
    slotPlace = arena.make(2 * instance.dayCount, 0)
    let seat = Instance.Seat(resource: 0, before: 0, after: 0, isPerson: true)
    people = arena.make(instance.seatCount, seat)
    memberMasks = arena.make(instance.attendanceCount, -1)
    dislikedMasks = arena.make(instance.attendanceCount, -1)
    dislikeCosts = arena.make(instance.attendanceCount, 0)
    var places = 1
    var variants = 1
    var options = 1
    var roles = 1
    for e in 0..<instance.eventCount {
      places = max(places, instance.places.range(e).count)
      variants = max(variants, instance.variants.range(e).count)
      roles = max(roles, instance.roles.range(e).count)
      var sum = 0
      for r in instance.roles.range(e) {
        sum += Int(instance.roles[r].endOption - instance.roles[r].firstOption)
      }
      options = max(options, sum)
    }
    placeAllowed = arena.make(places, false)
    placeBurden = arena.make(places, 0)
    placeBase = arena.make(places, 0)
    variantCost = arena.make(variants, 0)
    variantLatest = arena.make(variants, -1)
    roleOrder = arena.make(options, 0)
    roleCost = arena.make(options, 0)
    chosen = arena.make(roles, -1)
  }

  /// Weighs all candidates of an event that is off.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - state: Everything else as it stands.
  ///   - onlyPlace: The only place option to weigh; -1 for all.
  ///   - onlySlot: The only day and half to weigh; -1 for all.
  /// - Returns: Whether any candidate is allowed.
  mutating func scan(
    _ event: Int, in state: borrowing ScheduleState, onlyPlace: Int32 = -1, onlySlot: Int = -1
  ) -> Bool {
    let range = groups.range(event)
    for i in range {
      let day = Int(groups[i].day)
      slotCost[2 * day] = Scanner.never
      slotCost[2 * day + 1] = Scanner.never
    }
    prepare(event, in: state, onlyPlace: onlyPlace)
    guard prepareRoles(event, in: state) else { return false }
    let isAny = weighDays(event, in: state, onlyDay: onlySlot < 0 ? -1 : onlySlot / 2)
    if !isAny { return false }
    let halves = halfCosts(event, in: state)
    var found = false
    for i in range {
      let group = groups[i]
      guard dayCost[group.day] < Scanner.never else { continue }
      if onlySlot >= 0 {
        slotCost[(2 * Int(group.day) + 1) ^ (onlySlot & 1)] = -Scanner.never
      }
      for s in Int(group.first)..<Int(group.end) {
        if weigh(event, s, group, halves, in: state) { found = true }
      }
      if onlySlot >= 0 { slotCost[(2 * Int(group.day) + 1) ^ (onlySlot & 1)] = Scanner.never }
    }
    return found
  }

  /// Draws a day and half of the last scan of an event, by the heat bath of `noise`: at no heat the
  /// cheapest, with chance among equals.
  mutating func draw(_ event: Int, _ noise: inout Noise) -> Int? {
    var least = Int.max
    var slot = -1
    for i in groups.range(event) {
      let first = 2 * Int(groups[i].day)
      for s in first...first + 1 where slotCost[s] < Scanner.never {
        let key = slotCost[s] << Noise.shift + noise.next()
        if key < least {
          least = key
          slot = s
        }
      }
    }
    return slot < 0 ? nil : slot
  }

  /// The costs of the two halves of the day for an event, from its neighbours in the chain.
  private func halfCosts(_ event: Int, in state: borrowing ScheduleState) -> (Int, Int) {
    let data = instance.events[event]
    let chain = instance.chains[data.chain]
    guard chain.halfWeight != 0 else { return (0, 0) }
    var early = 0
    var late = 0
    let around = neighbours(event, in: state)
    for side in 0..<2 where around[side] >= 0 {
      let other = around[side]
      if state.isLate(state.time[other]) {
        early += Int(chain.halfWeight)
      } else {
        late += Int(chain.halfWeight)
      }
    }
    return (early, late)
  }

  /// The placed events before and after an event in its chain; -1 for none.
  func neighbours(_ event: Int, in state: borrowing ScheduleState) -> [2 of Int] {
    let data = instance.events[event]
    let range = instance.chainEvents.range(Int(data.chain))
    var result: [2 of Int] = [-1, -1]
    var i = range.lowerBound + Int(data.position) - 1
    while i >= range.lowerBound {
      let other = Int(instance.chainEvents[i])
      if state.start[other] >= 0 {
        result[0] = other
        break
      }
      i -= 1
    }
    i = range.lowerBound + Int(data.position) + 1
    while i < range.upperBound {
      let other = Int(instance.chainEvents[i])
      if state.start[other] >= 0 {
        result[1] = other
        break
      }
      i += 1
    }
    return result
  }

  /// Weighs one candidate at every place; returns whether it is allowed somewhere.
  private mutating func weigh(
    _ event: Int, _ s: Int, _ group: Instance.DayGroup, _ halves: (Int, Int),
    in state: borrowing ScheduleState
  ) -> Bool {
    let data = instance.events[event]
    let position = Int(instance.startBase[event]) + s
    let time = instance.startTime[position]
    let isLate = state.isLate(time)
    let slot = 2 * Int(group.day) + (isLate ? 1 : 0)
    var base =
      dayCost[group.day] + Int(instance.startCost[position]) + (isLate ? halves.1 : halves.0)
    for i in 0..<dislikeCount where instance.allows(dislikedMasks[i], s) {
      base += Int(dislikeCosts[i])
    }
    if base > slotCost[slot] { return false }
    if blink > 0, random.below(blink) == 0 { return false }
    ticks &+= 1
    for i in 0..<memberCount where !instance.allows(memberMasks[i], s) { return false }
    // First without a place: overlaps alone.
    var isBusy = false
    for i in 0..<peopleCount {
      if !state.isFree(people[i], data, start: time, place: -1) { return false }
      let head = Int(people[i].resource) * instance.dayCount + Int(group.day)
      if state.heads[head] >= 0 || data.days > 1 { isBusy = true }
    }
    var found = false
    let burdenOfStart = instance.startBurden[position]
    let places = instance.places.range(event)
    for p in 0..<places.count where placeAllowed[p] {
      let place = instance.places[places.lowerBound + p]
      guard instance.allows(place.mask, s) else { continue }
      var cost = base + placeBase[p]
      if cost > slotCost[slot] { continue }
      if place.room >= 0 {
        let room = Instance.Seat(resource: place.room, before: 0, after: 0, isPerson: false)
        if !state.isFree(room, data, start: time, place: -1) { continue }
      }
      if isBusy, place.place >= 0, !areFree(data, time, place.place, in: state) { continue }
      cost += fairCost(place, burdenOfStart, placeBurden[p], in: state)
      if cost > slotCost[slot] { continue }
      guard
        let roles = roleCosts(
          event, s, time, Int(group.day), place.place, slotCost[slot] - cost, in: state)
      else { continue }
      cost += roles
      cost += guestCosts(event, s, time, Int(group.day), place.place, in: state)
      found = true
      if cost < slotCost[slot]
        || (cost == slotCost[slot] && !keepsFirst && random.next() & 1 == 0)
      {
        slotCost[slot] = cost
        slotStart[slot] = Int32(s)
        slotPlace[slot] = Int32(p)
      }
    }
    return found
  }

  private func areFree(
    _ data: Instance.EventData, _ time: Int32, _ place: Int32, in state: borrowing ScheduleState
  ) -> Bool {
    for i in 0..<peopleCount where people[i].isPerson {
      if !state.isFree(people[i], data, start: time, place: place) { return false }
    }
    return true
  }

  /// What an event's points cost its fair people.
  private func fairCost(
    _ place: Instance.PlaceData, _ points: Int32, _ greatest: Int32,
    in state: borrowing ScheduleState
  ) -> Int {
    guard instance.fairCount > 0, greatest > Int32.min else { return 0 }
    let top = state.greatestBurden
    var cost = instance.fairWeight * Int(max(0, greatest + points - top))
    if state.isPriced || (state.pressureWeight != 0 && greatest + points > state.pressureFrom) {
      for i in 0..<peopleCount where people[i].isPerson {
        let fair = Int(instance.fairOf[people[i].resource])
        guard fair >= 0 else { continue }
        var more = points
        if place.host == people[i].resource { more += instance.hostPoints }
        if place.place >= 0 {
          more += instance.travelPoints[fair * instance.placeCount + Int(place.place)]
        }
        cost += state.pressureCost(fair, more)
      }
    }
    return cost
  }
}
