/// The least path of a chain through the year, by dynamic programming over days and halves.
///
/// States are slots (a day, before noon or after); going from one event's slot to the next event's
/// costs what the chain says of distances, weekdays and halves (Bellman, "Dynamic programming",
/// 1957).
struct ChainPath {
  let instance: Instance
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
  private let found: Flat<Bool>

  init(_ instance: Instance, _ arena: Arena) {
    self.instance = instance
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
    found = arena.make(1, false)
  }

  /// Whether the last call of `solve` found a path.
  var isFound: Bool { found[0] }

  /// Keeps what a scan found for the k-th event.
  func store(_ k: Int, _ event: Int, _ scanner: borrowing Scanner, _ noise: inout Noise) {
    var count = 0
    for i in instance.groups.range(event) {
      let first = 2 * Int(instance.groups[i].day)
      for slot in first...first + 1 where scanner.slotCost[slot] < Scanner.never {
        slots[k * width + count] = Int32(slot)
        cost[k * width + count] = scanner.slotCost[slot] << Noise.shift + noise.next()
        count += 1
      }
    }
    counts[k] = Int32(count)
  }

  /// Finds the least path and sets `choice`; returns the work done.
  func solve(_ chain: Int, _ length: Int) -> Int {
    let data = instance.chains[chain]
    found[0] = false
    var work = 0
    for k in 1..<max(1, length) {
      let (before, here) = ((k - 1) * width, k * width)
      var low = 0
      for i in 0..<Int(counts[k]) {
        let slot = slots[here + i]
        let day = slot >> 1
        // Slots before the window that gaps leave never come back into it.
        while low < Int(counts[k - 1]),
          Int(day) - Int(slots[before + low] >> 1) > Int(data.gapMaximum)
        {
          low += 1
        }
        var best = Int.max
        var from: Int32 = -1
        var j = low
        while j < Int(counts[k - 1]) {
          let other = slots[before + j]
          let gap = day - (other >> 1)
          if gap < data.gapMinimum || (gap == 0 && other >= slot) || gap < 0 { break }
          if cost[before + j] < best {
            let total = cost[before + j] + step(data, other, slot)
            if total < best {
              best = total
              from = Int32(j)
            }
          }
          work += 1
          j += 1
        }
        back[here + i] = from
        cost[here + i] = from < 0 ? Int.max / 2 : cost[here + i] + best
      }
    }
    guard length > 0 else { return work >> 2 }
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
    found[0] = true
    return work >> 2
  }

  @inline(__always)
  private func step(_ data: Instance.ChainData, _ a: Int32, _ b: Int32) -> Int {
    let (dayA, dayB) = (a >> 1, b >> 1)
    var cost = 0
    if data.gapWeight != 0 {
      cost += abs(Int(dayB - dayA) - Int(data.gapIdeal)) / 7 * Int(data.gapWeight)
    }
    if data.weekdayWeight != 0, instance.weekdayOf[dayA] != instance.weekdayOf[dayB] {
      cost += Int(data.weekdayWeight)
    }
    if (a ^ b) & 1 != 0 { cost += Int(data.halfWeight) }
    return cost << Noise.shift
  }
}
