/// What any group costs at least, told pair by pair, so that a walk through all groups of a size can
/// turn back early.
public struct PairFloor: Sendable {
  /// The cost of each pair that shares a group, either way round; nil if it may not.
  public var pairs: [[Int?]]
  /// By size: what a group costs at least on top of its pairs.
  public var sizes: [Int: Int]
  /// What a group costs at least on top of both by how many of it carry a value; no two of them
  /// about the same people.
  public private(set) var counts: [CountFloor] = []

  /// Makes a floor.
  public init(pairs: [[Int?]], sizes: [Int: Int], counts: [CountFloor] = []) {
    self.pairs = pairs
    self.sizes = sizes
    for count in counts {
      if let known = self.counts.firstIndex(where: { $0.carriers == count.carriers }) {
        self.counts[known].costs.merge(count.costs) { first, second in
          zip(first, second).map { a, b in a.flatMap { a in b.map { a + $0 } } }
        }
      } else {
        self.counts.append(count)
      }
    }
  }
}

/// What a group costs by how many of its members carry a value.
public struct CountFloor: Sendable {
  /// Whether a person carries it.
  public var carriers: [Bool]
  /// By size, then by how many of a group carry it: the cost; nil if such a group may not be.
  public var costs: [Int: [Int?]]

  /// Makes a floor.
  public init(carriers: [Bool], costs: [Int: [Int?]]) {
    self.carriers = carriers
    self.costs = costs
  }
}
