import Programme
import SetPartitioning
import SolverSupport

/// The pool of a district as an integer problem, and what is needed to read the answer.
struct GroupEncoding {
  let programme: Programme
  let district: DistrictID
  /// The people of the pool, in order; their positions are the problem's people.
  let pool: [PersonID]
  let openings: Openings
  /// The problem, filled rule by rule.
  var problem: GroupProblem
  /// What every partition costs on top of the problem's cost.
  var offset = 0
  /// What the planner's locks ask for here.
  var locks: [HeldLock] = []

  /// Encodes a district's pool with every rule that is on.
  ///
  /// - Complexity: O(pool^2 * rules + pool * openings).
  init(district: DistrictID, programme: Programme, availability: inout Availability) {
    self.programme = programme
    self.district = district
    pool = programme.groupPool(of: district)
    openings = Openings(
      pool: pool, district: district, programme: programme, availability: &availability)
    problem = GroupProblem(count: pool.count, sizes: [])
    encodeRules()
  }

  private init(_ other: GroupEncoding, rulesOf programme: Programme) {
    self.programme = programme
    district = other.district
    pool = other.pool
    openings = other.openings
    problem = GroupProblem(count: pool.count, sizes: [])
    encodeRules()
  }

  private mutating func encodeRules() {
    for rule in GroupRules.all where programme.rules[rule.id].isOn { rule.encode(into: &self) }
    LockedGroupsEncoding.open(&self)
  }

  /// Encodes the same pool with the rules of another programme; openings stay as they are.
  func alone(in programme: Programme) -> GroupEncoding {
    GroupEncoding(self, rulesOf: programme)
  }

  /// The setting of a rule.
  func setting(_ id: RuleID) -> RuleSetting { programme.rules[id] }

  /// The person at a position of the pool.
  func person(_ position: Int) -> Person { programme.organisation[pool[position]] }

  /// The position of a person in the pool.
  func position(of person: PersonID) -> Int? {
    var low = 0
    var high = pool.count
    while low < high {
      let middle = (low + high) / 2
      if pool[middle] < person { low = middle + 1 } else { high = middle }
    }
    return low < pool.count && pool[low] == person ? low : nil
  }

  /// Whether a member works at a school.
  func isSchool(_ position: Int) -> Bool {
    programme.organisation.kind(of: pool[position]).isSchool
  }

  /// Whether a member took up the post lately.
  func isNew(_ position: Int) -> Bool {
    person(position).isNew(
      on: programme.horizon.days.first, within: setting(.notOnlyNew)["newDays"])
  }

  /// Travelling minutes between the workplaces of two members.
  func travel(_ a: Int, _ b: Int) -> Int {
    guard let from = person(a).workplace, let to = person(b).workplace else { return 0 }
    return programme.organisation.travelMinutes(from: .workplace(from), to: .workplace(to))
  }

  /// Keeps some of the pool in one group.
  mutating func join(_ members: [Int]) {
    guard let first = members.first else { return }
    for other in members.dropFirst() { problem.togetherPairs.append(PersonPair(first, other)) }
  }

  /// Forbids or charges a pair, as a rule's strength has it.
  mutating func add(pair a: Int, _ b: Int, amount: Int, of id: RuleID) {
    add(pair: a, b, amount: amount, weight: setting(id).weight, isHard: setting(id).isHard)
  }

  /// Forbids or charges a pair.
  mutating func add(pair a: Int, _ b: Int, amount: Int, weight: Int, isHard: Bool) {
    guard a != b, amount != 0 else { return }
    if isHard {
      problem.forbiddenPairs.append(PersonPair(min(a, b), max(a, b)))
    } else {
      // Past all limits a sum stays at the end of its range, and the problem is refused.
      for cell in [a * problem.count + b, b * problem.count + a] {
        problem.pairCosts[cell] = Int32(clamping: Int(problem.pairCosts[cell]) + amount * weight)
      }
    }
  }

  /// Adds a cost table by size and count of members that carry something.
  mutating func add(
    count carriers: [Bool], weight: Int, isHard: Bool, amount: (_ size: Int, _ count: Int) -> Int
  ) {
    let largest = max(setting(.groupSize)["largest"], problem.fixedGroups.map(\.count).max() ?? 0)
    let costs = (0...largest).map { size in
      (0...size).map { count in
        let amount = amount(size, count)
        return amount > 0 && isHard ? CountCriterion.forbidden : amount * weight
      }
    }
    problem.counts.append(CountCriterion(carriers: carriers, costsBySize: costs))
  }

  /// The sum of a measure over the pairs of a group.
  static func pairSum(_ group: [Int], _ measure: (Int, Int) -> Int) -> Int {
    var total = 0
    for (i, a) in group.enumerated() {
      for b in group[(i + 1)...] { total += measure(a, b) }
    }
    return total
  }
}
