/// Reads the values of cells other than dates: times, yes and no, numbers.
enum CellParser {
  /// A time of day in minutes since midnight; `24:00` is the end of the day.
  ///
  /// Understood: `08:30`, `8:30`, `8.30`, `08:30:00`, each also after `kl.`, and `kl. 8`.
  static func time(_ text: String) -> Result<Int, Misreading> {
    var rest = text.lowercased()[...]
    let isAnnounced = rest.hasPrefix("kl")
    if isAnnounced { rest = rest.dropFirst(2).drop { $0 == "." || $0 == " " || $0 == "\u{A0}" } }
    let parts = rest.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let failure = Result<Int, Misreading>.failure(Misreading(.timeIsUnreadable, text))
    var numbers: [Int] = []
    for part in parts {
      guard (1...2).contains(part.count), let number = digits(part) else { return failure }
      numbers.append(number)
    }
    switch numbers.count {
    case 1 where isAnnounced: break
    case 2 where parts[1].count == 2: break
    case 3 where parts[1].count == 2 && numbers[2] == 0 && rest.contains(":"): break
    default: return failure
    }
    let minute = numbers[0] * 60 + (numbers.count > 1 ? numbers[1] : 0)
    guard numbers.count == 1 || numbers[1] < 60, minute <= 24 * 60 else { return failure }
    return .success(minute)
  }

  /// Yes or no, in the words and marks that people put into a table.
  static func flag(_ text: String) -> Result<Bool, Misreading> {
    switch text.lowercased() {
    case "ja", "j", "x", "1", "sand", "true", "yes", "y", "✓": .success(true)
    case "nej", "n", "0", "falsk", "false", "no", "-": .success(false)
    default: .failure(Misreading(.flagIsUnreadable, text))
    }
  }

  /// A whole number within bounds.
  static func integer(_ text: String, in bounds: ClosedRange<Int>) -> Result<Int, Misreading> {
    let isNegative = text.hasPrefix("-")
    let body = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard (1...15).contains(body.count), let magnitude = digits(body) else {
      return .failure(Misreading(.integerIsUnreadable, text))
    }
    let value = isNegative ? -magnitude : magnitude
    guard bounds.contains(value) else {
      return .failure(
        Misreading(
          .numberIsOutOfRange, text, String(bounds.lowerBound), String(bounds.upperBound)))
    }
    return .success(value)
  }

  /// A number with a comma, or with one point where that cannot stand for thousands.
  static func decimal(_ text: String, in bounds: ClosedRange<Double>) -> Result<Double, Misreading>
  {
    let failure = Result<Double, Misreading>.failure(Misreading(.decimalIsUnreadable, text))
    let isNegative = text.hasPrefix("-")
    let body = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), body.count <= 20,
      parts.allSatisfy({ !$0.isEmpty && digits($0) != nil })
    else { return failure }
    // 1.000 is a thousand to one reader and one to another.
    if body.contains("."), parts.count == 2, parts[1].count == 3, parts[0] != "0" {
      return .failure(
        Misreading(.decimalIsAmbiguous, text, "\(parts[0])\(parts[1])", "\(parts[0]),\(parts[1])"))
    }
    let written = parts.joined(separator: ".")
    guard let magnitude = Double(written) else { return failure }
    let value = isNegative ? -magnitude : magnitude
    guard bounds.contains(value) else {
      return .failure(
        Misreading(
          .numberIsOutOfRange, text, plain(bounds.lowerBound), plain(bounds.upperBound)))
    }
    return .success(value)
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  /// A number made of ASCII digits alone, at most 18 of them.
  static func digits(_ text: some StringProtocol) -> Int? {
    guard (1...18).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
