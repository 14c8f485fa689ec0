/// How few can move by the sizes of groups alone.
///
/// A former group that goes on with fewer than are allowed needs people, and they come from those
/// who join, from groups that are given up, or from groups that can spare some; one with more than
/// are allowed loses the rest. Which groups are given up is found by dynamic programming over how
/// many have moved.
enum FewestMoves {
  /// No partition moves fewer people than this.
  ///
  /// - Complexity: O(former groups * people * largest size).
  static func bound(_ problem: GroupProblem) -> Int {
    guard let former = problem.former, problem.fixedGroups.isEmpty,
      let least = problem.sizes.map(\.size).min(), let most = problem.sizes.map(\.size).max()
    else { return 0 }
    var counts = [Int](repeating: 0, count: former.identities)
    for label in former.labels where label >= 0 { counts[label] += 1 }
    let people = counts.reduce(0, +)
    let joining = problem.count - people
    // The fewest people still needed, by how many have moved.
    var needed = [Int](repeating: .max, count: people + 1)
    needed[0] = 0
    for count in counts where count > 0 {
      var next = [Int](repeating: .max, count: people + 1)
      func offer(_ moved: Int, _ need: Int) {
        if moved <= people { next[moved] = min(next[moved], need) }
      }
      for moved in 0...people where needed[moved] < .max {
        offer(moved + count, needed[moved])
        if count < least {
          offer(moved, needed[moved] + least - count)
        } else {
          for lost in max(0, count - most)...(count - least) {
            offer(moved + lost, needed[moved])
          }
        }
      }
      needed = next
    }
    return needed.indices.first { needed[$0] <= $0 + joining } ?? people
  }
}
