import Programme

extension RuleCheck {
  /// No two events in one venue at once.
  static let venueFree = RuleCheck(.venueFree) { evidence, findings in
    var bookings = [[Int]](repeating: [], count: evidence.organisation.venues.count)
    for e in evidence.events.indices {
      if case .venue(let id)? = evidence.events[e].place { bookings[id.index].append(e) }
    }
    for (i, unordered) in bookings.enumerated() {
      let list = unordered.sorted {
        (evidence.facts[$0].start, $0) < (evidence.facts[$1].start, $1)
      }
      for (position, a) in list.enumerated() {
        for b in list[(position + 1)...] {
          if evidence.facts[b].start >= evidence.facts[a].end { break }
          let other = evidence.events[b].spans
          guard evidence.events[a].spans.contains(where: { x in other.contains(where: x.overlaps) })
          else { continue }
          findings.add(events: [a, b]) {
            let venue = evidence.organisation.venues[i].name
            let first = evidence.words(a)
            let second = evidence.words(b)
            return Words.bothHaveVenue.with(first, second, venue)
          }
        }
      }
    }
  }
}
