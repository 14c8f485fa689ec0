import Programme

extension RuleCheck {
  /// What lies in the frozen time at its time and place.
  static let frozenStays = RuleCheck(.frozenStays) { evidence, findings in
    guard evidence.hasPrevious, let until = evidence.freezeUntil else { return }
    let now = evidence.positions
    for (key, earlier) in evidence.previous.sorted(by: { $0.key < $1.key })
    where earlier.day >= evidence.asOf && earlier.day < until {
      let index = now[key]
      if let index {
        let event = evidence.events[index]
        if !earlier.hasMoved(in: event), earlier.place == event.place,
          earlier.minutes == event.minutes, earlier.dayCount == event.dayCount
        {
          continue
        }
      }
      findings.add(
        events: index.map { [$0] } ?? [], missing: index == nil ? [key] : [], day: earlier.day
      ) {
        let then = evidence.ground.words(earlier)
        return Words.isFrozen.with(then)
      }
    }
  }
}
