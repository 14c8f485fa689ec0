import ChainScheduling
import Programme
import SolverSupport

/// Who is there and free.
extension EventEncoder {
  /// Those who are there on the day of some start; nobody else can clash with anything.
  ///
  /// All where there is no start.
  func those(
    _ people: [PersonID], thereAt starts: [Int32], _ availability: inout Availability
  ) -> [PersonID] {
    if starts.isEmpty { return people }
    return people.filter { id in
      let person = programme.organisation.people[id.index]
      if person.joined == nil, person.leaves == nil, person.leave.isEmpty { return true }
      return starts.contains { availability.isEmployed(id, day: Int($0) / 1440) }
    }
  }

  /// Whether a person is free for an event, or not yet or no longer expected at it.
  func isFree(
    _ person: PersonID, _ start: Int, before: Int, after: Int, _ activity: Activity,
    _ availability: inout Availability
  ) -> Bool {
    let day = start / 1440
    let minute = start % 1440
    if !availability.isEmployed(person, day: day) { return true }
    for offset in 0..<activity.dayCount {
      guard
        availability.isFree(
          person, day: day + offset, from: minute - before,
          to: minute + activity.minutes + after, evening: activity.isEvening)
      else { return false }
    }
    return true
  }

  /// The candidate starts of an event at which somebody who may come can come.
  mutating func candidates(
    of person: PersonID, for event: Event, before: Int = 0, _ context: StartContext,
    _ activity: ActivityID, _ fixed: Fixing?, _ availability: inout Availability
  ) -> BitSet {
    var bits = BitSet(capacity: event.starts.count)
    let openings = openings(of: person, before: before, context, activity, fixed, &availability)
    var next = 0
    for (i, start) in event.starts.enumerated() {
      while next < openings.count, openings[next] < start { next += 1 }
      if next < openings.count, openings[next] == start { bits.insert(i) }
    }
    return bits
  }

  /// The starts, rising, at which somebody who may come to an activity in a window can come.
  private mutating func openings(
    of person: PersonID, before: Int, _ context: StartContext, _ activity: ActivityID,
    _ fixed: Fixing?, _ availability: inout Availability
  ) -> [Int32] {
    let key = OpeningKey(
      person: person, before: before, activity: activity, window: context.window)
    if fixed == nil, let known = openings[key] { return known }
    let own = StartContext(
      programme: programme, activity: context.activity, year: context.year,
      window: context.window, kinds: [programme.organisation.kind(of: person)], ownKinds: [],
      isPinned: context.isPinned)
    let found = table(own, activity, fixed).starts.filter { start in
      availability.isEmployed(person, day: Int(start) / 1440)
        && isFree(person, Int(start), before: before, after: 0, context.activity, &availability)
    }
    if fixed == nil { openings[key] = found }
    return found
  }
}
