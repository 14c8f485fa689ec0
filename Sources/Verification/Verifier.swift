public import Programme

/// Checks programmes and plans against the definitions of the rules, from first principles.
///
/// The verifier is used after every solve, before anything is written, and shares no code with
/// the programs that make plans: what it believes is the comment over each rule in the programme.
public enum Verifier {
  /// An earlier plan that a plan is compared with: the plan, the day up to which it has been held,
  /// and the first day that may be changed again if a time from then on is frozen.
  public typealias Previous = (plan: Plan, asOf: Day, freezeUntil: Day?)

  /// Returns what cannot hold whatever is planned, and what a planner should look at first.
  ///
  /// - Complexity: O(people * days) for a bounded number of activities.
  public static func faults(in programme: Programme) -> [Fault] {
    let ground = Ground(programme)
    var faults: [Fault] = []
    for check in ProgrammeCheck.all { check.find(ground, &faults) }
    return faults.sorted()
  }

  /// Returns what cannot hold whatever groups are formed, and what only a calendar would break on.
  ///
  /// - Complexity: as `faults(in:)`.
  public static func faultsByUse(in programme: Programme) -> (groups: [Fault], calendar: [Fault]) {
    let ground = Ground(programme)
    var groups: [Fault] = []
    var calendar: [Fault] = []
    for check in ProgrammeCheck.groups { check.find(ground, &groups) }
    for check in ProgrammeCheck.calendar { check.find(ground, &calendar) }
    return (groups.sorted(), calendar.sorted())
  }

  /// Checks every rule, computes the score anew, and compares it with the score the plan claims.
  ///
  /// A plan that was changed on the way through the year, and is not compared with another, is
  /// compared with itself: what was held by then is taken as held.
  ///
  /// - Complexity: O(n log n) in the size of the plan as long as nobody has too much at one time.
  public static func verify(_ plan: Plan, _ programme: Programme, previous: Previous? = nil)
    -> Verdict
  {
    let evidence = evidence(plan, programme, previous)
    var findings = Findings(evidence, keepsAll: false)
    for check in RuleCheck.all { check.run(evidence, &findings) }
    return Verdict(findings: findings, evidence: evidence)
  }

  /// Checks the rules on groups alone, for a plan whose calendar has not been made yet.
  ///
  /// - Complexity: O(groups * size^2) for a bounded number of openings.
  public static func verifyGroups(of plan: Plan, _ programme: Programme) -> Verdict {
    let evidence = evidence(plan, programme, nil)
    var findings = Findings(evidence, keepsAll: false)
    for check in RuleCheck.all where Rule.of(check.rule).section == .groups {
      check.run(evidence, &findings)
    }
    return Verdict(findings: findings, evidence: evidence)
  }

  /// Returns each occurrence of a rule in a plan with the events and people it is about, whether
  /// the rule is hard or soft.
  ///
  /// - Complexity: as `verify`, and the texts.
  public static func matches(
    of rule: RuleID, in plan: Plan, _ programme: Programme, previous: Previous? = nil
  ) -> [Match] {
    matches(of: [rule], in: plan, programme, previous: previous)
  }

  /// Returns each occurrence of some rules in a plan, in the order of the rule book.
  ///
  /// - Complexity: as `verify`, and the texts.
  public static func matches(
    of rules: Set<RuleID>, in plan: Plan, _ programme: Programme, previous: Previous? = nil
  ) -> [Match] {
    let evidence = evidence(plan, programme, previous)
    var findings = Findings(evidence, keepsAll: true)
    for check in RuleCheck.all where rules.contains(check.rule) {
      check.run(evidence, &findings)
    }
    return findings.matches
  }

  private static func evidence(_ plan: Plan, _ programme: Programme, _ previous: Previous?)
    -> Evidence
  {
    let known = settled(plan, programme, previous)
    return Evidence(plan, Ground(known.programme), previous: known.previous)
  }

  /// What a plan that was changed since says itself of its past, where no earlier plan is given.
  static func settled(_ plan: Plan, _ programme: Programme, _ previous: Previous?) -> (
    programme: Programme, previous: Previous?
  ) {
    guard previous == nil, let asOf = plan.asOf else { return (programme, previous) }
    var programme = programme
    programme.asOf = max(programme.asOf, asOf)
    return (programme, (plan, asOf, nil))
  }
}
