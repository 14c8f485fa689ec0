import Programme

/// Writes shell completions, made from the tables of verbs and options.
enum CompletionsVerb: Verb {
  static let name = "completions"
  static let summary = Words.completionsSummary.text
  static let operands = "bash|zsh|fish"
  static let details = Words.completionsDetails.text
  static let example = "aarshjul completions fish > ~/.config/fish/completions/aarshjul.fish"
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

  private static func words(of verb: any Verb.Type) -> String {
    (verb.options + OptionTable.common).map { "--\($0.name)" }.joined(separator: " ")
  }

  /// The script for bash.
  static func bash() -> String {
    var lines = [
      "_aarshjul() {", "  local word=\"${COMP_WORDS[COMP_CWORD]}\"",
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    COMPREPLY=($(compgen -W \"\(Verbs.names.joined(separator: " "))\" -- \"$word\"))",
      "    return", "  fi", "  if [[ \"$word\" == -* ]]; then", "    case \"${COMP_WORDS[1]}\" in",
    ]
    for verb in Verbs.all {
      lines.append(
        "      \(verb.name)) COMPREPLY=($(compgen -W \"\(words(of: verb))\" -- \"$word\")) ;;")
    }
    lines += [
      "    esac", "  else", "    COMPREPLY=($(compgen -d -- \"$word\"))", "  fi", "}",
      "complete -F _aarshjul aarshjul",
    ]
    return lines.joined(separator: "\n")
  }

  /// The script for fish.
  static func fish(_ language: Language) -> String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
    var lines: [String] = []
    for verb in Verbs.all {
      lines.append(
        "complete -c aarshjul -n __fish_use_subcommand -a \(verb.name) -d "
          + quoted(verb.summary.in(language)))
      for option in verb.options + OptionTable.common {
        let value = option.placeholder(language) == nil ? "" : " -r"
        lines.append(
          "complete -c aarshjul -n '__fish_seen_subcommand_from \(verb.name)' -l \(option.name)"
            + value + " -d " + quoted(option.meaning.in(language)))
      }
    }
    return lines.joined(separator: "\n")
  }
}
