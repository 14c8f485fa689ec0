import Programme

extension Trial {
  /// The rules on the make-up of groups and on how groups change.
  static let groupRules: [RuleCheck] = RuleCheck.all.filter {
    let section = Rule.of($0.rule).section
    return section == .groups || $0.rule == .fewMembersMoved || $0.rule == .metGroupsStay
  }

  /// Rules that a change of given events cannot touch, or that are counted apart.
  private static let apart: Set<RuleID> = [
    .everythingPlanned,  // the keys stay; shapes are asked about one by one
    .fairShare,  // looks at everybody, see `fairness`
  ]

  /// Rules on who attends and on packs, which stay as they are when an event only moves.
  private static let timeless: Set<RuleID> = [
    .cohortMembers, .evenLoad, .packThemes, .facilitatorPair, .hostingTurn,
  ]

  /// The rules on events that a change can touch.
  ///
  /// What is left out costs time in proportion to everybody, whatever the change.
  func eventRules(for change: Change) -> [RuleCheck] {
    let activities = change.events.map { programme[$0.activity] }
    let hasGuests = activities.contains { !$0.preferred.isEmpty || !$0.optional.isEmpty }
    let keepsCover = activities.contains { $0.keepsCover }
    let keepsDepartment = activities.contains { $0.keepsDepartmentCover }
    let changesPeople =
      !change.groups.isEmpty
      || change.events.contains { event in
        guard let now = self.event(event.key) else { return true }
        return now.staff != event.staff || now.host != event.host || now.pack != event.pack
          || now.facilitators != event.facilitators
      }
    let changesSeats = change.events.contains { event in
      isRepeated(event) && self.event(event.key)?.participants != event.participants
    }
    return RuleCheck.all.filter { check in
      if Rule.of(check.rule).section == .groups || Trial.apart.contains(check.rule) { return false }
      if check.rule == .fewMembersMoved || check.rule == .metGroupsStay { return false }
      if Trial.timeless.contains(check.rule) { return changesPeople || changesSeats }
      switch check.rule {
      // Of all others it would be told that they are nowhere, before and after.
      case .oneRepeat: return changesSeats
      case .preferredAttendance, .optionalAttendance: return hasGuests
      case .cover: return keepsCover
      case .departmentCover: return keepsDepartment
      default: return true
      }
    }
  }

  private func isRepeated(_ event: PlannedEvent) -> Bool {
    if case .oneRepeat = programme[event.activity].attendance { return true }
    return false
  }

  /// The positions of the events that the rules can weigh against changed ones, in order.
  ///
  /// - Complexity: O(events).
  func neighbours(of change: Change) -> [Int] {
    var isNear = [Bool](repeating: false, count: whole.events.count)
    var isMet = [Bool](repeating: false, count: ground.people.count)
    func meet(_ person: PersonID) {
      guard isMet.indices.contains(person.index), !isMet[person.index] else { return }
      isMet[person.index] = true
      for e in whole.diary(of: person) { isNear[Int(e)] = true }
    }
    var venues = Set<Place>()
    var subjects = Set(change.groups.map(\.label))
    var jointActivities = Set<ActivityID>()
    var changesStaff = false
    for event in change.events {
      let now = self.event(event.key)
      for version in [now, event] {
        guard let version else { continue }
        for person in version.people { meet(person) }
        if case .venue? = version.place, let place = version.place { venues.insert(place) }
        if version.staff != now?.staff { changesStaff = true }
      }
      let activity = programme[event.activity]
      if activity.keepsCover {
        let workplaces = Set(
          event.participants.compactMap { ground.people[$0.index].workplace })
        for workplace in workplaces {
          for person in ground.peopleOfWorkplace[workplace.index]
          where ground.people[person.index].leads { meet(person) }
        }
      }
      subjects.insert(event.key.subject)
      for other in programme.activityIDs where joint.contains(event.activity, other) {
        jointActivities.insert(other)
      }
    }
    if changesStaff { return Array(whole.events.indices) }
    for e in whole.events.indices where !isNear[e] {
      let event = whole.events[e]
      if jointActivities.contains(event.activity)
        || (event.key.subject != EventKey.everybody && subjects.contains(event.key.subject))
        || event.place.map(venues.contains) ?? false
      {
        isNear[e] = true
      }
    }
    // Whole chains of what was changed, and of courses, since their last day counts elsewhere.
    let keys = change.keys
    for chain in whole.chains {
      var isWhole = false
      if case .cohort = chain.subject { isWhole = chain.events.contains { isNear[$0] } }
      if !isWhole { isWhole = chain.events.contains { keys.contains(whole.events[$0].key) } }
      if isWhole { for e in chain.events { isNear[e] = true } }
    }
    return isNear.indices.filter { isNear[$0] }
  }
}
