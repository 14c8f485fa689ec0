import ChainScheduling
public import Programme
import SolverSupport

/// Changes a plan as little as possible, so that it keeps the hard rules again.
///
/// What does not have to change is held, so that a small change is a small problem. First it is found
/// out what of the plan does not hold any more, and what can be mended without moving an event. Then
/// `MoveBound` says how many events have to move at least and which ones could; these are opened and
/// placed anew by the calendar's engine, near to where they were. If that fails, more is opened, step
/// by step. The article "How few events move" tells why the number is proven.
public struct Replan {
  private let programme: Programme
  private let previous: PreviousPlan
  private let groups: [SparringGroup]
  private let options: PlanOptions

  /// Prepares the change of a plan, with its own groups or with others.
  public init(
    _ programme: Programme, since previous: PreviousPlan, groups: [SparringGroup]? = nil,
    options: PlanOptions = PlanOptions()
  ) {
    var programme = programme
    programme.asOf = max(programme.asOf, previous.asOf)
    self.programme = programme
    self.previous = previous
    self.groups = groups ?? previous.plan.groups
    self.options = options
  }

  /// Finds the plan.
  public func run() -> ReplanOutcome {
    options.observer?(.phase("groups"))
    let (joined, left) = Replan.strangers(to: groups, programme)
    guard joined.isEmpty, left.isEmpty else { return .groupsDiffer(joined: joined, left: left) }
    options.observer?(.phase("calendar"))
    let encoding = self.encoding()
    if !encoding.hopeless.isEmpty { return .blocked(encoding.hopeless.map(obstacle)) }
    var former = PlannedSolution(encoding, previous)
    let damage = Damage(&former, encoding)
    if !damage.deadEnds.isEmpty { return .blocked(damage.deadEnds) }
    if damage.isNone {
      return .replanned(report(encoding, former.solution, encoding.problem, former, damage, 0))
    }
    return ReplanSearch(
      encoding: encoding, former: former, damage: damage, options: options
    ).run { solution, problem, fewest in
      report(encoding, solution, problem, former, damage, fewest)
    }
  }

  /// Meetings to come that cannot all stay as they are, in the order of their keys.
  ///
  /// Of those that are in each other's way all are named. Nil if nothing has to be decided anew.
  ///
  /// - Complexity: that of encoding the calendar and checking it.
  public func unsettled() -> [EventKey]? {
    let encoding = self.encoding()
    var former = PlannedSolution(encoding, previous)
    let damage = Damage(&former, encoding)
    if encoding.hopeless.isEmpty, damage.deadEnds.isEmpty, damage.isNone { return nil }
    var events = damage.freedom.times.union(damage.freedom.details)
    for clash in damage.clashes { events.formUnion(clash) }
    for a in damage.freedom.attendances where former.solution.attendances[a] >= 0 {
      let attendance = encoding.problem.attendances[a]
      let chain = attendance.options[Int(former.solution.attendances[a])].chain
      events.formUnion(encoding.problem.chains[Int(chain)].events.map(Int.init))
    }
    let keys = events.filter { former.former[$0] != nil && !encoding.events[$0].isHeld }
      .map { encoding.key(ofEvent: $0) }
    let hopeless = encoding.hopeless.map(\.key).filter { previous.event($0) != nil }
    return Set(keys + hopeless).sorted()
  }

  private func encoding() -> ScheduleEncoding {
    ScheduleEncoding(
      programme, groups: groups.sorted { $0.label < $1.label },
      availability: Availability(programme), previous: previous)
  }

  /// Those who are to be in a group and are in none, and those in a group who are not to be.
  public static func strangers(
    to groups: [SparringGroup], _ programme: Programme
  ) -> (joined: [PersonID], left: [PersonID]) {
    let members = Set(groups.flatMap(\.members))
    let joined = programme.organisation.personIDs.filter {
      programme.isEligibleForGroup($0) && !members.contains($0)
    }
    var left = members.filter { !programme.isEligibleForGroup($0) }
    for group in groups {
      for member in group.members where programme.organisation[member].district != group.district {
        left.insert(member)
      }
    }
    return (joined, left.sorted())
  }

  /// An event without any start, with the rule that keeps it where it is, if it is kept.
  private func obstacle(_ event: HopelessEvent) -> Obstacle {
    var obstacle = Obstacle(event)
    guard let old = previous.event(event.key) else { return obstacle }
    obstacle.rules += old.holding(programme, previous)
    return obstacle
  }

  // MARK: The result

  private func report(
    _ encoding: ScheduleEncoding, _ solution: ScheduleSolution, _ problem: ScheduleProblem,
    _ former: PlannedSolution, _ damage: Damage, _ fewest: Int
  ) -> Replanned {
    var solved = encoding
    solved.problem = problem
    var plan = PlanDecoder(encoding: solved, solution: solution, previous: previous).plan()
    let past = previous.plan.events.filter { $0.day < previous.asOf }
    let held = Set(past.map(\.key))
    var events = plan.events.filter { !held.contains($0.key) } + past
    events.sort { $0.key < $1.key }
    plan = Plan(
      groups: plan.groups, cohorts: plan.cohorts + begunCohorts(plan), waiting: plan.waiting,
      events: events, score: previous.plan.score, asOf: previous.asOf)
    var result = Replanned(
      plan: plan, moves: [], touched: [], added: [], cancelled: [], givenUp: [],
      told: [], provenFewest: fewest)
    compare(&result, encoding, former, damage)
    if result.isUnchanged, plan.groups == previous.plan.groups,
      plan.cohorts == previous.plan.cohorts,
      plan.waiting.map(\.person)
        == previous.plan.waiting.map(\.person)
    {
      result.plan = previous.plan
    }
    return result
  }

  /// Cohorts that have begun and are not in the new plan any more, such as those of a course that is
  /// switched off: what they have held stays theirs.
  private func begunCohorts(_ plan: Plan) -> [Cohort] {
    previous.plan.cohorts.filter { cohort in
      let isThere = plan.cohorts.contains {
        $0.activity == cohort.activity && $0.year == cohort.year && $0.label == cohort.label
      }
      return !isThere
        && previous.plan.events.contains {
          $0.day < previous.asOf && $0.activity == cohort.activity
            && $0.key.year == cohort.year.startYear && $0.key.subject == cohort.label
        }
    }
  }

  /// Whether all who attend are to be told, and not those alone who join or leave.
  private func concernsAll(_ old: PlannedEvent, _ new: PlannedEvent) -> Bool {
    var same = new
    same.participants = old.participants
    same.guests = old.guests
    same.isLocked = old.isLocked
    same.sequence = old.sequence
    // In a small circle everybody sees who comes.
    return same != old || min(old.people.count, new.people.count) <= 12
  }

  private func compare(
    _ result: inout Replanned, _ encoding: ScheduleEncoding, _ former: PlannedSolution,
    _ damage: Damage
  ) {
    let now = Dictionary(
      result.plan.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var told = Set<PersonID>()
    func tell(_ old: PlannedEvent, _ new: PlannedEvent) {
      told.formUnion(
        concernsAll(old, new)
          ? Set(old.people + new.people) : Set(old.people).symmetricDifference(new.people))
    }
    var positions: [EventKey: Int] = [:]
    for e in encoding.events.indices { positions[encoding.key(ofEvent: e)] = e }
    var availability = encoding.availability
    for old in previous.plan.events {
      guard let new = now[old.key] else {
        result.cancelled.append(old)
        if let e = positions[old.key], former.isCounted(e) { result.givenUp.append(old.key) }
        told.formUnion(old.people)
        continue
      }
      var same = old
      same.isLocked = new.isLocked
      same.sequence = new.sequence
      if same == new { continue }
      tell(old, new)
      guard old.day != new.day || old.start != new.start else {
        result.touched.append(old.key)
        continue
      }
      let position = positions[old.key]
      let reason =
        position.flatMap { damage.reasons[$0] }
        ?? position.map { MoveReason.of(old, $0, encoding, previous, &availability) }
      result.moves.append(EventMove(before: old, after: new, reason: reason ?? MoveReason()))
    }
    for event in result.plan.events where previous.event(event.key) == nil {
      result.added.append(event.key)
      told.formUnion(event.people)
    }
    result.told = told.sorted()
  }
}

extension PlannedEvent {
  /// The rule that keeps an event of an earlier plan where it is, if it is kept.
  func holding(_ programme: Programme, _ previous: PreviousPlan) -> [RuleID] {
    if FrozenStaysEncoding.holds(self, previous) { return [.frozenStays] }
    if PinnedEncoding.pin(key, programme) != nil { return [.pinned] }
    return NoticeEncoding.holds(self, programme, previous) ? [.notice] : []
  }
}
