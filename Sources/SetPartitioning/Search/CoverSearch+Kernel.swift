import ProofFormat
import SolverSupport

/// Exhaustive search for exact covers among few columns, steered and cut by reduced costs.
///
/// At each node the element with the fewest columns left is covered next, cheapest column first
/// (Knuth, "Dancing links", 2000, with lists that are filtered instead of links that dance). A
/// node is cut when what has been paid, plus what sizes cost at least, plus the shares that the
/// elements left cost at least, reaches the target.
struct CoverSearch {
  /// Shares of reduced costs are in units of 1 / 840, which all sizes up to 8 divide; of a
  /// larger size each gets a little less than her part.
  private static let parts = 840

  private let model: CompactModel
  private let columns: [Column]
  private let scale: Int
  private let mandatory: Int  // elements that must be covered
  private let words: Int  // words of a set of elements
  private let width: Int  // of a row of `elements`
  private var masks: [UInt64] = []  // column * words
  private var elements: [Int16] = []  // column * width: mandatory elements, then -1
  private var excess: [Int] = []  // reduced cost above the least of the column's size
  private var own: [Int] = []  // reduced cost
  private var share: [Int] = []  // excess a mandatory element, in parts
  private let bound: ExactBound
  private let limits: [Int]
  private var arena: [Int32] = []
  private var nodesLeft: Int
  private(set) var target: Int
  private(set) var best: [Int]?
  private var chosen: [Int32] = []

  /// Prepares a search; `reduced` are the columns' reduced costs under the bound's prices.
  init(
    model: CompactModel, columns: [Column], reduced: [Int], leasts: [Int?], fixedLeasts: [Int?],
    bound: ExactBound, target: Int, scale: Int, nodes: Int
  ) {
    self.model = model
    self.columns = columns
    self.scale = scale
    self.bound = bound
    self.target = target
    nodesLeft = nodes
    mandatory = model.n + model.fixedColumns.count
    words = (model.elementCount + 63) >> 6
    limits = model.limits
    width = (model.sizes.last ?? 1) + 1
    masks = [UInt64](repeating: 0, count: columns.count * words)
    elements = [Int16](repeating: -1, count: columns.count * width)
    for (index, column) in columns.enumerated() {
      var all: [Int] = (0..<column.size).map { Int(column.members[$0]) }
      if column.fixed >= 0 { all.append(model.fixedElement(column.fixed)) }
      for (at, element) in all.enumerated() { elements[index * width + at] = Int16(element) }
      let count = max(1, all.count)
      if column.identity >= 0 { all.append(model.identityElement(column.identity)) }
      for element in all {
        masks[index * words + element >> 6] |= 1 << UInt64(element & 63)
      }
      let least =
        column.fixed >= 0
        ? fixedLeasts[column.fixed] ?? 0
        : model.sizes.firstIndex(of: column.size).flatMap { leasts[$0] } ?? 0
      own.append(reduced[index] - (column.fixed >= 0 ? least : 0))
      excess.append(reduced[index] - least)
      share.append((reduced[index] - least) * (CoverSearch.parts / count))
    }
  }

  /// Searches; false if the nodes did not suffice.
  mutating func run() -> Bool {
    arena = Array(0..<Int32(columns.count))
    var covered = [UInt64](repeating: 0, count: words)
    return descend(
      from: 0, to: columns.count, covered: &covered, paid: bound.base, left: model.n,
      used: [Int](repeating: 0, count: limits.count), open: mandatory)
  }

  private mutating func descend(
    from start: Int, to end: Int, covered: inout [UInt64], paid: Int, left: Int, used: [Int],
    open: Int
  ) -> Bool {
    nodesLeft -= 1
    if nodesLeft < 0 { return false }
    if open == 0 {
      let cost = chosen.reduce(0) { $0 + columns[Int($1)].cost }
      if cost < target {
        target = cost
        best = chosen.map(Int.init)
      }
      return true
    }
    guard let rest = bound.cheapest[left] else { return true }
    // Where to branch, and what the rest costs at least.
    var element = -1
    var least = 0
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * mandatory) { buffer in
      for i in 0..<mandatory {
        buffer[i] = 0
        buffer[mandatory + i] = .max
      }
      for at in start..<end {
        let column = Int(arena[at])
        let value = share[column]
        var slot = column * width
        while elements[slot] >= 0 {
          let e = Int(elements[slot])
          buffer[e] += 1
          if value < buffer[mandatory + e] { buffer[mandatory + e] = value }
          slot += 1
        }
      }
      var fewest = Int.max
      for e in 0..<mandatory where covered[e >> 6] & (1 << UInt64(e & 63)) == 0 {
        if buffer[e] < fewest {
          fewest = buffer[e]
          element = e
        }
        if buffer[e] > 0 { least += buffer[mandatory + e] }
      }
      if fewest == 0 { element = -1 }
    }
    guard element >= 0 else { return true }
    let shares = (least + CoverSearch.parts - 1) / CoverSearch.parts
    if paid + rest + shares > scale * (target - 1) { return true }

    var options: [Int32] = []
    for at in start..<end {
      let column = Int(arena[at])
      if masks[column * words + element >> 6] & (1 << UInt64(element & 63)) != 0 {
        options.append(arena[at])
      }
    }
    options.sort { (excess[Int($0)], $0) < (excess[Int($1)], $1) }
    for option in options {
      let column = Int(option)
      let size = columns[column].size
      guard let after = bound.cheapest[left - size] else { continue }
      let now = paid + own[column]
      let room = scale * (target - 1) - now - after
      if room < 0 { continue }
      var usedNow = used
      var fits = true
      for index in limits.indices {
        usedNow[index] += columns[column].use(ofLimit: index, in: model)
        if usedNow[index] > limits[index] { fits = false }
      }
      if !fits { continue }
      // Arena beyond `end` is free for the child's list.
      if arena.count > end { arena.removeSubrange(end...) }
      for at in start..<end {
        let other = Int(arena[at])
        if excess[other] > room { continue }
        var clash: UInt64 = 0
        for w in 0..<words { clash |= masks[other * words + w] & masks[column * words + w] }
        if clash == 0 { arena.append(arena[at]) }
      }
      for w in 0..<words { covered[w] |= masks[column * words + w] }
      chosen.append(option)
      let finished = descend(
        from: end, to: arena.count, covered: &covered, paid: now, left: left - size,
        used: usedNow, open: open - (size > 0 ? size : 1))
      chosen.removeLast()
      for w in 0..<words { covered[w] &= ~masks[column * words + w] }
      if !finished { return false }
    }
    return true
  }
}
