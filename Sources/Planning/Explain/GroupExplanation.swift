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
    let names = group.members.map { id in
      let person = organisation[id]
      return person.name + (person.workplace.map { " (\(organisation[$0].name))" } ?? "")
    }
    var lines = [
      Text(
        da: "\(group.label): \(Wording.joined(names, "og")).",
        en: "\(group.label): \(Wording.joined(names, "and")).")
    ]
    lines += GroupExplanation.costLines(costs, group.label, reader)
    for text in reader.texts(breaches) {
      lines.append(Text(da: "  BRUD  \(text.danish)", en: "  BREACH  \(text.english)"))
    }
    lines += swapLines(trial)
    for (event, costs) in meetings {
      let cost = costs.reduce(0) { $0 + $1.cost }
      let rules = Wording.names(Array(Set(costs.map(\.rule))).sorted())
      let host = event.host.map { organisation[$0].name }
      let when = Wording.moment(event.day, event.start, trial)
      lines.append(
        Text(
          da: "Møde \(event.key.number): \(when.danish)" + (host.map { " hos \($0)" } ?? "")
            + (cost == 0 ? "." : "; koster \(cost): \(rules.danish)."),
          en: "Meeting \(event.key.number): \(when.english)" + (host.map { " at \($0)'s" } ?? "")
            + (cost == 0 ? "." : "; costs \(cost): \(rules.english).")))
    }
    return lines
  }

  /// What a group costs, a line for each reason.
  static func costLines(_ costs: [Match], _ label: String, _ reader: Reader) -> [Text] {
    if costs.isEmpty {
      return [
        Text(
          da: "Ingen regel har noget imod \(label): gruppen koster intet.",
          en: "No rule objects to \(label): the group costs nothing.")
      ]
    }
    let total = costs.reduce(0) { $0 + $1.cost }
    var lines = [
      Text(da: "\(label) koster \(total):", en: "\(label) costs \(total):")
    ]
    for match in costs.sorted(by: { $0.cost > $1.cost }).prefix(8) {
      let text = reader.text(match)
      lines.append(
        Text(da: "  \(match.cost)  \(text.danish)", en: "  \(match.cost)  \(text.english)"))
    }
    return lines
  }

  private func swapLines(_ trial: Trial) -> [Text] {
    guard tried > 0 else { return [] }
    let organisation = trial.programme.organisation
    var lines: [Text] = []
    if isProvenBest {
      lines.append(
        Text(
          da: "Distriktets grupper er bevist de bedst mulige: ingen anden deling koster mindre.",
          en: "The district's groups are proven the best possible: no other division costs less."))
    }
    guard let best = swaps.first else {
      lines.append(
        Text(
          da: "Ingen af de \(tried) bytter med andre grupper er tilladt.",
          en: "None of the \(tried) swaps with other groups is allowed."))
      return lines
    }
    let a = organisation[best.member].name
    let b = organisation[best.other].name
    let rules = Wording.byRule(best.effect.scores)
    func tail(_ text: String) -> String { text.isEmpty ? "" : " (\(text))" }
    lines.append(
      Text(
        da: "Det bedste af \(tried) bytter er \(a) med \(b) fra \(best.label): det "
          + "\(Wording.difference(best.effect.cost).danish)\(tail(rules.danish)).",
        en: "The best of \(tried) swaps is \(a) with \(b) from \(best.label): it "
          + "\(Wording.difference(best.effect.cost).english)\(tail(rules.english))."))
    return lines
  }
}
