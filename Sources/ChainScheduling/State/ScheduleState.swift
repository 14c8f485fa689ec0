/// A partial schedule with its cost, kept up to date through every change.
///
/// Events are placed and taken off, attendances attached and detached; an event's choices (place,
/// roles, guests, variant) are changed while it is off. Every change books or frees the resources
/// it touches and moves the cost by what it changes, so it takes time in the number of things that
/// it touches. Nothing here asks whether a change is allowed: that is `fits` and its kin.
struct ScheduleState: ~Copyable {
  /// A resource's time at one day of an event.
  struct Booking: BitwiseCopyable {
    var event: Int32
    var from: Int32
    var to: Int32
    /// The next booking of the resource on the day; -1 for none.
    var next: Int32
  }

  let instance: Instance
  let arena = Arena()
  // Choices.
  /// For each event the position of its start; -1 while it is off.
  let start: Flat<Int32>
  /// For each placed event its first minute.
  let time: Flat<Int32>
  /// For each placed event its first day.
  let day: Flat<Int32>
  /// For each event the position of its place option.
  let place: Flat<Int32>
  /// For each event the place it is at, by the instance's numbers.
  let placeAt: Flat<Int32>
  /// For each role the position of its option in `Instance.options`.
  let role: Flat<Int32>
  /// For each guest whether it comes.
  let comes: Flat<Bool>
  /// For each event the position of its variant among its own; -1 for none.
  let variant: Flat<Int32>
  /// For each attendance the position of its option among its own; -1 while it waits.
  let attends: Flat<Int32>
  // Members of chains, as linked lists of attendances.
  let memberHead: Flat<Int32>
  let memberNext: Flat<Int32>
  let memberPrevious: Flat<Int32>
  let memberCount: Flat<Int32>
  /// For each chain how many of its events are placed.
  let placedCount: Flat<Int32>
  // Bookings by resource and day.
  let heads: Flat<Int32>
  let bookings: Flat<Booking>
  /// For each limit row and period its count.
  let counters: Flat<Int32>
  /// For each resource and day how many events want peace; empty if none ever does.
  let peace: Flat<Int16>
  /// For each cover slot and day how many watched events the resource is at.
  let slotDays: Flat<UInt8>
  /// For each cover and day how many of its resources are away.
  let away: Flat<Int32>
  /// For each fair resource its burden.
  let burden: Flat<Int32>
  /// A tournament over burdens: the greatest is at 1.
  let tournament: Flat<Int32>
  /// For each load and resource how many roles it fills.
  let loadCount: Flat<Int32>
  let loadTotal: Flat<Int32>
  let loadExcess: Flat<Int32>
  let chainCost: Flat<Int>
  let followCost: Flat<Int>
  let unqualified: Flat<Bool>
  let tieResource: Flat<Int32>
  let tieCount: Flat<Int32>
  /// Chains that may be left out, or that need a number of members.
  let choosableChains: [Int32]
  let waiting: Flat<Int32>
  // Scratch.
  let seats: Flat<Instance.Seat>
  let labelScratch: Flat<Int32>

  /// The head of the free bookings.
  var freeBooking: Int32 = 0
  /// The cost without the fairness term.
  var plainCost = 0
  /// How many events of chains that must be held are off.
  var missing = 0
  /// How many attendances that may not wait do.
  var idle = 0
  /// Work done so far, in ticks.
  var ticks = 0
  /// A burden beyond `pressureFrom` adds `pressureWeight` a point to the guide.
  var pressureFrom: Int32 = .max
  /// The weight of the pressure.
  var pressureWeight = 0
  /// What a point of each fair resource's burden adds to the guide; 0 unless `isPriced`.
  let burdenPrice: Flat<Int32>
  /// Whether any burden has a price.
  private(set) var isPriced = false
  /// All burdens at their prices.
  private(set) var pricedBurden = 0
  /// What the greatest burden counts as at least: whoever has less costs nothing by it.
  var leastTop: Int32 = 0
  /// Points of burden beyond `pressureFrom`, over all fair resources.
  var pressure = 0
  let fairBase: Int

  /// Makes a state in which nothing is placed.
  init(_ instance: Instance) {
    self.instance = instance
    let (e, c) = (instance.eventCount, instance.chainCount)
    let (r, a) = (instance.resourceCount, instance.attendanceCount)
    start = arena.make(e, -1)
    time = arena.make(e, 0)
    day = arena.make(e, 0)
    place = arena.make(e, 0)
    placeAt = arena.make(e, -1)
    role = arena.make(instance.roles.elements.count, 0)
    comes = arena.make(instance.guests.elements.count, false)
    variant = arena.make(e, -1)
    attends = arena.make(a, -1)
    memberHead = arena.make(c, -1)
    memberNext = arena.make(a, -1)
    memberPrevious = arena.make(a, -1)
    memberCount = arena.make(c, 0)
    placedCount = arena.make(c, 0)
    heads = arena.make(r * instance.dayCount, -1)
    bookings = arena.make(
      instance.bookingCount, Booking(event: -1, from: 0, to: 0, next: -1))
    counters = arena.make(instance.counterCount, 0)
    peace = arena.make(instance.hasIsolation ? r * instance.dayCount : 0, 0)
    slotDays = arena.make(instance.slots.elements.count * instance.dayCount, 0)
    away = arena.make(instance.coverSize.count * instance.dayCount, 0)
    burden = arena.make(instance.fairCount, 0)
    burdenPrice = arena.make(instance.fairCount, 0)
    var leaves = 1
    while leaves < instance.fairCount { leaves *= 2 }
    fairBase = leaves
    tournament = arena.make(2 * leaves, Int32.min)
    loadCount = arena.make(instance.loadMember.count, 0)
    loadTotal = arena.make(instance.loadSize.count, 0)
    loadExcess = arena.make(instance.loadSize.count, 0)
    chainCost = arena.make(c, 0)
    followCost = arena.make(instance.follows.count, 0)
    unqualified = arena.make(instance.qualifications.count, false)
    tieResource = arena.make(instance.tieCount, -1)
    tieCount = arena.make(instance.tieCount, 0)
    waiting = arena.make(instance.waitMost.count, 0)
    choosableChains = (0..<instance.chainCount).filter { c in
      instance.chains[c].isOptional
        || instance.chainEvents.range(c).contains {
          instance.events[instance.chainEvents[$0]].fewest > 0
        }
    }.map { Int32($0) }
    seats = arena.make(
      instance.seatCount, Instance.Seat(resource: 0, before: 0, after: 0, isPerson: true))
    labelScratch = arena.make(e, 0)
    for i in 0..<max(0, instance.bookingCount - 1) { bookings[i].next = Int32(i + 1) }
    for event in 0..<e {
      if !instance.variants.range(event).isEmpty { variant[event] = 0 }
      placeAt[event] = instance.places[instance.places.range(event).lowerBound].place
      for i in instance.roles.range(event) { role[i] = instance.roles[i].firstOption }
      if !instance.chains[instance.events[event].chain].isOptional { missing += 1 }
    }
    for i in 0..<instance.fairCount { setBurden(i, 0) }
    for attendance in 0..<a { startsWaiting(attendance, 1) }
  }

  /// The cost of everything that is placed.
  var cost: Int { plainCost + instance.fairWeight * Int(max(0, greatestBurden)) }

  /// The cost that the search follows: near the fair resource that carries the most, others who
  /// carry nearly as much count as well, and so do burdens that have a price.
  var guide: Int { cost + pressureWeight * pressure + pricedBurden }

  /// The greatest burden; at least `leastTop`.
  @inline(__always) var greatestBurden: Int32 {
    tournament.count > 1 ? max(leastTop, tournament[1]) : leastTop
  }

  /// Whether everything that must be placed is, nobody waits who may not, and what is attended by
  /// choice has fitting members.
  var isComplete: Bool { missing == 0 && idle == 0 && hasFittingMembers }

  /// Whether every optional chain that is held has enough members, none is held for nobody, and no
  /// more wait than may.
  ///
  /// - Complexity: O(chains attended by choice + wait limits).
  var hasFittingMembers: Bool {
    for c in choosableChains where placedCount[c] > 0 {
      if instance.chains[c].isOptional, memberCount[c] < 1 { return false }
      for i in instance.chainEvents.range(Int(c))
      where memberCount[c] < instance.events[instance.chainEvents[i]].fewest { return false }
    }
    for limit in 0..<instance.waitMost.count where waiting[limit] > instance.waitMost[limit] {
      return false
    }
    return true
  }

  /// Books that an attendance starts (1) or stops (-1) to wait.
  mutating func startsWaiting(_ attendance: Int, _ sign: Int32) {
    let wait = Int(instance.attendWait[attendance])
    if wait < 0 { idle += Int(sign) } else { plainCost += Int(sign) * wait }
    for i in instance.waitLimitsOf.range(attendance) {
      waiting[instance.waitLimitsOf[i]] += sign
    }
  }

  /// Sets a fair resource's burden.
  mutating func setBurden(_ fair: Int, _ value: Int32) {
    if pressureWeight != 0 {
      pressure += Int(max(0, value - pressureFrom)) - Int(max(0, burden[fair] - pressureFrom))
    }
    if isPriced { pricedBurden += Int(burdenPrice[fair]) * Int(value - burden[fair]) }
    burden[fair] = value
    var node = fairBase + fair
    tournament[node] = value
    while node > 1 {
      let parent = node >> 1
      let top = max(tournament[node], tournament[node ^ 1])
      if tournament[parent] == top { return }
      tournament[parent] = top
      node = parent
    }
  }

  /// Lets burdens beyond a number count in the guide.
  mutating func press(from points: Int32, weight: Int) {
    pressureFrom = points
    pressureWeight = weight
    pressure = 0
    for i in 0..<burden.count { pressure += Int(max(0, burden[i] - points)) }
  }

  /// Lets points of burden count in the guide at a price for each fair resource; none at all for an
  /// empty list.
  mutating func priceBurdens(_ prices: [Int32]) {
    isPriced = prices.contains { $0 != 0 }
    pricedBurden = 0
    for (i, price) in prices.enumerated() {
      burdenPrice[i] = price
      pricedBurden += Int(price) * Int(burden[i])
    }
  }

  /// The points that an event's start, place and host are to a fair resource.
  @inline(__always) func points(_ fair: Int, _ resource: Int32, _ event: Int) -> Int32 {
    points(fair, resource, event, start: start[event], place: place[event])
  }

  /// The points that an event would be to a fair resource with a start and a place.
  @inline(__always) func points(
    _ fair: Int, _ resource: Int32, _ event: Int, start: Int32, place: Int32
  ) -> Int32 {
    let data = instance.places[instance.places.range(event).lowerBound + Int(place)]
    var points = instance.startBurden[Int(instance.startBase[event]) + Int(start)]
    if data.host == resource { points += instance.hostPoints }
    if data.place >= 0 {
      points += instance.travelPoints[fair * instance.placeCount + Int(data.place)]
    }
    return points
  }
}
