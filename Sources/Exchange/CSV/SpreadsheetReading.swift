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
    let hasDigit = text.utf8.contains(where: isDigit)
    guard hasDigit || (4...7).contains(length) else { return false }
    if hasDigit, beginsWithWord(text.utf8) { return false }
    let lower = text.lowercased()
    if truths.contains(lower) { return true }
    guard lower.utf8.contains(where: isDigit) else { return false }
    if isExponent(lower) { return true }
    return Parts(lower).map(isChanged) ?? false
  }

  /// Whether a text begins with a word that is no month, as most names and keys do: then it is
  /// neither a date nor a number, whatever follows.
  private static func beginsWithWord(_ text: some Collection<UInt8>) -> Bool {
    var word: [UInt8] = []
    var isForeign = false
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      text.formIndex(after: &place)
      if (0x61...0x7A).contains(byte | 0x20) {
        word.append(byte | 0x20)
      } else if byte == 0xC3, place < text.endIndex, text[place] != 0x97, text[place] != 0xB7 {
        // The letters of Latin-1: none becomes a plain one by casing.
        isForeign = true
        text.formIndex(after: &place)
      } else if byte < 0x80 {
        break
      } else {
        return false
      }
    }
    if word.isEmpty { return isForeign }
    return isForeign || word.count > 9 || !months.contains(String(decoding: word, as: UTF8.self))
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
