import ChainScheduling
import Programme
import SetPartitioning

/// The score of a plan as the planner's side counts it, rule by rule.
///
/// The engine's own breakdown is read wherever it has a term for a rule; rules on single starts and
/// on guests are counted from the plan.
struct Scoring {
  let programme: Programme
  let encoding: ScheduleEncoding
  let breakdown: CostBreakdown
  let districts: [DistrictGroups]
  let previous: PreviousPlan?

  /// Counts every soft rule that costs something.
  func score(of plan: Plan) -> Score {
    var costs: [RuleID: Int] = [:]
    for (rule, cost) in engineCosts() { costs[rule, default: 0] += cost }
    for (rule, amount) in startAmounts(plan) {
      costs[rule, default: 0] += amount * programme.rules.weight(rule)
    }
    for (rule, amount) in guestAmounts(plan) {
      costs[rule, default: 0] += amount * programme.rules.weight(rule)
    }
    if let previous {
      for (rule, amount) in ChangeCount(plan, since: previous, programme).amounts() {
        costs[rule, default: 0] += amount * programme.rules.weight(rule)
      }
    }
    var scores = Scoring.groupScores(districts, programme)
    for (rule, cost) in costs.sorted(by: { $0.key < $1.key }) where cost != 0 {
      let weight = programme.rules.weight(rule)
      scores.append(RuleScore(rule: rule, amount: weight > 0 ? cost / weight : 0, cost: cost))
    }
    let burdens = Burden.all(plan, programme)
    let worst = burdens.max { ($0.points, $1.person) < ($1.points, $0.person) }
    return Score(
      hardViolations: 0, rules: scores.sorted { ($0.rule, $0.detail) < ($1.rule, $1.detail) },
      worstOff: worst?.person, worstBurden: worst?.points ?? 0, bounds: districts.map(\.bound))
  }

  /// The scores of the rules on the make-up of groups.
  static func groupScores(_ districts: [DistrictGroups], _ programme: Programme) -> [RuleScore] {
    var result: [RuleScore] = []
    for rule in GroupRules.all where programme.rules[rule.id].costs && rule.id != .criterion {
      var amount = 0
      for district in districts {
        for group in district.groups {
          amount += rule.amount(of: positions(group, district.encoding), in: district.encoding)
        }
      }
      if amount != 0 {
        result.append(
          RuleScore(rule: rule.id, amount: amount, cost: amount * programme.rules.weight(rule.id)))
      }
    }
    guard programme.rules[.criterion].isOn else { return result }
    for criterion in programme.rules.criteria where !criterion.isHard {
      var amount = 0
      for district in districts {
        for group in district.groups {
          amount += CriterionEncoding.amount(
            of: positions(group, district.encoding), criterion, in: district.encoding)
        }
      }
      if amount != 0 {
        result.append(
          RuleScore(
            rule: .criterion, detail: criterion.name, amount: amount,
            cost: amount * criterion.weight))
      }
    }
    return result
  }

  /// What given groups cost together.
  static func cost(of groups: [SparringGroup], _ encoding: GroupEncoding) -> Int {
    groupScores(
      [
        DistrictGroups(
          encoding: encoding, groups: groups,
          bound: ProvenBound(subject: "", objective: 0, lowerBound: nil), proof: nil)
      ], encoding.programme
    ).reduce(0) { $0 + $1.cost }
  }

  private static func positions(_ group: SparringGroup, _ encoding: GroupEncoding) -> [Int] {
    group.members.compactMap { encoding.position(of: $0) }
  }

  private func engineCosts() -> [(RuleID, Int)] {
    var result: [(RuleID, Int)] = [
      (.partnerStays, breakdown.roles), (.gapIdeal, breakdown.gaps),
      (.sameWeekday, breakdown.weekdays), (.sameHalfOfDay, breakdown.halves),
      (.packThemes, breakdown.themes), (.hostingTurn, breakdown.hostTurns),
      (.courseStart, breakdown.attendances), (.fairShare, breakdown.fairness),
      (.cover, breakdown.covers),
      (.precedenceIdeal, breakdown.precedences), (.learningDayDistance, breakdown.follows),
      (.notSameWeek, breakdown.weekClashes),
    ]
    for (rule, cost) in zip(encoding.limitRules, breakdown.limits) { result.append((rule, cost)) }
    for cost in breakdown.loads { result.append((.evenLoad, cost)) }
    return result
  }

  /// The amounts of the rules on days, times of day and tentative appointments.
  private func startAmounts(_ plan: Plan) -> [RuleID: Int] {
    var result: [RuleID: Int] = [:]
    var availability = encoding.availability
    let beacons = DepartmentCoverEncoding.departments(programme)
    let kindOfKey = Dictionary(
      programme.organisation.workplaces.map { ($0.key, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    for event in plan.events {
      let activity = programme[event.activity]
      let year = SchoolYear(startYear: event.key.year)
      let must = event.participants + event.staff + (event.chief.map { [$0] } ?? [])
      var own = Set(event.participants.map { programme.organisation.kind(of: $0) })
      if activity.subject == .workplace, let kind = kindOfKey[event.key.subject] {
        own.insert(kind)
      }
      let context = StartContext(
        programme: programme, activity: activity, year: year,
        window: activity.window(event.key.number, in: year),
        kinds: Set(must.map { programme.organisation.kind(of: $0) }).sorted(),
        ownKinds: own.sorted(), isPinned: event.isLocked)
      for (rule, amount) in StartTable.amounts(day: event.day, minute: event.start, context)
      where programme.rules[rule].costs {
        result[rule, default: 0] += amount
      }
      if programme.rules[.facilitatorPair].costs {
        result[.facilitatorPair, default: 0] += FacilitatorPairEncoding.amount(of: event, programme)
      }
      if programme.rules[.departmentCover].costs {
        result[.departmentCover, default: 0] += DepartmentCoverEncoding.amount(
          of: event, activity, beacons, programme)
      }
      if programme.rules[.tentative].costs {
        let start = programme.horizon.days.first.distance(to: event.day) * 1440 + event.start
        result[.tentative, default: 0] += TentativeEncoding.count(
          must, start, activity, &availability)
      }
    }
    return result
  }

  /// The amounts of preferred and optional people who do not come.
  private func guestAmounts(_ plan: Plan) -> [RuleID: Int] {
    var result: [RuleID: Int] = [:]
    let byKey = Dictionary(
      plan.events.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, source) in encoding.events.enumerated() where !source.guests.isEmpty {
      guard let event = byKey[encoding.key(ofEvent: index)] else { continue }
      for (guest, isPreferred) in zip(source.guests, source.preferred) {
        guard programme.organisation[guest].isEmployed(on: event.day),
          !event.guests.contains(guest), !event.staff.contains(guest), event.chief != guest
        else { continue }
        result[isPreferred ? .preferredAttendance : .optionalAttendance, default: 0] += 1
      }
    }
    return result
  }
}
