import Programme

/// Dates on the command line: 31-12-2026 or 2026-12-31.
enum DateArgument {
  /// The day that a text means.
  static func day(_ text: String) -> Day? {
    let parts = text.split(whereSeparator: { "-./".contains($0) }).map { Int($0) }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else { return nil }
    return a > 31 ? Day(year: a, month: b, day: c) : Day(year: c, month: b, day: a)
  }
}
