import ChainScheduling
import Programme

/// Reads a plan out of a solution of the schedule problem.
struct PlanDecoder {
  let encoding: ScheduleEncoding
  let solution: ScheduleSolution
  let previous: PreviousPlan?

  private var programme: Programme { encoding.programme }

  /// The plan, without its score.
  ///
  /// - Complexity: O(events * people of an event).
  func plan() -> Plan {
    let members = chainMembers()
    let names = ChainNames(encoding: encoding, solution: solution, isFresh: previous == nil)
    let courseEnds = courseEnds(members)
    var events: [PlannedEvent] = []
    for index in encoding.events.indices where solution.starts[index] >= 0 {
      events.append(event(index, members, names, courseEnds))
    }
    return Plan(
      groups: encoding.groups, cohorts: cohorts(members, names), waiting: waiting(), events: events)
  }

  /// Those who attend each chain by choice, in order.
  private func chainMembers() -> [[PersonID]] {
    var result = encoding.agenda.chains.map { _ in [PersonID]() }
    for (i, choice) in solution.attendances.enumerated() where choice >= 0 {
      let chain = encoding.problem.attendances[i].options[Int(choice)].chain
      result[Int(chain)].append(encoding.attendanceSources[i].person)
    }
    return result.map { $0.sorted() }
  }

  private func event(
    _ index: Int, _ members: [[PersonID]], _ names: ChainNames, _ courseEnds: [PersonID: Day]
  ) -> PlannedEvent {
    let source = encoding.events[index]
    let activity = source.context.activity
    let chain = encoding.agenda.chains[source.chain]
    let problem = encoding.problem.events[index]
    let start = Int(problem.starts[Int(solution.starts[index])])
    let day = programme.horizon.days.first.advanced(by: start / 1440)
    var event = PlannedEvent(
      key: names.key(of: index), activity: chain.activity, day: day, start: start % 1440,
      minutes: activity.minutes, dayCount: activity.dayCount)
    event.participants = (source.invited + members[source.chain]).filter {
      programme.organisation.people[$0.index].isEmployed(on: day)
    }.sorted()
    let place = problem.places[Int(solution.places[index])]
    event.place = encoding.place(place.place)
    event.host = place.host >= 0 ? PersonID(rawValue: place.host) : nil
    event.chief = encoding.chief(ofEvent: index, on: day)
    var roles = zip(problem.roles, solution.roles[index]).map { $0.options[Int($1)].resource }
    if !source.countedChiefs.isEmpty {
      let chief = roles.removeFirst()
      if chief >= 0 { event.chief = PersonID(rawValue: chief) }
    }
    event.staff = roles.filter { $0 >= 0 }.map { PersonID(rawValue: $0) }.sorted()
    event.guests = zip(source.guests, solution.guests[index]).filter(\.1).map(\.0).sorted()
    if solution.variants[index] >= 0, !source.packs.isEmpty {
      event.pack = source.packs[Int(solution.variants[index])]
    }
    event.deadline = LeadTimeEncoding.deadline(of: activity, day: day)
    event.isLocked = source.isLocked
    if activity.isLocallyFacilitated {
      event.facilitators = facilitators(of: event, courseEnds)
    }
    event.sequence = sequence(of: event)
    return event
  }

  /// A leader and a resource person or beacon among those who may facilitate.
  private func facilitators(of event: PlannedEvent, _ courseEnds: [PersonID: Day]) -> [PersonID] {
    let trained = TrainedFacilitatorsEncoding.trained(
      event.participants, by: event.day, courseEnds: courseEnds, programme)
    let leads =
      trained.first { programme.organisation.people[$0.index].has(.leader) }
      ?? trained.first { programme.organisation[$0].leads }
    let drives = trained.first {
      $0 != leads && FacilitatorPairEncoding.sides[1](programme.organisation[$0])
    }
    return [leads, drives].compactMap { $0 }.sorted()
  }

  private func sequence(of event: PlannedEvent) -> Int {
    guard let old = previous?.event(event.key) else { return 0 }
    var same = old
    same.sequence = event.sequence
    same.isLocked = event.isLocked
    return old.sequence + (same == event ? 0 : 1)
  }

  /// The last day of the course of everybody who is in a cohort.
  private func courseEnds(_ members: [[PersonID]]) -> [PersonID: Day] {
    var result: [PersonID: Day] = [:]
    for (i, chain) in encoding.agenda.chains.enumerated() where chain.cohort != nil {
      guard let last = encoding.problem.chains[i].events.last, solution.starts[Int(last)] >= 0
      else { continue }
      let event = encoding.problem.events[Int(last)]
      let start = Int(event.starts[Int(solution.starts[Int(last)])])
      let day = programme.horizon.days.first.advanced(by: start / 1440 + Int(event.dayCount) - 1)
      for person in members[i] { result[person] = day }
    }
    return result
  }

  private func cohorts(_ members: [[PersonID]], _ names: ChainNames) -> [Cohort] {
    encoding.agenda.chains.indices.compactMap { i in
      let chain = encoding.agenda.chains[i]
      guard chain.cohort != nil, !members[i].isEmpty,
        let first = encoding.problem.chains[i].events.first
      else { return nil }
      return Cohort(
        label: names.key(of: Int(first)).subject, activity: chain.activity, year: chain.year,
        members: members[i])
    }
  }

  private func waiting() -> [Waiting] {
    solution.attendances.enumerated().compactMap { i, choice in
      guard choice < 0 else { return nil }
      let source = encoding.attendanceSources[i]
      let choice = encoding.agenda.choices[source.choice]
      guard choice.isCourse else { return nil }
      return Waiting(
        person: source.person, activity: choice.activity,
        reason: choice.chains.isEmpty
          ? Words.tooFewForCohort.text
          : Words.noCohortFits.text)
    }
  }
}

/// Names repeats and cohorts in the order in which they are held.
///
/// Repeats and cohorts are alike before they have a time, so a fresh plan numbers them by time. A
/// plan that follows an earlier one keeps the numbers, and so does a choice with a fixed event.
private struct ChainNames {
  private let encoding: ScheduleEncoding
  private var order: [Int: Int] = [:]

  init(encoding: ScheduleEncoding, solution: ScheduleSolution, isFresh: Bool) {
    self.encoding = encoding
    guard isFresh else { return }
    for choice in encoding.agenda.choices {
      let events = choice.chains.flatMap { encoding.events(ofChain: $0) }
      guard !events.contains(where: { encoding.events[$0].isLocked }) else { continue }
      var held: [(start: Int32, chain: Int)] = []
      for chain in choice.chains {
        guard let event = encoding.events(ofChain: chain).first, solution.starts[event] >= 0 else {
          continue
        }
        held.append((encoding.problem.events[event].starts[Int(solution.starts[event])], chain))
      }
      held.sort { ($0.start, $0.chain) < ($1.start, $1.chain) }
      for (position, entry) in held.enumerated() { order[entry.chain] = position + 1 }
    }
  }

  func key(of event: Int) -> EventKey {
    let chain = encoding.events[event].chain
    var key = encoding.key(ofEvent: event)
    guard let number = order[chain] else { return key }
    if encoding.agenda.chains[chain].cohort != nil {
      key.subject = "hold-\(number)"
    } else {
      key.repeatNumber = number
    }
    return key
  }
}
