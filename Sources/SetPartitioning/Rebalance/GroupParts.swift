/// What a group can be, by who of a few people joins it.
struct GroupParts {
  /// The sets of those people that may join it, as bits, with the cost of the group.
  var parts: [(subset: Int, cost: Int)] = []
  /// The least of those costs.
  var least = GroupParts.never

  /// More than anything costs.
  static let never = Int.max / 4

  /// Notes that a set of people may join.
  mutating func add(_ subset: Int, cost: Int) {
    parts.append((subset, cost))
    least = min(least, cost)
  }

  /// Divides all of the people among the groups at the least cost, if that is below a bound: for
  /// each group, who joins it.
  ///
  /// A dynamic programme over subsets, group by group.
  ///
  /// - Complexity: O(groups * 3^people).
  static func divide(
    _ people: Int, among groups: [GroupParts], below bound: Int
  ) -> (cost: Int, joining: [Int])? {
    let count = 1 << people
    // Each group at its best, whoever else takes its people: what all cost at least.
    var total = groups.reduce(0) { $0 + $1.least }
    guard total < bound else { return nil }
    // The least cost of the groups so far for each set of people divided among them.
    var least = [Int](repeating: never, count: count)
    least[0] = 0
    var choices: [[Int]] = []
    choices.reserveCapacity(groups.count)
    for group in groups {
      total -= group.least
      var next = [Int](repeating: never, count: count)
      var choice = [Int](repeating: 0, count: count)
      for taken in 0..<count where least[taken] < never {
        for part in group.parts where part.subset & taken == 0 {
          let cost = least[taken] + part.cost
          let whole = taken | part.subset
          if cost < next[whole], cost + total < bound {
            next[whole] = cost
            choice[whole] = part.subset
          }
        }
      }
      least = next
      choices.append(choice)
    }
    guard least[count - 1] < bound else { return nil }
    var joining = [Int](repeating: 0, count: groups.count)
    var left = count - 1
    for g in groups.indices.reversed() {
      joining[g] = choices[g][left]
      left &= ~joining[g]
    }
    return (least[count - 1], joining)
  }
}
