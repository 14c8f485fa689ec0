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
  /// Locked groups, by positions in the pool, ascending.
  let fixed: [[Int]]
  /// What every division costs on top: the wishes to be together, paid back by the pairs that are.
  let offset: Int

  private let ground: Ground
  private let rules: RuleSettings
  private let members: [Person]
  private let isSchool: [Bool]
  private let isNew: [Bool]
  private let travel: [[Int]]
  /// The cost of each pair that shares a group; nil if it may not.
  private let pairs: [[Int?]]
  /// Pairs that must share a group.
  private let joined: [(Int, Int)]
  /// The openings of each person in each window.
  private let free: [[Set<Int>]]

  init(_ programme: Programme, district: DistrictID) {
    let ground = Ground(programme)
    let organisation = programme.organisation
    let pool = organisation.personIDs.filter {
      organisation[$0].district == district && programme.isEligibleForGroup($0)
    }
    self.ground = ground
    self.pool = pool
    rules = programme.rules
    let people = pool.map { organisation[$0] }
    members = people
    isSchool = pool.map { organisation.kind(of: $0).isSchool }
    let newDays = programme.rules[.notOnlyNew]["newDays"]
    isNew = members.map { $0.isNew(on: programme.horizon.days.first, within: newDays) }
    let travel = people.map { a in
      people.map { b in
        guard let from = a.workplace, let to = b.workplace else { return 0 }
        return organisation.travelMinutes(from: .workplace(from), to: .workplace(to))
      }
    }
    self.travel = travel
    let range = programme.rules[.groupSize]
    let wanted = programme.rules[.groupSizeTarget]
    sizes = Array(range["smallest"]...max(range["smallest"], range["largest"])).filter {
      !wanted.binds || GroupCosts.steps($0, wanted) == 0
    }
    let position = Dictionary(uniqueKeysWithValues: pool.enumerated().map { ($1, $0) })
    fixed = programme.pins.groups.filter(\.isWhole).map { lock in
      lock.members.compactMap { position[$0] }.sorted()
    }.filter { !$0.isEmpty }
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
    for lock in programme.pins.groups where !lock.isWhole {
      let held = lock.members.compactMap { position[$0] }
      for other in held.dropFirst() { joined.append((held[0], other)) }
    }
    self.joined = joined
    self.offset = offset
    pairs = GroupCosts.pairs(programme, pool, travel, known)
    free = GroupCosts.openings(ground, pool, district)
  }

  /// What a group costs, by positions in the pool; nil if it may not be formed.
  ///
  /// - Complexity: O(size^2 + openings).
  func cost(of group: [Int]) -> Int? {
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
    for (rule, amount) in amounts(of: group) where amount > 0 && rules[rule].isOn {
      let separate = rule == .kindMix && rules[.kindMix]["mode"] == 1
      if rules[rule].isHard || separate {
        if !isFixed { return nil }
      } else {
        total += amount * rules[rule].weight
      }
    }
    for criterion in rules.criteria where rules[.criterion].isOn {
      if case .spread = criterion.kind { continue }
      if case .gather = criterion.kind { continue }
      let amount = criterion.amount(
        for: group.map { members[$0].attributes[criterion.column] ?? "" })
      if amount > 0, criterion.isHard, !isFixed { return nil }
      if !criterion.isHard { total += amount * criterion.weight }
    }
    return total
  }

  /// The amounts of the rules on whole groups.
  private func amounts(of group: [Int]) -> [(RuleID, Int)] {
    let schools = group.filter { isSchool[$0] }.count
    let others = group.count - schools
    let new = group.filter { isNew[$0] }.count
    var longest = 0
    for a in group { for b in group { longest = max(longest, travel[a][b]) } }
    let mix: Int
    switch rules[.kindMix]["mode"] {
    case 0: mix = (abs(schools - others) - group.count % 2) / 2
    case 1: mix = min(schools, others, 1)
    default: mix = 0
    }
    let windows =
      free.first?.indices.map { window -> Int in
        group.dropFirst().reduce(free[group[0]][window]) { $0.intersection(free[$1][window]) }.count
      } ?? []
    let fewest = rules[.commonFreeTime]["fewest"]
    let wanted = rules[.moreFreeTime]["wanted"]
    return [
      (.groupSizeTarget, GroupCosts.steps(group.count, rules[.groupSizeTarget])),
      (.kindMix, mix), (.notOnlyNew, new == group.count ? 1 : 0),
      (.oneNewPerGroup, max(0, new - rules[.oneNewPerGroup]["most"])),
      (.travelLongest, max(0, longest - rules[.travelLongest]["most"])),
      (.commonFreeTime, windows.filter { $0 < fewest }.count),
      (.moreFreeTime, windows.reduce(0) { $0 + max(0, wanted - $1) }),
    ]
  }

  private static func steps(_ size: Int, _ setting: RuleSetting) -> Int {
    let distance = abs(size - setting["target"])
    let isSmaller = size < setting["target"]
    return distance == 0 ? 0 : 2 * distance + (isSmaller == (setting["preferLarger"] != 0) ? 1 : 0)
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

  private static func openings(_ ground: Ground, _ pool: [PersonID], _ district: DistrictID)
    -> [[Set<Int>]]
  {
    let openings = Openings(ground)
    var result = pool.map { _ in [Set<Int>]() }
    for id in ground.programme.activityIDs where ground.programme[id].subject == .group {
      let activity = ground.programme[id]
      for year in ground.years where activity.isDue(in: year) {
        for number in 1...max(1, activity.count) {
          guard let days = ground.window(number, of: activity, in: year) else { continue }
          var own = pool.map { _ in Set<Int>() }
          for day in days.days
          where days.contains(day.advanced(by: activity.dayCount - 1))
            && openings.isPossible(activity, on: day, of: year)
          {
            let chief =
              activity.needsChief(at: number) ? ground.chief(of: district, on: day) : nil
            for start in activity.starts where openings.isPossible(activity, on: day, at: start) {
              if let chief, !openings.isFree(chief: chief, for: activity, on: day, at: start) {
                continue
              }
              for (i, person) in pool.enumerated()
              where !ground.people[person.index].isEmployed(on: day)
                || openings.isFree(person, for: activity, on: day, at: start)
              {
                own[i].insert(Int(day.rawValue) * 1440 + start)
              }
            }
          }
          for i in pool.indices { result[i].append(own[i]) }
        }
      }
    }
    return result
  }
}
