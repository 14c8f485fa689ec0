import ProofFormat

/// A group that pricing came upon.
struct Candidate {
  var reducedCost: Int32
  var members: Members  // ascending
}

/// Keeps the candidates with the least reduced costs below a threshold.
struct CandidateList {
  /// Only candidates below this are wanted.
  private(set) var threshold: Int32
  /// At most so many are kept, the least; with 0 they are only counted.
  let best: Int
  /// How many were below the threshold as it was then.
  private(set) var seen = 0
  private(set) var items: [Candidate] = []

  init(below threshold: Int32, best: Int) {
    self.threshold = threshold
    self.best = best
  }

  mutating func add(_ candidate: Candidate) {
    seen += 1
    guard best > 0 else { return }
    items.append(candidate)
    if items.count >= 4 * best { finish() }
  }

  /// Sorts, and cuts to the best.
  mutating func finish() {
    items.sort { CandidateList.precedes($0, $1) }
    if items.count > best {
      items.removeSubrange(best...)
      threshold = min(threshold, items[best - 1].reducedCost)
    }
  }

  static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.reducedCost != b.reducedCost { return a.reducedCost < b.reducedCost }
    for i in 0..<Members.scalarCount where a.members[i] != b.members[i] {
      return a.members[i] < b.members[i]
    }
    return false
  }
}

/// Walks over all groups of a size and finds those with the least reduced costs.
///
/// Plain enumeration with incremental sums: for a group of four, three nested loops and a row of
/// vector instructions. Prices are integers in units of `1 / 2^shift`; nothing is rounded.
/// Pointers are constant properties, indexed by people below `n` and identities of the model.
final class Pricer {
  /// More than any sum of prices: the gain of not moving somebody who must not be moved.
  static let lock: Int32 = 1 << 25
  /// Prices further from 0 are cut; a cut price still gives a valid bound, only a weaker one.
  static let priceLimit = 1 << 26

  let model: CompactModel
  let table: CostTable
  private let own: UnsafeMutablePointer<Int32>  // price of a person, less what a move would cost
  private let stay: UnsafeMutablePointer<Int32>  // gain of a person who is not moved
  private let alone: UnsafeMutablePointer<Int32>  // best gain from the person's own identity
  private let kept: UnsafeMutablePointer<Int32>  // price of each identity, at most 0
  private let label: UnsafeMutablePointer<Int32>  // former group of each person, or -1
  private let prefix: UnsafeMutablePointer<Int32>
  private let line: UnsafeMutablePointer<Int32>  // a row of costs computed on the fly
  private let mates: [[Int]]  // people by label
  private let hasIdentities: Bool
  private var charges: ReducedCosts?  // what groups pay for cuts, if any cut has a price

  init(model: CompactModel, table: CostTable) {
    self.model = model
    self.table = table
    func zeroes(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      pointer.initialize(repeating: 0, count: count + 8)
      return pointer
    }
    own = zeroes(model.n)
    stay = zeroes(model.n)
    alone = zeroes(model.n)
    label = zeroes(model.n)
    kept = zeroes(model.identities)
    prefix = zeroes(Members.scalarCount)
    line = zeroes(model.n)
    var mates = [[Int]](repeating: [], count: model.identities)
    for (person, group) in model.labels.enumerated() {
      label[person] = Int32(truncatingIfNeeded: group)
      if group >= 0 { mates[group].append(person) }
    }
    self.mates = mates
    hasIdentities = model.labels.contains { $0 >= 0 }
  }

  deinit {
    for pointer in [own, stay, alone, label, kept, prefix, line] { pointer.deallocate() }
  }

  /// Takes over prices, in units of `1 / 2^shift`, and returns those of elements as they were
  /// taken.
  func setPrices(_ prices: GroupPrices, move: Int) -> [Int] {
    charges =
      prices.cuts.isEmpty ? nil : ReducedCosts(prices, model: model, scale: 1 << table.shift)
    var taken = prices.elements.map { min(max($0, -Pricer.priceLimit), Pricer.priceLimit) }
    for identity in 0..<model.identities {
      let element = model.identityElement(identity)
      taken[element] = min(0, taken[element])
      kept[identity] = Int32(taken[element])
    }
    for person in 0..<model.n {
      var gain: Int32 = 0
      if label[person] >= 0 {
        gain = Int32(model.movePrices[person] << table.shift) &+ Int32(clamping: move)
        if model.locked[person] { gain = gain &+ Pricer.lock }
      }
      stay[person] = gain
      own[person] = Int32(taken[person]) &- gain
      alone[person] = label[person] >= 0 ? max(0, gain &+ kept[Int(label[person])]) : 0
    }
    return taken
  }

  /// Visits all groups of the size with an index; returns the least reduced cost among them, the
  /// size's own cost left out, or nil if no group of this size may be formed.
  func pass(sizeIndex: Int, into list: inout CandidateList) -> Int32? {
    var at = table.tables[sizeIndex]
    let streamed = at == nil
    var least: Int32 = .max
    descend(
      size: model.sizes[sizeIndex], depth: 0, end: model.n, paid: 0, streamed: streamed,
      at: &at, least: &least, list: &list)
    return least >= CostKernel.forbidden >> 1 ? nil : least
  }

  private func descend(
    size: Int, depth: Int, end: Int, paid: Int32, streamed: Bool,
    at: inout UnsafeMutablePointer<Int32>?, least: inout Int32, list: inout CandidateList
  ) {
    if depth == size - 1 {
      if let row = at {
        visit(
          UnsafePointer(row), size: size, end: end, paid: paid, least: &least, list: &list)
        at = row + end
      } else {
        table.kernel.row(depth: depth, end: end, into: line)
        let shift = Int32(table.shift)
        for x in 0..<end where line[x] != CostKernel.forbidden { line[x] <<= shift }
        visit(
          UnsafePointer(line), size: size, end: end, paid: paid, least: &least, list: &list)
      }
      return
    }
    let first = size - 1 - depth
    guard first < end else { return }
    for person in first..<end {
      if streamed {
        guard table.kernel.push(person, depth: depth) else { continue }
        // Beginnings that lead to nothing wanted, however they go on, are left at once.
        if !hasIdentities {
          let bar = Int(max(list.threshold, least)) + Int(paid &+ own[person])
          let floor = table.kernel.least(
            depth: depth + 1, end: person, left: first, shift: table.shift, prices: own)
          guard let floor, floor < bar else { continue }
        }
      }
      prefix[depth] = Int32(truncatingIfNeeded: person)
      descend(
        size: size, depth: depth + 1, end: person, paid: paid &+ own[person],
        streamed: streamed, at: &at, least: &least, list: &list)
    }
  }

  @inline(__always)
  private func visit(
    _ row: UnsafePointer<Int32>, size: Int, end: Int, paid: Int32, least: inout Int32,
    list: inout CandidateList
  ) {
    if hasIdentities {
      visitWithIdentities(row, size: size, end: end, paid: paid, least: &least, list: &list)
      return
    }
    var low = SIMD4<Int32>(repeating: .max)
    var low2 = low
    let costs = UnsafeRawPointer(row)
    let prices = UnsafeRawPointer(own)
    var x = 0
    while x + 8 <= end {
      let a =
        costs.loadUnaligned(fromByteOffset: x * 4, as: SIMD4<Int32>.self)
        &- prices.loadUnaligned(fromByteOffset: x * 4, as: SIMD4<Int32>.self)
      let b =
        costs.loadUnaligned(fromByteOffset: x * 4 + 16, as: SIMD4<Int32>.self)
        &- prices.loadUnaligned(fromByteOffset: x * 4 + 16, as: SIMD4<Int32>.self)
      low = low.replacing(with: a, where: a .< low)
      low2 = low2.replacing(with: b, where: b .< low2)
      x += 8
    }
    var minimum = min(low.min(), low2.min())
    while x < end {
      minimum = min(minimum, row[x] &- own[x])
      x += 1
    }
    guard minimum != .max else { return }
    minimum = minimum &- paid
    if charges == nil { least = min(least, minimum) }
    guard minimum < max(list.threshold, least) else { return }
    for x in 0..<end where row[x] != CostKernel.forbidden {
      let reduced = row[x] &- own[x] &- paid
      if reduced < max(list.threshold, least) {
        keep(x, size: size, reduced: reduced, least: &least, list: &list)
      }
    }
  }

  private func visitWithIdentities(
    _ row: UnsafePointer<Int32>, size: Int, end: Int, paid: Int32, least: inout Int32,
    list: inout CandidateList
  ) {
    // The best identity of a group is the best of the prefix's, of the last one's own, or of one
    // that both have.
    var best: Int32 = 0
    for i in 0..<(size - 1) where label[Int(prefix[i])] >= 0 {
      best = max(best, gain(label[Int(prefix[i])], size: size))
    }
    var minimum: Int32 = .max
    for x in 0..<end {
      minimum = min(minimum, row[x] &- own[x] &- max(best, alone[x]))
    }
    for i in 0..<(size - 1) where label[Int(prefix[i])] >= 0 {
      let group = Int(label[Int(prefix[i])])
      let shared = gain(Int32(group), size: size)
      for x in mates[group] where x < end {
        minimum = min(minimum, row[x] &- own[x] &- (shared &+ stay[x]))
      }
    }
    guard minimum != .max else { return }
    minimum = minimum &- paid
    if charges == nil { least = min(least, minimum) }
    guard minimum < max(list.threshold, least) else { return }
    for x in 0..<end where row[x] != CostKernel.forbidden {
      var gained = max(best, alone[x])
      if label[x] >= 0 {
        for i in 0..<(size - 1) where label[Int(prefix[i])] == label[x] {
          gained = max(gained, gain(label[x], size: size) &+ stay[x])
          break
        }
      }
      let reduced = row[x] &- own[x] &- gained &- paid
      if reduced < max(list.threshold, least) {
        keep(x, size: size, reduced: reduced, least: &least, list: &list)
      }
    }
  }

  /// What the prefix gains by keeping an identity.
  private func gain(_ identity: Int32, size: Int) -> Int32 {
    var total = kept[Int(identity)]
    for i in 0..<(size - 1) where label[Int(prefix[i])] == identity {
      total = total &+ stay[Int(prefix[i])]
    }
    return total
  }

  /// Takes a candidate, once it has paid for cuts.
  private func keep(
    _ x: Int, size: Int, reduced: Int32, least: inout Int32, list: inout CandidateList
  ) {
    var members = Members(repeating: -1)
    members[0] = Int16(truncatingIfNeeded: x)
    for i in 0..<(size - 1) { members[size - 1 - i] = Int16(truncatingIfNeeded: prefix[i]) }
    var reduced = reduced
    if charges != nil {
      let charge = charges?.charge(members, size: size) ?? 0
      reduced = Int32(clamping: min(Int(reduced) + charge, Int(CostKernel.forbidden >> 1) - 1))
      least = min(least, reduced)
    }
    if reduced < list.threshold {
      list.add(Candidate(reducedCost: reduced, members: members))
    }
  }
}
