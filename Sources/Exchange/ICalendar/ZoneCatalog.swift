import Foundation

/// The time zones that the files of one reading speak of, each looked up once.
///
/// A name is looked for in this order: the zones of the European Union by our own rule; the
/// database of the platform, by its IANA name; the VTIMEZONE of the file; the names that Windows
/// gives, above all "Romance Standard Time", which a Danish Outlook writes; a path that ends in
/// an IANA name, as `/mozilla.org/20050126_1/Europe/Berlin`; a plain offset, as `GMT+01:00`.
struct ZoneCatalog {
  /// The index of UTC.
  static let utc = 0
  /// The index of Europe/Copenhagen, which is also that of times that name no zone.
  static let copenhagen = 1

  private(set) var zones: [TimeZoneRules] = [.utc, .copenhagen]
  private var known: [String: Int] = [
    "UTC": ZoneCatalog.utc, "Z": ZoneCatalog.utc, "GMT": ZoneCatalog.utc,
    "Etc/UTC": ZoneCatalog.utc, "Europe/Copenhagen": ZoneCatalog.copenhagen,
  ]
  private var absent: Set<String> = []

  /// Zones that files define, by what they say; most files of an office say the same.
  private var defined: [[CalendarObservance]: Int?] = [:]

  /// Finds a zone by name.
  ///
  /// - Parameters:
  ///   - name: the value of a TZID.
  ///   - own: the zone of that name that the file itself defines.
  ///   - end: up to when the file's own zone is worked out, in seconds.
  /// - Returns: the index of the zone, or nil if nobody knows it.
  mutating func find(_ name: String, own: [CalendarObservance]? = nil, until end: Int = 0) -> Int? {
    if let index = known[name] { return index }
    if !absent.contains(name) {
      if let index = standard(name) { return remember(name, index) }
      absent.insert(name)
    }
    if let own, let index = index(of: own, until: end) { return index }
    if let iana = WindowsZones.name(of: name) {
      return find(iana).flatMap { remember(name, $0) }
    }
    for tail in tails(of: name) {
      if let index = find(tail) { return remember(name, index) }
    }
    return ZoneCatalog.fixedOffset(name).map { remember(name, add(TimeZoneRules(initial: $0))) }
  }

  /// The zone that some observances describe, worked out once.
  private mutating func index(of observances: [CalendarObservance], until end: Int) -> Int? {
    if let index = defined[observances] { return index }
    let index = VTimezone.rules(of: observances, until: end).map { add($0) }
    defined[observances] = .some(index)
    return index
  }

  private mutating func add(_ rules: TimeZoneRules) -> Int {
    zones.append(rules)
    return zones.count - 1
  }

  private mutating func remember(_ name: String, _ index: Int) -> Int {
    known[name] = index
    return index
  }

  /// The last two or three parts of a path, longest first.
  private func tails(of name: String) -> [String] {
    let parts = name.split(separator: "/")
    guard parts.count > 2 else { return [] }
    return [3, 2].filter { $0 < parts.count }.map { parts.suffix($0).joined(separator: "/") }
  }

  private mutating func standard(_ name: String) -> Int? {
    if let base = ZoneCatalog.european[name] {
      if base == 3600 { return ZoneCatalog.copenhagen }
      return add(.europeanUnion(base: base))
    }
    guard name.utf8.count <= 64, name.contains("/") || ZoneCatalog.bare.contains(name),
      let zone = TimeZone(identifier: name)
    else { return nil }
    return add(ZoneCatalog.sampled(zone))
  }

  /// The offsets of a zone of the platform from 1990 to 2060, found by looking at each week.
  ///
  /// Asking for the next change would be shorter, but which changes that names differs between
  /// platforms; no zone changes twice within a week.
  private static func sampled(_ zone: TimeZone) -> TimeZoneRules {
    func offset(_ utc: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(utc)))
    }
    let week = 7 * 86_400
    var at = CivilDate(year: 1990, month: 1, dayOfMonth: 1).day * 86_400
    let end = CivilDate(year: 2060, month: 1, dayOfMonth: 1).day * 86_400
    let initial = offset(at)
    var current = initial
    var changes: [(utc: Int, offset: Int)] = []
    while at < end {
      let next = offset(at + week)
      if next != current {
        var low = at
        var high = at + week
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(middle) == current { low = middle } else { high = middle }
        }
        changes.append((high, next))
        current = next
      }
      at += week
    }
    return TimeZoneRules(initial: initial, changes: changes)
  }

  /// `GMT+01:00`, `UTC+1`, `+0100` and `(UTC+01:00) …`, in seconds east.
  static func fixedOffset(_ name: String) -> Int? {
    var rest = name[...]
    if rest.hasPrefix("(") { return nil }
    for prefix in ["GMT", "UTC"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(3) }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return nil }
    let digits = rest.dropFirst().filter { $0 != ":" }
    guard let number = CellParser.digits(digits) else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard digits.count <= 4, hours <= 14, minutes < 60 else { return nil }
    let seconds = (hours * 60 + minutes) * 60
    return sign == "-" ? -seconds : seconds
  }

  /// Names without a slash that the platform may be asked for; it knows more, such as "IST",
  /// which mean different things to different people.
  private static let bare: Set<String> = [
    "CET", "EET", "MET", "WET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "Japan", "Singapore",
    "Turkey", "Iceland", "Israel", "Egypt", "Poland", "Portugal", "Eire", "GB", "Greenwich",
  ]

  /// Zones that have followed the Union's rule since 1996, by their offset in winter.
  private static let european: [String: Int] = {
    var table: [String: Int] = [:]
    let central = [
      "Amsterdam", "Andorra", "Belgrade", "Berlin", "Bratislava", "Brussels", "Budapest",
      "Busingen", "Copenhagen", "Gibraltar", "Ljubljana", "Luxembourg", "Madrid", "Malta",
      "Monaco", "Oslo", "Paris", "Podgorica", "Prague", "Rome", "San_Marino", "Sarajevo",
      "Skopje", "Stockholm", "Tirane", "Vaduz", "Vatican", "Vienna", "Warsaw", "Zagreb", "Zurich",
    ]
    for city in central { table["Europe/" + city] = 3600 }
    for name in ["Arctic/Longyearbyen", "Atlantic/Jan_Mayen", "CET", "MET"] { table[name] = 3600 }
    for city in ["Dublin", "London", "Jersey", "Guernsey", "Isle_of_Man", "Belfast"] {
      table["Europe/" + city] = 0
    }
    for name in ["Atlantic/Faroe", "Atlantic/Faeroe", "Atlantic/Canary", "WET"] { table[name] = 0 }
    for city in ["Athens", "Helsinki", "Mariehamn", "Bucharest", "Sofia"] {
      table["Europe/" + city] = 7200
    }
    table["EET"] = 7200
    return table
  }()
}
