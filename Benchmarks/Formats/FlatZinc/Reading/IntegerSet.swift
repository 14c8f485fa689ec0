/// A finite set of integers as sorted, disjoint, non-adjacent ranges.
///
/// `1..1000000000` costs one range; that matters, since FlatZinc writes domains this way.
public struct IntegerSet: Hashable, Sendable {
  /// The ranges, from low to high; neither empty, nor touching each other.
  public private(set) var ranges: [ClosedRange<Int>]

  /// The empty set.
  public init() {
    ranges = []
  }

  /// All integers from one to another, both included; empty if they are the wrong way round.
  public init(from low: Int, to high: Int) {
    ranges = low <= high ? [low...high] : []
  }

  /// The set of some values, in any order and with repeats.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Int]) {
    ranges = []
    for value in values.sorted() {
      if let last = ranges.last, last.upperBound == .max || value <= last.upperBound + 1 {
        if value > last.upperBound { ranges[ranges.count - 1] = last.lowerBound...value }
      } else {
        ranges.append(value...value)
      }
    }
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { ranges.isEmpty }
  /// The least element.
  public var min: Int? { ranges.first?.lowerBound }
  /// The greatest element.
  public var max: Int? { ranges.last?.upperBound }
  /// Whether there is no hole between the least and the greatest.
  public var isRange: Bool { ranges.count <= 1 }

  /// Number of elements, or `Int.max` if that is more than an integer can say.
  public var count: Int {
    var sum = 0
    for range in ranges {
      let (width, a) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      let (next, b) = sum.addingReportingOverflow(width)
      let (total, c) = next.addingReportingOverflow(1)
      if a || b || c { return .max }
      sum = total
    }
    return sum
  }

  /// Whether a value is in it.
  ///
  /// - Complexity: O(log r) with r ranges.
  public func contains(_ value: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  /// All elements from low to high; meant for sets whose `count` has been looked at.
  ///
  /// - Complexity: O(n).
  public var elements: [Int] { ranges.flatMap { Array($0) } }

  /// What is in both.
  ///
  /// - Complexity: O(r + s) with r and s ranges.
  public func intersection(_ other: IntegerSet) -> IntegerSet {
    var result = IntegerSet()
    var i = 0
    var j = 0
    while i < ranges.count, j < other.ranges.count {
      let low = Swift.max(ranges[i].lowerBound, other.ranges[j].lowerBound)
      let high = Swift.min(ranges[i].upperBound, other.ranges[j].upperBound)
      if low <= high { result.ranges.append(low...high) }
      if ranges[i].upperBound < other.ranges[j].upperBound { i += 1 } else { j += 1 }
    }
    return result
  }

  /// What is in either.
  ///
  /// - Complexity: O((r + s) log(r + s)) with r and s ranges.
  public func union(_ other: IntegerSet) -> IntegerSet {
    var result = IntegerSet()
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.ranges.last,
        last.upperBound == .max || range.lowerBound <= last.upperBound + 1
      {
        if range.upperBound > last.upperBound {
          result.ranges[result.ranges.count - 1] = last.lowerBound...range.upperBound
        }
      } else {
        result.ranges.append(range)
      }
    }
    return result
  }

  /// What lies between the ranges, inside from the least to the greatest.
  public var holes: [ClosedRange<Int>] {
    zip(ranges, ranges.dropFirst()).map { ($0.upperBound + 1)...($1.lowerBound - 1) }
  }
}
