import Programme

/// For each day of the horizon and a month on both sides, who has closed.
struct CalendarTable: Sendable {
  private let calendar: SchoolCalendar
  private let first: Day
  private var closed: [UInt8]  // a bit for each kind of workplace
  private var closedForAll: [Bool]

  /// No table is longer than this; what lies beyond is asked of the calendar itself.
  private static let longest = 10_000

  init(_ calendar: SchoolCalendar, _ horizon: DayRange) {
    self.calendar = calendar
    first = horizon.first.advanced(by: -40)
    let count = min(horizon.count + 80, CalendarTable.longest)
    closed = [UInt8](repeating: 0, count: count)
    closedForAll = [Bool](repeating: false, count: count)
    let everyKind = CalendarTable.bits(of: [])
    for i in 0..<count where first.advanced(by: i).weekday.isWeekend {
      closed[i] = everyKind
      closedForAll[i] = true
    }
    for holiday in calendar.publicHolidays {
      paint(DayRange(holiday.day, holiday.day), kinds: [])
    }
    for holiday in calendar.holidays { paint(holiday.days, kinds: holiday.kinds) }
  }

  /// Whether a day is a weekend, a public holiday or a holiday of a kind of workplace.
  func isClosed(_ day: Day, for kind: WorkplaceKind) -> Bool {
    let i = first.distance(to: day)
    guard closed.indices.contains(i) else { return calendar.isClosed(day, for: kind) }
    return closed[i] & 1 << CalendarTable.bit(of: kind) != 0
  }

  /// Whether a day is a weekend, a public holiday or a holiday of everybody.
  func isClosedForAll(_ day: Day) -> Bool {
    let i = first.distance(to: day)
    guard closedForAll.indices.contains(i) else { return calendar.isClosedForAll(day) }
    return closedForAll[i]
  }

  /// Returns the first day before or after a day that is neither Saturday nor Sunday.
  func weekday(from day: Day, step: Int) -> Day {
    var next = day.advanced(by: step)
    while next.weekday.isWeekend { next = next.advanced(by: step) }
    return next
  }

  private mutating func paint(_ days: DayRange, kinds: Set<WorkplaceKind>) {
    let bits = CalendarTable.bits(of: kinds)
    let low = max(0, first.distance(to: days.first))
    let high = min(closed.count - 1, first.distance(to: days.last))
    guard low <= high else { return }
    for i in low...high {
      closed[i] |= bits
      if kinds.isEmpty { closedForAll[i] = true }
    }
  }

  private static func bits(of kinds: Set<WorkplaceKind>) -> UInt8 {
    WorkplaceKind.allCases.filter { kinds.isEmpty || kinds.contains($0) }
      .reduce(0) { $0 | 1 << bit(of: $1) }
  }

  private static func bit(of kind: WorkplaceKind) -> UInt8 {
    switch kind {
    case .school: 0
    case .specialSchool: 1
    case .daycare: 2
    case .youth: 3
    case .administration: 4
    }
  }
}

extension Array where Element == Span {
  /// Whether a span overlaps one of these, which must be in order and merged.
  ///
  /// - Complexity: O(log n).
  func overlap(_ span: Span) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].overlaps(span)
  }
}

extension DayRange {
  /// The days that two ranges share; nothing if there are none.
  func intersection(_ other: DayRange) -> DayRange? {
    let low = max(first, other.first)
    let high = min(last, other.last)
    return low <= high ? DayRange(low, high) : nil
  }

  /// Whether all days of another range are among these.
  func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }
}
