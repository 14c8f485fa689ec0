/// A group in a partition.
public struct PlacedGroup: Sendable, Codable, Hashable {
  /// The members, ascending.
  public var members: [Int]
  /// The former group whose identity it keeps, if any.
  public var identity: Int?

  /// Makes a group.
  public init(members: [Int], identity: Int? = nil) {
    self.members = members
    self.identity = identity
  }
}

/// A division of all people into groups, with its cost.
public struct Partition: Sendable, Codable, Hashable {
  /// The groups, in the order of their first members.
  public var groups: [PlacedGroup]
  /// The cost by the reference definition.
  public var cost: Int

  /// Makes a partition whose cost is known; the groups are put in order.
  public init(groups: [PlacedGroup], cost: Int) {
    self.groups = groups.map { PlacedGroup(members: $0.members.sorted(), identity: $0.identity) }
      .sorted { ($0.members.first ?? -1) < ($1.members.first ?? -1) }
    self.cost = cost
  }
}
