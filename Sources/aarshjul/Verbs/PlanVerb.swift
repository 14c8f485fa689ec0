import Planning
import Programme

/// Makes groups and a calendar.
enum PlanVerb: Verb {
  static let name = "plan"
  static let summary = Words.planSummary.text
  static let details = Words.planDetails.text
  static let example = Text.same("aarshjul plan mitaar --effort 10000")
  static let groupsGive = OptionSpec(
    name: "groups-give", kind: .number(0...1_000_000), meaning: Words.optionGroupsGive.text,
    standard: .same("0"))
  static let options = ScheduleVerb.options + [groupsGive]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    try SolvedPlan.make(invocation, console) { year, _ in
      year.plan(groupsGive: invocation.number(groupsGive) ?? 0)
    }
  }
}

/// Makes the calendar of groups that are there.
enum ScheduleVerb: Verb {
  static let name = "schedule"
  static let summary = Words.scheduleSummary.text
  static let details = Words.scheduleDetails.text
  static let example = Text.same("aarshjul schedule mitaar --seed 7")
  static let options =
    OptionTable.solving + [
      OptionTable.output, OptionTable.dryRun, OptionTable.json, OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    try SolvedPlan.make(invocation, console) { year, input in
      guard let plan = input.plan(console) else { return nil }
      return (year.scheduleOnly(plan.groups), nil)
    }
  }
}
