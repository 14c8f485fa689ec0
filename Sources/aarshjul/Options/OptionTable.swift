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
    /// Any text; the word says what of.
    case text(String)
  }

  let name: String
  let kind: Kind
  /// Whether it may be given more than once.
  var repeats = false
  let meaning: Text
  /// What holds when it is not given, if that is worth saying.
  var standard: Text?

  /// The word for its value in help.
  var placeholder: String? {
    switch kind {
    case .flag: nil
    case .number: "N"
    case .seconds: "S"
    case .date: "DATO"
    case .choice(let words): words.joined(separator: "|")
    case .text(let word): word
    }
  }
}

/// The options of the program, each described once.
enum OptionTable {
  static let json = OptionSpec(
    name: "json", kind: .flag,
    meaning: Text(da: "skriv resultatet som JSON", en: "write the result as JSON"))
  static let lang = OptionSpec(
    name: "lang", kind: .choice(["da", "en"]),
    meaning: Text(da: "sprog i alt, der vises", en: "language of all that is shown"),
    standard: Text(da: "da", en: "da"))
  static let seed = OptionSpec(
    name: "seed", kind: .number(0...Int(Int32.max)),
    meaning: Text(
      da: "frø for alle tilfældige valg; samme frø giver samme plan",
      en: "seed of all random choices; the same seed gives the same plan"),
    standard: Text(da: "1", en: "1"))
  static let effort = OptionSpec(
    name: "effort", kind: .number(1...1_000_000),
    meaning: Text(
      da: "hvor meget der regnes, i tusinde skridt; samme tal giver samme plan på enhver maskine",
      en: "how much to compute, in thousand steps; the same number gives the same plan anywhere"),
    standard: Text(da: "3000", en: "3000"))
  static let timeLimit = OptionSpec(
    name: "time-limit", kind: .seconds,
    meaning: Text(
      da: "stop efter så mange sekunder med den bedste plan indtil da",
      en: "stop after this many seconds with the best plan so far"))
  static let threads = OptionSpec(
    name: "threads", kind: .number(1...64),
    meaning: Text(
      da: "højst så mange tråde; ændrer aldrig planen",
      en: "at most this many threads; never changes the plan"),
    standard: Text(da: "2", en: "2"))
  static let progress = OptionSpec(
    name: "progress", kind: .choice(["auto", "plain", "json", "none"]),
    meaning: Text(
      da: "hvordan fremdriften vises på standardfejl", en: "how progress is shown on standard error"
    ),
    standard: Text(da: "auto", en: "auto"))
  static let quiet = OptionSpec(
    name: "quiet", kind: .flag,
    meaning: Text(da: "vis kun fejl", en: "show only errors"))
  static let dryRun = OptionSpec(
    name: "dry-run", kind: .flag,
    meaning: Text(da: "vis resultatet uden at skrive det", en: "show the result without writing it")
  )
  static let set = OptionSpec(
    name: "set", kind: .text("REGEL.PARAMETER=VÆRDI"), repeats: true,
    meaning: Text(
      da: "sæt en regel for denne kørsel, fx chiefDay.most=3 eller bridgeDays.on=nej",
      en: "set a rule for this run, such as chiefDay.most=3 or bridgeDays.on=no"))
  static let output = OptionSpec(
    name: "output", kind: .text("MAPPE"),
    meaning: Text(
      da: "skriv plan/ i denne mappe i stedet for i planmappen",
      en: "write plan/ into this folder instead of the planning folder"))
  static let help = OptionSpec(
    name: "help", kind: .flag,
    meaning: Text(da: "vis hjælp", en: "show help"))

  /// The options of every verb.
  static let common = [lang, help]
  /// The options of every verb that solves.
  static let solving = [seed, effort, timeLimit, threads, progress, set]
}
