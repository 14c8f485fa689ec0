import Programme

extension RuleCheck {
  /// Two who wish to be together in one group.
  static let together = RuleCheck(.together) { evidence, findings in
    for wish in evidence.programme.pairs where wish.together {
      let a = evidence.ground.people[wish.first.index]
      let b = evidence.ground.people[wish.second.index]
      guard a.isEligible, b.isEligible, a.district == b.district else { continue }
      let share = evidence.plan.groups.contains {
        $0.members.contains(wish.first) && $0.members.contains(wish.second)
      }
      if share { continue }
      findings.add(always: wish.isHard, people: [wish.first, wish.second]) {
        let names = evidence.names([wish.first, wish.second])
        return Words.wishToBe.with(names)
      }
    }
  }
}
