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
    where !programme.organisation[member].isEmployed(on: first.advanced(by: Int(start) / 1440)) {
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
      days.allSatisfy { programme.organisation[member].isEmployed(on: $0) }
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
      encoding.problem.chains[i].hosting = Hosting(
        fewest: steady == members ? Int32(events / members) : 0,
        most: Int32((events + sharers - 1) / sharers))
    }
  }

  /// Whether every event of a chain offers every member as host, as the engine's division needs.
  private static func isUnpinned(_ chain: Int, _ members: Int, _ encoding: ScheduleEncoding) -> Bool
  {
    encoding.events(ofChain: chain).allSatisfy {
      encoding.problem.events[$0].places.count == members
    }
  }
}
