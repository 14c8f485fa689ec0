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
  /// Where they are only counted: more than so many need not be.
  let enough: Int
  /// How many were below the threshold as it was then.
  private(set) var seen = 0
  private(set) var items: [Candidate] = []

  init(below threshold: Int32, best: Int) {
    self.threshold = threshold
    self.best = best
    enough = .max
  }

  /// Makes a list that only counts, and need not go on when there are more than so many.
  init(below threshold: Int32, countingTo enough: Int) {
    self.threshold = threshold
    best = 0
    self.enough = enough
  }

  /// Whether more would be of no use.
  var isFull: Bool { seen > enough }

  mutating func add(_ candidate: Candidate) {
    seen += 1
    guard best > 0 else { return }
    items.append(candidate)
    if items.count >= 4 * best { finish() }
  }

  /// Sorts by reduced cost, equals in the order in which they came, and cuts to the best.
  mutating func finish() {
    // A reduced cost and a place in one number: comparing these is all that a sort of them does.
    var keys: [UInt64] = []
    keys.reserveCapacity(items.count)
    for (place, item) in items.enumerated() {
      let cost = UInt32(bitPattern: item.reducedCost) ^ 0x8000_0000
      keys.append(UInt64(cost) << 32 | UInt64(UInt32(truncatingIfNeeded: place)))
    }
    keys.sort()
    items = keys.prefix(best).map { items[Int($0 & 0xFFFF_FFFF)] }
    if keys.count > best, let last = items.last {
      threshold = min(threshold, last.reducedCost)
    }
  }
}
