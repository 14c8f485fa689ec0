/// A Danish school year, from 1 August to 31 July.
public struct SchoolYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it begins.
  public var startYear: Int

  /// Makes the school year that begins in a calendar year.
  public init(startYear: Int) {
    self.startYear = startYear
  }

  /// Makes the school year that a day belongs to.
  public init(containing day: Day) {
    let civil = day.civil
    startYear = civil.month >= 8 ? civil.year : civil.year - 1
  }

  /// 1 August to 31 July.
  public var days: DayRange {
    DayRange(date(0, 8, 1), date(1, 7, 31))
  }

  /// The four quarters: August to October, November to January, February to April, May to July.
  public var quarters: [DayRange] {
    [
      DayRange(date(0, 8, 1), date(0, 10, 31)),
      DayRange(date(0, 11, 1), date(1, 1, 31)),
      DayRange(date(1, 2, 1), date(1, 4, 30)),
      DayRange(date(1, 5, 1), date(1, 7, 31)),
    ]
  }

  /// The two halves: August to January and February to July.
  public var halves: [DayRange] {
    [DayRange(date(0, 8, 1), date(1, 1, 31)), DayRange(date(1, 2, 1), date(1, 7, 31))]
  }

  /// Splits the year into a number of windows: quarters for 4, halves for 2, the year for 1, and
  /// otherwise stretches of equal length from mid-August to mid-June.
  public func windows(_ count: Int) -> [DayRange] {
    switch count {
    case ...1: return [days]
    case 2: return halves
    case 4: return quarters
    default:
      let first = date(0, 8, 15)
      let length = first.distance(to: date(1, 6, 20))
      return (0..<count).map { i in
        DayRange(
          first.advanced(by: length * i / count), first.advanced(by: length * (i + 1) / count - 1))
      }
    }
  }

  /// The label that Danes use, as "2026/27".
  public var label: String {
    let end = (startYear + 1) % 100
    return "\(startYear)/\(end < 10 ? "0" : "")\(end)"
  }

  /// Orders earlier years first.
  public static func < (left: SchoolYear, right: SchoolYear) -> Bool {
    left.startYear < right.startYear
  }

  private func date(_ offset: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: startYear + offset, month: month, day: day) ?? Day(rawValue: 0)
  }
}
