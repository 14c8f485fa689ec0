/// Keeps a spreadsheet from running a text as a formula or making something else of it, and takes
/// the guard off again.
///
/// A cell that begins with `=` `+` `-` `@`, a tab or a line break is run by Excel and its kin
/// (OWASP, "CSV Injection"); quoting does not help, a leading apostrophe does. That changes the
/// data, so it must be undone exactly once when our own files come back. To be exact also for a
/// text that begins with an apostrophe of its own, the rule is about the whole beginning:
/// any number of apostrophes, then spaces, then a dangerous character or a text that would not stay
/// as it is (``SpreadsheetReading``). The writer adds one apostrophe to each such text, the reader
/// takes one from each that has any.
enum FormulaGuard {
  /// The text with an apostrophe before it, if a spreadsheet would run or change it.
  static func added(to text: String) -> String {
    isDangerous(text) ? "'" + text : text
  }

  /// The text without the apostrophe that ``added(to:)`` put there.
  static func removed(from text: String) -> String {
    guard text.utf8.first == 0x27, isDangerous(text) else { return text }
    return String(text.dropFirst())
  }

  /// Whether a text begins as a formula, or is one that a spreadsheet changes, once its apostrophes
  /// and spaces are passed over.
  private static func isDangerous(_ text: String) -> Bool {
    var scalars = text.unicodeScalars[...]
    while scalars.first == "'" { scalars = scalars.dropFirst() }
    while let first = scalars.first, first == " " || first == "\u{A0}" || first == "\u{FEFF}" {
      scalars = scalars.dropFirst()
    }
    switch scalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n": return true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return SpreadsheetReading.changes(Substring(scalars))
    }
  }
}
