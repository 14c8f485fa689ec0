/// A pool of people to be divided into groups, with all that makes a group dear or impossible.
///
/// People are the numbers `0..<count`. A partition puts each of them in exactly one group; its
/// cost is the sum of its groups' costs, lower is better, negative is allowed. The cost of a group
/// is defined by `cost(of:)`; that function is the reference which all faster code must agree
/// with.
///
/// The problem is plain data: it can be written down, read back and solved by others.
public struct GroupProblem: Sendable, Codable, Hashable {
  /// How many people there are.
  public let count: Int
  /// The sizes a group may have, each with its cost.
  public var sizes: [SizeCost]
  /// What each pair costs when it is in one group, row by row, `count * count`, symmetric; the
  /// diagonal is not used.
  public var pairCosts: [Int32]
  /// Costs that depend on how many of a group carry a certain value.
  public var counts: [CountCriterion] = []
  /// Costs that depend on the distance between a group's largest and smallest value.
  public var spreads: [SpreadCriterion] = []
  /// Costs that depend on a group's worst pair.
  public var worstPairs: [WorstPairCriterion] = []
  /// Costs that depend on the time that all of a group have free.
  public var commonTimes: [CommonTimeCriterion] = []
  /// Pairs that may not share a group.
  public var forbiddenPairs: [PersonPair] = []
  /// Pairs that must share a group.
  public var togetherPairs: [PersonPair] = []
  /// Groups, members ascending, that may not be formed exactly so.
  public var forbiddenGroups: [[Int]] = []
  /// Groups, members ascending, that must be formed exactly so.
  ///
  /// They cost what they cost and obey no other rule.
  public var fixedGroups: [[Int]] = []
  /// The groups that people come from, if leaving them has a price.
  public var former: FormerGroups?
  /// Sets of groups that may not all be formed together: how a known partition is ruled out.
  public var forbiddenPartitions: [[[Int]]] = []
  /// Limits on how many groups may depend on the same few times.
  public var crowdedTimes: [CrowdedTime] = []

  /// Makes a problem without any rule but sizes and pairs.
  ///
  /// With no pair costs given, all pairs cost 0.
  public init(count: Int, sizes: [SizeCost], pairCosts: [Int32]? = nil) {
    self.count = count
    self.sizes = sizes
    let cells = count.multipliedReportingOverflow(by: count)
    let zeroes = cells.overflow || count < 0 ? 0 : cells.partialValue
    self.pairCosts = pairCosts ?? [Int32](repeating: 0, count: zeroes)
  }
}

/// A size that groups may have.
public struct SizeCost: Sendable, Codable, Hashable {
  /// The number of members.
  public var size: Int
  /// What each group of this size costs.
  public var cost: Int

  /// Makes a size with its cost.
  public init(_ size: Int, cost: Int = 0) {
    self.size = size
    self.cost = cost
  }
}

/// Two different people, in either order.
public struct PersonPair: Sendable, Codable, Hashable {
  /// The one.
  public var a: Int
  /// The other.
  public var b: Int

  /// Makes a pair.
  public init(_ a: Int, _ b: Int) {
    self.a = a
    self.b = b
  }
}

/// The groups that people come from, and what it costs to take them away.
///
/// Each new group may keep the identity of at most one former group, and each former group's
/// identity is kept by at most one new group. A person with a former group who is not in the new
/// group that keeps its identity has moved. This is what "moved" means to people: when a group is
/// split in two halves, only one half can say that it stayed.
public struct FormerGroups: Sendable, Codable, Hashable {
  /// The former group of each person, from 0 up; -1 for somebody new, who cannot move.
  public var labels: [Int]
  /// What it costs to move each person.
  public var prices: [Int]
  /// Who may not be moved; such people stay together with the others of their former group who
  /// may not be moved.
  public var locked: [Bool]
  /// At most so many people may be moved; nil is no limit.
  public var budget: Int?

  /// Makes former groups where nobody is locked.
  public init(labels: [Int], prices: [Int], budget: Int? = nil) {
    self.labels = labels
    self.prices = prices
    self.locked = labels.map { _ in false }
    self.budget = budget
  }

  /// How many identities there are: one more than the largest label.
  public var identities: Int { (labels.max() ?? -1) + 1 }
}
