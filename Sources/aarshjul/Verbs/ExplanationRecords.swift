import Planning
import Programme
import Verification

/// How often a rule forbids something, as programs read it.
struct CountRecord: Encodable {
  let rule: String
  let times: Int

  init(_ count: (rule: RuleID, times: Int)) {
    rule = count.rule.rawValue
    times = count.times
  }
}

/// An explained event as programs read it.
struct EventRecord: Encodable {
  let event: String
  let date: String
  let start: String
  let hold: String?
  let cost: Int
  let costs: [ReasonRecord]
  let breaches: [ReasonRecord]
  let forbidding: [CountRecord]
  let suggestions: TimesRecord
  let text: [String]

  init(_ explanation: EventExplanation, _ asked: AskedPlan, _ language: Language) {
    event = explanation.event.key.text
    date = MomentRecord.iso(explanation.event.day)
    start = MomentRecord.clock(explanation.event.start)
    hold = explanation.hold.map { "\($0)" }
    cost = explanation.costs.reduce(0) { $0 + $1.cost }
    costs = explanation.costs.map { ReasonRecord($0, asked, language) }
    breaches = explanation.breaches.map { ReasonRecord($0, asked, language) }
    forbidding = explanation.forbidding.map(CountRecord.init)
    suggestions = TimesRecord(explanation.suggestions, asked, language)
    text = explanation.lines(asked.trial, for: asked.reader).map { $0.in(language) }
  }
}

/// A table of times as programs read it.
struct TableRecord: Encodable {
  let event: String
  let possible: Int
  let forbidding: [CountRecord]
  let times: [MomentRecord]
  let text: [String]

  init(_ table: TimeTable, _ asked: AskedPlan, _ language: Language) {
    event = table.event.key.text
    possible = table.possible
    forbidding = table.forbidding.map(CountRecord.init)
    times = table.rows.map {
      MomentRecord(table.event.key, $0.moment, $0.effect, asked, language)
    }
    text =
      (table.summary(asked.trial) + table.reasons(asked.trial, for: asked.reader)).map {
        $0.in(language)
      }
  }
}

/// An explained person as programs read it.
struct PersonRecord: Encodable {
  struct Swap: Encodable {
    let person: String
    let with: String
    let group: String
    let cost: Int
    let byRule: [DifferenceRecord]
  }

  let person: String
  let group: String?
  let cost: Int
  let costs: [ReasonRecord]
  let bindings: [String]
  let isProvenBest: Bool
  let swaps: [Swap]
  let forbiddenSwaps: Int
  let forbidding: [CountRecord]
  let events: [String]
  let burden: Int?
  let medianBurden: Int
  let text: [String]

  init(_ explanation: PersonExplanation, _ asked: AskedPlan, _ language: Language) {
    let organisation = asked.trial.programme.organisation
    let key = organisation[explanation.person].key
    person = key
    group = explanation.group?.label
    cost = explanation.costs.reduce(0) { $0 + $1.cost }
    costs = explanation.costs.map { ReasonRecord($0, asked, language) }
    bindings = asked.reader == .planner ? explanation.bindings.map { $0.in(language) } : []
    isProvenBest = explanation.isProvenBest
    swaps = explanation.swaps.map {
      Swap(
        person: key, with: organisation[$0.other].key, group: $0.label, cost: $0.effect.cost,
        byRule: asked.reader.known($0.effect.scores).map(DifferenceRecord.init))
    }
    forbiddenSwaps = explanation.forbiddenSwaps
    forbidding = explanation.forbidding.filter { asked.reader.mayKnow($0.rule) }
      .map(CountRecord.init)
    events = explanation.events.map(\.key.text)
    burden = explanation.burden
    medianBurden = explanation.medianBurden
    text = explanation.lines(asked.trial, for: asked.reader).map { $0.in(language) }
  }
}

/// An explained group as programs read it.
struct GroupRecord: Encodable {
  struct Meeting: Encodable {
    let event: String
    let date: String
    let start: String
    let host: String?
    let cost: Int
  }

  let group: String
  let members: [String]
  let cost: Int
  let costs: [ReasonRecord]
  let breaches: [ReasonRecord]
  let isProvenBest: Bool
  let triedSwaps: Int
  let swaps: [PersonRecord.Swap]
  let meetings: [Meeting]
  let text: [String]

  init(_ explanation: GroupExplanation, _ asked: AskedPlan, _ language: Language) {
    let organisation = asked.trial.programme.organisation
    group = explanation.group.label
    members = explanation.group.members.map { organisation[$0].key }
    cost = explanation.costs.reduce(0) { $0 + $1.cost }
    costs = explanation.costs.map { ReasonRecord($0, asked, language) }
    breaches = explanation.breaches.map { ReasonRecord($0, asked, language) }
    isProvenBest = explanation.isProvenBest
    triedSwaps = explanation.tried
    swaps = explanation.swaps.prefix(20).map {
      PersonRecord.Swap(
        person: organisation[$0.member].key, with: organisation[$0.other].key, group: $0.label,
        cost: $0.effect.cost,
        byRule: asked.reader.known($0.effect.scores).map(DifferenceRecord.init))
    }
    meetings = explanation.meetings.map { event, costs in
      Meeting(
        event: event.key.text, date: MomentRecord.iso(event.day),
        start: MomentRecord.clock(event.start), host: event.host.map { organisation[$0].key },
        cost: costs.reduce(0) { $0 + $1.cost })
    }
    text = explanation.lines(asked.trial, for: asked.reader).map { $0.in(language) }
  }
}

/// What costs most in a plan, as programs read it.
struct OverviewRecord: Encodable {
  struct Line: Encodable {
    let rule: String
    let detail: String
    let amount: Int
    let cost: Int
    let dearest: [ReasonRecord]
  }

  struct Bound: Encodable {
    let subject: String
    let objective: Int
    let lowerBound: Int?
  }

  let total: Int
  let hardViolations: Int
  let breaches: [ReasonRecord]
  let rules: [Line]
  let bounds: [Bound]
  let text: [String]

  init(_ overview: PlanExplanation, _ asked: AskedPlan, _ language: Language) {
    total = overview.score.total
    hardViolations = overview.score.hardViolations
    breaches = overview.breaches.map { ReasonRecord($0, asked, language) }
    bounds = overview.bounds.map {
      Bound(subject: $0.subject, objective: $0.objective, lowerBound: $0.lowerBound)
    }
    rules = overview.lines.map { line in
      Line(
        rule: line.score.rule.rawValue, detail: line.score.detail, amount: line.score.amount,
        cost: line.score.cost, dearest: line.dearest.map { ReasonRecord($0, asked, language) })
    }
    text = overview.lines(asked.trial, for: asked.reader).map { $0.in(language) }
  }
}
