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
  /// - Complexity: O(events * log events + people of the events + pairs that share somebody).
  static func listed(
    _ encoding: ScheduleEncoding, _ names: (Activity) -> [ActivityID], jointAlways: Bool
  ) -> [(Int32, Int32)] {
    let programme = encoding.programme
    let positions = positionsOfActivity(encoding)
    var result: [(Int32, Int32)] = []
    for id in programme.activityIDs {
      for other in names(programme[id]) {
        let isJoint =
          jointAlways
          && (programme[id].subject == .joint || programme[other].subject == .joint)
        var eventsOf: [PersonID: [Int]] = [:]
        if !isJoint {
          for b in positions[other.index] {
            for person in Set(who(encoding.events[b], jointAlways)) {
              eventsOf[person, default: []].append(b)
            }
          }
        }
        for a in positions[id.index] {
          let near =
            isJoint
            ? positions[other.index]
            : Set(who(encoding.events[a], jointAlways).flatMap { eventsOf[$0] ?? [] }).sorted()
          for b in near where a != b && (id != other || a < b) {
            if encoding.events[a].isHeld, encoding.events[b].isHeld { continue }
            result.append((Int32(a), Int32(b)))
          }
        }
      }
    }
    return result
  }

  private static func who(_ event: EncodedEvent, _ withChief: Bool) -> [PersonID] {
    withChief ? event.invited + event.chiefs : event.invited
  }

  /// The positions of the events of each activity, in order.
  private static func positionsOfActivity(_ encoding: ScheduleEncoding) -> [[Int]] {
    var result = [[Int]](repeating: [], count: encoding.programme.activities.count)
    for (i, event) in encoding.events.enumerated() {
      result[encoding.agenda.chains[event.chain].activity.index].append(i)
    }
    return result
  }
}
