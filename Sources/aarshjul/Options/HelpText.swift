import Programme

/// The help that the program gives, made from the tables of verbs and options.
enum HelpText {
  /// What the program is and what it can do.
  static func overview(_ language: Language) -> String {
    var lines = [
      Text(
        da: "aarshjul: grupper og et helt år uden sammenfald, med bevis.",
        en: "aarshjul: groups and a whole year without a clash, with proof."
      ).in(language), "",
      Text(
        da: "Brug: aarshjul KOMMANDO [MAPPE] [tilvalg]",
        en: "Usage: aarshjul VERB [FOLDER] [options]"
      )
      .in(language), "",
    ]
    let width = (Verbs.names.map(\.count).max() ?? 0) + 2
    for verb in Verbs.all {
      lines.append("  " + padded(verb.name, width) + verb.summary.in(language))
    }
    lines += [
      "",
      Text(
        da: "»aarshjul help KOMMANDO« forklarer hver af dem med et eksempel.",
        en: "'aarshjul help VERB' explains each of them with an example."
      ).in(language),
    ]
    return lines.joined(separator: "\n")
  }

  /// The page of one verb.
  static func page(_ verb: any Verb.Type, _ language: Language) -> String {
    let danish = language == .danish
    var lines = [
      "aarshjul \(verb.name): \(verb.summary.in(language))", "",
      (danish ? "Brug: " : "Usage: ") + "aarshjul \(verb.name) \(verb.operands) "
        + (danish ? "[tilvalg]" : "[options]"), "",
    ]
    lines += wrapped(verb.details.in(language), 78)
    lines += ["", danish ? "Tilvalg:" : "Options:"]
    for option in verb.options + OptionTable.common {
      let label = "--\(option.name)" + (option.placeholder.map { " \($0)" } ?? "")
      var meaning = option.meaning.in(language)
      if let standard = option.standard {
        meaning +=
          danish
          ? " (ellers \(standard.danish))" : " (otherwise \(standard.english))"
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
    lines += ["", danish ? "Eksempel:" : "Example:", "  \(verb.example)"]
    return lines.joined(separator: "\n")
  }

  /// Fills a text with spaces to a width.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Breaks a text into lines.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
