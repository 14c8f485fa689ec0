import Programme

/// Collects what the checks of the rules find.
///
/// Matches of hard rules are always kept. Those of soft rules are only added up, unless all are to
/// be kept, so that no text is made that nobody reads; without `tells` none has a text.
struct Findings {
  private let evidence: Evidence
  private let keepsAll: Bool
  private let tells: Bool
  private(set) var matches: [Match] = []
  private(set) var ruleScores: [RuleScore] = []
  /// Whoever carries the most, and how much; filled by `fairShare`.
  var worstOff: PersonID?
  var worstBurden = 0
  private var current = Setting(rule: .oneGroup, isHard: false, weight: 0)

  private struct Setting {
    var rule: RuleID
    var isHard: Bool
    var weight: Int
  }

  init(_ evidence: Evidence, keepsAll: Bool, tells: Bool = true) {
    self.evidence = evidence
    self.keepsAll = keepsAll
    self.tells = tells
  }

  /// Starts a rule; false if it is switched off and is to be left out.
  mutating func begin(_ id: RuleID) -> Bool {
    let rule = Rule.of(id)
    let setting = evidence.programme.rules[id]
    current = Setting(
      rule: id, isHard: rule.isFixed || setting.isHard, weight: max(0, setting.weight))
    return rule.isFixed || setting.isOn
  }

  /// Records a match of the current rule.
  ///
  /// With `always` it breaks the plan whatever the rule's strength; a criterion brings its own
  /// strength, weight and name; `missing` are events that the plan does not have.
  mutating func add(
    _ amount: Int = 1, always: Bool = false, own: Criterion? = nil, events: [Int] = [],
    missing: [EventKey] = [], people: [PersonID] = [], groups: [String] = [], day: Day? = nil,
    _ text: () -> Text
  ) {
    guard amount > 0 else { return }
    let isHard = own?.isHard ?? (always || current.isHard)
    let weight = own.map { max(0, $0.weight) } ?? current.weight
    let detail = own?.name ?? ""
    if isHard, isSettled(events) { return }
    let cost = isHard ? 0 : clampedProduct(amount, weight)
    if !isHard {
      if weight == 0, !keepsAll { return }
      addUp(detail, amount, cost)
      if !keepsAll { return }
    }
    matches.append(
      Match(
        rule: current.rule, detail: detail, strength: isHard ? .hard : .soft, amount: amount,
        cost: cost, events: events.map { evidence.events[$0].key } + missing, people: people,
        groups: groups, day: day ?? events.first.map { evidence.events[$0].day },
        text: tells ? sentence(detail, text()) : .same("")))
  }

  /// What the current rule says.
  private func sentence(_ detail: String, _ body: Text) -> Text {
    let lead = detail.isEmpty ? "" : " (\(detail))"
    return Words.ruleSays.with(Rule.of(current.rule).name + .same(lead), body)
  }

  /// Whether all of some events have been held as the earlier plan said: that cannot be broken any
  /// more, except by changing it.
  private func isSettled(_ events: [Int]) -> Bool {
    guard evidence.hasPrevious, !events.isEmpty, current.rule != .everythingPlanned,
      current.rule != .pinned
    else { return false }
    return events.allSatisfy { evidence.facts[$0].isSettled }
  }

  private mutating func addUp(_ detail: String, _ amount: Int, _ cost: Int) {
    for i in ruleScores.indices.reversed() {
      guard ruleScores[i].rule == current.rule else { break }
      if ruleScores[i].detail == detail {
        ruleScores[i].amount = clampedSum(ruleScores[i].amount, amount)
        ruleScores[i].cost = clampedSum(ruleScores[i].cost, cost)
        return
      }
    }
    var place = ruleScores.endIndex
    while place > 0, ruleScores[place - 1].rule == current.rule,
      ruleScores[place - 1].detail > detail
    { place -= 1 }
    ruleScores.insert(
      RuleScore(rule: current.rule, detail: detail, amount: amount, cost: cost), at: place)
  }
}

/// Returns a product that stays within the range of integers.
func clampedProduct(_ a: Int, _ b: Int) -> Int {
  let (value, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? ((a < 0) == (b < 0) ? Int.max : Int.min) : value
}

/// Returns a sum that stays within the range of integers.
func clampedSum(_ a: Int, _ b: Int) -> Int {
  let (value, overflow) = a.addingReportingOverflow(b)
  return overflow ? (a < 0 ? Int.min : Int.max) : value
}
