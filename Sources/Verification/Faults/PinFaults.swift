import Programme

extension ProgrammeCheck {
  /// Pins of events that are to be held, at a time and place where they can be.
  static let pinnedEvents = ProgrammeCheck { ground, faults in
    let horizon = ground.programme.horizon.days
    var seen: [EventKey: EventPin] = [:]
    for pin in ground.programme.pins.events {
      func add(_ id: String, _ what: Text) {
        faults.append(
          Fault(
            id, in: PlanningFile.pins, at: ground.pinPlace(of: pin.key),
            Words.sentence.with(pin.key.text, what),
            Words.changePin.text))
      }
      if let other = seen.updateValue(pin, forKey: pin.key), other != pin {
        add("double-pin", Words.isPinnedTwice.text)
      }
      guard let id = ground.activityOfKey[pin.key.activity] else {
        add("unknown-pin", Words.belongsToNoActivity.text)
        continue
      }
      let activity = ground.programme[id]
      let year = SchoolYear(startYear: pin.key.year)
      guard activity.isDue(in: year), pin.key.number <= activity.count,
        isSubject(pin.key.subject, of: id, ground)
      else {
        add("unknown-pin", Words.pinNotHeld.text)
        continue
      }
      let days = DayRange(pin.day, pin.day.advanced(by: activity.dayCount - 1))
      let date = ground.words(pin.day)
      if !horizon.contains(days) {
        add("pin-outside-horizon", Words.isPinnedOutsideHorizon.with(date))
        continue
      }
      let window = activity.window(pin.key.number, in: year)
      if ground.programme.rules.binds(.windows), !window.contains(days) {
        let range = ground.words(window)
        add("pin-outside-window", Words.isPinnedOutsideWindow.with(date, range))
      }
      if ground.programme.rules.binds(.closedDays),
        days.days.contains(where: ground.calendar.isClosedForAll)
      {
        add("pin-on-closed-day", Words.isPinnedToClosedDay.with(date))
      }
    }
  }

  private static func isSubject(_ label: String, of id: ActivityID, _ ground: Ground) -> Bool {
    ground.fixedSubjects(of: id).contains { subject, _ in
      switch subject {
      case .workplace(let place): ground.programme.organisation[place].key == label
      case .district(let district): ground.programme.organisation[district].key == label
      case .joint: label == EventKey.everybody
      case .group, .cohort, .unknown: false
      }
    } || ground.programme[id].subject == .group || ground.programme[id].subject == .cohort
  }

  /// Pins at times at which everybody who must be there can come.
  static let pinnedPeople = ProgrammeCheck { ground, faults in
    let openings = Openings(ground)
    for pin in ground.programme.pins.events {
      guard let known = KnownPin(pin, ground),
        ground.programme.horizon.days.contains(DayRange(pin.day, pin.day))
      else { continue }
      let starts = pin.start.map { [$0] } ?? known.activity.starts
      let away = known.people.sorted().filter { person in
        !starts.contains { start in
          (0..<1440).contains(start)
            && (person == known.chief
              ? openings.isFree(chief: person, for: known.activity, on: pin.day, at: start)
              : openings.isFree(person, for: known.activity, on: pin.day, at: start))
        }
      }
      guard !away.isEmpty, !ground.calendar.isClosedForAll(pin.day) else { continue }
      let names = ground.names(away)
      let date = ground.words(pin.day)
      faults.append(
        Fault(
          "pin-people-away", in: PlanningFile.pins, at: ground.pinPlace(of: pin.key),
          Words.isPinnedWhenAway.with(pin.key.text, date, names),
          Words.movePin.text))
    }
  }

  /// Pins of groups' meetings at times at which enough leaders of the district for a group can come,
  /// whoever the groups are made of.
  static let pinnedGroups = ProgrammeCheck { ground, faults in
    let openings = Openings(ground)
    let smallest = max(1, ground.value(.groupSize, "smallest"))
    let pools = ground.pools
    for pin in ground.programme.pins.events {
      guard let id = ground.activityOfKey[pin.key.activity], ground.programme[id].subject == .group,
        ground.programme.horizon.days.contains(DayRange(pin.day, pin.day)),
        !ground.calendar.isClosedForAll(pin.day),
        let district = GroupLabel(pin.key.subject).district(ground)
      else { continue }
      let activity = ground.programme[id]
      let pool = pools[district.index]
      func free(_ start: Int) -> Int {
        guard (0..<1440).contains(start) else { return 0 }
        return pool.count { openings.isFree($0, for: activity, on: pin.day, at: start) }
      }
      let most = (pin.start.map { [$0] } ?? activity.starts).map(free).max() ?? 0
      guard most < smallest else { continue }
      let name = ground.programme.organisation[district].name
      faults.append(
        Fault(
          "pin-group-away", in: PlanningFile.pins, at: ground.pinPlace(of: pin.key),
          Words.isPinnedWhenFewAre.with(
            pin.key.text, ground.words(pin.day), most, pool.count, name, smallest),
          Words.movePin.text))
    }
  }

  /// Pins that do not ask for anybody in two places, a venue twice, or a chain out of order.
  static let pinnedTogether = ProgrammeCheck { ground, faults in
    let pins = ground.programme.pins.events.compactMap { KnownPin($0, ground) }
    for (a, b) in pairs(of: pins) {
      func add(_ what: Text) {
        faults.append(
          Fault(
            "pins-clash", in: PlanningFile.pins,
            at: ground.pinPlace(of: a.pin.key, b.pin.key),
            Words.pinsClash.with(a.pin.key.text, b.pin.key.text, what),
            Words.moveOnePin.text))
      }
      let overlaps = a.spans.contains { span in b.spans.contains { $0.overlaps(span) } }
      if overlaps {
        let shared = a.people.intersection(b.people).sorted()
        if !shared.isEmpty, a.pin.key != b.pin.key {
          let names = ground.names(shared)
          add(Words.wouldBeInBoth.with(names))
        }
        if case .venue(let id)? = a.pin.place, a.pin.place == b.pin.place {
          let name =
            ground.programme.organisation.venues.indices.contains(id.index)
            ? ground.programme.organisation[id].name : "?"
          add(Words.bothHave.with(name))
        }
      }
      if !overlaps, let way = shortOfTravel(a, b, ground) {
        let names = ground.names(a.people.intersection(b.people).sorted())
        add(Words.wouldNeedTravel.with(names, way))
      }
      guard ground.programme.rules.binds(.gap), let gap = a.activity.gap,
        a.pin.key.activity == b.pin.key.activity, a.pin.key.year == b.pin.key.year,
        a.pin.key.subject == b.pin.key.subject
      else { continue }
      let (first, second) = a.pin.key.number < b.pin.key.number ? (a, b) : (b, a)
      let steps = second.pin.key.number - first.pin.key.number
      let days = first.pin.day.distance(to: second.pin.day)
      guard steps > 0, steps < 1000,
        days < clampedProduct(steps, gap.minimum) || days > clampedProduct(steps, gap.maximum)
      else { continue }
      add(Words.thereAreDays.with(CommonWord.days(days)))
    }
  }

  /// The minutes that whoever is at both pins would need between them, if there are fewer.
  private static func shortOfTravel(_ a: KnownPin, _ b: KnownPin, _ ground: Ground) -> Int? {
    let organisation = ground.programme.organisation
    guard ground.programme.rules.binds(.travelBuffer), let from = a.place, let to = b.place,
      from != to, !a.people.isDisjoint(with: b.people)
    else { return nil }
    let needed =
      ground.value(.travelBuffer, "buffer") + organisation.travelMinutes(from: from, to: to)
    for x in a.spans {
      for y in b.spans where x.day == y.day && max(y.start - x.end, x.start - y.end) < needed {
        return needed
      }
    }
    return nil
  }

  /// Days on which more is pinned for a chief than a day holds.
  static let pinnedDays = ProgrammeCheck { ground, faults in
    guard ground.programme.rules.binds(.chiefDay) else { return }
    let most = ground.value(.chiefDay, "most")
    struct ChiefDay: Hashable {
      var chief: PersonID
      var day: Day
    }
    var pinned: [ChiefDay: [EventKey]] = [:]
    for pin in ground.programme.pins.events {
      guard let known = KnownPin(pin, ground) else { continue }
      for person in known.people where ground.people[person.index].isChief {
        pinned[ChiefDay(chief: person, day: pin.day), default: []].append(pin.key)
      }
    }
    let crowded = pinned.filter { $0.value.count > most }.sorted {
      ($0.key.day, $0.key.chief) < ($1.key.day, $1.key.chief)
    }
    for (key, events) in crowded {
      let name = ground.name(key.chief)
      let date = ground.words(key.day)
      let list = events.map(\.text).joined(separator: ", ")
      faults.append(
        Fault(
          "pins-crowd-chief", in: PlanningFile.pins,
          at: ground.programme.pins.places.last(of: events),
          Words.hasTooManyPinned.with(name, events.count, date, most, list),
          Words.moveOnePin.text))
    }
  }
}

extension Ground {
  /// Where the last of some pins stands in the file; nil if it was not read from one.
  fileprivate func pinPlace(of keys: EventKey...) -> Fault.Place? {
    programme.pins.places.last(of: keys)
  }
}

/// The label of a group, as in "nord-02": the district's key and a number; a key that begins with a
/// digit has a "d" or more before it.
private struct GroupLabel {
  private let stem: Substring
  private let number: Int?

  init(_ label: String) {
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    let tail = parts.last ?? ""
    stem = parts.count > 1 ? label.dropLast(tail.count + 1) : ""
    number = Int(tail)
  }

  /// The district that has a group of this label in every plan; nil if it may have none, or if the
  /// label is given by hand.
  func district(_ ground: Ground) -> DistrictID? {
    let keys = ground.programme.organisation.districts.map(\.key)
    let bare = stem.drop { $0 == "d" }
    guard let number, number > 0,
      let position = keys.firstIndex(where: { $0 == stem })
        ?? keys.firstIndex(where: { $0 == bare && bare.first?.isNumber ?? false })
    else { return nil }
    let isLocked = ground.programme.pins.groups.contains { lock in
      lock.members.contains { ground.people[$0.index].district == DistrictID(position) }
        || lock.label.hasPrefix(stem)
    }
    let largest = max(1, ground.value(.groupSize, "largest"))
    let groups = (ground.pools[position].count + largest - 1) / largest
    return isLocked || number > groups ? nil : DistrictID(position)
  }
}

/// A pin with what is known of its time and people before anything is planned.
private struct KnownPin {
  let pin: EventPin
  let activity: Activity
  /// The spans it takes if its start is pinned; empty otherwise.
  let spans: [Span]
  let people: Set<PersonID>
  let chief: PersonID?
  /// The place, if it is known.
  let place: Place?

  init?(_ pin: EventPin, _ ground: Ground) {
    guard let id = ground.activityOfKey[pin.key.activity] else { return nil }
    self.pin = pin
    let activity = ground.programme[id]
    self.activity = activity
    spans =
      pin.start.flatMap { (0..<1440).contains($0) ? $0 : nil }.map { start in
        (0..<activity.dayCount).map {
          Span(day: pin.day.advanced(by: $0), minute: start, minutes: activity.minutes)
        }
      } ?? []
    var people = Set<PersonID>()
    if let host = pin.host { people.insert(host) }
    var district: DistrictID?
    switch activity.subject {
    case .group:
      for lock in ground.programme.pins.groups where lock.label == pin.key.subject {
        people.formUnion(lock.members.filter { ground.people[$0.index].isEmployed(on: pin.day) })
        district = lock.members.first.flatMap { ground.people[$0.index].district }
      }
    case .workplace:
      guard let place = ground.workplaceOfKey[pin.key.subject] else { return nil }
      district = ground.programme.organisation[place].district
      people.formUnion(KnownPin.invited(id, .workplace(place), on: pin.day, ground))
    case .district:
      guard let own = ground.districtOfKey[pin.key.subject] else { return nil }
      district = own
      people.formUnion(KnownPin.invited(id, .district(own), on: pin.day, ground))
    case .joint: people.formUnion(KnownPin.invited(id, .joint, on: pin.day, ground))
    case .cohort: break
    }
    let chief =
      activity.needsChief(at: pin.key.number) ? ground.chief(of: district, on: pin.day) : nil
    if let chief { people.insert(chief) }
    self.chief = chief
    let home = activity.place == .subject ? ground.workplaceOfKey[pin.key.subject] : nil
    place = pin.place ?? home.map { .workplace($0) }
    self.people = people
  }

  private static func invited(
    _ id: ActivityID, _ subject: EventSubject, on day: Day, _ ground: Ground
  ) -> [PersonID] {
    guard ground.programme[id].attendance == .all else { return [] }
    return ground.members(ground.invitations[id.index].required, of: subject).filter {
      ground.people[$0.index].isEmployed(on: day)
    }
  }
}
