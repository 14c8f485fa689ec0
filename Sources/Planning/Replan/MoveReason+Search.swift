import ChainScheduling
import Programme
import SolverSupport

extension MoveReason {
  /// Finds what speaks against the old time of an event by itself.
  static func of(
    _ old: PlannedEvent, _ event: Int, _ encoding: ScheduleEncoding, _ previous: PreviousPlan,
    _ availability: inout Availability
  ) -> MoveReason {
    let programme = encoding.programme
    let source = encoding.events[event]
    let activity = source.context.activity
    if let pin = PinnedEncoding.pin(old.key, programme),
      pin.day != old.day || pin.start.map({ $0 != old.start }) ?? false
    {
      return MoveReason(rules: [.pinned])
    }
    if previous.isCancelled(old.activity, on: old.day) { return MoveReason(isCancelled: true) }
    var rules = Set<RuleID>()
    for (rule, _) in StartTable.amounts(day: old.day, minute: old.start, source.context)
    where programme.rules.binds(rule) {
      rules.insert(rule)
    }
    if QuietWeeksEncoding.forbids(old.day, in: source.context) { rules.insert(.quietWeeks) }
    if !activity.starts.contains(old.start) || !activity.weekdays.contains(old.day.weekday) {
      rules.insert(.everythingPlanned)
    }
    let day = programme.horizon.days.first.distance(to: old.day)
    func isFree(_ person: PersonID, before: Int, after: Int) -> Bool {
      (0..<activity.dayCount).allSatisfy {
        availability.isFree(
          person, day: day + $0, from: old.start - before, to: old.start + activity.minutes + after,
          evening: activity.isEvening)
      }
    }
    var people: [PersonID] = []
    var isClosed = false
    let chief = encoding.chief(ofEvent: event, on: old.day)
    for person in source.invited + [chief].compactMap({ $0 }) {
      let isChief = person == chief
      guard programme.organisation[person].isEmployed(on: old.day) else {
        // A chief on leave is still the chief, and missed.
        if isChief { people.append(person) }
        continue
      }
      if isFree(
        person, before: isChief ? activity.preparation : 0, after: isChief ? activity.followUp : 0)
      {
        continue
      }
      // Whose workplace is closed is not away.
      if programme.isClosed(person, during: old) { isClosed = true } else { people.append(person) }
    }
    if isClosed { rules.insert(.closedDays) }
    if people.isEmpty, !isClosed, !encoding.isSomebodyThere(source.invited, on: old.day) {
      people = source.invited
    }
    if rules.isEmpty, people.isEmpty {
      people = missed(old, event, day, encoding, previous)
    }
    if rules.isEmpty, people.isEmpty {
      // Those who chose it and cannot come; where others are enough, it would not have moved.
      people = old.participants.filter { person in
        programme.organisation[person].isEmployed(on: old.day)
          && !isFree(person, before: 0, after: 0)
      }
    }
    if !people.isEmpty { rules.insert(.availability) }
    if rules.isEmpty { rules = rooms(old, encoding.problem.events[event], day) }
    return MoveReason(rules: rules.sorted(), people: people)
  }

  /// Officials who stay throughout a chain that has begun, so that nobody can take their place, and
  /// who are not free at the old time of an event.
  private static func missed(
    _ old: PlannedEvent, _ event: Int, _ day: Int, _ encoding: ScheduleEncoding,
    _ previous: PreviousPlan
  ) -> [PersonID] {
    let problem = encoding.problem
    let minute = Int32(clamping: day * 1440 + old.start)
    guard let start = problem.events[event].starts.firstIndex(of: minute) else { return [] }
    let held = problem.chains[encoding.events[event].chain].events.map(Int.init)
      .filter { encoding.events[$0].isHeld }
    let ties = Set(held.flatMap { problem.events[$0].roles.map(\.tie) }).subtracting([-1])
    let staff = Set(held.flatMap { previous.event(encoding.key(ofEvent: $0))?.staff ?? [] })
    var people: [PersonID] = []
    for role in problem.events[event].roles where ties.contains(role.tie) {
      for option in role.options where option.candidates?.contains(start) == false {
        let person = PersonID(rawValue: option.resource)
        if staff.contains(person) { people.append(person) }
      }
    }
    return people
  }

  /// What forbids the old time of an event though everybody could come.
  ///
  /// No place is open, or nobody is there for a role. Nothing where the time was possible, and the
  /// event makes room for others.
  private static func rooms(_ old: PlannedEvent, _ event: Event, _ day: Int) -> Set<RuleID> {
    guard let start = event.starts.firstIndex(of: Int32(clamping: day * 1440 + old.start)) else {
      return []
    }
    func isOpen(_ candidates: BitSet?) -> Bool { candidates.map { $0.contains(start) } ?? true }
    var rules = Set<RuleID>()
    if !event.places.contains(where: { isOpen($0.candidates) }) {
      switch old.place {
      case .venue: rules.insert(.venueOpen)
      case .workplace: rules.insert(.closedDays)
      case nil: break
      }
    }
    if !event.roles.allSatisfy({ $0.options.contains { isOpen($0.candidates) } }) {
      rules.insert(.staffing)
    }
    return rules
  }
}

extension Programme {
  /// Whether somebody's workplace is closed at some time of an event.
  fileprivate func isClosed(_ person: PersonID, during event: PlannedEvent) -> Bool {
    guard rules.binds(.closedDays), let workplace = organisation[person].workplace else {
      return false
    }
    return event.spans.contains { span in
      organisation[workplace].closed.contains { $0.start < span.end && span.start < $0.end }
    }
  }
}
