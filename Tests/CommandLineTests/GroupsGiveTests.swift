import Foundation
import Programme
import Testing

@testable import aarshjul

/// Groups that cost a little more than the best ones, where the calendar gains more.
@Suite struct GroupsGiveTests {
  /// Six leaders in two groups that meet once, in one week with a quiet Friday.
  ///
  /// Ane and Bo wish to be together, at a cost of 1, but the only day they share is the Friday, at a
  /// cost of 20.
  private func folder(_ runner: ProgramRunner) throws -> String {
    var people = "id;navn;arbejdsplads;distrikt;roller;tiltrådt;fridage\n"
    people += "chef;Karen Ågård;;nord;chef;01-08-2015;\n"
    var places = "id;navn;type;distrikt\n"
    let off = ["tirsdag, onsdag, torsdag", "mandag, onsdag, torsdag", "", "", "", ""]
    for (i, name) in ["Ane", "Bo", "Carl", "Dea", "Erik", "Frida"].enumerated() {
      people += "p\(i);\(name) Birk;s\(i);;leder;01-08-2015;\(off[i])\n"
      places += "s\(i);Sted \(i);skole;nord\n"
    }
    let wishes: Set<RuleID> = [.together, .quietWeeks]
    let rules = RuleID.allCases.filter { Rule.of($0).strength == .soft && $0 != .criterion }.map {
      "\($0.rawValue): "
        + (wishes.contains($0) ? "{ weight: \($0 == .together ? 1 : 20) }" : "{ on: false }")
    }
    let book = """
      {
        version: 1, horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
        calendar: { quiet: [{ name: "Ro", from: "09-10-2026", to: "09-10-2026" }] },
        groups: { kinds: ["school"], roles: ["leader"], on: true },
        activities: [{
          id: "sparring", kind: "sparringMeeting", name: "Sparring", count: 1, minutes: 120,
          starts: ["09:00"], windows: [{ from: "05-10-2026", to: "09-10-2026" }],
          chief: "none", place: "none",
        }],
        rules: { \(rules.joined(separator: ", ")) },
      }
      """
    let path = runner.folder + "/mappe"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in [
      ("districts.csv", "id;navn\nnord;Nord\n"), ("people.csv", people),
      ("workplaces.csv", places), ("rules.json", book),
      ("pairs.csv", "person;anden;ønske;krav\np0;p1;sammen;nej\n"),
    ] { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file)) }
    return "mappe"
  }

  private func plan(_ runner: ProgramRunner, _ name: String, _ more: [String]) throws -> String {
    let run = try runner.run(["plan", name, "--effort", "200"] + more)
    #expect(run.status == ExitCode.done, "\(run.errors)")
    return run.output
  }

  private func file(_ runner: ProgramRunner, _ name: String) throws -> String {
    try String(contentsOfFile: runner.folder + "/mappe/plan/" + name, encoding: .utf8)
  }

  @Test func oneUnitGivenSavesTwenty() throws {
    let runner = try ProgramRunner("groups-give")
    defer { runner.remove() }
    let name = try folder(runner)
    let plain = try plan(runner, name, [])
    let best = try file(runner, "plan.json")
    #expect(best.contains("\"total\": 20"))

    #expect(try plan(runner, name, ["--groups-give", "0"]) == plain)
    #expect(try file(runner, "plan.json") == best)

    let text = try plan(runner, name, ["--groups-give", "1"])
    #expect(text.contains("Andre grupper end de bedste: nord-01, nord-02"), "\(text)")
    let given = try file(runner, "plan.json")
    #expect(given.contains("\"total\": 1,"))

    // What is proven of the groups is what the best ones cost, and the check finds it so.
    let check = try runner.run("verify", name)
    #expect(check.status == ExitCode.done, "\(check.output)")
    #expect(check.output.contains("Grupper i Nord: pris 1, bevist mindst 0"), "\(check.output)")

    let again = try plan(runner, name, ["--groups-give", "1", "--threads", "1", "--json"])
    #expect(try file(runner, "plan.json") == given)
    #expect(again.hasPrefix("{\n  \"groupsGive\": {\n    \"calendar\" : 0,"))
    #expect((try? JSONSerialization.jsonObject(with: Data(again.utf8))) != nil)

    // The search for groups that give tells what it has all along.
    let watched = try runner.run(
      "plan", name, "--effort", "200", "--groups-give", "1", "--dry-run", "--progress", "json")
    let told = watched.errors.split(separator: "\n").filter { $0.contains("\"phase\":\"giving\"") }
    #expect(told.contains { $0.contains("\"objective\":20") }, "\(watched.errors)")
    #expect(told.last?.contains("\"objective\":1}") == true, "\(watched.errors)")

    // One of a kind is told as one.
    let checked = try runner.run("check", name)
    #expect(checked.output.contains("I orden: 1 distrikt, 6 arbejdspladser, 7 personer, 6 ledere"))
  }

  @Test(arguments: ["0.001", "2"]) func aLimitOfTimeEndsItWithAPlanThatHolds(limit: String) throws {
    let runner = try ProgramRunner("groups-give-limit")
    defer { runner.remove() }
    let name = try folder(runner)
    let run = try runner.run(
      "plan", name, "--time-limit", limit, "--groups-give", "1", "--json")
    // However little time there is, groups cost no more than they may, and the check agrees.
    guard run.status == ExitCode.done else {
      #expect(run.status == ExitCode.stopped && limit != "2", "\(run.errors)")
      return
    }
    let record = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let give = try #require(record?["groupsGive"] as? [String: Any])
    let (best, groups) = (give["groupsBest"] as? Int, give["groups"] as? Int)
    let (before, calendar) = (give["calendarBest"] as? Int, give["calendar"] as? Int)
    #expect(try #require(groups) <= #require(best) + 1)
    #expect(try #require(groups) + #require(calendar) <= #require(best) + #require(before))
    let check = try runner.run("verify", name)
    #expect(check.status == ExitCode.done, "\(check.output)")
  }
}
