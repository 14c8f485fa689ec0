import Programme

/// The checker's own exhaustive search for a partition below a claim.
struct GroupCoverSearch {
  /// More nodes than this are not believed to be meant.
  private static let nodeLimit = 5_000_000

  private let columns: [GroupColumns.Column]
  private let own: [Int]  // what choosing a column adds to what is paid
  private let excess: [Int]  // reduced cost above the least of its size
  private let sizes: [Int]  // people that a column takes from the free ones
  private let rest: [Int?]
  private let people: Int
  private let limits: [Int]
  private let ceiling: Int  // the largest scaled total below the claim
  private let claim: Int
  private let base: Int
  private let free: Int
  private var covered: [Bool]  // by element: in a column chosen, or not to be in any
  private var nodes = 0
  /// So many looks at a column are taken at most.
  var looksLeft = Int.max

  init(
    columns: [GroupColumns.Column], reduced: [Int], rest: [Int?], free: Int, base: Int,
    covered: [Bool], people: Int, limits: [Int], ceiling: Int, claim: Int
  ) {
    self.columns = columns
    self.rest = rest
    self.people = people
    self.limits = limits
    self.ceiling = ceiling
    self.claim = claim
    self.base = base
    self.free = free
    self.covered = covered
    var leasts: [[Int]: Int] = [:]
    for (column, value) in zip(columns, reduced) {
      // A fixed group's key names its members; a free one's only its size, put apart by a -1.
      let key = column.isFixed ? column.members : [-1, column.members.count]
      leasts[key] = min(leasts[key] ?? .max, value)
    }
    var own: [Int] = []
    var excess: [Int] = []
    for (column, value) in zip(columns, reduced) {
      let key = column.isFixed ? column.members : [-1, column.members.count]
      let least = leasts[key] ?? 0
      excess.append(value - least)
      own.append(column.isFixed ? value - least : value)
    }
    self.own = own
    self.excess = excess
    sizes = columns.map { $0.isFixed ? 0 : $0.members.count }
  }

  /// Whether there is a partition below the claim.
  mutating func finds() throws(GroupProofFault) -> Bool {
    try descend(
      Array(columns.indices), paid: base, cost: 0, left: free, used: limits.map { _ in 0 })
  }

  private mutating func descend(
    _ list: [Int], paid: Int, cost: Int, left: Int, used: [Int]
  ) throws(GroupProofFault) -> Bool {
    nodes += 1
    looksLeft -= list.count
    if nodes > GroupCoverSearch.nodeLimit || looksLeft < 0 {
      throw GroupProofFault(reason: Words.searchTooLong.text)
    }
    guard let least = rest[left] else { return false }
    // For each person left: how many columns, and the least share of an excess that one has.
    var count = [Int](repeating: 0, count: people)
    var share = [Int](repeating: .max, count: people)
    for index in list {
      let members = columns[index].members
      let part = excess[index] / members.count
      for person in members {
        count[person] += 1
        share[person] = min(share[person], part)
      }
    }
    var shares = 0
    var next = -1
    for person in 0..<people where !covered[person] {
      if count[person] == 0 { return false }
      shares += share[person]
      if next < 0 || count[person] < count[next] { next = person }
    }
    if next < 0 { return cost < claim }
    if paid + least + shares > ceiling { return false }
    let options = list.filter { columns[$0].members.contains(next) }
      .sorted { (excess[$0], $0) < (excess[$1], $1) }
    for option in options {
      let column = columns[option]
      guard left >= sizes[option], let after = rest[left - sizes[option]] else { continue }
      let now = paid + own[option]
      if now + after > ceiling { continue }
      let uses = zip(used, column.uses).map { $0 + $1 }
      if zip(uses, limits).contains(where: { $0 > $1 }) { continue }
      for element in column.elements { covered[element] = true }
      let open = list.filter { other in
        excess[other] <= ceiling - now - after
          && !columns[other].elements.contains { covered[$0] }
      }
      if try descend(
        open, paid: now, cost: cost + column.cost, left: left - sizes[option], used: uses)
      {
        return true
      }
      for element in column.elements { covered[element] = false }
    }
    return false
  }
}
