import Programme

/// A rule on whole groups, as a count of how far a group misses it.
struct GroupMeasure {
  /// By how much a group, by positions in the pool, misses the rule; never less than 0.
  let amount: ([Int]) -> Int
  /// The same by size alone, for a rule that looks at nothing else.
  var bySize: ((Int) -> Int)?
  /// Whether a group that misses it may not be formed.
  let isHard: Bool
  /// The cost of a unit where it may.
  let weight: Int

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
      _ amount: @escaping ([Int]) -> Int
    ) {
      let setting = rules[rule]
      guard setting.isOn else { return }
      result.append(
        GroupMeasure(
          amount: amount, bySize: bySize, isHard: setting.isHard || alwaysHard,
          weight: setting.weight))
    }
    let target = rules[.groupSizeTarget]
    add(.groupSizeTarget, bySize: { steps($0, target) }) { steps($0.count, target) }
    switch rules[.kindMix]["mode"] {
    case 0:
      add(.kindMix) { group in
        let schools = group.filter { isSchool[$0] }.count
        return (abs(2 * schools - group.count) - group.count % 2) / 2
      }
    case 1:
      add(.kindMix, alwaysHard: true) { group in
        let schools = group.filter { isSchool[$0] }.count
        return min(schools, group.count - schools, 1)
      }
    default: break
    }
    add(.notOnlyNew) { group in group.allSatisfy { isNew[$0] } ? 1 : 0 }
    let mostNew = rules[.oneNewPerGroup]["most"]
    add(.oneNewPerGroup) { group in max(0, group.filter { isNew[$0] }.count - mostNew) }
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
    for criterion in rules.criteria {
      switch criterion.kind {
      case .spread, .gather: continue  // these are about pairs
      case .atLeast, .atMost:
        let values = pool.map { organisation[$0].attributes[criterion.column] ?? "" }
        result.append(
          GroupMeasure(
            amount: { group in criterion.amount(for: group.map { values[$0] }) },
            isHard: criterion.isHard, weight: criterion.weight))
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
