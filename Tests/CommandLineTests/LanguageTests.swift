import Foundation
import Programme
import Testing

@testable import aarshjul

/// No word of the other language in anything that a verb shows or writes.
@Suite struct LanguageTests {
  /// What was said, and where.
  private struct Saying {
    var place: String
    var text: String
  }

  @Test(arguments: ["da", "en"]) func everythingIsInItsLanguage(language: String) throws {
    let runner = try ProgramRunner("language-" + language)
    defer { runner.remove() }
    var said: [Saying] = []
    func run(_ arguments: [String], _ statuses: Set<Int32> = [ExitCode.done]) throws {
      let result = try runner.run(arguments + ["--lang", language])
      let place = arguments.joined(separator: " ")
      #expect(statuses.contains(result.status), "\(place): \(result.errors)")
      // What programs read has prose in its values only.
      if arguments.contains("--json") {
        said += LanguageTests.values(of: result.output).map { Saying(place: place, text: $0) }
      } else {
        said.append(Saying(place: place, text: result.output))
      }
      said.append(Saying(place: place + " (2)", text: result.errors))
    }
    try run(["init", "aar"])
    try run(["check", "aar"])
    try run(["plan", "aar", "--effort", "2", "--progress", "plain"])
    let folder = runner.folder + "/aar"
    try FileManager.default.copyItem(
      atPath: folder + "/plan/plan.json", toPath: runner.folder + "/foer.json")
    let date = try HandedOnTests.date(of: "sparring/2026/nord-01/3", in: folder)
    let called = ["--from", "01-09-2026", "--cancel", "sparring:\(date)", "--effort", "2"]
    for question in [
      ["verify", "aar"], ["suggest", "aar", "--person", "nord-skole-1-leder"],
      LanguageTests.example(SuggestVerb.self, language), ["explain", "aar"],
      ["explain", "aar", "nord-skole-1-leder"], ["explain", "aar", "nord-01"],
      LanguageTests.example(ExplainVerb.self, language),
      ["explain", "aar", "--event", "sparring nord-01 2", "--not", "10-2026"],
      ["rebalance", "aar", "--from", "01-09-2026"], ["replan", "aar", "--dry-run"] + called,
      ["scenarios", "aar", "--scenario", "A: lunch.on=nej", "--effort", "1", "--csv", "t.csv"],
      ["groups", "aar", "--details", "--dry-run"], ["check", LanguageTests.damaged],
      ["explain", LanguageTests.impossible, "--clash", "--effort", "2"],
    ] {
      let fails: Set = [ExitCode.done, ExitCode.violations, ExitCode.badInput]
      let mustWork = question.contains("--event") && question.last != "10-2026"
      try run(question, mustWork ? [ExitCode.done] : fails)
      // What programs read is made of the same words; two verbs stand for all.
      if question[0] == "suggest" || question[0] == "check" {
        try run(question + ["--json"], fails)
      }
    }
    try run(["replan", "aar"] + called)
    try run(["diff", "foer.json", "aar", "--html", "forskel.html"])
    try run(["diff", "foer.json", "aar", "--json"])
    try run(["groups", "aar", "--years", "2", "--dry-run"])
    try run(["export", "aar", "--output", "modeller"])
    try run(["report", "aar", "--previous", "foer.json", "--today", "01-12-2026"])
    try run(["plan", LanguageTests.impossible, "--dry-run", "--effort", "2"], [1])
    for arguments in [["nix"], ["plan", "aar", "--seeed"], ["plan", "aar", "--seed", "x"]] {
      try run(arguments, [ExitCode.badInput])
    }
    try run(["plan", "x9"], [ExitCode.badInput])
    try run(["init", "aar"], [ExitCode.cannotWrite])
    try run(["manual"])
    for verb in Verbs.names { try run(["help", verb]) }
    for shell in ["bash", "zsh", "fish"] {
      let script = try runner.run("completions", shell, "--lang", language).output
      let words = script.matches(of: /-d '([^']*)'|\[([^\]]*)\]/).map { String($0.1 ?? $0.2 ?? "") }
      said.append(Saying(place: shell, text: words.joined(separator: "\n")))
    }
    for file in try LanguageTests.files(in: folder + "/plan") {
      said += LanguageTests.prose(of: file)
    }
    for name in ["t.csv", "forskel.html"] {
      let text = try String(contentsOfFile: runner.folder + "/" + name, encoding: .utf8)
      said += LanguageTests.prose(of: Saying(place: name, text: text))
    }
    #expect(said.count > 150)
    let names = try LanguageTests.names(in: [folder, LanguageTests.impossible])
    let foreign = language == "da" ? Tongue.english : Tongue.danish
    var faults: [String: String] = [:]
    for saying in said {
      // Names are broken where a line ends.
      var text = saying.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      text = Tongue.prose(text.replacing("\\-", with: "-"))
      for name in names { text = text.replacingOccurrences(of: name, with: "§") }
      text = LanguageTests.withoutSigns(text)
      let parts = text.split(separator: " ")
      for word in Tongue.words(text).intersection(foreign).subtracting(Verbs.names) {
        guard faults[word] == nil,
          let place = parts.firstIndex(where: { Tongue.words(String($0)).contains(word) })
        else { continue }
        let around = parts[max(0, place - 6)..<min(parts.count, place + 7)].joined(separator: " ")
        faults[word] = "\(saying.place): \(around)"
      }
    }
    for (word, where_) in faults.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(word) in \(where_)")
    }
  }

  private static let fixtures =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Fixtures/"
  private static let impossible = fixtures + "impossible/for-faa-partnere"
  private static let damaged = fixtures + "damaged/everything-at-once"

  /// The words of a verb's example, which has to run in the folder that beginners are given.
  private static func example(_ verb: any Verb.Type, _ language: String) -> [String] {
    let line = verb.example.in(language == "da" ? .danish : .english)
    let words = line.matches(of: /"([^"]*)"|([^ "]+)/).map { String($0.1 ?? $0.2 ?? "") }
    return words.dropFirst().map { $0 == "mitaar" ? "aar" : $0 }
  }

  /// A text without what is the same in every language: ids, keys of meetings, names of files, rules
  /// and options, choices between words, and what is quoted from a folder.
  private static func withoutSigns(_ text: String) -> String {
    text.replacing(/:[0-9]+:[0-9]+ \([^)]*\)/, with: "")
      .replacing(/(Did you mean|Mente du) [^?]*\?/, with: "")
      .replacing(/'[^' ][^']*'|»[^«]*«/, with: "")
      .replacing(/[A-Za-zæøå0-9_.]+[-\/|][A-Za-zæøå0-9_.|\/-]+/, with: "")
      .replacing(/[a-z]+\.[a-zA-Z]+/, with: "")
  }

  /// Names that a folder's tables and rules give, longest first.
  private static func names(in folders: [String]) throws -> [String] {
    // The page's short name of "Chefmøde".
    var result: Set = ["Chef"]
    for folder in folders {
      for table in ["people", "workplaces", "districts", "venues"] {
        let path = folder + "/\(table).csv"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
        for row in text.split(whereSeparator: \.isNewline).dropFirst() {
          let cells = row.split(separator: ";", omittingEmptySubsequences: false)
          // The last column of people is a criterion of the planner's own.
          for cell in cells.prefix(2) + cells.suffix(table == "people" ? 1 : 0)
          where cell.count > 2 {
            let name = cell.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
            result.insert(name)
            let parts = name.split(separator: ", ")
            if parts.count == 2 { result.insert("\(parts[1]) \(parts[0])") }
          }
        }
      }
      let rules = try String(contentsOfFile: folder + "/rules.json", encoding: .utf8)
      for match in rules.matches(of: /(?:name|title|theme|key)"?\s*:\s*"([^"]+)"/) {
        result.insert(String(match.1))
      }
    }
    return result.sorted { $0.count != $1.count ? $0.count > $1.count : $0 < $1 }
  }

  private static func files(in folder: String) throws -> [Saying] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { return nil }
      return Saying(place: path, text: String(decoding: data, as: UTF8.self))
    }
  }

  /// What people read of a file.
  private static func prose(of file: Saying) -> [Saying] {
    let name = file.place
    var text = file.text
    if name.hasSuffix(".json") || name.hasPrefix(".") { return [] }
    if name.hasSuffix(".ics") {
      let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
      text = lines.filter {
        $0.hasPrefix("SUMMARY") || $0.hasPrefix("DESCRIPTION") || $0.hasPrefix("X-WR")
      }.joined(separator: "\n").replacing("\\n", with: "\n")
    }
    if name.hasSuffix(".html") || name.hasSuffix(".svg") {
      let shown = text.matches(of: /(?:aria-label|title|alt|placeholder)="([^"]*)"/)
        .map { String($0.1) }
      text =
        text.replacing(/<(style|script)[^>]*>[\s\S]*?<\/(style|script)>/, with: "")
        .replacing(/<[^>]*>/, with: "\n") + "\n" + shown.joined(separator: "\n")
    }
    // Most lines of a page are there many times.
    let lines = Set(text.split(whereSeparator: \.isNewline)).sorted()
    return [Saying(place: name, text: lines.joined(separator: "\n"))]
  }

  /// The values of JSON that are prose.
  private static func values(of json: String) -> [String] {
    func texts(_ value: Any, _ key: String) -> [String] {
      switch value {
      case let text as String:
        text.contains(" ") && !key.hasSuffix("English") && key != "problem" && key != "remedy"
          ? [text] : []
      case let list as [Any]: list.flatMap { texts($0, key) }
      case let object as [String: Any]: object.sorted { $0.key < $1.key }.flatMap { texts($1, $0) }
      default: []
      }
    }
    return (try? JSONSerialization.jsonObject(with: Data(json.utf8))).map { texts($0, "") } ?? []
  }
}
