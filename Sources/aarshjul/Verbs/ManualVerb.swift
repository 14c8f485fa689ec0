import Programme

/// Writes the manual page, made from the tables of verbs and options.
enum ManualVerb: Verb {
  static let name = "manual"
  static let summary = Words.manualSummary.text
  static let operands = ""
  static let mostWords = 0
  static let details = Words.manualDetails.text
  static let example = Text.same("aarshjul manual > aarshjul.1 && man ./aarshjul.1")
  static let options: [OptionSpec] = []

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    console.line(page(invocation.language).joined(separator: "\n"))
    return ExitCode.done
  }

  /// The page in roff.
  static func page(_ language: Language) -> [String] {
    func say(_ word: Words) -> String { word.text.in(language) }
    var lines = [
      ".TH AARSHJUL 1", ".SH " + say(.manualName),
      escaped("aarshjul - " + say(.whatItIs)), ".SH " + say(.manualUsage),
      escaped(say(.commandShape)), ".SH " + say(.manualVerbs),
    ]
    for verb in Verbs.all {
      lines += [
        ".SS " + escaped(verb.name + " " + Words.placeholders(verb.operands, language)),
        escaped(verb.details.in(language)),
      ]
      for option in verb.options + OptionTable.common {
        let label = "--\(option.name)" + (option.placeholder(language).map { " \($0)" } ?? "")
        lines += [".TP", escaped(label), escaped(option.meaning.in(language))]
      }
      lines += [".PP", escaped(say(.exampleHeading) + " " + verb.example.in(language))]
    }
    lines += [
      ".SH " + say(.manualExit), escaped(say(.exitCodes)),
    ]
    return lines
  }

  /// A text that roff shows as it is.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
