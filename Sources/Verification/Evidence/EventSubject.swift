import Programme

/// Whom or what an event is held for, read from its key.
enum EventSubject: Hashable, Sendable {
  /// A sparring group, by its position in the plan.
  case group(Int)
  /// A workplace.
  case workplace(WorkplaceID)
  /// A district.
  case district(DistrictID)
  /// A cohort, by its position in the plan.
  case cohort(Int)
  /// Everybody.
  case joint
  /// Nothing that exists.
  case unknown

  /// The workplace, if it is one.
  var workplace: WorkplaceID? {
    if case .workplace(let id) = self { id } else { nil }
  }
}

/// The events of one activity in one school year for one subject.
struct EventChain: Sendable {
  let activity: ActivityID
  let year: SchoolYear
  let subject: EventSubject
  /// The text of the subject in the keys.
  let label: String
  /// The positions of its events, by number and then by repeat.
  let events: Range<Int>
}

/// What the checks ask of an event again and again.
struct EventFacts: Sendable {
  var activity: ActivityID
  var chain: Int
  /// Whether the planner fixed it by hand.
  var isPinned: Bool
  /// Whether it was held as the earlier plan says.
  var isSettled: Bool
  /// The first minute.
  var start: Int
  /// The first minute after its last day's part.
  var end: Int
}

extension EventFacts {
  /// Reads the facts of an event off the plan and the earlier plan, which was held up to a day.
  init(
    _ event: PlannedEvent, chain: Int, isPinned: Bool, asOf: Day,
    _ previous: [EventKey: PlannedEvent]
  ) {
    let last = event.day.advanced(by: event.dayCount - 1)
    let held = event.day < asOf ? previous[event.key] : nil
    self.init(
      activity: event.activity, chain: chain, isPinned: isPinned,
      isSettled: held.map { $0.isUnchanged(in: event) } ?? false,
      start: Span(day: event.day, minute: event.start, minutes: event.minutes).start,
      end: Span(day: last, minute: event.start, minutes: event.minutes).end)
  }
}
