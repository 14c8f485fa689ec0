public import Programme

extension Trial {
  /// A time at which an event could start.
  public struct Moment: Hashable, Comparable, Sendable {
    /// The first day.
    public var day: Day
    /// The minute of the day.
    public var start: Int

    /// Makes a moment.
    public init(day: Day, start: Int) {
      self.day = day
      self.start = start
    }

    /// Orders by day, then by time.
    public static func < (left: Moment, right: Moment) -> Bool {
      (left.day, left.start) < (right.day, right.start)
    }
  }

  /// Returns the days in which an event must lie; nothing if they are all outside the horizon.
  public func window(of event: PlannedEvent) -> DayRange? {
    ground.window(
      event.key.number, of: programme[event.activity], in: SchoolYear(startYear: event.key.year))
  }

  /// Returns every time that an event's activity has in its window, on the weekdays it may be held.
  ///
  /// - Complexity: O(days * starts).
  public func moments(of event: PlannedEvent) -> [Moment] {
    guard let window = window(of: event) else { return [] }
    let activity = programme[event.activity]
    return window.days.flatMap { day -> [Moment] in
      guard activity.weekdays.contains(day.weekday) else { return [] }
      return activity.starts.map { Moment(day: day, start: $0) }
    }
  }

  /// Whether nothing that is known before all planning speaks against a time.
  ///
  /// That is holidays, hours and the calendars of all who must be there; other events are not
  /// looked at.
  ///
  /// - Complexity: O(people of the event).
  public func isOpen(_ moment: Moment, for event: PlannedEvent) -> Bool {
    let activity = programme[event.activity]
    let (day, start) = (moment.day, moment.start)
    let year = SchoolYear(startYear: event.key.year)
    guard openings.isPossible(activity, on: day, of: year),
      openings.isPossible(activity, on: day, at: start)
    else { return false }
    let then = moved(event, to: moment)
    return then.participants.allSatisfy {
      openings.isFree($0, for: activity, on: day, at: start)
    } && (then.chief.map { openings.isFree(chief: $0, for: activity, on: day, at: start) } ?? true)
      && then.staff.allSatisfy {
        openings.isFree(staff: $0, for: activity, on: day, at: start)
      }
  }

  /// Whether holidays, hours and the own calendar let somebody take part in an event at a time.
  public func isFree(_ person: PersonID, for event: PlannedEvent, at moment: Moment) -> Bool {
    openings.isFree(person, for: programme[event.activity], on: moment.day, at: moment.start)
  }

  /// Returns an event as it would be at another time: with those who are in post then, the chief of
  /// that day, its deadline, and its guests as far as they are free.
  public func moved(_ event: PlannedEvent, to moment: Moment) -> PlannedEvent {
    var then = event
    then.day = moment.day
    then.start = moment.start
    let activity = programme[event.activity]
    if then.deadline != nil { then.deadline = moment.day.advanced(by: -activity.leadDays) }
    guard let e = position(of: event.key) else { return then }
    let subject = whole.subject(e)
    if event.chief != nil {
      then.chief = ground.chief(of: whole.district(of: subject), on: moment.day) ?? event.chief
    }
    if let expected = expected(at: e, on: moment.day) {
      let own = Set(event.participants)
      // Who belongs there but was not yet in post joins; who has left stays away.
      then.participants = expected.filter {
        own.contains($0) || !ground.people[$0.index].isEmployed(on: event.day)
      }
    }
    guard activity.attendance == .all, !event.guests.isEmpty || hasGuests(activity) else {
      return then
    }
    then.guests = guests(at: e, then, activity)
    return then
  }

  private func hasGuests(_ activity: Activity) -> Bool {
    !activity.preferred.isEmpty || !activity.optional.isEmpty
  }

  /// Those who are welcome at an event and free for it, also of their other events.
  private func guests(at e: Int, _ then: PlannedEvent, _ activity: Activity) -> [PersonID] {
    let lists = ground.invitations[then.activity.index]
    let subject = whole.subject(e)
    let invited = Set(
      ground.members(lists.preferred, of: subject) + ground.members(lists.optional, of: subject))
    return invited.sorted().filter { person in
      guard !lists.required.contains(person), !then.participants.contains(person),
        !then.staff.contains(person), then.chief != person,
        isFreeGuest(person, then, activity)
      else { return false }
      return !whole.diary(of: person).contains { other in
        Int(other) != e && isClose(whole.events[Int(other)], then)
      }
    }
  }

  private func isFreeGuest(_ person: PersonID, _ then: PlannedEvent, _ activity: Activity) -> Bool {
    let facts = ground.people[person.index]
    let busy = programme.organisation[person].busy
    if programme.organisation[person].has(.boardMember), then.start < activity.boardFrom {
      return false
    }
    if !activity.isEvening {
      if let from = facts.workFrom, then.start < from { return false }
      if let to = facts.workTo, then.start + then.minutes > to { return false }
    }
    return then.days.days.allSatisfy { facts.isEmployed(on: $0) && !facts.isOff(on: $0) }
      && !then.spans.contains { busy.overlap($0) }
  }

  /// Whether two events share a day and lie so close that nobody should be a guest at one of them.
  private func isClose(_ a: PlannedEvent, _ b: PlannedEvent) -> Bool {
    let margin = 90
    return a.spans.contains { one in
      b.spans.contains { one.start < $0.end + margin && $0.start < one.end + margin }
    }
  }

  private func expected(at e: Int, on day: Day) -> [PersonID]? {
    let event = whole.events[e]
    if day < whole.asOf { return nil }
    let members: [PersonID]
    switch whole.subject(e) {
    case .unknown: return nil
    case .group(let i): members = whole.plan.groups[i].members
    case .cohort(let i): members = whole.plan.cohorts[i].members
    case .workplace, .district, .joint:
      if case .oneRepeat = programme[event.activity].attendance { return nil }
      members = ground.members(
        ground.invitations[event.activity.index].required, of: whole.subject(e))
    }
    return members.filter { ground.people[$0.index].isEmployed(on: day) }
  }

  /// Returns the effect of moving an event, with guests who cannot come after all left out.
  ///
  /// - Complexity: as `effect`, a few times.
  public func effect(
    ofMoving event: PlannedEvent, to moment: Moment, words: Bool = false
  ) -> (event: PlannedEvent, effect: Effect) {
    Mover(event, self, words: words).effect(to: moment)
  }

  func position(of key: EventKey) -> Int? {
    var low = 0
    var high = whole.events.count
    while low < high {
      let middle = (low + high) / 2
      if whole.events[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < whole.events.count && whole.events[low].key == key ? low : nil
  }
}
