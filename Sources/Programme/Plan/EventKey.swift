/// What an event is, whenever it happens; stable when the event moves.
///
/// Written as `activity/year/subject/number` with `/rN` for a repeat, as in
/// `sparring/2026/nord-02/3` or `laeringsdag/2026/alle/1/r4`. No part holds a slash.
public struct EventKey: Hashable, Comparable, Sendable {
  /// The activity's key.
  public var activity: String
  /// The calendar year in which the school year begins.
  public var year: Int
  /// The label of the group or cohort, the key of the workplace or district, or "alle".
  public var subject: String
  /// The number of the occasion in its chain, from 1.
  public var number: Int
  /// The number of the repeat, from 1; 0 for an event without repeats.
  public var repeatNumber: Int

  /// Makes a key.
  public init(activity: String, year: Int, subject: String, number: Int, repeatNumber: Int = 0) {
    self.activity = activity
    self.year = year
    self.subject = subject
    self.number = number
    self.repeatNumber = repeatNumber
  }

  /// The subject of activities that are held for all.
  public static let everybody = "alle"

  /// Reads a key back, or gives nothing if the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4 || parts.count == 5, let year = Int(parts[1]),
      let number = Int(parts[3]),
      (1...9999).contains(year), (1...9999).contains(number), !parts[0].isEmpty, !parts[2].isEmpty
    else { return nil }
    self.init(activity: parts[0], year: year, subject: parts[2], number: number)
    guard parts.count == 5 else { return }
    guard parts[4].hasPrefix("r"), let count = Int(parts[4].dropFirst()), (1...9999).contains(count)
    else { return nil }
    repeatNumber = count
  }

  /// The text of the key.
  public var text: String {
    "\(activity)/\(year)/\(subject)/\(number)" + (repeatNumber > 0 ? "/r\(repeatNumber)" : "")
  }

  /// Orders by activity, year, subject, number, repeat.
  public static func < (left: EventKey, right: EventKey) -> Bool {
    if left.activity != right.activity { return left.activity < right.activity }
    if left.year != right.year { return left.year < right.year }
    if left.subject != right.subject { return left.subject < right.subject }
    return (left.number, left.repeatNumber) < (right.number, right.repeatNumber)
  }
}
