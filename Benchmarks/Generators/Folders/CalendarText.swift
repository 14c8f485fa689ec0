import Programme

/// How a calendar program writes the times of an exported file.
enum ZoneStyle {
  /// As Outlook does: a Windows name, defined in the file.
  case windows
  /// A Windows name that the file does not define.
  case windowsUndefined
  /// An IANA name, defined in the file.
  case iana
  /// An IANA name for what repeats, UTC for the rest.
  case universal

  var identifier: String {
    switch self {
    case .windows, .windowsUndefined: "Romance Standard Time"
    case .iana, .universal: "Europe/Copenhagen"
    }
  }
}

/// An entry of a made-up calendar.
struct CalendarEntry {
  /// How an entry repeats.
  enum Recurrence {
    case none
    case weekly(every: Int, until: Day, except: [Day])
    /// The n-th such weekday of each month.
    case monthly(ordinal: Int, until: Day, except: [Day])
  }

  /// Whether it makes its owner busy.
  enum Status { case busy, tentative, free, cancelled }

  var day: Day
  /// Minutes of the day; nothing for entries of whole days.
  var from: Int?
  var to = 0
  /// Days of an entry of whole days.
  var days = 1
  var recurrence = Recurrence.none
  var status = Status.busy
  var title: String
  /// Whether the length is written instead of the end.
  var usesDuration = false
}

/// An iCalendar file as calendar programs export it.
struct CalendarText {
  private(set) var text = ""
  private let style: ZoneStyle
  private let owner: String
  private var count = 0

  init(owner: String, style: ZoneStyle) {
    self.owner = owner
    self.style = style
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Aarshjul//Fixture//DA")
    line("METHOD:PUBLISH")
    if style != .windowsUndefined { addZone() }
  }

  mutating func add(_ entry: CalendarEntry) {
    count += 1
    line("BEGIN:VEVENT")
    line("UID:\(owner)-\(count)@example.org")
    line("DTSTAMP:20260525T080000Z")
    line("SUMMARY:\(entry.title)")
    if let from = entry.from {
      addTimes(entry, from)
    } else {
      line("DTSTART;VALUE=DATE:\(DanishText.compactDate(entry.day))")
      line("DTEND;VALUE=DATE:\(DanishText.compactDate(entry.day.advanced(by: entry.days)))")
    }
    switch entry.status {
    case .busy: break
    case .tentative:
      line("STATUS:TENTATIVE")
      line("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE")
    case .free:
      line("TRANSP:TRANSPARENT")
    case .cancelled:
      line("STATUS:CANCELLED")
    }
    line("END:VEVENT")
  }

  mutating func end() { line("END:VCALENDAR") }

  private mutating func addTimes(_ entry: CalendarEntry, _ from: Int) {
    guard case .none = entry.recurrence else {
      line("DTSTART;TZID=\(style.identifier):\(local(entry.day, from))")
      addEnd(entry, from, "DTEND;TZID=\(style.identifier):\(local(entry.day, entry.to))")
      addRule(entry, from)
      return
    }
    if style == .universal {
      line("DTSTART:\(universal(entry.day, from))")
      addEnd(entry, from, "DTEND:\(universal(entry.day, entry.to))")
    } else {
      line("DTSTART;TZID=\(style.identifier):\(local(entry.day, from))")
      addEnd(entry, from, "DTEND;TZID=\(style.identifier):\(local(entry.day, entry.to))")
    }
  }

  private mutating func addEnd(_ entry: CalendarEntry, _ from: Int, _ end: String) {
    guard entry.usesDuration else { return line(end) }
    let minutes = entry.to - from
    let hours = minutes / 60
    let rest = minutes % 60
    line("DURATION:PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : ""))
  }

  private mutating func addRule(_ entry: CalendarEntry, _ from: Int) {
    let code = entry.day.weekday.rawValue.prefix(2).uppercased()
    let excepted: [Day]
    switch entry.recurrence {
    case .none: return
    case .weekly(let every, let until, let except):
      let interval = every > 1 ? ";INTERVAL=\(every)" : ""
      line(
        "RRULE:FREQ=WEEKLY;UNTIL=\(DanishText.compactDate(until))T215959Z\(interval);BYDAY=\(code)")
      excepted = except
    case .monthly(let ordinal, let until, let except):
      line(
        "RRULE:FREQ=MONTHLY;UNTIL=\(DanishText.compactDate(until))T215959Z;BYDAY=\(ordinal)\(code)")
      excepted = except
    }
    guard !excepted.isEmpty else { return }
    let days = excepted.map { local($0, from) }.joined(separator: ",")
    line("EXDATE;TZID=\(style.identifier):\(days)")
  }

  private func local(_ day: Day, _ minute: Int) -> String {
    "\(DanishText.compactDate(day))T\(DanishText.pad(minute / 60))\(DanishText.pad(minute % 60))00"
  }

  /// UTC is an hour behind Danish winter time, two behind summer time; entries lie in the day.
  private func universal(_ day: Day, _ minute: Int) -> String {
    local(day, minute - (CalendarText.isSummerTime(day) ? 120 : 60)) + "Z"
  }

  private static func isSummerTime(_ day: Day) -> Bool {
    let year = day.civil.year
    guard let march = Day(year: year, month: 3, day: 31),
      let october = Day(year: year, month: 10, day: 31)
    else { return false }
    let start = march.advanced(by: -((march.weekday.index + 1) % 7))
    let end = october.advanced(by: -((october.weekday.index + 1) % 7))
    return start <= day && day < end
  }

  private mutating func addZone() {
    line("BEGIN:VTIMEZONE")
    line("TZID:\(style.identifier)")
    for (name, from, to, month) in [
      ("STANDARD", "+0200", "+0100", 10), ("DAYLIGHT", "+0100", "+0200", 3),
    ] {
      line("BEGIN:\(name)")
      line("DTSTART:16010101T0\(month == 10 ? 3 : 2)0000")
      line("TZOFFSETFROM:\(from)")
      line("TZOFFSETTO:\(to)")
      line("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=\(month)")
      line("END:\(name)")
    }
    line("END:VTIMEZONE")
  }

  /// Writes a line in parts of at most 75 bytes, never dividing a character.
  private mutating func line(_ content: String) {
    var room = 75
    for scalar in content.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        text.append("\r\n ")
        room = 74
      }
      text.unicodeScalars.append(scalar)
      room -= width
    }
    text.append("\r\n")
  }
}
