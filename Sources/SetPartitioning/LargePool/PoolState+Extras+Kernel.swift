/// Rules that look at all members of a slot: extremes, common time, whole groups.
extension PoolState {
  /// What the rules that need a slot's members cost it at least, and what a look at them takes, in
  /// nanoseconds or so.
  static func extras(of problem: GroupProblem, room: Int) -> (floor: Int32, price: Int) {
    var floor = CostFloor(problem).ground
    var price = 100 + 5 * room
    for criterion in problem.commonTimes {
      floor += criterion.ranges.count * min(0, criterion.costs.min() ?? 0)
      price += room * (criterion.free.first?.count ?? 0)
      price += criterion.ranges.reduce(0) { $0 + 2 * $1.count }
    }
    price += problem.spreads.count * room + problem.worstPairs.count * room * room
    return (Int32(clamping: max(floor, -(1 << 28))), price)
  }

  /// The work done on rules that need a slot's members, in nanoseconds or so.
  var extraWork: Int { looks[0] &* extraPrice }

  /// The cost of a slot by the rules that need its members, with one of them exchanged.
  func extra(_ slot: Int, without leaving: Int = -1, with coming: Int = -1) -> Int32 {
    looks[0] &+= 1
    var group: [Int] = []
    group.reserveCapacity(room)
    for at in 0..<Int(size[slot]) {
      let person = Int(members[slot * room + at])
      if person != leaving { group.append(model.people[person]) }
    }
    if coming >= 0 { group.append(model.people[coming]) }
    let problem = model.problem
    var total = 0
    for criterion in problem.spreads {
      var low = Int32.max
      var high = Int32.min
      for person in group {
        low = min(low, criterion.values[person])
        high = max(high, criterion.values[person])
      }
      let distance = group.isEmpty ? 0 : Int(high) - Int(low)
      total += criterion.weight * max(0, distance - criterion.allowance)
    }
    for criterion in problem.worstPairs {
      var worst = 0
      for (i, a) in group.enumerated() {
        for b in group[(i + 1)...] {
          worst = max(worst, Int(criterion.values[a * problem.count + b]))
        }
      }
      if let limit = criterion.limit, worst > limit { total += Int(PoolState.heavy) }
      total += criterion.weight * max(0, worst - criterion.allowance)
    }
    for criterion in problem.commonTimes {
      for common in criterion.commonCounts(of: group) {
        if common < criterion.minimum {
          total += Int(PoolState.heavy) / 64 * (criterion.minimum - common)
        }
        let last = criterion.costs.count - 1
        total += last < 0 ? 0 : criterion.costs[min(common, last)]
      }
    }
    for criterion in problem.counts.dropFirst(64) {
      let carriers = group.count { criterion.carriers[$0] }
      total += criterion.cost(size: group.count, count: carriers) ?? Int(PoolState.heavy)
    }
    if !problem.forbiddenGroups.isEmpty, problem.forbiddenGroups.contains(group.sorted()) {
      total += Int(PoolState.heavy)
    }
    return Int32(clamping: min(max(total, -(1 << 28)), 1 << 28))
  }
}
