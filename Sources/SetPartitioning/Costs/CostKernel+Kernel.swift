/// Costs of groups, computed a row at a time: all groups of a prefix and one smaller person.
///
/// The prefix is pushed largest member first. What the prefix has summed up (pair costs to
/// everybody, counts, extremes, common time) is kept by depth, so that a row costs a few passes
/// over a flat array that the compiler turns into vector instructions.
///
/// Raw pointers are safe here because every index is a person below `n`, a depth up to `deepest`
/// or a criterion of the problem, all checked when the problem was accepted; the pointers are
/// constant properties and live as long as the object.
final class CostKernel {
  /// Stands for "may not be formed".
  static let forbidden: Int32 = 1 << 30

  let n: Int
  let stride: Int
  let deepest: Int

  let pair: UnsafeMutablePointer<Int32>  // n * stride, pair costs
  let apart: UnsafeMutablePointer<Int32>  // n * stride, -1 where a pair is forbidden
  let sums: UnsafeMutablePointer<Int32>  // by depth: pair costs of prefix to each person
  let bad: UnsafeMutablePointer<Int32>  // by depth: -1 where somebody clashes with prefix
  let base: UnsafeMutablePointer<Int32>  // by depth: pair costs inside the prefix
  private let prefix: UnsafeMutablePointer<Int32>  // the prefix

  private let countKinds: Int
  private let carrier: UnsafeMutablePointer<Int32>  // criterion * stride, -1 for carriers
  private let countCost: UnsafeMutablePointer<Int32>  // criterion, size, count
  private let carried: UnsafeMutablePointer<Int32>  // by depth, criterion

  private let spreadKinds: Int
  private let spreadValue: UnsafeMutablePointer<Int32>  // criterion * stride
  private let spreadRule: [(weight: Int32, allowance: Int32)]
  private let extremes: UnsafeMutablePointer<Int32>  // by depth, criterion: low, high

  let worstKinds: Int
  private let worstValue: UnsafeMutablePointer<Int32>  // criterion * n * stride
  let worstRule: [(weight: Int32, allowance: Int32, limit: Int32)]
  private let worstRow: UnsafeMutablePointer<Int32>  // by depth, criterion: stride
  let worstSoFar: UnsafeMutablePointer<Int32>  // by depth, criterion

  let timeWords: Int  // words a person, all ranges of all criteria, each on its own words
  let time: UnsafeMutablePointer<UInt64>  // person * timeWords
  let commonTime: UnsafeMutablePointer<UInt64>  // by depth: timeWords
  let timeRanges: [TimeRange]

  private let clusterOf: [Int]  // people who must be together, by cluster
  private let clusterSize: [Int]
  private let hasClusters: Bool
  let floor: CostFloor
  private let forbiddenGroups: [[[Int32]]]  // by size; each descending; sorted

  init(_ model: CompactModel) {
    let problem = model.problem
    let people = model.people
    n = people.count
    stride = (n + 15) & ~7
    deepest = min(model.sizes.last ?? 1, Members.scalarCount)
    func zeroes(_ count: Int) -> UnsafeMutablePointer<Int32> {
      let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: count + 8)
      pointer.initialize(repeating: 0, count: count + 8)
      return pointer
    }
    let levels = deepest + 1
    pair = zeroes(n * stride)
    apart = zeroes(n * stride)
    sums = zeroes(levels * stride)
    bad = zeroes(levels * stride)
    base = zeroes(levels)
    prefix = zeroes(levels)
    for (i, a) in people.enumerated() {
      for (j, b) in people.enumerated() where i != j {
        pair[i * stride + j] = problem.pairCosts[a * problem.count + b]
      }
    }
    var compact = [Int](repeating: -1, count: problem.count)
    for (index, person) in people.enumerated() { compact[person] = index }
    for rule in problem.forbiddenPairs {
      let a = compact[rule.a]
      let b = compact[rule.b]
      guard a >= 0, b >= 0 else { continue }
      apart[a * stride + b] = -1
      apart[b * stride + a] = -1
    }

    countKinds = problem.counts.count
    carrier = zeroes(countKinds * stride)
    countCost = zeroes(countKinds * levels * levels)
    carried = zeroes(levels * countKinds)
    for (c, criterion) in problem.counts.enumerated() {
      for (i, a) in people.enumerated() { carrier[c * stride + i] = criterion.carriers[a] ? -1 : 0 }
      for size in 0..<levels {
        for count in 0...size {
          let cost = criterion.cost(size: size, count: count)
          countCost[(c * levels + size) * levels + count] =
            cost.map { Int32(clamping: $0) } ?? CostKernel.forbidden
        }
      }
    }

    spreadKinds = problem.spreads.count
    spreadValue = zeroes(spreadKinds * stride)
    extremes = zeroes(levels * spreadKinds * 2)
    spreadRule = problem.spreads.map {
      (Int32(clamping: $0.weight), Int32(clamping: $0.allowance))
    }
    for (s, criterion) in problem.spreads.enumerated() {
      for (i, a) in people.enumerated() { spreadValue[s * stride + i] = criterion.values[a] }
      extremes[2 * s] = .max
      extremes[2 * s + 1] = .min
    }

    worstKinds = problem.worstPairs.count
    worstValue = zeroes(worstKinds * n * stride)
    worstRow = zeroes(levels * worstKinds * stride)
    worstSoFar = zeroes(levels * worstKinds)
    worstRule = problem.worstPairs.map {
      (Int32(clamping: $0.weight), Int32(clamping: $0.allowance), Int32(clamping: $0.limit ?? .max))
    }
    for (w, criterion) in problem.worstPairs.enumerated() {
      for (i, a) in people.enumerated() {
        for (j, b) in people.enumerated() where i != j {
          worstValue[(w * n + i) * stride + j] = criterion.values[a * problem.count + b]
        }
      }
    }

    var ranges: [TimeRange] = []
    var wordCount = 0
    for criterion in problem.commonTimes {
      for range in criterion.ranges {
        let words = (range.count + 63) >> 6
        ranges.append(
          TimeRange(
            words: wordCount..<(wordCount + words), minimum: criterion.minimum,
            costs: criterion.costs.map { Int32(clamping: $0) }))
        wordCount += words
      }
    }
    timeRanges = ranges
    timeWords = wordCount
    time = .allocate(capacity: n * wordCount + 1)
    time.initialize(repeating: 0, count: n * wordCount + 1)
    commonTime = .allocate(capacity: levels * wordCount + 1)
    commonTime.initialize(repeating: ~0, count: levels * wordCount + 1)
    var at = 0
    for criterion in problem.commonTimes {
      for range in criterion.ranges {
        for (i, a) in people.enumerated() {
          for (offset, bit) in range.enumerated()
          where criterion.free[a][bit >> 6] & (1 << UInt64(bit & 63)) != 0 {
            time[i * wordCount + at + offset >> 6] |= 1 << UInt64(offset & 63)
          }
        }
        at += (range.count + 63) >> 6
      }
    }

    var cluster = Array(0..<n)
    func root(_ x: Int) -> Int {
      var x = x
      while cluster[x] != x { x = cluster[x] }
      return x
    }
    var impossible: [Int] = []
    for rule in problem.togetherPairs {
      let a = compact[rule.a]
      let b = compact[rule.b]
      if a >= 0, b >= 0 {
        cluster[root(a)] = root(b)
      } else if a >= 0 || b >= 0 {
        impossible.append(max(a, b))
      }
    }
    let roots = (0..<n).map(root)
    var sizes = [Int](repeating: 0, count: n)
    for r in roots { sizes[r] += 1 }
    // Whoever must be with a fixed group's member while outside of it fits nowhere.
    for person in impossible { sizes[roots[person]] = .max }
    clusterOf = roots
    clusterSize = sizes
    hasClusters = sizes.contains { $0 > 1 }

    var bySize = [[[Int32]]](repeating: [], count: levels)
    for group in problem.forbiddenGroups where group.count < levels {
      let members = group.sorted(by: >).compactMap { person -> Int32? in
        guard compact.indices.contains(person), compact[person] >= 0 else { return nil }
        return Int32(compact[person])
      }
      if members.count == group.count { bySize[group.count].append(members) }
    }
    forbiddenGroups = bySize.map { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    floor = CostFloor(problem)
  }

  deinit {
    for pointer in [
      pair, apart, sums, bad, base, prefix, carrier, countCost, carried, spreadValue, extremes,
      worstValue, worstRow, worstSoFar,
    ] { pointer.deallocate() }
    time.deallocate()
    commonTime.deallocate()
  }

  /// Puts a person below all others of the prefix on top of it, making it one longer than `depth`.
  ///
  /// Returns false, with nothing to undo, if no group holds this prefix.
  func push(_ person: Int, depth: Int) -> Bool {
    let p = person
    if bad[depth * stride + p] != 0 { return false }
    let next = depth + 1
    for w in 0..<timeWords {
      commonTime[next * timeWords + w] =
        commonTime[depth * timeWords + w] & time[p * timeWords + w]
    }
    for range in timeRanges where range.minimum > 0 {
      var common = 0
      for w in range.words { common += commonTime[next * timeWords + w].nonzeroBitCount }
      if common < range.minimum { return false }
    }
    prefix[depth] = Int32(truncatingIfNeeded: p)
    base[next] = base[depth] &+ sums[depth * stride + p]
    let from = sums + depth * stride
    let to = sums + next * stride
    let row = pair + p * stride
    for x in 0..<p { to[x] = from[x] &+ row[x] }
    let badFrom = bad + depth * stride
    let badTo = bad + next * stride
    let apartRow = apart + p * stride
    for x in 0..<p { badTo[x] = badFrom[x] | apartRow[x] }
    for c in 0..<countKinds {
      carried[next * countKinds + c] = carried[depth * countKinds + c] - carrier[c * stride + p]
    }
    for s in 0..<spreadKinds {
      let value = spreadValue[s * stride + p]
      let at = (depth * spreadKinds + s) * 2
      let then = (next * spreadKinds + s) * 2
      extremes[then] = min(extremes[at], value)
      extremes[then + 1] = max(extremes[at + 1], value)
    }
    for w in 0..<worstKinds {
      let from = worstRow + (depth * worstKinds + w) * stride
      let to = worstRow + (next * worstKinds + w) * stride
      let row = worstValue + (w * n + p) * stride
      worstSoFar[next * worstKinds + w] = max(worstSoFar[depth * worstKinds + w], from[p])
      for x in 0..<p { to[x] = max(from[x], row[x]) }
    }
    return true
  }

  /// Writes the costs, without the size's, of the groups made of a prefix of `depth` people and
  /// one more below `end`, in order of that one.
  func row(depth: Int, end: Int, into out: UnsafeMutablePointer<Int32>) {
    let size = depth + 1
    let levels = deepest + 1
    let inside = base[depth]
    let sum = sums + depth * stride
    let clash = bad + depth * stride
    for x in 0..<end { out[x] = inside &+ sum[x] }
    for c in 0..<countKinds {
      let known = Int(carried[depth * countKinds + c])
      let costs = countCost + (c * levels + size) * levels
      let with = costs[known + 1]
      let without = costs[known]
      let mask = carrier + c * stride
      if with == without, with == 0 { continue }
      let badWith: Int32 = with == CostKernel.forbidden ? -1 : 0
      let badWithout: Int32 = without == CostKernel.forbidden ? -1 : 0
      if badWith | badWithout != 0 {
        // The clashes of a row are its own, so they may be written where the prefix keeps them
        // only after a copy; forbidden counts are rare enough to be added to the cost at the end.
        let valueWith = badWith == 0 ? with : CostKernel.forbidden
        let valueWithout = badWithout == 0 ? without : CostKernel.forbidden
        for x in 0..<end {
          let value = (mask[x] & valueWith) | (~mask[x] & valueWithout)
          out[x] =
            value == CostKernel.forbidden || out[x] >= CostKernel.forbidden >> 1
            ? CostKernel.forbidden : out[x] &+ value
        }
      } else {
        let difference = with &- without
        for x in 0..<end { out[x] = out[x] &+ without &+ (mask[x] & difference) }
      }
    }
    for s in 0..<spreadKinds {
      let at = (depth * spreadKinds + s) * 2
      let low = extremes[at]
      let high = extremes[at + 1]
      let values = spreadValue + s * stride
      let rule = spreadRule[s]
      for x in 0..<end {
        let distance = max(high, values[x]) &- min(low, values[x])
        out[x] = out[x] &+ rule.weight &* max(0, distance &- rule.allowance)
      }
    }
    for w in 0..<worstKinds {
      let known = worstSoFar[depth * worstKinds + w]
      let values = worstRow + (depth * worstKinds + w) * stride
      let rule = worstRule[w]
      for x in 0..<end {
        let worst = max(known, values[x])
        out[x] = out[x] &+ rule.weight &* max(0, worst &- rule.allowance)
        if worst > rule.limit { out[x] = CostKernel.forbidden }
      }
    }
    for range in timeRanges {
      let last = range.costs.count - 1
      for x in 0..<end where out[x] < CostKernel.forbidden >> 1 {
        var common = 0
        for w in range.words {
          common += (commonTime[depth * timeWords + w] & time[x * timeWords + w]).nonzeroBitCount
        }
        if common < range.minimum {
          out[x] = CostKernel.forbidden
        } else if last >= 0 {
          out[x] = out[x] &+ range.costs[min(common, last)]
        }
      }
    }
    // A forbidden entry may have been added to; everything far up is forbidden.
    for x in 0..<end {
      out[x] =
        clash[x] != 0 || out[x] >= CostKernel.forbidden >> 1 ? CostKernel.forbidden : out[x]
    }
    if hasClusters { dropBrokenClusters(depth: depth, end: end, out: out) }
    if !forbiddenGroups[size].isEmpty { dropForbiddenGroups(depth: depth, end: end, out: out) }
  }

  private func dropBrokenClusters(
    depth: Int, end: Int, out: UnsafeMutablePointer<Int32>
  ) {
    for x in 0..<end where out[x] != CostKernel.forbidden {
      for i in 0...depth {
        let person = i < depth ? Int(prefix[i]) : x
        let cluster = clusterOf[person]
        if clusterSize[cluster] == 1 { continue }
        var inside = clusterOf[x] == cluster ? 1 : 0
        for j in 0..<depth where clusterOf[Int(prefix[j])] == cluster { inside += 1 }
        if inside != clusterSize[cluster] {
          out[x] = CostKernel.forbidden
          break
        }
      }
    }
  }

  private func dropForbiddenGroups(depth: Int, end: Int, out: UnsafeMutablePointer<Int32>) {
    let known = (0..<depth).map { prefix[$0] }
    let list = forbiddenGroups[depth + 1]
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].lexicographicallyPrecedes(known) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < list.count, list[low].starts(with: known) {
      let last = Int(list[low][depth])
      if last < end { out[last] = CostKernel.forbidden }
      low += 1
    }
  }

  /// The cost, without the size's, of a group given largest member first; forbidden if it may not
  /// be.
  func cost(descending members: UnsafePointer<Int16>, size: Int) -> Int32 {
    guard size >= 1, size <= deepest else { return CostKernel.forbidden }
    for depth in 0..<(size - 1) {
      if !push(Int(members[depth]), depth: depth) { return CostKernel.forbidden }
    }
    let last = Int(members[size - 1])
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: last + 1) { buffer in
      guard let out = buffer.baseAddress else { return CostKernel.forbidden }
      row(depth: size - 1, end: last + 1, into: out)
      return out[last]
    }
  }
}
