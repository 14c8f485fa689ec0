/// The languages that people are shown.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  /// Danish, the default.
  case danish = "da"
  /// English.
  case english = "en"
}

/// A text in both languages.
public struct Text: Hashable, Sendable {
  /// The Danish text.
  public var danish: String
  /// The English text.
  public var english: String

  /// Makes a text.
  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// Returns the text in a language.
  public func `in`(_ language: Language) -> String {
    language == .danish ? danish : english
  }
}

extension Text {
  /// What is spelled alike in every language: names, numbers, ids.
  public static func same(_ word: String) -> Text { Text(da: word, en: word) }

  /// Whether there is nothing to read, in either language.
  public var isEmpty: Bool { danish.isEmpty && english.isEmpty }

  /// Returns the text with each language's words changed alike.
  public func map(_ change: (String) -> String) -> Text {
    Text(da: change(danish), en: change(english))
  }

  /// Returns the text behind some spaces.
  public func indented(_ spaces: Int) -> Text {
    map { String(repeating: " ", count: spaces) + $0 }
  }

  /// Texts one after another.
  public static func joined(_ texts: some Sequence<Text>, by separator: String = " ") -> Text {
    Text(
      da: texts.map(\.danish).joined(separator: separator),
      en: texts.map(\.english).joined(separator: separator))
  }

  /// One text directly after another.
  public static func + (left: Text, right: Text) -> Text {
    Text(da: left.danish + right.danish, en: left.english + right.english)
  }
}
