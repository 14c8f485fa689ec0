import Programme

/// One group for each: the pool is the eligible people of one district, and a partition puts each
/// of them in exactly one group, so there is nothing to add.
enum OneGroupEncoding: GroupRule {
  static let id = RuleID.oneGroup
  static func encode(into encoding: inout GroupEncoding) {}
  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int { 0 }
}
