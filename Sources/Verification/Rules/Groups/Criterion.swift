import Programme

extension RuleCheck {
  /// The planner's own criteria on columns of the people's table.
  static let criterion = RuleCheck(.criterion) { evidence, findings in
    for criterion in evidence.programme.rules.criteria {
      for group in evidence.plan.groups where !group.members.isEmpty {
        let values = group.members.map {
          evidence.organisation.people[$0.index].attributes[criterion.column] ?? ""
        }
        findings.add(
          amount(of: criterion, values), own: criterion, people: group.members,
          groups: [group.label]
        ) {
          let list = values.map { $0.isEmpty ? "-" : $0 }.joined(separator: ", ")
          return Words.hasValues.with(group.label, criterion.column, list)
        }
      }
    }
  }

  private static func amount(of criterion: Criterion, _ values: [String]) -> Int {
    switch criterion.kind {
    case .spread: pairs(of: values).filter { $0 == $1 && !$0.isEmpty }.count
    case .gather: pairs(of: values).filter { $0 != $1 }.count
    case .atLeast(let count, let value): max(0, count - values.filter { $0 == value }.count)
    case .atMost(let count, let value): max(0, values.filter { $0 == value }.count - count)
    }
  }
}
