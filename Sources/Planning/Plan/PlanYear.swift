import ChainScheduling
public import Programme
import ProofFormat
import SetPartitioning
import SolverSupport

/// Makes groups and a calendar for a whole horizon.
public struct PlanYear {
  let programme: Programme
  let options: PlanOptions
  private let previous: PreviousPlan?
  /// How many times groups may be formed anew because some of them cannot meet.
  private static let mostRounds = 25

  /// Prepares planning, from nothing or close to an earlier plan.
  public init(
    _ programme: Programme, options: PlanOptions = PlanOptions(), previous: PreviousPlan? = nil
  ) {
    self.programme = programme
    self.options = options
    self.previous = previous
  }

  /// Plans groups and calendar.
  ///
  /// Groups and calendar are solved one after the other. When the calendar finds groups that cannot
  /// meet, those groups are forbidden and the groups are solved again; this is the one loop in the
  /// flow (logic-based Benders decomposition: Hooker, Ottosson, "Logic-based Benders
  /// decomposition", 2003).
  public func plan() -> PlanOutcome {
    solve().outcome
  }

  /// Plans groups and calendar, and keeps what is needed to go on from there.
  func solve() -> (outcome: PlanOutcome, whole: WholePlan?) {
    var availability = Availability(programme)
    var division = GroupDivision(programme: programme, options: options, previous: previous)
    var solved: [DistrictID: DistrictGroups] = [:]
    var open = programme.organisation.districtIDs
    var last: [Obstacle] = []
    for round in 0..<PlanYear.mostRounds {
      options.observer?(.phase("groups"))
      var obstacles: [Obstacle] = []
      for district in open {
        switch division.divide(district, &availability) {
        case .divided(let groups)?: solved[district] = groups
        case .impossible(let obstacle)?: obstacles.append(obstacle)
        case .stopped?: return (.stopped, nil)
        case nil: solved[district] = nil
        }
      }
      // If groups were left out that may be possible, the calendar's own words say more.
      if !obstacles.isEmpty {
        let own = obstacles.allSatisfy { !$0.isProven } && !last.isEmpty ? last : obstacles
        return (.blocked(own), nil)
      }
      let districts = programme.organisation.districtIDs.compactMap { solved[$0] }
      let groups = districts.flatMap(\.groups).sorted { $0.label < $1.label }
      let result = schedule(groups, districts, availability)
      guard case .blocked(let found) = result.outcome else {
        return (
          result.outcome,
          result.calendar.map {
            WholePlan(
              division: division, availability: availability, districts: districts, calendar: $0)
          }
        )
      }
      // Groups that could not meet are tried anew; anything else no other groups can mend.
      let unable = PlanYear.groups(in: found, programme, groups)
      let isMendable = found.allSatisfy { obstacle in
        guard case .noTime(let key) = obstacle.kind else { return true }
        return unable.contains { $0.label == key.subject }
      }
      guard !unable.isEmpty, isMendable else { return (result.outcome, nil) }
      // Where no groups at all could meet, other groups are not worth a try.
      if round == 0, let clash = overload(of: unable) {
        return (.blocked(found.map { $0.proven(by: clash) }), nil)
      }
      let hopeless = PlanYear.groups(in: found.filter(\.hasNoTime), programme, groups)
      open = []
      for district in Set(unable.map(\.district)).sorted() {
        guard let encoding = solved[district]?.encoding else { continue }
        let helps = division.learn(
          encoding, unable: unable.filter { $0.district == district },
          hopeless: Set(hopeless.map(\.label)), all: groups.filter { $0.district == district })
        guard helps else { return (result.outcome, nil) }
        open.append(district)
      }
      // What these groups could not do, others perhaps can.
      last = found.map { $0.unproven() }
      if options.cancellation.isDue() { return (.stopped, nil) }
    }
    return (.blocked(last), nil)
  }

  /// What makes it impossible that the groups of a district meet, whoever is in which.
  private func overload(of groups: [SparringGroup]) -> Clash? {
    let districts = Set(groups.map(\.district))
    let parts = ClashPart.pools(programme).filter { districts.contains($0.0) }
    return ClashFinder(programme, options: options).first(
      among: parts.prefix(20).map { .pool($0.0, $0.1, $0.2) })
  }

  /// Plans groups alone, without a calendar.
  public func groupsOnly() -> PlanOutcome {
    var availability = Availability(programme)
    var division = GroupDivision(programme: programme, options: options, previous: previous)
    var solved: [DistrictGroups] = []
    options.observer?(.phase("groups"))
    for district in programme.organisation.districtIDs {
      switch division.divide(district, &availability) {
      case .divided(let groups)?: solved.append(groups)
      case .impossible(let obstacle)?: return .blocked([obstacle])
      case .stopped?: return .stopped
      case nil: continue
      }
    }
    let plan = Plan(
      groups: solved.flatMap(\.groups),
      score: Score(
        rules: Scoring.groupScores(solved, programme), bounds: solved.map(\.bound)))
    return .planned(plan, PlanProof(groups: solved.compactMap(\.proof)))
  }

  /// Plans the calendar of given groups.
  public func scheduleOnly(_ groups: [SparringGroup]) -> PlanOutcome {
    var availability = Availability(programme)
    let districts = programme.organisation.districtIDs.compactMap { district -> DistrictGroups? in
      let own = groups.filter { $0.district == district }
      guard !own.isEmpty else { return nil }
      let encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      let cost = Scoring.cost(of: own, encoding)
      return DistrictGroups(
        encoding: encoding, groups: own,
        bound: ProvenBound(
          subject: programme.organisation[district].key, objective: cost, lowerBound: nil),
        proof: nil)
    }
    return schedule(groups.sorted { $0.label < $1.label }, districts, availability).outcome
  }

  /// Plans the calendar of groups, from nothing or from a calendar of other groups.
  func schedule(
    _ groups: [SparringGroup], _ districts: [DistrictGroups], _ availability: Availability,
    from known: SolvedCalendar? = nil
  ) -> (outcome: PlanOutcome, calendar: SolvedCalendar?) {
    options.observer?(.phase("calendar"))
    let encoding = ScheduleEncoding(
      programme, groups: groups, availability: availability, previous: previous)
    if !encoding.hopeless.isEmpty {
      return (.blocked(encoding.hopeless.map(Obstacle.init)), nil)
    }
    let (outcome, certificate) = Scheduler.proven(
      encoding.problem,
      options: ScheduleOptions(
        seed: options.seed, effort: options.effort, threads: options.threads),
      cancellation: options.cancellation, observer: options.observer,
      hint: known?.carried(to: encoding))
    switch outcome {
    case .feasible(let solution, let breakdown, let lowerBound):
      var plan = PlanDecoder(encoding: encoding, solution: solution, previous: previous).plan()
      plan.score = Scoring(
        programme: programme, encoding: encoding, breakdown: breakdown, districts: districts,
        previous: previous
      ).score(of: plan)
      plan.score.bounds.append(
        ProvenBound(subject: "calendar", objective: breakdown.total, lowerBound: lowerBound))
      let proof = PlanProof(
        groups: districts.compactMap(\.proof),
        calendar: certificate.map { CalendarProof($0, encoding) })
      return (
        .planned(plan, proof),
        SolvedCalendar(encoding: encoding, solution: solution, cost: breakdown.total)
      )
    case .incomplete(_, let unplaced):
      if unplaced.isEmpty { return (.stopped, nil) }
      return (.blocked(unplaced.map { Obstacle($0, encoding) }), nil)
    }
  }

  /// The groups whose own meetings are among the obstacles.
  private static func groups(
    in obstacles: [Obstacle], _ programme: Programme, _ groups: [SparringGroup]
  ) -> [SparringGroup] {
    let labels = Set(
      obstacles.compactMap { obstacle -> String? in
        switch obstacle.kind {
        case .noTime(let key), .crowdedOut(let key):
          guard let activity = programme.activity(key.activity),
            programme[activity].subject == .group
          else { return nil }
          return key.subject
        case .groups, .weights: return nil
        }
      })
    return groups.filter { labels.contains($0.label) }
  }
}

extension Obstacle {
  /// Whether an event has no possible time at all.
  var hasNoTime: Bool {
    if case .noTime = kind { return true }
    return false
  }

  /// The obstacle of one attempt, when another might not have it.
  func unproven() -> Obstacle {
    Obstacle(kind: kind, isProven: false, rules: rules, people: people, events: events)
  }

  /// The obstacle with the clash that makes it certain.
  func proven(by clash: Clash) -> Obstacle {
    Obstacle(
      kind: kind, isProven: true, rules: clash.rules, people: clash.people + people,
      events: events)
  }

  /// An event that has no time at all.
  init(_ event: HopelessEvent) {
    self.init(
      kind: .noTime(event.key), isProven: true, rules: event.rules, people: event.people)
  }

  /// An event that can be at none of its places, whatever else is planned; nil if it can be at one.
  init?(nowhere e: Int, _ encoding: ScheduleEncoding) {
    let places = encoding.problem.events[e].places
    guard !places.isEmpty, places.allSatisfy({ $0.candidates?.isEmpty ?? false }) else {
      return nil
    }
    let key = encoding.key(ofEvent: e)
    let fixed = PinnedEncoding.fixing(key, encoding.programme, encoding.previous)
    let members = places.filter { $0.host >= 0 }.map { PersonID(rawValue: $0.host) }
    let hosts = fixed?.host.map { [$0] } ?? members
    self.init(
      kind: .noTime(key), isProven: true, rules: [hosts.isEmpty ? .venueOpen : .hosting],
      people: hosts)
    if fixed != nil, encoding.previous == nil { rules.append(.pinned) }
  }

  /// An event that was crowded out, or that can be nowhere.
  init(_ unplaced: Unplaced, _ encoding: ScheduleEncoding) {
    if let nowhere = Obstacle(nowhere: Int(unplaced.event), encoding) {
      self = nowhere
      return
    }
    let count = encoding.programme.organisation.people.count
    self.init(
      kind: .crowdedOut(encoding.key(ofEvent: Int(unplaced.event))), isProven: false,
      people: unplaced.resources.filter { $0 >= 0 && $0 < Int32(count) }.map {
        PersonID(rawValue: $0)
      },
      events: unplaced.blockers.map { encoding.key(ofEvent: Int($0)) })
  }
}
