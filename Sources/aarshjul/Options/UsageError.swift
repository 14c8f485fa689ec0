import Programme

/// A command line that cannot be understood.
enum UsageError: Error {
  case unknownVerb(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(OptionSpec)
  case needlessValue(String)
  case badValue(OptionSpec, String)
  case twice(String)
  case tooManyWords(String)
  case missingWord(Text)
  case badSetting(String, Text)

  /// What is wrong, and what to do instead.
  func message(_ language: Language) -> String {
    switch self {
    case .unknownVerb(let word, let nearest):
      return Text(
        da: "Ukendt kommando »\(word)«." + UsageError.hint(nearest, "Mente du »", "«?"),
        en: "Unknown command '\(word)'." + UsageError.hint(nearest, "Did you mean '", "'?")
      ).in(language)
    case .unknownOption(let word, let nearest):
      return Text(
        da: "Ukendt tilvalg »\(word)«." + UsageError.hint(nearest, "Mente du »--", "«?"),
        en: "Unknown option '\(word)'." + UsageError.hint(nearest, "Did you mean '--", "'?")
      ).in(language)
    case .missingValue(let option):
      return Text(
        da: "»--\(option.name)« mangler en værdi: --\(option.name) \(option.placeholder ?? "").",
        en: "'--\(option.name)' lacks a value: --\(option.name) \(option.placeholder ?? "")."
      ).in(language)
    case .needlessValue(let name):
      return Text(
        da: "»--\(name)« tager ingen værdi. Skriv kun --\(name).",
        en: "'--\(name)' takes no value. Write just --\(name)."
      ).in(language)
    case .badValue(let option, let value):
      return Text(
        da:
          "»\(value)« kan ikke bruges til --\(option.name). Skriv \(UsageError.wanted(option).danish).",
        en:
          "'\(value)' cannot be used for --\(option.name). Write \(UsageError.wanted(option).english)."
      ).in(language)
    case .twice(let name):
      return Text(
        da: "»--\(name)« er skrevet to gange. Skriv det én gang.",
        en: "'--\(name)' is given twice. Give it once."
      ).in(language)
    case .tooManyWords(let word):
      return Text(
        da: "»\(word)« er et ord for meget. Skriv kun én mappe.",
        en: "'\(word)' is one word too many. Give one folder only."
      ).in(language)
    case .missingWord(let what):
      return Text(
        da: "Der mangler \(what.danish).", en: "Missing: \(what.english)."
      ).in(language)
    case .badSetting(let text, let why):
      return Text(
        da: "»--set \(text)« kan ikke bruges. \(why.danish)",
        en: "'--set \(text)' cannot be used. \(why.english)"
      ).in(language)
    }
  }

  private static func hint(_ nearest: String?, _ before: String, _ after: String) -> String {
    nearest.map { " " + before + $0 + after } ?? ""
  }

  private static func wanted(_ option: OptionSpec) -> Text {
    switch option.kind {
    case .flag: Text(da: "intet", en: "nothing")
    case .number(let range):
      Text(
        da: "et helt tal fra \(range.lowerBound) til \(range.upperBound)",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .seconds: Text(da: "et antal sekunder, fx 10", en: "a number of seconds, such as 10")
    case .date: Text(da: "en dato, fx 31-12-2026", en: "a date, such as 31-12-2026")
    case .choice(let words):
      Text(
        da: words.joined(separator: " eller "), en: words.joined(separator: " or "))
    case .text(let word): Text(da: word, en: word)
    }
  }
}
