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
