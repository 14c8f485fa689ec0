import Programme
import SolverSupport

/// What the groups cost more than the best ones, and what the calendar costs less for it.
public struct GiveAndGain: Hashable, Sendable {
  /// What the best groups of all districts cost together.
  public let bestGroups: Int
  /// What the plan's groups cost together.
  public let groups: Int
  /// What the calendar of the best groups costs.
  public let bestCalendar: Int
  /// What the plan's calendar costs.
  public let calendar: Int
  /// The labels of the plan's groups that are not among the best ones, in order.
  public let changed: [String]
}

extension PlanYear {
  /// Plans groups and calendar like `plan()`, and lets groups cost a little more than the best ones
  /// where the calendar gains more than they give.
  ///
  /// The bounds of districts stay those of the best groups, so that a check sees what was given.
  ///
  /// - Parameter most: How much all districts' groups together may cost more than the best ones,
  ///   from 0; at 0 the plan is that of `plan()`.
  /// - Returns: The outcome, and what was given and gained if there is a plan and `most` is above 0.
  /// - Complexity: at most about four times the budget of `plan()`.
  public func plan(groupsGive most: Int) -> (outcome: PlanOutcome, trade: GiveAndGain?) {
    guard most > 0 else { return (plan(), nil) }
    let (outcome, whole) = part(0.4, of: options.effort).solve()
    if case .stopped = outcome, !options.cancellation.isDue() { return (plan(), nil) }
    guard let whole else { return (outcome, nil) }
    return GroupsGiving(self, best: whole, outcome, most: most).run()
  }

  /// The same planning within a share of the time that is left.
  fileprivate func part(_ share: Double, of effort: Int, watched: Bool = true) -> PlanYear {
    var own = options
    own.effort = effort
    own.cancellation = Cancellation(partOf: options.cancellation, share: share)
    if !watched { own.observer = nil }
    return PlanYear(programme, options: own)
  }
}

/// The search for groups that cost a little more and have a cheaper calendar.
///
/// The group whose meetings cost the calendar most is forbidden and its district is divided anew,
/// as with groups that cannot meet. A division is tried in the whole calendar only after its
/// meetings have been placed by themselves, and it is kept where groups and calendar together cost
/// less.
private struct GroupsGiving {
  /// How many divisions may be tried in the whole calendar.
  private static let mostTries = 12
  /// How many groups of a district may be forbidden for one try.
  private static let deepest = 8
  /// The budget for placing the meetings of one district's groups alone.
  private static let effortAlone = 100_000

  private struct Candidate {
    var districts: [DistrictGroups]
    var calendar: SolvedCalendar
    var outcome: PlanOutcome

    var groupCost: Int { districts.reduce(0) { $0 + $1.bound.objective } }
    var total: Int { groupCost + calendar.cost }
  }

  private let year: PlanYear
  private let most: Int
  private let division: GroupDivision
  private let availability: Availability
  private let best: Candidate
  /// The programme with the groups' own meetings alone.
  private let meetingsAlone: Programme

  init(_ year: PlanYear, best: WholePlan, _ outcome: PlanOutcome, most: Int) {
    self.year = year
    self.most = most
    division = best.division
    availability = best.availability
    self.best = Candidate(districts: best.districts, calendar: best.calendar, outcome: outcome)
    var alone = year.programme
    for i in alone.activities.indices where alone.activities[i].subject != .group {
      alone.activities[i].isOn = false
    }
    meetingsAlone = alone
  }

  func run() -> (outcome: PlanOutcome, trade: GiveAndGain?) {
    var current = best
    year.options.observer?(.phase("giving"))
    tell(current)
    // The best groups' calendar has the same further search as each trial, or more search alone
    // would look like a gain.
    if let more = place(best.districts, from: best, after: 0), more.total < best.total {
      current = more
    }
    tell(current)
    let reference = current
    var tried: Set<[PersonID]> = []
    var costs = groupCosts(current.calendar)
    for attempt in 1...GroupsGiving.mostTries where !year.options.cancellation.isDue() {
      guard let worst = costs.first(where: { !tried.contains($0.members) }) else { break }
      tried.insert(worst.members)
      guard let districts = reformed(without: worst, current, after: attempt),
        let trial = place(districts, from: current, after: attempt), trial.total < current.total
      else { continue }
      current = trial
      tell(current)
      costs = groupCosts(current.calendar)
    }
    let isChanged = current.total < reference.total
    let chosen = isChanged ? proven(current) : best
    let before = isChanged ? reference : best
    let known = Set(best.calendar.encoding.groups.map(\.members))
    return (
      chosen.outcome,
      GiveAndGain(
        bestGroups: best.groupCost, groups: chosen.groupCost, bestCalendar: before.calendar.cost,
        calendar: chosen.calendar.cost,
        changed: chosen.calendar.encoding.groups.filter { !known.contains($0.members) }
          .map(\.label))
    )
  }

  /// Tells who watches what groups and calendar together cost, at each step, so that it is seen that
  /// the search goes on.
  private func tell(_ candidate: Candidate) {
    year.options.observer?(.incumbent(candidate.total))
  }

  /// The share of the time left that one step may take: the same for each, with some left over for
  /// the bound.
  private func share(after attempt: Int) -> Double {
    1 / Double(GroupsGiving.mostTries - attempt + 5)
  }

  /// The groups whose meetings cost the calendar something, the most costly first.
  private func groupCosts(_ calendar: SolvedCalendar) -> [SparringGroup] {
    let groups = calendar.encoding.groups
    return groups.indices.map { (cost: calendar.cost(ofGroup: $0), at: $0) }
      .filter { $0.cost > 0 }
      .sorted { ($1.cost, $0.at) < ($0.cost, $1.at) }
      .map { groups[$0.at] }
  }

  /// The districts' groups with a group's district divided anew without it: the division that is
  /// best together with its own meetings; nil if none is within what may be given.
  private func reformed(
    without group: SparringGroup, _ current: Candidate, after attempt: Int
  ) -> [DistrictGroups]? {
    guard
      let at = current.districts.firstIndex(where: { $0.encoding.district == group.district })
    else { return nil }
    let own = best.districts[at]
    let left = best.groupCost + most - current.groupCost + current.districts[at].bound.objective
    let options = year.part(
      share(after: attempt), of: year.options.effort, watched: false
    ).options
    var trial = division
    trial.options = options
    var availability = availability
    var found: (groups: DistrictGroups, total: Int)?
    var next: SparringGroup? = group
    var last = current.districts[at].groups
    for _ in 0..<GroupsGiving.deepest {
      tell(current)
      guard let costly = next,
        trial.learn(own.encoding, unable: [costly], hopeless: [], all: last),
        case .divided(let groups)? = trial.divide(group.district, &availability),
        groups.bound.objective <= left, let meetings = alone(groups, options)
      else { break }
      let total = groups.bound.objective + meetings.cost
      if found.map({ total < $0.total }) ?? true { found = (groups, total) }
      next = groupCosts(meetings).first
      last = groups.groups
    }
    guard let found else { return nil }
    var districts = current.districts
    // What is proven is what the best groups cost; the groups chosen here are dearer.
    districts[at] = DistrictGroups(
      encoding: found.groups.encoding, groups: found.groups.groups,
      bound: ProvenBound(
        subject: own.bound.subject, objective: found.groups.bound.objective,
        lowerBound: own.bound.lowerBound), proof: own.proof)
    return districts
  }

  /// The meetings of a district's groups as they could be if there were no others.
  private func alone(_ groups: DistrictGroups, _ options: PlanOptions) -> SolvedCalendar? {
    var options = options
    options.effort = GroupsGiving.effortAlone
    options.observer = nil
    return PlanYear(meetingsAlone, options: options)
      .schedule(groups.groups, [groups], availability).calendar
  }

  /// The calendar of groups, searched for a short while from that of others.
  private func place(
    _ districts: [DistrictGroups], from known: Candidate, after attempt: Int
  ) -> Candidate? {
    let short = year.part(
      share(after: attempt), of: max(1, year.options.effort / 8), watched: false)
    let groups = districts.flatMap(\.groups).sorted { $0.label < $1.label }
    let result = short.schedule(groups, districts, availability, from: known.calendar)
    return result.calendar.map {
      Candidate(districts: districts, calendar: $0, outcome: result.outcome)
    }
  }

  /// The candidate with what can be proven of its calendar, and a better calendar if the search for
  /// the proof finds one.
  private func proven(_ candidate: Candidate) -> Candidate {
    let groups = candidate.calendar.encoding.groups
    let result = year.schedule(groups, candidate.districts, availability)
    guard let calendar = result.calendar, case .planned(let other, let proof) = result.outcome,
      case .planned(var plan, var own) = candidate.outcome
    else { return candidate }
    if calendar.cost <= candidate.calendar.cost {
      return Candidate(
        districts: candidate.districts, calendar: calendar, outcome: result.outcome)
    }
    own.calendar = proof.calendar
    plan.score.bounds = plan.score.bounds.dropLast()
    for bound in other.score.bounds.suffix(1) {
      plan.score.bounds.append(
        ProvenBound(
          subject: bound.subject, objective: candidate.calendar.cost, lowerBound: bound.lowerBound))
    }
    var chosen = candidate
    chosen.outcome = .planned(plan, own)
    return chosen
  }
}
