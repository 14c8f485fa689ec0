import Foundation
import Programme
import Testing

@testable import aarshjul

/// The verbs that answer questions about a plan, as somebody uses them.
@Suite struct QuestionTests {
  private struct PlanRecord: Decodable {
    struct Group: Decodable {
      let label: String
      let members: [String]
    }
    let groups: [Group]
  }

  private func json(_ result: ProgramRunner.Result) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any])
  }

  /// The groups of both districts have no day for their second meeting.
  @Test func whatClashesAlikeIsToldOnce() throws {
    let runner = try ProgramRunner("alike")
    defer { runner.remove() }
    #expect(try runner.run("init", "aar").status == ExitCode.done)
    let url = URL(fileURLWithPath: runner.folder + "/aar/closures.csv")
    let closures = try String(contentsOf: url, encoding: .utf8)
    try Data((closures + "alle;01-11-2026;31-01-2027;;;;Lukket\r\n").utf8).write(to: url)
    let refused = try runner.run("plan", "aar", "--effort", "2", "--quiet")
    #expect(refused.status == ExitCode.violations)
    let meeting = "  - »Ledersparringsmøde« nr. 2 skal holdes."
    #expect(refused.lines.count { $0 == meeting } == 1, "\(refused.errors)")
    #expect(refused.lines.contains("  Det samme gælder »Ledersparringsmøde« nr. 2: Syd."))
  }

  @Test func aPlanAnswersQuestions() throws {
    let runner = try ProgramRunner("questions")
    defer { runner.remove() }
    func run(_ arguments: String..., status: Int32 = ExitCode.done) throws -> ProgramRunner.Result {
      let result = try runner.run(arguments)
      let what = arguments.joined(separator: " ")
      #expect(result.status == status, "\(what): \(result.errors)")
      if !arguments.contains("--json") {
        // Faults of files are one a line, for programs too.
        for line in result.lines where !line.hasPrefix("fejl: ") {
          #expect(line.count <= 80, "\(what): \(line)")
        }
      }
      return result
    }
    _ = try run("init", "aar")
    _ = try run("plan", "aar", "--effort", "2", "--quiet")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: runner.folder + "/aar/plan/plan.json"))
    let group = try #require(try JSONDecoder().decode(PlanRecord.self, from: bytes).groups.first)
    let person = group.members[0]

    let suggested = try run("suggest", "aar", "--person", person)
    #expect(suggested.output.contains("\(group.label) som nu"))
    let groups = try json(try run("suggest", "aar", "--person", person, "--json"))
    #expect(groups["current"] as? String == group.label)
    let event = "sparring \(group.label) 2"
    let times = try json(try run("suggest", "aar", "--event", event, "--json", "--most", "3"))
    #expect((times["choices"] as? [Any])?.count ?? 9 <= 3)
    _ = try run("suggest", "aar", "--event", event, "--lang", "en")
    _ = try run("suggest", "aar", status: ExitCode.badInput)
    let missing = try run("suggest", "aar", "--person", "qqqqq", status: ExitCode.badInput)
    #expect(missing.errors.contains("»qqqqq«"))

    #expect(try run("explain", "aar").output.contains("Planen overholder"))
    #expect(try run("explain", "aar", person).output.contains("er i \(group.label)"))
    #expect(try run("explain", "aar", group.label).output.contains("\(group.label): "))
    #expect(try run("explain", "aar", "--event", event).output.contains("Mødet skal ligge"))
    let tuesday = try run("explain", "aar", "--event", event, "--not", "tirsdag")
    #expect(tuesday.output.contains("tirsdag") && tuesday.output.contains("  A "))
    let table = try json(
      try run("explain", "aar", "--event", event, "--at", "2026-12-24 09:00", "--json"))
    #expect(table["possible"] as? Int == 0)
    // A weekday is asked of a meeting, however it is named, and not of its group.
    let named = try run("explain", "aar", event, "--not", "mandag")
    #expect(named.output.contains("mandag") && named.output.contains("  A "))
    let ofGroup = try run(
      "explain", "aar", group.label, "--not", "mandag", status: ExitCode.badInput)
    #expect(ofGroup.errors.contains("»--not« betyder intet uden --event."))
    let soon = try run(
      "explain", "aar", "--event", event, "--not", "snart", status: ExitCode.badInput)
    #expect(soon.errors.contains("»tirsdag formiddag«"))
    let english = try run("explain", "aar", "--group", group.label, "--lang", "en")
    #expect(english.output.contains("Meeting 1: "))

    let same = try run("diff", "aar", "aar")
    #expect(same.output.contains("Planerne er ens."))
    let difference = try json(try run("diff", "aar", "aar/plan/plan.json", "--json"))
    #expect(difference["isSame"] as? Bool == true)
    _ = try run("diff", "aar", status: ExitCode.badInput)
    _ = try run("diff", "aar", "aar/rules.json", status: ExitCode.badInput)
    _ = try run("diff", "aar", "aar", "--html", "forskel.html")
    let page = try String(contentsOfFile: runner.folder + "/forskel.html", encoding: .utf8)
    #expect(page.contains("<h1>") && page.contains("Planerne er ens."))
  }

  /// What programs are told is what the prose says and what the other questions answer, and adds up
  /// for whoever may not know all of it.
  @Test func whatProgramsAreToldAddsUp() throws {
    let runner = try ProgramRunner("explain-json")
    defer { runner.remove() }
    let wish = ["--set", "notTogether.hard=nej", "--set", "notTogether.weight=40"]
    _ = try runner.run(["init", "aar"])
    let pairs = runner.folder + "/aar/pairs.csv"
    let row = "nord-skole-1-leder;nord-skole-2-leder;ikke sammen;nej\r\n"
    try Data(try Data(contentsOf: URL(fileURLWithPath: pairs)) + Data(row.utf8))
      .write(to: URL(fileURLWithPath: pairs))
    _ = try runner.run(["plan", "aar", "--effort", "2", "--quiet"] + wish)
    func ask(_ arguments: String...) throws -> [String: Any] {
      let result = try runner.run(arguments + wish + ["--json"])
      #expect(result.status == ExitCode.done, "\(arguments): \(result.errors)")
      return try json(result)
    }
    func list(_ record: [String: Any]?, _ key: String) -> [[String: Any]] {
      record?[key] as? [[String: Any]] ?? []
    }
    func cost(_ record: [String: Any]) -> Int { record["cost"] as? Int ?? .min }

    let person = "nord-skole-1-leder"
    for question in [["--person", person], ["--group", "nord-01"]] {
      for (audience, hidden) in [("planner", 0), ("participants", 40)] {
        let told = try ask("explain", "aar", question[0], question[1], "--audience", audience)
        #expect(told["otherCost"] as? Int == hidden)
        #expect(list(told, "costs").map(cost).reduce(hidden, +) == cost(told))
      }
    }

    let event = try ask("explain", "aar", "--event", "sparring nord-01 2")
    func danish(_ key: String) -> String {
      (event[key] as? String ?? "").split(separator: "-").reversed().joined(separator: "-")
    }
    let prose = (event["text"] as? [String] ?? []).joined(separator: " ")
    #expect(prose.contains("skal ligge fra \(danish("earliest")) til \(danish("latest"))."))
    let meetings = list(try ask("explain", "aar", "--group", "nord-01"), "meetings")
    let meeting = try #require(
      meetings.first { $0["event"] as? String == event["event"] as? String })
    #expect(cost(meeting) == cost(event) && cost(event) > 0)
    #expect(
      Set(meeting["rules"] as? [String] ?? [])
        == Set(list(event, "costs").compactMap { $0["rule"] as? String }))

    let moves = try ask("explain", "aar", "--person", person)["moves"] as? [String: Any]
    let suggested = try ask("suggest", "aar", "--person", person)
    #expect(moves?["current"] as? String == "nord-01")
    #expect(
      NSArray(array: list(moves, "choices")) == NSArray(array: list(suggested, "choices")))
    #expect(!list(moves, "choices").isEmpty)
  }

  /// An option that would go unanswered is refused with what to write instead, before any file is
  /// read.
  @Test(arguments: [
    (["plan", "aar", "--secret", "ord"], "»--secret« betyder intet uden --pseudonymise."),
    (["diff", "a", "b", "--secret=ord"], "»--secret« betyder intet uden --pseudonymise."),
    (["explain", "aar", "--not", "tirsdag"], "»--not« betyder intet uden --event."),
    (["explain", "aar", "--at", "uge 42"], "»--at« betyder intet uden --event."),
    (
      ["explain", "aar", "--event", "a", "--at", "uge 42", "--not", "uge 43"],
      "»--at« og »--not« kan ikke bruges sammen."
    ),
    (
      ["explain", "aar", "--clash", "--person", "a"],
      "»--clash« og »--person« kan ikke bruges sammen."
    ),
    (
      ["explain", "aar", "--person", "a", "--group", "b", "--json"],
      "Med --json gives ét svar ad gangen."
    ),
    (["explain", "aar", "a", "--group", "b", "--json"], "Med --json gives ét svar ad gangen."),
    (
      ["suggest", "aar", "--person", "a", "--event", "b", "--json"],
      "Med --json gives ét svar ad gangen."
    ),
  ])
  func whatWouldGoUnansweredIsRefused(arguments: [String], told: String) throws {
    let runner = try ProgramRunner("unanswered")
    defer { runner.remove() }
    let result = try runner.run(arguments)
    #expect(result.status == ExitCode.badInput && result.output.isEmpty)
    #expect(result.errors.contains(told), "\(arguments): \(result.errors)")
  }

  @Test func whoWishesNotToBeWithWhomIsThePlannersAlone() throws {
    let runner = try ProgramRunner("wishes")
    defer { runner.remove() }
    _ = try runner.run("init", "aar")
    _ = try runner.run("plan", "aar", "--effort", "2", "--quiet")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: runner.folder + "/aar/plan/plan.json"))
    let groups = try JSONDecoder().decode(PlanRecord.self, from: bytes).groups
    var isTold = false
    for person in groups.flatMap(\.members) {
      for form in [[], ["--json"]] {
        let own = try runner.run(["explain", "aar", "--person", person] + form)
        isTold = isTold || own.output.contains("Gerne sammen") || own.output.contains("ogether")
        let others = try runner.run(
          ["explain", "aar", "--person", person, "--audience", "participants"] + form)
        #expect(others.status == ExitCode.done)
        for word in ["Gerne sammen", "Ikke sammen", "ogether\""] {
          #expect(!others.output.contains(word), "\(person): \(others.output)")
        }
      }
    }
    #expect(isTold)
  }

  @Test func scenariosStandSideBySide() throws {
    let runner = try ProgramRunner("scenarios")
    defer { runner.remove() }
    _ = try runner.run("init", "aar")
    let result = try runner.run(
      "scenarios", "aar", "--scenario", "uden: fairShare.on=nej, lunch.on=nej", "--effort", "2",
      "--progress", "none", "--csv", "tabel.csv")
    #expect(result.status == ExitCode.done, "\(result.errors)")
    #expect(result.lines.allSatisfy { $0.count <= 80 })
    #expect(result.output.contains("A  som nu") && result.output.contains("B  uden"))
    #expect(result.output.contains("Findes der en plan?"))
    let table = try String(contentsOfFile: runner.folder + "/tabel.csv", encoding: .utf8)
    #expect(table.contains("som nu;uden"))
    // What the rules cost in a column adds up to what the column says they cost.
    let rows = table.split(whereSeparator: \.isNewline).map { row in
      row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let total = try #require(rows.first { $0[0] == "I alt efter egne regler" })
    let rules = try #require(rows.firstIndex { $0[0] == "Den, der bærer mest" })
    for column in 1...2 {
      let sum = rows[(rules + 1)...].reduce(0) { $0 + (Int($1[column]) ?? 0) }
      #expect(String(sum) == total[column], "\(table)")
    }
    // Many scenarios stand below each other rather than beyond the edge of a terminal.
    let names = ["B", "C", "D", "E", "F"]
    let many = try runner.run(
      ["scenarios", "aar", "--effort", "1", "--progress", "none"]
        + names.flatMap { ["--scenario", "\($0): lunch.on=nej"] })
    #expect(many.lines.allSatisfy { $0.count <= 80 })
    #expect(many.lines.count { $0.hasPrefix("Findes der en plan?") } == 2)
    // Nothing is written into the folder.
    #expect(!FileManager.default.fileExists(atPath: runner.folder + "/aar/plan/plan.json"))
    for bad in [
      "uden: fairShar.on=nej", "uden: fairShare.on=måske", "tom:",
      "to: fairShare.on=nej, fairShare.on=ja",
    ] {
      let refused = try runner.run("scenarios", "aar", "--scenario", bad)
      #expect(refused.status == ExitCode.badInput)
    }
    #expect(try runner.run("scenarios", "aar").status == ExitCode.badInput)
    // Two of the same name cannot be told apart, and all that is wrong is told at once.
    let twice = try runner.run(
      "scenarios", "aar", "--scenario", "A: lunch.on=nej", "--scenario", "A: fairShar.on=nej")
    #expect(twice.status == ExitCode.badInput)
    #expect(twice.errors.contains("»A«") && twice.errors.contains("»fairShar«"))
  }

  @Test func scenariosAreReadFromWords() {
    let named = ScenarioArgument.parts("rolig uge: leaderWeek.most=1, lunch.from=12:00")
    #expect(named.name == "rolig uge")
    #expect(named.settings == ["leaderWeek.most=1", "lunch.from=12:00"])
    let bare = ScenarioArgument.parts("lunch.from=12:00")
    #expect(bare.name == "lunch.from=12:00" && bare.settings == ["lunch.from=12:00"])
    #expect(ScenarioArgument.parts("tom:").settings.isEmpty)
  }
}
