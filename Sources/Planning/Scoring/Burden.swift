import Programme

/// What a leader carries over the year, in points of `fairShare`.
struct Burden {
  let person: PersonID
  let points: Int

  /// The burden of everybody eligible for groups, in order.
  ///
  /// - Complexity: O(people + events * people of an event).
  static func all(_ plan: Plan, _ programme: Programme) -> [Burden] {
    var points: [PersonID: Int] = [:]
    let eligible = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
    for person in eligible { points[person] = 0 }
    let minutes = max(1, programme.rules[.fairShare]["travelMinutes"])
    for event in plan.events {
      let activity = programme[event.activity]
      let start = programme.horizon.days.first.distance(to: event.day) * 1440 + event.start
      let base = Int(FairShareEncoding.burden(ofStart: start, activity, programme))
      for person in event.people where points[person] != nil {
        var own = base
        if event.host == person { own += 2 }
        if let place = event.place, let home = programme.organisation[person].workplace {
          own += programme.organisation.travelMinutes(from: .workplace(home), to: place) / minutes
        }
        points[person, default: 0] += own
      }
    }
    return eligible.map { Burden(person: $0, points: points[$0] ?? 0) }
  }
}
