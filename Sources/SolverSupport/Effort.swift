/// A deterministic budget of work, counted in ticks.
///
/// A tick is roughly a microsecond of work on a plain core; what matters is that equal work costs
/// equal ticks on every machine, so that a search limited by effort gives equal answers anywhere.
@frozen public struct Effort: Sendable {
  /// Ticks that may be spent in all; `Int.max` is no limit.
  public let limit: Int
  /// Ticks spent so far, as stored.
  @usableFromInline var spentTicks: Int = 0

  /// Makes a budget of a number of ticks.
  @inlinable public init(limit: Int) {
    self.limit = limit
  }

  /// A budget that never ends.
  public static var unlimited: Effort { Effort(limit: .max) }

  /// Books work done.
  @inlinable public mutating func spend(_ ticks: Int) {
    spentTicks &+= ticks
  }

  /// Whether the budget is used up.
  @inlinable public var isSpent: Bool { spentTicks >= limit }

  /// Ticks that are left, never below 0.
  @inlinable public var left: Int { max(0, limit - spentTicks) }
}

extension Effort {
  /// Ticks spent so far.
  @inlinable public var spent: Int { spentTicks }
}
