import Programme

/// A plan beside its programme, prepared for questions: who attends what, in which order.
///
/// What a damaged plan says of people, activities or places that do not exist is taken out here
/// and becomes violations of its own, so that no check needs to doubt a position.
struct Evidence: Sendable {
  let ground: Ground
  private(set) var plan: Plan
  /// What had to be taken out.
  private(set) var malformed: [Violation]
  /// The events in the order of their keys.
  private(set) var events: [PlannedEvent]
  private(set) var facts: [EventFacts]
  let chains: [EventChain]
  /// Everybody who is at each event, in order.
  private(set) var attendees: [[PersonID]]
  /// Participants, chief and staff of each event, in order.
  private(set) var required: [[PersonID]]
  /// The earlier plan's events by key.
  let previous: [EventKey: PlannedEvent]
  let previousGroups: [SparringGroup]
  let hasPrevious: Bool
  /// The day up to which the earlier plan was held.
  let asOf: Day
  let freezeUntil: Day?
  /// The events that rules on single events are asked about: all, but in a trial those that change.
  let askedEvents: [Int]
  /// Whether each event is one of those.
  let isAsked: [Bool]
  /// The people whose days and weeks are asked about: all, but in a trial those at what changes.
  let askedPeople: [PersonID]
  private var diary: Diary

  /// What a trial asks about; rules may pass over all else, which is the same before and after.
  struct Question: Sendable {
    var events: Set<EventKey>
    var people: [PersonID]
  }

  /// Prepares a plan; with a question only what it is about need be looked at.
  ///
  /// - Complexity: O(n log n) in events and attendances.
  init(
    _ raw: Plan, _ ground: Ground, previous earlier: Verifier.Previous?, question: Question? = nil
  ) {
    var cleaning = PlanCleaning(ground)
    let plan = cleaning.clean(raw)
    var ground = ground
    // In a trial repeats keep the numbers that they have in the whole plan.
    if question == nil { ground.repeats = RepeatOrder(plan.events) }
    self.ground = ground
    self.plan = plan
    malformed = cleaning.violations
    let events = plan.events
    self.events = events
    asOf = max(ground.programme.asOf, earlier?.asOf ?? ground.programme.asOf)
    freezeUntil = earlier?.freezeUntil
    hasPrevious = earlier != nil
    var earlierCleaning = PlanCleaning(ground)
    let before = earlierCleaning.clean(earlier?.plan ?? Plan())
    previousGroups = before.groups
    let previous = Dictionary(
      before.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.previous = previous
    chains = EventChain.all(of: plan, ground)
    var facts: [EventFacts] = []
    facts.reserveCapacity(events.count)
    for (number, chain) in chains.enumerated() {
      for i in chain.events {
        facts.append(
          EventFacts(
            events[i], chain: number, isPinned: ground.pinOfKey[events[i].key] != nil, asOf: asOf,
            previous))
      }
    }
    self.facts = facts
    required = events.map(\.required)
    attendees = zip(events, required).map { event, required in
      event.guests.isEmpty ? required : unique(required + event.guests)
    }
    isAsked = events.map { question?.events.contains($0.key) ?? true }
    let isAsked = isAsked
    askedEvents = events.indices.filter { isAsked[$0] }
    askedPeople = question?.people ?? ground.programme.organisation.personIDs
    diary = Diary(
      attendees: attendees, starts: facts.map(\.start), people: ground.people.count)
  }

  /// Returns the same with other groups of the same labels and with some events changed; nothing if
  /// an event cannot be asked about.
  ///
  /// - Complexity: O(attendances), a small part of preparing a plan.
  func changing(_ changed: [(position: Int, event: PlannedEvent)], _ groups: [SparringGroup])
    -> Evidence?
  {
    var copy = self
    var cleaning = PlanCleaning(ground)
    copy.plan.groups = groups
    for (position, raw) in changed {
      guard let event = cleaning.clean(raw), event.activity == events[position].activity else {
        return nil
      }
      copy.plan.events[position] = event
      copy.events[position] = event
      copy.facts[position] = EventFacts(
        event, chain: facts[position].chain, isPinned: facts[position].isPinned, asOf: asOf,
        previous)
      let required = event.required
      copy.required[position] = required
      copy.attendees[position] =
        event.guests.isEmpty ? required : unique(required + event.guests)
    }
    copy.malformed += cleaning.violations
    copy.diary = Diary(
      attendees: copy.attendees, starts: copy.facts.map(\.start), people: ground.people.count)
    return copy
  }

  /// The programme.
  var programme: Programme { ground.programme }
  /// The municipality's administration.
  var organisation: Organisation { ground.programme.organisation }

  /// The activity of an event.
  func activity(_ event: Int) -> Activity {
    programme.activities[facts[event].activity.index]
  }

  /// The chain of an event.
  func chain(_ event: Int) -> EventChain { chains[facts[event].chain] }

  /// The subject of an event.
  func subject(_ event: Int) -> EventSubject { chains[facts[event].chain].subject }

  /// The positions of the events that a person attends, by start.
  func diary(of person: PersonID) -> ArraySlice<Int32> { diary[person] }

  /// The district of a subject, if it has one.
  func district(of subject: EventSubject) -> DistrictID? {
    switch subject {
    case .group(let i): plan.groups[i].district
    case .workplace(let id): organisation[id].district
    case .district(let id): id
    case .cohort, .joint, .unknown: nil
    }
  }

  /// The minutes before and after an event in which a person is taken by it.
  func margins(of event: Int, for person: PersonID) -> (before: Int, after: Int) {
    let planned = events[event]
    var margins = (before: 0, after: 0)
    guard planned.chief == person || planned.staff.contains(person) else { return margins }
    let activity = activity(event)
    if planned.chief == person { margins = (activity.preparation, activity.followUp) }
    if planned.staff.contains(person),
      let need = activity.staff.first(where: { organisation[person].has($0.role) })
    {
      margins.before = max(margins.before, need.preparation)
    }
    return margins
  }
}

/// For each person the events attended, by start.
private struct Diary: Sendable {
  private var first: [Int32]
  private var entries: [Int32]

  init(attendees: [[PersonID]], starts: [Int], people: Int) {
    first = [Int32](repeating: 0, count: people + 1)
    for list in attendees { for person in list { first[person.index + 1] += 1 } }
    for i in 0..<people { first[i + 1] += first[i] }
    entries = [Int32](repeating: 0, count: Int(first[people]))
    var next = first
    let order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    for event in order {
      for person in attendees[event] {
        entries[Int(next[person.index])] = Int32(event)
        next[person.index] += 1
      }
    }
  }

  subscript(person: PersonID) -> ArraySlice<Int32> {
    entries[Int(first[person.index])..<Int(first[person.index + 1])]
  }
}

/// Returns people in order and without repeats.
func unique(_ people: [PersonID]) -> [PersonID] {
  var result = people.sorted()
  var kept = 0
  for i in result.indices where kept == 0 || result[kept - 1] != result[i] {
    result[kept] = result[i]
    kept += 1
  }
  result.removeSubrange(kept...)
  return result
}

extension PlannedEvent {
  /// Participants, chief and staff, in order.
  fileprivate var required: [PersonID] {
    unique(participants + staff + (chief.map { [$0] } ?? []))
  }

  /// Whether another plan's event is the same in all that people notice.
  func isUnchanged(in other: PlannedEvent) -> Bool {
    var copy = other
    copy.isLocked = isLocked
    copy.sequence = sequence
    return copy == self
  }

  /// Whether another plan's event is at another time.
  func hasMoved(in other: PlannedEvent) -> Bool { day != other.day || start != other.start }

  /// The moment it starts.
  var time: (Day, Int) { (day, start) }
}

extension EventChain {
  /// Returns the chains of a plan whose events are in the order of their keys.
  static func all(of plan: Plan, _ ground: Ground) -> [EventChain] {
    let groups = Dictionary(
      plan.groups.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first })
    var cohorts: [CohortName: Int] = [:]
    for (i, cohort) in plan.cohorts.enumerated().reversed() {
      cohorts[CohortName(activity: cohort.activity, year: cohort.year, label: cohort.label)] = i
    }
    func subject(_ event: PlannedEvent, _ year: SchoolYear) -> EventSubject {
      let label = event.key.subject
      switch ground.programme[event.activity].subject {
      case .group: return groups[label].map(EventSubject.group) ?? .unknown
      case .workplace: return ground.workplaceOfKey[label].map(EventSubject.workplace) ?? .unknown
      case .district: return ground.districtOfKey[label].map(EventSubject.district) ?? .unknown
      case .joint: return label == EventKey.everybody ? .joint : .unknown
      case .cohort:
        let name = CohortName(activity: event.activity, year: year, label: label)
        return cohorts[name].map(EventSubject.cohort) ?? .unknown
      }
    }
    var chains: [EventChain] = []
    var start = 0
    for i in plan.events.indices {
      let key = plan.events[i].key
      let next = i + 1 < plan.events.count ? plan.events[i + 1] : nil
      if let next, next.key.activity == key.activity, next.key.year == key.year,
        next.key.subject == key.subject, next.activity == plan.events[i].activity
      {
        continue
      }
      let year = SchoolYear(startYear: key.year)
      chains.append(
        EventChain(
          activity: plan.events[i].activity, year: year, subject: subject(plan.events[i], year),
          label: key.subject, events: start..<(i + 1)))
      start = i + 1
    }
    return chains
  }

  private struct CohortName: Hashable {
    var activity: ActivityID
    var year: SchoolYear
    var label: String
  }
}
