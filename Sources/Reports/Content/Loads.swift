import Programme

/// What an official has to do in the year.
struct OfficialLoad: Hashable {
  var person: PersonID
  var meetings: Int
  /// With preparation before and follow-up after.
  var minutes: Int
  /// The week with most meetings, and how many.
  var busiest: (week: Week, count: Int)?

  static func == (left: OfficialLoad, right: OfficialLoad) -> Bool { left.person == right.person }
  func hash(into hasher: inout Hasher) { hasher.combine(person) }
}

extension PlanView {
  /// Minutes that an event takes of somebody: with preparation and follow-up for its chief and
  /// preparation for its officials.
  func minutes(_ i: Int, of person: PersonID) -> Int {
    let event = plan.events[i]
    let activity = activity(i)
    var total = event.minutes * event.dayCount
    if event.chief == person { total += activity.preparation + activity.followUp }
    if event.staff.contains(person) {
      total +=
        activity.staff.filter { organisation[person].has($0.role) }.map(\.preparation).max() ?? 0
    }
    return total
  }

  /// The loads of everybody with a role, most meetings first, then by name.
  ///
  /// - Complexity: O(people + their events).
  func loads(_ role: Role) -> [OfficialLoad] {
    let loads = officials(role).map { person in
      let own = ofPerson[person.index]
      var weeks: [Week: Int] = [:]
      for i in own { weeks[plan.events[i].day.week, default: 0] += 1 }
      let top = weeks.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }
      return OfficialLoad(
        person: person, meetings: own.count,
        minutes: own.reduce(0) { $0 + minutes($1, of: person) },
        busiest: top.map { (week: $0.key, count: $0.value) })
    }
    return loads.enumerated().sorted {
      ($1.element.meetings, $0.offset) < ($0.element.meetings, $1.offset)
    }.map(\.element)
  }
}

/// What a leader carries, by the points of the rule about fair share.
struct Burden: Hashable {
  var person: PersonID
  var meetings = 0
  var mondays = 0
  var early = 0
  var late = 0
  var hosted = 0
  var travelMinutes = 0
  var points = 0
}

extension PlanView {
  /// The burdens of all who are in a sparring group, heaviest first, then by name.
  ///
  /// The definition is that of `Rule.fairShare`, with the points that the folder sets.
  ///
  /// - Complexity: O(members x events).
  var burdens: [Burden] {
    let setting = programme.rules[.fairShare]
    let morning = setting["morning"]
    let lateFrom = setting["late"]
    let unit = max(1, setting["travelMinutes"])
    let members = sorted(organisation.personIDs.filter { groupOf[$0.index] != nil })
    let burdens = members.map { person in
      var burden = Burden(person: person)
      let home = organisation[person].workplace.map { Place.workplace($0) }
      for i in ofPerson[person.index] {
        let event = plan.events[i]
        burden.meetings += 1
        if event.day.weekday == .monday { burden.mondays += 1 }
        if event.start < morning { burden.early += 1 }
        if event.start + event.minutes > lateFrom { burden.late += 1 }
        if event.host == person { burden.hosted += 1 }
        if let home, let place = event.place {
          let minutes = organisation.travelMinutes(from: home, to: place)
          burden.travelMinutes += minutes
          burden.points += minutes / unit
        }
      }
      burden.points += burden.mondays + burden.early + 2 * burden.late + 2 * burden.hosted
      return burden
    }
    return burdens.enumerated().sorted {
      ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
    }.map(\.element)
  }
}
