/// What a spreadsheet makes of a text when it opens a table by a double click.
///
/// Excel and its kin do not keep a text such as `5-01` or `maj-01`: it becomes a date, `007` becomes
/// 7, `1E5` a hundred thousand, and the table that is saved again has another id in that cell. Known
/// here are the patterns that a Danish and an English spreadsheet take for a date, a time, a number
/// or a truth (tried with LibreOffice in Danish, and Microsoft's list of what "Convert" changes);
/// where the two differ, the text counts as changed. A whole number without leading zeros and of at
/// most 15 digits stays what it is.
enum SpreadsheetReading {
  /// Whether a text would not stay as it is written.
  ///
  /// - Complexity: O(characters).
  static func changes(_ text: some StringProtocol) -> Bool {
    let length = text.utf8.count
    guard length <= 40 else { return false }
    // Most cells are words: without a digit only the four truths change, however they are cased.
    guard (4...7).contains(length) || text.utf8.contains(where: isDigit) else { return false }
    if isKey(text.utf8) { return false }
    let lower = text.lowercased()
    if truths.contains(lower) { return true }
    guard lower.utf8.contains(where: isDigit) else { return false }
    if isExponent(lower) { return true }
    return Parts(lower).map(isChanged) ?? false
  }

  /// Whether a text begins with a letter and has a letter beside a digit somewhere, as most keys do:
  /// neither a date nor a number, which are told without a copy of the text.
  private static func isKey(_ text: some Collection<UInt8>) -> Bool {
    var isDigitBefore = true
    var isLetterBefore = false
    var isMixed = false
    for (place, byte) in text.enumerated() {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      guard byte < 0x80, isLetter || place > 0 else { return false }
      let isNumber = isDigit(byte)
      if place > 0, isLetter && isDigitBefore || isNumber && isLetterBefore { isMixed = true }
      (isDigitBefore, isLetterBefore) = (isNumber, isLetter)
    }
    return isMixed
  }

  private static let truths: Set<String> = ["sand", "falsk", "true", "false"]

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "may",
    "oct",
    "januar", "februar", "marts", "april", "juni", "juli", "august", "september", "oktober",
    "november", "december", "january", "february", "march", "june", "july", "october",
  ]

  /// A text made of numbers, at most one name of a month, and what parts them.
  private struct Parts {
    var numbers: [String] = []
    var hasMonth = false
    var separators: Set<Character> = []

    init?(_ text: String) {
      var word = ""
      for character in text + " " {
        if character.isLetter || (character.isASCII && character.isNumber) {
          let isNumber = !character.isLetter
          if let last = word.last, last.isLetter == isNumber { return nil }
          word.append(character)
          continue
        }
        guard "-/.:, %\u{A0}".contains(character) else { return nil }
        if character != " ", character != "\u{A0}" { separators.insert(character) }
        if word.isEmpty { continue }
        if word.utf8.allSatisfy(isDigit) {
          numbers.append(word)
        } else if !hasMonth, months.contains(word) {
          hasMonth = true
        } else {
          return nil
        }
        word = ""
      }
    }
  }

  private static func isChanged(_ parts: Parts) -> Bool {
    let numbers = parts.numbers
    guard !numbers.isEmpty, numbers.count <= 3 else { return false }
    if parts.hasMonth { return numbers.count <= 2 }
    if parts.separators.contains(":") || parts.separators.contains("%") { return true }
    switch numbers.count {
    case 1:
      return !parts.separators.isEmpty || numbers[0].count > 15
        || (numbers[0].count > 1 && numbers[0].first == "0")
    case 2:
      if parts.separators.contains(",") || numbers[1].count == 3 { return true }
      guard let first = Int(numbers[0]), let second = Int(numbers[1]) else { return false }
      let isDay = (1...31).contains(first) && (1...12).contains(second)
      let isMonth = (1...12).contains(first) && second <= 9999
      let isYear = (1900...9999).contains(first) && (1...12).contains(second)
      return isDay || isMonth || isYear
    default: return numbers.allSatisfy { $0.count <= 4 }
    }
  }

  /// Whether a text is a number with an exponent, as in `1e5` and `2,5e-3`.
  private static func isExponent(_ text: String) -> Bool {
    let halves = text.split(separator: "e", omittingEmptySubsequences: false)
    guard halves.count == 2, let head = halves[0].utf8.first, isDigit(head) else { return false }
    let power = halves[1].drop { $0 == "+" || $0 == "-" }
    return halves[0].utf8.allSatisfy { isDigit($0) || $0 == 0x2C || $0 == 0x2E }
      && !power.isEmpty && halves[1].count - power.count <= 1 && power.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
