import SolverSupport

/// A partition of a large pool, with what is needed to price a swap or a move in a few look-ups.
///
/// For every group and person it keeps the sum of the person's pair costs to the group's members,
/// so that the pair part of a swap is four look-ups and one pair cost, whatever the group's size;
/// counted values keep their counts. Only rules on extremes, common time or whole groups look at
/// the members again.
///
/// A slot may stand for a former group; who is not in the slot of her former group pays for the
/// move. That is a cost of a person and a slot, and sits in the sums from the start. Rules on who
/// is with whom become pair costs of `heavy`.
///
/// Pointers are constant properties, indexed by people below `n`, slots below `slots` and counted
/// values below `kinds`.
final class PoolState {
  /// The price of a broken rule.
  static let heavy: Int32 = 1 << 20

  let model: CompactModel
  let n: Int
  let slots: Int
  let pair: UnsafeMutablePointer<Int32>  // n * n
  private let start: UnsafeMutablePointer<Int32>  // slot * n: cost of a person in a slot
  let sums: UnsafeMutablePointer<Int32>  // slot * n: pair costs to members, and `start`
  let slotOf: UnsafeMutablePointer<Int32>  // slot of each person
  private let place: UnsafeMutablePointer<Int32>  // index of each person in its slot's members
  let members: UnsafeMutablePointer<Int32>  // slot * room
  let size: UnsafeMutablePointer<Int32>  // of each slot
  let room: Int  // most members of a slot, and one
  private let sizeCost: UnsafeMutablePointer<Int32>  // by size; `forbiddenSize` if not allowed
  private let kinds: Int
  private let carries: UnsafeMutablePointer<UInt64>  // counted values of each person, as bits
  private let counts: UnsafeMutablePointer<Int32>  // slot * kinds
  private let countCost: UnsafeMutablePointer<Int32>  // kind, size, count
  let extraCost: UnsafeMutablePointer<Int32>  // of each slot: rules on extremes and so on
  private let extraFloor: Int32  // what rules on extremes and so on cost a slot at least
  let extraPrice: Int  // what a look at them takes, in nanoseconds or so
  let looks: UnsafeMutablePointer<Int>  // how often they were looked at
  let hasExtras: Bool
  /// Whether nothing but pairs, sizes and former groups costs anything.
  let hasPairsOnly: Bool
  /// Twice the largest pair cost of each person.
  let dearest: UnsafeMutablePointer<Int32>
  let isFlexible: Bool
  /// Former group that each slot stands for, or -1.
  let identity: [Int]
  private static let forbiddenSize: Int32 = 1 << 28

  /// Lays out memory for people in slots, each move at a further price.
  init(model: CompactModel, sizes: [Int], identity: [Int], movePrice: Int32 = 0) {
    self.model = model
    self.identity = identity
    let problem = model.problem
    n = model.n
    slots = sizes.count
    room = (model.sizes.last ?? 1) + 1
    kinds = min(64, problem.counts.count)
    func zeroes(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      pointer.initialize(repeating: 0, count: count + 8)
      return pointer
    }
    pair = zeroes(n * n)
    start = zeroes(slots * n)
    sums = zeroes(slots * n)
    slotOf = zeroes(n)
    place = zeroes(n)
    members = zeroes(slots * room)
    size = zeroes(slots)
    sizeCost = zeroes(room + 1)
    counts = zeroes(slots * max(1, kinds))
    countCost = zeroes(kinds * (room + 1) * (room + 1))
    extraCost = zeroes(slots)
    dearest = zeroes(n)
    carries = .allocate(capacity: n + 1)
    carries.initialize(repeating: 0, count: n + 1)
    for s in 0...room { sizeCost[s] = PoolState.forbiddenSize }
    for (index, s) in model.sizes.enumerated() { sizeCost[s] = Int32(model.sizeCosts[index]) }
    isFlexible = model.sizes.count > 1
    hasExtras =
      !problem.spreads.isEmpty || !problem.worstPairs.isEmpty || !problem.commonTimes.isEmpty
      || !problem.forbiddenGroups.isEmpty || problem.counts.count > 64
    hasPairsOnly = !hasExtras && kinds == 0
    (extraFloor, extraPrice) = PoolState.extras(of: problem, room: room)
    looks = .allocate(capacity: 1)
    looks.initialize(to: 0)
    for (i, a) in model.people.enumerated() {
      for (j, b) in model.people.enumerated() where i != j {
        pair[i * n + j] = problem.pairCosts[a * problem.count + b]
      }
      for (k, criterion) in problem.counts.prefix(64).enumerated() where criterion.carriers[a] {
        carries[i] |= 1 << UInt64(k)
      }
    }
    var compact = [Int](repeating: -1, count: problem.count)
    for (index, person) in model.people.enumerated() { compact[person] = index }
    func add(_ rule: PersonPair, _ price: Int32) {
      let a = compact[rule.a]
      let b = compact[rule.b]
      guard a >= 0, b >= 0, abs(pair[a * n + b] / 2) < PoolState.heavy else { return }
      pair[a * n + b] += price
      pair[b * n + a] += price
    }
    for rule in problem.forbiddenPairs { add(rule, PoolState.heavy) }
    for rule in problem.togetherPairs { add(rule, -PoolState.heavy) }
    for i in 0..<n {
      var most = Int32.min / 4
      for j in 0..<n where j != i { most = max(most, pair[i * n + j]) }
      dearest[i] = 2 &* most
    }
    for (k, criterion) in problem.counts.prefix(64).enumerated() {
      for s in 0...room {
        for c in 0...s {
          let cost = criterion.cost(size: s, count: c)
          countCost[(k * (room + 1) + s) * (room + 1) + c] =
            cost.map { Int32(clamping: $0) } ?? PoolState.heavy
        }
      }
    }
    for slot in 0..<slots {
      for person in 0..<n where model.labels[person] >= 0 && model.labels[person] != identity[slot]
      {
        start[slot * n + person] =
          model.locked[person]
          ? PoolState.heavy : Int32(model.movePrices[person]) &+ movePrice
      }
    }
  }

  deinit {
    for pointer in [
      pair, start, sums, slotOf, place, members, size, sizeCost, counts, countCost, extraCost,
      dearest,
    ] { pointer.deallocate() }
    carries.deallocate()
    looks.deallocate()
  }

  /// Takes over an assignment of people to slots.
  ///
  /// - Complexity: O(n^2 + n * slots), and a look at each slot's members.
  func load(_ assignment: [Int32]) {
    for i in 0..<(slots * n) { sums[i] = start[i] }
    seat(assignment)
    for person in 0..<n {
      let row = pair + person * n
      let sum = sums + Int(slotOf[person]) * n
      for x in 0..<n { sum[x] &+= row[x] }
    }
    if hasExtras { for slot in 0..<slots { extraCost[slot] = extra(slot) } }
  }

  /// Puts everybody in her slot; sums stay as they were.
  func seat(_ assignment: [Int32]) {
    for slot in 0..<slots {
      size[slot] = 0
      for k in 0..<kinds { counts[slot * kinds + k] = 0 }
    }
    for person in 0..<n {
      let slot = Int(assignment[person])
      slotOf[person] = assignment[person]
      place[person] = size[slot]
      members[slot * room + Int(size[slot])] = Int32(person)
      size[slot] += 1
      count(person, in: slot, by: 1)
    }
  }

  /// The members of a slot, as many as its size.
  @inline(__always)
  func memberList(_ slot: Int) -> UnsafeMutablePointer<Int32> { members + slot * room }

  /// Everybody's pair costs to the members of a slot.
  @inline(__always)
  func sumRow(_ slot: Int) -> UnsafeMutablePointer<Int32> { sums + slot * n }

  /// What sizes cost more when one of a slot's members goes to another; nil if they may not be.
  func sizeChange(larger: Int, smaller: Int) -> Int32? {
    guard Int(size[larger]) + 1 < room, size[smaller] > 0 else { return nil }
    let before = sizeCost[Int(size[smaller])] &+ sizeCost[Int(size[larger])]
    let less = sizeCost[Int(size[smaller]) - 1]
    let more = sizeCost[Int(size[larger]) + 1]
    if less == PoolState.forbiddenSize || more == PoolState.forbiddenSize { return nil }
    return less &+ more &- before
  }

  /// The assignment as it is.
  var assignment: [Int32] { (0..<n).map { slotOf[$0] } }

  /// The whole cost, computed from what is kept.
  var total: Int {
    var twice = 0
    var rest = 0
    for person in 0..<n {
      let slot = Int(slotOf[person])
      twice += Int(sums[slot * n + person]) - Int(start[slot * n + person])
      rest += Int(start[slot * n + person])
    }
    for slot in 0..<slots {
      rest += Int(sizeCost[Int(size[slot])]) + Int(extraCost[slot])
      for k in 0..<kinds { rest += Int(counted(k, size[slot], counts[slot * kinds + k])) }
    }
    return twice / 2 + rest
  }

  @inline(__always)
  private func counted(_ kind: Int, _ size: Int32, _ count: Int32) -> Int32 {
    countCost[(kind * (room + 1) + Int(size)) * (room + 1) + Int(count)]
  }

  private func count(_ person: Int, in slot: Int, by step: Int32) {
    var bits = carries[person]
    while bits != 0 {
      counts[slot * kinds + bits.trailingZeroBitCount] += step
      bits &= bits &- 1
    }
  }

  /// What swapping two people of different slots changes.
  ///
  /// Where it is clear that the limit is reached, another number that reaches it.
  @inline(__always)
  func swapDelta(_ i: Int, _ j: Int, below limit: Int32 = .max) -> Int32 {
    let a = Int(slotOf[i])
    let b = Int(slotOf[j])
    let inA = sums + a * n
    let inB = sums + b * n
    var delta = inB[i] &- inA[i] &+ inA[j] &- inB[j] &- 2 &* pair[i * n + j]
    if kinds > 0 {
      var bits = carries[i] ^ carries[j]
      while bits != 0 {
        let k = bits.trailingZeroBitCount
        bits &= bits &- 1
        let step: Int32 = carries[i] & (1 << UInt64(k)) != 0 ? 1 : -1
        let ca = counts[a * kinds + k]
        let cb = counts[b * kinds + k]
        delta = delta &+ counted(k, size[a], ca - step) &- counted(k, size[a], ca)
        delta = delta &+ counted(k, size[b], cb + step) &- counted(k, size[b], cb)
      }
    }
    guard hasExtras else { return delta }
    delta = delta &- extraCost[a] &- extraCost[b]
    if delta &+ 2 &* extraFloor >= limit { return limit }
    delta = delta &+ extra(a, without: i, with: j)
    if delta &+ extraFloor >= limit { return limit }
    return delta &+ extra(b, without: j, with: i)
  }

  /// What moving a person to another slot changes; nil if sizes do not allow it.
  ///
  /// Where it is clear that the limit is reached, another number that reaches it.
  @inline(__always)
  func moveDelta(_ i: Int, to b: Int, below limit: Int32 = .max) -> Int32? {
    let a = Int(slotOf[i])
    let smaller = sizeCost[Int(size[a]) - 1]
    guard Int(size[b]) + 1 < room else { return nil }
    let larger = sizeCost[Int(size[b]) + 1]
    if smaller == PoolState.forbiddenSize || larger == PoolState.forbiddenSize { return nil }
    var delta = sums[b * n + i] &- sums[a * n + i]
    delta = delta &+ smaller &- sizeCost[Int(size[a])] &+ larger &- sizeCost[Int(size[b])]
    for k in 0..<kinds {
      let step: Int32 = carries[i] & (1 << UInt64(k)) != 0 ? 1 : 0
      let ca = counts[a * kinds + k]
      let cb = counts[b * kinds + k]
      delta = delta &+ counted(k, size[a] - 1, ca - step) &- counted(k, size[a], ca)
      delta = delta &+ counted(k, size[b] + 1, cb + step) &- counted(k, size[b], cb)
    }
    guard hasExtras else { return delta }
    delta = delta &- extraCost[a] &- extraCost[b]
    if delta &+ 2 &* extraFloor >= limit { return limit }
    delta = delta &+ extra(a, without: i, with: -1)
    if delta &+ extraFloor >= limit { return limit }
    return delta &+ extra(b, without: -1, with: i)
  }

  /// Swaps two people of different slots.
  func swap(_ i: Int, _ j: Int) {
    let a = Int(slotOf[i])
    let b = Int(slotOf[j])
    let rowI = pair + i * n
    let rowJ = pair + j * n
    let inA = sums + a * n
    let inB = sums + b * n
    for x in 0..<n {
      let change = rowJ[x] &- rowI[x]
      inA[x] = inA[x] &+ change
      inB[x] = inB[x] &- change
    }
    slotOf[i] = Int32(b)
    slotOf[j] = Int32(a)
    let at = place[i]
    place[i] = place[j]
    place[j] = at
    members[b * room + Int(place[i])] = Int32(i)
    members[a * room + Int(place[j])] = Int32(j)
    if carries[i] != carries[j] {
      count(i, in: a, by: -1)
      count(i, in: b, by: 1)
      count(j, in: b, by: -1)
      count(j, in: a, by: 1)
    }
    if hasExtras {
      extraCost[a] = extra(a)
      extraCost[b] = extra(b)
    }
  }

  /// Moves a person to another slot.
  func move(_ i: Int, to b: Int) {
    let a = Int(slotOf[i])
    let row = pair + i * n
    let inA = sums + a * n
    let inB = sums + b * n
    for x in 0..<n {
      inA[x] = inA[x] &- row[x]
      inB[x] = inB[x] &+ row[x]
    }
    let last = members[a * room + Int(size[a]) - 1]
    members[a * room + Int(place[i])] = last
    place[Int(last)] = place[i]
    size[a] -= 1
    members[b * room + Int(size[b])] = Int32(i)
    place[i] = size[b]
    size[b] += 1
    slotOf[i] = Int32(b)
    count(i, in: a, by: -1)
    count(i, in: b, by: 1)
    if hasExtras {
      extraCost[a] = extra(a)
      extraCost[b] = extra(b)
    }
  }
}
