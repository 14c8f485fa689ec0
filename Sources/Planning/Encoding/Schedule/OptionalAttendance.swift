import Programme

/// Those who come if they can.
enum OptionalAttendanceEncoding {
  static let id = RuleID.optionalAttendance

  /// The guests of a chain's events: the preferred first, then the optional, each in order.
  static func guests(of chain: PlannedChain, _ agenda: Agenda, _ programme: Programme)
    -> [(PersonID, Bool)]
  {
    guard chain.repeatNumber == 0, chain.cohort == nil else { return [] }
    let activity = programme[chain.activity]
    var seen = Set(chain.invited)
    var result: [(PersonID, Bool)] = []
    for (audience, isPreferred) in [(activity.preferred, true), (activity.optional, false)] {
      let people: [PersonID]
      if case .group = chain.subject {
        people = audience.people.sorted()
      } else {
        people = agenda.invited(by: audience, to: activity, within: chain.subject, programme)
      }
      for person in people where Agenda.isThere(person, programme) && seen.insert(person).inserted {
        result.append((person, isPreferred))
      }
    }
    return result
  }
}
