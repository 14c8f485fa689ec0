/// Which former group each group of a partition goes on as, so that the fewest people move.
///
/// An assignment problem: a group and a former group have as many in common as stay. Solved by
/// shortest augmenting paths with prices (Kuhn, "The Hungarian method for the assignment problem",
/// 1955; in the form of Jonker, Volgenant, "A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems", 1987).
enum KeptIdentities {
  /// Returns the partition with identities that let as many as possible stay in their groups; a
  /// group that has nobody of the former group it is given keeps none.
  ///
  /// - Complexity: O(groups^3).
  static func assign(_ partition: Partition, _ former: FormerGroups) -> Partition {
    let groups = partition.groups
    let width = max(groups.count, former.identities)
    var common = [[Int]](repeating: [Int](repeating: 0, count: width), count: groups.count)
    for (g, group) in groups.enumerated() {
      for person in group.members where former.labels[person] >= 0 {
        common[g][former.labels[person]] += 1
      }
    }
    let matched = match(common, width: width)
    let kept = groups.indices.map { g in
      PlacedGroup(
        members: groups[g].members,
        identity: common[g][matched[g]] > 0 ? matched[g] : nil)
    }
    return Partition(groups: kept, cost: partition.cost)
  }

  /// The column of each row that together have the greatest sum.
  private static func match(_ gains: [[Int]], width: Int) -> [Int] {
    var rowPrice = [Int](repeating: 0, count: gains.count)
    var columnPrice = [Int](repeating: 0, count: width)
    var owner = [Int](repeating: -1, count: width)
    for row in gains.indices {
      var distance = [Int](repeating: .max, count: width)
      var before = [Int](repeating: -1, count: width)
      var isDone = [Bool](repeating: false, count: width)
      var (current, from, end) = (row, -1, -1)
      while end < 0 {
        var next = -1
        for column in 0..<width where !isDone[column] {
          let step =
            -gains[current][column] - rowPrice[current] - columnPrice[column]
          let length = (from < 0 ? 0 : distance[from]) + step
          if length < distance[column] {
            distance[column] = length
            before[column] = from
          }
          if next < 0 || distance[column] < distance[next] { next = column }
        }
        guard next >= 0 else { break }
        isDone[next] = true
        from = next
        if owner[next] < 0 { end = next } else { current = owner[next] }
      }
      guard end >= 0 else { continue }
      let longest = distance[end]
      for column in 0..<width where isDone[column] && column != end {
        columnPrice[column] += distance[column] - longest
        if owner[column] >= 0 { rowPrice[owner[column]] -= distance[column] - longest }
      }
      rowPrice[row] += longest
      var column = end
      while column >= 0 {
        let previous = before[column]
        owner[column] = previous < 0 ? row : owner[previous]
        column = previous
      }
    }
    var result = [Int](repeating: 0, count: gains.count)
    for (column, row) in owner.enumerated() where row >= 0 { result[row] = column }
    return result
  }
}
