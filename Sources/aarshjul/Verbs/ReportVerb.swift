import Exchange
import Programme
import Reports
import Verification

/// Writes what people see and hand on.
enum ReportVerb: Verb {
  static let name = "report"
  static let summary = Words.reportSummary.text
  static let details = Words.reportDetails.text
  static let example = Text.same("aarshjul report mitaar --today 01-09-2026")
  static let today = OptionSpec(
    name: "today", kind: .date,
    meaning: Words.optionToday.text)
  static let previous = OptionSpec(
    name: "previous", kind: .text("PLAN"), meaning: Words.optionPrevious.text)
  static let options = [
    previous, today, OptionTable.pseudonymise, OptionTable.secret, OptionTable.output,
    OptionTable.quiet,
  ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    guard var plan = input.plan(console) else { return ExitCode.badInput }
    let verdict = Verifier.verify(plan, input.programme)
    // What cannot be shown is not handed on as proven.
    plan.score.bounds = BoundCheck.run(plan, input, console).map(\.shown)
    var options = ReportOptions(language: console.language)
    options.today = invocation.text(today).flatMap(DateArgument.day)
    if let path = invocation.text(previous) {
      guard let old = handedOn(path, input, console) else { return ExitCode.badInput }
      options.previous = old
    }
    options.isPseudonymised = invocation.has(OptionTable.pseudonymise)
    options.secret = invocation.text(OptionTable.secret) ?? ""
    options.verdictLines = verdict.violations.prefix(50).map { $0.text.in(console.language) }
    let files = ReportBook.files(plan: plan, programme: input.programme, options: options)
    let target = invocation.text(OptionTable.output) ?? input.folder
    if let problem = PlanStore.add(
      files, in: target,
      keepsMessages: options.previous == nil && !options.isPseudonymised)
    {
      console.problem(problem)
      return ExitCode.cannotWrite
    }
    if !invocation.has(OptionTable.quiet) {
      console.line(Words.reportWritten.with(files.count, target))
    }
    return ExitCode.done
  }

  /// The plan that was handed on before: a plan file, or a folder that holds one.
  private static func handedOn(
    _ path: String, _ input: FolderInput, _ console: Console
  ) -> Plan? {
    let places = [path + "/" + PlanFile.path, path + "/plan.json", path]
    for place in places {
      guard let bytes = PlanStore.bytes(of: place) else { continue }
      let (plan, faults) = PlanFile.read(
        bytes, for: input.programme, file: place, dropsUnknown: true)
      FaultList.show(faults, console)
      return plan
    }
    console.problem(Words.previousMissing.with(path))
    return nil
  }
}
