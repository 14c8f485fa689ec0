import Programme

extension RuleCheck {
  /// Events away from exams, intake and budget.
  static let quietWeeks = RuleCheck(.quietWeeks) { evidence, findings in
    let periods = evidence.programme.calendar.quietPeriods
    if periods.isEmpty { return }
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      for period in periods {
        guard period.days.intersection(event.days) != nil,
          evidence.isConcerned(e, by: period.kinds)
        else { continue }
        findings.add(always: period.isHard, events: [e]) {
          let what = evidence.words(e)
          return Words.isInPeriod.with(what, period.name)
        }
      }
    }
  }
}

extension Evidence {
  /// Whether some kinds of workplace hold that of a participant or of the workplace an event is
  /// for; no kinds mean all.
  fileprivate func isConcerned(_ event: Int, by kinds: Set<WorkplaceKind>) -> Bool {
    if kinds.isEmpty { return true }
    if let id = subject(event).workplace, kinds.contains(organisation.workplaces[id.index].kind) {
      return true
    }
    return events[event].participants.contains { kinds.contains(ground.people[$0.index].kind) }
  }
}
