import Programme

extension RuleCheck {
  /// Enough times in each window at which the whole group and its chief are free.
  static let commonFreeTime = RuleCheck(.commonFreeTime) { evidence, findings in
    let fewest = evidence.ground.value(.commonFreeTime, "fewest")
    for window in evidence.groupWindows(limit: fewest) where window.openings < fewest {
      let group = evidence.plan.groups[window.group]
      findings.add(people: group.members, groups: [group.label], day: window.days.first) {
        let name = evidence.programme[window.activity].name
        let days = evidence.ground.words(window.days)
        return Words.hasTooFewTimes.with(
          group.label, Words.count(window.openings, .possibleTimeOne, .possibleTimesMany), name,
          days, fewest)
      }
    }
  }
}
