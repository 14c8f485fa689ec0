import ChainScheduling
import Programme
import SolverSupport

/// Bits of `Event.classes`, by which limits count events.
enum EventClass {
  static let any: UInt64 = 1 << 0
  static let sparring: UInt64 = 1 << 1
  static let fullDay: UInt64 = 1 << 2
  /// The first bit that rules may take for classes of their own.
  static let firstFree = 3
}

/// What one event of the problem stands for.
struct EncodedEvent {
  /// The position of its chain in the agenda.
  let chain: Int
  /// The number of the occasion.
  let number: Int
  let context: StartContext
  /// Those who must come and do not choose.
  let invited: [PersonID]
  /// The chiefs who attend in any case, each while she is the chief.
  let chiefs: [PersonID]
  /// The chiefs who fill the first role, where the chief attends some of the meetings.
  let countedChiefs: [PersonID]
  /// The officials who can fill each role after the counted chief's.
  let staffOptions: [[PersonID]]
  /// The guests in the event's order.
  let guests: [PersonID]
  /// Whether each guest is preferred, instead of optional.
  let preferred: [Bool]
  /// The keys of the packs in the order of the variants.
  let packs: [String]
  /// Whether it is shown as locked.
  let isLocked: Bool
  /// Whether it has been held.
  let isHeld: Bool
  /// Whether its time cannot be changed: held, frozen, pinned, or too near.
  let isFixed: Bool
}

/// The calendar as an integer problem, and what is needed to read the answer.
///
/// Resources are the people in order and then the venues; places are the workplaces in order and
/// then the venues.
struct ScheduleEncoding {
  let programme: Programme
  let groups: [SparringGroup]
  let agenda: Agenda
  /// Which packs each chain may use.
  let packShares: PackShares
  var availability: Availability
  /// The problem, filled step by step.
  var problem: ScheduleProblem
  /// What each event of the problem stands for.
  var events: [EncodedEvent] = []
  /// The position in the agenda's choices and in its people of each attendance.
  var attendanceSources: [(choice: Int, person: PersonID)] = []
  /// The attendances of each person, by position.
  var attendancesOf: [PersonID: [Int]] = [:]
  /// The rule that each limit of the problem belongs to.
  var limitRules: [RuleID] = []
  /// For each limit the parameter of its rule that says how many are too many.
  var limitParameters: [String] = []
  /// The position in `problem.loads` of each official, for each role that is evened out.
  var loadOfOfficial: [PersonRole: [PersonID: Int32]] = [:]
  /// The next free bit of `Event.classes`.
  var nextClass = EventClass.firstFree
  /// Events that have no possible start, with what takes the starts away.
  var hopeless: [HopelessEvent] = []
  /// Chains of groups of which somebody who is no member any more has hosted a meeting.
  var disturbedHosting: Set<Int> = []
  /// The plan that this one follows.
  let previous: PreviousPlan?

  /// Encodes the calendar of a programme and its groups with every rule that is on; without what
  /// binds several events together, it tells what each could be by itself.
  init(
    _ programme: Programme, groups: [SparringGroup], availability: Availability,
    previous: PreviousPlan? = nil, bindsTogether: Bool = true
  ) {
    self.programme = programme
    self.groups = groups
    self.availability = availability
    self.previous = previous
    agenda = Agenda(programme, groups: groups, previous: previous)
    packShares = PackShares(agenda, programme)
    problem = ScheduleEncoding.frame(programme)
    EvenLoadEncoding.open(&self)
    var encoder = EventEncoder(programme: programme, groups: groups, previous: previous)
    for (index, chain) in agenda.chains.enumerated() {
      let first = Int32(problem.events.count)
      for number in chain.numbers {
        let (event, encoded) = encoder.encode(chain, index: index, number: number, into: &self)
        problem.events.append(event)
        events.append(encoded)
      }
      var group = Chain(events: (0..<Int32(chain.numbers.count)).map { first + $0 })
      group.isOptional = chain.isOptional
      problem.chains.append(group)
    }
    guard bindsTogether else { return }
    let loose = GapEncoding.unbind(&self)
    for rule in ScheduleRules.all where programme.rules[rule.id].isOn { rule.encode(into: &self) }
    problem.chains += loose
    findForbidden()
  }

  /// The chief who attends an event in any case if it is on a day.
  func chief(ofEvent e: Int, on day: Day) -> PersonID? {
    guard !events[e].chiefs.isEmpty,
      let district = programme.district(
        of: agenda.chains[events[e].chain].subject, groups: groups),
      let chief = agenda.people.chief(of: district).holder(on: day),
      events[e].chiefs.contains(chief)
    else { return nil }
    return chief
  }

  /// Whether one at least of those invited is there on a day; true if nobody is invited.
  func isSomebodyThere(_ people: [PersonID], on day: Day) -> Bool {
    people.isEmpty || people.contains { programme.organisation[$0].isEmployed(on: day) }
  }

  /// The setting of a rule.
  func setting(_ id: RuleID) -> RuleSetting { programme.rules[id] }

  /// The resource of a person.
  static func resource(_ person: PersonID) -> Int32 { person.rawValue }

  /// The resource of a venue.
  func resource(_ venue: VenueID) -> Int32 {
    Int32(programme.organisation.people.count) + venue.rawValue
  }

  /// The problem's place of a workplace or a venue.
  func place(_ place: Place) -> Int32 {
    switch place {
    case .workplace(let id): id.rawValue
    case .venue(let id): Int32(programme.organisation.workplaces.count) + id.rawValue
    }
  }

  /// The place that a number of the problem stands for; nil for none.
  func place(_ number: Int32) -> Place? {
    guard number >= 0 else { return nil }
    let workplaces = programme.organisation.workplaces.count
    return Int(number) < workplaces
      ? .workplace(WorkplaceID(Int(number))) : .venue(VenueID(Int(number) - workplaces))
  }

  /// The positions of the people who have a role.
  func people(with role: PersonRole) -> [PersonID] {
    programme.organisation.personIDs.filter { programme.organisation.people[$0.index].has(role) }
  }

  /// Adds a limit and remembers whose it is.
  mutating func add(_ limit: Limit, of rule: RuleID, _ parameter: String) {
    guard !limit.resources.isEmpty else { return }
    problem.limits.append(limit)
    limitRules.append(rule)
    limitParameters.append(parameter)
  }

  /// Adds a limit that is hard or soft as its rule is, and as great as a parameter of the rule.
  mutating func add(
    limit parameter: String, of rule: RuleID, resources: [Int32], classes: UInt64,
    period: Limit.Period, countsDays: Bool = false
  ) {
    let setting = setting(rule)
    let most = setting[parameter]
    var limit = Limit(
      resources: resources, classes: classes, period: period, countsDays: countsDays)
    if setting.isHard {
      limit.hard = Int32(clamping: most)
    } else {
      limit.soft = Int32(clamping: most)
      limit.weight = Int32(clamping: setting.weight)
    }
    add(limit, of: rule, parameter)
  }

  /// The chain of the problem in which an event's position lies.
  func events(ofChain chain: Int) -> [Int] {
    problem.chains[chain].events.map(Int.init)
  }

  private static func frame(_ programme: Programme) -> ScheduleProblem {
    let days = programme.horizon.days.days
    let monday = programme.horizon.days.first.monday
    let organisation = programme.organisation
    var places = PlaceTable(
      metresPerMinute: organisation.travel.metresPerMinute,
      detourPercent: organisation.travel.detourPercent,
      startMinutes: organisation.travel.startMinutes,
      unknownMinutes: organisation.travel.unknownMinutes,
      buffer: TravelBufferEncoding.buffer(programme))
    let positions = organisation.workplaces.map(\.position) + organisation.venues.map(\.position)
    places.east = positions.map { $0?.east ?? PlaceTable.unknown }
    places.north = positions.map { $0?.north ?? PlaceTable.unknown }
    var problem = ScheduleProblem(
      dayCount: days.count, weekOfDay: days.map { Int32(clamping: monday.distance(to: $0) / 7) },
      weekdayOfDay: days.map { Int32($0.weekday.index) }, places: places)
    problem.resources = organisation.people.map {
      Resource(home: $0.workplace.map(\.rawValue) ?? -1)
    }
    problem.resources += organisation.venues.map { _ in Resource(isRoom: true) }
    return problem
  }
}
