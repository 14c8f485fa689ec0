import Programme

/// One option: what it is called, what it takes, and what it means.
///
/// Parsing, help, completion and the manual page all read this table.
struct OptionSpec: Sendable {
  /// What an option takes.
  enum Kind: Sendable {
    /// Nothing: it is there or not.
    case flag
    /// A whole number in a range, both ends inclusive.
    case number(ClosedRange<Int>)
    /// Seconds, with or without decimals.
    case seconds
    /// A date.
    case date
    /// One of some words.
    case choice([String])
    /// Any text; the Danish word says what of.
    case text(String)
  }

  let name: String
  let kind: Kind
  /// Whether it may be given more than once.
  var repeats = false
  /// The name of the option without which it says nothing.
  var needs: String?
  let meaning: Text
  /// What holds when it is not given, if that is worth saying.
  var standard: Text?

  /// The word for its value in help.
  func placeholder(_ language: Language) -> String? {
    switch kind {
    case .flag: nil
    case .number: "N"
    case .seconds: "S"
    case .date: Words.valueDate.text.in(language)
    case .choice(let words): words.joined(separator: "|")
    case .text(let word): Words.placeholders(word, language)
    }
  }
}

/// The options of the program, each described once.
enum OptionTable {
  static let json = OptionSpec(
    name: "json", kind: .flag,
    meaning: Words.optionJSON.text)
  static let lang = OptionSpec(
    name: "lang", kind: .choice(["da", "en"]),
    meaning: Words.optionLang.text,
    standard: .same("da"))
  static let seed = OptionSpec(
    name: "seed", kind: .number(0...Int(Int32.max)),
    meaning: Words.optionSeed.text,
    standard: .same("1"))
  static let effort = OptionSpec(
    name: "effort", kind: .number(1...1_000_000),
    meaning: Words.optionEffort.text,
    standard: .same("8000"))
  static let timeLimit = OptionSpec(
    name: "time-limit", kind: .seconds,
    meaning: Words.optionTimeLimit.text)
  static let threads = OptionSpec(
    name: "threads", kind: .number(1...64),
    meaning: Words.optionThreads.text,
    standard: .same("2"))
  static let progress = OptionSpec(
    name: "progress", kind: .choice(["auto", "plain", "json", "none"]),
    meaning: Words.optionProgress.text,
    standard: .same("auto"))
  static let quiet = OptionSpec(
    name: "quiet", kind: .flag,
    meaning: Words.optionQuiet.text)
  static let dryRun = OptionSpec(
    name: "dry-run", kind: .flag,
    meaning: Words.optionDryRun.text
  )
  static let set = OptionSpec(
    name: "set", kind: .text("REGEL.PARAMETER=VÆRDI"), repeats: true,
    meaning: Words.optionSet.text)
  static let output = OptionSpec(
    name: "output", kind: .text("MAPPE"),
    meaning: Words.optionOutput.text)
  static let pseudonymise = OptionSpec(
    name: "pseudonymise", kind: .flag,
    meaning: Words.optionPseudonymise.text)
  static let secret = OptionSpec(
    name: "secret", kind: .text("ORD"), needs: pseudonymise.name,
    meaning: Words.optionSecret.text)
  static let help = OptionSpec(
    name: "help", kind: .flag,
    meaning: Words.optionHelp.text)

  /// The options of every verb.
  static let common = [lang, help]
  /// The options of every verb that shows something of a folder.
  static let marks = [pseudonymise, secret]

  /// The options of every verb that solves.
  static let solving = [seed, effort, timeLimit, threads, progress, set] + marks
}
