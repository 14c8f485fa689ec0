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
  let earliest: String?
  let latest: String?
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
    earliest = explanation.window.map { MomentRecord.iso($0.first) }
    latest = explanation.window.map { MomentRecord.iso($0.last) }
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
  let isOutside: Bool
  let possible: Int
  let forbidding: [CountRecord]
  let times: [MomentRecord]
  let text: [String]

  init(_ table: TimeTable, _ asked: AskedPlan, _ language: Language) {
    event = table.event.key.text
    isOutside = table.isOutside
    possible = table.possible
    forbidding = table.forbidding.map(CountRecord.init)
    times = table.rows.map {
      MomentRecord(table.event.key, $0.moment, $0.effect, asked, language)
    }
    text =
      (table.summary(asked.trial, for: asked.reader)
      + table.reasons(asked.trial, for: asked.reader)).map { $0.in(language) }
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
    /// What rules cost that the reader may not know; with those of `byRule` it makes the cost.
    let otherCost: Int

    init(
      _ person: PersonID, _ other: PersonID, _ label: String, _ effect: Effect, _ asked: AskedPlan
    ) {
      let organisation = asked.trial.programme.organisation
      let known = asked.reader.known(effect.scores)
      self.person = organisation[person].key
      with = organisation[other].key
      group = label
      cost = effect.cost
      byRule = known.scores.map(DifferenceRecord.init)
      otherCost = known.otherCost
    }
  }

  let person: String
  let group: String?
  let cost: Int
  let costs: [ReasonRecord]
  /// What the group costs for reasons that the reader may not know; with `costs` it makes the cost.
  let otherCost: Int
  let bindings: [String]
  let isProvenBest: Bool
  let swaps: [Swap]
  let forbiddenSwaps: Int
  let forbidding: [CountRecord]
  /// What it would be to join another group instead, or a first one.
  let moves: GroupsRecord
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
    let known = asked.reader.known(explanation.costs)
    costs = known.matches.map { ReasonRecord($0, asked, language) }
    otherCost = known.otherCost
    bindings = asked.reader == .planner ? explanation.bindings.map { $0.in(language) } : []
    isProvenBest = explanation.isProvenBest
    swaps = explanation.swaps.map {
      Swap(explanation.person, $0.other, $0.label, $0.effect, asked)
    }
    forbiddenSwaps = explanation.forbiddenSwaps
    forbidding = explanation.forbidding.filter { asked.reader.mayKnow($0.rule) }
      .map(CountRecord.init)
    moves = GroupsRecord(explanation.moves, .max, asked, language)
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
    let rules: [String]
  }

  let group: String
  let members: [String]
  let cost: Int
  let costs: [ReasonRecord]
  /// What it costs for reasons that the reader may not know; with `costs` it makes the cost.
  let otherCost: Int
  let breaches: [ReasonRecord]
  let isProvenBest: Bool
  let triedSwaps: Int
  let allowedSwaps: Int
  /// The cheapest of those.
  let swaps: [PersonRecord.Swap]
  let meetings: [Meeting]
  let text: [String]

  init(_ explanation: GroupExplanation, _ asked: AskedPlan, _ language: Language) {
    let organisation = asked.trial.programme.organisation
    group = explanation.group.label
    members = explanation.group.members.map { organisation[$0].key }
    cost = explanation.costs.reduce(0) { $0 + $1.cost }
    let known = asked.reader.known(explanation.costs)
    costs = known.matches.map { ReasonRecord($0, asked, language) }
    otherCost = known.otherCost
    breaches = asked.reader.known(explanation.breaches).matches.map {
      ReasonRecord($0, asked, language)
    }
    isProvenBest = explanation.isProvenBest
    triedSwaps = explanation.tried
    allowedSwaps = explanation.swaps.count
    swaps = explanation.swaps.prefix(20).map {
      PersonRecord.Swap($0.member, $0.other, $0.label, $0.effect, asked)
    }
    meetings = explanation.meetings.map { event, costs in
      Meeting(
        event: event.key.text, date: MomentRecord.iso(event.day),
        start: MomentRecord.clock(event.start), host: event.host.map { organisation[$0].key },
        cost: costs.reduce(0) { $0 + $1.cost },
        rules: Set(costs.map(\.rule)).sorted().map(\.rawValue))
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
