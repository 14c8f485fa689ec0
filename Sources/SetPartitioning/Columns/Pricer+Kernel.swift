import ProofFormat
import SolverSupport

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
  /// Prices below this, with what staying gains, can be summed up over a group and its pairs.
  private static let moderate: Int32 = 1 << 27

  let model: CompactModel
  let table: CostTable
  private let cancellation: Cancellation
  private let own: UnsafeMutablePointer<Int32>  // price of a person, less what a move would cost
  private let stay: UnsafeMutablePointer<Int32>  // gain of a person who is not moved
  private let alone: UnsafeMutablePointer<Int32>  // best gain from the person's own identity
  private let ownAlone: UnsafeMutablePointer<Int32>  // price of a person with that gain
  private let kept: UnsafeMutablePointer<Int32>  // price of each identity, at most 0
  private let label: UnsafeMutablePointer<Int32>  // former group of each person, or -1
  private let joint: UnsafeMutablePointer<Int32>  // identity * counts: best gain of so many of it
  private let loose: UnsafeMutablePointer<Int32>  // by count: best gain of so many of any identity
  private let prefix: UnsafeMutablePointer<Int32>
  private let line: UnsafeMutablePointer<Int32>  // a row of costs computed on the fly
  private let staying: UnsafeMutablePointer<Int32>  // prices where those of one identity stay
  private let mates: [[Int]]  // people by label
  private let hasIdentities: Bool
  private var mostStay: Int32 = 0  // the most that anybody gains who is not moved
  private var keepsPay = false  // some group gains by keeping an identity
  private var charges: ReducedCosts?  // what groups pay for cuts, if any cut has a price
  private lazy var chains = ChainWalk(model, table: table, cancellation: cancellation)

  init(model: CompactModel, table: CostTable, cancellation: Cancellation) {
    self.model = model
    self.table = table
    self.cancellation = cancellation
    func zeroes(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      pointer.initialize(repeating: 0, count: count + 8)
      return pointer
    }
    own = zeroes(model.n)
    stay = zeroes(model.n)
    alone = zeroes(model.n)
    ownAlone = zeroes(model.n)
    label = zeroes(model.n)
    kept = zeroes(model.identities)
    joint = zeroes(model.identities * Members.scalarCount)
    loose = zeroes(Members.scalarCount)
    prefix = zeroes(Members.scalarCount)
    line = zeroes(model.n)
    staying = zeroes(model.n)
    var mates = [[Int]](repeating: [], count: model.identities)
    for (person, group) in model.labels.enumerated() {
      label[person] = Int32(truncatingIfNeeded: group)
      if group >= 0 { mates[group].append(person) }
    }
    self.mates = mates
    hasIdentities = model.labels.contains { $0 >= 0 }
  }

  deinit {
    for pointer in [own, stay, alone, ownAlone, label, kept, joint, loose, prefix, line, staying] {
      pointer.deallocate()
    }
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
    mostStay = 0
    for person in 0..<model.n {
      var gain: Int32 = 0
      if label[person] >= 0 {
        gain = Int32(model.movePrices[person] << table.shift) &+ Int32(clamping: move)
        if model.locked[person] { gain = gain &+ Pricer.lock }
      }
      stay[person] = gain
      own[person] = Int32(taken[person]) &- gain
      alone[person] = label[person] >= 0 ? max(0, gain &+ kept[Int(label[person])]) : 0
      ownAlone[person] = own[person] &+ alone[person]
      mostStay = max(mostStay, gain)
    }
    if hasIdentities { sumGains() }
    return taken
  }

  /// Sums up what so many people of each former group gain at best if they are not moved.
  private func sumGains() {
    keepsPay = false
    for count in 0..<Members.scalarCount { loose[count] = 0 }
    for identity in 0..<model.identities {
      let gains = mates[identity].map { stay[$0] }.sorted(by: >)
      var total: Int32 = 0
      for count in 0..<Members.scalarCount {
        if count > 0, count <= gains.count { total = total &+ max(0, gains[count - 1]) }
        joint[identity * Members.scalarCount + count] = total
        loose[count] = max(loose[count], total &+ kept[identity])
        if total &+ kept[identity] > 0 { keepsPay = true }
      }
    }
  }

  /// What a pass over the groups of a size came to.
  struct Pass {
    /// The least reduced cost, the size's own cost left out, or nil if no group of this size may be
    /// formed.
    var least: Int32?
    /// What was done, in groups looked at.
    var work: Int
    /// Whether it came to its end; else it was told to stop, or the list was full, and its least is
    /// nothing to go by.
    var isWhole: Bool
  }

  /// What a walk over the groups of one size carries along.
  private struct Walk {
    let size: Int
    let isStreamed: Bool  // costs are computed on the way
    let isCharging: Bool  // some cut has a price
    var at: UnsafePointer<Int32>?  // the next row of the table
    var least: Int32 = .max  // the least reduced cost so far
    var work = 0  // streamed: in groups looked at
    var isStopped = false
    var list: CandidateList

    /// Whoever's reduced cost is below this is of interest.
    var bar: Int32 { max(list.threshold, least) }
  }

  /// Visits all groups of the size with an index, those left out that are clearly too dear where
  /// costs are computed on the way.
  func pass(
    sizeIndex: Int, into list: inout CandidateList, work most: Int = .max
  ) -> Pass {
    let at = table.tables[sizeIndex]
    var walk = Walk(
      size: model.sizes[sizeIndex], isStreamed: at == nil, isCharging: charges != nil, at: at,
      list: list)
    let canFollow = walk.size > 2 && (!hasIdentities || isModerate)
    if walk.isStreamed, canFollow || (walk.size == 2 && !hasIdentities) {
      follow(&walk, work: most)
    } else {
      descend(&walk, depth: 0, end: model.n, paid: 0)
      if !walk.isStreamed { walk.work = table.count(size: walk.size) }
    }
    list = walk.list
    return Pass(
      least: walk.least >= CostKernel.forbidden >> 1 ? nil : walk.least, work: walk.work,
      isWhole: !walk.isStopped)
  }

  /// Looks at some groups of one size: the candidates among them with exact reduced costs, by the
  /// prices that were set last.
  ///
  /// Returns the least reduced cost of them all, the size's own cost left out.
  @discardableResult
  func look(at groups: [KnownGroup], into list: inout CandidateList) -> Int32? {
    var least: Int32?
    for group in groups {
      var reduced = Int32(clamping: group.cost << table.shift)
      for i in 0..<group.size { reduced = reduced &- own[Int(group.members[i])] }
      if keepsPay { reduced = reduced &- bestIdentity(of: group.members, size: group.size).gain }
      if let charge = charges?.charge(group.members, size: group.size) {
        reduced = Int32(clamping: Int(reduced) + charge)
      }
      least = min(least ?? reduced, reduced)
      if reduced < list.threshold {
        list.add(Candidate(reducedCost: reduced, members: group.members))
      }
    }
    return least
  }

  /// Walks through the groups that may be of interest without passing through all.
  ///
  /// There is a walk for groups that keep no identity, and, where groups can gain by keeping one, a
  /// walk around each person who may stay, with the prices of those who then stay with her. A group
  /// is taken in the walk of the identity that is best for it, around the first who stays.
  private func follow(_ walk: inout Walk, work most: Int) {
    follow(&walk, identity: -1, own, around: nil, work: most)
    guard keepsPay else { return }
    for identity in 0..<model.identities where mostKept(identity, size: walk.size) > 0 {
      for person in 0..<model.n { staying[person] = own[person] }
      for person in mates[identity] { staying[person] = own[person] &+ stay[person] }
      for (place, person) in mates[identity].enumerated() {
        if walk.isStopped { return }
        let anchor = ChainWalk.Anchor(person: person, without: mates[identity][..<place])
        follow(&walk, identity: identity, staying, around: anchor, work: most)
      }
    }
  }

  /// Walks through groups at the prices of those who keep an identity.
  private func follow(
    _ walk: inout Walk, identity: Int, _ prices: UnsafeMutablePointer<Int32>,
    around anchor: ChainWalk.Anchor?, work most: Int
  ) {
    let size = walk.size
    let price = identity < 0 ? 0 : Int(kept[identity])
    func bar(_ walk: Walk) -> Int { min(Int(walk.bar) + price, Int(Int32.max)) }
    let outcome = chains.visit(
      size: size, prices: prices, around: anchor, below: bar(walk), work: most - walk.work
    ) { members in
      guard let cost = table.cost(ascending: members, size: size) else { return bar(walk) }
      var reduced = Int32(clamping: cost << table.shift)
      for i in 0..<size { reduced = reduced &- own[Int(members[i])] }
      if keepsPay {
        let best = bestIdentity(of: members, size: size)
        reduced = reduced &- best.gain
        // Elsewhere it is taken, if it is of interest.
        if best.identity != identity {
          if !walk.isCharging { walk.least = min(walk.least, reduced) }
          return bar(walk)
        }
      }
      if !walk.isCharging { walk.least = min(walk.least, reduced) }
      if reduced < walk.bar { keep(members, reduced: reduced, &walk) }
      return walk.isStopped ? nil : bar(walk)
    }
    walk.work += outcome.work
    if !outcome.isWhole { walk.isStopped = true }
  }

  /// What a group of a size gains at most by keeping an identity.
  private func mostKept(_ identity: Int, size: Int) -> Int32 {
    joint[identity * Members.scalarCount + size] &+ kept[identity]
  }

  /// The identity that a group gains most by keeping, the first of several, and how much; -1 if it
  /// gains nothing.
  private func bestIdentity(
    of members: Members, size: Int
  ) -> (identity: Int, gain: Int32) {
    var best = -1
    var most: Int32 = 0
    for i in 0..<size {
      let identity = label[Int(members[i])]
      guard identity >= 0 else { continue }
      var total = kept[Int(identity)]
      for j in 0..<size where label[Int(members[j])] == identity {
        total = total &+ stay[Int(members[j])]
      }
      if total > most || (total == most && best >= 0 && Int(identity) < best) {
        most = total
        best = Int(identity)
      }
    }
    return (best, most)
  }

  /// Whether prices are so moderate that sums of the walks do not overflow.
  private var isModerate: Bool {
    (0..<model.n).allSatisfy {
      let gain = stay[$0]
      return abs(own[$0]) < Pricer.moderate && abs(own[$0] &+ gain) < Pricer.moderate
    }
  }

  private func descend(_ walk: inout Walk, depth: Int, end: Int, paid: Int32) {
    if depth == walk.size - 1 {
      if let row = walk.at {
        visit(row, &walk, end: end, paid: paid)
        walk.at = row + end
      } else {
        table.kernel.row(depth: depth, end: end, into: line)
        walk.work &+= 10 * end
        let shift = Int32(truncatingIfNeeded: table.shift)
        for x in 0..<end where line[x] != CostKernel.forbidden { line[x] <<= shift }
        visit(UnsafePointer(line), &walk, end: end, paid: paid)
      }
      return
    }
    let first = walk.size - 1 - depth
    guard first < end else { return }
    for person in first..<end {
      if walk.isStreamed {
        // Millions of groups may lie below two people.
        if walk.isStopped || (depth < 2 && cancellation.isDue()) {
          walk.isStopped = true
          return
        }
        guard table.kernel.push(person, depth: depth) else { continue }
        walk.work &+= 5 * end
        // Beginnings that lead to nothing wanted, however they go on, are left at once.
        prefix[depth] = Int32(truncatingIfNeeded: person)
        let gain = hasIdentities ? mostGain(depth: depth, left: first) : 0
        let bar = Int(walk.bar) + Int(paid &+ own[person]) + Int(gain)
        let floor = table.kernel.least(
          depth: depth + 1, end: person, left: first, shift: table.shift, prices: own)
        guard let floor, floor < bar else { continue }
      }
      prefix[depth] = Int32(truncatingIfNeeded: person)
      descend(&walk, depth: depth + 1, end: person, paid: paid &+ own[person])
    }
  }

  @inline(__always)
  private func visit(
    _ row: UnsafePointer<Int32>, _ walk: inout Walk, end: Int, paid: Int32
  ) {
    if hasIdentities {
      visitWithIdentities(row, &walk, end: end, paid: paid)
      return
    }
    var low = SIMD8<Int32>(repeating: .max)
    let costs = UnsafeRawPointer(row)
    let prices = UnsafeRawPointer(own)
    var x = 0
    while x + 8 <= end {
      let reduced =
        costs.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
        &- prices.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
      low = low.replacing(with: reduced, where: reduced .< low)
      x += 8
    }
    var minimum = low.min()
    while x < end {
      minimum = min(minimum, row[x] &- own[x])
      x += 1
    }
    guard minimum != .max else { return }
    minimum = minimum &- paid
    if !walk.isCharging { walk.least = min(walk.least, minimum) }
    guard minimum < walk.bar else { return }
    for x in 0..<end where row[x] != CostKernel.forbidden {
      let reduced = row[x] &- own[x] &- paid
      if reduced < walk.bar { keep(x, reduced: reduced, &walk) }
    }
  }

  private func visitWithIdentities(
    _ row: UnsafePointer<Int32>, _ walk: inout Walk, end: Int, paid: Int32
  ) {
    // The best identity of a group is the best of the prefix's, of the last one's own, or of one
    // that both have.
    let size = walk.size
    var best: Int32 = 0
    for i in 0..<(size - 1) where label[Int(prefix[i])] >= 0 {
      best = max(best, gain(label[Int(prefix[i])], size: size))
    }
    var minimum = leastAlone(row, end: end, gain: best)
    // Whoever stays with one of the prefix gains at most once more.
    guard minimum != .max, Int(minimum) - Int(paid) - Int(mostStay) < Int(walk.bar) else { return }
    for i in 0..<(size - 1) where label[Int(prefix[i])] >= 0 {
      let group = Int(label[Int(prefix[i])])
      let shared = gain(Int32(truncatingIfNeeded: group), size: size)
      for x in mates[group] where x < end {
        minimum = min(minimum, row[x] &- own[x] &- (shared &+ stay[x]))
      }
    }
    minimum = minimum &- paid
    if !walk.isCharging { walk.least = min(walk.least, minimum) }
    guard minimum < walk.bar else { return }
    for x in 0..<end where row[x] != CostKernel.forbidden {
      var gained = max(best, alone[x])
      if label[x] >= 0 {
        for i in 0..<(size - 1) where label[Int(prefix[i])] == label[x] {
          gained = max(gained, gain(label[x], size: size) &+ stay[x])
          break
        }
      }
      let reduced = row[x] &- own[x] &- gained &- paid
      if reduced < walk.bar { keep(x, reduced: reduced, &walk) }
    }
  }

  /// The least reduced cost in a row, what the prefix pays left out, where the last of a group gains
  /// as if she were the only one who stays, or not at all, and the prefix so much.
  @inline(__always)
  private func leastAlone(_ row: UnsafePointer<Int32>, end: Int, gain: Int32) -> Int32 {
    var low = SIMD8<Int32>(repeating: .max)
    var lowAlone = low
    let costs = UnsafeRawPointer(row)
    let prices = UnsafeRawPointer(own)
    let raised = UnsafeRawPointer(ownAlone)
    var x = 0
    while x + 8 <= end {
      let cost = costs.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
      let reduced = cost &- prices.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
      let alone = cost &- raised.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
      low = low.replacing(with: reduced, where: reduced .< low)
      lowAlone = lowAlone.replacing(with: alone, where: alone .< lowAlone)
      x += 8
    }
    var least = low.min()
    var leastAlone = lowAlone.min()
    while x < end {
      least = min(least, row[x] &- own[x])
      leastAlone = min(leastAlone, row[x] &- ownAlone[x])
      x += 1
    }
    return least == .max ? .max : min(least &- gain, leastAlone)
  }

  /// What a group that goes on from the prefix by `left` more gains at most by keeping an identity.
  private func mostGain(depth: Int, left: Int) -> Int32 {
    var best = max(0, loose[left])
    for i in 0...depth where label[Int(prefix[i])] >= 0 {
      let identity = label[Int(prefix[i])]
      let more = joint[Int(identity) * Members.scalarCount + left]
      best = max(best, gain(identity, size: depth + 2) &+ more)
    }
    return best
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
  private func keep(_ x: Int, reduced: Int32, _ walk: inout Walk) {
    let size = walk.size
    var members = Members(repeating: -1)
    members[0] = Int16(truncatingIfNeeded: x)
    for i in 0..<(size - 1) { members[size - 1 - i] = Int16(truncatingIfNeeded: prefix[i]) }
    keep(members, reduced: reduced, &walk)
  }

  private func keep(_ members: Members, reduced: Int32, _ walk: inout Walk) {
    let size = walk.size
    var reduced = reduced
    if walk.isCharging {
      let charge = charges?.charge(members, size: size) ?? 0
      reduced = Int32(clamping: min(Int(reduced) + charge, Int(CostKernel.forbidden >> 1) - 1))
      walk.least = min(walk.least, reduced)
    }
    if reduced < walk.list.threshold {
      walk.list.add(Candidate(reducedCost: reduced, members: members))
      if walk.list.isFull { walk.isStopped = true }
    }
  }
}
