import Programme

/// Where the score that a plan claims differs from the score that it has.
struct ScoreComparison {
  private(set) var violations: [Violation] = []

  init(claimed: Score, actual: Score, in evidence: Evidence) {
    if claimed.hardViolations != actual.hardViolations {
      add(
        nil,
        Words.claimsDemands.with(claimed.hardViolations, actual.hardViolations))
    }
    compareRules(claimed, actual)
    if claimed.worstBurden != actual.worstBurden || claimed.worstOff != actual.worstOff {
      let said = evidence.name(ofWorstOff: claimed)
      let real = evidence.name(ofWorstOff: actual)
      add(
        .fairShare,
        Words.claimsWorstOff.with(said, real))
    }
  }

  private mutating func compareRules(_ claimed: Score, _ actual: Score) {
    struct Line: Hashable {
      var rule: RuleID
      var detail: String
    }
    func table(_ score: Score) -> [Line: (amount: Int, cost: Int)] {
      Dictionary(
        score.rules.map { (Line(rule: $0.rule, detail: $0.detail), ($0.amount, $0.cost)) }
      ) { (a, b) in (clampedSum(a.0, b.0), clampedSum(a.1, b.1)) }
    }
    let said = table(claimed)
    let real = table(actual)
    let lines = Set(said.keys).union(real.keys).sorted {
      $0.rule != $1.rule ? $0.rule < $1.rule : $0.detail < $1.detail
    }
    for line in lines {
      let a = said[line] ?? (0, 0)
      let b = real[line] ?? (0, 0)
      if a == b { continue }
      let name = Rule.of(line.rule).name
      let detail = line.detail.isEmpty ? "" : " (\(line.detail))"
      add(
        line.rule,
        Words.claimsCost.with(name, detail, a.amount, a.cost, b.amount, b.cost))
    }
  }

  private mutating func add(_ rule: RuleID?, _ text: Text) {
    violations.append(Violation(kind: .claimedScore, rule: rule, text: text))
  }
}

extension Evidence {
  /// Returns the name and burden of whoever carries the most according to a score.
  fileprivate func name(ofWorstOff score: Score) -> Text {
    guard let person = score.worstOff else {
      return Words.nobody.with(score.worstBurden)
    }
    let name = name(person)
    return Words.somebody.with(name, score.worstBurden)
  }
}
