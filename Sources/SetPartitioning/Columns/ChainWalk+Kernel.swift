import SolverSupport

/// A walk to all groups of a size whose reduced cost lies below a bar, past few others.
///
/// A group's pairs, from each of which an equal share of its two people's prices is taken off, sum
/// up to its reduced cost but for what is told of no pair. Take out the member whose pairs sum up
/// to most, and what is left lies at or below its share of the group's sum; so every group below
/// the bar is reached from a pair through threes, fours and so on, none of which lies above its
/// share. Since each set comes from one other only, the one without that member, none is reached
/// twice (Avis, Fukuda, "Reverse search for enumeration", 1996). Of the 1,200 million sixes among a
/// hundred people with random costs about a hundred thousand sets are looked at.
///
/// The pointers are indexed by people below `n` and depths up to the largest size.
final class ChainWalk {
  /// The weight of a pair that may not be: five of them do not overflow.
  private static let never: Int32 = 1 << 28

  private let n: Int
  private let stride: Int
  private let kernel: CostKernel
  private let model: CompactModel
  private let shift: Int
  private let weight: UnsafeMutablePointer<Int32>  // n * stride: of pairs, less prices
  private let sums: UnsafeMutablePointer<Int32>  // by members: what each person would add
  private let degree: UnsafeMutablePointer<Int>  // by members, then member: the sum of its pairs
  private let members: UnsafeMutablePointer<Int>
  private let paid: UnsafeMutablePointer<Int32>  // prices, less what the anchor's pairs cost
  private let barred: UnsafeMutablePointer<Bool>  // who may not be in the group
  private let packed: UnsafeMutablePointer<Int16>  // members as they are handed out
  private let cancellation: Cancellation
  private var floors: [PartialFloor?] = []  // by size

  /// Prepares walks over groups of up to a largest size.
  init(_ model: CompactModel, table: CostTable, cancellation: Cancellation) {
    self.model = model
    self.cancellation = cancellation
    kernel = table.kernel
    shift = table.shift
    n = model.n
    stride = kernel.stride
    let largest = model.sizes.last ?? 1
    weight = .allocate(capacity: n * stride + 8)
    weight.initialize(repeating: ChainWalk.never, count: n * stride + 8)
    sums = .allocate(capacity: (largest + 1) * stride + 8)
    sums.initialize(repeating: 0, count: (largest + 1) * stride + 8)
    degree = .allocate(capacity: (largest + 1) * (largest + 1))
    degree.initialize(repeating: 0, count: (largest + 1) * (largest + 1))
    members = .allocate(capacity: largest + 1)
    members.initialize(repeating: 0, count: largest + 1)
    paid = .allocate(capacity: n + 1)
    paid.initialize(repeating: 0, count: n + 1)
    barred = .allocate(capacity: n + 1)
    barred.initialize(repeating: false, count: n + 1)
    packed = .allocate(capacity: Members.scalarCount)
    packed.initialize(repeating: -1, count: Members.scalarCount)
    floors = [PartialFloor?](repeating: nil, count: largest + 1)
  }

  deinit {
    weight.deallocate()
    sums.deallocate()
    degree.deallocate()
    members.deallocate()
    paid.deallocate()
    barred.deallocate()
    packed.deallocate()
  }

  /// What a walk came to.
  struct Outcome {
    /// What was done, in people looked at.
    var work: Int
    /// Whether it came to its end.
    var isWhole: Bool
  }

  /// Somebody whom all groups of a walk hold.
  struct Anchor {
    let person: Int
    /// Who is in none of them.
    let without: ArraySlice<Int>
  }

  private struct Run {
    /// How many people are looked for, besides the anchor.
    let size: Int
    /// The person whom all groups hold, or -1.
    let anchor: Int
    /// What the anchor pays; it is to be had besides what is wanted.
    let allowance: Int
    let floor: PartialFloor
    var bar: Int
    var work = 0
    var isStopped = false

    /// The depth of the floor with so many people chosen.
    @inline(__always)
    func depth(_ count: Int) -> Int { anchor < 0 ? count : count + 1 }

    mutating func setBar(_ wanted: Int?) {
      guard let wanted else {
        isStopped = true
        return
      }
      bar = wanted + allowance
    }
  }

  /// Visits every group of a size, members ascending, whose reduced cost may lie below the bar, in
  /// the units of the table and without the size's cost; each visit says where the bar lies from
  /// then on, or that enough was seen.
  ///
  /// With an anchor only groups that hold it are visited: the others in them are groups of one less,
  /// each of whom pays for the pair with the anchor.
  func visit(
    size: Int, prices: UnsafeMutablePointer<Int32>, around anchor: Anchor? = nil, below bar: Int,
    work most: Int, _ body: (Members) -> Int?
  ) -> Outcome {
    let chosen = anchor == nil ? size : size - 1
    guard chosen >= 2, size <= n else { return Outcome(work: 0, isWhole: false) }
    let floor =
      floors[size]
      ?? PartialFloor(model, size: size, ranges: kernel.timeRanges, time: kernel.time)
    floors[size] = floor
    guard let lowest = prepare(anchor, floor, prices) else {
      return Outcome(work: n, isWhole: true)
    }
    let allowance = anchor.map { Int(prices[$0.person]) } ?? 0
    var run = Run(
      size: chosen, anchor: anchor?.person ?? -1, allowance: allowance, floor: floor,
      bar: bar + allowance, work: anchor == nil ? n * n : n * n / 8)
    for (value, a, b) in weigh(run, lowest: lowest) {
      if !isWithin(Int(value), members: 2, extra: lowest, run) { break }
      if run.work > most || cancellation.isDue() { run.isStopped = true }
      if run.isStopped { break }
      guard floor.push(b, depth: run.depth(0)) != nil,
        let extra = floor.push(a, depth: run.depth(1)),
        isWithin(Int(value), members: 2, extra: extra, run)
      else { continue }
      members[0] = b
      members[1] = a
      if chosen == 2 {
        run.setBar(body(ascending(run)))
        continue
      }
      degree[2 * (chosen + 1)] = Int(value)
      degree[2 * (chosen + 1) + 1] = Int(value)
      let first = weight + a * stride
      let second = weight + b * stride
      let row = sums + 2 * stride
      for x in 0..<n { row[x] = first[x] &+ second[x] }
      extend(&run, count: 2, value: Int(value), extra: extra, body)
    }
    return Outcome(work: run.work, isWhole: !run.isStopped)
  }

  /// Sets what everybody pays and who is left out; the least that any group costs besides its pairs,
  /// or nil if there is none.
  private func prepare(
    _ anchor: Anchor?, _ floor: PartialFloor, _ prices: UnsafeMutablePointer<Int32>
  ) -> Int? {
    for x in 0..<n {
      paid[x] = prices[x]
      barred[x] = false
    }
    guard let anchor else { return floor.lowest }
    let row = anchor.person * stride
    for x in 0..<n {
      paid[x] = prices[x] &- kernel.pair[row + x] << Int32(truncatingIfNeeded: shift)
      barred[x] = kernel.apart[row + x] != 0
    }
    barred[anchor.person] = true
    for person in anchor.without { barred[person] = true }
    return floor.push(anchor.person, depth: 0)
  }

  /// Weighs all pairs and returns those that may be of interest, the lowest first.
  private func weigh(_ run: Run, lowest: Int) -> [(weight: Int32, a: Int, b: Int)] {
    let factor = Int32(truncatingIfNeeded: (run.size - 1) << shift)
    var pairs: [(weight: Int32, a: Int, b: Int)] = []
    for a in 0..<n {
      let row = weight + a * stride
      if barred[a] {
        for b in 0..<n { row[b] = ChainWalk.never }
        continue
      }
      let costs = kernel.pair + a * stride
      let apart = kernel.apart + a * stride
      let own = paid[a]
      for b in 0..<n {
        let isOut = barred[b] || apart[b] != 0
        row[b] = isOut ? ChainWalk.never : costs[b] &* factor &- own &- paid[b]
      }
      row[a] = ChainWalk.never
      for b in 0..<a where isWithin(Int(row[b]), members: 2, extra: lowest, run) {
        if !barred[b], apart[b] == 0 { pairs.append((row[b], a, b)) }
      }
    }
    // Good groups first, so that the bar falls early; equal pairs in a fixed order.
    pairs.sort { $0 < $1 }
    return pairs
  }

  /// Whether a sum of so many people's pairs is not above its share of what is wanted.
  @inline(__always)
  private func isWithin(_ value: Int, members: Int, extra: Int, _ run: Run) -> Bool {
    value * run.size < members * (members - 1) * (run.bar - extra << shift)
  }

  /// The most that a further person may add to the sum; nothing above it can be wanted.
  @inline(__always)
  private func room(_ run: Run, count: Int, value: Int, extra: Int) -> Int32 {
    // The largest whole number below the share, rounded down.
    let share = (count + 1) * count * (run.bar - extra << shift) - 1
    let quotient = share >= 0 ? share / run.size : -((run.size - 1 - share) / run.size)
    return Int32(clamping: quotient - value)
  }

  private func extend(
    _ run: inout Run, count: Int, value: Int, extra: Int, _ body: (Members) -> Int?
  ) {
    let row = sums + count * stride
    run.work &+= n
    var most = room(run, count: count, value: value, extra: extra)
    let isLast = count == run.size - 1
    let raw = UnsafeRawPointer(row)
    var x = 0
    while x < n {
      if x + 8 <= n {
        let adds = raw.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<Int32>.self)
        if !any(adds .<= SIMD8(repeating: most)) {
          x += 8
          continue
        }
      }
      let end = min(n, x + 8)
      while x < end {
        let add = row[x]
        defer { x += 1 }
        guard add <= most, !barred[x],
          isWorst(x, add: Int(add), count: count, size: run.size)
        else { continue }
        guard let more = run.floor.isFlat ? extra : run.floor.push(x, depth: run.depth(count)),
          isWithin(value + Int(add), members: count + 1, extra: more, run)
        else { continue }
        if isLast {
          members[count] = x
          run.setBar(body(ascending(run)))
        } else {
          push(x, add: Int(add), count: count, size: run.size)
          extend(&run, count: count + 1, value: value + Int(add), extra: more, body)
        }
        if run.isStopped { return }
        most = room(run, count: count, value: value, extra: extra)
      }
    }
  }

  /// Whether the pairs of a person who is no member would sum up to more than those of any member;
  /// of equals the one with the greatest number counts as the worst.
  @inline(__always)
  private func isWorst(_ person: Int, add: Int, count: Int, size: Int) -> Bool {
    let row = weight + person * stride
    let degrees = degree + count * (size + 1)
    for i in 0..<count {
      let other = members[i]
      if other == person { return false }
      let sum = degrees[i] + Int(row[other])
      if sum > add || (sum == add && other > person) { return false }
    }
    return true
  }

  private func push(_ person: Int, add: Int, count: Int, size: Int) {
    let row = weight + person * stride
    let from = degree + count * (size + 1)
    let to = degree + (count + 1) * (size + 1)
    for i in 0..<count { to[i] = from[i] + Int(row[members[i]]) }
    to[count] = add
    members[count] = person
    let before = sums + count * stride
    let after = sums + (count + 1) * stride
    for x in 0..<n { after[x] = before[x] &+ row[x] }
  }

  /// The members, the anchor among them.
  private func ascending(_ run: Run) -> Members {
    var count = 0
    func insert(_ person: Int) {
      let person = Int16(truncatingIfNeeded: person)
      var at = count
      while at > 0, packed[at - 1] > person {
        packed[at] = packed[at - 1]
        at -= 1
      }
      packed[at] = person
      count += 1
    }
    if run.anchor >= 0 { insert(run.anchor) }
    for i in 0..<run.size { insert(members[i]) }
    while count < Members.scalarCount, packed[count] >= 0 {
      packed[count] = -1
      count += 1
    }
    return UnsafeRawPointer(packed).loadUnaligned(as: Members.self)
  }
}
