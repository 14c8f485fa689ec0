import SolverSupport

/// What came of closing a neighbourhood.
enum Closing {
  /// A cheaper schedule was found, and kept.
  case better
  /// There is none, as far as the neighbourhood's model tells.
  case noneBetter
  /// It held more than could be looked at.
  case tooLarge
}

extension Searcher {
  /// The most ticks of the kernel for one choice of a neighbourhood.
  private static let effortOfOne = 20_000
  /// How many choices of a neighbourhood are tried before it is given up.
  private static let mostChoices = 4

  /// Closes one neighbourhood after another around what costs too much; the best is kept in `best`.
  ///
  /// Large neighbourhood search (Shaw, "Using constraint programming and local search methods to
  /// solve vehicle routing problems", 1998) with as many chains at once as can be closed.
  ///
  /// - Parameters:
  ///   - budget: Ticks to spend.
  ///   - best: The best so far; better ones replace it.
  ///   - cancellation: Raised to end it early.
  /// - Precondition: the schedule is complete.
  mutating func closeNeighbourhoods(
    budget: Int, best: inout Choices, cancellation: Cancellation
  ) {
    guard floors != nil, !open.chains.isEmpty else { return }
    let first = ticks
    let step = instance.problem.costStep
    noise.heat(0)
    begin()
    findCostly()
    var size = 3.0
    while ticks - first < budget, !cancellation.isDue() {
      let chains = neighbourhood(of: Int(size))
      switch close(chains, atLeast: step) {
      case .better:
        if isVerifying { verify() }
        if state.cost < best.cost { best.copy(state) }
        begin()
        findCostly()
      case .noneBetter: size = min(40, size + 0.1)
      case .tooLarge: size = max(2, size * 0.95)
      }
    }
  }

  /// Chains around one that costs too much: those that are in its way, and in theirs.
  private mutating func neighbourhood(of size: Int) -> [Int] {
    var chains: [Int] = []
    add(pickChain(), to: &chains)
    var tries = 0
    while chains.count < size, tries < 12 * size {
      tries += 1
      guard let chain = chains.isEmpty ? nil : chains[random.below(chains.count)] else {
        add(pickChain(), to: &chains)
        continue
      }
      let range = instance.chainEvents.range(chain)
      let event = Int(instance.chainEvents[range.lowerBound + random.below(range.count)])
      let count = state.gatherSeats(event, members: false)
      guard count > 0, state.start[event] >= 0 else { continue }
      let resource = Int(state.seats[random.below(count)].resource)
      var day = Int(state.day[event]) + random.below(29) - 14
      if random.next() & 1 == 0 {
        // Any day that it may be on.
        let groups = scanner.groups.range(event)
        guard !groups.isEmpty else { continue }
        day = Int(scanner.groups[groups.lowerBound + random.below(groups.count)].day)
      }
      guard day >= 0, day < instance.dayCount else { continue }
      var node = state.heads[resource * instance.dayCount + day]
      while node >= 0 {
        add(Int(instance.events[state.bookings[node].event].chain), to: &chains)
        node = state.bookings[node].next
      }
    }
    return Array(chains.prefix(size))
  }

  private func add(_ chain: Int, to chains: inout [Int]) {
    if !chains.contains(chain), !instance.chains[chain].isAttended, state.memberCount[chain] == 0,
      state.placedCount[chain] == instance.chainEvents.range(chain).count
    {
      chains.append(chain)
    }
  }

  /// Puts chains back together as cheaply as can be, if that is at least so much cheaper.
  mutating func close(_ chains: [Int], atLeast step: Int) -> Closing {
    begin()
    let before = state.cost
    // Nobody's burden may pass what the greatest is; within that, burdens cost nothing.
    state.leastTop = state.greatestBurden
    scanner.keepsFirst = true
    for chain in chains {
      for i in instance.chainEvents.range(chain) { take(Int(instance.chainEvents[i])) }
    }
    var ticks = 0
    var neighbourhood = Neighbourhood(instance, limit: before - step - state.cost)
    let result = close(&neighbourhood, chains, target: before - step, &ticks)
    scanner.ticks &+= ticks
    state.leastTop = 0
    scanner.keepsFirst = false
    if result != .better { rollBack() }
    return result
  }

  private mutating func close(
    _ neighbourhood: inout Neighbourhood, _ chains: [Int], target: Int, _ ticks: inout Int
  ) -> Closing {
    guard let candidates = candidates(of: chains) else { return .noneBetter }
    neighbourhood.take(chains, candidates, path, &ticks)
    if neighbourhood.isTooLarge { return .tooLarge }
    if neighbourhood.isHopeless { return .noneBetter }
    neighbourhood.makeModel()
    weighPairs(&neighbourhood)
    limitBurdens(&neighbourhood)
    for _ in 0..<Searcher.mostChoices {
      var isClosed = false
      guard
        let choice = neighbourhood.solve(
          effort: Searcher.effortOfOne, &ticks, isClosed: &isClosed)
      else { return isClosed ? .noneBetter : .tooLarge }
      if put(neighbourhood.members, choice), state.isComplete, state.cost <= target {
        return .better
      }
      for member in neighbourhood.members { take(member.event) }
      neighbourhood.forbid(choice)
    }
    return .noneBetter
  }

  /// For each event of the chains, which are off, where it may be and at what cost; nil if one fits
  /// nowhere.
  private mutating func candidates(of chains: [Int]) -> [[Neighbourhood.Candidate]]? {
    var result: [[Neighbourhood.Candidate]] = []
    for chain in chains {
      for i in instance.chainEvents.range(chain) {
        let event = Int(instance.chainEvents[i])
        var own: [Neighbourhood.Candidate] = []
        let places = instance.chains[chain].isHosted ? instance.places.range(event).count : 0
        for place in places > 0 ? 0..<Int32(places) : -1..<0 {
          guard scanner.scan(event, in: state, onlyPlace: place) else { continue }
          for g in scanner.groups.range(event) {
            let first = 2 * Int(scanner.groups[g].day)
            for slot in first...first + 1 where scanner.slotCost[slot] < Scanner.never {
              own.append(
                Neighbourhood.Candidate(
                  slot: Int32(slot), start: scanner.slotStart[slot],
                  place: place, at: scanner.slotPlace[slot], scanned: scanner.slotCost[slot],
                  cost: scanner.slotCost[slot]))
            }
          }
        }
        guard !own.isEmpty else { return nil }
        own.sort { ($0.slot, $0.place) < ($1.slot, $1.place) }
        result.append(own)
      }
      let range = instance.chainEvents.range(chain)
      let first = result.count - range.count
      guard let constant = constant(of: chain, Array(result[first...])) else { return nil }
      for i in result[first].indices { result[first][i].cost += constant }
    }
    return result
  }

  /// What a chain that is off costs beyond what the scanner and its distances say, as far as it is the
  /// same wherever its events are; nil if it does not fit where it was.
  private mutating func constant(of chain: Int, _ candidates: [[Neighbourhood.Candidate]]) -> Int? {
    let before = state.cost
    var told = 0
    var last: Neighbourhood.Candidate?
    var isPlaced = true
    let range = instance.chainEvents.range(chain)
    for (k, i) in range.enumerated() {
      let event = Int(instance.chainEvents[i])
      let (slot, place) = slotBefore(event)
      guard
        let own = candidates[k].first(where: {
          $0.slot == slot && ($0.place < 0 || $0.place == place)
        }), put(event, own)
      else {
        isPlaced = false
        break
      }
      told += own.cost
      if let last {
        told += instance.step(instance.chains[chain], from: last.slot, to: own.slot) ?? 0
      }
      last = own
    }
    let real = state.cost - before
    for i in range where state.start[instance.chainEvents[i]] >= 0 {
      state.removeEvent(Int(instance.chainEvents[i]))
    }
    return isPlaced ? real - told : nil
  }

  /// Places an event that is off at a candidate; false if it is not allowed there.
  private mutating func put(_ event: Int, _ candidate: Neighbourhood.Candidate) -> Bool {
    touch(event)
    let slot = Int(candidate.slot)
    guard
      scanner.scan(event, in: state, onlyPlace: candidate.place, onlySlot: slot),
      scanner.slotCost[slot] < Scanner.never
    else { return false }
    return scanner.commit(
      event, Int(scanner.slotStart[slot]), scanner.slotPlace[slot], scanner.dayVariant[slot / 2],
      in: &state)
  }

  private mutating func put(_ members: [Neighbourhood.Member], _ choice: [Int]) -> Bool {
    for (member, k) in zip(members, choice) where !put(member.event, member.candidates[k]) {
      return false
    }
    return true
  }

  /// Finds out what candidates of different chains within a week cost or forbid each other, by
  /// placing one and weighing the other.
  private mutating func weighPairs(_ neighbourhood: inout Neighbourhood) {
    let members = neighbourhood.members
    let resources = members.map { attendees(of: $0.event) }
    for a in members.indices {
      let others = members.indices.filter {
        $0 > a && members[$0].chain != members[a].chain
          && !resources[a].isDisjoint(with: resources[$0])
      }
      guard !others.isEmpty else { continue }
      for (i, candidate) in members[a].candidates.enumerated() {
        let day = candidate.slot >> 1
        let near = others.map { b in
          members[b].candidates.indices.filter { j in
            abs((members[b].candidates[j].slot >> 1) - day) < 7
          }
        }
        guard near.contains(where: { !$0.isEmpty }) else { continue }
        guard put(members[a].event, candidate) else { continue }
        for (b, list) in zip(others, near) {
          for j in list {
            let other = members[b].candidates[j]
            let slot = Int(other.slot)
            let isAllowed =
              scanner.scan(
                members[b].event, in: state, onlyPlace: other.place, onlySlot: slot)
              && scanner.slotCost[slot] < Scanner.never
            neighbourhood.add(
              (a, i), (b, j),
              isAllowed ? scanner.slotCost[slot] - other.scanned : nil)
          }
        }
        state.removeEvent(members[a].event)
      }
    }
  }

  /// Lets nobody's burden pass what the greatest was.
  private func limitBurdens(_ neighbourhood: inout Neighbourhood) {
    guard instance.fairCount > 0 else { return }
    var membersOf: [Int: [Int]] = [:]
    for (m, member) in neighbourhood.members.enumerated() {
      for i in instance.uses.range(member.event) where instance.uses[i].isPerson {
        let fair = Int(instance.fairOf[instance.uses[i].resource])
        if fair >= 0 { membersOf[fair, default: []].append(m) }
      }
    }
    for (fair, members) in membersOf.sorted(by: { $0.key < $1.key }) {
      let resource = instance.fairResources[fair]
      neighbourhood.limit(
        members.map { m in
          let member = neighbourhood.members[m]
          let points = member.candidates.map {
            Int(state.points(fair, resource, member.event, start: $0.start, place: $0.at))
          }
          return (m, points)
        }, to: Int(state.leastTop - state.burden[fair]))
    }
  }

  /// Who may be at an event: its people and rooms, and those who may fill its roles.
  private func attendees(of event: Int) -> Set<Int32> {
    var result: Set<Int32> = []
    for i in instance.uses.range(event) { result.insert(instance.uses[i].resource) }
    for i in instance.places.range(event) where instance.places[i].room >= 0 {
      result.insert(instance.places[i].room)
    }
    for r in instance.roles.range(event) {
      for o in instance.roles[r].firstOption..<instance.roles[r].endOption
      where instance.options[o].resource >= 0 {
        result.insert(instance.options[o].resource)
      }
    }
    return result
  }
}
