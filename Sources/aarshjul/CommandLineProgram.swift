import Programme

/// The command line from its words to the exit code.
struct CommandLineProgram {
  let arguments: [String]
  let environment: [String: String]

  /// Finds the verb, reads its options and runs it.
  func run() -> Int32 {
    let language = CommandLineProgram.language(arguments)
    let console = Console(environment: environment, language: language)
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }) else {
      let asksHelp = arguments.contains("--help") || arguments.contains("-h")
      if arguments.contains("--version") {
        console.line("aarshjul 1.0")
        return ExitCode.done
      }
      console.line(HelpText.overview(language))
      return asksHelp ? ExitCode.done : ExitCode.badInput
    }
    var speaker = console
    do throws(UsageError) {
      guard let verb = Verbs.named(word) else {
        throw .unknownVerb(word, nearest: Nearest.match(word, among: Verbs.names))
      }
      var rest = arguments
      if let position = rest.firstIndex(of: word) { rest.remove(at: position) }
      let invocation = try Invocation.parse(rest, for: verb, language: language)
      speaker.language = invocation.language
      if invocation.has(OptionTable.pseudonymise) {
        speaker.veil = Veil(secret: invocation.text(OptionTable.secret) ?? "")
      }
      if invocation.has(OptionTable.help) {
        speaker.line(HelpText.page(verb, invocation.language))
        return ExitCode.done
      }
      Interrupt.arm()
      return try verb.run(invocation, speaker)
    } catch {
      speaker.problem(error.message(language), isProse: true)
      speaker.problem(Words.askHelp.text.in(language))
      return ExitCode.badInput
    }
  }

  /// The language asked for, found before anything else so that faults are told in it.
  private static func language(_ arguments: [String]) -> Language {
    for (i, word) in arguments.enumerated() {
      if word == "--lang=en" { return .english }
      if word == "--lang", i + 1 < arguments.count, arguments[i + 1] == "en" { return .english }
    }
    return .danish
  }
}
