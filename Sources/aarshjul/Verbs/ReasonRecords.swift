import Planning
import Programme
import Verification

/// A reason as programs read it.
struct ReasonRecord: Encodable {
  let rule: String
  let name: String
  let strength: String
  let amount: Int
  let cost: Int
  let events: [String]
  let people: [String]
  let groups: [String]
  let text: String

  init(_ match: Match, _ asked: AskedPlan, _ language: Language) {
    let organisation = asked.trial.programme.organisation
    rule = match.rule.rawValue
    name = match.detail.isEmpty ? Rule.of(match.rule).name.in(language) : match.detail
    strength = match.strength.rawValue
    amount = match.amount
    cost = match.cost
    let isPlanner = asked.reader == .planner
    events = isPlanner ? match.events.map(\.text) : []
    people = isPlanner ? match.people.map { organisation[$0].key } : []
    groups = match.groups
    text = asked.reader.text(match).in(language)
  }
}

/// What a rule costs more or less, as programs read it.
struct DifferenceRecord: Encodable {
  let rule: String
  let detail: String
  let amount: Int
  let cost: Int

  init(_ score: RuleScore) {
    rule = score.rule.rawValue
    detail = score.detail
    amount = score.amount
    cost = score.cost
  }
}

/// An effect as programs read it.
struct EffectRecord: Encodable {
  let cost: Int
  let isPossible: Bool
  let byRule: [DifferenceRecord]
  /// What rules cost that the reader may not know; with those of `byRule` it makes the cost.
  let otherCost: Int
  let breaches: [ReasonRecord]
  let against: [ReasonRecord]
  let mends: [ReasonRecord]

  init(_ effect: Effect, _ asked: AskedPlan, _ language: Language) {
    func records(_ matches: [Match]) -> [ReasonRecord] {
      asked.reader.known(matches).matches.map { ReasonRecord($0, asked, language) }
    }
    let known = asked.reader.known(effect.scores)
    cost = effect.cost
    isPossible = effect.breaches.isEmpty
    byRule = known.scores.map(DifferenceRecord.init)
    otherCost = known.otherCost
    breaches = records(effect.breaches)
    against = records(effect.gained.filter { $0.strength == .soft })
    mends = records(effect.lost)
  }
}

/// A time of an event as programs read it.
struct MomentRecord: Encodable {
  let event: String
  let date: String
  let start: String
  let pushes: [String]
  let effect: EffectRecord

  init(
    _ key: EventKey, _ moment: Trial.Moment, _ effect: Effect, pushes: [EventKey] = [],
    _ asked: AskedPlan, _ language: Language
  ) {
    event = key.text
    date = MomentRecord.iso(moment.day)
    start = MomentRecord.clock(moment.start)
    self.pushes = asked.reader == .planner ? pushes.map(\.text) : []
    self.effect = EffectRecord(effect, asked, language)
  }

  static func iso(_ day: Day) -> String {
    let civil = day.civil
    return "\(civil.year)-\(two(civil.month))-\(two(civil.day))"
  }

  static func clock(_ minute: Int) -> String { "\(two(minute / 60)):\(two(minute % 60))" }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
