import Programme

/// Days of the horizon during which nobody of a set of people comes or goes.
struct PresenceSpan {
  /// Those who are employed on these days, in the order in which they were given.
  let people: [PersonID]
  /// The first day, counted from the horizon's first.
  let firstDay: Int32
  /// The last day.
  let lastDay: Int32

  /// Splits the horizon at every coming and going, leave included.
  ///
  /// - Complexity: O(comings and goings * people).
  static func all(of people: [PersonID], _ programme: Programme) -> [PresenceSpan] {
    let horizon = programme.horizon.days
    var cuts: Set<Day> = [horizon.first]
    for id in people {
      let person = programme.organisation.people[id.index]
      cuts.formUnion([person.joined, person.leaves].compactMap { $0 })
      for leave in person.leave { cuts.formUnion([leave.first, leave.last.advanced(by: 1)]) }
    }
    let days = cuts.filter(horizon.contains).sorted()
    return days.indices.map { i in
      let last =
        i + 1 < days.count ? horizon.first.distance(to: days[i + 1]) - 1 : horizon.count - 1
      return PresenceSpan(
        people: people.filter { programme.organisation.people[$0.index].isEmployed(on: days[i]) },
        firstDay: Int32(horizon.first.distance(to: days[i])), lastDay: Int32(last))
    }
  }
}
