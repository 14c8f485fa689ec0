import Programme

extension RuleCheck {
  /// Schools and others mixed, or separate, or as it comes.
  static let kindMix = RuleCheck(.kindMix) { evidence, findings in
    let mode = evidence.ground.value(.kindMix, "mode")
    for group in evidence.plan.groups {
      let schools = group.members.filter { evidence.ground.people[$0.index].kind.isSchool }.count
      let others = group.members.count - schools
      let text = {
        Words.hasMix.with(group.label, schools, others)
      }
      if mode == 0 {
        let amount = (abs(schools - others) - group.members.count % 2) / 2
        findings.add(amount, groups: [group.label], text)
      } else if mode == 1, schools > 0, others > 0 {
        findings.add(always: true, groups: [group.label], text)
      }
    }
  }
}
