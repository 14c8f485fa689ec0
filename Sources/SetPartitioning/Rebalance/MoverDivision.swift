/// The best division of some people among what is left of the former groups and new ones.
///
/// A dynamic programme over the subsets of those people, group by group. Most sets of people are too
/// dear, and that is seen before: what each group costs at least with one, two, three more people is
/// summed up over the groups so that all people are somewhere (a dynamic programme over numbers, not
/// over subsets). That knows what sizes cost, which no group alone can tell: whether seventeen people
/// make one five or three threes. What a group can take only in a division that is too dear is left
/// out of the larger programme.
///
/// The memory is kept from one set of people to the next.
struct MoverDivision {
  /// People who may join a group, and what it costs with them.
  private struct Part {
    /// The people, as bits of their positions.
    var subset: Int
    /// How many they are.
    var count: Int
    /// What the group costs.
    var cost: Int
  }

  private let walk: FewMoves
  /// The subsets as bits of positions, those of few people first, and where each number begins.
  private var order: [Int] = []
  private var firsts: [Int] = []
  /// The sets of people, as bits, by the bits of their positions.
  private var subsets: [UInt64] = []
  /// Those who stay in each group; nobody in a new one.
  private var staying: [UInt64] = []
  private var parts: [[Part]] = []
  /// The least cost of a group by the number of people who join it: `width` numbers a group.
  private var least: [Int] = []
  /// The least cost of all groups before one by the number of people who join them, and of all from
  /// one on.
  private var until: [Int] = []
  private var from: [Int] = []
  /// The least cost of the groups so far for each set of people divided among them.
  private var costs: [Int] = []
  private var next: [Int] = []
  /// What each group takes for that.
  private var choices: [[Int]] = []

  init(_ walk: FewMoves) { self.walk = walk }

  /// Divides some people among what is left of the former groups and new ones, if that costs less
  /// than a bound.
  ///
  /// - Complexity: O(groups * 2^people) for a set that is seen to be too dear, or else
  ///   O(groups * 3^people).
  mutating func divide(
    _ floating: [Int], below bound: Int
  ) -> (cost: Int, groups: [PlacedGroup])? {
    guard list(floating) else { return nil }
    // What is left out may show that more is too dear.
    for _ in 0..<2 {
      sum(floating.count)
      guard until[staying.count * (floating.count + 1) + floating.count] < bound else { return nil }
      guard leaveOut(floating.count, bound) else { break }
    }
    guard let cost = solve(floating.count, bound) else { return nil }
    return (cost, groups())
  }

  /// Lists what each group can be; false if one can be nothing.
  private mutating func list(_ floating: [Int]) -> Bool {
    sort(people: floating.count)
    let bits = floating.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    subsets.removeAll(keepingCapacity: true)
    subsets.append(0)
    for subset in 1..<max(1, order.count) {
      let last = floating[subset.trailingZeroBitCount]
      subsets.append(subsets[subset & (subset - 1)] | 1 << UInt64(last))
    }
    staying.removeAll(keepingCapacity: true)
    for group in walk.before { staying.append(group & ~bits) }
    for _ in 0..<(floating.count / walk.sizes.lowerBound) { staying.append(0) }
    let width = floating.count + 1
    least.removeAll(keepingCapacity: true)
    least.append(contentsOf: repeatElement(GroupParts.never, count: staying.count * width))
    while parts.count < staying.count { parts.append([]) }
    for g in staying.indices {
      var own: [Part] = []
      swap(&own, &parts[g])
      own.removeAll(keepingCapacity: true)
      defer { swap(&own, &parts[g]) }
      let size = staying[g].nonzeroBitCount
      if size == 0 {
        own.append(Part(subset: 0, count: 0, cost: 0))
        least[g * width] = 0
      }
      let fewest = max(walk.sizes.lowerBound - size, 0)
      let most = min(walk.sizes.upperBound - size, floating.count)
      guard fewest <= most else {
        if own.isEmpty { return false }
        continue
      }
      for more in fewest...most {
        var lowest = GroupParts.never
        for subset in order[firsts[more]..<firsts[more + 1]] {
          guard let cost = walk.cost(staying[g] | subsets[subset]) else { continue }
          own.append(Part(subset: subset, count: more, cost: cost))
          lowest = min(lowest, cost)
        }
        least[g * width + more] = lowest
      }
      if own.isEmpty { return false }
    }
    return true
  }

  /// Puts the subsets of so many people in the order of their numbers.
  private mutating func sort(people: Int) {
    if order.count == 1 << people { return }
    order = (0..<(1 << people)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
    firsts = (0...(people + 1)).map { count in
      order.firstIndex { $0.nonzeroBitCount >= count } ?? order.count
    }
  }

  /// Sums up over the groups what they cost at least by the number of people who join them.
  private mutating func sum(_ people: Int) {
    let width = people + 1
    let size = (staying.count + 1) * width
    until.removeAll(keepingCapacity: true)
    until.append(contentsOf: repeatElement(GroupParts.never, count: size))
    from.removeAll(keepingCapacity: true)
    from.append(contentsOf: repeatElement(GroupParts.never, count: size))
    until[0] = 0
    from[staying.count * width] = 0
    for g in staying.indices {
      let h = staying.count - 1 - g
      for taken in 0...people {
        for more in 0...(people - taken) {
          let all = taken + more
          until[(g + 1) * width + all] = min(
            until[(g + 1) * width + all], until[g * width + taken] + least[g * width + more])
          from[h * width + all] = min(
            from[h * width + all], from[(h + 1) * width + taken] + least[h * width + more])
        }
      }
    }
  }

  /// Leaves out what a group can take only in divisions that cost too much; whether there is any.
  private mutating func leaveOut(_ people: Int, _ bound: Int) -> Bool {
    let width = people + 1
    var isAny = false
    for g in staying.indices {
      // The least that the other groups cost, by how many this one takes.
      var room = [Int](repeating: GroupParts.never, count: width)
      for before in 0...people {
        for after in 0...(people - before) {
          let own = people - before - after
          room[own] = min(room[own], until[g * width + before] + from[(g + 1) * width + after])
        }
      }
      let listed = parts[g].count
      parts[g].removeAll { $0.cost + room[$0.count] >= bound }
      if parts[g].count == listed { continue }
      isAny = true
      for more in 0...people { least[g * width + more] = GroupParts.never }
      for part in parts[g] {
        least[g * width + part.count] = min(least[g * width + part.count], part.cost)
      }
    }
    return isAny
  }

  /// The least cost of a division, if it is below a bound.
  private mutating func solve(_ people: Int, _ bound: Int) -> Int? {
    let count = 1 << people
    let width = people + 1
    while choices.count < staying.count { choices.append([]) }
    func clear(_ list: inout [Int], _ value: Int) {
      list.removeAll(keepingCapacity: true)
      list.append(contentsOf: repeatElement(value, count: count))
    }
    clear(&costs, GroupParts.never)
    costs[0] = 0
    for g in staying.indices {
      clear(&next, GroupParts.never)
      clear(&choices[g], 0)
      for taken in 0..<count where costs[taken] < GroupParts.never {
        for part in parts[g] where part.subset & taken == 0 {
          let cost = costs[taken] + part.cost
          let whole = taken | part.subset
          if cost < next[whole],
            cost + from[(g + 1) * width + people - whole.nonzeroBitCount] < bound
          {
            next[whole] = cost
            choices[g][whole] = part.subset
          }
        }
      }
      swap(&costs, &next)
    }
    return costs[count - 1] < bound ? costs[count - 1] : nil
  }

  /// The groups of the division found last.
  private func groups() -> [PlacedGroup] {
    var groups: [PlacedGroup] = []
    var left = subsets.count - 1
    for g in staying.indices.reversed() {
      let part = choices[g][left]
      left &= ~part
      let bits = staying[g] | subsets[part]
      if bits == 0 { continue }
      groups.append(
        PlacedGroup(
          members: MoverDivision.members(bits), identity: g < walk.before.count ? g : nil))
    }
    return groups
  }

  private static func members(_ bits: UInt64) -> [Int] {
    var result: [Int] = []
    var rest = bits
    while rest != 0 {
      result.append(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    return result
  }
}
