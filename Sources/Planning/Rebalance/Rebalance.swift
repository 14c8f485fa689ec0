public import Programme
import SetPartitioning
import SolverSupport

/// The choices when leaders have joined or left: from the fewest moves to the best groups.
public struct Rebalance: Sendable {
  /// Somebody who changes group.
  public struct Move: Sendable, Hashable {
    /// Who.
    public let person: PersonID
    /// The label of the group left; nothing for a newcomer.
    public let from: String?
    /// The label of the group joined.
    public let to: String
  }

  /// A choice for a district.
  public struct Choice: Sendable, Hashable {
    /// How many people change group; newcomers do not count.
    public let moved: Int
    /// What the groups cost, moves not counted.
    public let cost: Int
    /// No groups with at most as many moves cost less than this; nil if nothing is known.
    public let lowerBound: Int?
    /// The groups.
    public let groups: [SparringGroup]
    /// Who goes where, by person.
    public let moves: [Move]
    /// The labels of the groups that are no more, in order.
    public let dissolved: [String]
    /// The labels of the groups that were not there before, in order.
    public let founded: [String]
    /// The meetings ahead of groups that change, by key.
    public let touched: [EventKey]
    /// What each rule on groups costs, in the order of the rule book.
    public let scores: [RuleScore]
    /// Who has the longest way to the others of the own group, all ways together.
    public let worstOff: PersonID?
    /// The minutes of that way.
    public let worstTravel: Int
  }

  /// The choices of one district.
  public struct Frontier: Sendable {
    /// The district.
    public let district: DistrictID
    /// Those who have joined its leaders since the earlier plan.
    public let joined: [PersonID]
    /// Those who were in a group and are not to be any more.
    public let left: [PersonID]
    /// How many are to be in groups.
    public let poolSize: Int
    /// The choices, fewest moves first.
    public let choices: [Choice]
    /// Whether every choice, and that there is no other between, is proven.
    public let isProven: Bool
    /// So many have to change group at least, as far as that is proven.
    public let fewest: Int
    /// Whether the groups as they were, without those who have left, still fit the rules.
    public let stillFits: Bool
  }

  /// The frontiers of the districts whose leaders have changed.
  public let frontiers: [Frontier]
  private let previous: PreviousPlan

  /// Finds the choices for every district whose leaders have changed since a plan.
  ///
  /// - Complexity: one solve for each number of moves between the fewest and the best groups'; a
  ///   dozen in large pools.
  public init(
    _ programme: Programme, since previous: PreviousPlan, mostMoves: Int? = nil,
    options: PlanOptions = PlanOptions()
  ) {
    self.previous = previous
    var programme = programme
    programme.asOf = max(programme.asOf, previous.asOf)
    var availability = Availability(programme)
    var found: [Frontier] = []
    for district in programme.organisation.districtIDs {
      var encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      let before = previous.plan.groups.filter { $0.district == district }
      let old = Set(before.flatMap(\.members))
      let joined = encoding.pool.filter { !old.contains($0) }
      let left = old.filter { encoding.position(of: $0) == nil }.sorted()
      let stillFits = Rebalance.fits(before, encoding)
      if encoding.pool.isEmpty, before.isEmpty { continue }
      let isSame = joined.isEmpty && left.isEmpty && stillFits
      if isSame { continue }
      if encoding.pool.isEmpty {
        // All have left: there is one division, without groups.
        let none = Partition(groups: [], cost: 0)
        found.append(
          Frontier(
            district: district, joined: [], left: left, poolSize: 0,
            choices: [
              Rebalance.read(
                MoveFrontier.Choice(moved: 0, partition: none, lowerBound: 0), encoding, previous,
                before)
            ], isProven: true, fewest: 0, stillFits: false))
        continue
      }
      if encoding.locks.contains(where: \.isImpossible) {
        found.append(
          Frontier(
            district: district, joined: joined, left: left, poolSize: encoding.pool.count,
            choices: [], isProven: true, fewest: 0, stillFits: false))
        continue
      }
      FewMembersMovedEncoding.encode(previous, into: &encoding)
      let settled = FewMembersMovedEncoding.settleLabels(previous, in: &encoding)
      encoding.problem.former?.budget = mostMoves.map { max(0, $0 - settled) }
      var choices = PartitionerOptions(
        effort: 20_000_000, search: Rebalance.searchEffort, people: encoding.pool.count)
      choices.seed = options.seed
      choices.cancellation = options.cancellation
      choices.threads = options.threads
      let frontier = MoveFrontier.find(encoding.problem, options: choices)
      found.append(
        Frontier(
          district: district, joined: joined, left: left, poolSize: encoding.pool.count,
          choices: settled > mostMoves ?? .max
            ? []
            : frontier.choices.map { choice in
              Rebalance.read(choice, encoding, previous, before)
            }, isProven: frontier.isProven, fewest: frontier.fewest + settled,
          stillFits: stillFits && joined.isEmpty))
    }
    frontiers = found
  }

  /// The groups of the whole plan with one choice taken in each district, by position from 0; the
  /// last there is where a district has fewer.
  public func groups(choosing position: Int) -> [SparringGroup] {
    var result = previous.plan.groups
    for frontier in frontiers where !frontier.choices.isEmpty {
      let choice = frontier.choices[min(position, frontier.choices.count - 1)]
      result.removeAll { $0.district == frontier.district }
      result += choice.groups
    }
    return result.sorted { $0.label < $1.label }
  }

  /// The effort of a choice in a pool too large for a proof: many are looked for.
  private static let searchEffort = 200_000

  /// Whether the groups that were, as far as their members are still there, keep the rules.
  private static func fits(_ before: [SparringGroup], _ encoding: GroupEncoding) -> Bool {
    let keepRules = before.allSatisfy { group in
      let members = group.members.compactMap { encoding.position(of: $0) }
      return members.isEmpty || encoding.problem.cost(of: members) != nil
    }
    // A group locked under a label that others have is not there yet.
    return keepRules
      && encoding.locks.filter(\.isGroup).allSatisfy { lock in
        let members = before.first { $0.label == lock.label }?.members ?? []
        return members.compactMap { encoding.position(of: $0) }.sorted() == lock.members
      }
  }

  /// Who has the longest way to the others of the own group.
  private static func worstOff(
    _ groups: [PlacedGroup], _ encoding: GroupEncoding
  ) -> (person: PersonID, minutes: Int)? {
    var worst: (person: PersonID, minutes: Int)?
    for group in groups {
      for member in group.members {
        let minutes = group.members.reduce(0) {
          $0 + ($1 == member ? 0 : encoding.travel(member, $1))
        }
        let person = encoding.pool[member]
        if worst.map({ minutes > $0.minutes || minutes == $0.minutes && person < $0.person })
          ?? true
        {
          worst = (person, minutes)
        }
      }
    }
    return worst
  }

  private static func read(
    _ choice: MoveFrontier.Choice, _ encoding: GroupEncoding, _ previous: PreviousPlan,
    _ before: [SparringGroup]
  ) -> Choice {
    let partition = choice.partition
    let key = encoding.programme.organisation[encoding.district].key
    var names = GroupLabels(previous: previous, encoding: encoding)
    let groups = partition.groups.map { group in
      let members = group.members.map { encoding.pool[$0] }
      return SparringGroup(
        label: names.label(for: members, keeping: group.identity), district: encoding.district,
        members: members)
    }.sorted { $0.label < $1.label }
    var from: [PersonID: String] = [:]
    for group in before { for member in group.members { from[member] = group.label } }
    let moves = groups.flatMap { group in
      group.members.compactMap { member -> Move? in
        from[member] == group.label
          ? nil : Move(person: member, from: from[member], to: group.label)
      }
    }.sorted { $0.person < $1.person }
    let old = Dictionary(before.map { ($0.label, $0.members) }, uniquingKeysWith: { a, _ in a })
    let labels = Set(groups.map(\.label))
    let dissolved = before.map(\.label).filter { !labels.contains($0) }.sorted()
    let changed = Set(
      groups.filter { old[$0.label] != $0.members }.map(\.label) + dissolved)
    let touched = previous.plan.events.filter {
      changed.contains($0.key.subject) && $0.day >= previous.asOf
    }.map(\.key)
    let worst = worstOff(partition.groups, encoding)
    let district = DistrictGroups(
      encoding: encoding, groups: groups,
      bound: ProvenBound(subject: key, objective: partition.cost, lowerBound: nil),
      proof: nil)
    return Choice(
      moved: moves.count { $0.from != nil }, cost: partition.cost + encoding.offset,
      lowerBound: choice.lowerBound.map { $0 + encoding.offset }, groups: groups,
      moves: moves, dissolved: dissolved,
      founded: groups.map(\.label).filter { old[$0] == nil }, touched: touched,
      scores: Scoring.groupScores([district], encoding.programme), worstOff: worst?.person,
      worstTravel: worst?.minutes ?? 0)
  }
}
