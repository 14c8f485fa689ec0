import Programme

extension RuleCheck {
  /// Nothing else on the days around a seminar for those who attend it.
  static let seminarPeace = RuleCheck(.seminarPeace) { evidence, findings in
    for person in evidence.askedPeople {
      let diary = evidence.diary(of: person).map(Int.init)
      for (position, a) in diary.enumerated() {
        let quietA = evidence.quietDays(of: a)
        let reach = max(quietA ?? 0, evidence.ground.longestPeace)
        for b in diary[(position + 1)...] {
          let first = evidence.events[a].days
          let second = evidence.events[b].days
          if first.last.distance(to: second.first) > reach { break }
          let quiet = max(quietA ?? -1, evidence.quietDays(of: b) ?? -1)
          guard evidence.isAsked[a] || evidence.isAsked[b], quiet >= 0,
            first.last.distance(to: second.first) <= quiet
          else { continue }
          findings.add(events: [a, b], people: [person]) {
            let name = evidence.name(person)
            let one = evidence.words(a)
            let other = evidence.words(b)
            return Words.isAtBothTooClose.with(name, one, other)
          }
        }
      }
    }
  }
}

extension Evidence {
  /// The days around an event that are to be free; nothing if none are asked for.
  fileprivate func quietDays(of event: Int) -> Int? {
    programme.activities[facts[event].activity.index].isolationDays.map { max(0, $0) }
  }
}
