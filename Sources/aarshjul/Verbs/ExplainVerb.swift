import Planning
import Programme
import Reports
import Verification

/// Explains a plan: why this group, why this time, why not that one.
enum ExplainVerb: Verb {
  static let name = "explain"
  static let summary = Words.explainSummary.text
  static let operands = "[MAPPE] [ORD]"
  static let mostWords = 2
  static let details = Words.explainDetails.text
  static let example = Words.exampleExplain.text
  static let not = OptionSpec(
    name: "not", kind: .text("HVORNÅR"),
    meaning: Words.optionNot.text)
  static let at = OptionSpec(
    name: "at", kind: .text("TIDSPUNKT"),
    meaning: Words.optionAt.text)
  static let clash = OptionSpec(
    name: "clash", kind: .flag,
    meaning: Words.optionClash.text)
  static let options = [
    AskedPlan.person, AskedPlan.group, AskedPlan.event, not, at, clash, AskedPlan.from,
    AskedPlan.reader, OptionTable.pseudonymise, OptionTable.secret, OptionTable.effort,
    OptionTable.timeLimit, OptionTable.set, OptionTable.json,
  ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    try refuseWhatGoesUnanswered(invocation)
    guard let input = try FolderInput.read(invocation, console) else { return ExitCode.badInput }
    let asksNothing = questions(invocation) == 0
    if invocation.has(clash) || (asksNothing && !PlanStore.hasPlan(in: input.folder)) {
      let shown = AskedPlan.marks(of: input.programme, invocation)?.programme(input.programme)
      return ExplainedClash.run(
        FolderInput(
          folder: input.folder, programme: shown ?? input.programme, faults: input.faults),
        invocation, console)
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

  /// How many questions are asked about the plan.
  private static func questions(_ invocation: Invocation) -> Int {
    [AskedPlan.person, AskedPlan.group, AskedPlan.event].count { invocation.has($0) }
      + max(0, invocation.words.count - 1)
  }

  /// Refuses options of which one would go unanswered beside the others.
  private static func refuseWhatGoesUnanswered(_ invocation: Invocation) throws(UsageError) {
    let isOfTimes = invocation.has(at) ? at : not
    if invocation.has(at), invocation.has(not) { throw .notBoth(at, not) }
    if invocation.has(clash) {
      for option in [AskedPlan.person, AskedPlan.group, AskedPlan.event, isOfTimes]
      where invocation.has(option) {
        throw .notBoth(clash, option)
      }
    }
    if invocation.has(isOfTimes), invocation.words.count < 2, !invocation.has(AskedPlan.event) {
      throw .saysNothing(isOfTimes, without: AskedPlan.event.name)
    }
    if invocation.has(OptionTable.json), questions(invocation) > 1 {
      throw .oneAtATime(OptionTable.json)
    }
  }

  private static func showAnything(
    _ text: String, _ asked: AskedPlan, _ isJSON: Bool, _ invocation: Invocation,
    _ console: Console
  ) throws(UsageError) {
    let found = asked.finder.anything(text)
    let isOfTimes = invocation.has(at) ? at : not
    if case .one(let thing) = found, invocation.has(isOfTimes), !invocation.has(AskedPlan.event) {
      guard case .event = thing else {
        throw .saysNothing(isOfTimes, without: AskedPlan.event.name)
      }
    }
    switch found {
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
      console.json(JSONOutput.text(PersonRecord(explanation, asked, console.language)))
    } else {
      AskedPlan.write(explanation.lines(asked.trial, for: asked.reader), console)
    }
  }

  private static func show(
    group: SparringGroup, _ asked: AskedPlan, _ isJSON: Bool, _ console: Console
  ) {
    let explanation = GroupExplanation(group, asked.trial)
    if isJSON {
      console.json(JSONOutput.text(GroupRecord(explanation, asked, console.language)))
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
      guard let filter = TimeFilter(text) else {
        throw .refused(option, text, Words.wantedTimes.text)
      }
      let table = TimeTable(event, when: filter, asked.trial)
      if isJSON {
        console.json(JSONOutput.text(TableRecord(table, asked, console.language)))
      } else {
        TimeTableText.write(table, asked, console)
      }
      return
    }
    let explanation = EventExplanation(event, asked.trial)
    if isJSON {
      console.json(JSONOutput.text(EventRecord(explanation, asked, console.language)))
    } else {
      AskedPlan.write(explanation.lines(asked.trial, for: asked.reader), console)
    }
  }

  private static func show(overviewOf asked: AskedPlan, _ isJSON: Bool, _ console: Console) {
    let overview = PlanExplanation(asked.trial)
    if isJSON {
      console.json(JSONOutput.text(OverviewRecord(overview, asked, console.language)))
    } else {
      AskedPlan.write(overview.lines(asked.trial, for: asked.reader), console)
    }
  }
}
