import Programme
import Reports

extension Words {
  /// The phrase in both languages.
  var text: Text { Text(da: danish, en: english) }

  /// The phrase with its numbered places filled in: numbers as each language writes them, texts in
  /// the language, anything else as it is.
  func with(_ values: any Sendable...) -> Text {
    func filled(_ phrase: String, _ language: Language) -> String {
      Words.fill(
        phrase,
        values.map { value in
          switch value {
          case let text as Text: text.in(language)
          case let number as Int: Prose(language).number(number)
          default: "\(value)"
          }
        })
    }
    return Text(da: filled(danish, .danish), en: filled(english, .english))
  }

  /// A number with its noun, in the singular for 1.
  static func count(_ number: Int, _ one: Words, _ many: Words) -> Text {
    (number == 1 ? one : many).with(number)
  }

  /// A pattern of the command line, as in "[MAPPE]", with its words in capitals in a language.
  ///
  /// - Complexity: O(words of the catalog).
  static func placeholders(_ pattern: String, _ language: Language) -> String {
    var result = ""
    var word = ""
    func translated() -> String {
      allCases.first { $0.rawValue.hasPrefix("value") && $0.danish == word }?.text.in(language)
        ?? word
    }
    for character in pattern {
      if character.isUppercase {
        word.append(character)
      } else {
        result += translated()
        word = ""
        result.append(character)
      }
    }
    return result + translated()
  }

  /// Puts values into the places of a phrase; each place is filled once, from left to right.
  static func fill(_ phrase: String, _ values: [String]) -> String {
    PhrasePlaces.fill(phrase, values)
  }
}

extension Text {
  /// What is spelled alike in every language: names, numbers, words of the command line.
  static func same(_ word: String) -> Text { Text(da: word, en: word) }
}
