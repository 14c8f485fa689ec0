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

  /// Whether one at least of those invited is employed on a day; true if nobody is invited.
  func isSomebodyThere(_ people: [PersonID], on day: Int) -> Bool {
    let date = programme.horizon.days.first.advanced(by: day)
    return people.isEmpty
      || people.contains { programme.organisation.people[$0.index].isEmployed(on: date) }
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
}
