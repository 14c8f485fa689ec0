import Foundation
import Programme
import Testing

@testable import aarshjul

/// The verbs as somebody uses them, one after the other in a folder.
@Suite struct VerbTests {
  /// Whether a line is for programs or names what is the same in every language.
  private func isProse(_ line: String) -> Bool {
    let marks = ["{", "[", "fejl: ", "advarsel: ", "error: ", "warning: "]
    return !marks.contains { line.hasPrefix($0) }
  }

  private func check(_ result: ProgramRunner.Result, _ what: String, isDanish: Bool = true) {
    let foreign = isDanish ? Tongue.english : Tongue.danish
    for line in result.lines where isProse(line) {
      #expect(line.count <= 80, "\(what): \(line)")
      #expect(!line.contains("\u{1B}") && !line.contains("{1}"), "\(what): \(line)")
      // Commands are quoted as they are typed.
      let words = Tongue.words(Tongue.prose(line))
        .intersection(foreign).subtracting(Verbs.names)
      #expect(words.isEmpty, "\(what): \(words) in \(line)")
    }
  }

  @Test func aYearInDanish() throws {
    let runner = try ProgramRunner("danish")
    defer { runner.remove() }
    func run(_ arguments: String..., status: Int32 = ExitCode.done) throws -> ProgramRunner.Result {
      let result = try runner.run(arguments)
      let what = arguments.joined(separator: " ")
      #expect(result.status == status, "\(what): \(result.errors)")
      check(result, what)
      return result
    }
    _ = try run("init", "aar")
    _ = try run("init", "aar", status: ExitCode.cannotWrite)
    _ = try run("check", "aar")
    let planned = try run("plan", "aar", "--effort", "2")
    #expect(planned.output.contains("Årsplan"))
    _ = try run("verify", "aar")
    let report = try run("report", "aar", "--today", "01-12-2026")
    #expect(report.output.contains("aarshjul.html"))
    let details = try run("groups", "aar", "--details", "--progress", "none")
    #expect(details.output.contains("Alle grupper tilsammen: "))
    _ = try run("groups", "aar", "--years", "2", "--progress", "none")
    _ = try run("rebalance", "aar", "--progress", "none")
    _ = try run("export", "aar", "--output", "modeller")
    _ = try run("schedule", "aar", "--dry-run", "--effort", "2", "--progress", "none")
    _ = try run("help")
    // What cannot be understood is said in Danish too.
    _ = try run("plna", status: ExitCode.badInput)
    _ = try run("plan", "aar", "--seeed", "2", status: ExitCode.badInput)
    _ = try run("plan", "aar", "--seed", "x", status: ExitCode.badInput)
    _ = try run("plan", "aar", "--seed", status: ExitCode.badInput)
    _ = try run("plan", "aar", "--set", "chiefDay.most=x", status: ExitCode.badInput)
    _ = try run("plan", "aar", "--set", "cheifDay.most=2", status: ExitCode.badInput)
    _ = try run("plan", "aar", "andet", status: ExitCode.badInput)
    _ = try run("init", status: ExitCode.badInput)
    _ = try run("completions", status: ExitCode.badInput)
    _ = try run("report", "aar", "--previous", "intet", status: ExitCode.badInput)
    _ = try run("report", "tom", status: ExitCode.badInput)
  }

  @Test func aYearInEnglish() throws {
    let runner = try ProgramRunner("english")
    defer { runner.remove() }
    for arguments in [
      ["init", "year"], ["check", "year"], ["plan", "year", "--effort", "2"], ["verify", "year"],
      ["report", "year"], ["help"],
    ] {
      let result = try runner.run(arguments + ["--lang", "en"])
      #expect(result.status == ExitCode.done, "\(arguments): \(result.errors)")
      check(result, arguments.joined(separator: " "), isDanish: false)
    }
  }

  @Test func reportsOfAnUnchangedPlanAreTheSame() throws {
    let runner = try ProgramRunner("same")
    defer { runner.remove() }
    func run(_ arguments: String...) throws { #expect(try runner.run(arguments).status == 0) }
    func calendars(_ folder: String) throws -> [String: Data] {
      let base = runner.folder + "/" + folder + "/plan/kalender"
      var result: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: base)
      where path.hasSuffix(".ics") {
        result[path] = try Data(contentsOf: URL(fileURLWithPath: base + "/" + path))
      }
      return result
    }
    try run("init", "aar")
    try run("plan", "aar", "--effort", "2", "--quiet")
    try run("report", "aar", "--quiet", "--output", "a")
    try run("report", "aar", "--quiet", "--output", "b", "--today", "01-12-2026")
    try run("report", "aar", "--quiet", "--output", "c", "--previous", "aar")
    let first = try calendars("a")
    #expect(first.count > 20)
    #expect(try calendars("b") == first)
    // Against the same plan nobody is told anything.
    #expect(try calendars("c") == first)
    let changes = try String(
      contentsOfFile: runner.folder + "/c/plan/changes.csv", encoding: .utf8)
    #expect(changes.split(separator: "\r\n").count == 1)
  }

  @Test func tablesAreInputOfTheNextYear() throws {
    let runner = try ProgramRunner("tables")
    defer { runner.remove() }
    #expect(try runner.run("init", "aar").status == 0)
    #expect(try runner.run("plan", "aar", "--effort", "2", "--quiet").status == 0)
    let files = FileManager.default
    let base = runner.folder + "/aar/"
    try? files.removeItem(atPath: base + "history/groups.csv")
    try files.copyItem(atPath: base + "plan/groups.csv", toPath: base + "history/groups.csv")
    let calendar = try String(contentsOfFile: base + "plan/calendar.csv", encoding: .utf8)
    let rows = calendar.split(separator: "\r\n")
    // The header and the meetings with a host: those of the groups.
    let pins = rows.enumerated().filter { i, row in
      i == 0 || !row.split(separator: ";", omittingEmptySubsequences: false)[5].isEmpty
    }.map(\.element)
    #expect(pins.count > 8)
    try Data((pins.joined(separator: "\r\n") + "\r\n").utf8)
      .write(to: URL(fileURLWithPath: base + "pins.csv"))
    let checked = try runner.run("check", "aar")
    #expect(checked.status == 0, "\(checked.output)")
    #expect(!checked.output.contains(".csv"), "\(checked.output)")
    let again = try runner.run("schedule", "aar", "--effort", "2", "--output", "again", "--quiet")
    #expect(again.status == 0, "\(again.errors)")
    func moments(_ rows: [Substring]) -> Set<String> {
      Set(
        rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).prefix(6).joined() })
    }
    let after = try String(
      contentsOfFile: runner.folder + "/again/plan/calendar.csv", encoding: .utf8)
    #expect(moments(after.split(separator: "\r\n")).isSuperset(of: moments(pins)))
    // With every meeting pinned those who choose repeats still find theirs.
    try Data(calendar.utf8).write(to: URL(fileURLWithPath: base + "pins.csv"))
    let all = try runner.run("plan", "aar", "--effort", "2", "--output", "all", "--quiet")
    #expect(all.status == 0, "\(all.errors)")
    let same = try String(
      contentsOfFile: runner.folder + "/all/plan/calendar.csv", encoding: .utf8)
    #expect(moments(same.split(separator: "\r\n")) == moments(rows))
  }
}
