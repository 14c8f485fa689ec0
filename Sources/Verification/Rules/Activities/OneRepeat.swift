import Programme

extension RuleCheck {
  /// Each participant at exactly one of the repeats.
  static let oneRepeat = RuleCheck(.oneRepeat) { evidence, findings in
    for occasion in evidence.repeatedOccasions() {
      var times: [PersonID: Int] = [:]
      for e in occasion.events {
        for person in evidence.events[e].participants { times[person, default: 0] += 1 }
      }
      let required = evidence.ground.invitations[occasion.chain.activity.index].required
      let activity = evidence.programme[occasion.chain.activity]
      let window = evidence.ground.window(
        occasion.number, of: activity, in: occasion.chain.year)
      for person in evidence.ground.members(required, of: occasion.chain.subject) {
        let count = times[person] ?? 0
        let facts = evidence.ground.people[person.index]
        let isThroughout =
          window.map { facts.isEmployed(on: $0.first) && facts.isEmployed(on: $0.last) } ?? false
        let isPast = window.map { $0.last < evidence.asOf } ?? true
        guard count > 1 || (count == 0 && isThroughout && !isPast) else { continue }
        findings.add(events: count > 1 ? occasion.events : [], people: [person]) {
          let name = evidence.name(person)
          let key = evidence.events[occasion.events[0]].key
          let what = "\(activity.name) \(key.year) nr. \(key.number)"
          return Words.isAtSeveralRepeats.with(name, count, what)
        }
      }
    }
  }
}

/// The repeats of one occasion that are in a plan.
struct RepeatedOccasion {
  var chain: EventChain
  var number: Int
  /// The positions of its events, at least one.
  var events: [Int]
}

extension Evidence {
  /// Returns the occasions held in repeats, in order.
  ///
  /// - Complexity: O(events).
  func repeatedOccasions() -> [RepeatedOccasion] {
    var result: [RepeatedOccasion] = []
    for chain in chains where chain.subject != .unknown {
      guard case .oneRepeat = programme[chain.activity].attendance else { continue }
      var start = chain.events.lowerBound
      while start < chain.events.upperBound {
        let number = events[start].key.number
        let end =
          chain.events[start...].first { events[$0].key.number != number }
          ?? chain.events.upperBound
        result.append(RepeatedOccasion(chain: chain, number: number, events: Array(start..<end)))
        start = end
      }
    }
    return result
  }
}
