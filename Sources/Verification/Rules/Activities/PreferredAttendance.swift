import Programme

extension RuleCheck {
  /// Preferred participants there.
  static let preferredAttendance = RuleCheck(.preferredAttendance) { evidence, findings in
    for absence in evidence.absences(\.missed) {
      findings.add(events: [absence.event], people: [absence.person]) {
        let what = evidence.words(absence.event)
        let name = evidence.name(absence.person)
        return Words.isMissedAt.with(name, what)
      }
    }
  }
}

/// Somebody who would be welcome at an event, or at one of its repeats, and is not there.
struct Absence {
  /// The event, or the first of the repeats.
  var event: Int
  var person: PersonID
}

extension Evidence {
  /// Returns who is invited and not required but not there, the repeats of an occasion taken
  /// together; `meant` gives those whose invitation counts.
  ///
  /// In a trial only those of events that change are looked for.
  ///
  /// - Complexity: O(invitations + events * people of their subjects).
  func absences(_ meant: (Ground.Invitations) -> InvitedPeople) -> [Absence] {
    let lists = ground.invitations.map(meant)
    let isMeant = lists.map { !$0.all.isEmpty }
    var result: [Absence] = []
    for e in askedEvents where isMeant[facts[e].activity.index] && subject(e) != .unknown {
      let day = events[e].day
      if events[e].key.repeatNumber > 0 { continue }
      let present = Set(attendees[e])
      for person in ground.members(lists[facts[e].activity.index], of: subject(e))
      where !present.contains(person) && ground.people[person.index].isEmployed(on: day) {
        result.append(Absence(event: e, person: person))
      }
    }
    for occasion in repeatedOccasions()
    where isMeant[occasion.chain.activity.index] && occasion.events.contains(where: { isAsked[$0] })
    {
      let present = Set(occasion.events.flatMap { attendees[$0] })
      for person in ground.members(
        lists[occasion.chain.activity.index], of: occasion.chain.subject)
      where !present.contains(person)
        && occasion.events.contains(where: {
          ground.people[person.index].isEmployed(on: events[$0].day)
        })
      {
        result.append(Absence(event: occasion.events[0], person: person))
      }
    }
    return result
  }
}
