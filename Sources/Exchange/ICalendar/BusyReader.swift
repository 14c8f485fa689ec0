public import Programme

/// Reads the calendars of one person and tells when that person is busy.
///
/// Several files are read as one calendar, since people export it in parts (a feed for the next
/// week and one for the year): an appointment that is in more than one file counts once, in its
/// latest version, and a moved occurrence in one file replaces the one that the rule in another
/// file gives. Only what overlaps the window is worked out.
///
/// An appointment is busy unless it is transparent, cancelled or marked free; it is tentative if
/// it says so. All-day appointments last from midnight to midnight.
///
/// - Complexity: O(bytes + occurrences in the window), within the limits of ``CalendarFile`` and
///   a budget of work for each reading.
public struct BusyReader {
  /// How many days and occurrences may be looked at in one reading.
  static let budget = 2_000_000

  private let window: Range<Int>
  private var zones = ZoneCatalog()

  /// Makes a reader for a window; zones that it has met once are not looked up again.
  public init(window: DayRange) {
    let first = Int(window.first.rawValue) * 86_400
    self.window = first..<(Int(window.last.rawValue) + 1) * 86_400
  }

  /// Reads the files of one person, each with its name for messages.
  public mutating func read(_ files: [(name: String, bytes: [UInt8])], faults: inout [Fault])
    -> BusyCalendar
  {
    var calendar = BusyCalendar()
    var series = BusySeries(window: window, budget: BusyReader.budget)
    var logs: [FaultLog] = []
    for (index, file) in files.enumerated() {
      var log = FaultLog(file: file.name)
      if let parsed = CalendarFileParser.parse(file.bytes, file: index, into: &log) {
        let zoneIndex = resolve(parsed, &log)
        calendar.eventCount += parsed.events.count
        calendar.skippedCount += parsed.skippedComponents
        for event in parsed.events { series.add(event, zones: zoneIndex) }
        for period in parsed.busyPeriods { series.add(period, zones: zoneIndex) }
      }
      logs.append(log)
    }
    let found = series.finish(zones.zones, logs: &logs)
    for log in logs { faults += log.all }
    calendar.busy = found.busy
    calendar.tentative = found.tentative
    return calendar
  }

  /// The zone in the catalog for each name that a file uses.
  private mutating func resolve(_ file: CalendarFile, _ log: inout FaultLog) -> [Int] {
    file.zoneNames.map { name in
      let own = file.zones.last { $0.name == name }?.observances
      if let index = zones.find(name, own: own, until: window.upperBound) { return index }
      let line = file.events.first { event in
        if case .zone(let used) = event.start?.kind { return file.zoneNames[used] == name }
        return false
      }?.line
      log.report(.calendarZoneIsUnknown, row: line, name)
      return ZoneCatalog.copenhagen
    }
  }
}

/// Works out a VTIMEZONE (RFC 5545, 3.6.5) as a table of offsets.
enum VTimezone {
  /// The rules of a zone, or nil if no half of it can be used.
  ///
  /// Changes are worked out from 1990 on: Outlook lets its zones begin in 1601.
  static func rules(of observances: [CalendarObservance], until end: Int) -> TimeZoneRules? {
    let first = CivilDate(year: 1990, month: 1, dayOfMonth: 1).day * 86_400
    let window = first..<max(first + 1, end + 400 * 86_400)
    var changes: [(utc: Int, offset: Int)] = []
    var initial: (utc: Int, offset: Int)?
    var budget = 200_000
    for observance in observances {
      guard let start = observance.start, let from = observance.offsetFrom,
        let to = observance.offsetTo, abs(from) < 86_400, abs(to) < 86_400
      else { continue }
      var onsets = [start.local] + observance.dates.map(\.local)
      for rule in observance.rules {
        let until = rule.until.map { $0.kind == .utc ? $0.local + from : $0.local }
        onsets +=
          RecurrenceExpansion(
            rule, start: start.local, until: until, window: window, budget: &budget
          ).occurrences
      }
      for onset in onsets.prefix(10_000) { changes.append((onset - from, to)) }
      // The half that begins first tells what was before it.
      let earliest = (onsets.min() ?? start.local) - from
      if initial.map({ earliest < $0.utc }) ?? true { initial = (earliest, from) }
    }
    return initial.map { TimeZoneRules(initial: $0.offset, changes: changes) }
  }
}
