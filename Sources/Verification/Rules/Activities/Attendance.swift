import Programme

extension RuleCheck {
  /// Exactly those who must be there, and only guests who are invited.
  static let attendance = RuleCheck(.attendance) { evidence, findings in
    for e in evidence.askedEvents {
      let event = evidence.events[e]
      let (missing, extra) = evidence.strayParticipants(at: e)
      let strangers = evidence.strangers(at: e)
      findings.add(missing.count, events: [e], people: missing) {
        let what = evidence.words(e)
        let names = evidence.names(missing)
        return Words.areMissingAt.with(names, what)
      }
      findings.add(extra.count, events: [e], people: extra) {
        let what = evidence.words(e)
        let names = evidence.names(extra)
        return Words.doNotBelongAt.with(names, what)
      }
      findings.add(strangers.count, events: [e], people: strangers) {
        let what = evidence.words(e)
        let names = evidence.names(strangers)
        return Words.areGuestsAt.with(names, what)
      }
      let doubles = event.participants.count - Set(event.participants).count
      findings.add(doubles, events: [e]) {
        let what = evidence.words(e)
        return Words.namesParticipantTwice.with(what)
      }
    }
  }
}

extension Evidence {
  /// Whom an event must have as participants as far as that is not a choice: nothing for repeats.
  func expectedParticipants(at e: Int) -> [PersonID]? {
    let day = events[e].day
    let subject = subject(e)
    switch subject {
    case .group(let i):
      if day < asOf { return nil }  // its members may have changed since
      return plan.groups[i].members.filter { ground.people[$0.index].isEmployed(on: day) }
    case .cohort(let i):
      if day < asOf { return nil }
      return plan.cohorts[i].members.filter { ground.people[$0.index].isEmployed(on: day) }
    case .unknown: return nil
    case .workplace, .district, .joint:
      if case .oneRepeat = programme.activities[facts[e].activity.index].attendance { return nil }
      let required = ground.invitations[facts[e].activity.index].required
      return ground.members(required, of: subject).filter {
        ground.people[$0.index].isEmployed(on: day)
      }
    }
  }

  fileprivate func strayParticipants(at e: Int) -> (missing: [PersonID], extra: [PersonID]) {
    let event = events[e]
    let participants = Set(event.participants)
    guard let expected = expectedParticipants(at: e) else {
      let subject = subject(e)
      guard case .oneRepeat = programme.activities[facts[e].activity.index].attendance,
        subject != .unknown
      else { return ([], []) }
      let required = ground.invitations[facts[e].activity.index].required
      return ([], participants.filter { !required.contains($0) || !isWithin($0, subject) }.sorted())
    }
    let missing = expected.filter { !participants.contains($0) }
    let wanted = Set(expected)
    return (missing, participants.filter { !wanted.contains($0) }.sorted())
  }

  fileprivate func strangers(at e: Int) -> [PersonID] {
    let event = events[e]
    if event.guests.isEmpty { return [] }
    let lists = ground.invitations[facts[e].activity.index]
    let subject = subject(e)
    let participants = Set(event.participants)
    return event.guests.filter { id in
      let isInvited = lists.preferred.contains(id) || lists.optional.contains(id)
      return !isInvited || !isWithin(id, subject) || participants.contains(id)
    }
  }

  /// Whether somebody belongs to a workplace or district; to all others everybody does.
  private func isWithin(_ person: PersonID, _ subject: EventSubject) -> Bool {
    switch subject {
    case .workplace(let workplace): ground.people[person.index].workplace == workplace
    case .district(let district): ground.people[person.index].district == district
    case .group, .cohort, .joint, .unknown: true
    }
  }
}
