import Programme

/// Gathers the appointments of one person and works out when they are.
///
/// Appointments with the same identifier belong together: the series itself, single occurrences
/// that were moved or cancelled (RECURRENCE-ID), and changes of all from one on
/// (RANGE=THISANDFUTURE).
struct BusySeries {
  private struct Entry {
    var event: CalendarEvent
    var zones: [Int]
  }

  private let window: Range<Int>
  private var budget: Int
  private var entries: [Entry] = []
  /// For each identifier the places of its entries, in order of the files.
  private var groups: [[Int]] = []
  private var groupOf: [String: Int] = [:]
  private var periods: [(period: CalendarBusyPeriod, zones: [Int])] = []
  private var busy: [Span] = []
  private var tentative: [Span] = []

  init(window: Range<Int>, budget: Int) {
    self.window = window
    self.budget = budget
  }

  mutating func add(_ event: CalendarEvent, zones: [Int]) {
    let place = entries.count
    entries.append(Entry(event: event, zones: zones))
    if event.identifier.isEmpty {
      groups.append([place])
    } else if let group = groupOf[event.identifier] {
      groups[group].append(place)
    } else {
      groupOf[event.identifier] = groups.count
      groups.append([place])
    }
  }

  mutating func add(_ period: CalendarBusyPeriod, zones: [Int]) {
    periods.append((period, zones))
  }

  /// Works everything out; what was wrong goes to the log of its file.
  mutating func finish(_ zones: [TimeZoneRules], logs: inout [FaultLog]) -> (
    busy: [Span], tentative: [Span]
  ) {
    for group in groups {
      finish(group: group, zones, &logs)
      if budget <= 0 {
        let entry = entries[group[0]].event
        logs[entry.file].report(.calendarIsTooMuch, row: entry.line)
        break
      }
    }
    for (period, names) in periods {
      let start = utc(period.period.start, names, zones)
      let end: Int
      switch period.period.end {
      case .time(let time): end = utc(time, names, zones)
      case .duration(let duration): end = start + duration.days * 86_400 + duration.seconds
      }
      emit(start, end, period.isTentative ? .tentative : .busy)
    }
    return (Span.merged(busy), Span.merged(tentative))
  }

  // MARK: One identifier

  /// A change of one occurrence or of all from one on.
  private struct Override {
    var place: Int
    /// The instant of the occurrence that it replaces.
    var key: Int
  }

  private mutating func finish(
    group: [Int], _ zones: [TimeZoneRules], _ logs: inout [FaultLog]
  ) {
    let masters = latest(of: group.filter { entries[$0].event.recurrenceID == nil })
    var overrides: [Override] = []
    for place in group {
      guard let id = entries[place].event.recurrenceID else { continue }
      // A date stands for the occurrence on that day; its instant is found below.
      overrides.append(Override(place: place, key: utc(id, entries[place].zones, zones)))
    }
    overrides = latest(of: overrides)
    let replaced = Set(overrides.filter { !entries[$0.place].event.replacesFuture }.map(\.key))
    let replacedDays = Set(
      overrides.compactMap { override -> Int? in
        guard let id = entries[override.place].event.recurrenceID, id.kind == .date else {
          return nil
        }
        return floorDivide(id.local, 86_400)
      })
    let ranges = overrides.filter { entries[$0.place].event.replacesFuture }
    for master in masters {
      expand(master, replaced: replaced, replacedDays: replacedDays, ranges: ranges, zones, &logs)
    }
    for override in overrides {
      let event = entries[override.place].event
      if event.replacesFuture, event.rules.isEmpty, !masters.isEmpty { continue }
      if event.transparency == .free { continue }
      expand(
        override.place, replaced: [], replacedDays: [], ranges: [], zones, &logs)
    }
  }

  /// The descriptions of a series that count.
  ///
  /// Those of the highest sequence, and of these, in other files, the last written. Within one
  /// file all of a sequence count, as some programs give several appointments one identifier.
  private func latest(of places: [Int]) -> [Int] {
    guard places.count > 1 else { return places }
    let sequence = places.map { entries[$0].event.sequence }.max() ?? 0
    let current = places.filter { entries[$0].event.sequence == sequence }
    guard let newest = current.max(by: { rank($0) < rank($1) }) else { return [] }
    let file = entries[newest].event.file
    return current.filter { entries[$0].event.file == file }
  }

  private func rank(_ place: Int) -> (Int, Int) {
    (entries[place].event.stamp, place)
  }

  /// One change for each occurrence, the one of the highest sequence and last written.
  private func latest(of overrides: [Override]) -> [Override] {
    var best: [Int: Override] = [:]
    var order: [Int] = []
    for override in overrides {
      guard let held = best[override.key] else {
        best[override.key] = override
        order.append(override.key)
        continue
      }
      let (new, old) = (entries[override.place].event, entries[held.place].event)
      if (new.sequence, new.stamp) >= (old.sequence, old.stamp) { best[override.key] = override }
    }
    return order.compactMap { best[$0] }
  }

  // MARK: One description

  private mutating func expand(
    _ place: Int, replaced: Set<Int>, replacedDays: Set<Int>, ranges: [Override],
    _ zones: [TimeZoneRules], _ logs: inout [FaultLog]
  ) {
    let entry = entries[place]
    let event = entry.event
    guard let start = event.start else { return }
    let length = self.length(entry, zones)
    if length.days < 0 || length.seconds < 0 {
      logs[event.file].report(.calendarEndsBeforeStart, row: event.line)
      return
    }
    let zone = zones[zoneIndex(start, entry.zones)]
    let shifts = ranges.map { shift(of: $0, zones) }
    let widest = shifts.map { abs($0) }.max() ?? 0
    let reach = length.days * 86_400 + length.seconds + widest + 2 * 86_400
    let wanted = (window.lowerBound - reach)..<(window.upperBound + widest + 2 * 86_400)
    var starts: [Int] = []
    var offRule = false
    if event.rules.isEmpty {
      if wanted.contains(start.local) { starts.append(start.local) }
    } else {
      for rule in event.rules {
        let expansion = RecurrenceExpansion(
          rule, start: start.local, until: until(rule, zone), window: wanted, budget: &budget)
        starts += expansion.occurrences
        offRule = offRule || expansion.startsOffRule
      }
    }
    if offRule, event.rules.count == 1, event.recurrenceID == nil {
      logs[event.file].report(.calendarStartsOffRule, row: event.line)
    }
    var excluded: Set<Int> = []
    for rule in event.exceptionRules {
      let expansion = RecurrenceExpansion(
        rule, start: start.local, until: until(rule, zone), window: wanted, budget: &budget)
      for local in expansion.occurrences { excluded.insert(zone.utc(local: local)) }
    }
    var excludedDays = replacedDays
    for time in event.exceptionDates {
      if time.kind == .date, start.kind != .date {
        excludedDays.insert(floorDivide(time.local, 86_400))
      } else {
        excluded.insert(utc(time, entry.zones, zones))
      }
    }
    var seen: Set<Int> = []
    func isOut(_ instant: Int, _ local: Int) -> Bool {
      excluded.contains(instant) || replaced.contains(instant)
        || excludedDays.contains(floorDivide(local, 86_400)) || !seen.insert(instant).inserted
    }
    for local in starts {
      let instant = zone.utc(local: local)
      if isOut(instant, local) { continue }
      occur(instant, local, zone, length, event, ranges: ranges, shifts: shifts, zones)
    }
    for time in event.dates {
      let instant = utc(time, entry.zones, zones)
      let local = zone.local(utc: instant)
      if isOut(instant, local) { continue }
      occur(instant, local, zone, length, event, ranges: ranges, shifts: shifts, zones)
    }
    for period in event.periods {
      let instant = utc(period.start, entry.zones, zones)
      if isOut(instant, zone.local(utc: instant)) { continue }
      let end: Int
      switch period.end {
      case .time(let time): end = utc(time, entry.zones, zones)
      case .duration(let duration):
        end = instant + duration.days * 86_400 + duration.seconds
      }
      emit(instant, end, event.transparency)
    }
  }

  /// Emits one occurrence, changed by the last range that begins at or before it.
  private mutating func occur(
    _ instant: Int, _ local: Int, _ zone: TimeZoneRules, _ length: CalendarDuration,
    _ event: CalendarEvent, ranges: [Override], shifts: [Int], _ zones: [TimeZoneRules]
  ) {
    budget -= 1
    var chosen: Int?
    for (index, range) in ranges.enumerated() where range.key <= instant {
      if let held = chosen, ranges[held].key >= range.key { continue }
      chosen = index
    }
    guard let chosen else {
      emit(
        instant, zone.utc(local: local + length.days * 86_400) + length.seconds,
        event.transparency)
      return
    }
    let entry = entries[ranges[chosen].place]
    // A change with a rule of its own is a series of its own.
    if !entry.event.rules.isEmpty { return }
    let moved = local + shifts[chosen]
    let own = self.length(entry, zones)
    let start = zone.utc(local: moved)
    emit(start, zone.utc(local: moved + own.days * 86_400) + own.seconds, entry.event.transparency)
  }

  /// By how much a change of all later occurrences moves each, on the wall clock.
  private func shift(of override: Override, _ zones: [TimeZoneRules]) -> Int {
    let entry = entries[override.place]
    guard let start = entry.event.start, let id = entry.event.recurrenceID else { return 0 }
    let zone = zones[zoneIndex(start, entry.zones)]
    return start.local - zone.local(utc: utc(id, entry.zones, zones))
  }

  /// How long an appointment lasts: days of the calendar and exact seconds.
  private func length(_ entry: Entry, _ zones: [TimeZoneRules]) -> CalendarDuration {
    let event = entry.event
    guard let start = event.start else { return CalendarDuration() }
    if let end = event.end {
      if start.kind == .date, end.kind == .date {
        let days = floorDivide(end.local - start.local, 86_400)
        // Some programs write the same day twice for a day.
        return CalendarDuration(days: days == 0 ? 1 : days, seconds: 0)
      }
      let seconds = utc(end, entry.zones, zones) - utc(start, entry.zones, zones)
      return CalendarDuration(days: 0, seconds: seconds)
    }
    if let duration = event.duration { return duration }
    return CalendarDuration(days: start.kind == .date ? 1 : 0, seconds: 0)
  }

  private func until(_ rule: RecurrenceRule, _ zone: TimeZoneRules) -> Int? {
    guard let until = rule.until else { return nil }
    switch until.kind {
    case .date: return until.local + 86_399
    case .utc: return zone.local(utc: until.local)
    case .floating, .zone: return until.local
    }
  }

  private func zoneIndex(_ time: CalendarTime, _ names: [Int]) -> Int {
    switch time.kind {
    case .utc: ZoneCatalog.utc
    case .date, .floating: ZoneCatalog.copenhagen
    case .zone(let name): names.indices.contains(name) ? names[name] : ZoneCatalog.copenhagen
    }
  }

  private func utc(_ time: CalendarTime, _ names: [Int], _ zones: [TimeZoneRules]) -> Int {
    zones[zoneIndex(time, names)].utc(local: time.local)
  }

  /// Adds the part of an interval that lies in the window, in whole minutes of the Danish clock.
  private mutating func emit(
    _ start: Int, _ end: Int, _ transparency: CalendarEvent.Transparency
  ) {
    guard end > start, transparency != .free else { return }
    guard start < window.upperBound + 86_400, end > window.lowerBound - 86_400 else { return }
    let hull = TimeZoneRules.copenhagen.localHull(from: start, to: end)
    let first = max(hull.start, window.lowerBound)
    let last = min(hull.end, window.upperBound)
    guard first < last else { return }
    let span = Span(start: floorDivide(first, 60), end: floorDivide(last + 59, 60))
    if transparency == .tentative { tentative.append(span) } else { busy.append(span) }
  }
}
