import Programme

/// Two who are to be apart.
enum NotTogetherEncoding: GroupRule {
  static let id = RuleID.notTogether

  static func encode(into encoding: inout GroupEncoding) {
    for wish in encoding.programme.pairs where !wish.together {
      guard let a = encoding.position(of: wish.first), let b = encoding.position(of: wish.second)
      else { continue }
      encoding.add(pair: a, b, amount: 1, of: id)
    }
  }

  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    encoding.programme.pairs.filter { wish in
      guard !wish.together, let a = encoding.position(of: wish.first),
        let b = encoding.position(of: wish.second)
      else { return false }
      return group.contains(a) && group.contains(b)
    }.count
  }
}
