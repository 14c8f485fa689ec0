import Programme

/// Travelling between the members' workplaces, all pairs.
enum TravelSumEncoding: GroupRule {
  static let id = RuleID.travelSum

  static func encode(into encoding: inout GroupEncoding) {
    for a in 0..<encoding.pool.count {
      for b in (a + 1)..<max(a + 1, encoding.pool.count) {
        encoding.add(pair: a, b, amount: encoding.travel(a, b), of: id)
      }
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    GroupEncoding.pairSum(group) { encoding.travel($0, $1) }
  }
}
