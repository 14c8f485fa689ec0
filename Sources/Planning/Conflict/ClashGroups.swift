import ConstraintSolving
import Programme
import SetPartitioning

/// The division of a district's leaders into groups as a model of what could clash in it.
///
/// Some leaders must have a group, the others may join one; that is less than the whole demands, so
/// a conflict found here is one of the whole. Where all must have one it is the whole.
struct ClashGroups {
  let programme: Programme
  let district: DistrictID
  let pool: [PersonID]
  var clash = ClashModel()
  private var inside: [[BoolVariable]] = []  // by group, by position in the pool
  private var used: [BoolVariable] = []

  /// The part in which the leaders at some positions of the pool must have a group.
  ///
  /// - Complexity: O(groups * (pool^2 + openings * pool)).
  init(_ encoding: GroupEncoding, needing needed: [Int]) {
    programme = encoding.programme
    district = encoding.district
    pool = encoding.pool
    let smallest = max(1, programme.rules[.groupSize]["smallest"])
    let size = clash.on(.rule(.groupSize))
    // Without a smallest size there can be as many groups as leaders; of many only those are
    // written out that a smallest size leaves room for.
    let isShort = needed.count > ClashGroups.most && pool.count / smallest < needed.count
    for _ in 0..<(isShort ? max(1, pool.count / smallest) : needed.count) {
      used.append(clash.new())
      inside.append(pool.map { _ in clash.new() })
    }
    clash.classes.append((.pool(district), needed.map { pool[$0] }))
    members(needed, size, isShort: isShort)
    GroupClashRules.add(
      encoding, to: &clash, inside: inside, used: used, needed: Set(needed))
  }

  /// So many groups are written out at most, whatever the size of groups.
  private static let most = 12

  private mutating func members(_ needed: [Int], _ size: BoolVariable, isShort: Bool) {
    let smallest = max(1, programme.rules[.groupSize]["smallest"])
    let largest = max(smallest, programme.rules[.groupSize]["largest"])
    for p in pool.indices {
      let own = inside.indices.map { inside[$0][p] }
      for (i, a) in own.enumerated() {
        for b in own[(i + 1)...] { clash.forbid(a, b) }
      }
    }
    for (g, literals) in inside.enumerated() {
      for literal in literals { clash.demand([used[g]], where: [literal]) }
      clash.atLeast(smallest, of: literals, where: [size, used[g]])
      clash.atMost(largest, of: literals, where: [size])
    }
    // All groups together have no more members than there are leaders.
    if used.count * smallest > pool.count {
      clash.atMost(pool.count / smallest, of: used, where: [size])
    }
    for (i, p) in needed.enumerated() {
      // Groups are alike: the i-th who needs one takes one of the first i + 1.
      let options = inside.indices.filter { $0 <= i }.map { inside[$0][p] }
      let conditions = [clash.on(.person(pool[p]))] + (isShort ? [size] : [])
      clash.demand(options, where: conditions)
    }
  }

  /// The part that only counts: so many leaders in groups of the sizes that are allowed, or of the
  /// one that is wanted and must be.
  static func counting(_ encoding: GroupEncoding) -> ClashModel? {
    let rules = encoding.programme.rules
    let smallest = max(1, rules[.groupSize]["smallest"])
    let largest = max(smallest, rules[.groupSize]["largest"])
    let n = encoding.pool.count
    let target = rules.binds(.groupSizeTarget) ? rules[.groupSizeTarget]["target"] : nil
    // A number divides unless it lies between one multiple's largest and the next one's smallest;
    // where only one size is wanted, unless that divides it and is allowed.
    let fits = n / smallest >= (n + largest - 1) / largest
    let isWanted = target.map { n % $0 == 0 && (smallest...largest).contains($0) } ?? true
    guard n > 0, !fits || !isWanted else { return nil }
    var clash = ClashModel()
    let everyone = clash.on(.pool(encoding.district))
    let size = clash.on(.rule(.groupSize))
    let groups = clash.number(0...n)
    clash.add(.linear(smallest * groups, .lessOrEqual, n), where: [everyone, size])
    clash.add(.linear(largest * groups, .greaterOrEqual, n), where: [everyone, size])
    if let target {
      let wanted = clash.on(.rule(.groupSizeTarget))
      clash.add(.linear(target * groups, .equal, n), where: [everyone, wanted])
    }
    clash.concerned[.pool(encoding.district)] = encoding.pool
    return clash
  }
}

/// The rules on the make-up of groups, each under its own switch.
enum GroupClashRules {
  static func add(
    _ encoding: GroupEncoding, to clash: inout ClashModel, inside: [[BoolVariable]],
    used: [BoolVariable], needed: Set<Int>
  ) {
    let programme = encoding.programme
    func position(_ person: PersonID) -> Int? { encoding.position(of: person) }
    for lock in encoding.locks {
      let members = lock.members
      guard members.count > 1 else { continue }
      let literal = clash.on(.lock(lock.label))
      together(members, literal, needed, &clash, inside)
      guard lock.isGroup else { continue }
      for group in inside {
        for p in group.indices where !members.contains(p) {
          clash.forbid(literal, group[members[0]], group[p])
        }
      }
    }
    for (i, wish) in programme.pairs.enumerated() {
      guard let a = position(wish.first), let b = position(wish.second) else { continue }
      if wish.together {
        guard programme.rules[.together].isOn, wish.isHard || programme.rules[.together].isHard
        else { continue }
        clash.concerned[.wish(i)] = [wish.first, wish.second]
        together([a, b], clash.on(.wish(i)), needed, &clash, inside)
      } else if programme.rules.binds(.notTogether) {
        let literal = clash.on(.wish(i))
        clash.concerned[.wish(i)] = [wish.first, wish.second]
        for group in inside { clash.forbid(literal, group[a], group[b]) }
      }
    }
    for member in makeUp(programme) { isolated(member, encoding, &clash, inside, used) }
  }

  private static func together(
    _ members: [Int], _ literal: BoolVariable, _ needed: Set<Int>, _ clash: inout ClashModel,
    _ inside: [[BoolVariable]]
  ) {
    // Who is to be together is in a group.
    if needed.contains(members[0]) {
      clash.demand(inside.map { $0[members[0]] }, where: [literal])
    }
    for (a, b) in zip(members, members.dropFirst() + members.prefix(1)) {
      for group in inside { clash.demand([group[b]], where: [literal, group[a]]) }
    }
  }

  /// The binding rules on the make-up of a group.
  private static func makeUp(_ programme: Programme) -> [ClashMember] {
    let rules = programme.rules
    var members: [ClashMember] = []
    for id: RuleID in [
      .differentWorkplaces, .pastCoMembers, .notOnlyNew, .oneNewPerGroup, .groupSizeTarget,
      .travelSum, .travelLongest, .commonFreeTime, .moreFreeTime,
    ] where rules.binds(id) {
      members.append(.rule(id))
    }
    if rules[.kindMix].isOn, rules[.kindMix].isHard || rules[.kindMix]["mode"] == 1 {
      members.append(.rule(.kindMix))
    }
    if rules[.criterion].isOn {
      for (i, criterion) in rules.criteria.enumerated() where criterion.isHard {
        members.append(.criterion(i))
      }
    }
    return members
  }

  /// Adds one rule, as the encoding has it when all other rules are off.
  private static func isolated(
    _ member: ClashMember, _ encoding: GroupEncoding, _ clash: inout ClashModel,
    _ inside: [[BoolVariable]], _ used: [BoolVariable]
  ) {
    guard let alone = only(member, encoding) else { return }
    let problem = alone.problem
    let literal = clash.on(member)
    if case .rule(.groupSizeTarget) = member {
      let target = encoding.programme.rules[.groupSizeTarget]["target"]
      for (g, group) in inside.enumerated() {
        clash.atLeast(target, of: group, where: [literal, used[g]])
        clash.atMost(target, of: group, where: [literal])
      }
    }
    for pair in problem.forbiddenPairs {
      for group in inside { clash.forbid(literal, group[pair.a], group[pair.b]) }
    }
    for criterion in problem.worstPairs {
      guard let limit = criterion.limit else { continue }
      for a in alone.pool.indices {
        for b in alone.pool.indices.dropFirst(a + 1)
        where Int(criterion.values[a * problem.count + b]) > limit {
          for group in inside { clash.forbid(literal, group[a], group[b]) }
        }
      }
    }
    for criterion in problem.counts {
      for (g, group) in inside.enumerated() {
        count(criterion, literal, group, used[g], encoding, &clash)
      }
    }
    for criterion in problem.commonTimes where criterion.minimum > 0 {
      for (g, group) in inside.enumerated() {
        openings(criterion, literal, group, used[g], &clash)
      }
    }
  }

  /// The encoding with one of these rules alone.
  private static func only(_ member: ClashMember, _ encoding: GroupEncoding) -> GroupEncoding? {
    var programme = encoding.programme
    let id = member.rule(in: programme)
    for other in RuleID.allCases
    where other != id && Rule.of(other).section == .groups && other != .groupSize {
      programme.rules[other].isOn = false
    }
    if case .criterion(let i) = member {
      programme.rules.criteria = [encoding.programme.rules.criteria[i]]
    }
    programme.pins.groups = []
    programme.pairs = []
    return encoding.alone(in: programme)
  }

  /// Forbids the sizes and counts that a table forbids.
  private static func count(
    _ criterion: CountCriterion, _ rule: BoolVariable, _ group: [BoolVariable],
    _ used: BoolVariable, _ encoding: GroupEncoding, _ clash: inout ClashModel
  ) {
    let largest = max(1, encoding.programme.rules[.groupSize]["largest"])
    let carriers = group.indices.filter { criterion.carriers[$0] }.map { group[$0] }
    let others = group.indices.filter { !criterion.carriers[$0] }.map { group[$0] }
    let with = clash.number(0...max(1, group.count))
    let without = clash.number(0...max(1, group.count))
    clash.always(LinearExpression.sum(carriers) == with)
    clash.always(LinearExpression.sum(others) == without)
    var rows: [[Int]] = []
    for size in 0...max(largest, group.count) {
      for count in 0...size where count <= carriers.count && size - count <= others.count {
        let isAllowed = size > largest || criterion.cost(size: size, count: count) != nil
        if isAllowed { rows.append([count, size - count]) }
      }
    }
    clash.add(.table([with.linear, without.linear], rows: rows), where: [rule, used])
  }

  /// Demands enough openings at which every member of a group is free.
  private static func openings(
    _ criterion: CommonTimeCriterion, _ rule: BoolVariable, _ group: [BoolVariable],
    _ used: BoolVariable, _ clash: inout ClashModel
  ) {
    for range in criterion.ranges {
      // Times at which the same people are free are worth the same.
      var kinds: [[Int]: Int] = [:]
      for bit in range {
        let busy = group.indices.filter {
          criterion.free[$0][bit >> 6] & (1 << UInt64(bit & 63)) == 0
        }
        if busy.count < group.count { kinds[busy, default: 0] += 1 }
      }
      var open: [BoolVariable] = []
      for (busy, number) in kinds.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        for _ in 0..<min(number, criterion.minimum) {
          let literal = clash.new()
          open.append(literal)
          for p in busy { clash.forbid(literal, group[p]) }
        }
      }
      clash.atLeast(criterion.minimum, of: open, where: [rule, used])
    }
  }
}
