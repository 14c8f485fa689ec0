/// The columns that may be in a partition that costs less than a target.
struct Survivors {
  /// The columns, those of one group one after the other.
  var columns: [Column]
  /// The target.
  var target: Int

  /// The groups that they stand for, fixed ones left out.
  var groups: [(members: Members, size: Int)] {
    var groups: [(members: Members, size: Int)] = []
    for column in columns where column.size > 0 && groups.last?.members != column.members {
      groups.append((column.members, column.size))
    }
    return groups
  }
}
