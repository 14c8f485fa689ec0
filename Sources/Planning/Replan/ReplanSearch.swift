import ChainScheduling
import Programme
import SolverSupport

/// Opens a plan step by step until the calendar closes again.
struct ReplanSearch {
  let encoding: ScheduleEncoding
  let former: PlannedSolution
  let damage: Damage
  let options: PlanOptions

  /// A plan that the engine found.
  struct Found {
    var problem: ScheduleProblem
    var solution: ScheduleSolution
    var moved: Int
  }

  /// Looks for a plan that moves as few events as possible.
  func run(_ report: (ScheduleSolution, ScheduleProblem, Int) -> Replanned) -> ReplanOutcome {
    var freedom = damage.freedom
    let counts = encoding.events.indices.map { former.isCounted($0) }
    let forced = former.forced.filter { counts[$0] }
    var bound = forced.count
    var isBounded = damage.clashes.isEmpty && !opensSeats
    var suspects = damage.freedom.times
    for clash in damage.clashes { suspects.formUnion(clash) }
    var unplaced: [Unplaced] = []
    var best: Found?
    var way = MoveBound.Finding(fewest: 0, starts: [:], isImpossible: false)
    for step in 0..<8 {
      if step == 1 || !isBounded {
        let finding = moveBound(suspects.union(blockers(unplaced)), counts, after: way)
        isBounded = true
        if finding.isImpossible { return .blocked(obstacles(unplaced, isProven: true)) }
        bound = max(bound, finding.fewest)
        way = finding
        freedom.times.formUnion(finding.starts.keys)
        freedom.times.formUnion(finding.givenUp)
        freedom.details.formUnion(finding.starts.keys)
        freedom.details.formUnion(finding.roles.keys)
        releaseMembers(&freedom)
        suspects.formUnion(finding.starts.keys)
      }
      if step > 0 { widen(&freedom, step, unplaced) }
      switch solve(freedom, way, isLast: step == 7) {
      case .found(let found):
        if best.map({ found.moved < $0.moved }) ?? true { best = found }
        if found.moved > bound, step < 3, way.isHandy {
          // Perhaps fewer are enough when they may swap; perhaps room in repeats asks for more.
          let finding = moveBound(
            suspects.union(freedom.times), counts, after: way, asksAll: true)
          bound = max(bound, finding.fewest)
          if found.moved > bound, case .found(let lean) = solve(lean(finding), finding),
            lean.moved < found.moved
          {
            best = lean
          }
        }
      case .unplaced(let list): unplaced = list
      case .stopped: if best == nil { return .stopped }
      }
      // Before more events are opened.
      if step == 2, way.isHandy, best.map({ $0.moved > bound }) ?? true {
        follow(way, in: freedom, suspects.union(freedom.times), counts, &bound, &best)
      }
      if let best, best.moved <= bound || step >= 3 { break }
      if options.cancellation.isDue() { break }
    }
    guard var best else {
      return options.cancellation.isDue()
        ? .stopped : .blocked(obstacles(unplaced, isProven: false))
    }
    tighten(&best, freedom, bound: bound)
    assert(bound <= best.moved, "\(best.moved) moved, \(bound) proven")
    var restoring = Restoring(best.solution, best.problem, former: former.solution)
    restoring.run(keeping: Set(movedEvents(best.solution, best.problem)))
    return .replanned(report(restoring.solution, best.problem, min(bound, best.moved)))
  }

  /// Whether officials have to be dealt out anew.
  private var opensSeats: Bool {
    damage.freedom.details.contains { e in
      encoding.problem.events[e].roles.contains { $0.options.count > 1 }
    }
  }

  /// What has to change, and the events that move in a way of the bound: all seats may be dealt out
  /// anew for them.
  func lean(_ finding: MoveBound.Finding) -> Freedom {
    var freedom = damage.freedom
    freedom.times.formUnion(finding.starts.keys)
    freedom.times.formUnion(finding.givenUp)
    freedom.details.formUnion(freedom.times)
    freedom.details.formUnion(finding.roles.keys)
    freedom.attendances.formUnion(encoding.problem.attendances.indices)
    return freedom
  }

  func moveBound(
    _ open: Set<Int>, _ counts: [Bool], after earlier: MoveBound.Finding, asksAll: Bool = false,
    without: [Int: Set<Int32>] = [:]
  ) -> MoveBound.Finding {
    MoveBound(
      ReplanSearch.withRooms(encoding.problem), former.solution,
      isFixed: encoding.events.map { $0.isFixed }, isHeld: encoding.events.map { $0.isHeld },
      counts: counts, choosers: damage.freedom.attendances, asksAll: asksAll,
      without: without
    ).find(
      opening: open.filter { former.isCounted($0) || !isChosen($0) }, after: earlier,
      effort: 3_000_000,
      cancellation: options.cancellation)
  }

  /// The problem with the room of each event that can be in one room alone among what it uses, so
  /// that the bound knows that two of them cannot be there at once.
  static func withRooms(_ problem: ScheduleProblem) -> ScheduleProblem {
    var problem = problem
    for e in problem.events.indices {
      let open = problem.events[e].places.filter { $0.candidates.map { !$0.isEmpty } ?? true }
      if let room = open.first?.room, room >= 0, open.allSatisfy({ $0.room == room }) {
        problem.events[e].uses.append(Use(resource: room))
      }
    }
    return problem
  }

  /// Whether an event is held only if somebody chooses it.
  func isChosen(_ e: Int) -> Bool {
    encoding.problem.chains[encoding.events[e].chain].isOptional
  }

  // MARK: Solving

  enum Answer {
    case found(Found)
    case unplaced([Unplaced])
    case stopped
  }

  /// Places what is free, from where the earlier plan or a way of the bound has it, or from a plan
  /// that was found with the same freedom and pins.
  func solve(
    _ freedom: Freedom, _ way: MoveBound.Finding, isLast: Bool = false, from found: Found? = nil
  ) -> Answer {
    var freedom = freedom
    if freedom.keepsCohorts { freedom.kept = cohorts(besides: way.givenUp) }
    let (problem, narrowed) = freedom.narrow(encoding.problem, former.solution)
    var hint = found?.solution ?? narrowed
    if let found {
      for e in freedom.times { hint.starts[e] = position(of: e, in: found) }
    } else {
      for (e, start) in way.starts where freedom.times.contains(e) && freedom.pins[e] == nil {
        hint.starts[e] = start
      }
      for e in way.givenUp where freedom.times.contains(e) { hint.starts[e] = -1 }
      for (e, roles) in way.roles where freedom.details.contains(e) { hint.roles[e] = roles }
      for a in freedom.attendances where !isKept(a, freedom) { hint.attendances[a] = -1 }
    }
    let open = freedom.times.count + freedom.details.count
    let effort = isLast ? options.effort : effort(of: freedom)
    let outcome = Scheduler.solve(
      problem,
      options: ScheduleOptions(
        seed: options.seed, effort: effort, threads: options.threads, stopsAtFirst: open <= 1,
        raisesBound: false),
      cancellation: options.cancellation, observer: options.observer, hint: hint)
    switch outcome {
    case .feasible(let solution, _, _):
      return .found(
        Found(problem: problem, solution: solution, moved: moved(solution, problem)))
    case .incomplete(_, let unplaced):
      return unplaced.isEmpty && options.cancellation.isDue() ? .stopped : .unplaced(unplaced)
    }
  }

  /// The planned cohorts that somebody could still attend, besides those that are given up.
  private func cohorts(besides givenUp: Set<Int>) -> Set<Int> {
    var result: Set<Int> = []
    for (c, chain) in encoding.problem.chains.enumerated() where chain.isOptional {
      let events = chain.events.map(Int.init)
      if events.contains(where: former.isCounted), givenUp.isDisjoint(with: events) {
        result.insert(c)
      }
    }
    return result
  }

  /// The position among all of an event's starts of the one that a plan has; -1 if it is off.
  func position(of e: Int, in found: Found) -> Int32 {
    let start = found.solution.starts[e]
    guard start >= 0 else { return -1 }
    let minute = found.problem.events[e].starts[Int(start)]
    return encoding.problem.events[e].starts.firstIndex(of: minute).map { Int32($0) } ?? -1
  }

  /// The effort that a calendar is worth of which so much is open.
  func effort(of freedom: Freedom) -> Int {
    min(options.effort, 10_000 + 5_000 * freedom.times.count + 500 * freedom.details.count)
  }

  /// Whether an attendance may start from what it attended: all of that is still there.
  private func isKept(_ a: Int, _ freedom: Freedom) -> Bool {
    let choice = former.solution.attendances[a]
    guard choice >= 0 else { return false }
    let option = encoding.problem.attendances[a].options[Int(choice)]
    for (k, e) in encoding.problem.chains[Int(option.chain)].events.enumerated() {
      let start = former.solution.starts[Int(e)]
      if freedom.times.contains(Int(e)) || start < 0 { return false }
      if k < option.candidates.count, !option.candidates[k].contains(Int(start)) { return false }
    }
    return true
  }

  /// How many events of the earlier plan are at another time or given up.
  private func moved(_ solution: ScheduleSolution, _ problem: ScheduleProblem) -> Int {
    movedEvents(solution, problem).count
  }

  /// The events of the earlier plan that are at another time or given up.
  func movedEvents(_ solution: ScheduleSolution, _ problem: ScheduleProblem) -> [Int] {
    encoding.events.indices.filter { e in
      guard let old = former.former[e], !encoding.events[e].isHeld else { return false }
      guard solution.starts[e] >= 0 else { return former.isCounted(e) }
      let day = encoding.programme.horizon.days.first.distance(to: old.day)
      return Int(problem.events[e].starts[Int(solution.starts[e])]) != day * 1440 + old.start
    }
  }

  // MARK: Opening more

  /// Opens more, the more the later the step.
  private func widen(_ freedom: inout Freedom, _ step: Int, _ unplaced: [Unplaced]) {
    var chains = Set(freedom.times.map { encoding.events[$0].chain })
    chains.formUnion(unplaced.map { encoding.events[Int($0.event)].chain })
    for c in chains {
      for e in encoding.problem.chains[c].events where !encoding.events[Int(e)].isHeld {
        freedom.details.insert(Int(e))
        if step >= 4, !encoding.events[Int(e)].isFixed { freedom.times.insert(Int(e)) }
      }
    }
    let near = blockers(unplaced)
    freedom.details.formUnion(near.filter { !encoding.events[$0].isHeld })
    if step >= 3 {
      freedom.times.formUnion(near.filter { !encoding.events[$0].isFixed })
    }
    if step >= 3 { openPeople(&freedom, resources(freedom.times)) }
    if step >= 5 {
      let people = resources(freedom.times)
      for e in encoding.events.indices where !encoding.events[e].isFixed {
        let isNear =
          step >= 6 || encoding.problem.events[e].uses.contains { people.contains($0.resource) }
        if isNear {
          freedom.times.insert(e)
          freedom.details.insert(e)
        }
      }
    }
    // Before more events move, all officials and all who choose may give way.
    for e in encoding.events.indices where step >= 2 && !encoding.events[e].isHeld {
      if step >= 6 || !encoding.problem.events[e].roles.isEmpty { freedom.details.insert(e) }
    }
    if step >= 4 { freedom.keepsCohorts = false }
    if step == 2 || step >= 6 {
      freedom.attendances.formUnion(encoding.problem.attendances.indices)
    }
    releaseMembers(&freedom)
  }

  private func blockers(_ unplaced: [Unplaced]) -> Set<Int> {
    Set(unplaced.flatMap { [Int($0.event)] + $0.blockers.map(Int.init) })
  }

  private func resources(_ events: Set<Int>) -> Set<Int32> {
    Set(events.flatMap { encoding.problem.events[$0].uses.map(\.resource) })
  }

  private func openPeople(_ freedom: inout Freedom, _ people: Set<Int32>) {
    for (a, attendance) in encoding.problem.attendances.enumerated()
    where people.contains(attendance.resource) {
      freedom.attendances.insert(a)
    }
  }

  /// Those who attend an event that may move may choose anew.
  private func releaseMembers(_ freedom: inout Freedom) {
    let chains = Set(freedom.times.map { encoding.events[$0].chain })
    for (a, choice) in former.solution.attendances.enumerated() where choice >= 0 {
      if chains.contains(Int(encoding.problem.attendances[a].options[Int(choice)].chain)) {
        freedom.attendances.insert(a)
      }
    }
  }
}
