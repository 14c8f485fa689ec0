import Programme

/// The help that the program gives, made from the tables of verbs and options.
enum HelpText {
  /// What the program is and what it can do.
  static func overview(_ language: Language) -> String {
    var lines = [
      Words.programLine.text.in(language), "",
      Words.usageLine.text
        .in(language), "",
    ]
    let width = (Verbs.names.map(\.count).max() ?? 0) + 2
    for verb in Verbs.all {
      for (i, line) in wrapped(verb.summary.in(language), 76 - width).enumerated() {
        lines.append("  " + padded(i == 0 ? verb.name : "", width) + line)
      }
    }
    lines += [
      "",
      Words.helpHint.text.in(language),
    ]
    return lines.joined(separator: "\n")
  }

  /// The page of one verb.
  static func page(_ verb: any Verb.Type, _ language: Language) -> String {
    let operands = Words.placeholders(verb.operands, language)
    var lines = wrapped("aarshjul \(verb.name): \(verb.summary.in(language))", 78)
    lines += [
      "", Words.verbUsage.with(verb.name + (operands.isEmpty ? "" : " " + operands)).in(language),
      "",
    ]
    lines += wrapped(verb.details.in(language), 78)
    lines += ["", Words.optionsHeading.text.in(language)]
    for option in verb.options + OptionTable.common {
      let label = "--\(option.name)" + (option.placeholder(language).map { " \($0)" } ?? "")
      var meaning = option.meaning.in(language)
      if let standard = option.standard {
        meaning += " (" + Words.otherwise.with(standard).in(language) + ")"
      }
      let text = wrapped(meaning, 48)
      if label.count <= 26 {
        lines.append("  " + padded(label, 28) + (text.first ?? ""))
      } else {
        lines.append("  " + label)
        lines.append("  " + padded("", 28) + (text.first ?? ""))
      }
      for line in text.dropFirst() { lines.append("  " + padded("", 28) + line) }
    }
    lines += ["", Words.exampleHeading.text.in(language), "  \(verb.example.in(language))"]
    return lines.joined(separator: "\n")
  }

  /// Fills a text with spaces to a width.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// As many characters as every terminal shows in a line.
  static let width = 80

  /// Breaks a line that is too long for a terminal; what follows is set in under its beginning.
  static func fitted(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      fitted(line: String($0))
    }
  }

  private static func fitted(line: String) -> [String] {
    guard line.count > width else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    let first = String(repeating: " ", count: indent)
    let parts = wrapped(line, width - indent - 2)
    return parts.enumerated().map { i, part in first + (i == 0 ? "" : "  ") + part }
  }

  /// A word, in pieces where it is longer than a line.
  private static func pieces(of word: Substring, _ width: Int) -> [Substring] {
    guard word.count > max(1, width) else { return [word] }
    return [word.prefix(max(1, width))]
      + pieces(of: word.dropFirst(max(1, width)), width)
  }

  /// Breaks a text into lines, inside a word only where a line cannot hold it; several spaces
  /// between words on one line stay.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var space = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      space += line.isEmpty ? "" : " "
      if word.isEmpty { continue }
      for piece in pieces(of: word, width) {
        if !line.isEmpty, line.count + space.count + piece.count > width {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : space) + piece
        space = ""
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
