import Programme

/// Two of one workplace apart.
enum DifferentWorkplacesEncoding: GroupRule {
  static let id = RuleID.differentWorkplaces

  static func encode(into encoding: inout GroupEncoding) {
    for a in 0..<encoding.pool.count {
      for b in (a + 1)..<max(a + 1, encoding.pool.count) where same(a, b, encoding) {
        encoding.add(pair: a, b, amount: 1, of: id)
      }
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    GroupEncoding.pairSum(group) { same($0, $1, encoding) ? 1 : 0 }
  }

  private static func same(_ a: Int, _ b: Int, _ encoding: GroupEncoding) -> Bool {
    encoding.person(a).workplace == encoding.person(b).workplace
  }
}
