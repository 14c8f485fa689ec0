import Programme

/// What a group of a district's leaders costs, from the definitions of the rules alone.
///
/// The rules that are about single groups are written out here once more in the plainest form, for
/// groups that no plan holds: a bound is about every group there could be.
struct GroupCosts {
  /// The people to be divided, in order.
  let pool: [PersonID]
  /// The sizes a group may have.
  let sizes: [Int]
  /// Locked groups, by positions in the pool, ascending; without those that have lost members and
  /// may not be a group any more.
  private(set) var fixed: [[Int]] = []
  /// What every division costs on top: the wishes to be together, paid back by the pairs that are.
  let offset: Int

  /// The cost of each pair that shares a group; nil if it may not.
  private let pairs: [[Int?]]
  /// Pairs that must share a group.
  private var joined: [(Int, Int)]
  /// The rules on whole groups that are on.
  private let measures: [GroupMeasure]
  private let openings: GroupOpenings

  init(_ ground: Ground, district: DistrictID) {
    let programme = ground.programme
    let organisation = programme.organisation
    let pool = programme.groupPool(of: district)
    self.pool = pool
    let people = pool.map { organisation[$0] }
    let travel = people.map { a in
      people.map { b in
        guard let from = a.workplace, let to = b.workplace else { return 0 }
        return organisation.travelMinutes(from: .workplace(from), to: .workplace(to))
      }
    }
    let range = programme.rules[.groupSize]
    let wanted = programme.rules[.groupSizeTarget]
    sizes = Array(range["smallest"]...max(range["smallest"], range["largest"])).filter {
      !wanted.binds || GroupMeasure.steps($0, wanted) == 0
    }
    let position = Dictionary(uniqueKeysWithValues: pool.enumerated().map { ($1, $0) })
    let locked = programme.pins.groups.flatMap(ground.parts).filter { $0.district == district }
    func places(_ part: LockedPart) -> [Int] { part.members.compactMap { position[$0] }.sorted() }
    let wishes = programme.rules[.together]
    let known = programme.pairs.compactMap { wish -> (Int, Int, PairWish)? in
      guard let a = position[wish.first], let b = position[wish.second] else { return nil }
      return (a, b, wish)
    }
    var joined: [(Int, Int)] = []
    var offset = 0
    for (a, b, wish) in known where wish.together && wishes.isOn {
      if wish.isHard || wishes.isHard { joined.append((a, b)) } else { offset += wishes.weight }
    }
    func join(_ part: LockedPart) {
      let held = places(part)
      for other in held.dropFirst() { joined.append((held[0], other)) }
    }
    for part in locked where !part.isWhole { join(part) }
    self.joined = joined
    self.offset = offset
    pairs = GroupCosts.pairs(programme, pool, travel, known)
    openings = GroupOpenings(ground, pool, district)
    measures = GroupMeasure.all(programme, pool, travel, openings)
    var standing: [[Int]] = []
    for part in locked where part.isWhole {
      if !part.hasLost || cost(of: places(part)) != nil {
        standing.append(places(part))
      } else {
        join(part)
      }
    }
    self.joined = joined
    fixed = standing
  }

  /// What a group that is not locked costs at least: its pairs, its size and the values that are
  /// counted, since all else costs nothing or more.
  var floor: PairFloor {
    let bySize = sizes.map { size in
      (size, measures.reduce(0) { $0 + ($1.isHard ? 0 : ($1.bySize?(size) ?? 0) * $1.weight) })
    }
    return PairFloor(
      pairs: pairs, sizes: Dictionary(bySize, uniquingKeysWith: { first, _ in first }),
      counts: measures.compactMap { $0.floor(sizes: sizes) })
  }

  /// What a group costs, by positions in the pool; nil if it may not be formed, or, if openings are
  /// needed, if it has none in some window.
  ///
  /// - Complexity: O(size^2 + openings).
  func cost(of group: [Int], needsOpenings: Bool = false) -> Int? {
    let isFixed = fixed.contains(group)
    if !isFixed {
      guard sizes.contains(group.count),
        !fixed.contains(where: { !Set($0).isDisjoint(with: group) }),
        joined.allSatisfy({ group.contains($0.0) == group.contains($0.1) })
      else { return nil }
    }
    var total = 0
    for (i, a) in group.enumerated() {
      for b in group[(i + 1)...] {
        guard let cost = pairs[a][b] else {
          if isFixed { continue }
          return nil
        }
        total += cost
      }
    }
    for measure in measures {
      let amount = measure.amount(group)
      if amount > 0, measure.isHard, !isFixed { return nil }
      if !measure.isHard { total += amount * measure.weight }
    }
    if needsOpenings, !isFixed, openings.counts(of: group).contains(0) { return nil }
    return total
  }

  private static func pairs(
    _ programme: Programme, _ pool: [PersonID], _ travel: [[Int]],
    _ wishes: [(Int, Int, PairWish)]
  ) -> [[Int?]] {
    let rules = programme.rules
    var costs = pool.map { _ in [Int?](repeating: 0, count: pool.count) }
    func charge(_ a: Int, _ b: Int, _ amount: Int, _ weight: Int, isHard: Bool) {
      guard a != b, amount != 0 else { return }
      for (i, j) in [(a, b), (b, a)] {
        costs[i][j] = isHard ? nil : costs[i][j].map { $0 + amount * weight }
      }
    }
    func charge(_ a: Int, _ b: Int, _ amount: Int, _ rule: RuleID) {
      let setting = rules[rule]
      if setting.isOn { charge(a, b, amount, setting.weight, isHard: setting.isHard) }
    }
    let people = pool.map { programme.organisation[$0] }
    for a in people.indices {
      for b in people.indices where a < b {
        charge(a, b, people[a].workplace == people[b].workplace ? 1 : 0, .differentWorkplaces)
        charge(a, b, travel[a][b], .travelSum)
        for criterion in rules.criteria where rules[.criterion].isOn {
          switch criterion.kind {
          case .spread, .gather:
            let values = [a, b].map { people[$0].attributes[criterion.column] ?? "" }
            charge(
              a, b, criterion.amount(for: values), criterion.weight, isHard: criterion.isHard)
          case .atLeast, .atMost: break
          }
        }
      }
    }
    for (a, b, wish) in wishes {
      if !wish.together {
        charge(a, b, 1, .notTogether)
      } else if rules[.together].costs, !wish.isHard {
        charge(a, b, -1, rules[.together].weight, isHard: false)
      }
    }
    let first = SchoolYear(containing: programme.horizon.days.first).startYear
    let years = rules[.pastCoMembers]["years"]
    for past in programme.history.groups {
      let age = first - past.year.startYear
      guard age >= 1, age <= years else { continue }
      let known = past.members.compactMap { pool.firstIndex(of: $0) }
      for (i, a) in known.enumerated() {
        for b in known[(i + 1)...] { charge(a, b, years + 1 - age, .pastCoMembers) }
      }
    }
    return costs
  }
}
