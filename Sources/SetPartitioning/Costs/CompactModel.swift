/// The problem as the engine sees it: fixed groups taken out, the other people renumbered.
///
/// The elements of the set-partitioning model are numbered: first the free people, then one
/// element for each fixed group, then the identities of former groups.
struct CompactModel: Sendable {
  /// The problem as given.
  let problem: GroupProblem
  /// Free people: from the engine's number to the problem's.
  let people: [Int]
  /// Allowed sizes, ascending, that fit into the free people.
  let sizes: [Int]
  /// Cost of each of `sizes`.
  let sizeCosts: [Int]
  /// Former group of each free person, -1 if none.
  let labels: [Int]
  /// Price of moving each free person; 0 for somebody new.
  let movePrices: [Int]
  /// Whether a free person may not be moved.
  let locked: [Bool]
  /// How many identities there are.
  let identities: Int
  /// The ways each fixed group can keep an identity.
  let fixedColumns: [[Column]]
  /// How many people may move; nil if there is no limit.
  let moveBudget: Int?
  /// Partitions ruled out, as groups of free people by the engine's numbers, each ascending, with
  /// how many of them may be formed.
  let excluded: [(groups: [Members], limit: Int)]
  /// Limits on groups at the same few times, with how many of them free people may form.
  private let crowded: [(time: CrowdedTime, limit: Int)]
  /// The right-hand sides of the limits, in the order of the certificate.
  let limits: [Int]

  var n: Int { people.count }
  var elementCount: Int { n + fixedColumns.count + identities }

  func fixedElement(_ index: Int) -> Int { n + index }
  func identityElement(_ identity: Int) -> Int { n + fixedColumns.count + identity }

  init(_ problem: GroupProblem) {
    self.problem = problem
    let fixedPeople = Set(problem.fixedGroups.joined())
    let people = (0..<problem.count).filter { !fixedPeople.contains($0) }
    self.people = people
    let allowed = problem.sizes.filter { $0.size <= people.count }.sorted { $0.size < $1.size }
    sizes = allowed.map(\.size)
    sizeCosts = allowed.map(\.cost)
    let former = problem.former
    labels = people.map { former?.labels[$0] ?? -1 }
    movePrices = people.map { p in
      former.map { $0.labels[p] < 0 ? 0 : $0.prices[p] } ?? 0
    }
    locked = people.map { p in former.map { $0.labels[p] >= 0 && $0.locked[p] } ?? false }
    identities = former?.identities ?? 0
    moveBudget = former?.budget
    fixedColumns = problem.fixedGroups.enumerated().map { index, group in
      let labels = Set(group.compactMap { p in former?.labels[p] }.filter { $0 >= 0 })
      let options: [Int?] = [nil] + labels.sorted().map { $0 }
      return options.compactMap { identity in
        guard let own = problem.cost(of: group),
          let price = problem.moveCost(of: group, keeping: identity)
        else { return nil }
        return Column(
          members: Members(repeating: -1), size: 0, fixed: index, identity: identity ?? -1,
          cost: own + price, moved: problem.moved(of: group, keeping: identity), excluded: 0)
      }
    }
    var compact = [Int](repeating: -1, count: problem.count)
    for (index, person) in people.enumerated() { compact[person] = index }
    let fixed = Set(problem.fixedGroups)
    excluded = problem.forbiddenPartitions.prefix(32).map { groups in
      let free = groups.map { $0.sorted() }.filter { !fixed.contains($0) }
      let known = free.filter { $0.allSatisfy { compact.indices.contains($0) && compact[$0] >= 0 } }
      let short = known.filter { $0.count <= Members.scalarCount }
      return (
        short.map { Members(ascending: $0.map { compact[$0] }) },
        groups.count - 1
          - (groups.count - free.count)
      )
    }
    crowded = problem.crowdedTimes.map { time in
      (time, time.most - problem.fixedGroups.count { time.counts($0) })
    }
    limits = (moveBudget.map { [$0] } ?? []) + excluded.map(\.limit) + crowded.map(\.limit)
  }

  /// The column of a set of free people that keeps no identity, where nobody has one.
  func column(of members: Members, size: Int, cost: Int) -> Column {
    Column(
      members: members, size: size, fixed: -1, identity: -1, cost: cost, moved: 0,
      excluded: excludedMask(of: members, size: size))
  }

  /// Which limits a group uses: in bit i whether it is in the partition i that is ruled out, and after
  /// those whether it depends on few times.
  private func excludedMask(of members: Members, size: Int) -> UInt32 {
    if excluded.isEmpty, crowded.isEmpty { return 0 }
    var mask: UInt32 = 0
    for (index, partition) in excluded.enumerated() where partition.groups.contains(members) {
      mask |= 1 << UInt32(index)
    }
    if crowded.isEmpty { return mask }
    let group = (0..<size).map { people[Int(members[$0])] }
    for (index, limit) in crowded.enumerated() where limit.time.counts(group) {
      mask |= 1 << UInt32(excluded.count + index)
    }
    return mask
  }

  /// All columns of a set of free people: one for each identity it may keep, and one for none.
  ///
  /// Those that alone move more than may be moved are left out, unless they are wanted as well.
  func columns(
    of members: Members, size: Int, groupCost: Int, beyondBudget: Bool = false
  ) -> [Column] {
    guard identities > 0 else { return [column(of: members, size: size, cost: groupCost)] }
    let mask = excludedMask(of: members, size: size)
    var options = [-1]
    for i in 0..<size {
      let label = labels[Int(members[i])]
      if label >= 0, !options.contains(label) { options.append(label) }
    }
    return options.compactMap { identity in
      var cost = groupCost
      var moved = 0
      for i in 0..<size {
        let person = Int(members[i])
        guard labels[person] >= 0, labels[person] != identity else { continue }
        if locked[person] { return nil }
        cost += movePrices[person]
        moved += 1
      }
      if let moveBudget, moved > moveBudget, !beyondBudget { return nil }
      return Column(
        members: members, size: size, fixed: -1, identity: identity, cost: cost, moved: moved,
        excluded: mask)
    }
  }
}
