extension Partitioner {
  /// Solves a problem again without a partition that is known, to see what the next best costs.
  ///
  /// The outcome is proven as any other. A partition with the same groups and other identities
  /// counts as the same.
  ///
  /// - Complexity: as `solve`.
  public static func solve(
    _ problem: GroupProblem, otherThan partition: Partition,
    options: PartitionerOptions = PartitionerOptions()
  ) -> PartitionOutcome {
    var other = problem
    other.forbiddenPartitions.append(partition.groups.map(\.members))
    return solve(other, options: options)
  }
}
