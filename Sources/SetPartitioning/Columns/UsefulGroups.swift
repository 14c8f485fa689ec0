/// A group that may be in good partitions.
struct UsefulGroup: Sendable {
  /// Free people by the engine's numbers.
  var members: Members
  /// How many members.
  var size: Int
  /// What a partition that the group is in costs at least.
  var total: Int
}

/// All groups that may be in partitions that cost less than a target.
struct UsefulGroups: Sendable {
  /// The groups.
  var groups: [UsefulGroup]
  /// The target.
  var below: Int
  /// What any partition costs at least.
  var least: Int
}
