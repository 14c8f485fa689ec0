import Programme

extension RuleCheck {
  /// Two who are not to be together in different groups.
  static let notTogether = RuleCheck(.notTogether) { evidence, findings in
    for wish in evidence.programme.pairs where !wish.together {
      for group in evidence.plan.groups
      where group.members.contains(wish.first) && group.members.contains(wish.second) {
        findings.add(people: [wish.first, wish.second], groups: [group.label]) {
          let names = evidence.names([wish.first, wish.second])
          return Words.areTogetherAgainstWish.with(names, group.label)
        }
      }
    }
  }
}
