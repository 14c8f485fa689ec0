import Programme

extension Loosenings {
  /// Somebody left out of what clashes, or of everything where groups are concerned.
  func person(_ id: PersonID) -> [Loosening] {
    let name = programme.organisation[id].name
    let activities = involved()
    var steps: [Loosening] = []
    let open = activities.filter { activity in
      programme[activity].subject != .group && !programme.organisation[id].has(.chief)
    }
    for activity in open where programme[activity].required.contains(id, in: programme.organisation)
    {
      let title = ClashWords.name(activity, programme)
      steps.append(
        Loosening(
          text: Words.wayLeftOut.with(name, title), effort: 12
        ) { programme in
          let organisation = programme.organisation
          let members = programme.activities[activity.index].required.members(in: organisation)
          programme.activities[activity.index].required = Audience(
            people: Set(members.filter { $0 != id }))
        })
    }
    if programme.isEligibleForGroup(id) {
      steps.append(
        Loosening(
          text: Words.wayOutOfPlan.with(name),
          effort: 25
        ) { programme in
          programme.organisation.people[id.index].leaves = programme.horizon.days.first
          programme.asOf = max(programme.asOf, programme.horizon.days.first)
        })
    }
    return steps
  }

  /// The activities that the clash speaks of.
  func involved() -> [ActivityID] {
    var result: [ActivityID] = []
    func add(_ id: ActivityID?) {
      if let id, !result.contains(id) { result.append(id) }
    }
    for member in clash.members {
      switch member {
      case .pin(let key), .occasion(let key): add(programme.activity(key.activity))
      case .demand(_, let id), .participants(let id): add(id)
      default: break
      }
    }
    for meeting in example.meetings { add(meeting.event.activityID) }
    return result
  }

  /// Calendars that give way at the time of an example.
  func availability() -> [Loosening] {
    var freed: [(PersonID, [Span])] = []
    var told: [Text] = []
    for meeting in example.meetings {
      func spans(_ person: PersonID) -> [Span] {
        let attendee = meeting.event.attendees.first { $0.person == person }
        return Loosenings.spans(meeting.event, attendee, on: meeting.day, at: meeting.start)
      }
      let away = meeting.people.filter { person in
        spans(person).contains { !Loosenings.isFree(person, $0, in: programme) }
      }
      guard !away.isEmpty else { continue }
      for person in away { freed.append((person, spans(person))) }
      let names = ClashWords.names(away, programme)
      let title = ClashWords.title(meeting.event.key, programme)
      let day = ClashWords.day(meeting.day)
      let time = ClashWords.time(meeting.start)
      told.append(
        Words.wayComeAfterAll.with(names, title, day, time))
    }
    guard !told.isEmpty else { return [] }
    let list = ClashWords.list(told)
    let people = freed
    return [
      Loosening(text: list, effort: 4 + 2 * people.count) { programme in
        for (person, spans) in people { Loosenings.free(person, spans, in: &programme) }
      }
    ]
  }

  /// The time that an event at a start takes from somebody, day by day.
  static func spans(
    _ event: ClashEvent, _ attendee: ClashAttendee?, on day: Day, at minute: Int
  ) -> [Span] {
    (0..<event.activity.dayCount).map {
      let span = Span(
        day: day.advanced(by: $0), minute: minute, minutes: event.activity.minutes)
      return Span(
        start: span.start - (attendee?.before ?? 0), end: span.end + (attendee?.after ?? 0))
    }
  }

  /// Whether somebody's own calendar and hours let a span be taken.
  static func isFree(_ id: PersonID, _ span: Span, in programme: Programme) -> Bool {
    let person = programme.organisation[id]
    let start = span.minuteOfDay
    if person.daysOff.contains(span.day.weekday) || Availability.hits(person.busy, span) {
      return false
    }
    return start >= person.workFrom ?? 0 && start + span.minutes <= person.workTo ?? 1440
  }

  /// Frees somebody in some spans, whatever stands in the calendar.
  static func free(_ id: PersonID, _ spans: [Span], in programme: inout Programme) {
    var person = programme.organisation.people[id.index]
    var busy = person.busy
    // Days off by weekday become days off by date, so that one of them can be lifted.
    let lifted = Set(spans.map(\.day))
    let off = lifted.filter { person.daysOff.contains($0.weekday) }
    if !off.isEmpty {
      for day in programme.horizon.days.days
      where person.daysOff.contains(day.weekday) && !lifted.contains(day) {
        busy.append(Span(days: DayRange(day, day)))
      }
      person.daysOff = []
    }
    person.busy = without(spans, in: Span.merged(busy))
    for span in spans {
      person.workFrom = person.workFrom.map { min($0, span.minuteOfDay) }
      person.workTo = person.workTo.map { max($0, span.minuteOfDay + span.minutes) }
    }
    programme.organisation.people[id.index] = person
  }

  /// More repeats, for those who choose among them.
  func participants(_ id: ActivityID) -> [[Loosening]] {
    guard case .oneRepeat(let repeats) = programme[id].attendance else { return [] }
    let name = ClashWords.name(id, programme)
    return [
      (1...4).map { more in
        let count = repeats + more
        return Loosening(
          text: Words.wayMoreRepeats.with(name, count, repeats),
          effort: 6 + 4 * more
        ) { $0.activities[id.index].attendance = .oneRepeat(repeats: count) }
      }
    ]
  }

  /// A pool that is joined with a neighbour's, or has no groups.
  func pool(_ id: DistrictID) -> [[Loosening]] {
    let name = programme.organisation[id].name
    let eligible = programme.organisation.personIDs.filter { programme.isEligibleForGroup($0) }
    var ladders: [[Loosening]] = []
    let others = Set(eligible.compactMap { programme.organisation[$0].district }).sorted()
      .filter { $0 != id }
    if let other = others.first {
      let neighbour = programme.organisation[other].name
      ladders.append([
        Loosening(
          text: Words.wayShareGroups.with(name, neighbour),
          effort: 30
        ) { programme in
          for person in programme.organisation.people.indices
          where programme.organisation.people[person].district == id
            && programme.isEligibleForGroup(PersonID(person))
          {
            programme.organisation.people[person].district = other
          }
        }
      ])
    }
    if eligible.allSatisfy({ programme.organisation[$0].district == id }) {
      ladders.append([
        Loosening(
          text: Words.wayNoGroups.text, effort: 90
        ) { $0.groups.isOn = false }
      ])
    }
    return ladders
  }
}
