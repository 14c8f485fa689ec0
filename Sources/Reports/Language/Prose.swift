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

  /// Joins a list as in "a, b og c".
  func list(_ items: [String]) -> String { self(Text.list(items.map(Text.same))) }
}
