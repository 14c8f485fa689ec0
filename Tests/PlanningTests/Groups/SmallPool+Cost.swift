/// What groups cost, rule by rule, and every way to divide the leaders.
extension SmallPool {
  /// By how much a group misses each rule, in the rule's unit.
  func amounts(of group: [Int]) -> [String: Int] {
    let people = group.map { leaders[$0] }
    let size = group.count
    var result: [String: Int] = [:]
    let target = rules["groupSizeTarget"] ?? Setting()
    let away = size - target.number("target")
    let likesLarger = target.number("preferLarger") == 1
    let isDisliked = away < 0 ? likesLarger : away > 0 && !likesLarger
    result["groupSizeTarget"] = 2 * abs(away) + (isDisliked ? 1 : 0)
    let schools = people.filter(\.isSchool).count
    switch rules["kindMix"]?.values["mode"] {
    case "mixed": result["kindMix"] = (abs(schools - (size - schools)) - size % 2) / 2
    case "separate": result["kindMix"] = schools > 0 && schools < size ? 1 : 0
    default: result["kindMix"] = 0
    }
    let new = people.filter(\.isNew).count
    result["notOnlyNew"] = new == size ? 1 : 0
    result["oneNewPerGroup"] = max(0, new - 1)
    var longest = 0
    for (i, a) in group.enumerated() {
      for b in group[(i + 1)...] {
        if leaders[a].workplace == leaders[b].workplace {
          result["differentWorkplaces", default: 0] += 1
        }
        result["travelSum", default: 0] += minutes[a][b]
        longest = max(longest, minutes[a][b])
        for (age, members) in past where members.contains(a) && members.contains(b) {
          result["pastCoMembers", default: 0] += max(0, 3 - age)
        }
      }
    }
    result["travelLongest"] = max(0, longest - (rules["travelLongest"]?.number("most") ?? 0))
    for wish in wishes {
      let (a, b) = (group.contains(wish.a), group.contains(wish.b))
      if wish.isTogether, a, !b { result["together", default: 0] += 1 }
      if !wish.isTogether, a, b { result["notTogether", default: 0] += 1 }
    }
    return result
  }

  /// By how much a group misses a criterion of the planner's own.
  func amount(of group: [Int], _ criterion: Criterion) -> Int {
    let values = group.map { leaders[$0].field }
    var (alike, different) = (0, 0)
    for (i, a) in values.enumerated() {
      for b in values[(i + 1)...] {
        if a == b, !a.isEmpty { alike += 1 }
        if a != b { different += 1 }
      }
    }
    let carriers = values.filter { $0 == "a" }.count
    switch criterion.kind {
    case "spread": return alike
    case "gather": return different
    case "atLeast": return max(0, criterion.count - carriers)
    default: return max(0, carriers - criterion.count)
    }
  }

  /// What a group costs by rule, criteria under the key `criterion`, wishes to be together counted
  /// where the first of the two is; nil if it may not be formed.
  func cost(of group: [Int]) -> [String: Int]? {
    let isLocked = whole.contains(group)
    var result: [String: Int] = [:]
    if !isLocked {
      let size = rules["groupSize"] ?? Setting()
      guard group.count >= size.number("smallest"), group.count <= size.number("largest") else {
        return nil
      }
      if whole.contains(where: { !Set($0).isDisjoint(with: group) }) { return nil }
      for members in joined {
        let count = members.filter { group.contains($0) }.count
        if count > 0, count < members.count { return nil }
      }
      if rules["together"]?.isOn ?? false {
        for wish in wishes where wish.isTogether {
          let isHard = wish.isHard || (rules["together"]?.isHard ?? false)
          if isHard, group.contains(wish.a) != group.contains(wish.b) { return nil }
        }
      }
    }
    for (name, amount) in amounts(of: group) where amount > 0 {
      guard let rule = rules[name], rule.isOn else { continue }
      if rule.isHard || (name == "kindMix" && rule.values["mode"] == "separate") {
        if !isLocked { return nil }
      } else {
        result[name] = amount * rule.weight
      }
    }
    for criterion in criteria {
      let amount = amount(of: group, criterion)
      if amount > 0, criterion.isHard {
        if !isLocked { return nil }
      } else if !criterion.isHard {
        result["criterion", default: 0] += amount * criterion.weight
      }
    }
    return result.filter { $0.value != 0 }
  }

  /// A division and what it costs.
  struct Division {
    var groups: [[Int]]
    var cost: Int
  }

  /// Every division that the rules allow, cheapest first.
  func divisions() -> [Division] {
    let all = (1 << leaders.count) - 1
    var costs: [Int: Int] = [:]
    var byLeast = [[(mask: Int, group: [Int])]](repeating: [], count: leaders.count)
    for mask in 1..<(all + 1) {
      let group = leaders.indices.filter { mask & (1 << $0) != 0 }
      guard group.count <= 6, let cost = cost(of: group) else { continue }
      costs[mask] = cost.values.reduce(0, +)
      byLeast[group[0]].append((mask, group))
    }
    var found: [Division] = []
    func divide(_ left: Int, _ groups: [[Int]], _ cost: Int) {
      if left == 0 {
        found.append(Division(groups: groups, cost: cost))
        return
      }
      for (mask, group) in byLeast[left.trailingZeroBitCount] where mask & ~left == 0 {
        divide(left & ~mask, groups + [group], cost + (costs[mask] ?? 0))
      }
    }
    divide(all, [], 0)
    return found.filter { division in whole.allSatisfy { division.groups.contains($0) } }
      .sorted { $0.cost < $1.cost }
  }
}
