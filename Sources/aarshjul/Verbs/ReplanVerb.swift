import Foundation
import Planning
import Programme
import Verification

/// Changes a plan as little as possible when something has changed.
enum ReplanVerb: Verb {
  static let name = "replan"
  static let summary = Text(
    da: "tilpasser planen med så få flytninger som muligt, når noget er ændret",
    en: "fits the plan with as few moves as possible when something has changed")
  static let details = Text(
    da: """
      Sammenligner mappen med plan/plan.json: fravær, lukkedage, et sted, der er faldet bort, nye \
      kalendere, ændrede regler. Det, der er holdt før --from, det frosne og det låste bliver, som det \
      er. Af resten flyttes så få møder som muligt, og så lidt som muligt; hvor det er bevist, at det \
      ikke kan være færre, står der »bevist«. Svaret viser hvad der flyttes, fra hvornår til hvornår, \
      hvorfor, og hvem der skal have besked. Planen skrives med kalenderbeskeder til netop dem. \
      Med --cancel aflyses alle møder i en aktivitet i nogle dage, også dem inden for varslet, og de \
      lægges på andre dage; varer lukningen ved, så skriv den også i closures.csv.
      """,
    en: """
      Compares the folder with plan/plan.json: absences, closed days, a venue that is gone, new \
      calendars, changed rules. What was held before --from, the frozen and the pinned stay. Of the \
      rest as few meetings move as possible, and as little as possible; where it is proven that it \
      cannot be fewer it says "proven". The answer shows what moves, from when to when, why, and who \
      must be told. The plan is written with calendar messages for exactly them. With --cancel all \
      meetings of an activity are called off on some days, however near, and put on other days; if \
      the closing lasts, write it into closures.csv as well.
      """)
  static let example = "aarshjul replan mitaar --from 02-11-2026 --dry-run"
  static let from = OptionSpec(
    name: "from", kind: .date,
    meaning: Text(da: "den første dag, der kan ændres", en: "the first day that can change"),
    standard: Text(
      da: "i dag, men ikke før planens første dag", en: "today, but not before the plan's first day"
    ))
  static let freeze = OptionSpec(
    name: "freeze-until", kind: .date,
    meaning: Text(
      da: "møder før denne dag bliver, hvor de er",
      en: "meetings before this day stay where they are"))
  static let cancel = OptionSpec(
    name: "cancel", kind: .text("AKTIVITET:DATO..DATO"), repeats: true,
    meaning: Text(
      da: "aflys en aktivitets møder i disse dage og læg dem på andre dage",
      en: "call off an activity's meetings on these days and put them on others"))
  static let options =
    OptionTable.solving + [
      from, freeze, cancel, OptionTable.output, OptionTable.dryRun, OptionTable.json,
      OptionTable.quiet,
    ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    var calledOff: [CalledOff] = []
    for text in invocation.texts(cancel) {
      guard let value = calledOffDays(text, input.programme) else {
        throw .badValue(cancel, text)
      }
      calledOff.append(value)
    }
    guard let plan = input.plan(console, dropsUnknownPeople: true) else { return ExitCode.badInput }
    var programme = input.programme
    let asOf = FirstOpenDay.of(invocation, from, programme)
    programme.asOf = asOf
    let previous = PreviousPlan(
      plan: plan, asOf: asOf, freezeUntil: invocation.text(freeze).flatMap(DateArgument.day),
      calledOff: calledOff)
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
