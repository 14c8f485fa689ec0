/// The least path of a chain through the year, by dynamic programming over days and halves.
///
/// States are slots (a day, before noon or after); going from one event's slot to the next event's
/// costs what the chain says of distances, weekdays and halves (Bellman, "Dynamic programming",
/// 1957). For each slot the slots before are tried from the ideal distance outwards, until the
/// distance alone costs more than the best found.
struct ChainPath {
  let instance: Instance
  /// What a unit of cost counts in the slots' costs.
  let unit: Int
  /// For each event of the chain its allowed slots.
  private let slots: Flat<Int32>
  private let counts: Flat<Int32>
  /// The cost of each allowed slot, then of the least path up to it.
  private let cost: Flat<Int>
  /// The position of the slot before on the least path.
  private let back: Flat<Int32>
  private let width: Int
  /// The slot chosen for each event.
  let choice: Flat<Int32>
  private let result: Flat<Int>

  init(_ instance: Instance, _ arena: Arena, unit: Int) {
    self.instance = instance
    self.unit = unit
    var longest = 1
    for c in 0..<instance.chainCount {
      longest = max(longest, instance.chainEvents.range(c).count)
    }
    width = 2 * instance.dayCount
    slots = arena.make(longest * width, 0)
    counts = arena.make(longest, 0)
    cost = arena.make(longest * width, 0)
    back = arena.make(longest * width, 0)
    choice = arena.make(longest, 0)
    result = arena.make(1, Int.max)
  }

  /// The cost of the path that the last call of `solve` found; `Int.max` for none.
  var least: Int { result[0] }

  /// Begins the list of the k-th event.
  @inline(__always) func clear(_ k: Int) { counts[k] = 0 }

  /// Adds an allowed slot of the k-th event; slots come in order.
  @inline(__always) func add(_ k: Int, slot: Int, cost value: Int) {
    let count = Int(counts[k])
    slots[k * width + count] = Int32(slot)
    cost[k * width + count] = value
    counts[k] = Int32(count + 1)
  }

  /// Keeps what a scan found for the k-th event.
  func store(_ k: Int, _ event: Int, _ scanner: borrowing Scanner, _ noise: inout Noise) {
    clear(k)
    for i in scanner.groups.range(event) {
      let first = 2 * Int(scanner.groups[i].day)
      for slot in first...first + 1 where scanner.slotCost[slot] < Scanner.never {
        add(k, slot: slot, cost: scanner.slotCost[slot] << Noise.shift + noise.next())
      }
    }
  }

  /// Finds the least path and sets `choice`; returns the work done.
  func solve(_ chain: Int, _ length: Int) -> Int {
    let data = instance.chains[chain]
    result[0] = .max
    var work = 0
    for k in 1..<max(1, length) { work += advance(data, k) }
    guard length > 0 else { return 0 }
    var best = Int.max / 2
    var last = -1
    for i in 0..<Int(counts[length - 1]) where cost[(length - 1) * width + i] < best {
      best = cost[(length - 1) * width + i]
      last = i
    }
    guard last >= 0 else { return work >> 2 }
    var k = length - 1
    while k >= 0 {
      choice[k] = slots[k * width + last]
      if k > 0 { last = Int(back[k * width + last]) }
      k -= 1
    }
    result[0] = best
    return work >> 2
  }

  /// Extends the least paths to the slots of the k-th event.
  private func advance(_ data: Instance.ChainData, _ k: Int) -> Int {
    let (before, here) = ((k - 1) * width, k * width)
    let count = Int(counts[k - 1])
    var floor = Int.max
    for j in 0..<count { floor = min(floor, cost[before + j]) }
    // Without a cost of distance any order will do; nearest first.
    let ideal = data.gapWeight > 0 ? Int(data.gapIdeal) : 0
    let weight = Int(data.gapWeight) * unit
    var middle = 0
    var work = 0
    for i in 0..<Int(counts[k]) {
      let slot = slots[here + i]
      let day = Int(slot >> 1)
      while middle < count, Int(slots[before + middle] >> 1) < day - ideal { middle += 1 }
      var best = Int.max / 2
      var from: Int32 = -1
      // Towards longer distances, then towards shorter ones.
      for direction in [-1, 1] {
        var j = direction < 0 ? middle - 1 : middle
        while j >= 0, j < count {
          let other = slots[before + j]
          let gap = day - Int(other >> 1)
          if direction < 0, gap > Int(data.gapMaximum) { break }
          if direction > 0, gap < max(0, Int(data.gapMinimum)) { break }
          let away = abs(gap - ideal) / 7 * weight
          if floor + away >= best { break }
          work += 1
          let isOrdered = gap > 0 || other < slot
          if isOrdered, gap >= Int(data.gapMinimum), gap <= Int(data.gapMaximum),
            cost[before + j] + away < best
          {
            var total = cost[before + j] + away
            if data.weekdayWeight != 0,
              instance.weekdayOf[day] != instance.weekdayOf[other >> 1]
            {
              total += Int(data.weekdayWeight) * unit
            }
            if (other ^ slot) & 1 != 0 { total += Int(data.halfWeight) * unit }
            if total < best {
              best = total
              from = Int32(j)
            }
          }
          j += direction
        }
      }
      back[here + i] = from
      cost[here + i] = from < 0 ? Int.max / 2 : cost[here + i] + best
    }
    return work
  }

  /// Reports for each slot what the least path through it costs beyond the least of all.
  ///
  /// - Returns: The work done; nothing is reported if there is no path.
  /// - Complexity: O(length * slots^2).
  func detours(
    _ chain: Int, _ length: Int, _ report: (_ k: Int, _ slot: Int32, _ more: Int) -> Void
  ) -> Int {
    let own = (0..<length).map { k in (0..<Int(counts[k])).map { cost[k * width + $0] } }
    var work = solve(chain, length)
    guard length > 0, least < .max / 4 else { return work }
    let data = instance.chains[chain]
    // What the rest of the chain costs at least after each slot of the k-th event.
    var rest = [Int](repeating: 0, count: Int(counts[length - 1]))
    var k = length - 1
    while true {
      for i in rest.indices {
        let through = min(Int.max / 4, cost[k * width + i]) + rest[i]
        report(k, slots[k * width + i], through - least)
      }
      if k == 0 { return work }
      var before = [Int](repeating: .max / 4, count: Int(counts[k - 1]))
      for i in before.indices {
        for j in rest.indices {
          guard
            let step = instance.step(
              data, from: slots[(k - 1) * width + i], to: slots[k * width + j])
          else { continue }
          before[i] = min(before[i], step * unit + own[k][j] + rest[j])
        }
      }
      work += before.count * rest.count
      rest = before
      k -= 1
    }
  }
}

extension Instance {
  /// What going from one event's slot to the next one's of its chain costs; nil if it is not allowed.
  func step(_ data: ChainData, from first: Int32, to second: Int32) -> Int? {
    let gap = (second >> 1) - (first >> 1)
    guard first < second, gap >= data.gapMinimum, gap <= data.gapMaximum else { return nil }
    var cost = 0
    if data.gapWeight > 0 { cost += abs(Int(gap - data.gapIdeal)) / 7 * Int(data.gapWeight) }
    if data.weekdayWeight != 0, weekdayOf[first >> 1] != weekdayOf[second >> 1] {
      cost += Int(data.weekdayWeight)
    }
    if (first ^ second) & 1 != 0 { cost += Int(data.halfWeight) }
    return cost
  }
}
