import ConstraintSolving
import Programme
import SolverSupport

/// A part of the calendar as a model of what could clash in it.
///
/// Every day of the school year is a candidate; what a rule, a closure, a pin or somebody's calendar
/// takes away is taken away under the switch of that member. What is left out (hosts, packs, soft
/// rules, groups' members that are not decided yet) could only make more impossible, so a conflict
/// found here is one of the whole.
struct ClashCalendar {
  let programme: Programme
  var clash = ClashModel()
  var events: [ClashEvent] = []
  /// The positions in `events` of each chain.
  var eventsOfChain: [[Int]] = []
  let dayCount: Int
  let first: Day
  private let people: PeopleIndex
  var totals: [[BoolVariable]: IntVariable] = [:]
  var laters: [Int: [BoolVariable?]] = [:]
  var sooners: [Int: [BoolVariable?]] = [:]

  init(_ programme: Programme) {
    self.programme = programme
    people = PeopleIndex(programme)
    first = programme.horizon.days.first
    dayCount = programme.horizon.days.count
  }

  /// The day at a position of the horizon.
  func day(_ index: Int) -> Day { first.advanced(by: index) }

  /// Adds a chain with those who must come; returns what is true where its first event is held.
  ///
  /// What may be left out is held where a pin says so. With `only`, one of its events is added, of
  /// which nothing is asked that the others could do instead.
  ///
  /// - Complexity: O(events * starts * people).
  @discardableResult mutating func add(
    _ chain: PlannedChain, only one: Int? = nil
  ) -> BoolVariable {
    let chosen = chain.isOptional ? clash.new() : nil
    let position = eventsOfChain.count
    eventsOfChain.append([])
    let activity = programme[chain.activity]
    var staff: [Int: [ClashAttendee]] = [:]
    var counted: [BoolVariable] = []
    for number in chain.numbers where one.map({ $0 == number }) ?? true {
      let key = chain.key(number, in: programme)
      let isHeld = chosen ?? clash.on(.occasion(key))
      var event = ClashEvent(
        chain: position, activity: activity, activityID: chain.activity, number: number, key: key,
        poolKinds: [], isAnonymous: false, held: isHeld)
      event.pin = programme.pins.events.first { $0.key == key }
      if event.pin != nil, let chosen { clash.demand([chosen], where: [clash.on(.pin(key))]) }
      event.attendees = chain.invited.map {
        ClashAttendee(
          person: $0, literal: clash.on(.person($0)),
          isExcused: true)
      }
      let (fixed, possible) =
        steadyChief(of: chain.subject) == nil
        ? ([], [])
        : ChiefAttendsEncoding.chiefs(of: chain, number: number, programme, [], people)
      if let chief = fixed.first { event.attendees.append(attendee(chief, of: chain.activity)) }
      if let chief = possible.first {
        let comes = clash.new()
        counted.append(comes)
        event.attendees.append(
          ClashAttendee(
            person: chief, literal: comes, before: activity.preparation,
            after: activity.followUp, reserves: true, isParticipant: false))
      }
      addStaff(&event, chain, &staff)
      addPlaces(&event, chain)
      addStarts(&event, chain.year)
      events.append(event)
      eventsOfChain[position].append(events.count - 1)
    }
    let held = eventsOfChain[position].first.map { events[$0].held } ?? clash.new()
    if case .count(let wanted) = activity.chief, !counted.isEmpty, one == nil,
      let chief = steadyChief(of: chain.subject)
    {
      let conditions = [
        clash.on(.demand(.chiefAttends, chain.activity)), clash.on(.person(chief)), held,
      ]
      clash.atLeast(min(wanted, counted.count), of: counted, where: conditions)
    }
    return held
  }

  /// A chief who attends because the activity says so.
  mutating func attendee(_ chief: PersonID, of id: ActivityID) -> ClashAttendee {
    let comes = clash.both([clash.on(.demand(.chiefAttends, id)), clash.on(.person(chief))])
    return ClashAttendee(
      person: chief, literal: comes, before: programme[id].preparation,
      after: programme[id].followUp, reserves: true, isParticipant: false)
  }

  /// The chief of a subject's district, if it is the same person all along.
  func steadyChief(of subject: Subject) -> PersonID? {
    guard let district = programme.district(of: subject, groups: []) else { return nil }
    let post = people.chief(of: district)
    guard let chief = post.holders.first, post.holders.count == 1,
      programme.horizon.days.days.allSatisfy({ post.holder(on: $0) == chief })
    else { return nil }
    return chief
  }

  /// Officials chosen among those of a role; those who stay are the same in the whole chain.
  private mutating func addStaff(
    _ event: inout ClashEvent, _ chain: PlannedChain, _ known: inout [Int: [ClashAttendee]]
  ) {
    guard programme.rules.binds(.staffing) else { return }
    let demand = ClashMember.demand(.staffing, chain.activity)
    let districts = programme.servedDistricts(of: event.activity, chain.subject, groups: [])
    var seats: [PersonID: [BoolVariable]] = [:]
    for (i, need) in event.activity.staff.enumerated() where need.count > 0 {
      if need.stays, let same = known[i] {
        event.attendees += same
        continue
      }
      let able = StaffingEncoding.candidates(for: need.role, programme)
      let people = StaffingEncoding.serving(districts, among: able, programme)
        .filter { !chain.invited.contains($0) }
      let chosen = people.map { person in
        ClashAttendee(
          person: person, literal: clash.new(), before: need.preparation, isParticipant: false)
      }
      clash.concerned[demand, default: []] += people
      clash.atLeast(
        need.count, of: chosen.map(\.literal), where: [clash.on(demand), event.held])
      for one in chosen { seats[one.person, default: []].append(one.literal) }
      if need.stays { known[i] = chosen }
      event.attendees += chosen
    }
    for person in seats.keys.sorted() {
      clash.atMost(1, of: seats[person] ?? [], where: [clash.on(demand)])
    }
  }

  private mutating func addPlaces(_ event: inout ClashEvent, _ chain: PlannedChain) {
    var options: [Place] = []
    switch event.activity.place {
    case .none, .host: break
    case .subject:
      if case .workplace(let id) = chain.subject { options = [.workplace(id)] }
    case .venue(let list):
      options = (list.isEmpty ? programme.organisation.venueIDs : list).map { .venue($0) }
    }
    if let fixed = event.pin?.place, !options.contains(fixed) { options.append(fixed) }
    guard options.count > 1 || event.pin?.place != nil else {
      event.places = options.map { ClashPlace(place: $0) }
      if options.isEmpty, case .venue = event.activity.place {
        clash.forbid(clash.on(.rule(.venueOpen)), event.held)
      }
      return
    }
    event.places = options.map { ClashPlace(place: $0, literal: clash.new()) }
    clash.demand(event.places.compactMap(\.literal), where: [event.held])
    if let fixed = event.pin?.place {
      let pin = clash.on(.pin(event.key))
      for option in event.places {
        guard let literal = option.literal else { continue }
        if option.place != fixed { clash.forbid(pin, literal) }
      }
    }
  }

  /// Makes the candidate starts of an event, and takes away what its members take away.
  mutating func addStarts(_ event: inout ClashEvent, _ year: SchoolYear) {
    event.days = Array(repeating: nil, count: dayCount)
    var ofMinute: [Int: BoolVariable] = [:]
    let horizon = programme.horizon.days
    var minutes = event.activity.starts
    if let start = event.pin?.start, !minutes.contains(start) { minutes.append(start) }
    let days = programme.rules.binds(.windows) ? year.days : horizon
    for date in days.days where horizon.contains(date) {
      guard horizon.contains(date.advanced(by: event.activity.dayCount - 1)) else { continue }
      let isPinDay = event.pin?.day == date
      let isOrdinary = event.activity.weekdays.contains(date.weekday)
      guard isOrdinary || isPinDay else { continue }
      let index = first.distance(to: date)
      let onDay = clash.new()
      event.days[index] = onDay
      for minute in minutes {
        let isUsual = isOrdinary && event.activity.starts.contains(minute)
        guard isUsual || isPinDay else { continue }
        let literal = clash.new()
        let atMinute = ofMinute[minute] ?? clash.new()
        ofMinute[minute] = atMinute
        clash.demand([onDay], where: [literal])
        clash.demand([atMinute], where: [literal])
        // Only a pin gives an event a time that its activity does not have.
        if !isUsual { clash.demand([clash.on(.pin(event.key))], where: [literal]) }
        event.starts.append(ClashStart(day: index, minute: minute, literal: literal))
      }
    }
    event.minutes = ofMinute.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if !event.isAnonymous { clash.demand(event.starts.map(\.literal), where: [event.held]) }
    ClashTime.apply(to: event, year, in: &self)
  }
}
