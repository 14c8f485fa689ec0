import Programme

/// A rule on whole groups, as a count of how far a group misses it.
struct GroupMeasure {
  /// By how much a group, by positions in the pool, misses the rule; never less than 0.
  let amount: ([Int]) -> Int
  /// The same by size alone, for a rule that looks at nothing else.
  var bySize: ((Int) -> Int)?
  /// The same by size and by how many carry a value, for a rule that looks at nothing else.
  var counted: Counted?
  /// Whether a group that misses it may not be formed.
  let isHard: Bool
  /// The cost of a unit where it may.
  let weight: Int

  /// A rule that counts who of a group carries a value.
  struct Counted {
    var carriers: [Bool]
    var amount: (_ size: Int, _ count: Int) -> Int
  }

  /// What the rule costs at least by size and number of carriers, if it counts any.
  func floor(sizes: [Int]) -> CountFloor? {
    guard let counted else { return nil }
    let costs = sizes.map { size in
      (
        size,
        (0...size).map { count -> Int? in
          let amount = counted.amount(size, count)
          return isHard ? (amount > 0 ? nil : 0) : amount * weight
        }
      )
    }
    return CountFloor(
      carriers: counted.carriers,
      costs: Dictionary(costs, uniquingKeysWith: { first, _ in first }))
  }

  /// The rules of a programme that are on, for a pool.
  static func all(
    _ programme: Programme, _ pool: [PersonID], _ travel: [[Int]], _ openings: GroupOpenings
  ) -> [GroupMeasure] {
    let rules = programme.rules
    let organisation = programme.organisation
    let isSchool = pool.map { organisation.kind(of: $0).isSchool }
    let newDays = rules[.notOnlyNew]["newDays"]
    let isNew = pool.map {
      organisation[$0].isNew(on: programme.horizon.days.first, within: newDays)
    }
    var result: [GroupMeasure] = []
    func add(
      _ rule: RuleID, alwaysHard: Bool = false, bySize: ((Int) -> Int)? = nil,
      counted: Counted? = nil, _ amount: @escaping ([Int]) -> Int
    ) {
      let setting = rules[rule]
      guard setting.isOn else { return }
      result.append(
        GroupMeasure(
          amount: amount, bySize: bySize, counted: counted, isHard: setting.isHard || alwaysHard,
          weight: setting.weight))
    }
    /// A rule on how many of a group carry a value.
    func add(
      _ rule: RuleID, alwaysHard: Bool = false, carriers: [Bool],
      _ amount: @escaping (_ size: Int, _ count: Int) -> Int
    ) {
      add(rule, alwaysHard: alwaysHard, counted: Counted(carriers: carriers, amount: amount)) {
        group in amount(group.count, group.filter { carriers[$0] }.count)
      }
    }
    let target = rules[.groupSizeTarget]
    add(.groupSizeTarget, bySize: { steps($0, target) }) { steps($0.count, target) }
    switch rules[.kindMix]["mode"] {
    case 0:
      add(.kindMix, carriers: isSchool) { size, schools in
        (abs(2 * schools - size) - size % 2) / 2
      }
    case 1:
      add(.kindMix, alwaysHard: true, carriers: isSchool) { size, schools in
        min(schools, size - schools, 1)
      }
    default: break
    }
    add(.notOnlyNew, carriers: isNew) { size, new in new == size ? 1 : 0 }
    let mostNew = rules[.oneNewPerGroup]["most"]
    add(.oneNewPerGroup, carriers: isNew) { _, new in max(0, new - mostNew) }
    let farthest = rules[.travelLongest]["most"]
    add(.travelLongest) { group in
      var longest = 0
      for a in group { for b in group { longest = max(longest, travel[a][b]) } }
      return max(0, longest - farthest)
    }
    let fewest = rules[.commonFreeTime]["fewest"]
    add(.commonFreeTime) { group in openings.counts(of: group).filter { $0 < fewest }.count }
    let wanted = rules[.moreFreeTime]["wanted"]
    add(.moreFreeTime) { group in
      openings.counts(of: group).reduce(0) { $0 + max(0, wanted - $1) }
    }
    guard rules[.criterion].isOn else { return result }
    func take(_ criterion: Criterion, _ value: String, _ amount: @escaping (Int) -> Int) {
      let carriers = pool.map { (organisation[$0].attributes[criterion.column] ?? "") == value }
      result.append(
        GroupMeasure(
          amount: { group in amount(group.filter { carriers[$0] }.count) },
          counted: Counted(carriers: carriers) { _, count in amount(count) },
          isHard: criterion.isHard, weight: criterion.weight))
    }
    for criterion in rules.criteria {
      switch criterion.kind {
      case .spread, .gather: continue  // these are about pairs
      case .atLeast(let wanted, let value):
        take(criterion, value) { max(0, wanted - $0) }
      case .atMost(let wanted, let value):
        take(criterion, value) { max(0, $0 - wanted) }
      }
    }
    return result
  }

  /// Twice the distance of a size from the wanted one, and 1 more on the side that is liked less.
  static func steps(_ size: Int, _ setting: RuleSetting) -> Int {
    let distance = abs(size - setting["target"])
    let isSmaller = size < setting["target"]
    return distance == 0 ? 0 : 2 * distance + (isSmaller == (setting["preferLarger"] != 0) ? 1 : 0)
  }
}
