/// The values that a variable may take: disjoint ranges, lowest first.
public struct Domain: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The ranges: sorted, disjoint, and with a gap between neighbours.
  public let ranges: [ClosedRange<Int>]

  /// Makes the domain of all values in a range.
  public init(_ range: ClosedRange<Int>) {
    ranges = [range]
  }

  /// Makes the domain of the values given, in any order.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: some Sequence<Int>) {
    self.init(merging: values.map { $0...$0 })
  }

  /// Makes the domain of the values written out.
  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }

  /// Makes the union of ranges given in any order.
  ///
  /// - Complexity: O(n log n).
  public init(merging ranges: [ClosedRange<Int>]) {
    var merged: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = merged.last,
        last.upperBound == .max || range.lowerBound <= last.upperBound + 1
      {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Whether there is no value at all.
  public var isEmpty: Bool { ranges.isEmpty }

  /// The least value, 0 if there is none.
  public var lowest: Int { ranges.first?.lowerBound ?? 0 }

  /// The greatest value, 0 if there is none.
  public var highest: Int { ranges.last?.upperBound ?? 0 }

  /// How many values there are, `Int.max` if they are more than that.
  public var count: Int {
    var total = 0
    for range in ranges {
      let (width, tooWide) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      let (sum, tooMany) = total.addingReportingOverflow(width)
      if tooWide || tooMany || sum == .max { return .max }
      total = sum + 1
    }
    return total
  }

  /// Whether a value belongs to the domain.
  ///
  /// - Complexity: O(number of ranges).
  public func contains(_ value: Int) -> Bool {
    ranges.contains { $0.contains(value) }
  }
}
