import SolverSupport

/// Who attends which of some chains, what everybody would cost in each of them, and the room there is.
private struct SeatTable {
  /// The chains, by position.
  let chains: [Int]
  /// The attendances that can choose, by position.
  var attendances: [Int] = []
  /// The option of each attendance for each chain, by the chain's position; -1 for none.
  var options: [[Int]] = []
  /// What it costs; nil where it cannot be.
  var costs: [[Int?]] = []
  /// The position of the chain that each attends.
  var places: [Int] = []
  /// How many more each chain has room for, and how many it can miss.
  var room: [Int]
  var spare: [Int]

  /// Moves everybody to where all together cost least, one cycle of moves after the other; the last
  /// node of a cycle is what is outside of all chains.
  mutating func settle() {
    let outside = chains.count
    // Every cycle lowers the cost, so that this ends.
    while let cycle = negativeCycle() {
      for (from, to) in zip(cycle, cycle[1...] + cycle[..<1]) {
        if from == outside {
          spare[to] -= 1
          room[to] += 1
        } else if to == outside {
          room[from] -= 1
          spare[from] += 1
        } else if let (_, who) = cheapest(from, to) {
          places[who] = to
        }
      }
    }
  }

  /// The least that it costs to let somebody go from one chain to another, and who that is.
  private func cheapest(_ from: Int, _ to: Int) -> (cost: Int, who: Int)? {
    var best: (cost: Int, who: Int)?
    for a in attendances.indices where places[a] == from {
      guard let there = costs[a][to], let here = costs[a][from] else { continue }
      if best.map({ there - here < $0.cost }) ?? true { best = (there - here, a) }
    }
    return best
  }

  /// A cycle of chains along which moving one member each costs less than nothing (Bellman, Ford).
  private func negativeCycle() -> [Int]? {
    let count = chains.count + 1
    var edges: [(from: Int, to: Int, cost: Int)] = []
    for from in chains.indices {
      for to in chains.indices where to != from {
        if let (cost, _) = cheapest(from, to) { edges.append((from, to, cost)) }
      }
      if room[from] > 0 { edges.append((from, count - 1, 0)) }
      if spare[from] > 0 { edges.append((count - 1, from, 0)) }
    }
    var reach = [Int](repeating: 0, count: count)
    var parent = [Int](repeating: -1, count: count)
    var last = -1
    for _ in 0..<count {
      last = -1
      for edge in edges where reach[edge.from] + edge.cost < reach[edge.to] {
        reach[edge.to] = reach[edge.from] + edge.cost
        parent[edge.to] = edge.from
        last = edge.to
      }
      if last < 0 { return nil }
    }
    // Whatever was reached last hangs on a cycle.
    for _ in 0..<count { last = parent[last] }
    var cycle = [last]
    while parent[cycle[cycle.count - 1]] != last { cycle.append(parent[cycle[cycle.count - 1]]) }
    return cycle.reversed()
  }
}

extension Searcher {
  /// Deals out the seats of repeats and cohorts as cheaply as can be while all times stand.
  ///
  /// Who attends which is a flow of people to chains, and a cheapest one has no cycle of moves that
  /// costs less than nothing (Klein, "A primal method for minimal cost flows with applications to the
  /// assignment and transportation problems", 1967). What a flow does not know, such as cover and
  /// the greatest burden, is asked as the moves are made: a move that cannot be is ruled out, and a
  /// deal that is no better is undone.
  ///
  /// - Returns: Whether the schedule has become better.
  /// - Complexity: O(attendances * options) looks at what somebody could attend, besides the cycles.
  mutating func dealSeats() -> Bool {
    var isBetter = false
    let attended = (0..<instance.chainCount).filter { instance.chains[$0].isAttended }
    for set in attendedSets(attended) where deal(set) { isBetter = true }
    return isBetter
  }

  private mutating func deal(_ set: ChoiceSet) -> Bool {
    guard var table = seatTable(set) else { return false }
    let before = state.cost
    let places = table.places
    // A few moves are refused at most; each attempt rules one out.
    for _ in 0..<20 {
      var wish = table
      wish.settle()
      let moves = wish.places.indices.filter { wish.places[$0] != places[$0] }
      if moves.isEmpty { return false }
      begin()
      for a in moves { detach(table.attendances[a]) }
      var refused: Int?
      for a in moves {
        let option = table.options[a][wish.places[a]]
        guard attendCost(table.attendances[a], option) != nil else {
          refused = a
          break
        }
        attach(table.attendances[a], option)
      }
      if refused == nil, state.cost < before {
        begin()
        return true
      }
      rollBack()
      guard let refused else { return false }
      table.costs[refused][wish.places[refused]] = nil
    }
    return false
  }

  /// What everybody of a set would cost in each of its chains that are held; nil if nobody can
  /// choose.
  private mutating func seatTable(_ set: ChoiceSet) -> SeatTable? {
    let chains = set.chains.filter { state.isWhole($0) }
    guard chains.count > 1 else { return nil }
    var table = SeatTable(
      chains: chains, room: chains.map { Int(room(of: $0)) },
      spare: chains.map { Int(max(0, state.memberCount[$0] - fewestMembers($0))) })
    for a in set.attendances where state.attends[a] >= 0 {
      let range = instance.attendOptions.range(a)
      var options = [Int](repeating: -1, count: chains.count)
      var possible = 0
      for o in 0..<range.count {
        let data = instance.attendOptions[range.lowerBound + o]
        guard let place = chains.firstIndex(of: Int(data.chain)), allowsTime(data) else { continue }
        options[place] = o
        possible += 1
      }
      let old = Int(state.attends[a])
      guard possible > 1, let place = options.firstIndex(of: old) else { continue }
      begin()
      detach(a)
      let costs = options.map { $0 < 0 ? nil : attendCost(a, $0, assumingRoom: true) }
      attach(a, old)
      guard costs[place] != nil else { continue }
      table.attendances.append(a)
      table.options.append(options)
      table.costs.append(costs)
      table.places.append(place)
    }
    begin()
    return table.attendances.isEmpty ? nil : table
  }

  /// Whether somebody's own calendar allows all events of a chain where they are.
  func allowsTime(_ option: Instance.AttendData) -> Bool {
    instance.chainEvents.range(Int(option.chain)).allSatisfy { k in
      let event = instance.chainEvents[k]
      return instance.allows(
        instance.attendMasks[option.masks + instance.events[event].position],
        Int(state.start[event]))
    }
  }

  /// How many more fit into a chain that is held, as far as numbers go.
  mutating func room(of chain: Int) -> Int32 {
    var room = Int32.max
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      room = min(room, instance.events[event].most - state.memberCount[chain])
      let capacity = state.placeData(event).capacity
      if capacity == .max { continue }
      let count = state.gatherSeats(event, members: false)
      var people = state.memberCount[chain]
      for s in 0..<count where state.seats[s].isPerson { people += 1 }
      room = min(room, capacity - people)
    }
    return max(0, room)
  }
}
