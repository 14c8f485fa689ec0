import Foundation
import Programme
import Verification

/// Checks a plan against every rule.
enum VerifyVerb: Verb {
  static let name = "verify"
  static let summary = Words.verifySummary.text
  static let details = Words.verifyDetails.text
  static let example = Text.same("aarshjul verify mitaar")
  static let options = OptionTable.marks + [OptionTable.json, OptionTable.set]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard let plan = input.plan(console) else { return ExitCode.badInput }
    // What `groups` writes has no calendar yet, which breaks no promise of its own.
    let hasCalendar =
      !plan.events.isEmpty || plan.groups.isEmpty || input.programme.activityIDs.isEmpty
      || plan.score.bounds.contains { $0.subject == BoundCheck.calendar }
    let verdict =
      hasCalendar
      ? Verifier.verify(plan, input.programme) : Verifier.verifyGroups(of: plan, input.programme)
    let bounds = BoundCheck.run(plan, input, console)
    if invocation.has(OptionTable.json) {
      console.json(
        JSONOutput.text(
          VerdictRecord(
            verdict, bounds, input.programme, console.language, hasCalendar: hasCalendar)))
    } else {
      if !hasCalendar { console.line(Words.noCalendarYet.text) }
      for line in ScoreTable.lines(verdict, bounds, input.programme, console) { console.line(line) }
    }
    return verdict.holds && bounds.allSatisfy(\.holds) ? ExitCode.done : ExitCode.violations
  }
}

/// A verdict as programs read it.
struct VerdictRecord: Encodable {
  struct Breach: Encodable {
    let kind: String
    let rule: String?
    let amount: Int
    let events: [String]
    let people: [String]
    let text: String
  }

  struct Row: Encodable {
    let rule: String
    let detail: String
    let amount: Int
    let cost: Int
  }

  struct Bound: Encodable {
    let subject: String
    let objective: Int
    let lowerBound: Int?
    let checked: Bool
    let holds: Bool
  }

  let holds: Bool
  /// Whether there is a calendar; if not, only the rules on groups were checked.
  let hasCalendar: Bool
  let hardViolations: Int
  let total: Int
  let violations: [Breach]
  let score: [Row]
  let bounds: [Bound]

  init(
    _ verdict: Verdict, _ checks: [BoundCheck], _ programme: Programme, _ language: Language,
    hasCalendar: Bool
  ) {
    self.hasCalendar = hasCalendar
    holds = verdict.holds && checks.allSatisfy(\.holds)
    hardViolations = verdict.score.hardViolations
    total = verdict.score.total
    violations = verdict.violations.map {
      Breach(
        kind: $0.kind.rawValue, rule: $0.rule?.rawValue, amount: $0.amount,
        events: $0.events.map(\.text), people: $0.people.map { programme.organisation[$0].key },
        text: $0.text.in(language))
    }
    score = verdict.score.rules.map {
      Row(rule: $0.rule.rawValue, detail: $0.detail, amount: $0.amount, cost: $0.cost)
    }
    bounds = checks.map {
      Bound(
        subject: $0.bound.subject, objective: $0.bound.objective,
        lowerBound: $0.bound.lowerBound, checked: $0.isChecked, holds: $0.holds)
    }
  }
}
