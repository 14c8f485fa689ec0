import ChainScheduling
import Programme
import SolverSupport

/// Tentative appointments of those who must come.
enum TentativeEncoding {
  static let id = RuleID.tentative

  static func count(
    _ people: [PersonID], _ start: Int, _ activity: Activity,
    _ availability: inout Availability
  ) -> Int {
    let day = start / 1440
    let minute = start % 1440
    var total = 0
    for person in people where availability.isEmployed(person, day: day) {
      for offset in 0..<activity.dayCount
      where availability.isTentative(
        person, day: day + offset, from: minute, to: minute + activity.minutes)
      {
        total += 1
        break
      }
    }
    return total
  }

  /// The starts of an event that overlap a tentative appointment of somebody who may come, by an
  /// official's role or by choice: what they dislike.
  ///
  /// Where the rule is hard, they are taken out of those at which the person can come instead.
  ///
  /// - Returns: The starts, and what each costs; nil if there is none.
  /// - Complexity: O(appointments * log starts + starts near them).
  static func dislikes(
    of person: PersonID, _ event: Event, _ activity: Activity, _ bits: inout BitSet,
    _ programme: Programme, _ availability: inout Availability
  ) -> (starts: BitSet, cost: Int32)? {
    let setting = programme.rules[id]
    let spans = programme.organisation.people[person.index].tentative
    guard setting.binds || setting.costs, !spans.isEmpty else { return nil }
    let origin = Int(programme.horizon.days.first.rawValue) * 1440
    let longest = (activity.dayCount - 1) * 1440 + activity.minutes
    var found = BitSet(capacity: event.starts.count)
    for span in spans {
      let (from, to) = (span.start - origin, span.end - origin)
      var i = event.starts.partition(from: from - longest)
      while i < event.starts.count, Int(event.starts[i]) < to {
        let start = Int(event.starts[i])
        let isHit = (0..<activity.dayCount).contains { offset in
          start + offset * 1440 < to && from < start + offset * 1440 + activity.minutes
        }
        if isHit, availability.isEmployed(person, day: start / 1440) { found.insert(i) }
        i += 1
      }
    }
    if found.isEmpty { return nil }
    if setting.binds {
      bits.subtract(found)
      return nil
    }
    return (found, Int32(clamping: setting.weight))
  }
}

extension [Int32] {
  /// The position of the first of rising values that is greater than a limit.
  fileprivate func partition(from limit: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) <= limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
