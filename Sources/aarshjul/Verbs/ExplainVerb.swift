import Planning
import Programme
import Verification

/// Explains a plan: why this group, why this time, why not that one.
enum ExplainVerb: Verb {
  static let name = "explain"
  static let summary = Text(
    da: "forklarer planen: hvorfor denne gruppe, dette tidspunkt, og hvorfor ikke et andet",
    en: "explains the plan: why this group, this time, and why not another")
  static let operands = "[MAPPE] [ORD]"
  static let mostWords = 2
  static let details = Text(
    da: """
      Skriv --person, --group eller --event, eller blot et ord efter mappen: et navn, en gruppe, et \
      møde. Med --not spørges, hvorfor et møde ikke ligger et andet sted: »tirsdag«, »uge 42«, \
      »oktober formiddag«; med --at spørges til ét tidspunkt, fx \"13-10-2026 9.00\". Svaret er en \
      tabel over tidspunkter og de regler, der taler imod, og en sætning om hvert. Uden noget \
      forklares, hvad i planen der koster mest. Findes der ingen plan, siges hvorfor.
      """,
    en: """
      Write --person, --group or --event, or just a word after the folder: a name, a group, a \
      meeting. With --not you ask why a meeting is not elsewhere: 'Tuesday', 'week 42', 'October \
      morning'; with --at you ask about one time, such as \"2026-10-13 09:00\". The answer is a \
      table of times and the rules that speak against them, and a sentence on each. Without \
      anything it explains what in the plan costs most. If there is no plan it says why.
      """)
  static let example = "aarshjul explain mitaar --event \"sparring nord-02 3\" --not tirsdag"
  static let not = OptionSpec(
    name: "not", kind: .text("HVORNÅR"),
    meaning: Text(
      da: "hvorfor ikke da: ugedag, uge, måned, dato, formiddag",
      en: "why not then: weekday, week, month, date, morning"))
  static let at = OptionSpec(
    name: "at", kind: .text("TIDSPUNKT"),
    meaning: Text(
      da: "hvorfor ikke på dette tidspunkt, fx »13-10-2026 9.00«",
      en: "why not at this time, such as '2026-10-13 09:00'"))
  static let clash = OptionSpec(
    name: "clash", kind: .flag,
    meaning: Text(
      da: "forklar, hvad der ikke kan forenes, også når der er en plan",
      en: "explain what cannot go together, even if there is a plan"))
  static let options = [
    AskedPlan.person, AskedPlan.group, AskedPlan.event, not, at, clash, AskedPlan.from,
    AskedPlan.reader, OptionTable.set, OptionTable.json,
  ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let asksNothing =
      invocation.words.count < 2 && !invocation.has(AskedPlan.person)
      && !invocation.has(AskedPlan.group) && !invocation.has(AskedPlan.event)
    if invocation.has(clash) || (asksNothing && !PlanStore.hasPlan(in: input.folder)) {
      return ExplainedClash.run(input, invocation, console)
    }
    guard let asked = try AskedPlan.read(invocation, console, input: input) else {
      return ExitCode.badInput
    }
    let isJSON = invocation.has(OptionTable.json)
    if let text = invocation.text(AskedPlan.person) {
      show(person: try asked.person(text), asked, isJSON, console)
    }
    if let text = invocation.text(AskedPlan.group) {
      show(group: try asked.group(text), asked, isJSON, console)
    }
    if let text = invocation.text(AskedPlan.event) {
      try show(event: try asked.event(text), asked, isJSON, invocation, console)
    }
    if invocation.words.count > 1 {
      try showAnything(invocation.words[1], asked, isJSON, invocation, console)
    }
    if asksNothing { show(overviewOf: asked, isJSON, console) }
    return ExitCode.done
  }

  private static func showAnything(
    _ text: String, _ asked: AskedPlan, _ isJSON: Bool, _ invocation: Invocation,
    _ console: Console
  ) throws(UsageError) {
    switch asked.finder.anything(text) {
    case .one(.person(let person)): show(person: person, asked, isJSON, console)
    case .one(.group(let label)):
      show(group: try asked.group(label), asked, isJSON, console)
    case .one(.event(let key)):
      try show(event: try asked.event(key.text), asked, isJSON, invocation, console)
    case .several(let things):
      throw .severalFit(
        text,
        things.map { thing in
          switch thing {
          case .person(let person): asked.name(person)
          case .group(let label): label
          case .event(let key): key.text
          }
        })
    case .none(let nearest): throw .notFound(text, nearest: nearest)
    }
  }

  private static func show(
    person: PersonID, _ asked: AskedPlan, _ isJSON: Bool, _ console: Console
  ) {
    let explanation = PersonExplanation(person, asked.trial)
    if isJSON {
      console.line(JSONOutput.text(PersonRecord(explanation, asked, console.language)))
    } else {
      AskedPlan.write(explanation.lines(asked.trial, for: asked.reader), console)
    }
  }

  private static func show(
    group: SparringGroup, _ asked: AskedPlan, _ isJSON: Bool, _ console: Console
  ) {
    let explanation = GroupExplanation(group, asked.trial)
    if isJSON {
      console.line(JSONOutput.text(GroupRecord(explanation, asked, console.language)))
    } else {
      AskedPlan.write(explanation.lines(asked.trial, for: asked.reader), console)
    }
  }

  private static func show(
    event: PlannedEvent, _ asked: AskedPlan, _ isJSON: Bool, _ invocation: Invocation,
    _ console: Console
  ) throws(UsageError) {
    let option = invocation.has(at) ? at : not
    if let text = invocation.text(option) {
      guard let filter = TimeFilter(text) else { throw .badValue(option, text) }
      let table = TimeTable(event, when: filter, asked.trial)
      if isJSON {
        console.line(JSONOutput.text(TableRecord(table, asked, console.language)))
      } else {
        TimeTableText.write(table, asked, console)
      }
      return
    }
    let explanation = EventExplanation(event, asked.trial)
    if isJSON {
      console.line(JSONOutput.text(EventRecord(explanation, asked, console.language)))
    } else {
      AskedPlan.write(explanation.lines(asked.trial, for: asked.reader), console)
    }
  }

  private static func show(overviewOf asked: AskedPlan, _ isJSON: Bool, _ console: Console) {
    let overview = PlanExplanation(asked.trial)
    if isJSON {
      console.line(JSONOutput.text(OverviewRecord(overview, asked, console.language)))
    } else {
      AskedPlan.write(overview.lines(asked.trial, for: asked.reader), console)
    }
  }
}
