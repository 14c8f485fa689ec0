import Programme

extension RuleCheck {
  /// What has been held unchanged, and nothing new in the past.
  static let pastStays = RuleCheck(.pastStays) { evidence, findings in
    guard evidence.hasPrevious else { return }
    let now = evidence.positions
    let held = evidence.previous.filter { $0.value.day < evidence.asOf }
    for (key, earlier) in held.sorted(by: { $0.key < $1.key }) {
      let index = now[key]
      if let index, earlier.isUnchanged(in: evidence.events[index]) { continue }
      findings.add(
        events: index.map { [$0] } ?? [], missing: index == nil ? [key] : [], day: earlier.day
      ) {
        let then = evidence.ground.words(earlier)
        return Words.hasBeenHeld.with(then)
      }
    }
    for e in evidence.events.indices where evidence.events[e].day < evidence.asOf {
      let earlier = evidence.previous[evidence.events[e].key]
      if let earlier, earlier.day < evidence.asOf { continue }
      findings.add(events: [e]) {
        let what = evidence.words(e)
        return Words.isPutInto.with(what)
      }
    }
  }
}

extension Evidence {
  /// The position of each event by its key.
  ///
  /// - Complexity: O(events).
  var positions: [EventKey: Int] {
    Dictionary(events.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the events of both plans as they were and as they are, in order.
  ///
  /// - Complexity: O(events).
  func kept() -> [(earlier: PlannedEvent, event: Int)] {
    events.indices.compactMap { e in previous[events[e].key].map { ($0, e) } }
  }
}
