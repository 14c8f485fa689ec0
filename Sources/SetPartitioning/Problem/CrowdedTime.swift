/// A limit on how many groups may depend on the same few times: one meeting at a time can be held.
///
/// A group counts if all the time of a range that its members have in common lies within `times`.
public struct CrowdedTime: Sendable, Codable, Hashable {
  /// The free times of each person, as bits in 64-bit words, the same number of words each.
  public var free: [[UInt64]]
  /// The bits that are looked at.
  public var range: Range<Int>
  /// The bits, of those, that are few.
  public var times: Set<Int>
  /// So many groups at most.
  public var most: Int

  /// Makes a limit.
  public init(free: [[UInt64]], range: Range<Int>, times: Set<Int>, most: Int) {
    self.free = free
    self.range = range
    self.times = times
    self.most = most
  }

  /// Whether a group has no common time of the range but the few.
  ///
  /// - Complexity: O(members * bits).
  public func counts(_ group: [Int]) -> Bool {
    range.allSatisfy { bit in
      times.contains(bit)
        || group.contains { free[$0][bit >> 6] & (1 << UInt64(bit & 63)) == 0 }
    }
  }
}
