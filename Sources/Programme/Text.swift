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
