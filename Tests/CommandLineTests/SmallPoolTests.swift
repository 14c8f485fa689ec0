import Foundation
import Testing

@testable import aarshjul

/// Districts of all numbers of leaders that somebody may have: an answer, or why there is none.
@Suite struct SmallPoolTests {
  /// A folder of one district with so many leaders, each at a workplace of her own.
  private func folder(
    _ runner: ProgramRunner, _ leaders: Int, rules more: String = ""
  ) throws -> String {
    let name = "pulje\(leaders)"
    let path = runner.folder + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    var people =
      "id;navn;arbejdsplads;distrikt;roller;tiltrådt\nchef;Karen Ågård;;nord;chef;01-08-2015\n"
    var places = "id;navn;type;distrikt\n"
    for i in 0..<leaders {
      people += "p\(i);Leder \(i) Birk;s\(i);;leder;01-08-2015\n"
      places += "s\(i);Sted \(i);\(i % 2 == 0 ? "skole" : "dagtilbud");nord\n"
    }
    let rules = """
      {
        version: 1, horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
        groups: { kinds: ["school", "daycare"], roles: ["leader"], on: true }, activities: [],
        \(more)
      }
      """
    for (file, text) in [
      ("districts.csv", "id;navn\nnord;Nord\n"), ("people.csv", people),
      ("workplaces.csv", places), ("rules.json", rules),
    ] { try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file)) }
    return name
  }

  @Test func aPoolThatCannotBeDividedIsSaidToBeSo() throws {
    let runner = try ProgramRunner("small-pools")
    defer { runner.remove() }
    for leaders in [1, 2] {
      let name = try folder(runner, leaders)
      #expect(try runner.run("groups", name).status == ExitCode.violations)
      let ahead = try runner.run("groups", name, "--years", "2")
      #expect(ahead.status == ExitCode.violations)
      #expect(ahead.output.contains("Nord: antallet af ledere (\(leaders)) går ikke op"))
    }
  }

  @Test func twoFivesAreMadeOfTen() throws {
    let runner = try ProgramRunner("two-fives")
    defer { runner.remove() }
    let name = try folder(runner, 10)
    #expect(try runner.run("groups", name).status == ExitCode.done)
    let table = try String(
      contentsOfFile: runner.folder + "/\(name)/plan/groups.csv", encoding: .utf8)
    let rows = table.split(whereSeparator: \.isNewline).dropFirst()
    let groups = Dictionary(grouping: rows) { $0.split(separator: ";").prefix(2).joined() }
    #expect(groups.values.map(\.count).sorted() == [5, 5])
    #expect(try runner.run("verify", name).status == ExitCode.done)
  }

  @Test func theWayToTheBestGroupsIsToldInTheirCost() throws {
    let runner = try ProgramRunner("told")
    defer { runner.remove() }
    let name = try folder(runner, 9)
    let wish = "person;anden;ønske\np0;p1;sammen\n"
    try Data(wish.utf8).write(to: URL(fileURLWithPath: runner.folder + "/\(name)/pairs.csv"))
    let json = try runner.run("groups", name, "--progress", "json", "--json")
    let plan = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let total = try #require((plan?["score"] as? [String: Any])?["total"] as? Int)
    let costs = json.errors.split(separator: "\n").compactMap { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["objective"]
        as? Int
    }
    #expect(costs.min() == total, "\(json.errors)")
    // Steps that take no time are no lines.
    let plain = try runner.run("groups", name, "--progress", "plain")
    #expect(plain.errors.split(separator: "\n").count < 3, "\(plain.errors)")
  }

  @Test func twentyLeadersMeetNobodyTwiceInFiveYears() throws {
    let runner = try ProgramRunner("twenty")
    defer { runner.remove() }
    let name = try folder(runner, 20)
    let five = try runner.run("groups", name, "--years", "5")
    #expect(five.status == ExitCode.done)
    #expect(five.output.contains("Nord: 0 gengangere på 5 år; færre end 0 kan det ikke blive."))
  }

  @Test func weightsTooLargeToAddUpAreBadInputWithARemedy() throws {
    let runner = try ProgramRunner("weights")
    defer { runner.remove() }
    let large = try folder(runner, 8, rules: "rules: { travelSum: { weight: 1000000 } },")
    for details in [[], ["--details"]] {
      let result = try runner.run(["groups", large] + details)
      #expect(result.status == ExitCode.badInput)
      #expect(result.errors.contains("Sæt alle vægte ned med samme faktor"))
      #expect(!result.errors.contains("--effort"))
    }
    for (weight, said) in [("5.5", "skal være et helt tal"), ("1e30", "ligger uden for")] {
      let name = try folder(runner, 8, rules: "rules: { travelSum: { weight: \(weight) } },")
      let result = try runner.run("groups", name)
      #expect(result.status == ExitCode.badInput)
      #expect(result.errors.contains(said), "\(result.errors)")
    }
  }

  @Test func groupsAloneAreCheckedAsGroupsAlone() throws {
    let runner = try ProgramRunner("groups-alone")
    defer { runner.remove() }
    let name = try folder(runner, 8)
    let path = runner.folder + "/\(name)/rules.json"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    let sparring = "activities: [{ id: \"sparring\", kind: \"sparringMeeting\", name: \"Møde\" }]"
    try rules.replacing("activities: []", with: sparring)
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try runner.run("groups", name).status == ExitCode.done)
    let check = try runner.run("verify", name)
    #expect(check.status == ExitCode.done, "\(check.output)")
    #expect(check.output.contains("Planen har kun grupper; kalenderen er ikke lagt endnu."))
    // A group that is no group is found all the same.
    let plan = runner.folder + "/\(name)/plan/plan.json"
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    try text.replacing("\"p0\"", with: "\"p1\"")
      .write(toFile: plan, atomically: true, encoding: .utf8)
    #expect(try runner.run("verify", name).status != ExitCode.done)
  }

  @Test func groupsAreFormedThoughTheCalendarCannotBeMadeYet() throws {
    let runner = try ProgramRunner("calendar-later")
    defer { runner.remove() }
    let name = try folder(runner, 8)
    let path = runner.folder + "/\(name)/rules.json"
    let rules = try String(contentsOfFile: path, encoding: .utf8)
    let homeless = """
      activities: [{ id: "dag", kind: "meeting", name: "Temadag", subject: "district", count: 1, \
      minutes: 60, required: { roles: ["leader"] }, place: "venue" }]
      """
    try rules.replacing("activities: []", with: homeless)
      .write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try runner.run("plan", name).status == ExitCode.violations)
    let groups = try runner.run("groups", name)
    #expect(groups.status == ExitCode.done, "\(groups.errors)")
    #expect(groups.errors.contains("Temadag"))
    #expect(groups.errors.contains("Det angår kun kalenderen."))
    let silent = try runner.run("groups", name, "--quiet")
    #expect(silent.status == ExitCode.done && silent.errors.isEmpty)
  }

  @Test func theBoundOfGroupsTooManyToLookAtIsComputedAgain() throws {
    let runner = try ProgramRunner("fifteens")
    defer { runner.remove() }
    let name = try folder(
      runner, 61,
      rules: """
        rules: {
          groupSize: { smallest: 14, largest: 16 }, groupSizeTarget: { target: 15 },
        },
        """)
    let made = try runner.run("groups", name, "--effort", "20")
    #expect(made.status == ExitCode.done, "\(made.errors)")
    let check = try runner.run("verify", name)
    #expect(check.status == ExitCode.done)
    #expect(check.output.contains("beviset er regnet efter"), "\(check.output)")
    // A bound that the prices do not bear out is refused.
    let plan = runner.folder + "/\(name)/plan/plan.json"
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    let claim = try #require(text.firstMatch(of: /"lowerBound" ?: ?(\d+)/))
    let more = text.replacingCharacters(
      in: claim.1.startIndex..<claim.1.endIndex, with: "9\(claim.1)")
    try more.write(toFile: plan, atomically: true, encoding: .utf8)
    #expect(try runner.run("verify", name).status == ExitCode.violations)
  }

  private struct Review: Decodable {
    struct Group: Decodable {
      let label: String
      let members: [String]
      let cost: Int
    }
    struct Other: Decodable {
      let extra: Int?
      let proven: Bool
    }
    let total: Int
    let groups: [Group]
    let secondBest: [Other]
  }

  private struct Swap: Decodable {
    let inPlan: Bool
    let possible: Bool
    let reason: String?
    let rules: [String]
    let change: Int?
  }

  @Test func whatASwapCostsIsToldWithoutAPlanToo() throws {
    let runner = try ProgramRunner("swap-without-a-plan")
    defer { runner.remove() }
    let name = try folder(runner, 8)
    func swap(_ more: String...) throws -> ProgramRunner.Result {
      try runner.run(["groups", name, "--swap", "p0,p1", "--progress", "none"] + more)
    }
    let before = try swap()
    #expect([ExitCode.done, ExitCode.violations].contains(before.status))
    #expect(before.output.hasPrefix("Der er ingen plan endnu."))
    #expect(before.errors.isEmpty)
    let record = try JSONDecoder().decode(Swap.self, from: Data(try swap("--json").output.utf8))
    #expect(!record.inPlan)
    #expect(!FileManager.default.fileExists(atPath: runner.folder + "/\(name)/plan"))
    #expect(try runner.run("groups", name, "--quiet").status == ExitCode.done)
    let after = try swap()
    #expect(after.output.hasPrefix("I den plan, der er:"))
    // The same groups, so the same answer.
    let answer = { (text: String) in Array(text.split(whereSeparator: \.isNewline).dropFirst()) }
    #expect(answer(after.output) == answer(before.output))
    for look in [["--details"], ["--years", "2"], ["--swap", "p0,p1"]] {
      #expect(try runner.run(["groups", name, "--quiet"] + look).output.isEmpty, "\(look)")
    }
  }

  @Test func questionsAboutGroupsAreAnsweredToProgramsToo() throws {
    let runner = try ProgramRunner("questions")
    defer { runner.remove() }
    let name = try folder(runner, 8)
    #expect(try runner.run("groups", name).status == ExitCode.done)
    func answer<T: Decodable>(_ arguments: String...) throws -> (value: T, status: Int32) {
      let result = try runner.run(["groups", name, "--json", "--progress", "none"] + arguments)
      return (try JSONDecoder().decode(T.self, from: Data(result.output.utf8)), result.status)
    }
    let review: Review = try answer("--details").value
    #expect(review.groups.map(\.members.count) == [4, 4])
    #expect(review.secondBest.first?.proven == true)
    #expect(review.total == review.groups.reduce(0) { $0 + $1.cost })
    let (first, second) = (review.groups[0].members, review.groups[1].members)
    let swap: (value: Swap, status: Int32) = try answer("--swap", "\(first[0]), \(second[0])")
    #expect(swap.value.possible && swap.status == ExitCode.done)
    #expect(swap.value.inPlan)
    #expect(swap.value.change.map { $0 >= 0 } == true)
    let same: (value: Swap, status: Int32) = try answer("--swap", "\(first[0]),\(first[1])")
    #expect(same.value.reason == "sameGroup" && same.status == ExitCode.violations)
    let none = try runner.run("groups", name, "--swap", "\(first[0]),nobody")
    #expect(none.status == ExitCode.badInput)
    #expect(none.errors.contains("nobody"))
  }
}
