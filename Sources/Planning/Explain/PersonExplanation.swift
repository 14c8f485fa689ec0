public import Programme
public import Verification

/// Why a leader is in a group, and what the leader's year is like.
public struct PersonExplanation: Sendable {
  /// Two leaders who change places.
  public struct Swap: Sendable {
    /// The other leader.
    public let other: PersonID
    /// The label of the other's group.
    public let label: String
    /// What it does to both groups.
    public let effect: Effect
  }

  /// The leader.
  public let person: PersonID
  /// The group; nothing for somebody who is in none.
  public let group: SparringGroup?
  /// What the group costs, and what of the rules on groups speaks of it.
  public let costs: [Match]
  /// Rules that leave the leader little choice, one sentence each.
  public let bindings: [Text]
  /// The swaps with others of the district that break nothing, cheapest first.
  public let swaps: [Swap]
  /// How many swaps a rule forbids.
  public let forbiddenSwaps: Int
  /// How often each rule forbids a swap, most often first.
  public let forbidding: [(rule: RuleID, times: Int)]
  /// What it would be to join each other group instead.
  public let moves: GroupSuggestions
  /// Whether the groups of the district are proven to be the best possible.
  public let isProvenBest: Bool
  /// The events of the leader, by start.
  public let events: [PlannedEvent]
  /// What the leader carries over the year; nothing for somebody who is in no group.
  public let burden: Int?
  /// The middle of what the leaders carry.
  public let medianBurden: Int

  /// Explains a person's place in the plan.
  ///
  /// - Complexity: O(leaders of the district * size of a group).
  public init(_ person: PersonID, _ trial: Trial) {
    self.person = person
    let own = trial.group(of: person)
    group = own
    let matches = own.map { trial.matches(aboutGroup: $0.label) } ?? []
    costs = matches.filter { $0.strength == .soft && $0.cost > 0 }
    bindings = PersonExplanation.bindings(of: person, own, trial)
    let swaps = PersonExplanation.swaps(of: person, own, trial)
    self.swaps = swaps.filter { $0.effect.breaches.isEmpty }
    let forbidden = swaps.filter { !$0.effect.breaches.isEmpty }
    forbiddenSwaps = forbidden.count
    var counts: [RuleID: Int] = [:]
    for swap in forbidden { for rule in swap.effect.brokenRules { counts[rule, default: 0] += 1 } }
    forbidding = counts.map { ($0.key, $0.value) }.sorted {
      $0.times != $1.times ? $0.times > $1.times : $0.rule < $1.rule
    }
    moves = GroupSuggestions(person, trial, mended: 0)
    let key = own.map { trial.programme.organisation[$0.district].key }
    isProvenBest = trial.plan.score.bounds.contains { $0.subject == key && $0.isOptimal }
    events = trial.events(of: person)
    burden = trial.burden(of: person)
    let all = trial.programme.organisation.personIDs.compactMap { trial.burden(of: $0) }.sorted()
    medianBurden = all.isEmpty ? 0 : all[all.count / 2]
  }

  private static func swaps(
    of person: PersonID, _ own: SparringGroup?, _ trial: Trial
  ) -> [Swap] {
    guard let own else { return [] }
    var result: [Swap] = []
    for group in trial.plan.groups where group.district == own.district && group.label != own.label
    {
      for other in group.members {
        let effect = swap(person, other, own, group, trial)
        result.append(Swap(other: other, label: group.label, effect: effect))
      }
    }
    return result.sorted { ($0.effect.cost, $0.other) < ($1.effect.cost, $1.other) }
  }

  /// What it does to two groups if two of their members change places.
  static func swap(
    _ a: PersonID, _ b: PersonID, _ first: SparringGroup, _ second: SparringGroup, _ trial: Trial
  ) -> Effect {
    var one = first
    var two = second
    one.members = (one.members.filter { $0 != a } + [b]).sorted()
    two.members = (two.members.filter { $0 != b } + [a]).sorted()
    return trial.groupEffect(of: [one, two], words: false)
  }

  private static func bindings(
    of person: PersonID, _ own: SparringGroup?, _ trial: Trial
  ) -> [Text] {
    let programme = trial.programme
    let organisation = programme.organisation
    let name = organisation[person].name
    var lines: [Text] = []
    if let own {
      let district = organisation[own.district].name
      let rule = Rule.oneGroup.name
      lines.append(
        Words.belongsToDistrict.with(rule, name, district))
    }
    for lock in programme.pins.groups where lock.members.contains(person) {
      let rule = Rule.lockedGroups.name
      lines.append(
        Words.isLockedTo.with(rule, name, lock.label))
    }
    for wish in programme.pairs where wish.first == person || wish.second == person {
      let other = wish.first == person ? wish.second : wish.first
      let rule = wish.together ? Rule.together.name : Rule.notTogether.name
      let otherName = organisation[other].name
      let label = trial.group(of: other)?.label
      let place = label.map { Words.otherIsIn.with(otherName, $0) } ?? .same("")
      lines.append(
        wish.together
          ? Words.wishTogether.with(rule, name, otherName, place)
          : Words.wishApart.with(rule, name, otherName, place))
    }
    return lines
  }
}
