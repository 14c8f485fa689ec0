import Planning
import Programme

/// Makes groups and a calendar.
enum PlanVerb: Verb {
  static let name = "plan"
  static let summary = Text(
    da: "laver grupper og hele kalenderen", en: "makes groups and the whole calendar")
  static let details = Text(
    da: """
      Læser mappen, danner grupper, lægger alle møder, efterprøver planen med en uafhængig kontrol \
      og skriver den i plan/. Ctrl-C eller --time-limit giver den bedste plan indtil da. Findes der \
      ingen plan, siges hvad der står i vejen.
      """,
    en: """
      Reads the folder, forms groups, places all meetings, checks the plan independently and writes \
      it into plan/. Ctrl-C or --time-limit give the best plan so far. If no plan exists it says \
      what is in the way.
      """)
  static let example = "aarshjul plan mitaar --effort 10000"
  static let options =
    OptionTable.solving + [
      OptionTable.output, OptionTable.dryRun, OptionTable.json, OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    try SolvedPlan.make(invocation, console) { year, _ in year.plan() }
  }
}

/// Makes the calendar of groups that are there.
enum ScheduleVerb: Verb {
  static let name = "schedule"
  static let summary = Text(
    da: "lægger kalenderen for de grupper, der er i planen",
    en: "places the calendar of the groups that the plan holds")
  static let details = Text(
    da: "Beholder grupperne i plan/plan.json og lægger alle møder på ny.",
    en: "Keeps the groups of plan/plan.json and places all meetings anew.")
  static let example = "aarshjul schedule mitaar --seed 7"
  static let options = PlanVerb.options

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    try SolvedPlan.make(invocation, console) { year, input in
      guard let plan = input.plan(console) else { return nil }
      return year.scheduleOnly(plan.groups)
    }
  }
}
