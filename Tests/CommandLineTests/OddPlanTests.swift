import Foundation
import Programme
import Testing

@testable import aarshjul

/// Plans that are not quite what they should be, and wishes that cannot be meant.
@Suite struct OddPlanTests {
  private let runner: ProgramRunner

  /// A planned folder of its own for each test.
  init() throws {
    runner = try ProgramRunner("odd-plan-\(UUID().uuidString)")
    _ = try runner.run("init", "aar")
    _ = try runner.run("plan", "aar", "--effort", "2", "--quiet")
  }

  private func url(_ path: String) -> URL {
    URL(fileURLWithPath: runner.folder + "/aar/" + path)
  }

  private func json(_ result: ProgramRunner.Result) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any])
  }

  private func edit(_ path: String, _ change: (inout String) throws -> Void) throws {
    var text = try String(contentsOf: url(path), encoding: .utf8)
    try change(&text)
    try Data(text.utf8).write(to: url(path))
  }

  @Test func `what is proven is only said with a proof that can be read`() throws {
    defer { runner.remove() }
    let whole = try Data(contentsOf: url("plan/proof.json"))
    try whole.prefix(whole.count / 2).write(to: url("plan/proof.json"))
    let cut = try runner.run("verify", "aar")
    #expect(cut.status == ExitCode.violations)
    #expect(cut.errors.contains("plan/proof.json"))
    #expect(cut.output.contains("IKKE REGNET EFTER"))
    try FileManager.default.removeItem(at: url("plan/proof.json"))
    let none = try runner.run("verify", "aar")
    #expect(none.status == ExitCode.violations)
    #expect(none.output.contains("IKKE BEVIST: der er intet bevis"))
    #expect(!none.output.contains("bevist mindst") && !none.output.contains("Planen holder"))
    #expect(none.output.contains("men det er IKKE vist"))
    #expect(none.errors.contains("plan/proof.json") && none.errors.contains("»Nord«"))
    // Nor does the page say it.
    let report = try runner.run("report", "aar", "--quiet")
    #expect(report.status == ExitCode.done && report.errors.contains("»Nord«"))
    let page = try String(contentsOf: url("plan/aarshjul.html"), encoding: .utf8)
    #expect(page.contains("intet bevist endnu") && !page.contains("bevist bedst mulig"))
    // So it is where the proof leaves out one of what is claimed.
    var proof = try #require(
      JSONSerialization.jsonObject(with: whole) as? [String: Any])
    proof["groups"] = (proof["groups"] as? [Any]).map { Array($0.suffix(1)) }
    try JSONSerialization.data(withJSONObject: proof).write(to: url("plan/proof.json"))
    let part = try runner.run("verify", "aar", "--json")
    #expect(part.status == ExitCode.violations && part.errors.contains("»Nord«"))
    #expect(!part.errors.contains("»Syd«") && !part.errors.contains("»Kalender«"))
    let bounds = try json(part)["bounds"] as? [[String: Any]]
    #expect(bounds?.map { $0["holds"] as? Bool } == [false, true, true])
    #expect(try json(part)["holds"] as? Bool == false)
    try FileManager.default.removeItem(at: url("plan/proof.json"))
    // Without a proof, too, nothing is taken that cannot be; what claims nothing proven holds.
    let claimed = try String(contentsOf: url("plan/plan.json"), encoding: .utf8)
    let modest = claimed.replacing(
      try Regex("\"lowerBound\": [0-9]+"), with: "\"lowerBound\": null")
    try Data(modest.utf8).write(to: url("plan/plan.json"))
    let unclaimed = try runner.run("verify", "aar")
    #expect(unclaimed.status == ExitCode.done && unclaimed.output.contains("Planen holder"))
    #expect(unclaimed.output.contains("det er ikke bevist, hvor lidt den kunne være"))
    for (of, number) in [("lowerBound", "900000"), ("objective", "0"), ("subject", "\"x\"")] {
      let name = try #require(
        claimed.range(of: "\"\(of)\": [^,}\n]+", options: .regularExpression))
      let changed = claimed.replacingCharacters(in: name, with: "\"\(of)\": \(number)")
      try Data(changed.utf8).write(to: url("plan/plan.json"))
      #expect(try runner.run("verify", "aar").status == ExitCode.violations, "\(of)")
    }
    try Data(claimed.utf8).write(to: url("plan/plan.json"))
    try whole.write(to: url("plan/proof.json"))
    #expect(try runner.run("verify", "aar").output.contains("(beviset er regnet efter)"))

    // A plan whose sum is another than its parts', one that says a thing twice, and one of another
    // year.
    let plan = try String(contentsOf: url("plan/plan.json"), encoding: .utf8)
    let cheap = plan.replacing(try Regex("\"total\": [0-9]+"), with: "\"total\": 1")
    try Data(cheap.utf8).write(to: url("plan/plan.json"))
    let sum = try runner.run("verify", "aar")
    #expect(sum.status == ExitCode.badInput && sum.errors.contains("»total« er 1"))
    let group = try #require(plan.range(of: "\"groups\": ["))
    let end = try #require(plan[group.upperBound...].firstIndex(of: "}"))
    var double = plan
    double.insert(contentsOf: "," + plan[group.upperBound...end], at: plan.index(after: end))
    try Data(double.utf8).write(to: url("plan/plan.json"))
    let twice = try runner.run("rebalance", "aar")
    #expect(twice.status == ExitCode.badInput && twice.errors.contains("står to gange"))
    let old = plan.replacingOccurrences(of: "\"from\": \"20", with: "\"from\": \"19")
      .replacingOccurrences(of: "\"to\": \"20", with: "\"to\": \"19")
      .replacingOccurrences(of: "\"192", with: "\"199")
    #expect(old != plan)
    try Data(old.utf8).write(to: url("plan/plan.json"))
    for verb in ["verify", "replan", "rebalance", "explain", "report"] {
      let result = try runner.run(verb, "aar")
      #expect(result.status == ExitCode.badInput, "\(verb)")
      #expect(result.errors.contains("Planen er for"), "\(verb): \(result.errors)")
    }
    try Data("null".utf8).write(to: url("plan/plan.json"))
    #expect(try runner.run("verify", "aar").errors.contains("Filen skal være et objekt"))
    try Data("{}".utf8).write(to: url("plan/plan.json"))
    #expect(!(try runner.run("verify", "aar").errors.contains("mangler i .")))
  }

  @Test func `a choice that is not there is refused, and calling off too much is said`() throws {
    defer { runner.remove() }
    let none = try runner.run("rebalance", "aar", "--choose", "99", "--apply")
    #expect(none.status == ExitCode.done && none.output.contains("ingen skal flytte"))
    try edit("people.csv") {
      $0 += "ny-leder;Ny Leder;;nord-skole-1;;leder;01-01-2027;;ja;;;;\r\n"
      $0 = $0.replacingOccurrences(
        of: "01-08-2015;;ja;;;;lang", with: "01-08-2015;01-01-2027;ja;;;;lang")
    }
    let shown = try runner.run("rebalance", "aar", "--from", "02-01-2027")
    #expect(shown.output.contains("Intet er skrevet."))
    let refused = try runner.run("rebalance", "aar", "--from", "02-01-2027", "--choose", "99")
    #expect(refused.status == ExitCode.badInput && refused.errors.contains("Der er kun"))
    _ = try runner.run("rebalance", "aar", "--from", "02-01-2027", "--apply", "--quiet")
    // The plan's own past holds for questions about it as well.
    #expect(try runner.run("verify", "aar").status == ExitCode.done)
    #expect(try runner.run("explain", "aar").output.contains("overholder alle faste regler"))
    let off = try runner.run(
      "replan", "aar", "--from", "02-01-2027", "--cancel", "sparring:02-01-2027..31-07-2027")
    #expect(off.status == ExitCode.violations)
    #expect(off.errors.contains("--cancel") && !off.errors.contains("»aarshjul check«"))
  }

  @Test func `a difference from a damaged plan says which file and what to do`() throws {
    defer { runner.remove() }
    let manager = FileManager.default
    try manager.copyItem(atPath: runner.folder + "/aar", toPath: runner.folder + "/foer")
    let whole = try Data(contentsOf: url("plan/plan.json"))
    func errors(_ sides: String...) throws -> String {
      let result = try runner.run(["diff"] + sides)
      #expect(result.status == ExitCode.badInput && result.output.isEmpty, "\(sides)")
      return result.errors
    }
    for share in [0, 3, 40, 77, 99] {
      try whole.prefix(whole.count * share / 100).write(to: url("plan/plan.json"))
      #expect(try errors("foer", "aar").contains("aar/plan/plan.json:"), "\(share) %")
      #expect(try errors("aar", "foer").contains("aar/plan/plan.json:"), "\(share) %")
    }
    let text = String(decoding: whole, as: UTF8.self)
    let other = text.replacingOccurrences(of: "\"version\": 1", with: "\"version\": 99")
    #expect(other != text)
    try Data(other.utf8).write(to: url("plan/plan.json"))
    #expect(try errors("foer", "aar").contains("Lav planen igen"))
    try manager.removeItem(at: url("plan/plan.json"))
    #expect(try errors("foer", "aar").contains("aarshjul plan aar"))
    // Which of two folders a table is missing from is not for the reader to guess.
    try manager.removeItem(at: url("people.csv"))
    #expect(try errors("foer", "aar").contains("aar/people.csv"))
  }

  @Test func `what was held of an activity that is gone is not called off`() throws {
    defer { runner.remove() }
    let manager = FileManager.default
    try manager.copyItem(atPath: runner.folder + "/aar", toPath: runner.folder + "/foer")
    try edit("rules.json") { text in
      try RulesText.removeActivity("chefmoede", from: &text)
    }
    let verify = try runner.run("verify", "aar")
    #expect(verify.status == ExitCode.badInput && verify.errors.contains("Tilpas den med:"))
    let replan = try runner.run("replan", "aar", "--from", "01-12-2026", "--quiet")
    #expect(replan.errors.contains("planen nævner det stadig"))
    let record = try json(try runner.run("diff", "foer", "aar", "--json"))
    let events = try #require(record["events"] as? [[String: Any]])
    var kinds: Set<String> = []
    for event in events where (event["event"] as? String)?.hasPrefix("chefmoede") ?? false {
      let kind = try #require(event["kind"] as? String)
      let date = try #require((event["before"] as? [String: Any])?["date"] as? String)
      #expect(kind == (date < "2026-12-01" ? "passed" : "cancelled"))
      kinds.insert(kind)
    }
    #expect(kinds == ["passed", "cancelled"])
    #expect(try runner.run("diff", "foer", "aar").output.contains("Holdte møder"))
  }
}
