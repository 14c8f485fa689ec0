import Programme
import SetPartitioning

/// Two who are to be together.
///
/// A partition pays for a wish unless the two share a group, so every partition pays for all wishes
/// (the offset) and a pair that shares a group gets its weight back.
enum TogetherEncoding: GroupRule {
  static let id = RuleID.together

  static func encode(into encoding: inout GroupEncoding) {
    let setting = encoding.setting(id)
    for (a, b, isHard) in wishes(encoding) {
      if isHard || setting.isHard {
        encoding.problem.togetherPairs.append(PersonPair(min(a, b), max(a, b)))
      } else {
        encoding.offset += setting.weight
        encoding.add(pair: a, b, amount: -1, weight: setting.weight, isHard: false)
      }
    }
  }

  /// Half of a wish is missed by each of the two groups, so that groups add up to whole wishes;
  /// the amount is therefore counted by the group that holds the first of the two.
  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    wishes(encoding).filter { a, b, _ in group.contains(a) && !group.contains(b) }.count
  }

  private static func wishes(_ encoding: GroupEncoding) -> [(Int, Int, Bool)] {
    encoding.programme.pairs.compactMap { wish in
      guard wish.together, let a = encoding.position(of: wish.first),
        let b = encoding.position(of: wish.second)
      else { return nil }
      return (a, b, wish.isHard)
    }
  }
}
