import Programme

/// Writes shell completions, made from the tables of verbs and options.
enum CompletionsVerb: Verb {
  static let name = "completions"
  static let summary = Words.completionsSummary.text
  static let operands = "bash|zsh|fish"
  static let details = Words.completionsDetails.text
  static let example = Text.same(
    "aarshjul completions fish > ~/.config/fish/completions/aarshjul.fish")
  static let options: [OptionSpec] = []

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    switch invocation.words.first {
    case "bash": console.line(bash())
    case "zsh": console.line("autoload -U +X bashcompinit && bashcompinit\n" + bash())
    case "fish": console.line(fish(console.language))
    default:
      throw .missingWord(
        Words.shellName.text)
    }
    return ExitCode.done
  }

  /// What may stand in a place of the command line.
  private enum Value: Hashable {
    case words([String])
    case file
    case folder
    case anything
  }

  private static func words(of verb: any Verb.Type) -> String {
    (verb.options + OptionTable.common).map { "--\($0.name)" }.joined(separator: " ")
  }

  private static func value(of option: OptionSpec) -> Value? {
    switch option.kind {
    case .flag: nil
    case .choice(let words): .words(words)
    case .text("FIL"), .text("PLAN"): .file
    case .text("MAPPE"): .folder
    case .text, .number, .seconds, .date: .anything
    }
  }

  private static func operand(of verb: any Verb.Type) -> Value {
    if verb.name == HelpVerb.name { return .words(Verbs.names) }
    if verb.name == DiffVerb.name { return .file }
    let choices = verb.operands.split(separator: "|").map(String.init)
    return choices.count > 1 ? .words(choices) : .folder
  }

  // MARK: bash and zsh

  private static func reply(_ value: Value) -> String {
    switch value {
    case .words(let words):
      "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$word\"))"
    case .file: "IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\"))"
    case .folder: "IFS=$'\\n'; COMPREPLY=($(compgen -d -- \"$word\"))"
    case .anything: "COMPREPLY=()"
    }
  }

  /// The script for bash.
  static func bash() -> String {
    var lines = [
      "_aarshjul() {", "  local IFS=$' \\t\\n' word=\"${COMP_WORDS[COMP_CWORD]}\"",
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then", "    " + reply(.words(Verbs.names)),
      "    return", "  fi", "  case \"${COMP_WORDS[COMP_CWORD-1]}\" in",
    ]
    var known: Set<String> = []
    for option in Verbs.all.flatMap({ $0.options }) + OptionTable.common {
      guard let value = value(of: option), known.insert(option.name).inserted else { continue }
      lines.append("    --\(option.name)) \(reply(value)); return ;;")
    }
    lines += ["  esac", "  if [[ \"$word\" == -* ]]; then", "    case \"${COMP_WORDS[1]}\" in"]
    for verb in Verbs.all {
      lines.append(
        "      \(verb.name)) COMPREPLY=($(compgen -W \"\(words(of: verb))\" -- \"$word\")) ;;")
    }
    lines += ["    esac", "    return", "  fi", "  case \"${COMP_WORDS[1]}\" in"]
    for verb in Verbs.all where operand(of: verb) != .folder {
      lines.append("    \(verb.name)) \(reply(operand(of: verb))) ;;")
    }
    lines += [
      "    *) \(reply(.folder)) ;;", "  esac", "}", "complete -o filenames -F _aarshjul aarshjul",
    ]
    return lines.joined(separator: "\n")
  }

  // MARK: fish

  /// The script for fish.
  static func fish(_ language: Language) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
    func arguments(_ value: Value) -> String {
      switch value {
      case .words(let words): " -f -a " + quoted(words.joined(separator: " "))
      case .file: " -F"
      case .folder: " -f -a '(__fish_complete_directories)'"
      case .anything: " -f"
      }
    }
    var lines = ["complete -c aarshjul -f"]
    for verb in Verbs.all {
      let isSeen = "complete -c aarshjul -n '__fish_seen_subcommand_from \(verb.name)'"
      lines.append(
        "complete -c aarshjul -n __fish_use_subcommand -a \(verb.name) -d "
          + quoted(verb.summary.in(language)))
      lines.append(isSeen + arguments(operand(of: verb)))
      for option in verb.options + OptionTable.common {
        let value = value(of: option).map { " -r" + arguments($0) } ?? ""
        lines.append(
          isSeen + " -l \(option.name)" + value + " -d " + quoted(option.meaning.in(language)))
      }
    }
    return lines.joined(separator: "\n")
  }
}
