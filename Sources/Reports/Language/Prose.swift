public import Programme

/// Says things in one language: phrases of the catalog, dates, times, numbers, lists.
///
/// Every word that people are shown comes from here, from the rule book or from the planner's own
/// files. Dates and numbers are spelled without Foundation, so that a report is the same on every
/// machine.
public struct Prose: Hashable, Sendable {
  /// The language.
  public var language: Language

  /// Makes prose in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// Returns a phrase with its numbered places filled in.
  func callAsFunction(_ phrase: Phrase, _ values: String...) -> String {
    let text = language == .danish ? phrase.danish : phrase.english
    return values.isEmpty ? text : PhrasePlaces.fill(text, values)
  }

  /// Returns a number with its noun, in the singular for 1.
  func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
    self(number == 1 ? one : many, self.number(number))
  }

  /// Returns a text of the programme in this language.
  func callAsFunction(_ text: Text) -> String { text.in(language) }

  /// Returns a text whose long words may be broken, with a hyphen, before the known parts.
  ///
  /// Browsers that know the language break words by themselves; those that do not would break them
  /// anywhere in a narrow column.
  func breakable(_ text: String) -> String {
    let parts = self(.wordParts).split(separator: " ")
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > 9 else { return String(word) }
      return parts.reduce(String(word)) { result, part in
        guard let found = result.firstRange(of: part), found.lowerBound > result.startIndex else {
          return result
        }
        return result[..<found.lowerBound] + "\u{AD}" + result[found.lowerBound...]
      }
    }.joined(separator: " ")
  }

  /// Returns a text in which words without end may be broken, with a hyphen, so that none is wider
  /// than a column can be.
  static func breakingEndlessWords(_ text: String) -> String {
    guard text.utf8.count > longestWord else { return text }
    var result = ""
    var word = ""
    func broken() -> String {
      guard word.count > longestWord else { return word }
      return word.enumerated().map { i, letter in
        i > 0 && i % 12 == 0 ? "\u{AD}\(letter)" : String(letter)
      }.joined()
    }
    for letter in text {
      word.append(letter)
      if letter == " " || letter == "-" {
        result += broken()
        word = ""
      }
    }
    return result + broken()
  }

  /// As many letters as a word of a name or title may have on one line of a card.
  private static let longestWord = 24

  /// Joins a list as in "a, b og c".
  func list(_ items: [String]) -> String { self(Text.list(items.map(Text.same))) }
}
