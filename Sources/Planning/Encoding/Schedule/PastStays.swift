import ChainScheduling
import Programme
import SolverSupport

/// What has been held stays as it was.
///
/// Held events are in the problem for what they mean to those that follow: distances, hosting, packs
/// used, the official who stays, who has attended which repeat. They have one start, whatever the
/// rules say of it now. Their people count only in the week in which the change falls, since limits
/// of weeks look back no further.
enum PastStaysEncoding {
  static let id = RuleID.pastStays

  /// Whether the people of a held event still count.
  static func counts(_ event: PlannedEvent, _ previous: PreviousPlan) -> Bool {
    event.days.last >= previous.asOf.monday.advanced(by: -3)
  }
}

extension EventEncoder {
  /// Encodes an event as it was held.
  mutating func encodeHeld(
    _ old: PlannedEvent, _ chain: PlannedChain, _ index: Int, _ number: Int,
    _ previous: PreviousPlan, _ encoding: inout ScheduleEncoding
  ) -> (Event, EncodedEvent) {
    let activity = programme[chain.activity]
    let context = StartContext(
      programme: programme, activity: activity, year: chain.year,
      window: activity.window(number, in: chain.year), kinds: [], ownKinds: [], isPinned: true)
    var event = Event(minutes: Int32(old.minutes), dayCount: Int32(old.dayCount))
    let offset = programme.horizon.days.first.distance(to: old.day)
    if offset >= 0, offset + old.dayCount <= programme.horizon.days.count {
      event.starts = [Int32(clamping: offset * 1440 + old.start)]
      event.startCosts = [0]
      event.startBurdens = [
        FairShareEncoding.burden(ofStart: offset * 1440 + old.start, activity, programme)
      ]
    } else {
      encoding.hopeless.append(HopelessEvent(key: old.key, rules: [.pastStays], people: []))
    }
    let (_, counted) = ChiefAttendsEncoding.chiefs(
      of: chain, number: number, programme, groups, encoding.agenda.people)
    let isCounted = PastStaysEncoding.counts(old, previous)
    let choosers = Set(encoding.agenda.choosers(ofChain: index))
    var staff = old.staff
    event.roles = heldRoles(&staff, chain, index, counted, old, isCounted)
    if isCounted {
      let seated = Set(event.roles.map { $0.options[0].resource })
      for person in old.people where !choosers.contains(person) {
        let resource = ScheduleEncoding.resource(person)
        if seated.contains(resource) { continue }
        let isChief = person == old.chief
        event.uses.append(
          Use(
            resource: resource, before: isChief ? Int32(activity.preparation) : 0,
            after: isChief ? Int32(activity.followUp) : 0))
      }
      event.classes = EventClass.any
      if activity.kind == .sparringMeeting { event.classes |= EventClass.sparring }
      if activity.isFullDay { event.classes |= EventClass.fullDay }
      event.isolationDays = SeminarPeaceEncoding.days(activity, programme)
    }
    event.places = heldPlaces(old, chain, index, event, &encoding)
    if let pack = old.pack, let label = programme.packs.firstIndex(where: { $0.key == pack }) {
      event.variants = [
        Variant(label: Int32(label), theme: PackFitsEncoding.theme(of: label, programme))
      ]
    }
    return (
      event,
      EncodedEvent(
        chain: index, number: number, context: context, invited: [], chiefs: [],
        countedChiefs: counted, staffOptions: [], guests: [], preferred: [], packs: [],
        isLocked: old.isLocked, isHeld: true, isFixed: true)
    )
  }

  /// One role for each that the event has by the rules, filled as it was.
  private mutating func heldRoles(
    _ staff: inout [PersonID], _ chain: PlannedChain, _ index: Int, _ counted: [PersonID],
    _ old: PlannedEvent, _ isCounted: Bool
  ) -> [ChainScheduling.Role] {
    var roles: [ChainScheduling.Role] = []
    func seat(_ person: PersonID?) -> ChainScheduling.Role {
      ChainScheduling.Role(options: [
        RoleOption(resource: person.map(ScheduleEncoding.resource) ?? -1)
      ])
    }
    if !counted.isEmpty {
      roles.append(seat(old.chief.flatMap { counted.contains($0) ? $0 : nil }))
    }
    for need in programme[chain.activity].staff {
      for _ in 0..<max(0, need.count) {
        let place = staff.firstIndex { programme.organisation[$0].has(need.role) }
        let person = place.map { staff.remove(at: $0) }
        let stays = person.map { official in
          need.stays && programme.organisation[official].isEmployed(on: programme.horizon.days.last)
        }
        var role = seat(isCounted || stays == true ? person : nil)
        if stays == true { role.tie = tie(ofChain: index, seat: roles.count) }
        roles.append(role)
      }
    }
    return roles
  }

  /// The options of the place by the rules, with the one that was used open and all others closed.
  private func heldPlaces(
    _ old: PlannedEvent, _ chain: PlannedChain, _ index: Int, _ event: Event,
    _ encoding: inout ScheduleEncoding
  ) -> [PlaceOption] {
    let place = old.place.map { encoding.place($0) } ?? -1
    guard programme[chain.activity].place == .host else { return [PlaceOption(place: place)] }
    var options = places(for: chain, event: event, fixed: nil, &encoding)
    let host = old.host.map(ScheduleEncoding.resource)
    var chosen = options.firstIndex { $0.host == host }
    if chosen == nil {
      // Whoever has come instead inherits the turn of a host who has left.
      encoding.disturbedHosting.insert(index)
      chosen = chain.invited.firstIndex { !old.participants.contains($0) }
    }
    let kept = chosen.flatMap { options.indices.contains($0) ? $0 : nil } ?? 0
    options.close(capacity: event.starts.count) { _ in true }
    if options.indices.contains(kept) {
      options[kept].candidates = nil
      options[kept].capacity = .max
    }
    return options
  }
}
