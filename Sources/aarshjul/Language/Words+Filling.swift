import Programme

extension Words {
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
}
