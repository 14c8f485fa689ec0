import Programme

/// Writes the manual page, made from the tables of verbs and options.
enum ManualVerb: Verb {
  static let name = "manual"
  static let summary = Text(
    da: "skriver manualsiden (til man)", en: "writes the manual page (for man)")
  static let operands = ""
  static let mostWords = 0
  static let details = Text(
    da: "Skriver siden i roff på standardud.", en: "Writes the page in roff to standard output.")
  static let example = "aarshjul manual > aarshjul.1 && man ./aarshjul.1"
  static let options: [OptionSpec] = []

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    let language = invocation.language
    let danish = language == .danish
    var lines = [
      ".TH AARSHJUL 1", danish ? ".SH NAVN" : ".SH NAME",
      escaped(
        danish
          ? "aarshjul - grupper og et helt år uden sammenfald, med bevis"
          : "aarshjul - groups and a whole year without a clash, with proof"),
      danish ? ".SH BRUG" : ".SH SYNOPSIS",
      danish ? "aarshjul KOMMANDO [MAPPE] [tilvalg]" : "aarshjul VERB [FOLDER] [options]",
      danish ? ".SH KOMMANDOER" : ".SH VERBS",
    ]
    for verb in Verbs.all {
      lines += [
        ".SS " + escaped(verb.name + " " + verb.operands), escaped(verb.details.in(language)),
      ]
      for option in verb.options + OptionTable.common {
        let label = "--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "")
        lines += [".TP", escaped(label), escaped(option.meaning.in(language))]
      }
      lines += [".PP", escaped((danish ? "Eksempel: " : "Example: ") + verb.example)]
    }
    lines += [
      danish ? ".SH SVAR" : ".SH EXIT STATUS",
      escaped(
        danish
          ? "0 udført; 1 ingen plan findes, eller en kontrol fandt brud; 2 forkert brug eller fejl i filerne; 3 stoppet før der var en plan; 4 kunne ikke skrive"
          : "0 done; 1 no plan exists, or a check found violations; 2 wrong usage or bad input; 3 stopped before any plan; 4 could not write"
      ),
    ]
    console.line(lines.joined(separator: "\n"))
    return ExitCode.done
  }

  /// A text that roff shows as it is.
  private static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
