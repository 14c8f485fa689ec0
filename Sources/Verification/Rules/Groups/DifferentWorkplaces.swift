import Programme

extension RuleCheck {
  /// No two of one workplace in a group.
  static let differentWorkplaces = RuleCheck(.differentWorkplaces) { evidence, findings in
    for group in evidence.plan.groups {
      for (a, b) in pairs(of: group.members) {
        guard let workplace = evidence.ground.people[a.index].workplace,
          evidence.ground.people[b.index].workplace == workplace
        else { continue }
        findings.add(people: [a, b], groups: [group.label]) {
          let names = evidence.names([a, b])
          let place = evidence.organisation[workplace].name
          return Words.areBothFrom.with(names, group.label, place)
        }
      }
    }
  }
}

/// Returns every pair of two elements of a list, each once.
///
/// - Complexity: O(n^2).
func pairs<Element>(of list: [Element]) -> [(Element, Element)] {
  var result: [(Element, Element)] = []
  for (i, a) in list.enumerated() {
    for b in list[(i + 1)...] { result.append((a, b)) }
  }
  return result
}
