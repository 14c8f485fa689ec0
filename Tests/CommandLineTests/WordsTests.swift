import Foundation
import Programme
import Testing

@testable import aarshjul

/// The catalog of the command line: complete, each language in its own words, and nothing beside it.
@Suite struct WordsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A floor's source files but for its catalogs, with their names.
  private static func sources(of floor: String) -> [(name: String, text: String)] {
    let folder = root.appendingPathComponent("Sources/" + floor).path
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Language/") }.sorted().map {
      ($0, (try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) ?? "")
    }
  }

  @Test(arguments: Words.allCases) func languagesHaveTheSamePlaces(word: Words) {
    func places(_ text: String) -> Set<Int> { Set((1...9).filter { text.contains("{\($0)}") }) }
    #expect(places(word.danish) == places(word.english), "\(word)")
    #expect(places(word.danish).max() ?? 0 == places(word.danish).count, "\(word)")
    #expect(!word.danish.isEmpty && !word.english.isEmpty)
  }

  @Test(arguments: Words.allCases) func phrasesAreInTheirLanguage(word: Words) {
    let danish = Tongue.words(Tongue.prose(word.danish)).intersection(Tongue.english)
    #expect(danish.isEmpty, "\(word): \(danish)")
    let english = Tongue.words(Tongue.prose(word.english)).intersection(Tongue.danish)
    #expect(english.isEmpty, "\(word): \(english)")
    #expect(!word.english.contains { "æøåÆØÅ»«".contains($0) }, "\(word)")
    #expect(!word.danish.contains("'"), "\(word)")
  }

  @Test(arguments: [
    ("aarshjul", "Words"), ("Planning", "Words"), ("Verification", "Words"), ("Reports", "Phrase"),
  ])
  func everyPhraseIsSaid(floor: String, catalogName: String) throws {
    let language = WordsTests.root.appendingPathComponent("Sources/\(floor)/Language").path
    // What says phrases by their meaning stands beside the catalog.
    let beside = try FileManager.default.contentsOfDirectory(atPath: language)
      .filter { !$0.hasPrefix(catalogName) }
      .map { try String(contentsOfFile: language + "/" + $0, encoding: .utf8) }
    let text = (WordsTests.sources(of: floor).map(\.text) + beside).joined(separator: "\n")
    let catalog = WordsTests.root.appendingPathComponent(
      "Sources/\(floor)/Language/\(catalogName).swift")
    let cases = try String(contentsOf: catalog, encoding: .utf8).matches(of: /\n  case (\w+)/)
    #expect(cases.count > 100)
    let said = Set(
      text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        .flatMap { $0.split(separator: ".") }.map(String.init))
    for word in cases.map({ String($0.1) }) where !word.hasPrefix("value") {
      #expect(said.contains(word), "\(word)")
    }
  }

  /// What a floor may say beside its catalogs, by the beginning of the file's path.
  private static let beside: [String: [String]] = [
    // A rule's name and sentence stand with its definition.
    "Programme": ["Rules/"],
    // What a folder may say, and the folder that beginners are given; both hold both languages.
    "Exchange": [
      "Folder/Vocabulary", "Folder/Tables/", "Folder/Starter/", "Folder/Rules/ActivitiesSection",
      "ICalendar/WindowsZones",
    ],
  ]

  @Test(arguments: ["aarshjul", "Planning", "Reports", "Verification", "Exchange", "Programme"])
  func nothingIsSaidBesideTheCatalog(floor: String) {
    let sources = WordsTests.sources(of: floor)
    #expect(sources.count > 20)
    for (name, text) in sources {
      if WordsTests.beside[floor, default: []].contains(where: name.hasPrefix) { continue }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = line.drop { $0 == " " }
        if code.hasPrefix("//") { continue }
        let place = "\(floor)/\(name):\(number + 1)"
        #expect(code.firstRange(of: /\b(da|en):\s*"/) == nil, "\(place): \(code)")
        #expect(code.firstRange(of: /danish\s*\?\s*"/) == nil, "\(place): \(code)")
        let literals = code.matches(of: /"([^"]*)"/).map {
          String($0.1).replacing(/\\\([^)]*\)+/, with: "")
        }
        for literal in literals where literal.count > 1 {
          // What stands for a value is looked up in the catalog by its Danish word.
          if Words.placeholders(literal, .english) != literal { continue }
          // The ids of faults are for programs.
          if literal.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil { continue }
          #expect(!literal.contains { "æøåÆØÅ".contains($0) }, "\(place): \(literal)")
          let prose = Tongue.words(literal).intersection(Tongue.english.union(Tongue.danish))
          #expect(prose.count < 2, "\(place): \(literal)")
        }
      }
    }
  }

  /// What a search reports on its way is shown in words, and fits a terminal.
  @Test func everyPhaseHasItsWord() {
    for floor in ["ChainScheduling", "SetPartitioning", "Planning"] {
      for (name, text) in WordsTests.sources(of: floor) {
        for match in text.matches(of: /\.phase\("([^"]*)"\)/) {
          #expect(ProgressDisplay.names[String(match.1)] != nil, "\(name): \(match.1)")
        }
      }
    }
    for phase in ProgressDisplay.names.keys {
      let state = ProgressDisplay.State(phase: phase, incumbent: 123_456, bound: 61_728)
      for language in [Language.danish, .english] {
        let line = ProgressDisplay.line(state, 1_234.5, language, hasBar: true)
        #expect(line.count < 80 && line.contains("█████░░░░░"), "\(line)")
      }
    }
  }

  @Test func placesAreFilledOnceAndLeftWhereUnknown() {
    #expect(PhrasePlaces.fill("{1} og {2}", ["{2}", "x"]) == "{2} og x")
    #expect(PhrasePlaces.fill("{3} { {1}", ["a"]) == "{3} { a")
    #expect(Words.fromTo.with(1234, "5").danish == "1.234 til 5")
    #expect(Words.fromTo.with(1234, Words.yesNo.text).english == "1,234 to yes, no")
    #expect(Words.count(1, .warningsOne, .warningsMany).danish == "1 advarsel")
    #expect(Words.count(0, .warningsOne, .warningsMany).english == "0 warnings")
  }

  @Test func placeholdersAreTranslated() {
    #expect(Words.placeholders("[MAPPE]", .english) == "[FOLDER]")
    #expect(Words.placeholders("REGEL.PARAMETER=VÆRDI", .english) == "RULE.PARAMETER=VALUE")
    #expect(Words.placeholders("bash|zsh|fish", .english) == "bash|zsh|fish")
    for verb in Verbs.all {
      var patterns = [verb.operands]
      for option in verb.options {
        if case .text(let pattern) = option.kind { patterns.append(pattern) }
      }
      for pattern in patterns {
        for word in pattern.split(whereSeparator: { !$0.isUppercase }) where word.count > 1 {
          let isKnown = Words.allCases.contains {
            $0.rawValue.hasPrefix("value") && $0.danish == String(word)
          }
          #expect(isKnown, "\(verb.name): \(word)")
        }
      }
    }
  }
}

/// Words by which a language is told from the other.
enum Tongue {
  static let english: Set<String> = [
    "the", "and", "of", "with", "week", "weeks", "meeting", "meetings", "people", "groups",
    "month", "school", "name", "place", "host", "chief", "year", "years", "from", "are",
    "you", "your", "this", "that", "than", "not", "proven", "writes", "shows", "makes",
    "which", "cannot", "when", "who", "error", "errors", "warning", "warnings", "cost", "costs",
    "leaders", "file", "files", "folder", "rule", "rules", "about", "must", "what",
    "is", "be", "has", "no", "or", "if", "was", "were", "only", "other", "between", "before",
    "after", "every", "each", "they", "their", "its", "day", "days", "free", "closed", "none",
    "nobody", "times", "row", "new", "whole", "day", "together",
  ]
  static let danish: Set<String> = [
    "og", "uge", "uger", "møde", "møder", "gruppe", "grupper", "dage", "skole", "navn", "tid",
    "sted", "vært", "chef", "år", "fra", "til", "alle", "er", "det", "ikke", "bevist", "som",
    "der", "af", "på", "med", "hvad", "hvem", "viser", "skriver", "laver", "mappe", "mappen",
    "regel", "regler", "pris", "ledere", "fejl", "advarsel", "eller", "men", "hver", "ved", "kun",
    "skal", "kan", "har", "hvis", "mellem", "før", "efter", "dag", "uden", "ingen", "intet",
    "også", "så", "når", "ledig", "optaget", "sammen", "mandag", "tirsdag", "onsdag", "torsdag",
    "fredag", "oktober", "januar", "ferie", "skoleår", "gentagelse", "nr", "kl", "lokale", "ny",
    "nej",
  ]

  /// A text without what is typed alike in every language: options, commands, names of files.
  static func prose(_ text: String) -> String {
    var result = text.replacing(/--[a-z-]+/, with: "").replacing(
      /[a-z\/]+\.(json|csv|html)/, with: "")
    for verb in Verbs.names { result = result.replacing("aarshjul \(verb)", with: "") }
    return result
  }

  static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init))
  }
}
