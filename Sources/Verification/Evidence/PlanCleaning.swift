import Programme

/// Takes out of a plan what speaks of things that do not exist.
struct PlanCleaning {
  private let ground: Ground
  private(set) var violations: [Violation] = []

  init(_ ground: Ground) {
    self.ground = ground
  }

  /// Returns the plan with only what can be asked about, its lists in order.
  mutating func clean(_ raw: Plan) -> Plan {
    var plan = Plan(
      groups: raw.groups, cohorts: raw.cohorts, waiting: raw.waiting, events: raw.events,
      score: raw.score, asOf: raw.asOf)
    let districts = ground.programme.organisation.districts.indices
    plan.groups = plan.groups.compactMap { group in
      guard districts.contains(group.district.index) else {
        report(
          Words.groupOfUnknownDistrict.text, nil)
        return nil
      }
      var group = group
      group.members = known(group.members, nil)
      return group
    }
    plan.cohorts = plan.cohorts.compactMap { cohort in
      guard isKnown(cohort.activity), isKnown(cohort.year) else {
        report(Words.cohortOfUnknownCourse.text, nil)
        return nil
      }
      var cohort = cohort
      cohort.members = known(cohort.members, nil)
      return cohort
    }
    plan.waiting = plan.waiting.filter {
      isKnown($0.activity) && !known([$0.person], nil).isEmpty
    }
    plan.events = plan.events.compactMap { clean($0) }
    return plan
  }

  /// Returns an event with only what can be asked about; nothing if it cannot be placed.
  mutating func clean(_ raw: PlannedEvent) -> PlannedEvent? {
    let key = raw.key
    guard isKnown(raw.activity), isKnown(SchoolYear(startYear: key.year)) else {
      report(Words.unknownActivity.text, key)
      return nil
    }
    guard (1...31).contains(raw.dayCount), (0..<1440).contains(raw.start),
      (1...1440).contains(raw.minutes), abs(Int(raw.day.rawValue)) < 1_000_000,
      (1...9999).contains(key.number), (0...9999).contains(key.repeatNumber)
    else {
      report(Words.impossibleTime.text, key)
      return nil
    }
    var event = raw
    event.participants = known(raw.participants, key)
    event.guests = known(raw.guests, key)
    event.staff = known(raw.staff, key)
    event.facilitators = known(raw.facilitators, key)
    event.chief = raw.chief.flatMap { known([$0], key).first }
    event.host = raw.host.flatMap { known([$0], key).first }
    if let place = raw.place, !isKnown(place) {
      report(Words.unknownPlace.text, key)
      event.place = nil
    }
    return event
  }

  private func isKnown(_ place: Place) -> Bool {
    let organisation = ground.programme.organisation
    return switch place {
    case .workplace(let id): organisation.workplaces.indices.contains(id.index)
    case .venue(let id): organisation.venues.indices.contains(id.index)
    }
  }

  private func isKnown(_ activity: ActivityID) -> Bool {
    ground.programme.activities.indices.contains(activity.index)
  }

  private func isKnown(_ year: SchoolYear) -> Bool { (1...9998).contains(year.startYear) }

  private mutating func known(_ people: [PersonID], _ key: EventKey?) -> [PersonID] {
    let range = ground.people.indices
    if people.allSatisfy({ range.contains($0.index) }) { return people }
    report(Words.unknownPerson.text, key)
    return people.filter { range.contains($0.index) }
  }

  private mutating func report(_ what: Text, _ key: EventKey?) {
    let at = key.map { " (\($0.text))" } ?? ""
    violations.append(
      Violation(
        kind: .malformed, events: key.map { [$0] } ?? [],
        text: Words.planMentions.with(what, at)))
  }
}
