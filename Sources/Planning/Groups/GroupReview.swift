public import Programme
import SetPartitioning
import SolverSupport

/// How good a plan's groups are, one by one and criterion by criterion, and what else there is.
public struct GroupReview: Sendable {
  /// What one criterion costs in one group.
  public struct Line: Sendable, Hashable {
    /// The rule.
    public let rule: RuleID
    /// For a criterion of the planner's own: its name.
    public let detail: String
    /// The rule's amount for the group.
    public let amount: Int
    /// The amount times the weight.
    public let cost: Int
  }

  /// What one group costs.
  public struct Detail: Sendable, Hashable {
    /// The group.
    public let group: SparringGroup
    /// What it costs in all.
    public let cost: Int
    /// The criteria that cost something, dearest first.
    public let lines: [Line]
  }

  /// Another division of a district, and what it costs more.
  public struct Alternative: Sendable, Hashable {
    /// The district.
    public let district: DistrictID
    /// Its groups; only those that are not in the plan.
    public let groups: [[PersonID]]
    /// What it costs more than the plan's groups; nil if there is no other division, or none was
    /// found.
    public let extra: Int?
    /// Whether it is proven that nothing lies between, or that there is no other division.
    public let isProven: Bool
  }

  /// What came of asking what would change if two people swapped groups.
  public enum Swap: Sendable, Hashable {
    /// They can: the two groups as they are, and as they would be.
    case possible(before: [Detail], after: [Detail])
    /// One of the groups that would be breaks these rules.
    case forbidden([RuleID])
    /// They share a group.
    case sameGroup
    /// They are in groups of two districts.
    case otherDistrict
    /// This one is in no group.
    case notInGroup(PersonID)
  }

  private let programme: Programme
  private let encodings: [DistrictID: GroupEncoding]
  private let groups: [SparringGroup]

  /// Prepares a review of the groups of a plan.
  public init(_ plan: Plan, _ programme: Programme) {
    self.programme = programme
    groups = plan.groups
    var availability = Availability(programme)
    var encodings: [DistrictID: GroupEncoding] = [:]
    for district in programme.organisation.districtIDs {
      let encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      if !encoding.pool.isEmpty { encodings[district] = encoding }
    }
    self.encodings = encodings
  }

  /// The groups with their costs, worst first.
  ///
  /// - Complexity: O(groups * rules * size^2).
  public var details: [Detail] {
    groups.compactMap(detail).sorted {
      ($1.cost, $0.group.label) < ($0.cost, $1.group.label)
    }
  }

  private func detail(_ group: SparringGroup) -> Detail? {
    guard let encoding = encodings[group.district] else { return nil }
    let members = group.members.compactMap { encoding.position(of: $0) }.sorted()
    var lines: [Line] = []
    for rule in GroupRules.all where programme.rules[rule.id].costs && rule.id != .criterion {
      let amount = rule.amount(of: members, in: encoding)
      guard amount != 0 else { continue }
      let cost = amount * programme.rules.weight(rule.id)
      lines.append(Line(rule: rule.id, detail: "", amount: amount, cost: cost))
    }
    for criterion in programme.rules.criteria
    where programme.rules[.criterion].isOn && !criterion.isHard {
      let amount = CriterionEncoding.amount(of: members, criterion, in: encoding)
      guard amount != 0 else { continue }
      lines.append(
        Line(
          rule: .criterion, detail: criterion.name, amount: amount,
          cost: amount * criterion.weight))
    }
    return Detail(
      group: group, cost: lines.reduce(0) { $0 + $1.cost },
      lines: lines.sorted { ($1.cost, $0.rule) < ($0.cost, $1.rule) })
  }

  /// The second-best division of each district.
  ///
  /// - Complexity: as solving each district once more.
  public func secondBest(_ options: PlanOptions = PlanOptions()) -> [Alternative] {
    encodings.keys.sorted().compactMap { district in
      guard let encoding = encodings[district], let partition = partition(district) else {
        return nil
      }
      var choices = PartitionerOptions(
        effort: 20_000_000, search: options.effort, people: encoding.pool.count)
      choices.seed = options.seed
      choices.cancellation = options.cancellation
      let outcome = Partitioner.solve(encoding.problem, otherThan: partition, options: choices)
      guard let other = outcome.partition else {
        return Alternative(
          district: district, groups: [], extra: nil, isProven: outcome.isProvenImpossible)
      }
      let known = Set(partition.groups.map(\.members))
      return Alternative(
        district: district,
        groups: other.groups.filter { !known.contains($0.members) }.map { group in
          group.members.map { encoding.pool[$0] }
        }, extra: other.cost - partition.cost, isProven: outcome.lowerBound == other.cost)
    }
  }

  /// What would change if two people swapped groups.
  ///
  /// - Complexity: O(rules * size^2).
  public func swap(_ a: PersonID, _ b: PersonID) -> Swap {
    guard let first = groups.first(where: { $0.members.contains(a) }) else { return .notInGroup(a) }
    guard let second = groups.first(where: { $0.members.contains(b) }) else {
      return .notInGroup(b)
    }
    if first.label == second.label { return .sameGroup }
    guard first.district == second.district, let encoding = encodings[first.district] else {
      return .otherDistrict
    }
    func exchanged(_ group: SparringGroup, _ out: PersonID, _ into: PersonID) -> SparringGroup {
      SparringGroup(
        label: group.label, district: group.district,
        members: group.members.filter { $0 != out } + [into])
    }
    let after = [exchanged(first, a, b), exchanged(second, b, a)]
    var broken = Set<RuleID>()
    for group in after {
      let members = group.members.compactMap { encoding.position(of: $0) }.sorted()
      if encoding.problem.cost(of: members) == nil { broken.formUnion(breaches(members, encoding)) }
    }
    guard broken.isEmpty else { return .forbidden(broken.sorted()) }
    return .possible(
      before: [first, second].compactMap(detail), after: after.compactMap(detail))
  }

  /// The rules that a group which may not be formed breaks; locks if no other.
  private func breaches(_ members: [Int], _ encoding: GroupEncoding) -> Set<RuleID> {
    let rules = programme.rules
    var found = Set<RuleID>()
    for rule in GroupRules.all where rules[rule.id].isOn && rule.id != .criterion {
      let isSeparate = rule.id == .kindMix && rules[.kindMix]["mode"] == 1
      if rules[rule.id].isHard || isSeparate, rule.amount(of: members, in: encoding) > 0 {
        found.insert(rule.id)
      }
    }
    for criterion in rules.criteria where rules[.criterion].isOn && criterion.isHard {
      if CriterionEncoding.amount(of: members, criterion, in: encoding) > 0 {
        found.insert(.criterion)
      }
    }
    for wish in programme.pairs where wish.isHard && wish.together && rules[.together].isOn {
      let sides = [wish.first, wish.second].compactMap { encoding.position(of: $0) }
      if sides.filter({ members.contains($0) }).count == 1 { found.insert(.together) }
    }
    return found.isEmpty ? [.lockedGroups] : found
  }

  /// The plan's groups of a district as the engine sees them; nil if one may not be formed.
  private func partition(_ district: DistrictID) -> Partition? {
    guard let encoding = encodings[district] else { return nil }
    var total = 0
    var placed: [PlacedGroup] = []
    for group in groups where group.district == district {
      let members = group.members.compactMap { encoding.position(of: $0) }.sorted()
      guard let cost = encoding.problem.cost(of: members) else { return nil }
      total += cost
      placed.append(PlacedGroup(members: members))
    }
    return Partition(groups: placed, cost: total)
  }
}
