public import Programme
import SolverSupport
import Verification

/// One set of rules to plan by, for comparison with others.
public struct Scenario: Sendable {
  /// What it is called.
  public var name: String
  /// The programme with its rules set.
  public var programme: Programme

  /// Makes a scenario.
  public init(name: String, programme: Programme) {
    self.name = name
    self.programme = programme
  }
}

/// What planning by one set of rules came to.
public struct ScenarioResult: Sendable {
  /// How it ended.
  public enum Ending: String, Sendable, Codable {
    /// There is a plan, and the verifier agrees with it.
    case planned
    /// No plan was found; something stands in the way.
    case blocked
    /// It was stopped before there was a plan.
    case stopped
  }

  /// What it is called.
  public let name: String
  /// How it ended.
  public let ending: Ending
  /// Whether it is proven that there is no plan, where none was found.
  public let isProvenImpossible: Bool
  /// The plan, if there is one; its score is the verifier's under the scenario's own rules.
  public let plan: Plan?
  /// The plan's score under the rules of the first scenario: what it would cost and break today.
  public let underFirst: Score?
  /// Events for which no place was found, and districts that could not be divided.
  public let obstacles: [Obstacle]

  /// What the groups of all districts cost.
  public var groupCost: Int? {
    plan.map { plan in
      plan.score.bounds.filter { $0.subject != "calendar" }.reduce(0) { $0 + $1.objective }
    }
  }

  /// Whether the groups of every district are proven to be the best possible.
  public var groupsAreProven: Bool {
    plan?.score.bounds.filter { $0.subject != "calendar" }.allSatisfy(\.isOptimal) ?? false
  }

  /// What the calendar costs and what no calendar can be below.
  public var calendar: ProvenBound? {
    plan?.score.bounds.first { $0.subject == "calendar" }
  }

  /// How many events could not be placed.
  public var unplaced: Int {
    obstacles.filter {
      switch $0.kind {
      case .groups, .weights: false
      case .noTime, .crowdedOut: true
      }
    }.count
  }

  /// What each rule costs more or less than in another result.
  ///
  /// - Complexity: O(rules).
  public func difference(from other: ScenarioResult) -> [RuleScore] {
    guard let plan, let base = other.plan else { return [] }
    return ScenarioResult.difference(plan.score.rules, base.score.rules)
  }

  private static func difference(_ after: [RuleScore], _ before: [RuleScore]) -> [RuleScore] {
    var result: [RuleScore] = []
    for score in after + before {
      guard !result.contains(where: { $0.rule == score.rule && $0.detail == score.detail }) else {
        continue
      }
      func sum(_ list: [RuleScore]) -> (amount: Int, cost: Int) {
        list.filter { $0.rule == score.rule && $0.detail == score.detail }
          .reduce((0, 0)) { ($0.0 + $1.amount, $0.1 + $1.cost) }
      }
      let (new, old) = (sum(after), sum(before))
      result.append(
        RuleScore(
          rule: score.rule, detail: score.detail, amount: new.amount - old.amount,
          cost: new.cost - old.cost))
    }
    return result.filter { $0.amount != 0 || $0.cost != 0 }
      .sorted { ($0.rule, $0.detail) < ($1.rule, $1.detail) }
  }
}

/// Several sets of rules, each planned anew under one budget, side by side.
///
/// Nothing is written. Each plan is also counted by the rules of the first scenario, so that one
/// sees what it would cost and break as things are now; its own cost alone would reward a scenario
/// for switching rules off.
public struct ScenarioComparison: Sendable {
  /// The results in the order asked for; the first is what the others are compared with.
  public let results: [ScenarioResult]

  /// Plans every scenario.
  ///
  /// - Complexity: as planning as many times.
  public init(_ scenarios: [Scenario], options: PlanOptions = PlanOptions()) {
    results = scenarios.map { scenario in
      ScenarioComparison.plan(scenario, scenarios.first?.programme ?? scenario.programme, options)
    }
  }

  private static func plan(
    _ scenario: Scenario, _ first: Programme, _ options: PlanOptions
  ) -> ScenarioResult {
    func result(
      _ ending: ScenarioResult.Ending, plan: Plan? = nil, underFirst: Score? = nil,
      obstacles: [Obstacle] = [], isProven: Bool = false
    ) -> ScenarioResult {
      ScenarioResult(
        name: scenario.name, ending: ending, isProvenImpossible: isProven, plan: plan,
        underFirst: underFirst, obstacles: obstacles)
    }
    if Verifier.faults(in: scenario.programme).contains(where: { $0.severity == .error }) {
      return result(.blocked, isProven: true)
    }
    if options.cancellation.isRaised { return result(.stopped) }
    switch PlanYear(scenario.programme, options: options).plan() {
    case .stopped: return result(.stopped)
    case .blocked(let obstacles):
      return result(
        .blocked, obstacles: obstacles,
        isProven: !obstacles.isEmpty && obstacles.contains(where: \.isProven))
    case .planned(var plan, _):
      let verdict = Verifier.verify(plan, scenario.programme)
      guard verdict.breaksNothing else { return result(.blocked) }
      let bounds = plan.score.bounds
      plan.score = verdict.score
      plan.score.bounds = bounds
      return result(
        .planned, plan: plan, underFirst: Verifier.verify(plan, first).score)
    }
  }
}
