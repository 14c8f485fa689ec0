/// All groups that may be of use, cost times a scale and moves at a price taken together.
struct PricedList {
  /// What a move costs.
  let price: Int
  /// What costs are multiplied by.
  let scale: Int
  /// The groups.
  let list: UsefulGroups

  /// Whether partitions with at most so many moves that cost less than a bound have no other groups.
  func isWhole(_ limit: Int, below cost: Int) -> Bool { most(limit, cost) < list.below }

  /// What partitions with at most so many moves cost at least.
  func floor(_ limit: Int) -> Double { Double(list.least - price * limit) / Double(scale) }

  /// The groups of partitions with at most so many moves that cost less than a bound.
  func groups(_ limit: Int, below cost: Int) -> [(members: Members, size: Int)] {
    let most = most(limit, cost)
    return list.groups.filter { $0.total <= most }.map { ($0.members, $0.size) }
  }

  /// How many they are.
  func count(_ limit: Int, below cost: Int) -> Int {
    let most = most(limit, cost)
    return list.groups.count { $0.total <= most }
  }

  private func most(_ limit: Int, _ cost: Int) -> Int { scale * (cost - 1) + price * limit }
}
