/// Partitions of a large pool that are kept with their sums, so that going back to one is a copy.
///
/// The pointers are indexed as in `PoolState`; a snapshot is one of the same state.
extension PoolState {
  /// Takes over an assignment whose sums are known.
  ///
  /// - Complexity: O(n * slots).
  func load(_ known: Snapshot) {
    seat(known.slots)
    known.sums.withUnsafeBufferPointer { kept in
      for i in 0..<min(slots * n, kept.count) { sums[i] = kept[i] }
    }
    for (slot, cost) in known.extras.enumerated() where slot < slots { extraCost[slot] = cost }
  }

  /// An assignment with what is kept of it.
  struct Snapshot {
    let slots: [Int32]
    let cost: Int
    fileprivate let sums: [Int32]
    fileprivate let extras: [Int32]
    fileprivate let count: Int

    /// The sum of a person's pair costs to a slot's members.
    func sum(of person: Int, in slot: Int32) -> Int32 { sums[Int(slot) * count + person] }
  }

  /// The assignment as it is.
  ///
  /// - Complexity: O(n * slots).
  var snapshot: Snapshot {
    Snapshot(
      slots: assignment, cost: total,
      sums: Array(UnsafeBufferPointer(start: sums, count: slots * n)),
      extras: hasExtras ? (0..<slots).map { extraCost[$0] } : [], count: n)
  }
}
