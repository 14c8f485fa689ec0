/// A wish about how a column of `people.csv` is spread over the groups.
public struct Criterion: Hashable, Sendable {
  /// What is wished.
  public enum Kind: Hashable, Sendable {
    /// People with the same value in different groups.
    case spread
    /// People with the same value in one group.
    case gather
    /// At least a number of members with a value in each group.
    case atLeast(count: Int, value: String)
    /// At most a number of members with a value in each group.
    case atMost(count: Int, value: String)
  }

  /// The name to show.
  public var name: String
  /// The column's header.
  public var column: String
  /// What is wished.
  public var kind: Kind
  /// The cost of a unit when soft.
  public var weight: Int
  /// Whether it must hold (for `atLeast` and `atMost`, and for `spread` as never two alike).
  public var isHard: Bool

  /// Makes a criterion.
  public init(name: String, column: String, kind: Kind, weight: Int, isHard: Bool) {
    self.name = name
    self.column = column
    self.kind = kind
    self.weight = weight
    self.isHard = isHard
  }

  /// Returns the amount by which a group's values miss the wish; "" is a missing value.
  ///
  /// - Complexity: O(n^2) for n members.
  public func amount(for values: [String]) -> Int {
    switch kind {
    case .spread: Criterion.pairs(values) { $0 == $1 && !$0.isEmpty }
    case .gather: Criterion.pairs(values) { $0 != $1 }
    case .atLeast(let count, let value): max(0, count - values.filter { $0 == value }.count)
    case .atMost(let count, let value): max(0, values.filter { $0 == value }.count - count)
    }
  }

  private static func pairs(_ values: [String], _ counts: (String, String) -> Bool) -> Int {
    var total = 0
    for (i, a) in values.enumerated() {
      for b in values[(i + 1)...] where counts(a, b) { total += 1 }
    }
    return total
  }
}
