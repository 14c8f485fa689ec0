/// A room or hall for common days.
public struct Venue: Hashable, Sendable {
  /// The key in the planner's files.
  public var key: String
  /// The name to show.
  public var name: String
  /// The district it lies in, if that matters to the planner.
  public var district: DistrictID?
  /// Where it lies, if the planner said so.
  public var position: Position?
  /// How many people fit.
  public var capacity: Int
  /// The minute of the day from which it can be used.
  public var opens: Int
  /// The minute of the day until which it can be used.
  public var closes: Int
  /// Weekdays on which it can be used.
  public var weekdays: Set<Weekday>
  /// Spans in which it cannot be had, merged and in order.
  public var closed: [Span]

  /// Makes a venue.
  public init(
    key: String, name: String, district: DistrictID? = nil, position: Position? = nil,
    capacity: Int, opens: Int = 7 * 60, closes: Int = 22 * 60,
    weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday],
    closed: [Span] = []
  ) {
    self.key = key
    self.name = name
    self.district = district
    self.position = position
    self.capacity = capacity
    self.opens = opens
    self.closes = closes
    self.weekdays = weekdays
    self.closed = closed
  }
}
