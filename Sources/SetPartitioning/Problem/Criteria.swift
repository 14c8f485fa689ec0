public import SolverSupport

/// The cost of how many of a group carry a value: "at most one newcomer", "two of each kind".
public struct CountCriterion: Sendable, Codable, Hashable {
  /// Stands in a table of costs for "may not be".
  public static let forbidden = Int.max

  /// For each person whether she carries the value.
  public var carriers: [Bool]
  /// The costs by group size and then by count; a size or count past the end takes the last entry.
  public var costs: [[Int]]

  /// Makes a criterion whose costs depend on the group's size too: `costs[size][count]`.
  public init(carriers: [Bool], costsBySize costs: [[Int]]) {
    self.carriers = carriers
    self.costs = costs
  }

  /// Makes a criterion with the same costs, by count, for groups of every size.
  public init(carriers: [Bool], costs: [Int]) {
    self.carriers = carriers
    self.costs = [costs]
  }

  /// What a number of carriers costs in a group of a size; nil if it may not be.
  public func cost(size: Int, count: Int) -> Int? {
    guard let row = costs.isEmpty ? nil : costs[min(size, costs.count - 1)], !row.isEmpty else {
      return 0
    }
    let cost = row[min(count, row.count - 1)]
    return cost == CountCriterion.forbidden ? nil : cost
  }
}

/// The cost of the distance between the largest and the smallest value in a group.
public struct SpreadCriterion: Sendable, Codable, Hashable {
  /// The value of each person.
  public var values: [Int32]
  /// What each unit of distance costs; negative where spread is wanted.
  public var weight: Int
  /// A distance up to this costs nothing.
  public var allowance: Int

  /// Makes a criterion.
  public init(values: [Int32], weight: Int, allowance: Int = 0) {
    self.values = values
    self.weight = weight
    self.allowance = allowance
  }
}

/// The cost of the worst pair in a group, such as the longest way to travel.
public struct WorstPairCriterion: Sendable, Codable, Hashable {
  /// The measure of each pair, row by row, `count * count`, symmetric.
  public var values: [Int32]
  /// What each unit costs.
  public var weight: Int
  /// A worst pair up to this costs nothing.
  public var allowance: Int
  /// A group with a pair above this may not be; nil is no limit.
  public var limit: Int?

  /// Makes a criterion.
  public init(values: [Int32], weight: Int, allowance: Int = 0, limit: Int? = nil) {
    self.values = values
    self.weight = weight
    self.allowance = allowance
    self.limit = limit
  }
}

/// The cost of too little time that all members of a group have free.
///
/// The time is cut in ranges, such as the quarters of a year; each range has its own minimum and
/// each is charged by the same table.
public struct CommonTimeCriterion: Sendable, Codable, Hashable {
  /// The free times of each person, as bits in 64-bit words, the same number of words each.
  public var free: [[UInt64]]
  /// The ranges of bits that are counted.
  public var ranges: [Range<Int>]
  /// How many common bits a group must have in every range.
  public var minimum: Int
  /// The cost of a range by its number of common bits; past the end the last entry.
  public var costs: [Int]

  /// Makes a criterion.
  public init(free: [[UInt64]], ranges: [Range<Int>], minimum: Int, costs: [Int] = []) {
    self.free = free
    self.ranges = ranges
    self.minimum = minimum
    self.costs = costs
  }

  /// Makes a criterion from sets of equal capacity.
  public init(free: [BitSet], ranges: [Range<Int>], minimum: Int, costs: [Int] = []) {
    self.init(free: free.map(\.words), ranges: ranges, minimum: minimum, costs: costs)
  }

  /// How many of a group's common bits fall in each range.
  ///
  /// - Complexity: O(members * words + bits).
  public func commonCounts(of group: [Int]) -> [Int] {
    guard let first = group.first else { return ranges.map { _ in 0 } }
    var common = free[first]
    for person in group.dropFirst() {
      for word in common.indices { common[word] &= free[person][word] }
    }
    return ranges.map { range in
      range.reduce(into: 0) { total, bit in
        if bit >> 6 < common.count, common[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { total += 1 }
      }
    }
  }
}
