import Programme

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
    var people: [PersonID] = []
    for person in source.invited + [source.chief].compactMap({ $0 }) {
      guard programme.organisation[person].isEmployed(on: old.day) else { continue }
      let isChief = person == source.chief
      let isFree = (0..<activity.dayCount).allSatisfy {
        availability.isFree(
          person, day: day + $0, from: old.start - (isChief ? activity.preparation : 0),
          to: old.start + activity.minutes + (isChief ? activity.followUp : 0),
          evening: activity.isEvening)
      }
      if !isFree { people.append(person) }
    }
    if !people.isEmpty { rules.insert(.availability) }
    if rules.isEmpty {
      switch old.place {
      case .venue: rules.insert(.venueOpen)
      case .workplace: rules.insert(.closedDays)
      case nil: break
      }
      if old.place == nil || !activity.staff.isEmpty { rules.insert(.staffing) }
    }
    return MoveReason(rules: rules.sorted(), people: people)
  }
}
