public import Programme

/// The folder that `aarshjul init` writes: a small example that plans at once, to be overwritten
/// piece by piece with the municipality's own data.
///
/// Two districts with four workplaces each, so that each has one sparring group of four; every
/// table of the format occurs once, and `rules.json` explains itself in its comments.
public enum StarterFolder {
  /// The files with their paths in the folder.
  ///
  /// - Parameters:
  ///   - year: the calendar year in which the school year begins.
  ///   - language: the language of the comments.
  /// - Returns: the files in order of their paths.
  public static func files(year: Int, language: Language) -> [(path: String, bytes: [UInt8])] {
    let rules = language == .danish ? danishRules : englishRules
    let guide = language == .danish ? danishGuide : englishGuide
    var files: [(path: String, bytes: [UInt8])] = [
      ("rules.json", Array(dated(rules, year).utf8)),
      (language == .danish ? "LÆSMIG.txt" : "README.txt", marked(dated(guide, year))),
      ("busy/nord-skole-1-leder.ics", calendar(dated(busy, year))),
    ]
    for (path, text) in tables { files.append((path, marked(dated(text, year)))) }
    return files.sorted { $0.path < $1.path }
  }

  /// A text for a spreadsheet: byte order mark, CRLF.
  private static func marked(_ text: String) -> [UInt8] {
    [0xEF, 0xBB, 0xBF] + calendar(text)
  }

  /// A text with CRLF line ends and one at its end.
  private static func calendar(_ text: String) -> [UInt8] {
    Array(text.replacing("\n", with: "\r\n").utf8) + [0x0D, 0x0A]
  }

  /// The text with its years: Y the first, Z the second, X the one before, Y-5 five before the
  /// first, TUE the first Tuesday of the school year.
  private static func dated(_ text: String, _ year: Int) -> String {
    let august = CivilDate(year: year, month: 8, dayOfMonth: 1).day
    let tuesday = CivilDate(day: august + (8 - CivilDate.weekday(august)) % 7).text(iso: true)
    let past = (1...20).reduce(text) { text, ago in
      text.replacing("{Y-\(ago)}", with: String(year - ago))
    }
    return past.replacing("{TUE}", with: tuesday.replacing("-", with: "")).replacing(
      "{X}", with: String(year - 1)
    ).replacing("{Y}", with: String(year))
      .replacing("{Z}", with: String(year + 1))
      .replacing("{XX}", with: "\(year - 1)/\(twoDigits(year % 100))")
  }
}
