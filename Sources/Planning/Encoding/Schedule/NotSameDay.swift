import ChainScheduling
import Programme

/// Events of two activities on different days, if they share a person or one is joint.
enum NotSameDayEncoding: ScheduleRule {
  static let id = RuleID.notSameDay

  static func encode(into encoding: inout ScheduleEncoding) {
    for pair in EventPairs.listed(encoding, { $0.notSameDay }, jointAlways: true) {
      encoding.problem.dayClashes.append(EventPair(first: pair.0, second: pair.1))
    }
  }
}

/// Pairs of events of activities that name each other.
enum EventPairs {
  /// Returns the pairs that share somebody who must come, or where `jointAlways` holds and one of
  /// the activities is joint; each pair once, the event of the naming activity first.
  ///
  /// - Complexity: O(events of the one * events of the other).
  static func listed(
    _ encoding: ScheduleEncoding, _ names: (Activity) -> [ActivityID], jointAlways: Bool
  ) -> [(Int32, Int32)] {
    let programme = encoding.programme
    var result: [(Int32, Int32)] = []
    for id in programme.activityIDs {
      for other in names(programme[id]) {
        let isJoint =
          jointAlways
          && (programme[id].subject == .joint || programme[other].subject == .joint)
        let first = positions(of: id, encoding)
        let second = positions(of: other, encoding)
        for a in first {
          let people = Set(who(encoding.events[a], jointAlways))
          for b in second where a != b && (id != other || a < b) {
            if encoding.events[a].isHeld, encoding.events[b].isHeld { continue }
            let other = who(encoding.events[b], jointAlways)
            guard isJoint || other.contains(where: people.contains) else { continue }
            result.append((Int32(a), Int32(b)))
          }
        }
      }
    }
    return result
  }

  private static func who(_ event: EncodedEvent, _ withChief: Bool) -> [PersonID] {
    withChief ? event.invited + [event.chief].compactMap { $0 } : event.invited
  }

  private static func positions(of id: ActivityID, _ encoding: ScheduleEncoding) -> [Int] {
    encoding.events.indices.filter {
      encoding.agenda.chains[encoding.events[$0].chain].activity == id
    }
  }
}
