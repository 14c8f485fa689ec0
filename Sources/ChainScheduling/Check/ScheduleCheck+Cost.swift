import SolverSupport

extension ScheduleCheck {
  /// Returns what a solution costs; only placed events count.
  ///
  /// - Precondition: the solution has the problem's shape (no breach says that it is malformed).
  /// - Complexity: O(people at events, plus the sizes of all shared rules).
  public static func cost(
    of solution: ScheduleSolution, in problem: ScheduleProblem
  ) -> CostBreakdown {
    guard shapeFaults(of: solution, in: problem).isEmpty else { return CostBreakdown() }
    let view = ScheduleView(problem: problem, solution: solution)
    var cost = CostBreakdown()
    eventCosts(view, &cost)
    for chain in problem.chains { chainCosts(chain, view, &cost) }
    for (attendance, choice) in zip(problem.attendances, solution.attendances) {
      guard choice >= 0 else {
        cost.attendances += max(0, Int(attendance.waitCost))
        continue
      }
      let option = attendance.options[Int(choice)]
      cost.attendances += Int(option.cost)
      if let first = problem.chains[Int(option.chain)].events.first, view.isPlaced(Int(first)),
        view.firstDay(Int(first)) > Int(option.latestDay)
      {
        cost.attendances += Int(option.lateCost)
      }
      for (e, set) in zip(problem.chains[Int(option.chain)].events, option.disliked)
      where view.isPlaced(Int(e)) && set.contains(Int(solution.starts[Int(e)])) {
        cost.dislikes += Int(option.dislikeCost)
      }
    }
    sharedCosts(view, &cost)
    return cost
  }

  /// Costs of the choices of each event.
  private static func eventCosts(_ view: ScheduleView, _ cost: inout CostBreakdown) {
    var tied = Set<Int32>()
    for (e, event) in view.problem.events.enumerated() {
      // The cost of a tie is counted at its first event, so ties are met whether placed or not.
      for (r, role) in event.roles.enumerated() {
        if role.tie >= 0, !tied.insert(role.tie).inserted { continue }
        guard view.isPlaced(e) else { continue }
        cost.roles += Int(role.options[Int(view.solution.roles[e][r])].cost)
      }
      guard view.isPlaced(e) else { continue }
      for (role, choice) in zip(event.roles, view.solution.roles[e]) {
        let option = role.options[Int(choice)]
        if option.disliked?.contains(Int(view.solution.starts[e])) ?? false {
          cost.dislikes += Int(option.dislikeCost)
        }
      }
      cost.starts += Int(event.startCosts[Int(view.solution.starts[e])])
      cost.places += Int(view.place(e).cost)
      if let variant = view.variant(e) { cost.variants += Int(variant.cost) }
      if event.guests.isEmpty { continue }
      let present = view.people(at: e)
      for guest in event.guests where !present.contains(guest.resource) {
        cost.guests += Int(guest.missCost)
      }
    }
  }

  /// Costs between the events of a chain.
  private static func chainCosts(
    _ chain: Chain, _ view: ScheduleView, _ cost: inout CostBreakdown
  ) {
    let placed = chain.events.map(Int.init).filter { view.isPlaced($0) }
    for (before, after) in zip(placed, placed.dropFirst()) {
      let (a, b) = (view.firstDay(before), view.firstDay(after))
      cost.gaps += abs(b - a - Int(chain.gapIdeal)) / 7 * Int(chain.gapWeight)
      if view.problem.weekdayOfDay[a] != view.problem.weekdayOfDay[b] {
        cost.weekdays += Int(chain.weekdayWeight)
      }
      if (view.start(before) % 1440 < 720) != (view.start(after) % 1440 < 720) {
        cost.halves += Int(chain.halfWeight)
      }
    }
    let themes = placed.compactMap { view.variant($0)?.theme }
    cost.themes += (themes.count - Set(themes).count) * Int(chain.themeWeight)
    for turn in chain.hosting?.turns ?? [] {
      let more = placed.filter { view.solution.places[$0] == turn.more }.count
      let fewer = placed.filter { view.solution.places[$0] == turn.fewer }.count
      if more > fewer { cost.hostTurns += Int(turn.cost) }
    }
  }

  /// Costs of what binds events beyond their chain.
  private static func sharedCosts(_ view: ScheduleView, _ cost: inout CostBreakdown) {
    let problem = view.problem
    let attended = attendedEvents(view)
    for limit in problem.limits {
      var total = 0
      for r in limit.resources where limit.weight != 0 {
        for (_, count) in counts(limit, attended[Int(r)], view) {
          total += max(0, count - Int(limit.soft)) * Int(limit.weight)
        }
      }
      cost.limits.append(total)
    }
    cost.loads = loadCosts(view)
    if let fairness = problem.fairness {
      let burdens = fairness.resources.map { burden(of: $0, attended[Int($0)], fairness, view) }
      cost.fairness = max(0, burdens.max() ?? 0) * Int(fairness.weight)
    }
    for cover in problem.covers where cover.weight > 0 {
      cost.covers += emptyDays(cover, attended, view).count * Int(cover.weight)
    }
    for precedence in problem.precedences {
      guard let days = days(precedence, view) else { continue }
      let ideal = (from: precedence.idealFrom, to: precedence.idealTo)
      cost.precedences +=
        ScheduleView.weeksBegun(days, outside: ideal) * Int(precedence.idealWeight)
    }
    for (f, follow) in problem.follows.enumerated() where counts(f, follow, view) {
      let lasts = follow.attendances.compactMap { lastDay(attendance: $0, view) }
      guard let latest = lasts.max() else { continue }
      let days = view.firstDay(Int(follow.event)) - latest
      let ideal = (from: follow.idealFrom, to: follow.idealTo)
      cost.follows += ScheduleView.weeksBegun(days, outside: ideal) * Int(follow.idealWeight)
    }
    for pair in problem.weekClashes {
      let (a, b) = (Int(pair.first), Int(pair.second))
      guard view.isPlaced(a), view.isPlaced(b) else { continue }
      if problem.weekOfDay[view.firstDay(a)] == problem.weekOfDay[view.firstDay(b)] {
        cost.weekClashes += Int(pair.weight)
      }
    }
    for qualification in problem.qualifications where view.isPlaced(Int(qualification.event)) {
      let day = view.firstDay(Int(qualification.event))
      let has = qualification.attendances.contains { a in
        lastDay(attendance: a, view).map { $0 < day } ?? false
      }
      if !has { cost.qualifications += Int(qualification.cost) }
    }
  }

  /// The burden of a resource.
  private static func burden(
    of resource: Int32, _ events: [Int], _ fairness: Fairness, _ view: ScheduleView
  ) -> Int {
    var burden = 0
    for e in events {
      let place = view.place(e)
      burden += Int(view.problem.events[e].startBurdens[Int(view.solution.starts[e])])
      if place.host == resource { burden += Int(fairness.hostPoints) }
      let minutes = view.problem.places.travel(
        view.problem.resources[Int(resource)].home, place.place)
      burden += minutes / Int(fairness.travelMinutes)
    }
    return burden
  }

  /// The cost of each load.
  private static func loadCosts(_ view: ScheduleView) -> [Int] {
    var filled = [[Int32]](repeating: [], count: view.problem.loads.count)
    for (e, event) in view.problem.events.enumerated() where view.isPlaced(e) {
      for (role, choice) in zip(event.roles, view.solution.roles[e]) where role.load >= 0 {
        let resource = role.options[Int(choice)].resource
        if resource >= 0 { filled[Int(role.load)].append(resource) }
      }
    }
    return zip(view.problem.loads, filled).map { load, filled in
      guard !load.resources.isEmpty else { return 0 }
      let share = (filled.count + load.resources.count - 1) / load.resources.count
      return load.resources.reduce(0) { sum, r in
        sum + max(0, filled.reduce(0) { $0 + ($1 == r ? 1 : 0) } - share) * Int(load.weight)
      }
    }
  }
}
