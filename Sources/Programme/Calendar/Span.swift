/// A stretch of wall-clock time in Denmark, in minutes since 1 January 1970 at 00:00, end excluded.
///
/// Meetings are kept at their wall-clock time (a meeting at 8.30 stays at 8.30 when the clocks
/// change); what comes from calendars in other zones is converted once, when it is read.
public struct Span: Hashable, Comparable, Sendable {
  /// The first minute.
  public var start: Int
  /// The first minute after.
  public var end: Int

  /// Makes a span; an end before the start makes it empty.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Makes the span of a meeting that starts on a day at a minute of the day.
  public init(day: Day, minute: Int, minutes: Int) {
    let start = Int(day.rawValue) * 1440 + minute
    self.init(start: start, end: start + minutes)
  }

  /// Makes the span of whole days, from the first day's midnight to the midnight after the last.
  public init(days: DayRange) {
    self.init(
      start: Int(days.first.rawValue) * 1440, end: (Int(days.last.rawValue) + 1) * 1440)
  }

  /// How many minutes it lasts.
  public var minutes: Int { end - start }

  /// Whether no minute lies in it.
  public var isEmpty: Bool { end <= start }

  /// The day on which it starts.
  public var day: Day { Span.day(ofMinute: start) }

  /// The minute of the day, 0 to 1439, at which it starts.
  public var minuteOfDay: Int { start - Int(day.rawValue) * 1440 }

  /// Whether the two share a minute.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// Returns the day in which a minute lies.
  public static func day(ofMinute minute: Int) -> Day {
    Day(rawValue: Int32(clamping: minute >= 0 ? minute / 1440 : (minute - 1439) / 1440))
  }

  /// Returns the spans in order with overlapping and touching ones joined.
  ///
  /// - Complexity: O(n log n).
  public static func merged(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans.sorted() where !span.isEmpty {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
