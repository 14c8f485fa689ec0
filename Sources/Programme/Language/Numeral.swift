/// Whole numbers as people write them.
public enum Numeral {
  /// Returns a whole number with its thousands marked, as in "1.234" and "1,234".
  public static func grouped(_ value: Int, _ language: Language) -> String {
    var digits = String(value.magnitude)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < 0 ? "-" : "") + groups.joined(separator: language == .danish ? "." : ",")
  }
}
