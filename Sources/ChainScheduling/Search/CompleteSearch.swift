import SolverSupport

/// Looks through everything that a small part may choose, for its cheapest schedule.
///
/// Depth first: who attends what, then every choice of each event, chain by chain. A branch ends
/// where something is broken that nothing placed later can mend, or where what is placed, with the
/// least that the rest can cost, is no cheaper than the best so far (Land, Doig, "An automatic
/// method of solving discrete programming problems", 1960). It needs no luck, which the steps of
/// `Searcher` do: theirs go from schedule to schedule, and there may be no way between two.
struct CompleteSearch: ~Copyable {
  let instance: Instance
  var state: ScheduleState
  /// The cheapest schedule found; its cost is `Int.max` while there is none.
  private(set) var best: Choices
  /// Whether the limit was reached or the search was cancelled before everything was looked through.
  private(set) var isCut = false
  private let limit: Int
  private let cancellation: Cancellation
  private let costStep: Int
  /// What a schedule must cost less than.
  private var upper: Int
  private var work = 0
  /// Attendances, those with the fewest options first, and the most that each and those after it
  /// can save against waiting.
  private var attendances: [Int] = []
  private var savings: [Int] = [0]
  /// For each limit of those who wait how many have been left to wait so far.
  private var waiting: [Int32]
  /// The events to place, chain by chain, and the least that each and those after it cost.
  private var order: [Int] = []
  private var leasts: [Int] = [0]
  /// All chains, those with the fewest ways first.
  private let chains: [Int]
  /// The starts of each event, the cheapest first.
  private let starts: [[Int]]
  private let leastOf: [Int]

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - instance: The part.
  ///   - upper: What a schedule must cost less than.
  ///   - limit: The ticks after which it gives up.
  ///   - cancellation: Raised to end it early.
  init(_ instance: Instance, below upper: Int, limit: Int, cancellation: Cancellation) {
    self.instance = instance
    self.upper = upper
    self.limit = limit
    self.cancellation = cancellation
    state = ScheduleState(instance)
    best = Choices(instance)
    costStep = instance.problem.costStep
    waiting = [Int32](repeating: 0, count: instance.waitMost.count)
    let problem = instance.problem
    starts = problem.events.map { event in
      event.startCosts.indices.sorted { (event.startCosts[$0], $0) < (event.startCosts[$1], $1) }
    }
    leastOf = problem.events.indices.map { CompleteSearch.least($0, instance) }
    let ways = problem.chains.map { chain in
      chain.events.reduce(1.0) { $0 * Double(problem.events[Int($1)].starts.count) }
    }
    chains = ways.indices.sorted { (ways[$0], $0) < (ways[$1], $1) }
  }

  /// The least that an event's own choices can cost.
  private static func least(_ event: Int, _ instance: Instance) -> Int {
    let data = instance.problem.events[event]
    var cost = Int(data.startCosts.min() ?? 0) + Int(data.places.map(\.cost).min() ?? 0)
    cost += Int(data.variants.map(\.cost).min() ?? 0)
    for guest in data.guests { cost += min(0, Int(guest.missCost)) }
    for (r, role) in zip(instance.roles.range(event), data.roles)
    where instance.roles[r].isCharged {
      cost += Int(role.options.map(\.cost).min() ?? 0)
    }
    return cost
  }

  /// Work done so far, in ticks.
  var ticks: Int { (work &+ state.ticks) >> 3 }

  /// Looks through everything, until it is done or the limit is reached.
  mutating func run() {
    let options = (0..<instance.attendanceCount).map { instance.attendOptions.range($0).count }
    attendances = options.indices.sorted { (options[$0], $0) < (options[$1], $1) }
    for a in attendances.reversed() {
      var most = 0
      for o in instance.attendOptions.range(a) {
        let wait = Int(max(0, instance.attendWait[a]))
        most = max(most, wait - Int(instance.attendOptions[o].cost))
      }
      savings.append((savings.last ?? 0) + most)
    }
    savings.reverse()
    attend(0)
  }

  /// Notes some work; returns whether the search is over.
  mutating func isOver(_ more: Int = 1) -> Bool {
    work &+= more
    if !isCut, ticks >= limit || (work & 1023 < more && cancellation.isDue()) { isCut = true }
    return isCut
  }

  // MARK: Who attends what

  /// Decides the attendances from a position on, then everything else.
  private mutating func attend(_ position: Int) {
    if isOver() { return }
    guard position < attendances.count else { return placeAll() }
    guard state.cost - savings[position] <= upper - costStep else { return }
    let a = attendances[position]
    let range = instance.attendOptions.range(a)
    for o in range.sorted(by: { instance.attendOptions[$0].cost < instance.attendOptions[$1].cost })
    {
      let chain = instance.attendOptions[o].chain
      guard state.memberCount[chain] < mostMembers(Int(chain)) else { continue }
      state.attach(a, o - range.lowerBound)
      attend(position + 1)
      state.detach(a)
    }
    guard instance.attendWait[a] >= 0 else { return }
    var isAllowed = true
    for i in instance.waitLimitsOf.range(a) {
      let limit = instance.waitLimitsOf[i]
      waiting[Int(limit)] += 1
      if waiting[Int(limit)] > instance.waitMost[limit] { isAllowed = false }
    }
    if isAllowed { attend(position + 1) }
    for i in instance.waitLimitsOf.range(a) { waiting[Int(instance.waitLimitsOf[i])] -= 1 }
  }

  private func mostMembers(_ chain: Int) -> Int32 {
    instance.chainEvents.range(chain).reduce(Int32.max) {
      min($0, instance.events[instance.chainEvents[$1]].most)
    }
  }

  /// Places what must be held for those who attend, and all else that must be.
  private mutating func placeAll() {
    order.removeAll(keepingCapacity: true)
    for chain in chains {
      if instance.chains[chain].isOptional, state.memberCount[chain] == 0 { continue }
      for i in instance.chainEvents.range(chain) {
        let event = Int(instance.chainEvents[i])
        guard state.memberCount[chain] >= instance.events[event].fewest else { return }
        order.append(event)
      }
    }
    leasts = [0]
    for event in order.reversed() { leasts.append((leasts.last ?? 0) + leastOf[event]) }
    leasts.reverse()
    place(0)
  }

  // MARK: Events

  /// Places the events from a position on.
  private mutating func place(_ position: Int) {
    if isOver() || !isCheap(position) { return }
    guard position < order.count else { return keep() }
    let event = order[position]
    for s in starts[event] where isAllowed(event, s) {
      let places = instance.places.range(event)
      for p in places where instance.allows(instance.places[p].mask, s) {
        guard mayHost(event, Int32(p - places.lowerBound)) else { continue }
        state.setPlace(event, p - places.lowerBound)
        fillRoles(event, s, instance.roles.range(event), position)
        if isCut { return }
      }
    }
  }

  /// Whether what is placed can still become cheaper than the best so far.
  private func isCheap(_ position: Int) -> Bool {
    let most = upper - costStep
    let cost = state.cost + leasts[position]
    return cost <= most || cost - refundable(position) <= most
  }

  /// What of the cost so far may fall away when more is placed.
  private func refundable(_ position: Int) -> Int {
    guard position < order.count else { return 0 }
    var cost = 0
    for f in 0..<state.followCost.count { cost += state.followCost[f] }
    for q in 0..<state.unqualified.count where state.unqualified[q] {
      cost += Int(instance.qualifications[q].weight)
    }
    for load in 0..<state.loadExcess.count {
      cost += Int(state.loadExcess[load]) * Int(instance.loadWeight[load])
    }
    // Events are placed chain by chain: only one chain is not whole.
    for i in instance.turns.range(Int(instance.events[order[position]].chain)) {
      cost += Int(instance.turns[i].cost)
    }
    return cost
  }

  /// Takes over a whole schedule, if it is sound by the definitions.
  private mutating func keep() {
    guard state.isComplete, state.cost < upper else { return }
    work &+= 8 * instance.eventCount
    guard ScheduleCheck.breaches(of: state.solution(), in: instance.problem).isEmpty else { return }
    best.copy(state)
    upper = state.cost
  }

  /// Fills the roles of an event from the first of a range on.
  private mutating func fillRoles(_ event: Int, _ s: Int, _ roles: Range<Int>, _ position: Int) {
    guard let r = roles.first else {
      return inviteGuests(event, s, instance.guests.range(event), position)
    }
    let data = instance.roles[r]
    let isTied = data.tie >= 0 && state.tieCount[data.tie] > 0
    for o in data.firstOption..<data.endOption {
      let option = instance.options[o]
      if isTied, option.resource != state.tieResource[data.tie] { continue }
      guard instance.allows(option.mask, s) else { continue }
      state.role[r] = o
      fillRoles(event, s, roles.dropFirst(), position)
      if isCut { return }
    }
  }

  /// Lets guests of an event come or not, from the first of a range on.
  private mutating func inviteGuests(
    _ event: Int, _ s: Int, _ guests: Range<Int>, _ position: Int
  ) {
    guard let g = guests.first else { return chooseVariant(event, s, position) }
    for comes in [true, false] {
      if comes, !instance.allows(instance.guests[g].mask, s) { continue }
      state.comes[g] = comes
      inviteGuests(event, s, guests.dropFirst(), position)
      if isCut { return }
    }
  }

  /// Places an event with each of its variants, and goes on.
  private mutating func chooseVariant(_ event: Int, _ s: Int, _ position: Int) {
    guard areFree(event, s) else { return }
    let count = instance.variants.range(event).count
    for v in count == 0 ? -1..<0 : 0..<Int32(count) {
      state.variant[event] = v
      guard mayUse(event, s) else { continue }
      state.placeEvent(event, s)
      if keepsFollows(event) { place(position + 1) }
      state.removeEvent(event)
      if isCut { return }
    }
  }
}
