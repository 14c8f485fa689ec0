import ConstraintSolving
import Programme

extension ClashCalendar {
  /// Adds the repeats or cohorts among which people choose.
  ///
  /// - Complexity: O(people * chains * starts).
  mutating func add(_ choice: PlannedChoice, _ agenda: Agenda) {
    let activity = programme[choice.activity]
    clash.classes.append((.participants(choice.activity), choice.people))
    var chosen: [PersonID: [BoolVariable]] = [:]
    let number = eventsOfChain.count
    for chain in chains(of: choice, agenda) {
      let begin = events.count
      let held = add(chain)
      var all: [BoolVariable] = []
      for person in choice.people {
        let comes = clash.new()
        clash.demand([held], where: [comes])
        chosen[person, default: []].append(comes)
        all.append(comes)
        for e in begin..<events.count {
          let attendee = ClashAttendee(person: person, literal: comes, choice: number)
          events[e].attendees.append(attendee)
        }
      }
      for e in begin..<events.count {
        ClashTime.choosers(of: events[e], among: Set(choice.people), in: &self)
      }
      if case .cohorts(let smallest, let largest, _) = activity.attendance,
        programme.rules.binds(.cohortSize)
      {
        let rule = clash.on(.rule(.cohortSize))
        clash.atLeast(smallest, of: all, where: [rule, held])
        clash.atMost(largest, of: all, where: [rule])
      }
    }
    var waiting: [BoolVariable] = []
    for person in choice.people {
      let options = chosen[person] ?? []
      for (i, a) in options.enumerated() {
        for b in options[(i + 1)...] { clash.forbid(a, b) }
      }
      let expected = clash.on(.person(person))
      if choice.isCourse {
        let waits = clash.new()
        waiting.append(waits)
        clash.demand(options + [waits], where: [expected])
      } else {
        clash.demand(options, where: [expected])
      }
    }
    if choice.isCourse, case .cohorts(let smallest, _, _) = activity.attendance {
      // Whoever waits is one too many as soon as a cohort would be full enough.
      clash.atMost(max(0, smallest - 1), of: waiting, where: [])
    }
  }

  /// The chains to choose from; of a course as many as could have members, since any number of
  /// cohorts is allowed.
  private func chains(of choice: PlannedChoice, _ agenda: Agenda) -> [PlannedChain] {
    let chains = choice.chains.map { agenda.chains[$0] }
    guard choice.isCourse, let one = chains.first,
      case .cohorts(let smallest, _, _) = programme[choice.activity].attendance
    else { return chains }
    let possible = min(8, choice.people.count / max(1, smallest))
    // Under labels of their own: what is pinned is pinned for one.
    return chains
      + (chains.count..<max(chains.count, possible)).map { index in
        PlannedChain(
          activity: one.activity, year: one.year, subject: one.subject,
          subjectKey: Agenda.label(ofCohort: index), numbers: one.numbers, repeatNumber: 0,
          cohort: index, invited: [])
      }
  }

  /// Adds the meetings of all groups of a district that its chief attends.
  ///
  /// Who is in which group is left open: with so many leaders there are at least so many groups.
  mutating func addPool(_ district: DistrictID, _ id: ActivityID, _ year: SchoolYear) {
    let activity = programme[id]
    let organisation = programme.organisation
    let setting = programme.rules[.groupSize]
    let pool = programme.groupPool(of: district)
    let whole = programme.pins.groups.filter(\.isWhole).map(\.members.count).max() ?? 0
    let steady = pool.filter { person in
      year.days.days.allSatisfy {
        !programme.horizon.days.contains($0) || organisation[person].isEmployed(on: $0)
      }
    }
    guard programme.rules.binds(.chiefAttends), activity.dayCount == 1, !steady.isEmpty,
      let chief = steadyChief(of: .district(district)), whole <= max(1, setting["largest"])
    else { return }
    let count = (steady.count + setting["largest"] - 1) / max(1, setting["largest"])
    let kinds = Array(Set(pool.map { organisation.kind(of: $0) })).sorted()
    let everyone = clash.on(.pool(district))
    let size = clash.on(.rule(.groupSize))
    let attends = attendee(chief, of: id)
    clash.concerned[.pool(district), default: []] += pool
    var counted = LinearExpression()
    var conditions = [everyone, size, attends.literal]
    for number in Agenda.numbers(of: activity, year, programme) {
      guard isAttended(number, activity) else { continue }
      let key = EventKey(
        activity: activity.key, year: year.startYear, subject: organisation[district].key,
        number: number)
      var event = ClashEvent(
        chain: eventsOfChain.count, activity: activity, activityID: id, number: number, key: key,
        poolKinds: kinds, isAnonymous: true, held: clash.on(.occasion(key)))
      event.attendees = [attends]
      addStarts(&event, year)
      let total = meetings(of: event, atMost: count)
      if case .count(let wanted) = activity.chief, wanted < activity.count {
        counted.add(1, total)
        conditions.append(event.held)
      } else {
        clash.add(.linear(total, .greaterOrEqual, count), where: conditions + [event.held])
      }
      events.append(event)
      eventsOfChain.append([events.count - 1])
    }
    if case .count(let wanted) = activity.chief, wanted < activity.count, !counted.terms.isEmpty {
      let numbers = counted.terms.count
      clash.add(
        .linear(counted, .greaterOrEqual, min(wanted, numbers) * count), where: conditions)
    }
  }

  /// Whether the chief attends, or may attend, the meetings of a number.
  private func isAttended(_ number: Int, _ activity: Activity) -> Bool {
    switch activity.chief {
    case .none: false
    case .all: true
    case .firstAndLast: number == 1 || number == activity.count
    case .count(let wanted): wanted > 0
    }
  }

  /// How many groups meet, added up by weeks so that bounds on weeks are seen at once.
  private mutating func meetings(of event: ClashEvent, atMost most: Int) -> LinearExpression {
    let monday = first.monday
    var weeks: [Int: [BoolVariable]] = [:]
    for start in event.starts {
      weeks[monday.distance(to: day(start.day)) / 7, default: []].append(start.literal)
    }
    var sum = LinearExpression()
    for week in weeks.keys.sorted() { sum.add(1, total(of: weeks[week] ?? []).linear) }
    let number = clash.number(0...max(1, most))
    clash.always(.linear(sum - number, .greaterOrEqual, 0))
    return number.linear
  }

  /// Adds the chain of meetings of the group that a leader will be in, whoever else is.
  mutating func addAnchored(_ person: PersonID, _ id: ActivityID, _ year: SchoolYear) {
    let activity = programme[id]
    guard let district = programme.organisation[person].district else { return }
    let numbers = Agenda.numbers(of: activity, year, programme)
    guard !numbers.isEmpty else { return }
    add(
      PlannedChain(
        activity: id, year: year, subject: .district(district),
        subjectKey: programme.organisation[district].key, numbers: numbers, repeatNumber: 0,
        cohort: nil, invited: [person]))
  }

  /// Adds how many people fit, once everybody who may come is there.
  mutating func addCapacities() {
    guard programme.rules.binds(.venueCapacity) else { return }
    for event in events where !event.isAnonymous && event.activity.subject != .group {
      for option in event.places {
        let room: Int?
        switch option.place {
        case .venue(let id): room = programme.organisation[id].capacity
        case .workplace(let id): room = programme.organisation[id].capacity
        }
        guard let room, event.attendees.count > room else { continue }
        let rule = clash.on(.rule(.venueCapacity))
        clash.located[.rule(.venueCapacity), default: []].append(option.place)
        let there = [option.literal].compactMap { $0 }
        clash.atMost(
          room, of: event.attendees.map(\.literal), where: [rule, event.held] + there)
      }
    }
  }
}
