import Programme

extension Prose {
  /// Returns a whole number with its thousands marked.
  ///
  /// As in "1.234".
  public func number(_ value: Int) -> String { Numeral.grouped(value, language) }

  /// Returns a number with one decimal, given in tenths.
  ///
  /// As in "1.234,5"; whole ones without.
  func tenths(_ value: Int) -> String {
    let whole = number(value.magnitude > Int.max ? Int.max : Int(value.magnitude) / 10)
    let rest = Int(value.magnitude % 10)
    let decimals = rest == 0 ? "" : "\(language == .danish ? "," : ".")\(rest)"
    return (value < 0 ? "-" : "") + whole + decimals
  }

  /// Returns a share as per cent, to the nearest tenth; a gap is rounded up, so that a doubt never
  /// looks smaller.
  func percent(_ share: Double, _ rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero)
    -> String
  {
    guard share.isFinite else { return "-" }
    let tenths = Int((min(max(share, 0), 1e6) * 1000).rounded(rounding))
    return self.tenths(tenths) + (language == .danish ? "\u{A0}%" : "%")
  }

  /// Returns minutes as hours with one decimal.
  ///
  /// As in "7,5".
  func hours(ofMinutes minutes: Int) -> String { tenths((minutes * 10 + 30) / 60) }

  /// Returns minutes as a length of time.
  ///
  /// As in "3 t." or "1 t. 30 min.".
  func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return self(.minutesShort, "\(rest)") }
    return rest == 0
      ? self(.hoursShort, "\(hours)")
      : self(.hoursShort, "\(hours)") + " " + self(.minutesShort, "\(rest)")
  }
}
