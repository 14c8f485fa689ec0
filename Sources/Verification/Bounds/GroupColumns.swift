import Programme
import ProofFormat

/// The columns alive at a step of a group proof, and what the steps mean.
struct GroupColumns {
  struct Column {
    var members: [Int]  // ascending
    var identity: Int?
    var isFixed: Bool
    var cost: Int
    var uses: [Int]
    /// Elements: members, then the identity's element.
    var elements: [Int]
  }

  /// What prices prove about the columns alive.
  private struct Bound {
    var base: Int  // prices of elements, limits, cuts, and of fixed groups
    var reduced: [Int]  // of each column alive
    var rest: [Int?]  // by number of people: the least that groups for so many cost, reduced
  }

  private let checker: GroupBoundChecker
  private let scale: Int
  private let claim: Int
  private let people: [Int]  // those to be divided, ascending
  private let fixed: [[Int]]  // groups that are formed in any case
  private let isPart: Bool  // about part of those in no fixed group
  private var alive: [Column]?  // nil: every column there is

  init(checker: GroupBoundChecker, scale: Int, claim: Int) {
    self.checker = checker
    self.scale = scale
    self.claim = claim
    fixed = checker.fixed
    let fixedPeople = Set(fixed.joined())
    people = (0..<checker.people).filter { !fixedPeople.contains($0) }
    isPart = false
  }

  /// The columns of some people who share groups with nobody else.
  private init(checker: GroupBoundChecker, part: GroupPart) {
    self.checker = checker
    scale = part.certificate.scale
    claim = part.certificate.lowerBound
    fixed = []
    people = part.people
    isPart = true
  }

  private var free: Int { people.count }

  func check(_ step: GroupStep) throws(GroupProofFault) {
    switch step {
    case .bound(let prices):
      try validate(prices)
      let bound = try self.bound(prices)
      guard let bound else { return }
      if let rest = bound.rest[free], bound.base + rest <= ceiling {
        throw GroupProofFault(reason: Words.boundTooLow.text)
      }
    case .pairs(let prices):
      guard let least = try pairBound(prices) else { return }
      if least <= ceiling { throw GroupProofFault(reason: Words.boundTooLow.text) }
    case .filter(let prices, let then):
      try validate(prices)
      guard let bound = try self.bound(prices) else { return }
      var next = self
      next.alive = try survivors(prices, bound)
      try next.check(then)
    case .search(let prices):
      try validate(prices)
      guard let bound = try self.bound(prices) else { return }
      var next = self
      next.alive = try survivors(prices, bound)
      guard let again = try next.bound(prices) else { return }
      try next.search(again)
    case .split(let a, let b, let together, let apart):
      guard a != b, let alive else {
        throw GroupProofFault(reason: Words.splitOutOfPlace.text)
      }
      // One of the two at least must be a person: identities need not be covered, so "together"
      // would not be the opposite of "apart" for two of them.
      guard min(a, b) >= 0, min(a, b) < checker.people,
        max(a, b) < checker.people + checker.identities
      else { throw GroupProofFault(reason: Words.splitWithoutPerson.text) }
      var first = self
      first.alive = alive.filter { $0.elements.contains(a) == $0.elements.contains(b) }
      try first.check(together)
      var second = self
      second.alive = alive.filter { !($0.elements.contains(a) && $0.elements.contains(b)) }
      try second.check(apart)
    case .parts(let parts):
      try check(parts)
    }
  }

  /// Checks that parts are apart, and that what is proven of each adds up to the claim.
  private func check(_ parts: [GroupPart]) throws(GroupProofFault) {
    guard !isPart, alive == nil, checker.identities == 0, checker.limits.isEmpty,
      parts.flatMap(\.people).sorted() == people,
      parts.allSatisfy({ $0.people == $0.people.sorted() })
    else { throw GroupProofFault(reason: Words.partsMalformed.text) }
    var partOf = [Int](repeating: -1, count: checker.people)
    for (number, part) in parts.enumerated() {
      for person in part.people { partOf[person] = number }
    }
    guard isApart(partOf) else { throw GroupProofFault(reason: Words.partsNotApart.text) }
    var total = 0
    func add(_ value: Int) throws(GroupProofFault) {
      guard value.magnitude < 1 << 50, total.magnitude < 1 << 60 else {
        throw GroupProofFault(reason: Words.costsTooLarge.text)
      }
      total += value
    }
    for part in parts {
      guard part.certificate.scale >= 1, part.certificate.scale <= 1 << 44 else {
        throw GroupProofFault(reason: Words.scaleOutOfRange.text)
      }
      try GroupColumns(checker: checker, part: part).check(part.certificate.proof)
      try add(part.certificate.lowerBound)
    }
    for group in fixed {
      guard let least = checker.options(group).map(\.cost).min() else { return }
      try add(least)
    }
    if total < claim { throw GroupProofFault(reason: Words.boundTooLow.text) }
  }

  /// Whether no group may hold people of two parts.
  ///
  /// - Complexity: O(people^2 * counted values), or a look at every group where costs have no floor.
  private func isApart(_ partOf: [Int]) -> Bool {
    guard let floor = checker.floor else {
      for size in checker.sizes {
        let isApart = everyGroup(of: size) { group in
          Set(group.map { partOf[$0] }).count == 1 || checker.options(group).isEmpty
        }
        if !isApart { return false }
      }
      return true
    }
    let dividing = floor.counts.filter { count in
      checker.sizes.allSatisfy { size in
        size < 2
          || count.costs[size].map { costs in
            costs.count > size && costs[1..<size].allSatisfy { $0 == nil }
          } ?? false
      }
    }
    return people.allSatisfy { a in
      people.allSatisfy { b in
        partOf[a] == partOf[b] || (floor.pairs[a][b] == nil && floor.pairs[b][a] == nil)
          || dividing.contains { $0.carriers[a] != $0.carriers[b] }
      }
    }
  }

  /// Asks about the groups of a size in lexicographic order until an answer is no; whether none was.
  private func everyGroup(of size: Int, _ answer: ([Int]) -> Bool) -> Bool {
    guard size >= 1, size <= people.count else { return true }
    var places = Array(0..<size)
    while true {
      if !answer(places.map { people[$0] }) { return false }
      // The next combination in lexicographic order.
      guard let i = places.indices.last(where: { places[$0] < people.count - size + $0 }) else {
        return true
      }
      places[i] += 1
      for j in places.indices where j > i { places[j] = places[j - 1] + 1 }
    }
  }

  /// What prices on pairs prove, scaled; nil if there is no partition at all.
  private func pairBound(_ prices: GroupPairPrices) throws(GroupProofFault) -> Int? {
    guard !isPart, let floor = checker.floor, claim.magnitude < 1 << 50,
      !scale.multipliedReportingOverflow(by: claim).overflow, abs(scale * claim) < 1 << 60
    else { throw GroupProofFault(reason: Words.pricesMalformed.text) }
    let bound = GroupPairBound(floor, people: people, sizes: checker.sizes, scale: scale)
    guard var total = try bound.least(prices) else { return nil }
    for group in fixed {
      guard let least = checker.options(group).map(\.cost).min() else { return nil }
      let sum = total.addingReportingOverflow(
        least.multipliedReportingOverflow(by: scale).partialValue)
      guard least.magnitude < 1 << 40, !sum.overflow else {
        throw GroupProofFault(reason: Words.costsTooLarge.text)
      }
      total = sum.partialValue
    }
    return total
  }

  /// The largest total, scaled, that is still below the claim.
  private var ceiling: Int { scale * (claim - 1) }

  /// Refuses prices that do not fit the model, or are so large that sums could overflow.
  private func validate(_ prices: GroupPrices) throws(GroupProofFault) {
    var total = 0
    var isSane = claim.magnitude < 1 << 50
    func add(_ value: Int, times factor: Int) {
      let product = Int(clamping: value.magnitude).multipliedReportingOverflow(by: max(1, factor))
      let sum = total.addingReportingOverflow(product.partialValue)
      if product.overflow || sum.overflow || sum.partialValue > 1 << 55 { isSane = false }
      total = isSane ? sum.partialValue : 0
    }
    for price in prices.elements { add(price, times: 1) }
    for (price, limit) in zip(prices.limits, checker.limits) { add(price, times: limit) }
    for cut in prices.cuts { add(cut.price, times: cut.people.count) }
    guard isSane, prices.elements.count == checker.people + checker.identities,
      prices.elements[checker.people...].allSatisfy({ $0 <= 0 }),
      !isPart
        || prices.elements.count(where: { $0 != 0 })
          == people.count(where: { prices.elements[$0] != 0 }),
      prices.limits.count == checker.limits.count, prices.limits.allSatisfy({ $0 >= 0 }),
      prices.cuts.allSatisfy({ cut in
        cut.divisor >= 2 && cut.divisor <= 1000 && cut.factor >= 1 && cut.factor < cut.divisor
          && cut.price >= 0 && Set(cut.people).count == cut.people.count
          && cut.people.allSatisfy { $0 >= 0 && $0 < checker.people }
      }),
      !scale.multipliedReportingOverflow(by: claim).overflow, abs(scale * claim) < 1 << 60
    else { throw GroupProofFault(reason: Words.pricesMalformed.text) }
  }

  /// The reduced cost of a column but for cuts, whose prices only add to it.
  private func plainCost(_ column: Column, _ prices: GroupPrices) throws(GroupProofFault) -> Int {
    let scaled = column.cost.multipliedReportingOverflow(by: scale)
    guard !scaled.overflow, abs(scaled.partialValue) < 1 << 60 else {
      throw GroupProofFault(reason: Words.costsTooLarge.text)
    }
    var value = scaled.partialValue
    for element in column.elements { value -= prices.elements[element] }
    for (price, use) in zip(prices.limits, column.uses) { value += price * use }
    return value
  }

  /// What a column pays for cuts: never less than 0.
  private func charge(_ column: Column, _ cuts: [NamedCut]) -> Int {
    var value = 0
    for cut in cuts {
      value += cut.price * (cut.factor * column.members.count { cut.holds[$0] } / cut.divisor)
    }
    return value
  }

  /// A cut with a look-up of its people.
  private struct NamedCut {
    let holds: [Bool]  // by person
    let factor: Int
    let divisor: Int
    let price: Int
  }

  private func named(_ cuts: [GroupCut]) -> [NamedCut] {
    cuts.map { cut in
      var holds = [Bool](repeating: false, count: checker.people)
      for person in cut.people { holds[person] = true }
      return NamedCut(
        holds: holds, factor: cut.factor, divisor: cut.divisor, price: cut.price)
    }
  }

  /// Visits every column alive but those that are known to cost, reduced, a size's bar or more.
  private func forEach(
    _ prices: GroupPrices, below bar: (Int) -> Int?,
    _ body: (Column) throws(GroupProofFault) -> Void
  ) throws(GroupProofFault) {
    if let alive {
      for column in alive { try body(column) }
      return
    }
    for group in fixed { try visit(group, isFixed: true, body) }
    if let floor = checker.floor {
      let walk = try GroupWalk(floor, people: people, prices: prices.elements, scale: scale)
      for size in checker.sizes {
        try walk.visit(size: size, below: bar(size)) { group throws(GroupProofFault) in
          try visit(group, isFixed: false, body)
          return bar(size)
        }
      }
      return
    }
    for size in checker.sizes where size >= 1 && size <= people.count {
      var places = Array(0..<size)
      while true {
        try visit(places.map { people[$0] }, isFixed: false, body)
        // The next combination in lexicographic order.
        guard let i = places.indices.last(where: { places[$0] < people.count - size + $0 }) else {
          break
        }
        places[i] += 1
        for j in places.indices where j > i { places[j] = places[j - 1] + 1 }
      }
    }
  }

  private func visit(
    _ members: [Int], isFixed: Bool, _ body: (Column) throws(GroupProofFault) -> Void
  ) throws(GroupProofFault) {
    for option in checker.options(members) {
      guard option.uses.count == checker.limits.count, option.uses.allSatisfy({ $0 >= 0 }) else {
        throw GroupProofFault(reason: Words.unknownLimits.text)
      }
      // Uses are never negative, so a group that breaks a limit by itself cannot be formed.
      if zip(option.uses, checker.limits).contains(where: { $0 > $1 }) { continue }
      var elements = members
      if let identity = option.identity {
        guard identity >= 0, identity < checker.identities else {
          throw GroupProofFault(reason: Words.identityOutOfRange.text)
        }
        elements.append(checker.people + identity)
      }
      try body(
        Column(
          members: members, identity: option.identity, isFixed: isFixed, cost: option.cost,
          uses: option.uses, elements: elements))
    }
  }

  /// What the prices prove; nil if there is no partition at all.
  private func bound(_ prices: GroupPrices) throws(GroupProofFault) -> Bound? {
    var leasts: [Int: Int] = [:]
    var fixedLeasts: [[Int]: Int] = [:]
    var reduced: [Int] = []
    let cuts = named(prices.cuts)
    try forEach(prices, below: { leasts[$0] }) { column throws(GroupProofFault) in
      var value = try plainCost(column, prices)
      if alive != nil {
        value += charge(column, cuts)
        reduced.append(value)
      } else if column.isFixed || value < leasts[column.members.count] ?? .max {
        value += charge(column, cuts)
      }
      if column.isFixed {
        fixedLeasts[column.members] = min(fixedLeasts[column.members] ?? .max, value)
      } else {
        leasts[column.members.count] = min(leasts[column.members.count] ?? .max, value)
      }
    }
    var base = prices.elements.reduce(0, +)
    for (price, limit) in zip(prices.limits, checker.limits) { base -= price * limit }
    for cut in prices.cuts { base -= cut.price * (cut.factor * cut.people.count / cut.divisor) }
    for group in fixed {
      guard let least = fixedLeasts[group] else { return nil }
      base += least
    }
    // Every number of people by the cheapest sizes that add up to it.
    var rest = [Int?](repeating: nil, count: free + 1)
    rest[0] = 0
    for total in stride(from: 1, through: free, by: 1) {
      for (size, least) in leasts where size <= total {
        if let before = rest[total - size] {
          rest[total] = min(rest[total] ?? .max, before + least)
        }
      }
    }
    return rest[free] == nil ? nil : Bound(base: base, reduced: reduced, rest: rest)
  }

  /// The columns that may be in a partition below the claim.
  private func survivors(
    _ prices: GroupPrices, _ bound: Bound
  ) throws(GroupProofFault) -> [Column] {
    var kept: [Column] = []
    let cuts = named(prices.cuts)
    func room(_ size: Int) -> Int? {
      guard size <= free, let rest = bound.rest[free - size] else { return nil }
      return ceiling - bound.base - rest
    }
    try forEach(prices, below: { room($0).map { $0 + 1 } ?? .min }) {
      column throws(GroupProofFault) in
      if column.isFixed {
        kept.append(column)
        return
      }
      guard let room = room(column.members.count) else { return }
      let value = try plainCost(column, prices)
      if value <= room, value + charge(column, cuts) <= room { kept.append(column) }
      if kept.count > checker.mostColumns {
        throw GroupProofFault(reason: Words.searchTooLong.text)
      }
    }
    return kept
  }

  /// Looks for a partition below the claim among the columns alive, and throws if there is one.
  private func search(_ bound: Bound) throws(GroupProofFault) {
    guard let alive else { return }
    // Whoever is not of the part is in other groups.
    var covered = [Bool](repeating: isPart, count: checker.people + checker.identities)
    for person in people { covered[person] = false }
    var search = GroupCoverSearch(
      columns: alive, reduced: bound.reduced, rest: bound.rest, free: free, base: bound.base,
      covered: covered, people: checker.people, limits: checker.limits, ceiling: ceiling,
      claim: claim)
    if checker.mostColumns < .max { search.looksLeft = 2000 * checker.mostColumns }
    if try search.finds() { throw GroupProofFault(reason: Words.partitionBelowClaim.text) }
  }
}
