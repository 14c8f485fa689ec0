import SetPartitioning

/// The best cost by trying every partition, with memory where the rest depends on nothing else.
struct SubsetOracle {
  private struct State: Hashable {
    let left: Int  // people not yet in a group
    let identities: Int  // identities taken
    let moved: Int
  }

  private let problem: GroupProblem
  private var columns: [[(mask: Int, group: [Int], identity: Int?, cost: Int, moved: Int)]]
  private var known: [State: Int?] = [:]

  init(_ problem: GroupProblem) {
    self.problem = problem
    let n = problem.count
    columns = [[(mask: Int, group: [Int], identity: Int?, cost: Int, moved: Int)]](
      repeating: [], count: n)
    guard n > 0 else { return }
    for mask in 1..<(1 << n) {
      let group = (0..<n).filter { mask & (1 << $0) != 0 }
      guard group.count <= 6, let own = problem.cost(of: group) else { continue }
      let labels = Set(group.map { problem.former?.labels[$0] ?? -1 }.filter { $0 >= 0 })
      for identity in [nil] + labels.sorted().map({ Optional($0) }) {
        guard let price = problem.moveCost(of: group, keeping: identity) else { continue }
        columns[group[0]].append(
          (mask, group, identity, own + price, problem.moved(of: group, keeping: identity)))
      }
    }
  }

  /// The least cost of a partition, or nil if there is none.
  mutating func best() -> Int? {
    let all = (1 << problem.count) - 1
    if problem.forbiddenPartitions.isEmpty, problem.crowdedTimes.isEmpty {
      return least(State(left: all, identities: 0, moved: 0))
    }
    var best: Int?
    enumerate(left: all, chosen: []) { groups in
      if let cost = problem.cost(of: groups) { best = min(best ?? .max, cost) }
    }
    return best
  }

  private mutating func least(_ state: State) -> Int? {
    if state.left == 0 { return 0 }
    if let value = known[state] { return value }
    var best: Int?
    let first = state.left.trailingZeroBitCount
    for column in columns[first] where column.mask & ~state.left == 0 {
      let moved = state.moved + column.moved
      if let budget = problem.former?.budget, moved > budget { continue }
      var identities = state.identities
      if let identity = column.identity {
        if identities & (1 << identity) != 0 { continue }
        identities |= 1 << identity
      }
      let rest = least(
        State(left: state.left & ~column.mask, identities: identities, moved: moved))
      if let rest { best = min(best ?? .max, rest + column.cost) }
    }
    known[state] = best
    return best
  }

  private func enumerate(left: Int, chosen: [PlacedGroup], found: ([PlacedGroup]) -> Void) {
    if left == 0 {
      found(chosen)
      return
    }
    for column in columns[left.trailingZeroBitCount] where column.mask & ~left == 0 {
      let group = PlacedGroup(members: column.group, identity: column.identity)
      enumerate(left: left & ~column.mask, chosen: chosen + [group], found: found)
    }
  }
}
