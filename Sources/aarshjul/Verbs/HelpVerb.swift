import Programme

/// Shows help.
enum HelpVerb: Verb {
  static let name = "help"
  static let summary = Words.helpSummary.text
  static let operands = "[KOMMANDO]"
  static let details = Words.helpDetails.text
  static let example = Text.same("aarshjul help plan")
  static let options: [OptionSpec] = []

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let word = invocation.words.first else {
      console.line(HelpText.overview(invocation.language))
      return ExitCode.done
    }
    guard let verb = Verbs.named(word) else {
      throw .unknownVerb(word, nearest: Nearest.match(word, among: Verbs.names))
    }
    console.line(HelpText.page(verb, invocation.language))
    return ExitCode.done
  }
}
