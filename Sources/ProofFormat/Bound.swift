/// A proven statement about an objective that is to be as low as possible.
public struct Bound: Hashable, Sendable, Codable {
  /// The objective of the solution at hand.
  public var objective: Int
  /// A number that no solution can be below.
  public var lowerBound: Int

  /// Pairs a solution's objective with what has been proven.
  public init(objective: Int, lowerBound: Int) {
    self.objective = objective
    self.lowerBound = lowerBound
  }

  /// Whether the solution is proven best.
  public var isOptimal: Bool { lowerBound >= objective }

  /// The remaining doubt as a share of the objective, from 0 up.
  public var gap: Double {
    guard lowerBound < objective else { return 0 }
    return Double(objective - lowerBound) / Double(max(1, abs(objective)))
  }
}
