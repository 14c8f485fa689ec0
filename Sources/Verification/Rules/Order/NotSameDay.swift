import Programme

extension RuleCheck {
  /// Some events never on one day: for whoever attends both, and for all where one is joint.
  static let notSameDay = RuleCheck(.notSameDay) { evidence, findings in
    let apart = ActivityPairs(evidence.programme) { $0.notSameDay }
    if apart.isEmpty { return }
    for (day, events) in evidence.eventsByDay() where events.count > 1 {
      for (a, b) in pairs(of: events) {
        guard apart.contains(evidence.facts[a].activity, evidence.facts[b].activity),
          day == max(evidence.events[a].day, evidence.events[b].day)  // once for two shared days
        else { continue }
        let isJoint =
          evidence.activity(a).subject == .joint || evidence.activity(b).subject == .joint
        let shared = shared(evidence.attendees[a], evidence.attendees[b])
        if !isJoint, shared.isEmpty { continue }
        findings.add(events: [a, b], people: shared) {
          let first = evidence.words(a)
          let second = evidence.words(b)
          return Words.areOnOneDay.with(first, second)
        }
      }
    }
  }

  private static func shared(_ a: [PersonID], _ b: [PersonID]) -> [PersonID] {
    let set = Set(b)
    return a.filter(set.contains)
  }
}

extension Evidence {
  /// Returns the events of each day of the plan that the rule is about, in order.
  fileprivate func eventsByDay() -> [(day: Day, events: [Int])] {
    let listed = Set(
      programme.activities.enumerated().flatMap { i, activity in
        activity.notSameDay.isEmpty ? [] : [ActivityID(i)] + activity.notSameDay
      })
    var buckets: [Day: [Int]] = [:]
    for e in events.indices where listed.contains(facts[e].activity) {
      for day in events[e].days.days { buckets[day, default: []].append(e) }
    }
    return buckets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
