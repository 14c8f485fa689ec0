/// A fixed-size set of small integers in machine words.
///
/// - Complexity: membership is O(1); the set operations are O(capacity / 64).
@frozen public struct BitSet: Hashable, Sendable {
  /// The words, lowest bits first; bits at and past the capacity are 0.
  public var words: [UInt64]
  /// Members are at least 0 and below this.
  public let capacity: Int

  /// Makes an empty set for members below the capacity.
  @inlinable public init(capacity: Int) {
    self.capacity = capacity
    words = [UInt64](repeating: 0, count: (capacity + 63) >> 6)
  }

  /// Makes a set that holds everything below the capacity.
  @inlinable public init(full capacity: Int) {
    self.init(capacity: capacity)
    insert(0..<capacity)
  }

  /// Whether the set holds a member below its capacity.
  @inlinable public func contains(_ member: Int) -> Bool {
    words[member >> 6] & (1 << UInt64(member & 63)) != 0
  }

  /// Adds a member.
  @inlinable public mutating func insert(_ member: Int) {
    words[member >> 6] |= 1 << UInt64(member & 63)
  }

  /// Removes a member.
  @inlinable public mutating func remove(_ member: Int) {
    words[member >> 6] &= ~(1 << UInt64(member & 63))
  }

  /// Adds a range of members, cut to the capacity.
  @inlinable public mutating func insert(_ range: Range<Int>) {
    for (word, mask) in BitSet.masks(of: range.clamped(to: 0..<capacity)) { words[word] |= mask }
  }

  /// Removes a range of members, cut to the capacity.
  @inlinable public mutating func remove(_ range: Range<Int>) {
    for (word, mask) in BitSet.masks(of: range.clamped(to: 0..<capacity)) { words[word] &= ~mask }
  }

  /// Whether the set holds every member of a range that lies below the capacity.
  @inlinable public func contains(all range: Range<Int>) -> Bool {
    for (word, mask) in BitSet.masks(of: range) where words[word] & mask != mask { return false }
    return true
  }

  /// Keeps what both hold.
  @inlinable public mutating func formIntersection(_ other: BitSet) {
    for i in words.indices { words[i] &= other.words[i] }
  }

  /// Keeps what either holds.
  @inlinable public mutating func formUnion(_ other: BitSet) {
    for i in words.indices { words[i] |= other.words[i] }
  }

  /// Removes what the other holds.
  @inlinable public mutating func subtract(_ other: BitSet) {
    for i in words.indices { words[i] &= ~other.words[i] }
  }

  /// How many members there are.
  @inlinable public var count: Int {
    var total = 0
    for word in words { total += word.nonzeroBitCount }
    return total
  }

  /// Whether there is no member.
  @inlinable public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The members, lowest first.
  @inlinable public var members: [Int] {
    var result: [Int] = []
    for (i, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(i << 6 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
    return result
  }

  /// Splits a range of bits into words and masks.
  @inlinable static func masks(of range: Range<Int>) -> some Sequence<(Int, UInt64)> {
    let first = range.lowerBound >> 6
    let last = range.isEmpty ? first - 1 : (range.upperBound - 1) >> 6
    return (first..<(last + 1)).lazy.map { word in
      let low = max(range.lowerBound - word << 6, 0)
      let high = min(range.upperBound - word << 6, 64)
      let width = high - low
      let ones: UInt64 = width >= 64 ? ~0 : (1 << UInt64(width)) - 1
      return (word, ones << UInt64(low))
    }
  }
}
