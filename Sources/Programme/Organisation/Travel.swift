/// A place that an event can be at.
public enum Place: Hashable, Comparable, Sendable {
  /// A workplace.
  case workplace(WorkplaceID)
  /// A venue.
  case venue(VenueID)

  /// Orders workplaces first, then by position in their lists.
  public static func < (left: Place, right: Place) -> Bool {
    switch (left, right) {
    case (.workplace(let a), .workplace(let b)): a < b
    case (.venue(let a), .venue(let b)): a < b
    case (.workplace, .venue): true
    case (.venue, .workplace): false
    }
  }
}

/// How travelling time follows from where two places lie.
public struct TravelModel: Hashable, Sendable {
  /// Speed in metres a minute along the road.
  public var metresPerMinute: Int
  /// The road's length in per cent of the straight line.
  public var detourPercent: Int
  /// Minutes added to each journey: to the car, from the car.
  public var startMinutes: Int
  /// Minutes between two places of which one has no position.
  public var unknownMinutes: Int

  /// Makes a model; the default is a car in a town at 40 km an hour.
  public init(
    metresPerMinute: Int = 667, detourPercent: Int = 130, startMinutes: Int = 3,
    unknownMinutes: Int = 15
  ) {
    self.metresPerMinute = max(1, metresPerMinute)
    self.detourPercent = max(100, detourPercent)
    self.startMinutes = startMinutes
    self.unknownMinutes = unknownMinutes
  }

  /// Returns the minutes from one position to another, rounded up; 0 when they are the same.
  public func minutes(from: Position?, to: Position?) -> Int {
    guard let from, let to else { return unknownMinutes }
    if from == to { return 0 }
    let east = Double(from.east) - Double(to.east)
    let north = Double(from.north) - Double(to.north)
    let metres = (east * east + north * north).squareRoot() * Double(detourPercent) / 100
    return startMinutes + Int((metres / Double(metresPerMinute)).rounded(.up))
  }
}
