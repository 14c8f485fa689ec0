import Programme

/// The planner's own criteria on columns of the people's table.
enum CriterionEncoding: GroupRule {
  static let id = RuleID.criterion

  static func encode(into encoding: inout GroupEncoding) {
    for criterion in encoding.programme.rules.criteria {
      let values = encoding.pool.indices.map { value(of: $0, criterion, encoding) }
      switch criterion.kind {
      case .spread, .gather:
        for a in values.indices {
          for b in (a + 1)..<max(a + 1, values.count) {
            encoding.add(
              pair: a, b, amount: criterion.amount(for: [values[a], values[b]]),
              weight: criterion.weight, isHard: criterion.isHard)
          }
        }
      case .atLeast(let wanted, let value):
        encoding.add(
          count: values.map { $0 == value }, weight: criterion.weight, isHard: criterion.isHard
        ) { size, count in size == 0 ? 0 : max(0, wanted - count) }
      case .atMost(let wanted, let value):
        encoding.add(
          count: values.map { $0 == value }, weight: criterion.weight, isHard: criterion.isHard
        ) { _, count in max(0, count - wanted) }
      }
    }
  }

  /// The amount over all criteria; the score counts each criterion by itself.
  static func amount(of group: [Int], in encoding: GroupEncoding) -> Int {
    encoding.programme.rules.criteria.reduce(0) { $0 + amount(of: group, $1, in: encoding) }
  }

  /// The amount of one criterion for a group.
  static func amount(of group: [Int], _ criterion: Criterion, in encoding: GroupEncoding) -> Int {
    criterion.amount(for: group.map { value(of: $0, criterion, encoding) })
  }

  private static func value(of position: Int, _ criterion: Criterion, _ encoding: GroupEncoding)
    -> String
  {
    encoding.person(position).attributes[criterion.column] ?? ""
  }
}
