import Programme

extension RuleCheck {
  /// Time to travel between two places on one day.
  static let travelBuffer = RuleCheck(.travelBuffer) { evidence, findings in
    let buffer = evidence.ground.value(.travelBuffer, "buffer")
    for person in evidence.askedPeople {
      for (a, b) in evidence.closePairs(of: person, within: 1440) {
        guard let from = evidence.events[a].place, let to = evidence.events[b].place, from != to,
          !evidence.overlap(a, b, for: person)
        else { continue }
        let way = evidence.organisation.travelMinutes(from: from, to: to)
        guard let time = evidence.shortestBreak(a, b, for: person), time < buffer + way
        else { continue }
        findings.add(events: [a, b], people: [person]) {
          let name = evidence.name(person)
          let first = evidence.words(a)
          let second = evidence.words(b)
          return Words.hasTooLittleTravel.with(name, time, first, second, way, buffer)
        }
      }
    }
  }
}

extension Evidence {
  /// The fewest minutes between two events of a person on a day that they share, margins counted;
  /// nothing if they share no day.
  fileprivate func shortestBreak(_ a: Int, _ b: Int, for person: PersonID) -> Int? {
    var shortest: Int?
    for (first, own) in zip(occupied(a, by: person), events[a].spans) {
      for (second, other) in zip(occupied(b, by: person), events[b].spans)
      where own.day == other.day {
        let time = max(second.start - first.end, first.start - second.end)
        shortest = min(shortest ?? time, time)
      }
    }
    return shortest
  }
}
