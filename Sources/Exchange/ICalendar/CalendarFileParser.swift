/// Reads the components of a calendar file that tell when somebody is busy.
///
/// VEVENT, VFREEBUSY and VTIMEZONE are read; VTODO, VJOURNAL, VALARM and what is unknown are
/// skipped and counted. A fault in one appointment costs that appointment only.
struct CalendarFileParser {
  private enum Component {
    case calendar, event, freeBusy, zone, observance, other
  }

  private var lines: ContentLineReader
  private var file = CalendarFile()
  private var log: FaultLog
  private let fileIndex: Int

  private var open: [Component] = []
  private var event = CalendarEvent()
  /// Whether a fault made the appointment at hand unusable.
  private var isSpoilt = false
  private var zone: (name: String, observances: [CalendarObservance], line: Int) = ("", [], 0)
  private var observance = CalendarObservance()
  private var zoneIndex: [ArraySlice<UInt8>: Int] = [:]
  private var isCancelling = false
  private var sawCalendar = false

  /// Reads a file; nil if it is no calendar.
  static func parse(_ bytes: [UInt8], file index: Int, into log: inout FaultLog) -> CalendarFile? {
    guard bytes.count <= CalendarFile.maximumBytes else {
      log.report(.fileIsTooLarge, row: nil, String(CalendarFile.maximumBytes >> 20))
      return nil
    }
    var text = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let decoded = TextEncoding.decode(bytes, into: &log) else { return nil }
      text = decoded.bytes
    }
    var parser = CalendarFileParser(lines: ContentLineReader(text), log: log, fileIndex: index)
    parser.run()
    log = parser.log
    return parser.sawCalendar ? parser.file : nil
  }

  private init(lines: ContentLineReader, log: FaultLog, fileIndex: Int) {
    self.lines = lines
    self.log = log
    self.fileIndex = fileIndex
  }

  private mutating func run() {
    while let line = lines.next() {
      switch line.property {
      case .begin:
        guard begin(line) else { return }
      case .end: end(line)
      default: read(line)
      }
    }
    for line in lines.tooLong {
      log.report(.calendarLineIsTooLong, row: line, String(ContentLineReader.maximumLength))
    }
    if !sawCalendar {
      log.report(.calendarIsNone, row: 1)
    } else if !open.isEmpty {
      log.report(.calendarIsCut, row: max(1, lines.lastLine))
    }
  }

  // MARK: Components

  private mutating func begin(_ line: ContentLine) -> Bool {
    guard open.count < CalendarFile.maximumDepth else {
      log.report(.calendarIsTooDeep, row: line.line, String(CalendarFile.maximumDepth))
      return false
    }
    let name = ByteText.trimmed(line.value)
    if ByteText.isWord(name, "VCALENDAR") {
      sawCalendar = true
      isCancelling = false
      open.append(.calendar)
    } else if ByteText.isWord(name, "VEVENT"), open.last == .calendar {
      guard file.events.count < CalendarFile.maximumEvents else {
        log.report(.calendarHasTooManyEvents, row: line.line, String(CalendarFile.maximumEvents))
        return false
      }
      open.append(.event)
      event = CalendarEvent()
      event.line = line.line
      event.file = fileIndex
      event.isCancelled = isCancelling
      isSpoilt = false
    } else if ByteText.isWord(name, "VFREEBUSY"), open.last == .calendar {
      open.append(.freeBusy)
    } else if ByteText.isWord(name, "VTIMEZONE"), open.last == .calendar {
      open.append(.zone)
      zone = ("", [], line.line)
    } else if open.last == .zone,
      ByteText.isWord(name, "STANDARD") || ByteText.isWord(name, "DAYLIGHT")
    {
      open.append(.observance)
      observance = CalendarObservance()
    } else {
      // An alarm belongs to its appointment and is no component of its own.
      if open.last == .calendar || open.isEmpty { file.skippedComponents += 1 }
      open.append(.other)
    }
    return true
  }

  private mutating func end(_ line: ContentLine) {
    guard let component = open.popLast() else {
      log.report(.calendarEndIsStray, row: line.line)
      return
    }
    let name = ByteText.trimmed(line.value)
    let fits =
      switch component {
      case .calendar: ByteText.isWord(name, "VCALENDAR")
      case .event: ByteText.isWord(name, "VEVENT")
      case .freeBusy: ByteText.isWord(name, "VFREEBUSY")
      case .zone: ByteText.isWord(name, "VTIMEZONE")
      case .observance: ByteText.isWord(name, "STANDARD") || ByteText.isWord(name, "DAYLIGHT")
      case .other: true
      }
    if !fits { log.report(.calendarEndIsStray, row: line.line) }
    switch component {
    case .event: finishEvent()
    case .observance: zone.observances.append(observance)
    case .zone: if !zone.name.isEmpty { file.zones.append(zone) }
    case .calendar, .freeBusy, .other: break
    }
  }

  private mutating func finishEvent() {
    guard !isSpoilt else { return }
    guard event.start != nil || (event.isCancelled && event.recurrenceID != nil) else {
      log.report(.calendarEventHasNoStart, row: event.line)
      return
    }
    file.events.append(event)
  }

  // MARK: Properties

  private mutating func read(_ line: ContentLine) {
    switch open.last {
    case .event: readEvent(line)
    case .freeBusy: if line.property == .freeBusy { readFreeBusy(line) }
    case .observance: readObservance(line)
    case .zone:
      if line.property == .zoneName {
        zone.name = String(decoding: ByteText.trimmed(line.value), as: UTF8.self)
      }
    case .calendar:
      if line.property == .method {
        isCancelling = ByteText.isWord(ByteText.trimmed(line.value), "CANCEL")
      }
    case .other, nil: break
    }
  }

  private mutating func readEvent(_ line: ContentLine) {
    let value = ByteText.trimmed(line.value)
    switch line.property {
    case .start: event.start = time(line)
    case .finish: event.end = time(line)
    case .duration:
      guard let duration = CalendarDuration.parse(value) else { return spoil(line) }
      event.duration = duration
    case .rule:
      if let rule = rule(line) { event.rules.append(rule) }
    case .exceptionRule:
      if let rule = rule(line) { event.exceptionRules.append(rule) }
    case .dates: readDates(line)
    case .exceptionDates: event.exceptionDates += times(line)
    case .recurrenceID:
      event.recurrenceID = time(line)
      event.replacesFuture =
        line.parameter("RANGE").map { ByteText.isWord($0, "THISANDFUTURE") } ?? false
    case .transparency: event.isTransparent = ByteText.isWord(value, "TRANSPARENT")
    case .status:
      if ByteText.isWord(value, "CANCELLED") { event.isCancelled = true }
      if ByteText.isWord(value, "TENTATIVE") { event.isTentative = true }
    case .busyStatus:
      if ByteText.isWord(value, "FREE") { event.isMarkedFree = true }
      if ByteText.isWord(value, "TENTATIVE") { event.isTentative = true }
    case .identifier: event.identifier = String(decoding: value.prefix(512), as: UTF8.self)
    case .sequence: event.sequence = ByteText.number(value) ?? 0
    case .stamp: event.stamp = CalendarTime.parse(value, zone: nil)?.local ?? 0
    default: break
    }
  }

  private mutating func readDates(_ line: ContentLine) {
    guard let kind = line.parameter("VALUE"), ByteText.isWord(kind, "PERIOD") else {
      event.dates += times(line)
      return
    }
    let zone = zoneOf(line)
    for part in line.value.split(separator: 0x2C) {
      guard let period = CalendarPeriod.parse(part, zone: zone) else {
        spoil(line)
        continue
      }
      event.periods.append(period)
    }
  }

  private mutating func readFreeBusy(_ line: ContentLine) {
    let type = line.parameter("FBTYPE")
    if let type, ByteText.isWord(type, "FREE") { return }
    let isTentative = type.map { ByteText.isWord($0, "BUSY-TENTATIVE") } ?? false
    for part in line.value.split(separator: 0x2C) {
      guard let period = CalendarPeriod.parse(part, zone: nil) else {
        spoil(line)
        continue
      }
      file.busyPeriods.append(
        CalendarBusyPeriod(period: period, isTentative: isTentative, line: line.line))
    }
  }

  private mutating func readObservance(_ line: ContentLine) {
    switch line.property {
    case .start: observance.start = time(line)
    case .offsetFrom: observance.offsetFrom = offset(line)
    case .offsetTo: observance.offsetTo = offset(line)
    case .rule: if let rule = rule(line) { observance.rules.append(rule) }
    case .dates: observance.dates += times(line)
    default: break
    }
  }

  // MARK: Values

  private mutating func time(_ line: ContentLine) -> CalendarTime? {
    guard let time = CalendarTime.parse(line.value, zone: zoneOf(line)) else {
      spoil(line)
      return nil
    }
    return time
  }

  private mutating func times(_ line: ContentLine) -> [CalendarTime] {
    let zone = zoneOf(line)
    var times: [CalendarTime] = []
    for part in line.value.split(separator: 0x2C) {
      if let time = CalendarTime.parse(part, zone: zone) {
        times.append(time)
      } else {
        spoil(line)
      }
    }
    return times
  }

  private mutating func rule(_ line: ContentLine) -> RecurrenceRule? {
    switch RecurrenceRule.parse(line.value) {
    case .success(let rule): return rule
    case .failure(.tooFrequent):
      log.report(.calendarRuleIsTooFrequent, row: line.line)
      return nil
    case .failure(.unreadable):
      spoil(line)
      return nil
    }
  }

  /// `+0100`, `-053000`, in seconds.
  private mutating func offset(_ line: ContentLine) -> Int? {
    let value = ByteText.trimmed(line.value)
    let digits = value.dropFirst()
    guard value.first == 0x2B || value.first == 0x2D, digits.count == 4 || digits.count == 6,
      let number = ByteText.number(digits)
    else {
      spoil(line)
      return nil
    }
    let padded = digits.count == 4 ? number * 100 : number
    let seconds = padded / 10_000 * 3600 + padded / 100 % 100 * 60 + padded % 100
    return value.first == 0x2D ? -seconds : seconds
  }

  /// The place of the zone that a line names, in the list of names.
  private mutating func zoneOf(_ line: ContentLine) -> Int? {
    guard let name = line.parameter("TZID"), !name.isEmpty else { return nil }
    if let index = zoneIndex[name] { return index }
    let index = file.zoneNames.count
    file.zoneNames.append(String(decoding: name.prefix(255), as: UTF8.self))
    zoneIndex[name] = index
    return index
  }

  /// Reports a value that cannot be read.
  ///
  /// The value is shown only if it can hold no words.
  private mutating func spoil(_ line: ContentLine) {
    isSpoilt = true
    let shown = line.value.prefix(40)
    let isPlain = shown.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x2B, 0x2C, 0x2D, 0x2F, 0x3B, 0x3D: true
      default: false
      }
    }
    log.report(
      .calendarValueIsUnreadable, row: line.line,
      isPlain ? String(decoding: shown, as: UTF8.self) : "…")
  }
}
