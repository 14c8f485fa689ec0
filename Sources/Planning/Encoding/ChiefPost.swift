import Programme
import SolverSupport

/// Who is the chief of a district on which day.
///
/// The first by key of those who are there on the day; if all are on leave, the first who comes back
/// within the horizon. Whoever is on leave to its end has left as far as the plan goes.
struct ChiefPost {
  /// Those who are the chief on some day of the horizon, in order.
  let holders: [PersonID]
  private let programme: Programme
  private let candidates: [PersonID]

  /// Finds who holds the post, of those with the role in the district, in order.
  ///
  /// - Complexity: O(days of the horizon), or O(1) where one holds it all along.
  init(_ candidates: [PersonID], _ programme: Programme) {
    self.programme = programme
    self.candidates = candidates
    let days = programme.horizon.days
    if let only = candidates.first, candidates.count == 1,
      ChiefPost.isThereAllAlong(programme.organisation.people[only.index], days)
    {
      holders = [only]
      return
    }
    var found: Set<PersonID> = []
    for day in days.days {
      if let one = ChiefPost.holder(on: day, candidates, programme) { found.insert(one) }
    }
    holders = found.sorted()
  }

  /// Finds who holds the post of a district.
  ///
  /// - Complexity: O(people).
  init(of district: DistrictID, _ programme: Programme) {
    let organisation = programme.organisation
    let candidates = organisation.people.indices.filter {
      organisation.people[$0].district == district && organisation.people[$0].has(.chief)
    }
    self.init(candidates.map { PersonID($0) }, programme)
  }

  /// Whether anybody holds the post on any day.
  var isHeld: Bool { !holders.isEmpty }

  /// The chief on a day; nil where the district has none.
  func holder(on day: Day) -> PersonID? {
    ChiefPost.holder(on: day, candidates, programme)
  }

  /// Keeps those of some starts, in minutes of the horizon, that are on days on which somebody is
  /// the chief.
  func narrow(_ bits: inout BitSet, to chief: PersonID, _ starts: [Int32]) {
    if holders == [chief] { return }
    for (i, start) in starts.enumerated() {
      let day = programme.horizon.days.first.advanced(by: Int(start) / 1440)
      if holder(on: day) != chief { bits.remove(i) }
    }
  }

  private static func holder(
    on day: Day, _ candidates: [PersonID], _ programme: Programme
  ) -> PersonID? {
    let people = programme.organisation.people
    if let one = candidates.first(where: { people[$0.index].isEmployed(on: day) }) { return one }
    return candidates.first {
      people[$0.index].holdsPost(on: day)
        && !programme.isOnLeaveToTheEnd(people[$0.index], from: day)
    }
  }

  private static func isThereAllAlong(_ person: Person, _ days: DayRange) -> Bool {
    person.leave.isEmpty && person.holdsPost(on: days.first) && person.holdsPost(on: days.last)
  }
}
