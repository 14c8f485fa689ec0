/// A catalog of phrases by key: what a part of the program says, in one file for each language.
///
/// Places for values are written `{1}`, `{2}` and so on. A new phrase is a case of the enumeration
/// and a line in each language; the compiler refuses a language that lacks one, and tests compare
/// their places.
public protocol Catalog: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  /// The phrase in Danish.
  var danish: String { get }
  /// The phrase in English.
  var english: String { get }
}

extension Catalog {
  /// The phrase in both languages.
  public var text: Text { Text(da: danish, en: english) }

  /// The phrase with its numbered places filled in: numbers as each language writes them, texts in
  /// the language, anything else as it is.
  public func with(_ values: any Sendable...) -> Text {
    func filled(_ phrase: String, _ language: Language) -> String {
      PhrasePlaces.fill(
        phrase,
        values.map { value in
          switch value {
          case let text as Text: text.in(language)
          case let word as String: word
          case let number as Int: Numeral.grouped(number, language)
          default: "\(value)"
          }
        })
    }
    return Text(da: filled(danish, .danish), en: filled(english, .english))
  }

  /// A number with its noun, in the singular for 1.
  public static func count(_ number: Int, _ one: Self, _ many: Self) -> Text {
    (number == 1 ? one : many).with(number)
  }
}
