public import Programme

/// What a change does to a plan: what it breaks, what it mends, what it costs.
public struct Effect: Hashable, Sendable {
  /// What the changed plan has and the plan has not: breaches of hard rules, and, where they were
  /// asked for, occurrences of soft ones.
  public var gained: [Match]
  /// What the plan has and the changed plan has not.
  public var lost: [Match]
  /// How the amounts and costs of soft rules change; rules without a change are left out.
  public var scores: [RuleScore]
  /// The person who carries the most after the change; nothing if nobody carries anything.
  public var worstOff: PersonID?
  /// That person's burden.
  public var worstBurden: Int

  /// Makes an effect.
  public init(
    gained: [Match] = [], lost: [Match] = [], scores: [RuleScore] = [], worstOff: PersonID? = nil,
    worstBurden: Int = 0
  ) {
    self.gained = gained
    self.lost = lost
    self.scores = scores
    self.worstOff = worstOff
    self.worstBurden = worstBurden
  }

  /// By how much the cost rises; negative if the change is for the better.
  public var cost: Int { scores.reduce(0) { clampedSum($0, $1.cost) } }

  /// The breaches of hard rules that the change brings.
  public var breaches: [Match] { gained.filter { $0.strength == .hard } }

  /// The breaches of hard rules that the change mends.
  public var mended: [Match] { lost.filter { $0.strength == .hard } }

  /// The hard rules that the change breaks, each once, in the order of the rule book.
  public var brokenRules: [RuleID] { Array(Set(breaches.map(\.rule))).sorted() }

  /// Other events that the breaches are about, besides those that were changed.
  public func others(than changed: Set<EventKey>) -> [EventKey] {
    Array(Set(breaches.flatMap(\.events)).subtracting(changed)).sorted()
  }

  /// The difference of two lists of scores, rule by rule and detail by detail.
  static func difference(_ after: [RuleScore], _ before: [RuleScore]) -> [RuleScore] {
    struct Line: Hashable, Comparable {
      var rule: RuleID
      var detail: String
      static func < (left: Line, right: Line) -> Bool {
        left.rule != right.rule ? left.rule < right.rule : left.detail < right.detail
      }
    }
    var sums: [Line: (amount: Int, cost: Int)] = [:]
    for (list, sign) in [(after, 1), (before, -1)] {
      for score in list {
        let line = Line(rule: score.rule, detail: score.detail)
        let old = sums[line] ?? (0, 0)
        sums[line] = (
          clampedSum(old.amount, sign * score.amount), clampedSum(old.cost, sign * score.cost)
        )
      }
    }
    return sums.filter { $0.value.amount != 0 || $0.value.cost != 0 }
      .sorted { $0.key < $1.key }
      .map {
        RuleScore(
          rule: $0.key.rule, detail: $0.key.detail, amount: $0.value.amount, cost: $0.value.cost)
      }
  }

  /// Matches of one list that are not in another, counting repeats.
  static func remainder(_ list: [Match], without other: [Match]) -> [Match] {
    if list.isEmpty || other.isEmpty { return list }
    var counts: [Match: Int] = [:]
    for match in other { counts[match, default: 0] += 1 }
    return list.filter { match in
      guard let count = counts[match], count > 0 else { return true }
      counts[match] = count - 1
      return false
    }
  }
}
