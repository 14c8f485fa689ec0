import Programme

extension RuleCheck {
  /// More times to choose from than just enough.
  static let moreFreeTime = RuleCheck(.moreFreeTime) { evidence, findings in
    let wanted = evidence.ground.value(.moreFreeTime, "wanted")
    for window in evidence.groupWindows(limit: wanted) where window.openings < wanted {
      let group = evidence.plan.groups[window.group]
      findings.add(wanted - window.openings, groups: [group.label], day: window.days.first) {
        let name = evidence.programme[window.activity].name
        let days = evidence.ground.words(window.days)
        return Words.hasFewTimes.with(
          group.label, Words.count(window.openings, .possibleTimeOne, .possibleTimesMany), name,
          days)
      }
    }
  }
}
