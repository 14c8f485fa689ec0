public import Programme

/// When somebody is busy, as their calendars say, and nothing else of them.
public struct BusyCalendar: Hashable, Sendable {
  /// When the person cannot come, merged and in order, on the wall clock of Denmark.
  public var busy: [Span]
  /// When the person may not be able to come, merged and in order.
  public var tentative: [Span]
  /// How many appointments were read.
  public var eventCount: Int
  /// How many components were passed over: tasks, journals, unknown ones.
  public var skippedCount: Int

  /// Makes a calendar with nothing in it.
  public init() {
    busy = []
    tentative = []
    eventCount = 0
    skippedCount = 0
  }
}
