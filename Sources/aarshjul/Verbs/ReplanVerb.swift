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
      calledOff.append(try calledOffDays(text, read.programme))
    }
    let asOf = try FirstOpenDay.of(invocation, from, read.programme)
    let frozen = try FirstOpenDay.frozen(invocation, freeze, from: asOf, read.programme)
    guard let (input, plan) = read.planToMend(from: asOf, console) else {
      return ExitCode.badInput
    }
    for (text, days) in zip(invocation.texts(cancel), calledOff)
    where !plan.events.contains(where: {
      $0.activity == days.activity && days.days.contains($0.day) && $0.day >= asOf
    }) {
      let name = read.programme[days.activity].name
      throw .refused(cancel, text, Words.nothingToCancel.with(name, CommonWord.date(asOf)))
    }
    var programme = input.programme
    programme.asOf = asOf
    FaultList.tellLosses(ofLocksIn: programme, invocation, console)
    let previous = PreviousPlan(
      plan: plan, asOf: asOf, freezeUntil: frozen, calledOff: calledOff)
    let result = ChangedPlan(
      input: input, programme: programme, previous: previous, invocation: invocation,
      console: console
    ).make()
    if invocation.has(OptionTable.json) {
      if let change = result.change { console.json(JSONOutput.text(change)) }
      if let noPlan = result.noPlan { console.json(JSONOutput.text(noPlan)) }
    }
    return result.code
  }

  /// Reads "laeringsdag:01-09-2026..30-09-2026"; one date alone is one day.
  private static func calledOffDays(_ text: String, _ programme: Programme) throws(UsageError)
    -> CalledOff
  {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw .badValue(cancel, text) }
    guard let activity = programme.activity(parts[0]) else {
      let keys = programme.activities.map(\.key)
      let near = Nearest.match(parts[0], among: keys).map { [$0] } ?? keys
      throw .refused(
        cancel, text, Words.noSuchActivity.with(parts[0], near.joined(separator: ", ")))
    }
    let dates = parts[1].components(separatedBy: "..")
    guard let first = dates.first.flatMap(DateArgument.day), dates.count <= 2 else {
      throw .badValue(cancel, text)
    }
    let last = dates.count == 2 ? DateArgument.day(dates[1]) : first
    guard let last else { throw .badValue(cancel, text) }
    guard first <= last else { throw .refused(cancel, text, Words.daysBackwards.text) }
    let days = DayRange(first, last)
    let plan = programme.horizon.days
    guard days.first <= plan.last, days.last >= plan.first else {
      throw .refused(cancel, text, FirstOpenDay.extent(programme))
    }
    return CalledOff(activity: activity, days: days)
  }
}

/// The first day that can change.
enum FirstOpenDay {
  /// The day asked for, else today, but never before the plan's first day.
  ///
  /// Only the command line looks at the clock; given `--from` it does not.
  ///
  /// - Throws: `UsageError` for a day that cannot be meant.
  static func of(
    _ invocation: Invocation, _ option: OptionSpec, _ programme: Programme
  ) throws(UsageError) -> Day {
    let first = programme.horizon.days.first
    if let day = try day(invocation, option, programme) { return day }
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    let today = Day(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1)
    return max(first, min(today ?? first, programme.horizon.days.last.advanced(by: 1)))
  }

  /// How many days before its first a plan is made at most: work on the year begins in the year
  /// before.
  private static let ahead = 366

  /// The day that an option gives; nothing without the option.
  ///
  /// - Throws: `UsageError` for a day after the plan's last, on which nothing could change any more,
  ///   and one long before its first.
  static func day(
    _ invocation: Invocation, _ option: OptionSpec, _ programme: Programme
  ) throws(UsageError) -> Day? {
    guard let text = invocation.text(option), let day = DateArgument.day(text) else { return nil }
    let days = programme.horizon.days
    guard day >= days.first.advanced(by: -ahead), day <= days.last else {
      throw .refused(option, text, extent(programme))
    }
    return day
  }

  /// The day until which nothing changes; nothing without the option.
  ///
  /// - Throws: `UsageError` for a day that `day` refuses, and one before anything could change.
  static func frozen(
    _ invocation: Invocation, _ option: OptionSpec, from asOf: Day, _ programme: Programme
  ) throws(UsageError) -> Day? {
    guard let day = try day(invocation, option, programme) else { return nil }
    guard day >= asOf else {
      throw .refused(
        option, invocation.text(option) ?? "", Words.frozenBeforeFrom.with(CommonWord.date(asOf)))
    }
    return day
  }

  /// From when to when there is a plan.
  static func extent(_ programme: Programme) -> Text {
    let days = programme.horizon.days
    return Words.planCovers.with(CommonWord.date(days.first), CommonWord.date(days.last))
  }
}
