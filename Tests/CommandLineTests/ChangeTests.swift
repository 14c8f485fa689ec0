import Foundation
import Programme
import Testing

@testable import aarshjul

/// The verbs that change a plan, as somebody uses them.
@Suite struct ChangeTests {
  private struct Event: Decodable {
    let key: String
    let day: String
    let venue: String?
    let participants: [String]?
  }

  private struct Record: Decodable {
    let events: [Event]
  }

  /// A folder with a plan, and the program to change it with.
  private struct Year {
    let runner: ProgramRunner

    init(_ name: String) throws {
      runner = try ProgramRunner(name)
      _ = try run("init", "aar")
      _ = try run("plan", "aar", "--effort", "2", "--quiet")
    }

    @discardableResult
    func run(_ arguments: String..., status: Int32 = ExitCode.done) throws -> ProgramRunner.Result {
      let result = try runner.run(arguments)
      #expect(result.status == status, "\(arguments.joined(separator: " ")): \(result.errors)")
      return result
    }

    func json(_ result: ProgramRunner.Result) throws -> [String: Any] {
      let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      return try #require(value as? [String: Any])
    }

    func bytes(_ path: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: runner.folder + "/aar/" + path))
    }

    func events() throws -> [Event] {
      try JSONDecoder().decode(Record.self, from: try bytes("plan/plan.json")).events
    }

    /// Changes the text of a file.
    func edit(_ path: String, _ change: (inout String) throws -> Void) throws {
      var text = String(decoding: try bytes(path), as: UTF8.self)
      try change(&text)
      try Data(text.utf8).write(to: URL(fileURLWithPath: runner.folder + "/aar/" + path))
    }

    /// The messages about changed events.
    func messages() throws -> [String] {
      let folder = runner.folder + "/aar/plan/kalender/aendringer"
      return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
  }

  private static func danish(_ day: String) -> String {
    day.split(separator: "-").reversed().joined(separator: "-")
  }

  @Test func `a plan is fitted to an absence, and the same again changes nothing`() throws {
    let year = try Year("replan")
    defer { year.runner.remove() }
    let before = try year.bytes("plan/plan.json")
    let nothing = try year.run("replan", "aar", "--from", "01-09-2026")
    #expect(nothing.output.contains("Intet skal flyttes"))
    #expect(try year.bytes("plan/plan.json") == before)

    let event = try #require(try year.events().first { $0.key == "sparring/2026/nord-01/3" })
    let person = try #require(event.participants?.first)
    try year.edit("absences.csv") { $0 += "\(person);\(ChangeTests.danish(event.day));;;;\r\n" }
    let tried = try year.run("replan", "aar", "--from", "01-09-2026", "--dry-run")
    #expect(tried.output.contains("1 møde flyttes; færre kan det ikke være (bevist)."))
    #expect(tried.output.contains("Intet er skrevet"))
    #expect(!tried.output.contains("plan/kalender"))
    let elsewhere = try year.run("replan", "aar", "--from", "01-09-2026", "--output", "andet")
    #expect(elsewhere.output.contains("andet/plan/kalender;"))
    #expect(try year.bytes("plan/plan.json") == before)

    let record = try year.json(
      try year.run("replan", "aar", "--from", "01-09-2026", "--json", "--quiet"))
    let moved = try #require(record["moved"] as? [[String: Any]])
    #expect(moved.compactMap { $0["event"] as? String } == [event.key])
    #expect(record["isFewest"] as? Bool == true)
    #expect(try year.messages().count == 1)
    #expect(try year.events().first { $0.key == event.key }?.day != event.day)
    try year.run("verify", "aar")

    let after = try year.bytes("plan/plan.json")
    try year.run("replan", "aar", "--from", "01-09-2026", "--quiet")
    #expect(try year.bytes("plan/plan.json") == after)
    // An activity that is not there cannot be called off.
    try year.run("replan", "aar", "--cancel", "findes-ikke:01-09-2026", status: ExitCode.badInput)
    let learning = try #require(
      try year.events().first { $0.key.hasPrefix("laeringsdag") && $0.day > "2026-12-01" })
    let off = try year.json(
      try year.run(
        "replan", "aar", "--from", "01-09-2026", "--cancel",
        "laeringsdag:\(ChangeTests.danish(learning.day))", "--dry-run", "--json", "--quiet"))
    let calledOff = try #require(off["moved"] as? [[String: Any]])
    #expect(calledOff.contains { $0["calledOff"] as? Bool == true })
  }

  @Test func `a changed plan says what is proven, and a change without a plan what clashes`() throws
  {
    let year = try Year("bounds")
    defer { year.runner.remove() }
    let event = try #require(try year.events().first { $0.key == "sparring/2026/nord-01/3" })
    let day = ChangeTests.danish(event.day)
    let person = try #require(event.participants?.first)
    try year.edit("absences.csv") { $0 += "\(person);\(day);;;;\r\n" }
    try year.run("replan", "aar", "--from", "01-09-2026", "--quiet")
    let verdict = try year.json(try year.run("verify", "aar", "--json"))
    let bounds = try #require(verdict["bounds"] as? [[String: Any]])
    let calendar = try #require(bounds.first { $0["subject"] as? String == "calendar" })
    let (objective, lower) = (calendar["objective"] as? Int, calendar["lowerBound"] as? Int)
    #expect(calendar["checked"] as? Bool == true)
    #expect(try #require(lower) <= #require(objective))
    #expect(bounds.contains { $0["subject"] as? String == "nord" })

    // A pinned meeting on a day that is closed: what clashes is told, with the ways out.
    let pinned = try #require(
      try year.events().first { $0.key.hasPrefix("workshop/") && $0.day > "2026-11-01" })
    let closed = ChangeTests.danish(pinned.day)
    let pins = "art;møde;dato\r\nmøde;\(pinned.key);\(closed)\r\n"
    try Data(pins.utf8).write(to: URL(fileURLWithPath: year.runner.folder + "/aar/pins.csv"))
    try year.edit("closures.csv") { $0 += "alle;\(closed);\(closed);;;;Storm\r\n" }
    let blocked = try year.run(
      "replan", "aar", "--from", "01-09-2026", "--effort", "1", status: ExitCode.violations)
    #expect(blocked.errors.contains("Der findes ingen plan, og det er bevist"))
    #expect(blocked.errors.contains("»Storm«"))
    #expect(blocked.errors.contains("  > Hvis"))
    // It is told as soon as it is known, before the ways out.
    #expect(blocked.errors.contains("kolliderer: »Workshop«"))
    // A pinned meeting of nobody: the row is named.
    let nowhere = "art;møde;dato\r\nmøde;workshop/2026/ingensteds/1;18-09-2026\r\n"
    try Data(nowhere.utf8).write(to: URL(fileURLWithPath: year.runner.folder + "/aar/pins.csv"))
    let refused = try year.run(
      "replan", "aar", "--from", "01-09-2026", "--effort", "1", "--quiet",
      status: ExitCode.violations)
    #expect(refused.errors.contains("pins.csv:2:2 (møde)"))
  }

  @Test func `what is taken out of the folder is called off or held elsewhere`() throws {
    let year = try Year("gone")
    defer { year.runner.remove() }
    let planned = try year.events()
    try year.edit("rules.json") { text in
      try RulesText.removeActivity("chefmoede", from: &text)
    }
    let venue = "loftet"
    try year.edit("venues.csv") { text in
      text = text.components(separatedBy: "\r\n").filter { !$0.hasPrefix(venue + ";") }
        .joined(separator: "\r\n")
    }
    // A plan that names what is not there is no plan to rely on.
    try year.run("verify", "aar", status: ExitCode.badInput)
    let result = try year.run("replan", "aar", "--from", "01-12-2026", "--json")
    #expect(result.errors.contains("chefmoede"))
    #expect(result.errors.contains(venue))
    let record = try year.json(result)
    let gone = planned.filter { $0.key.hasPrefix("chefmoede") && $0.day >= "2026-12-01" }.map(\.key)
    #expect(!gone.isEmpty)
    #expect(record["cancelled"] as? [String] == gone)
    let messages = try year.messages()
    for key in gone {
      let name = key.replacingOccurrences(of: "/", with: "-")
      #expect(messages.contains { $0.contains(name) }, "\(messages)")
    }
    let now = try year.events()
    #expect(!now.contains { $0.key.hasPrefix("chefmoede") || $0.venue == venue })
    for event in planned where event.venue == venue && event.day >= "2026-12-01" {
      #expect(now.contains { $0.key == event.key && $0.venue != nil })
    }
    try year.run("verify", "aar")
  }

  @Test func `where leaders cannot be divided it is said why`() throws {
    let year = try Year("undivided")
    defer { year.runner.remove() }
    // The district has four leaders, who make one group.
    try year.edit("pairs.csv") { $0 += "syd-skole-1-leder;syd-skole-2-leder;ikke sammen;ja\r\n" }
    let told = try year.run(
      "rebalance", "aar", "--from", "01-10-2026", "--effort", "1", status: ExitCode.violations)
    #expect(told.output.contains("kan ikke gælde på én gang"))
    #expect(told.output.contains("Ida Ravn") && told.output.contains("Jens Toft"))
    #expect(!told.output.contains("aarshjul check"))
    let record = try year.json(
      year.run(
        "rebalance", "aar", "--from", "01-10-2026", "--effort", "1", "--json",
        status: ExitCode.violations))
    #expect(record["noPlan"] != nil)
    // With a limit of moves it is the limit that says so.
    let limited = try year.run(
      "rebalance", "aar", "--from", "01-10-2026", "--max-moves", "0", status: ExitCode.violations)
    #expect(!limited.output.contains("på én gang"))
  }

  @Test func `what cannot be meant is refused with a remedy, all of it at once`() throws {
    let year = try Year("refused")
    defer { year.runner.remove() }
    let record = try year.bytes("plan/plan.json")
    func refused(_ arguments: String...) throws -> String {
      let result = try year.runner.run(["replan", "aar", "--lang", "en"] + arguments)
      #expect(result.status == ExitCode.badInput, "\(arguments)")
      #expect(result.output.isEmpty)
      return result.errors
    }
    let several = try refused("--set", "bad.bad=1", "--set", "chiefDay.most=x", "--set", "worse")
    #expect(several.contains("There is no rule 'bad'."))
    #expect(!several.contains("Did you mean"))
    #expect(several.contains("'chiefDay.most=x'"))
    #expect(several.contains("'worse'"))
    #expect(try refused("--from", "01-01-1999").contains("The plan runs from"))
    #expect(try refused("--from", "01-08-2050").contains("The plan runs from"))
    #expect(try refused("--freeze-until", "01-08-2050").contains("The plan runs from"))
    #expect(
      try refused("--from", "01-10-2026", "--freeze-until", "01-09-2026")
        .contains("The plan changes from"))
    #expect(
      try refused("--cancel", "laering:01-09-2026..30-09-2026").contains("activity 'laering'"))
    #expect(try refused("--cancel", "sparring:30-09-2026..01-09-2026").contains("lies before"))
    #expect(try refused("--cancel", "sparring:30-09-1999").contains("The plan runs from"))
    // In the summer holiday there is nothing to call off.
    #expect(try refused("--cancel", "sparring:02-08-2026").contains("has no"))
    // Nothing in the folder clashes: the days called off leave no time.
    let blocked = try year.run(
      "replan", "aar", "--lang", "en", "--from", "01-08-2026", "--cancel",
      "sparring:01-08-2026..31-07-2027", status: ExitCode.violations)
    #expect(blocked.errors.contains("has no possible time"))
    // Meetings are told by what they are called.
    #expect(!blocked.errors.contains("sparring/"))
    #expect(blocked.errors.contains(": nord-01"))
    #expect(try year.bytes("plan/plan.json") == record)
  }

  @Test func `a newcomer gets a group, and the calendar follows`() throws {
    let year = try Year("rebalance")
    defer { year.runner.remove() }
    try year.edit("people.csv") {
      $0 += "ny-leder;Ny Leder;;nord-skole-1;;leder;01-01-2027;;ja;;;;\r\n"
    }
    try year.edit("people.csv") { text in
      text = text.replacingOccurrences(
        of: "01-08-2015;;ja;;;;lang", with: "01-08-2015;01-01-2027;ja;;;;lang")
    }
    let before = try year.bytes("plan/plan.json")
    let refused = try year.run(
      "replan", "aar", "--from", "02-01-2027", "--set", "leaderWeek.never=9",
      status: ExitCode.violations)
    #expect(refused.errors.contains("rebalance aar --from 02-01-2027 --set leaderWeek.never=9"))
    let choices = try year.json(
      try year.run("rebalance", "aar", "--from", "02-01-2027", "--json", "--quiet"))
    let district = try #require((choices["districts"] as? [[String: Any]])?.first)
    #expect(district["joined"] as? [String] == ["ny-leder"])
    #expect(district["left"] as? [String] == ["nord-skole-1-leder"])
    #expect(district["proven"] as? Bool == true)
    #expect(try year.bytes("plan/plan.json") == before)
    let shown = try year.run("rebalance", "aar", "--from", "02-01-2027", "--apply")
    #expect(shown.output.contains("0 skifter gruppe"))
    let ahead = try year.events().filter { $0.key.hasPrefix("sparring") && $0.day >= "2027-01-02" }
    #expect(ahead.contains { $0.participants?.contains("ny-leder") == true })
    #expect(!ahead.contains { $0.participants?.contains("nord-skole-1-leder") == true })
    try year.run("verify", "aar")
    let again = try year.run("rebalance", "aar", "--from", "02-01-2027")
    #expect(again.output.contains("Grupperne passer til mappen"))
    #expect(!again.output.contains("Men "))
    // The groups fit, and the calendar does not.
    let day = try #require(ahead.map(\.day).filter { $0 >= "2027-03-01" }.min())
    let date = day.split(separator: "-").reversed().joined(separator: "-")
    try year.edit("closures.csv") { $0 += "alle;\(date);;;;;Lukket\r\n" }
    let unfit = try year.run("rebalance", "aar", "--from", "02-01-2027")
    #expect(unfit.output.contains("Grupperne passer til mappen"))
    #expect(unfit.output.contains("kan ikke"))
    #expect(unfit.output.contains("aarshjul replan aar --from 02-01-2027"))
    let told = try year.json(
      try year.run("rebalance", "aar", "--from", "02-01-2027", "--json", "--quiet"))
    let unsettled = try #require(told["unsettled"] as? [String])
    #expect(ahead.filter { $0.day == day }.allSatisfy { unsettled.contains($0.key) })
  }

  @Test
  func `whoever met somebody whose row is gone is told, and a choice is told with its calendar`()
    throws
  {
    let year = try Year("row-gone")
    defer { year.runner.remove() }
    let ahead = try year.events().filter { event in
      event.day >= "2026-12-01" && event.participants?.contains("nord-skole-1-leder") == true
    }
    let group = try #require(ahead.first { $0.key.hasPrefix("sparring") })
    let fellows = (group.participants ?? []).filter { $0 != "nord-skole-1-leder" }
    #expect(ahead.count > 2 && fellows.count > 1)
    try year.edit("people.csv") { text in
      let rows = text.components(separatedBy: "\r\n")
      text = rows.filter { !$0.hasPrefix("nord-skole-1-leder;") }.joined(separator: "\r\n")
    }
    try year.edit("pairs.csv") { text in
      let rows = text.components(separatedBy: "\r\n")
      text = rows.filter { !$0.contains("nord-skole-1-leder") }.joined(separator: "\r\n")
    }
    try FileManager.default.removeItem(
      atPath: year.runner.folder + "/aar/busy/nord-skole-1-leder.ics")
    // The calendar alone does not do: a group has lost somebody.
    let refused = try year.json(
      try year.run(
        "replan", "aar", "--from", "01-12-2026", "--json", status: ExitCode.violations))
    let obstacle = try #require((refused["obstacles"] as? [[String: Any]])?.first)
    #expect(obstacle["people"] as? [String] == ["nord-skole-1-leder"])
    let record = try year.json(
      try year.run("rebalance", "aar", "--from", "01-12-2026", "--apply", "--json"))
    let district = try #require((record["districts"] as? [[String: Any]])?.first)
    #expect(district["left"] as? [String] == ["nord-skole-1-leder"])
    #expect((district["choices"] as? [[String: Any]])?.isEmpty == false)
    let change = try #require(record["change"] as? [String: Any])
    let told = try #require(change["told"] as? [String])
    #expect(Set(fellows + ["nord-skole-1-leder"]).isSubset(of: told))
    let touched = Set(change["touched"] as? [String] ?? [])
    let rest = Set(
      (change["moved"] as? [[String: Any]] ?? []).compactMap { $0["event"] as? String }
    )
    .union(change["cancelled"] as? [String] ?? [])
    #expect(Set(ahead.map(\.key)).isSubset(of: touched.union(rest)))
    let messages = try year.messages()
    #expect(messages.contains { $0.hasPrefix(group.key.replacingOccurrences(of: "/", with: "-")) })
    // The plan names nobody any more whom the folder does not know.
    try year.run("verify", "aar")
    let again = try year.json(
      try year.run("replan", "aar", "--from", "01-12-2026", "--json", "--quiet"))
    #expect(again["unchanged"] as? Bool == true)
  }

  @Test func `why there is no plan is told as JSON, too`() throws {
    let year = try Year("no-plan-json")
    defer { year.runner.remove() }
    // Everything in the year of one leader is taken.
    try year.edit("absences.csv") { $0 += "nord-skole-1-leder;01-12-2026;15-07-2027;;;\r\n" }
    for arguments in [
      ["plan", "aar"], ["replan", "aar", "--from", "01-11-2026"], ["explain", "aar", "--clash"],
    ] {
      let run = try year.runner.run(arguments + ["--effort", "1", "--json"])
      #expect(run.status == ExitCode.violations, "\(arguments)")
      let record = try year.json(run)
      let entries = ["clashes", "obstacles", "faults"].flatMap {
        record[$0] as? [[String: Any]] ?? []
      }
      #expect(!entries.isEmpty, "\(arguments): \(run.output)")
    }
  }
}
