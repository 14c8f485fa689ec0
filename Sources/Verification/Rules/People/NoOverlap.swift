import Programme

extension RuleCheck {
  /// Nobody at two events at once.
  static let noOverlap = RuleCheck(.noOverlap) { evidence, findings in
    for person in evidence.askedPeople {
      for (a, b) in evidence.closePairs(of: person, within: 0)
      where evidence.overlap(a, b, for: person) {
        findings.add(events: [a, b], people: [person]) {
          let name = evidence.name(person)
          let first = evidence.words(a)
          let second = evidence.words(b)
          return Words.isAtBothAtOnce.with(name, first, second)
        }
      }
    }
  }
}

extension Evidence {
  /// Returns the pairs of events of a person of which the later starts no more than some minutes
  /// after the earlier ended, margins counted; the earlier first.
  ///
  /// In a trial one of them at least is an event that changes.
  ///
  /// - Complexity: O(events + pairs) for a person.
  func closePairs(of person: PersonID, within minutes: Int) -> [(Int, Int)] {
    let diary = diary(of: person)
    guard diary.count > 1 else { return [] }
    var result: [(Int, Int)] = []
    let widest = ground.widestMargin + minutes
    for (position, a) in zip(diary.indices, diary) {
      let after = margins(of: Int(a), for: person).after
      for b in diary[(position + 1)...] {
        // Events are in the order of their starts, so none that starts later can be close.
        if facts[Int(b)].start > facts[Int(a)].end + after + widest { break }
        if isAsked[Int(a)] || isAsked[Int(b)] { result.append((Int(a), Int(b))) }
      }
    }
    return result
  }

  /// Whether two events take a person at one time, margins counted.
  func overlap(_ a: Int, _ b: Int, for person: PersonID) -> Bool {
    let first = occupied(a, by: person)
    let second = occupied(b, by: person)
    return first.contains { span in second.contains { $0.overlaps(span) } }
  }

  /// The spans in which an event takes a person, margins counted.
  func occupied(_ event: Int, by person: PersonID) -> [Span] {
    let margins = margins(of: event, for: person)
    return events[event].spans.map {
      Span(start: $0.start - margins.before, end: $0.end + margins.after)
    }
  }
}
