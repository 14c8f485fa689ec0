public import Programme
public import Verification

/// For whom something is explained.
public enum Reader: String, CaseIterable, Sendable {
  /// Whoever makes the plan and may know who is in the way.
  case planner
  /// Those who take part: no colleague is named in a reason.
  case participants

  /// Whether a rule may be named beside two people whom it would be about: a wish of one about
  /// another is nobody's business but the planner's.
  public func mayKnow(_ rule: RuleID) -> Bool {
    self == .planner || rule != .together && rule != .notTogether
  }

  /// What rules cost as far as this reader may know them, and what all others cost together, so that
  /// what is told still adds up.
  public func known(_ scores: [RuleScore]) -> (scores: [RuleScore], otherCost: Int) {
    (
      scores.filter { mayKnow($0.rule) },
      scores.reduce(0) { $0 + (mayKnow($1.rule) ? 0 : $1.cost) }
    )
  }

  /// Matches of rules that this reader may know, and what all others cost together.
  public func known(_ matches: [Match]) -> (matches: [Match], otherCost: Int) {
    (
      matches.filter { mayKnow($0.rule) },
      matches.reduce(0) { $0 + (mayKnow($1.rule) ? 0 : $1.cost) }
    )
  }

  /// Returns what a match has to say to this reader.
  ///
  /// A planner hears who it is about. Those who take part hear the rule and, where people are
  /// concerned, what the rule demands; that somebody cannot come is never more than "not free", and
  /// what they may not know is no more than "other considerations".
  public func text(_ match: Match) -> Text {
    guard mayKnow(match.rule) else { return Words.otherReasons.text }
    if self == .planner || match.people.isEmpty { return match.text }
    let rule = Rule.of(match.rule)
    switch match.rule {
    case .availability, .noOverlap, .travelBuffer, .tentative, .closedDays:
      let count = Set(match.people).count
      return Wording.ruleSays(rule, Words.count(count, .oneNotFree, .manyNotFree))
    default:
      return Wording.ruleSays(rule, rule.sentence)
    }
  }

  /// Returns what several matches have to say, each sentence once and at most some of them; an
  /// event that all of it is about is called "the meeting".
  func texts(_ matches: [Match], most: Int = 6, about event: Text? = nil) -> [Text] {
    var seen = Set<Text>()
    var result: [Text] = []
    for match in matches {
      let text = Wording.shortened(text(match), event)
      if seen.insert(text).inserted { result.append(text) }
    }
    guard result.count > most else { return result }
    let rest = result.count - most + 1
    return Array(result.prefix(most - 1)) + [
      rest == 1
        ? Words.oneMoreReason.text
        : Words.moreReasons.with(rest)
    ]
  }
}
