import Foundation
import Testing

@testable import aarshjul

/// What a report takes the place of, and that marks hide names wherever they are offered.
@Suite struct HandedOnTests {
  private static let impossible =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
    + "/Fixtures/impossible/for-faa-partnere"

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The date of a meeting in the table of meetings.
  static func date(of key: String, in folder: String) throws -> String {
    let table = try String(contentsOfFile: folder + "/plan/calendar.csv", encoding: .utf8)
    let row = table.split(whereSeparator: \.isNewline).first { $0.contains(";\(key);") }
    let cells = try #require(row).split(separator: ";").map(String.init)
    return try #require(cells.first { $0.wholeMatch(of: /\d\d-\d\d-\d{4}/) != nil })
  }

  @Test func aReportReplacesWhatReportsWroteAndNothingElse() throws {
    let runner = try ProgramRunner("owned")
    defer { runner.remove() }
    func run(_ arguments: String...) throws {
      let result = try runner.run(arguments)
      #expect(result.status == ExitCode.done, "\(arguments): \(result.errors)")
    }
    try run("init", "aar")
    try run("plan", "aar", "--effort", "2", "--quiet")
    let plan = runner.folder + "/aar/plan"
    let key = "sparring/2026/nord-01/3"
    let date = try HandedOnTests.date(of: key, in: runner.folder + "/aar")
    try run("replan", "aar", "--from", "01-09-2026", "--cancel", "sparring:\(date)", "--quiet")
    let message = plan + "/kalender/aendringer/sparring-2026-nord-01-3.ics"
    #expect(exists(message) && exists(plan + "/changes.csv"))
    // What the planner put there is nobody else's.
    let own = plan + "/kalender/aendringer/min-egen.txt"
    try "min".write(toFile: own, atomically: true, encoding: .utf8)
    // The change is still to be told.
    try run("report", "aar", "--quiet")
    #expect(exists(message) && exists(plan + "/changes.csv") && exists(own))
    let feed = plan + "/kalender/personer/nord-skole-2-leder.ics"
    #expect(exists(feed) && exists(plan + "/aarshjul.html"))
    // Nothing has changed since this very plan, so there is nothing to tell.
    try run("report", "aar", "--quiet", "--previous", "aar")
    #expect(!exists(message) && exists(own) && exists(feed))
    // Marks leave no feed under a real name behind.
    try run("report", "aar", "--quiet", "--pseudonymise")
    #expect(!exists(feed) && exists(own) && exists(plan + "/plan.json"))
  }

  @Test func marksHideNamesInEveryAnswer() throws {
    let runner = try ProgramRunner("marks")
    defer { runner.remove() }
    _ = try runner.run("init", "aar")
    _ = try runner.run("plan", "aar", "--effort", "2", "--quiet")
    let folder = runner.folder + "/aar"
    let files = FileManager.default
    try files.copyItem(atPath: folder + "/plan/plan.json", toPath: runner.folder + "/foer.json")
    let called = ["--from", "01-09-2026", "--cancel"]
    let date = try HandedOnTests.date(of: "sparring/2026/nord-01/3", in: folder)
    _ = try runner.run(["replan", "aar", "--quiet"] + called + ["sparring:\(date)"])
    let second = try HandedOnTests.date(of: "sparring/2026/nord-01/2", in: folder)
    var shown: [(what: String, text: String)] = []
    func ask(_ questions: [[String]], _ statuses: Set<Int32> = [ExitCode.done]) throws {
      for question in questions {
        let speaksJSON = !["report", "export", "groups"].contains(question[0])
        for form in speaksJSON ? [[], ["--json"]] : [[]] {
          let result = try runner.run(question + ["--pseudonymise", "--secret", "ord"] + form)
          let what = (question + form).joined(separator: " ")
          #expect(statuses.contains(result.status), "\(what): \(result.errors)")
          #expect(!form.isEmpty || !(result.output + result.errors).isEmpty, "\(what)")
          shown.append((what, result.output + result.errors))
        }
      }
    }
    try ask([
      ["suggest", "aar", "--person", "nord-skole-1-leder"],
      ["suggest", "aar", "--event", "laeringssamtale syd-skole-1 1"],
      ["explain", "aar", "nord-skole-1-leder"], ["explain", "aar", "nord-01"], ["explain", "aar"],
      ["explain", "aar", "--event", "sparring nord-01 2", "--not", "oktober"],
      ["diff", "foer.json", "aar", "--html", "forskel.html"],
      ["report", "aar", "--previous", "foer.json", "--output", "ud"],
      ["check", "aar"], ["verify", "aar"], ["groups", "aar", "--dry-run", "--details"],
      ["replan", "aar", "--dry-run"] + called + ["sparring:\(second)"],
      ["plan", "aar", "--dry-run", "--effort", "1"],
      ["scenarios", "aar", "--scenario", "A: lunch.on=nej", "--effort", "1", "--csv", "ud/t.csv"],
      ["export", "aar", "--output", "ud/modeller"],
    ])
    // A plan that breaks rules, by name.
    let plan = try String(contentsOfFile: folder + "/plan/plan.json", encoding: .utf8)
    try plan.replacing("nord-skole-1-leder", with: "syd-skole-1-leder")
      .write(toFile: folder + "/plan/plan.json", atomically: true, encoding: .utf8)
    try ask(
      [["verify", "aar"], ["explain", HandedOnTests.impossible, "--clash", "--effort", "2"]],
      [ExitCode.violations])
    try plan.write(toFile: folder + "/plan/plan.json", atomically: true, encoding: .utf8)
    // A leader who has left, for whom the groups have to change.
    let people = try String(contentsOfFile: folder + "/people.csv", encoding: .utf8)
    try people.replacing(";leder;01-03-2026;;", with: ";leder;01-03-2026;15-08-2026;")
      .write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
    let rebalance = ["rebalance", "aar", "--from", "01-09-2026"]
    try ask(
      [rebalance, rebalance + ["--apply", "--dry-run"]], [ExitCode.done, ExitCode.violations])
    try ask([["replan", "aar", "--dry-run", "--from", "01-09-2026"]], [ExitCode.violations])
    // Faults that quote what stands in no table of names.
    try people.replacing(";nord-skole-1;", with: ";Nordskolan;")
      .write(toFile: folder + "/people.csv", atomically: true, encoding: .utf8)
    try files.createDirectory(atPath: folder + "/busy", withIntermediateDirectories: true)
    try "x".write(toFile: folder + "/busy/Else Hollm.ics", atomically: true, encoding: .utf8)
    try ask([["check", "aar"], ["plan", "aar"]], [ExitCode.badInput])
    let page = files.contents(atPath: runner.folder + "/forskel.html")
    shown.append(("forskel.html", String(decoding: try #require(page), as: UTF8.self)))
    for path in try files.subpathsOfDirectory(atPath: runner.folder + "/ud") {
      guard let data = files.contents(atPath: runner.folder + "/ud/" + path) else { continue }
      let text = String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "")
      shown.append(("ud/" + path, path + "\n" + text))
    }
    #expect(shown.contains { $0.text.contains("P-") } && shown.count > 60)
    var names = [
      "example.org", "chef-nord", "partner-1", "konsulent-1", "kontor-leder", "Nordskolan", "Hollm",
    ]
    for path in [folder, HandedOnTests.impossible].flatMap({
      [$0 + "/people.csv", $0 + "/workplaces.csv"]
    }) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for row in text.split(whereSeparator: \.isNewline).dropFirst() {
        let cells = row.split(separator: ";").map { String($0).replacing("\"", with: "") }
        if cells[0].contains(where: \.isNumber) { names.append(cells[0]) }
        names.append(cells[1])
      }
    }
    #expect(names.count > 40)
    for (what, text) in shown {
      for name in names where text.range(of: name, options: .literal) != nil {
        Issue.record("\(what): \(name)")
      }
    }
  }
}
