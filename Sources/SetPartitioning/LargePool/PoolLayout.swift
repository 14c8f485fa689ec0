/// The slots of a large pool: how many people each holds, which former group it stands for, and who
/// is in it to begin with.
struct PoolLayout {
  let sizes: [Int]
  /// The former group that each slot stands for, or -1.
  let identity: [Int]
  /// The slot of each free person.
  let assignment: [Int32]

  /// The slots of a known division of all people; nil if it does not fit.
  ///
  /// Fixed groups are left out. A group without an identity is given one that nobody else keeps.
  init?(_ model: CompactModel, groups: [PlacedGroup]) {
    var compact = [Int](repeating: -1, count: model.problem.count)
    for (index, person) in model.people.enumerated() { compact[person] = index }
    let fixed = Set(model.problem.fixedGroups)
    let free = groups.filter { !fixed.contains($0.members.sorted()) && !$0.members.isEmpty }
    var slot = [Int32](repeating: -1, count: model.n)
    for (at, group) in free.enumerated() {
      guard model.sizes.contains(group.members.count) else { return nil }
      for person in group.members {
        guard compact.indices.contains(person), compact[person] >= 0, slot[compact[person]] < 0
        else { return nil }
        slot[compact[person]] = Int32(at)
      }
    }
    guard !slot.contains(-1) else { return nil }
    sizes = free.map(\.members.count)
    let kept = Set(free.compactMap(\.identity))
    var spare = PoolLayout.identities(model).filter { !kept.contains($0) }[...]
    identity = free.map { $0.identity ?? spare.popFirst() ?? -1 }
    assignment = slot
  }

  /// Slots of given sizes, the people of former groups in theirs as far as they fit.
  init(_ model: CompactModel, sizes: [Int]) {
    let identities = PoolLayout.identities(model)
    let sizes = identities.isEmpty ? sizes : sizes.sorted(by: >)
    let own = sizes.indices.map { $0 < identities.count ? identities[$0] : -1 }
    var slot = [Int32](repeating: -1, count: model.n)
    var left = sizes
    for person in 0..<model.n where model.labels[person] >= 0 {
      if let at = own.firstIndex(of: model.labels[person]), left[at] > 0 {
        slot[person] = Int32(at)
        left[at] -= 1
      }
    }
    var at = 0
    for person in 0..<model.n where slot[person] < 0 {
      while left[at] == 0 { at += 1 }
      slot[person] = Int32(at)
      left[at] -= 1
    }
    self.sizes = sizes
    identity = own
    assignment = slot
  }

  /// The former groups as they are left, newcomers in the smallest.
  ///
  /// Groups that are too small are filled with them, or given up. Nil if that comes to no division
  /// of allowed sizes.
  init?(staying model: CompactModel) {
    guard let least = model.sizes.first, let most = model.sizes.last, model.identities > 0 else {
      return nil
    }
    var members = [[Int]](repeating: [], count: model.identities)
    var loose: [Int] = []
    for person in 0..<model.n {
      let label = model.labels[person]
      if label < 0 { loose.append(person) } else { members[label].append(person) }
    }
    var groups = members.indices.filter { !members[$0].isEmpty }
    while let small = groups.first(where: { members[$0].count < least }),
      groups.reduce(0, { $0 + max(0, least - members[$1].count) }) > loose.count
    {
      let smallest = groups.min { (members[$0].count, $0) < (members[$1].count, $1) } ?? small
      groups.removeAll { $0 == smallest }
      loose += members[smallest]
    }
    for group in groups where members[group].count > most {
      loose += members[group][most...]
      members[group].removeLast(members[group].count - most)
    }
    var sets = groups.map { (members: members[$0], identity: $0) }
    for (at, person) in loose.enumerated() {
      let open = sets.indices.min { (sets[$0].members.count, $0) < (sets[$1].members.count, $1) }
      if let open, sets[open].members.count < most {
        sets[open].members.append(person)
      } else if loose.count - at >= least {
        sets.append((members: [person], identity: -1))
      } else {
        return nil
      }
    }
    guard sets.allSatisfy({ model.sizes.contains($0.members.count) }) else { return nil }
    var slot = [Int32](repeating: -1, count: model.n)
    for (at, set) in sets.enumerated() { for person in set.members { slot[person] = Int32(at) } }
    sizes = sets.map(\.members.count)
    identity = sets.map(\.identity)
    assignment = slot
  }

  /// The former groups that free people come from, the largest first.
  private static func identities(_ model: CompactModel) -> [Int] {
    var sizes = [Int](repeating: 0, count: model.identities)
    for label in model.labels where label >= 0 { sizes[label] += 1 }
    return sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
  }

  /// How many people an assignment to these slots takes out of their groups.
  func moved(_ assignment: [Int32], _ model: CompactModel) -> Int {
    assignment.indices.count { person in
      let label = model.labels[person]
      return label >= 0 && identity[Int(assignment[person])] != label
    }
  }

  /// The groups of an assignment to these slots, fixed groups among them.
  func groups(_ assignment: [Int32], _ model: CompactModel) -> [PlacedGroup] {
    var groups = [[Int]](repeating: [], count: sizes.count)
    for (person, slot) in assignment.enumerated() {
      groups[Int(slot)].append(model.people[person])
    }
    var result = groups.enumerated().filter { !$0.element.isEmpty }.map { slot, members in
      let own = identity[slot]
      let isKept = members.contains { model.problem.former?.labels[$0] == own }
      return PlacedGroup(members: members, identity: isKept && own >= 0 ? own : nil)
    }
    let taken = Set(result.compactMap(\.identity))
    for (index, columns) in model.fixedColumns.enumerated() {
      let open = columns.filter { $0.identity < 0 || !taken.contains($0.identity) }
      let best = open.min { $0.cost < $1.cost }
      result.append(
        PlacedGroup(
          members: model.problem.fixedGroups[index],
          identity: best.flatMap { $0.identity < 0 ? nil : $0.identity }))
    }
    return result
  }
}
