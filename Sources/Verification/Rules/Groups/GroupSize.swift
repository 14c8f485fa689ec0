import Programme

extension RuleCheck {
  /// Groups from the smallest to the largest size.
  static let groupSize = RuleCheck(.groupSize) { evidence, findings in
    let smallest = evidence.ground.value(.groupSize, "smallest")
    let largest = evidence.ground.value(.groupSize, "largest")
    for group in evidence.plan.groups {
      let size = group.members.count
      findings.add(
        max(smallest - size, size - largest, 0), people: group.members, groups: [group.label]
      ) {
        Words.hasWrongSize.with(group.label, size, smallest, largest)
      }
    }
  }
}
