import ChainScheduling
import Programme
import SolverSupport

/// Meetings at the members' workplaces, shared out evenly.
enum HostingEncoding: ScheduleRule {
  static let id = RuleID.hosting

  /// A place option for each member, in the members' order.
  static func places(
    _ members: [PersonID], _ event: Event, _ programme: Programme, _ encoding: ScheduleEncoding
  ) -> [PlaceOption] {
    members.compactMap { member in
      guard let workplace = programme.organisation[member].workplace else { return nil }
      return PlaceOption(
        place: encoding.place(.workplace(workplace)), host: ScheduleEncoding.resource(member),
        capacity: VenueCapacityEncoding.capacity(of: .workplace(workplace), programme),
        candidates: open(member, workplace, event, programme))
    }
  }

  /// The candidate starts at which a member is there to host and the workplace is not closed.
  private static func open(
    _ member: PersonID, _ workplace: WorkplaceID, _ event: Event, _ programme: Programme
  ) -> BitSet {
    var bits =
      VenueOpenEncoding.open(workplace, event, programme) ?? BitSet(full: event.starts.count)
    let first = programme.horizon.days.first
    for (i, start) in event.starts.enumerated()
    where !programme.organisation.people[member.index].isEmployed(
      on: first.advanced(by: Int(start) / 1440))
    {
      bits.remove(i)
    }
    return bits
  }

  /// How many of a group's members are employed on every day of a school year in the horizon.
  private static func steady(
    _ members: [PersonID], _ year: SchoolYear, _ programme: Programme
  ) -> Int {
    let days = year.days.days.filter { programme.horizon.days.contains($0) }
    return members.filter { member in
      days.allSatisfy { programme.organisation.people[member.index].isEmployed(on: $0) }
    }.count
  }

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard encoding.programme[chain.activity].place == .host else { continue }
      let members = chain.invited.count
      guard members > 0, isUnpinned(i, members, encoding) else { continue }
      let events = chain.numbers.count
      let steady = steady(chain.invited, chain.year, encoding.programme)
      let sharers = max(1, steady)
      let most = (events + sharers - 1) / sharers
      if isDisturbed(i, most, encoding) {
        share(i, most, &encoding)
        continue
      }
      encoding.problem.chains[i].hosting = Hosting(
        fewest: steady == members ? Int32(events / members) : 0, most: Int32(most))
    }
  }

  /// Whether a group has changed so that its hosting cannot be divided evenly any more.
  private static func isDisturbed(_ chain: Int, _ most: Int, _ encoding: ScheduleEncoding) -> Bool {
    encoding.disturbedHosting.contains(chain)
      || held(chain, encoding).values.contains { $0 > most }
  }

  /// How often each member has hosted already.
  private static func held(_ chain: Int, _ encoding: ScheduleEncoding) -> [PersonID: Int] {
    var result: [PersonID: Int] = [:]
    for event in encoding.events(ofChain: chain) where encoding.events[event].isHeld {
      if let host = encoding.previous?.event(encoding.key(ofEvent: event))?.host {
        result[host, default: 0] += 1
      }
    }
    return result
  }

  /// Lets nobody host more often than the most, whatever has been held; nobody has to.
  ///
  /// A meeting that somebody else has hosted, or a member beyond the most, takes nobody's turn: it
  /// has an option of its own, which is closed to all other meetings of the chain.
  private static func share(_ chain: Int, _ most: Int, _ encoding: inout ScheduleEncoding) {
    let members = encoding.agenda.chains[chain].invited
    let events = encoding.events(ofChain: chain)
    var turns = [Int](repeating: 0, count: members.count)
    var options: [Int: Int] = [:]
    var others = 0
    for event in events where encoding.events[event].isHeld {
      let host = encoding.previous?.event(encoding.key(ofEvent: event))?.host
      if let i = members.firstIndex(where: { $0 == host }), turns[i] < most {
        turns[i] += 1
        options[event] = i
      } else {
        options[event] = members.count + others
        others += 1
      }
    }
    for event in events {
      let capacity = encoding.problem.events[event].starts.count
      var places = encoding.problem.events[event].places
      places += (0..<others).map { _ in PlaceOption() }
      let own = options[event]
      for i in places.indices where own != nil || i >= members.count {
        places[i].candidates = i == own ? nil : BitSet(capacity: capacity)
        if i == own { places[i].capacity = .max }
      }
      encoding.problem.events[event].places = places
    }
    encoding.problem.chains[chain].hosting = Hosting(fewest: 0, most: Int32(most))
  }

  /// Whether every event of a chain offers every member as host, as the engine's division needs.
  private static func isUnpinned(_ chain: Int, _ members: Int, _ encoding: ScheduleEncoding) -> Bool
  {
    encoding.events(ofChain: chain).allSatisfy {
      encoding.problem.events[$0].places.count == members
    }
  }
}
