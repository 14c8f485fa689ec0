import SolverSupport

/// Finds good partitions of small groups by exchanging and moving people.
///
/// First-improvement descent over all swaps of two people and all moves of one, then a few random
/// swaps and again (iterated local search: Lourenco, Martin, Stuetzle, 2003). Costs come from the
/// tables, so that every rule costs the same: one look-up for each group touched.
struct SwapSearch {
  /// Stands for the cost of a group that may not be.
  static let outlawed = 1 << 40

  private struct Group {
    var members: Members
    var size: Int
    var identity: Int
    var cost: Int
  }

  private let model: CompactModel
  private let table: CostTable
  private var groups: [Group] = []
  private var groupOf: [Int] = []
  private var sizeCost: [Int?]
  private var random: RandomSource
  private(set) var total = 0

  init(model: CompactModel, table: CostTable, random: RandomSource) {
    self.model = model
    self.table = table
    self.random = random
    sizeCost = [Int?](repeating: nil, count: Members.scalarCount + 2)
    for (index, size) in model.sizes.enumerated() where size <= Members.scalarCount {
      sizeCost[size] = model.sizeCosts[index]
    }
  }

  /// The groups as columns; nil if one of them may not be.
  var columns: [Column]? {
    guard total < SwapSearch.outlawed / 2 else { return nil }
    var result: [Column] = []
    for group in groups where group.size > 0 {
      guard let own = table.cost(ascending: group.members, size: group.size),
        let extra = sizeCost[group.size],
        let column = model.columns(of: group.members, size: group.size, groupCost: own + extra)
          .first(where: { $0.identity == group.identity })
          ?? model.columns(of: group.members, size: group.size, groupCost: own + extra)
          .first(where: { $0.identity == -1 })
      else { return nil }
      result.append(column)
    }
    return result
  }

  /// Starts from a random order of people cut into groups of these sizes.
  mutating func start(counts: [Int]) {
    var order = Array(0..<model.n)
    random.shuffle(&order)
    var parts: [[Int]] = []
    var at = 0
    for (index, count) in counts.enumerated() {
      for _ in 0..<count {
        parts.append(order[at..<(at + model.sizes[index])].sorted())
        at += model.sizes[index]
      }
    }
    start(parts)
  }

  /// Starts from groups of people; sizes that are not allowed are mended by the descent.
  mutating func start(_ parts: [[Int]]) {
    groups = []
    groupOf = [Int](repeating: 0, count: model.n)
    for part in parts {
      for person in part { groupOf[person] = groups.count }
      groups.append(
        Group(members: Members(ascending: part), size: part.count, identity: -1, cost: 0))
    }
    assignIdentities()
    total = 0
    for g in groups.indices {
      groups[g].cost = cost(groups[g].members, groups[g].size, groups[g].identity)
      total += groups[g].cost
    }
  }

  /// Gives each identity to the group that gains most by it, largest gain first.
  private mutating func assignIdentities() {
    guard model.identities > 0 else { return }
    for g in groups.indices { groups[g].identity = -1 }
    var offers: [(gain: Int, group: Int, identity: Int)] = []
    for g in groups.indices {
      var gains: [Int: Int] = [:]
      for i in 0..<groups[g].size {
        let person = Int(groups[g].members[i])
        if model.labels[person] >= 0 {
          gains[model.labels[person], default: 0] +=
            model.movePrices[person] + 1 + (model.locked[person] ? SwapSearch.outlawed : 0)
        }
      }
      for (identity, gain) in gains { offers.append((gain, g, identity)) }
    }
    offers.sort { ($0.gain, $1.group, $1.identity) > ($1.gain, $0.group, $0.identity) }
    var taken = [Bool](repeating: false, count: model.identities)
    for offer in offers where groups[offer.group].identity < 0 && !taken[offer.identity] {
      groups[offer.group].identity = offer.identity
      taken[offer.identity] = true
    }
  }

  private func cost(_ members: Members, _ size: Int, _ identity: Int) -> Int {
    guard size > 0 else { return 0 }
    guard size < sizeCost.count, let extra = sizeCost[size],
      let own = table.cost(ascending: members, size: size)
    else { return SwapSearch.outlawed }
    var value = own + extra
    if model.identities > 0 {
      for i in 0..<size {
        let person = Int(members[i])
        guard model.labels[person] >= 0, model.labels[person] != identity else { continue }
        value += model.locked[person] ? SwapSearch.outlawed : model.movePrices[person]
      }
    }
    return value
  }

  /// Improves until no swap and no move helps.
  mutating func descend() {
    var quiet = 0
    var person = 0
    let n = model.n
    while quiet < n {
      if improve(person) { quiet = 0 } else { quiet += 1 }
      person = person + 1 == n ? 0 : person + 1
    }
  }

  /// Takes the best swap or move of one person, if it helps.
  private mutating func improve(_ person: Int) -> Bool {
    let a = groupOf[person]
    let from = groups[a]
    var best = 0
    var bestGroup = -1
    var bestOther = -1
    for b in groups.indices where b != a {
      let to = groups[b]
      let before = from.cost + to.cost
      for i in 0..<to.size {
        let other = Int(to.members[i])
        let first = cost(
          SwapSearch.replacing(from.members, from.size, person, by: other), from.size,
          from.identity)
        if first - before >= best, first >= SwapSearch.outlawed { continue }
        let second = cost(
          SwapSearch.replacing(to.members, to.size, other, by: person), to.size, to.identity)
        let delta = first + second - before
        if delta < best {
          best = delta
          bestGroup = b
          bestOther = other
        }
      }
      if to.size < Members.scalarCount, to.size + 1 < sizeCost.count,
        sizeCost[to.size + 1] != nil, from.size == 1 || sizeCost[from.size - 1] != nil
      {
        let delta =
          cost(SwapSearch.removing(from.members, person), from.size - 1, from.identity)
          + cost(SwapSearch.adding(to.members, to.size, person), to.size + 1, to.identity)
          - before
        if delta < best {
          best = delta
          bestGroup = b
          bestOther = -1
        }
      }
    }
    guard bestGroup >= 0 else { return false }
    if bestOther >= 0 { swap(person, bestOther) } else { move(person, to: bestGroup) }
    return true
  }

  private mutating func swap(_ person: Int, _ other: Int) {
    let a = groupOf[person]
    let b = groupOf[other]
    groups[a].members = SwapSearch.replacing(groups[a].members, groups[a].size, person, by: other)
    groups[b].members = SwapSearch.replacing(groups[b].members, groups[b].size, other, by: person)
    groupOf[person] = b
    groupOf[other] = a
    refresh(a)
    refresh(b)
  }

  private mutating func move(_ person: Int, to b: Int) {
    let a = groupOf[person]
    groups[a].members = SwapSearch.removing(groups[a].members, person)
    groups[a].size -= 1
    groups[b].members = SwapSearch.adding(groups[b].members, groups[b].size, person)
    groups[b].size += 1
    groupOf[person] = b
    refresh(a)
    refresh(b)
  }

  private mutating func refresh(_ g: Int) {
    let value = cost(groups[g].members, groups[g].size, groups[g].identity)
    total += value - groups[g].cost
    groups[g].cost = value
  }

  /// Repeats shaking and descending; calls back with each new best, as columns.
  mutating func iterate(
    rounds: Int, cancellation: Cancellation, found: (Int, [Column]) -> Void
  ) {
    descend()
    var best = total
    var bestGroups = groups
    var bestOf = groupOf
    if let columns { found(total, columns) }
    guard groups.count > 1 else { return }
    for round in 0..<rounds {
      if cancellation.isDue() { break }
      let strength = 2 + random.below(4)
      for _ in 0..<strength {
        let p = random.below(model.n)
        let q = random.below(model.n)
        if groupOf[p] != groupOf[q] { swap(p, q) }
      }
      if round & 7 == 7, model.identities > 0 {
        assignIdentities()
        for g in groups.indices { refresh(g) }
      }
      descend()
      if total < best {
        best = total
        bestGroups = groups
        bestOf = groupOf
        if let columns { found(total, columns) }
      } else {
        groups = bestGroups
        groupOf = bestOf
        total = best
      }
    }
  }

  @inline(__always)
  static func replacing(_ members: Members, _ size: Int, _ old: Int, by new: Int) -> Members {
    var result = members
    let leaving = Int16(truncatingIfNeeded: old)
    let coming = Int16(truncatingIfNeeded: new)
    var i = 0
    while result[i] != leaving { i += 1 }
    while i + 1 < size, result[i + 1] < coming {
      result[i] = result[i + 1]
      i += 1
    }
    while i > 0, result[i - 1] > coming {
      result[i] = result[i - 1]
      i -= 1
    }
    result[i] = coming
    return result
  }

  static func removing(_ members: Members, _ person: Int) -> Members {
    var result = Members(repeating: -1)
    var at = 0
    for i in 0..<Members.scalarCount where members[i] >= 0 && Int(members[i]) != person {
      result[at] = members[i]
      at += 1
    }
    return result
  }

  static func adding(_ members: Members, _ size: Int, _ person: Int) -> Members {
    var result = members
    let coming = Int16(truncatingIfNeeded: person)
    var i = size
    while i > 0, result[i - 1] > coming {
      result[i] = result[i - 1]
      i -= 1
    }
    result[i] = coming
    return result
  }
}
