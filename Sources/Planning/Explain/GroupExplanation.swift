public import Programme
public import Verification

/// Why a group is made up as it is, and what its meetings cost.
public struct GroupExplanation: Sendable {
  /// A member and a leader of another group who change places.
  public struct Swap: Sendable {
    /// The member.
    public let member: PersonID
    /// The other.
    public let other: PersonID
    /// The label of the other's group.
    public let label: String
    /// What it does to both groups.
    public let effect: Effect
  }

  /// The group.
  public let group: SparringGroup
  /// What it costs.
  public let costs: [Match]
  /// Breaches of hard rules; none in a plan that was made here.
  public let breaches: [Match]
  /// The swaps that break nothing, cheapest first.
  public let swaps: [Swap]
  /// How many swaps there are in all.
  public let tried: Int
  /// Whether the groups of the district are proven to be the best possible.
  public let isProvenBest: Bool
  /// Its meetings, by time, each with what it costs where it is.
  public let meetings: [(event: PlannedEvent, costs: [Match])]

  /// Explains a group of the plan.
  ///
  /// - Complexity: O(size of the group * leaders of the district).
  public init(_ group: SparringGroup, _ trial: Trial) {
    self.group = group
    let matches = trial.matches(aboutGroup: group.label)
    costs = matches.filter { $0.strength == .soft && $0.cost > 0 }
    breaches = matches.filter { $0.strength == .hard }
    var swaps: [Swap] = []
    var tried = 0
    for other in trial.plan.groups
    where other.district == group.district && other.label != group.label {
      for member in group.members {
        for stranger in other.members {
          tried += 1
          let effect = PersonExplanation.swap(member, stranger, group, other, trial)
          guard effect.breaches.isEmpty else { continue }
          swaps.append(Swap(member: member, other: stranger, label: other.label, effect: effect))
        }
      }
    }
    self.swaps = swaps.sorted {
      ($0.effect.cost, $0.member, $0.other) < ($1.effect.cost, $1.member, $1.other)
    }
    self.tried = tried
    let key = trial.programme.organisation[group.district].key
    isProvenBest = trial.plan.score.bounds.contains { $0.subject == key && $0.isOptimal }
    meetings = trial.plan.events.filter {
      $0.key.subject == group.label && trial.programme[$0.activity].subject == .group
    }.sorted { ($0.day, $0.start) < ($1.day, $1.start) }.map { event in
      (event, trial.matches(about: [event.key]).filter { $0.strength == .soft && $0.cost > 0 })
    }
  }
}

extension GroupExplanation {
  /// The explanation as prose.
  public func lines(_ trial: Trial, for reader: Reader = .planner) -> [Text] {
    let organisation = trial.programme.organisation
    let members = DanishOrder.sorted(group.members) { organisation[$0].name }
    let names = members.map { id in
      let person = organisation[id]
      return person.name + (person.workplace.map { " (\(organisation[$0].name))" } ?? "")
    }
    var lines = [
      .same("\(group.label): ") + Wording.joined(names) + .same(".")
    ]
    lines += GroupExplanation.costLines(costs, group.label, reader)
    for text in reader.texts(breaches) {
      lines.append(Words.breach.with(text).indented(2))
    }
    lines += swapLines(trial, reader)
    for (event, costs) in meetings {
      let cost = costs.reduce(0) { $0 + $1.cost }
      let rules = Wording.names(Array(Set(costs.map(\.rule))).sorted())
      let when = Wording.moment(event.day, event.start, trial)
      let meeting =
        event.host.map {
          Words.meetingAtHost.with(event.key.number, when, organisation[$0].name)
        } ?? Words.meetingAtTime.with(event.key.number, when)
      lines.append(
        cost == 0 ? meeting + .same(".") : Words.meetingCosts.with(meeting, cost, rules))
    }
    return lines
  }

  /// What a group costs, a line for each reason.
  static func costLines(_ costs: [Match], _ label: String, _ reader: Reader) -> [Text] {
    if costs.isEmpty {
      return [
        Words.groupCostsNothing.with(label)
      ]
    }
    let total = costs.reduce(0) { $0 + $1.cost }
    return [Words.groupCosts.with(label, total)] + Wording.costLines(costs, reader)
  }

  private func swapLines(_ trial: Trial, _ reader: Reader) -> [Text] {
    guard tried > 0 else { return [] }
    let organisation = trial.programme.organisation
    var lines: [Text] = []
    if isProvenBest {
      lines.append(
        Words.districtIsBest.text)
    }
    guard let best = swaps.first else {
      lines.append(
        Words.noSwapAllowed.with(tried))
      return lines
    }
    let a = organisation[best.member].name
    let b = organisation[best.other].name
    let rules = Wording.byRule(best.effect.scores, reader)
    let tail = rules.map { $0.isEmpty ? "" : " (\($0))" }
    lines.append(
      Words.bestSwap.with(tried, a, b, best.label, Wording.difference(best.effect.cost), tail))
    return lines
  }
}
