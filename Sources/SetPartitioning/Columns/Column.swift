import ProofFormat

/// Up to sixteen people, ascending, filled up with -1.
typealias Members = SIMD16<Int16>

extension Members {
  /// Makes a member list from at most sixteen ascending numbers.
  init(ascending people: [Int]) {
    self.init(repeating: -1)
    for (index, person) in people.enumerated() { self[index] = Int16(truncatingIfNeeded: person) }
  }
}

extension GroupCut {
  /// How often a column that holds so many of the people uses the cut.
  func use(of count: Int) -> Int { factor * count / divisor }

  /// How often a partition may use it.
  var limit: Int { use(of: people.count) }

  /// The same cut at another price.
  func priced(_ price: Int) -> GroupCut {
    GroupCut(people: people, factor: factor, divisor: divisor, price: price)
  }
}

/// A group that may be formed: a variable of the set-partitioning model.
struct Column: Sendable {
  /// Free people by the engine's numbers; none for a fixed group.
  var members: Members
  /// How many members; 0 for a fixed group.
  var size: Int
  /// Which fixed group this is, or -1.
  var fixed: Int
  /// The identity it keeps, or -1.
  var identity: Int
  /// Its cost, size and moves included.
  var cost: Int
  /// How many people it moves.
  var moved: Int
  /// Bit i is set if the group is in the excluded partition i.
  var excluded: UInt32

  /// Whether an element is in the column.
  func contains(_ element: Int, in model: CompactModel) -> Bool {
    if element < model.n {
      return any(members .== Members(repeating: Int16(truncatingIfNeeded: element)))
    }
    if fixed >= 0, element == model.fixedElement(fixed) { return true }
    return identity >= 0 && element == model.identityElement(identity)
  }

  /// How often the column uses a cut.
  func use(of cut: GroupCut) -> Int {
    var found = 0
    for i in 0..<size where cut.people.contains(Int(members[i])) { found += 1 }
    return cut.use(of: found)
  }

  /// How much of a limit the column uses; limits as the certificate orders them.
  func use(ofLimit index: Int, in model: CompactModel) -> Int {
    if model.moveBudget != nil {
      return index == 0 ? moved : Int((excluded >> UInt32(index - 1)) & 1)
    }
    return Int((excluded >> UInt32(index)) & 1)
  }
}
