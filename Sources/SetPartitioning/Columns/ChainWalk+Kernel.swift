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
    floors = [PartialFloor?](repeating: nil, count: largest + 1)
  }

  deinit {
    weight.deallocate()
    sums.deallocate()
    degree.deallocate()
    members.deallocate()
  }

  /// What a walk came to.
  struct Outcome {
    /// What was done, in people looked at.
    var work: Int
    /// Whether it came to its end.
    var isWhole: Bool
  }

  private struct Run {
    let size: Int
    let floor: PartialFloor
    var bar: Int
    var work = 0
    var isStopped = false
  }

  /// Visits every group of a size, members ascending, whose reduced cost may lie below the bar, in
  /// the units of the table and without the size's cost; each visit says where the bar lies from
  /// then on, or that enough was seen.
  func visit(
    size: Int, prices: UnsafeMutablePointer<Int32>, below bar: Int, work most: Int,
    _ body: (Members) -> Int?
  ) -> Outcome {
    guard size >= 2, size <= n else { return Outcome(work: 0, isWhole: false) }
    let floor =
      floors[size]
      ?? PartialFloor(model, size: size, ranges: kernel.timeRanges, time: kernel.time)
    floors[size] = floor
    let factor = Int32(truncatingIfNeeded: (size - 1) << shift)
    var pairs: [(weight: Int32, a: Int, b: Int)] = []
    pairs.reserveCapacity(n * (n - 1) / 2)
    for a in 0..<n {
      let row = weight + a * stride
      for b in 0..<n {
        let isApart = a == b || kernel.apart[a * stride + b] != 0
        row[b] =
          isApart
          ? ChainWalk.never
          : kernel.pair[a * stride + b] &* factor &- prices[a] &- prices[b]
        if b < a { pairs.append((row[b], a, b)) }
      }
    }
    // Good groups first, so that the bar falls early; equal pairs in a fixed order.
    pairs.sort { $0 < $1 }
    var run = Run(size: size, floor: floor, bar: bar, work: n * n)
    let lowest = floor.lowest
    for (value, a, b) in pairs {
      if !isWithin(Int(value), members: 2, extra: lowest, run) { break }
      if kernel.apart[a * stride + b] != 0 { continue }
      if run.work > most || cancellation.isDue() { run.isStopped = true }
      if run.isStopped { break }
      guard floor.push(b, depth: 0) != nil, let extra = floor.push(a, depth: 1),
        isWithin(Int(value), members: 2, extra: extra, run)
      else { continue }
      members[0] = b
      members[1] = a
      if size == 2 {
        guard let bar = body(ascending(2)) else {
          run.isStopped = true
          break
        }
        run.bar = bar
        continue
      }
      degree[2 * (size + 1)] = Int(value)
      degree[2 * (size + 1) + 1] = Int(value)
      let first = weight + a * stride
      let second = weight + b * stride
      let row = sums + 2 * stride
      for x in 0..<n { row[x] = first[x] &+ second[x] }
      extend(&run, count: 2, value: Int(value), extra: extra, body)
    }
    return Outcome(work: run.work, isWhole: !run.isStopped)
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
        guard add <= most, isWorst(x, add: Int(add), count: count, size: run.size) else { continue }
        if isLast {
          members[count] = x
          guard let bar = body(ascending(run.size)) else {
            run.isStopped = true
            return
          }
          run.bar = bar
        } else {
          guard let more = run.floor.push(x, depth: count),
            isWithin(value + Int(add), members: count + 1, extra: more, run)
          else { continue }
          push(x, add: Int(add), count: count, size: run.size)
          extend(&run, count: count + 1, value: value + Int(add), extra: more, body)
          if run.isStopped { return }
        }
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

  private func ascending(_ size: Int) -> Members {
    var result = Members(repeating: -1)
    for i in 0..<size {
      let person = Int16(truncatingIfNeeded: members[i])
      var at = i
      while at > 0, result[at - 1] > person {
        result[at] = result[at - 1]
        at -= 1
      }
      result[at] = person
    }
    return result
  }
}
