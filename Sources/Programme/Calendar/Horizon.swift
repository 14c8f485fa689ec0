/// The time that a plan covers.
public struct Horizon: Hashable, Sendable {
  /// First and last day, both inclusive; one school year or several.
  public var days: DayRange
  /// The day the plan is made known; notice is counted from it.
  public var publishingDay: Day

  /// Makes a horizon.
  public init(days: DayRange, publishingDay: Day) {
    self.days = days
    self.publishingDay = publishingDay
  }

  /// The school years that the horizon touches, in order.
  public var schoolYears: [SchoolYear] {
    let first = SchoolYear(containing: days.first).startYear
    let last = SchoolYear(containing: days.last).startYear
    return (first...max(first, last)).map(SchoolYear.init(startYear:))
  }
}
