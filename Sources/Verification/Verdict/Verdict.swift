public import Programme

/// What the verifier says about a plan.
public struct Verdict: Hashable, Sendable {
  /// Everything that must not be in the plan, in the order of the rule book.
  public var violations: [Violation]
  /// The score, computed anew; it claims no bounds.
  public var score: Score
  /// The score that the plan claims.
  public var claimed: Score

  /// Makes a verdict.
  public init(violations: [Violation], score: Score, claimed: Score) {
    self.violations = violations
    self.score = score
    self.claimed = claimed
  }

  /// Whether the plan breaks nothing and claims the score that it has.
  public var holds: Bool { violations.isEmpty }

  /// Whether the plan breaks no hard rule, whatever score it claims.
  public var breaksNothing: Bool { violations.allSatisfy { $0.kind == .claimedScore } }

  /// The hard rules that are broken, each once, in the order of the rule book.
  public var brokenRules: [RuleID] {
    Array(Set(violations.filter { $0.kind == .brokenRule }.compactMap(\.rule))).sorted()
  }

  /// The violations of one rule.
  public func violations(of rule: RuleID) -> [Violation] {
    violations.filter { $0.kind == .brokenRule && $0.rule == rule }
  }

  init(findings: Findings, evidence: Evidence) {
    let broken = findings.matches.map(Violation.init)
    score = Score(
      hardViolations: evidence.malformed.count + broken.count, rules: findings.ruleScores,
      worstOff: findings.worstOff, worstBurden: findings.worstBurden)
    claimed = evidence.plan.score
    violations = evidence.malformed + broken
    violations += ScoreComparison(claimed: claimed, actual: score, in: evidence).violations
  }
}
