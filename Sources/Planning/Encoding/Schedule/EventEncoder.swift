import ChainScheduling
import Programme
import SolverSupport

/// Turns one occasion into an event of the schedule problem: starts, people, places, roles, guests
/// and packs.
///
/// Tables of starts depend only on the activity, the window and the kinds of workplace that come;
/// they are made once and shared.
struct EventEncoder {
  let programme: Programme
  let groups: [SparringGroup]
  let previous: PreviousPlan?
  private var tables: [TableKey: StartTable] = [:]
  private var officials: [PersonRole: [PersonID]] = [:]
  private var staff: [StaffKey: [PersonID]] = [:]
  /// The tie of each seat that one official keeps throughout a chain.
  private var ties: [TieKey: Int32] = [:]
  /// When somebody can come to an activity in a window, for those asked about again and again.
  var openings: [OpeningKey: [Int32]] = [:]

  private struct TableKey: Hashable {
    let activity: ActivityID
    let window: DayRange
    let kinds: [WorkplaceKind]
    let ownKinds: [WorkplaceKind]
    let pin: PinKey?
  }

  private struct StaffKey: Hashable {
    let role: PersonRole
    let districts: Set<DistrictID>?
  }

  private struct TieKey: Hashable {
    let chain: Int
    let seat: Int
  }

  /// Who, for what and within which days.
  struct OpeningKey: Hashable {
    let person: PersonID
    let before: Int
    let activity: ActivityID
    let window: DayRange
  }

  private struct PinKey: Hashable {
    let day: Day
    let start: Int?
  }

  init(programme: Programme, groups: [SparringGroup], previous: PreviousPlan?) {
    self.programme = programme
    self.groups = groups
    self.previous = previous
  }

  /// Encodes one occasion.
  ///
  /// - Complexity: O(starts * people).
  mutating func encode(
    _ chain: PlannedChain, index: Int, number: Int, into encoding: inout ScheduleEncoding
  ) -> (Event, EncodedEvent) {
    let activity = programme[chain.activity]
    let key = chain.key(number, in: programme)
    if let previous, let held = previous.held(key) {
      return encodeHeld(held, chain, index, number, previous, &encoding)
    }
    let fixed = PinnedEncoding.fixing(key, programme, previous)
    let (chiefs, counted) = ChiefAttendsEncoding.chiefs(
      of: chain, number: number, programme, groups, encoding.agenda.people)
    let choosers = encoding.agenda.choosers(ofChain: index)
    let must = chain.invited + chiefs
    let kinds = Set(must.map { programme.organisation.kind(of: $0) }).sorted()
    var own = Set((chain.invited + choosers).map { programme.organisation.kind(of: $0) })
    if case .workplace(let id) = chain.subject { own.insert(programme.organisation[id].kind) }
    let context = StartContext(
      programme: programme, activity: activity, year: chain.year,
      window: activity.window(number, in: chain.year), kinds: kinds, ownKinds: own.sorted(),
      isPinned: fixed != nil || previous?.event(key) != nil)

    var event = Event(minutes: Int32(activity.minutes), dayCount: Int32(activity.dayCount))
    let table = table(context, chain.activity, fixed)
    fillStarts(&event, from: table, chain, key, chiefs, context, fixed, &encoding)
    let there = those(chain.invited, thereAt: event.starts, &encoding.availability)
    event.uses = there.map { Use(resource: ScheduleEncoding.resource($0)) }
    event.uses += those(chiefs, thereAt: event.starts, &encoding.availability).map {
      Use(
        resource: ScheduleEncoding.resource($0), before: Int32(activity.preparation),
        after: Int32(activity.followUp))
    }
    event.classes = EventClass.any
    if activity.kind == .sparringMeeting { event.classes |= EventClass.sparring }
    if activity.isFullDay { event.classes |= EventClass.fullDay }
    event.isolationDays = SeminarPeaceEncoding.days(activity, programme)
    if encoding.agenda.isChosen(index) { CohortSizeEncoding.bound(&event, activity, programme) }

    let roles = fillRoles(&event, chain, index, number, counted, context, fixed, &encoding)
    event.places = places(for: chain, event: event, fixed: fixed, &encoding)
    let guests = fillGuests(&event, chain, context, fixed, &encoding)
    let packs = PackFitsEncoding.fill(&event, chain, index: index, encoding.packShares, programme)
    if event.starts.isEmpty {
      let change = fixed == nil ? previous.map { FewEventsMovedEncoding(key, programme, $0) } : nil
      func isOut(_ start: Int32) -> Bool { change?.rulesOut(start, chain.activity) ?? false }
      // At a time that has passed or is too near nobody is in the way.
      var hopeless = HopelessEvent.explain(
        key, context, must: must, starts: table.starts.filter { !isOut($0) }, besides: isOut,
        &encoding.availability)
      if let change, table.starts.contains(where: change.isTooNear) {
        hopeless.rules.append(.notice)
      }
      encoding.hopeless.append(hopeless)
    }
    return (
      event,
      EncodedEvent(
        chain: index, number: number, context: context, invited: chain.invited, chiefs: chiefs,
        countedChiefs: counted, staffOptions: roles, guests: guests.map(\.0),
        preferred: guests.map(\.1), packs: packs, isLocked: isLocked(key, fixed), isHeld: false,
        isFixed: fixed != nil)
    )
  }

  /// Whether an event is shown as locked: by a pin, or as the earlier plan shows it.
  private func isLocked(_ key: EventKey, _ fixed: Fixing?) -> Bool {
    previous == nil ? fixed != nil : PinnedEncoding.pin(key, programme) != nil
  }

  mutating func table(_ context: StartContext, _ activity: ActivityID, _ fixed: Fixing?)
    -> StartTable
  {
    let key = TableKey(
      activity: activity, window: context.window, kinds: context.kinds,
      ownKinds: context.ownKinds, pin: fixed.map { PinKey(day: $0.day, start: $0.start) })
    if let known = tables[key] { return known }
    let made = StartTable(context, pinned: fixed.map { ($0.day, $0.start) })
    tables[key] = made
    return made
  }

  /// Keeps the starts at which everybody who must come is free, and adds the costs that depend on
  /// who comes and on the earlier plan.
  private func fillStarts(
    _ event: inout Event, from table: StartTable, _ chain: PlannedChain, _ key: EventKey,
    _ chiefs: [PersonID], _ context: StartContext, _ fixed: Fixing?,
    _ encoding: inout ScheduleEncoding
  ) {
    let tentative = programme.rules[.tentative]
    let district = chiefs.isEmpty ? nil : programme.district(of: chain.subject, groups: groups)
    let post = district.map { encoding.agenda.people.chief(of: $0) }
    var dayOfChief = -1
    var chief: PersonID?
    let change = previous.map { FewEventsMovedEncoding(key, programme, $0) }
    let crowd = encoding.availability.crowd(chain.invited)
    let isLong = context.activity.dayCount > 1
    let minutes = context.activity.minutes
    let doubtful =
      tentative.isOn
      ? chain.invited.filter { encoding.availability.isEverTentative($0) } : []
    var isChiefDoubtful = false
    for (i, start) in table.starts.enumerated() {
      let day = Int(start) / 1440
      if fixed == nil, !crowd.isSomebodyThere(on: day) { continue }
      if fixed == nil, let change, change.rulesOut(start, chain.activity) { continue }
      if !isLong, !crowd.hasOwnHours {
        let from = Int(start) % 1440
        guard encoding.availability.isFree(crowd, day: day, from: from, to: from + minutes) else {
          continue
        }
      } else {
        guard
          chain.invited.allSatisfy({
            isFree($0, Int(start), before: 0, after: 0, context.activity, &encoding.availability)
          })
        else { continue }
      }
      if let post, Int(start) / 1440 != dayOfChief {
        dayOfChief = Int(start) / 1440
        let holder = post.holder(on: programme.horizon.days.first.advanced(by: dayOfChief))
        chief = holder.flatMap { chiefs.contains($0) ? $0 : nil }
        isChiefDoubtful =
          tentative.isOn && chief.map { encoding.availability.isEverTentative($0) } ?? false
      }
      if let chief {
        // Whoever is on leave is still the chief if nobody stands in, and cannot come.
        guard encoding.availability.isEmployed(chief, day: Int(start) / 1440),
          isFree(
            chief, Int(start), before: context.activity.preparation,
            after: context.activity.followUp, context.activity, &encoding.availability)
        else { continue }
      }
      var total = Int(table.costs[i])
      if isChiefDoubtful || !doubtful.isEmpty {
        let hits = TentativeEncoding.count(
          doubtful + (isChiefDoubtful ? [chief].compactMap { $0 } : []), Int(start),
          context.activity, &encoding.availability)
        if hits > 0, tentative.isHard { continue }
        total += hits * tentative.weight
      }
      if let change { total += change.cost(Int(start)) }
      event.starts.append(start)
      event.startCosts.append(Int32(clamping: total))
      event.startBurdens.append(table.burdens[i])
    }
  }

  private mutating func fillRoles(
    _ event: inout Event, _ chain: PlannedChain, _ index: Int, _ number: Int,
    _ counted: [PersonID], _ context: StartContext, _ fixed: Fixing?,
    _ encoding: inout ScheduleEncoding
  ) -> [[PersonID]] {
    let activity = context.activity
    if !counted.isEmpty {
      let chiefs = counted.map { chief in
        var bits = candidates(
          of: chief, for: event, before: activity.preparation, context, chain.activity, fixed,
          &encoding.availability)
        programme.district(of: chain.subject, groups: groups).map {
          encoding.agenda.people.chief(of: $0).narrow(&bits, to: chief, event.starts)
        }
        return option(
          of: chief, for: event, bits, before: activity.preparation, after: activity.followUp,
          activity, &encoding.availability)
      }
      event.roles.append(ChiefAttendsEncoding.role(chiefs))
    }
    var options: [[PersonID]] = []
    let districts = programme.servedDistricts(of: activity, chain.subject, groups: groups)
    for need in activity.staff {
      let people = candidates(for: need.role, districts).filter { !chain.invited.contains($0) }
      // Those who can be chosen for one event are evened out together.
      let load = people.first.flatMap { encoding.loadOfOfficial[need.role]?[$0] } ?? -1
      let prepared = people.map { person in
        let bits = candidates(
          of: person, for: event, before: need.preparation, context, chain.activity, fixed,
          &encoding.availability)
        return option(
          of: person, for: event, bits, before: need.preparation, after: 0, activity,
          &encoding.availability)
      }
      for _ in 0..<max(0, need.count) {
        var role = ChainScheduling.Role(options: prepared, load: load)
        if need.stays {
          role.tie = tie(ofChain: index, seat: event.roles.count)
          if number == chain.numbers.first {
            PartnerStaysEncoding.price(&role, people, chain, programme)
          }
        }
        event.roles.append(role)
        options.append(people)
      }
    }
    return options
  }

  /// Somebody who may fill a role at some starts, with the minutes around it.
  private func option(
    of person: PersonID, for event: Event, _ candidates: BitSet, before: Int, after: Int,
    _ activity: Activity, _ availability: inout Availability
  ) -> RoleOption {
    var option = RoleOption(
      resource: ScheduleEncoding.resource(person), before: Int32(before), after: Int32(after))
    var bits = candidates
    if let dislikes = TentativeEncoding.dislikes(
      of: person, event, activity, &bits, programme, &availability)
    {
      option.disliked = dislikes.starts
      option.dislikeCost = dislikes.cost
    }
    option.candidates = bits
    return option
  }

  /// Those who have a role and serve one of some districts.
  private mutating func candidates(for role: PersonRole, _ districts: Set<DistrictID>?)
    -> [PersonID]
  {
    let key = StaffKey(role: role, districts: districts)
    if let known = staff[key] { return known }
    let all = officials[role] ?? StaffingEncoding.candidates(for: role, programme)
    officials[role] = all
    let made = StaffingEncoding.serving(districts, among: all, programme)
    staff[key] = made
    return made
  }

  /// The tie of a seat throughout a chain.
  mutating func tie(ofChain chain: Int, seat: Int) -> Int32 {
    let key = TieKey(chain: chain, seat: seat)
    let tie = ties[key] ?? Int32(ties.count)
    ties[key] = tie
    return tie
  }

  func places(
    for chain: PlannedChain, event: Event, fixed: Fixing?, _ encoding: inout ScheduleEncoding
  ) -> [PlaceOption] {
    var options: [PlaceOption]
    switch programme[chain.activity].place {
    case .none: options = [PlaceOption()]
    case .host:
      options = HostingEncoding.places(chain.invited, event, programme, encoding)
    case .subject:
      options = VenueOpenEncoding.subjectPlace(chain.subject, event, programme, encoding)
    case .venue(let list):
      options = VenueOpenEncoding.venues(list, event, programme, encoding)
    }
    if let place = fixed?.place {
      let number = encoding.place(place)
      if options.contains(where: { $0.place == number }) {
        options.close(capacity: event.starts.count) { $0.place != number }
      } else {
        options = [PlaceOption(place: number)]
      }
    }
    if let host = fixed?.host {
      options.close(capacity: event.starts.count) { $0.host != ScheduleEncoding.resource(host) }
    }
    return options.isEmpty
      ? [PlaceOption(candidates: BitSet(capacity: event.starts.count))] : options
  }

  private mutating func fillGuests(
    _ event: inout Event, _ chain: PlannedChain, _ context: StartContext, _ fixed: Fixing?,
    _ encoding: inout ScheduleEncoding
  ) -> [(PersonID, Bool)] {
    let guests = OptionalAttendanceEncoding.guests(of: chain, encoding.agenda, programme)
    for (person, isPreferred) in guests {
      var bits = candidates(
        of: person, for: event, context, chain.activity, fixed, &encoding.availability)
      BoardLateEncoding.narrow(&bits, person, event, context.activity, programme)
      let weight =
        isPreferred
        ? PreferredAttendanceEncoding.weight(programme)
        : programme.rules.weight(.optionalAttendance)
      event.guests.append(
        Guest(
          resource: ScheduleEncoding.resource(person), missCost: Int32(clamping: weight),
          candidates: bits))
    }
    return guests
  }
}

extension [PlaceOption] {
  /// Closes options at every start; they stay in the list, so that positions keep their meaning.
  mutating func close(capacity: Int, where isClosed: (PlaceOption) -> Bool) {
    for i in indices where isClosed(self[i]) { self[i].candidates = BitSet(capacity: capacity) }
  }
}
