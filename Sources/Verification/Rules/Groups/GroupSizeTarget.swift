import Programme

extension RuleCheck {
  /// Groups of the wanted size, or to the preferred side of it.
  static let groupSizeTarget = RuleCheck(.groupSizeTarget) { evidence, findings in
    let target = evidence.ground.value(.groupSizeTarget, "target")
    let prefersLarger = evidence.ground.value(.groupSizeTarget, "preferLarger") != 0
    for group in evidence.plan.groups {
      let size = group.members.count
      let isWrongSide = prefersLarger ? size < target : size > target
      findings.add(2 * abs(size - target) + (isWrongSide ? 1 : 0), groups: [group.label]) {
        Words.missesSize.with(group.label, size, target)
      }
    }
  }
}
