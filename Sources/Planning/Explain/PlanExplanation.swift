public import Programme
public import Verification

/// What in a plan costs most, and where.
public struct PlanExplanation: Sendable {
  /// A rule with its cost and the dearest things it is about.
  public struct Line: Sendable {
    /// What the rule costs.
    public let score: RuleScore
    /// The dearest of its matches.
    public let dearest: [Match]
    /// How many matches it has.
    public let count: Int
  }

  /// The plan's score as the verifier counts it.
  public let score: Score
  /// The breaches of hard rules.
  public let breaches: [Match]
  /// What has been proven about the plan, as it claims.
  public let bounds: [ProvenBound]
  /// The rules that cost something, dearest first.
  public let lines: [Line]

  /// Explains the plan as a whole.
  ///
  /// - Complexity: as verifying the plan twice.
  public init(_ trial: Trial) {
    let verdict = Verifier.verify(trial.plan, trial.programme, previous: trial.previous)
    score = verdict.score
    bounds = trial.plan.score.bounds
    let rules = Set(verdict.score.rules.map(\.rule))
    let matches = Verifier.matches(
      of: rules, in: trial.plan, trial.programme, previous: trial.previous)
    let broken = Set(verdict.violations.compactMap(\.rule))
    breaches =
      broken.isEmpty
      ? []
      : Verifier.matches(
        of: broken, in: trial.plan, trial.programme, previous: trial.previous
      ).filter { $0.strength == .hard }
    lines = verdict.score.rules.filter { $0.cost > 0 }.sorted {
      $0.cost != $1.cost ? $0.cost > $1.cost : ($0.rule, $0.detail) < ($1.rule, $1.detail)
    }.map { score in
      let own = matches.filter {
        $0.rule == score.rule && $0.detail == score.detail && $0.cost > 0
      }.sorted { $0.cost != $1.cost ? $0.cost > $1.cost : $0.text.danish < $1.text.danish }
      return Line(score: score, dearest: Array(own.prefix(3)), count: own.count)
    }
  }

  /// The explanation as prose.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let total = score.total
    var texts = [
      score.hardViolations == 0
        ? Words.planKeepsRules.with(total)
        : Words.planBreaksRules.with(
          Words.count(score.hardViolations, .breachesOne, .breachesMany), total)
    ]
    for text in reader.texts(breaches, most: 6) {
      texts.append(Words.breach.with(text).indented(2))
    }
    for line in lines.prefix(6) {
      let name = Wording.name(line.score.rule, line.score.detail)
      let share = total > 0 ? (line.score.cost * 100 + total / 2) / total : 0
      texts.append(
        (line.count == 1 ? Words.ruleCostsOnce : .ruleCostsOften).with(
          name, line.score.cost, share, line.count))
      for match in line.dearest {
        let text = Wording.body(match, reader.text(match))
        texts.append(
          Wording.costLine(match.cost, text).indented(2))
      }
    }
    for bound in bounds {
      guard let lower = bound.lowerBound else { continue }
      let what = PlanExplanation.subject(bound.subject, trial.programme)
      texts.append(
        bound.isOptimal
          ? Words.provablyCheapest.with(what)
          : Words.costsAtLeast.with(what, bound.objective, lower))
    }
    texts.append(
      Words.askOn.text)
    return texts
  }

  private static func subject(_ key: String, _ programme: Programme) -> Text {
    if key == "calendar" { return Words.theCalendar.text }
    let district = programme.organisation.districts.first { $0.key == key }
    return Words.theGroupsOf.with(district?.name ?? key)
  }
}
