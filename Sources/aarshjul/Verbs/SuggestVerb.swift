import Planning
import Programme
import Verification

/// Suggests groups for a leader and times for an event.
enum SuggestVerb: Verb {
  static let name = "suggest"
  static let summary = Words.suggestSummary.text
  static let details = Words.suggestDetails.text
  static let example = Text.same("aarshjul suggest mitaar --event \"sparring nord-01 3\"")
  static let most = OptionSpec(
    name: "most", kind: .number(1...100),
    meaning: Words.optionMost.text,
    standard: .same("10"))
  static let options = [
    AskedPlan.person, AskedPlan.event, most, AskedPlan.from, AskedPlan.reader,
    OptionTable.pseudonymise, OptionTable.secret, OptionTable.set,
    OptionTable.json,
  ]

  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32 {
    let person = invocation.text(AskedPlan.person)
    let event = invocation.text(AskedPlan.event)
    guard person != nil || event != nil else {
      throw .missingWord(
        Words.missingQuestion.text)
    }
    if person != nil, event != nil, invocation.has(OptionTable.json) {
      throw .oneAtATime(OptionTable.json)
    }
    guard let asked = try AskedPlan.read(invocation, console) else { return ExitCode.badInput }
    let most = invocation.number(most) ?? 10
    if let person {
      let id = try asked.person(person)
      FaultList.tellLosses(ofLocksIn: asked.trial.programme, invocation, console)
      let suggestions = GroupSuggestions(id, asked.trial)
      if invocation.has(OptionTable.json) {
        console.json(JSONOutput.text(GroupsRecord(suggestions, most, asked, console.language)))
      } else {
        AskedPlan.write(suggestions.lines(asked.trial, for: asked.reader), console)
      }
    }
    if let event {
      let found = try asked.event(event)
      let suggestions = TimeSuggestions(found, asked.trial, most: most)
      if invocation.has(OptionTable.json) {
        console.json(JSONOutput.text(TimesRecord(suggestions, asked, console.language)))
      } else {
        AskedPlan.write(suggestions.lines(asked.trial, for: asked.reader), console)
      }
    }
    return ExitCode.done
  }
}

/// Suggested times as programs read them.
struct TimesRecord: Encodable {
  let event: String
  let date: String
  let start: String
  let tried: Int
  let open: Int
  let clean: Int
  let forbidding: [String]
  let choices: [MomentRecord]
  let pushing: [MomentRecord]

  init(_ suggestions: TimeSuggestions, _ asked: AskedPlan, _ language: Language) {
    func records(_ choices: [TimeSuggestions.Choice]) -> [MomentRecord] {
      choices.map {
        MomentRecord(
          $0.event.key, $0.moment, $0.effect, pushes: $0.pushes, asked, language)
      }
    }
    event = suggestions.event.key.text
    date = MomentRecord.iso(suggestions.event.day)
    start = MomentRecord.clock(suggestions.event.start)
    tried = suggestions.tried
    open = suggestions.open
    clean = suggestions.clean
    forbidding = suggestions.forbidding.map(\.rawValue)
    choices = records(suggestions.choices)
    pushing = records(suggestions.pushing)
  }
}

/// Suggested groups as programs read them.
struct GroupsRecord: Encodable {
  struct Group: Encodable {
    let group: String
    let isOwn: Bool
    let members: [String]
    let groupCost: Int
    let effect: EffectRecord
    let bestOn: [String]
    let moved: [Meeting]
  }

  struct Meeting: Encodable {
    let event: String
    let date: String?
    let start: String?
  }

  let person: String
  let current: String?
  let left: [String]
  let choices: [Group]
  let forbidden: [Group]

  init(
    _ suggestions: GroupSuggestions, _ most: Int, _ asked: AskedPlan, _ language: Language
  ) {
    let organisation = asked.trial.programme.organisation
    func record(_ choice: GroupSuggestions.Choice) -> Group {
      Group(
        group: choice.group.label, isOwn: choice.isOwn,
        members: choice.group.members.map { organisation[$0].key }, groupCost: choice.groupCost,
        effect: EffectRecord(choice.effect, asked, language),
        bestOn: choice.bestOn.filter { asked.reader.mayKnow($0.rule) }
          .map { $0.detail.isEmpty ? $0.rule.rawValue : $0.detail },
        moved: choice.moved.map {
          Meeting(
            event: $0.from.key.text, date: $0.to.map { MomentRecord.iso($0.day) },
            start: $0.to.map { MomentRecord.clock($0.start) })
        })
    }
    person = organisation[suggestions.person].key
    current = suggestions.current
    left = suggestions.left.map { organisation[$0].key }
    choices = suggestions.choices.prefix(most).map(record)
    forbidden = suggestions.forbidden.map(record)
  }
}
