public import Programme
public import Verification

/// Which times somebody asks about: "tirsdag", "uge 42", "oktober", "13-10-2026 9.00", "formiddag",
/// or several of these together.
public struct TimeFilter: Sendable, Hashable {
  /// The weekday, if one is asked about.
  public var weekday: Weekday?
  /// The number of the week.
  public var week: Int?
  /// The month, 1 to 12.
  public var month: Int?
  /// The day.
  public var day: Day?
  /// The minute of the day.
  public var start: Int?
  /// Whether the time is before noon, or after.
  public var isMorning: Bool?

  /// Makes a filter that lets every time through.
  public init() {}

  /// Reads a filter, in Danish or English; nothing if a word means no time.
  public init?(_ text: String) {
    var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "," || $0 == "T" })
      .map(String.init)
    if let t = words.firstIndex(where: { $0.contains("t") && $0.first?.isNumber == true }) {
      // A date and a time as computers write them: 2026-10-13t09:00.
      words.replaceSubrange(t...t, with: words[t].split(separator: "t").map(String.init))
    }
    var i = 0
    while i < words.count {
      let word = words[i]
      i += 1
      if TimeFilter.fillers.contains(word) { continue }
      if word == "uge" || word == "week" {
        guard i < words.count, let number = Int(words[i]), (1...53).contains(number) else {
          return nil
        }
        week = number
        i += 1
      } else if let day = TimeFilter.weekdays[TimeFilter.stem(word)] {
        weekday = day
      } else if let month = TimeFilter.months[word] {
        self.month = month
      } else if let half = TimeFilter.halves[word] {
        isMorning = half
      } else if let day = TimeFilter.date(word) {
        self.day = day
      } else if let minute = TimeFilter.time(word) {
        start = minute
      } else {
        return nil
      }
    }
    if self == TimeFilter() { return nil }
  }

  /// Whether a time is asked about.
  public func contains(_ moment: Trial.Moment) -> Bool {
    if let weekday, moment.day.weekday != weekday { return false }
    if let week, moment.day.week.number != week { return false }
    if let month, moment.day.civil.month != month { return false }
    if let day, moment.day != day { return false }
    if let start, moment.start != start { return false }
    if let isMorning, (moment.start < 12 * 60) != isMorning { return false }
    return true
  }

  private static func stem(_ word: String) -> String {
    for ending in ["erne", "ene", "en", "e", "s"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if weekdays[stem] != nil { return stem }
    }
    return word
  }

  private static func date(_ word: String) -> Day? {
    let parts = word.split(whereSeparator: { "-./".contains($0) }).map { Int($0) }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else { return nil }
    return a > 31 ? Day(year: a, month: b, day: c) : Day(year: c, month: b, day: a)
  }

  private static func time(_ word: String) -> Int? {
    let parts = word.split(whereSeparator: { $0 == ":" || $0 == "." }).map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0...23).contains(hour) else {
      return nil
    }
    let minute = parts.count == 2 ? parts[1] : 0
    guard let minute, (0...59).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  private static let fillers: Set<String> = [
    "om", "i", "den", "d.", "kl", "kl.", "klokken", "on", "in", "at", "the", "a", "en",
  ]
  private static let halves: [String: Bool] = [
    "formiddag": true, "formiddagen": true, "morgen": true, "morgenen": true, "morning": true,
    "mornings": true, "eftermiddag": false, "eftermiddagen": false, "afternoon": false,
    "afternoons": false,
  ]
  private static let weekdays: [String: Weekday] = Dictionary(
    Weekday.allCases.flatMap { weekday in
      Language.allCases.map { (CommonWord.weekday(weekday).in($0).lowercased(), weekday) }
    }, uniquingKeysWith: { first, _ in first })
  private static let months: [String: Int] = Dictionary(
    (1...12).flatMap { month in
      Language.allCases.map { (CommonWord.month(month).in($0).lowercased(), month) }
    }, uniquingKeysWith: { first, _ in first })
}
