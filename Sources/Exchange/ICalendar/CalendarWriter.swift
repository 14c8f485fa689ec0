public import Programme

/// Writes a calendar file that Outlook, Google and Apple read alike (RFC 5545, RFC 5546).
///
/// - Lines end in CRLF and are folded at 75 octets, never inside a character.
/// - Each file brings its VTIMEZONE for Europe/Copenhagen: without it Outlook is an hour off, and
///   Google knows only the IANA name.
/// - METHOD, UID, SEQUENCE and DTSTAMP are always there, as older Outlooks demand; the stamp is
///   the plan's day and a minute for each change of the event, so that it is later with each change
///   (RFC 5546, 2.1.5) and an event that has not changed keeps its bytes.
/// - ATTENDEE stands only in requests and cancellations, where RFC 5546 allows it.
/// - An event of several days is one entry that repeats daily, so that one identifier still moves
///   or cancels it whole.
public enum CalendarWriter {
  /// The file of a feed or message.
  ///
  /// - Complexity: O(characters).
  public static func file(of feed: CalendarFeed) -> [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN:VCALENDAR")
    lines.add("VERSION:2.0")
    lines.add("PRODID:-//Aarshjul//Aarshjul 1//" + feed.language.rawValue.uppercased())
    lines.add("CALSCALE:GREGORIAN")
    lines.add("METHOD:" + feed.method.rawValue)
    if feed.method == .publish {
      lines.add("X-WR-CALNAME", text: feed.name)
      lines.add("NAME", text: feed.name)
      lines.add("X-WR-TIMEZONE:Europe/Copenhagen")
      lines.add("REFRESH-INTERVAL;VALUE=DURATION:P1D")
      lines.add("X-PUBLISHED-TTL:P1D")
    }
    for line in copenhagen { lines.add(line) }
    for event in feed.events { add(event, of: feed, to: &lines) }
    lines.add("END:VCALENDAR")
    return lines.bytes
  }

  private static func add(_ event: FeedEvent, of feed: CalendarFeed, to lines: inout CalendarLines)
  {
    let isCancelled = event.isCancelled || feed.method == .cancel
    let stamp =
      time(Int(feed.stamp.rawValue) * 1440 + min(max(0, event.sequence), 1_000_000)) + "Z"
    lines.add("BEGIN:VEVENT")
    lines.add("UID", text: event.uid)
    lines.add("SEQUENCE:\(max(0, event.sequence))")
    lines.add("DTSTAMP:" + stamp)
    lines.add("LAST-MODIFIED:" + stamp)
    let first = Span(day: event.day, minute: event.start, minutes: event.minutes)
    lines.add("DTSTART;TZID=Europe/Copenhagen:" + time(first.start))
    lines.add("DTEND;TZID=Europe/Copenhagen:" + time(first.end))
    if event.dayCount > 1 { lines.add("RRULE:FREQ=DAILY;COUNT=\(event.dayCount)") }
    lines.add("SUMMARY", text: event.title)
    if !event.location.isEmpty { lines.add("LOCATION", text: event.location) }
    if !event.details.isEmpty { lines.add("DESCRIPTION", text: event.details) }
    if !event.category.isEmpty { lines.add("CATEGORIES", text: event.category) }
    // A cancellation for some of those invited has no status: with one it calls off the event for
    // all (RFC 5546, 3.2.5).
    if feed.method != .cancel || !event.isWithdrawn {
      lines.add("STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED"))
    }
    lines.add("TRANSP:" + (isCancelled ? "TRANSPARENT" : "OPAQUE"))
    if let organizer = feed.organizer { lines.add(person: organizer, as: "ORGANIZER") }
    if feed.method != .publish {
      for attendee in named(event.attendees) {
        lines.add(
          person: attendee, as: "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE")
      }
    }
    lines.add("END:VEVENT")
  }

  /// Those whom a message names: who has an address, or if nobody has, all of them under reserved
  /// ones that tell them apart; for a message without any is none (RFC 5546, 3.2.2 and 3.2.5), and a
  /// cancellation without any would not say whose entry goes.
  private static func named(_ people: [FeedPerson]) -> [FeedPerson] {
    let reached = people.filter { $0.address != nil }
    if !reached.isEmpty { return reached }
    return people.enumerated().map { i, person in
      FeedPerson(name: person.name, email: CalendarLines.noAddress(i + 1))
    }
  }

  /// A minute of the wall clock as `20261005T083000`.
  private static func time(_ minute: Int) -> String {
    let day = floorDivide(minute, 1440)
    let rest = minute - day * 1440
    return date(Day(rawValue: Int32(clamping: day))) + "T" + twoDigits(rest / 60)
      + twoDigits(rest % 60) + "00"
  }

  private static func date(_ day: Day) -> String {
    String(CivilDate(day: Int(day.rawValue)).text(iso: true).filter { $0 != "-" })
  }

  /// Europe/Copenhagen since 1996, when the clocks began to go back in October.
  private static let copenhagen = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Copenhagen", "X-LIC-LOCATION:Europe/Copenhagen",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
    "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
    "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}

/// The lines of a calendar file, folded as they are added.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// Adds a line that needs no escaping.
  mutating func add(_ line: String) {
    var room = 75
    for character in line.unicodeScalars {
      let encoded = UTF8.encode(character).map { Array($0) } ?? []
      if encoded.count > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = 74
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Adds a property whose value is a text: what the format uses for itself is escaped, and
  /// control characters that no reader expects are left out (RFC 5545, 3.3.11).
  mutating func add(_ name: String, text: String) {
    var value = ""
    var previous: UnicodeScalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\" + String(scalar)
      case "\r": value += "\\n"
      case "\n": if previous != "\r" { value += "\\n" }
      case "\t": value += "\t"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { value.unicodeScalars.append(scalar) }
      }
      previous = scalar
    }
    add(name + ":" + value)
  }

  /// Stands for who has no address where the format demands one; `.invalid` is reserved for what
  /// must never reach anybody (RFC 2606).
  static func noAddress(_ number: Int? = nil) -> String {
    "ingen" + (number.map { "\($0)" } ?? "") + "@aarshjul.invalid"
  }

  /// Adds somebody by name and address.
  mutating func add(person: FeedPerson, as property: String) {
    let address = person.address ?? CalendarLines.noAddress()
    add(property + ";CN=" + CalendarLines.parameter(person.name) + ":mailto:" + address)
  }

  /// A parameter's value: quoted, with the quotes and line breaks inside as RFC 6868 spells them.
  static func parameter(_ text: String) -> String {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "^": value += "^^"
      case "\"": value += "^'"
      case "\n", "\r": value += "^n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { value.unicodeScalars.append(scalar) }
      }
    }
    return value.contains(where: { ":;,".contains($0) }) ? "\"" + value + "\"" : value
  }
}

extension FeedPerson {
  /// The address as a calendar spells it; nothing where there is none.
  fileprivate var address: String? {
    let text = (email ?? "").filter { $0 > " " && $0 != "\"" }
    return text.isEmpty ? nil : text
  }
}
