import Programme
import Testing

@testable import aarshjul

/// Help, completions and the manual page follow from the tables and fit a terminal.
@Suite struct HelpTests {
  private static let languages: [Language] = [.danish, .english]

  private func pages(_ language: Language) -> [(verb: String, text: String)] {
    var result = [("", HelpText.overview(language))]
    for verb in Verbs.all { result.append((verb.name, HelpText.page(verb, language))) }
    return result
  }

  @Test func longWordsAreBroken() {
    let name = String(repeating: "langt-efternavn-", count: 9) + "👩‍🏫"
    let lines = HelpText.fitted("  " + name + " og Bo")
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 80 })
    let letters = lines.joined().filter { $0 != " " }
    #expect(letters == name + "ogBo")
    #expect(HelpText.wrapped("abc de", 0).joined() == "abcde")
  }

  /// A price stands as far from its words on a line that is broken as on one that is not.
  @Test func severalSpacesStayOnALine() {
    let words = String(repeating: "ord ", count: 30)
    #expect(HelpText.fitted("    12  " + words)[0].hasPrefix("    12  ord ord"))
    #expect(HelpText.fitted("  12  ord") == ["  12  ord"])
    #expect(HelpText.wrapped("  a   b  ", 80) == ["a   b"])
  }

  /// A table of many rules is as wide as a terminal, in as many parts as that takes.
  @Test func tablesOfTimesFitATerminal() {
    let names = ["tirsdag 03-11-2026 9.00", "torsdag 24-12-2026 12.30"]
    for count in [1, 12, 30] {
      let columns = (0..<count).map { (head: "A", cells: ["x", $0 % 2 == 0 ? "+1.140" : "·"]) }
      let parts = TimeTableText.lines("Dag", names, columns)
      #expect((parts.count == 1) == (count < 12))
      for part in parts {
        #expect(part.count == 3 && part.allSatisfy { $0.count <= 80 }, "\(part)")
        #expect(part[1].hasPrefix("tirsdag 03-11-2026 9.00 "))
      }
      #expect(parts.map { $0[1].count { $0 == "x" } }.reduce(0, +) == count)
    }
  }

  @Test(arguments: languages) func pagesFitEightyColumns(language: Language) {
    for (verb, text) in pages(language) {
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(verb): \(line)") }
    }
  }

  @Test(arguments: languages) func pagesAreInTheirLanguage(language: Language) {
    let foreign = language == .danish ? Tongue.english : Tongue.danish
    for (verb, text) in pages(language) {
      // Examples and names of verbs and options are the same in every language.
      let lines = text.split(separator: "\n").filter { !$0.contains("aarshjul \(verb) ") }
      let prose = lines.map {
        Tongue.prose(String($0)).replacing(/[a-z]+\|[a-z|]+/, with: "")
      }.joined(separator: "\n")
      let found = Tongue.words(prose).intersection(foreign).subtracting(Verbs.names)
      #expect(found.isEmpty, "\(verb): \(found)")
    }
  }

  @Test(arguments: languages) func everyOptionIsExplained(language: Language) {
    for verb in Verbs.all {
      let page = HelpText.page(verb, language)
      for option in verb.options + OptionTable.common {
        #expect(page.contains("  --\(option.name)"), "\(verb.name) \(option.name)")
        #expect(option.meaning.in(language).count > 5)
      }
      #expect(page.contains("aarshjul \(verb.name)") && page.contains(verb.example.in(language)))
      #expect(Set(verb.options.map(\.name)).count == verb.options.count, "\(verb.name)")
      #expect(HelpText.overview(language).contains("  \(verb.name) "))
    }
  }

  @Test func completionsFollowTheTables() {
    let bash = CompletionsVerb.bash()
    let fish = CompletionsVerb.fish(.danish)
    for verb in Verbs.all {
      #expect(bash.contains(" \(verb.name)) "), "\(verb.name)")
      for option in verb.options + OptionTable.common {
        #expect(bash.contains("--\(option.name)"), "\(option.name)")
        #expect(
          fish.contains("'__fish_seen_subcommand_from \(verb.name)' -l \(option.name) "),
          "\(verb.name) \(option.name)")
      }
    }
  }

  @Test(arguments: languages) func manualFollowsTheTables(language: Language) {
    let text = ManualVerb.page(language).joined(separator: "\n")
    for verb in Verbs.all {
      #expect(text.contains(".SS \(verb.name)"), "\(verb.name)")
      for option in verb.options {
        let name = option.name.replacing("-", with: "\\-")
        #expect(text.contains("\\-\\-\(name)"), "\(option.name)")
      }
    }
    #expect(text.hasPrefix(".TH AARSHJUL 1"))
  }

  @Test func longLinesAreBroken() {
    let text =
      "  1: "
      + Array(repeating: "Margrethe Vestergaard-Christoffersen,", count: 5)
      .joined(separator: " ")
    let lines = HelpText.fitted(text)
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 80 })
    #expect(lines[0].hasPrefix("  1: M") && lines[1].hasPrefix("    "))
    // Columns stay apart where a line is broken further on.
    #expect(HelpText.fitted("  30  " + text)[0].hasPrefix("  30    1: M"))
    #expect(HelpText.fitted("kort") == ["kort"] && HelpText.fitted("a\n\nb") == ["a", "", "b"])
  }
}
