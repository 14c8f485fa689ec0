import Foundation
import Planning
import Programme
import Verification

/// Changes a plan as little as possible when something has changed.
enum ReplanVerb: Verb {
  static let name = "replan"
  static let summary = Words.replanSummary.text
  static let details = Words.replanDetails.text
  static let example = Text.same("aarshjul replan mitaar --from 02-11-2026 --dry-run")
  static let from = OptionSpec(
    name: "from", kind: .date,
    meaning: Words.optionFrom.text,
    standard: Words.fromToday.text)
  static let freeze = OptionSpec(
    name: "freeze-until", kind: .date,
    meaning: Words.optionFreeze.text)
  static let cancel = OptionSpec(
    name: "cancel", kind: .text("AKTIVITET:DATO..DATO"), repeats: true,
    meaning: Words.optionCancel.text)
  static let options =
    OptionTable.solving + [
      from, freeze, cancel, OptionTable.output, OptionTable.dryRun, OptionTable.json,
      OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let read = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    var calledOff: [CalledOff] = []
    for text in invocation.texts(cancel) {
      guard let value = calledOffDays(text, read.programme) else {
        throw .badValue(cancel, text)
      }
      calledOff.append(value)
    }
    let asOf = FirstOpenDay.of(invocation, from, read.programme)
    guard let (input, plan, vanished) = read.planToMend(from: asOf, console) else {
      return ExitCode.badInput
    }
    var programme = input.programme
    programme.asOf = asOf
    let previous = PreviousPlan(
      plan: plan, asOf: asOf, freezeUntil: invocation.text(freeze).flatMap(DateArgument.day),
      calledOff: calledOff, vanished: vanished)
    return ChangedPlan(
      input: input, programme: programme, previous: previous, invocation: invocation,
      console: console
    ).make()
  }

  /// Reads "laeringsdag:01-09-2026..30-09-2026"; one date alone is one day.
  private static func calledOffDays(_ text: String, _ programme: Programme) -> CalledOff? {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let activity = programme.activity(parts[0]) else { return nil }
    let dates = parts[1].components(separatedBy: "..")
    guard let first = dates.first.flatMap(DateArgument.day), dates.count <= 2 else { return nil }
    let last = dates.count == 2 ? DateArgument.day(dates[1]) : first
    guard let last, first <= last else { return nil }
    return CalledOff(activity: activity, days: DayRange(first, last))
  }
}

/// The first day that can change.
enum FirstOpenDay {
  /// The day asked for, else today, but never before the plan's first day.
  ///
  /// Only the command line looks at the clock; given `--from` it does not.
  static func of(_ invocation: Invocation, _ option: OptionSpec, _ programme: Programme) -> Day {
    let first = programme.horizon.days.first
    if let day = invocation.text(option).flatMap(DateArgument.day) { return day }
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    let today = Day(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1)
    return max(first, min(today ?? first, programme.horizon.days.last.advanced(by: 1)))
  }
}
