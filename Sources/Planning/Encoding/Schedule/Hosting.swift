import ChainScheduling
import Programme

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
        candidates: VenueOpenEncoding.open(workplace, event, programme))
    }
  }

  static func encode(into encoding: inout ScheduleEncoding) {
    for (i, chain) in encoding.agenda.chains.enumerated() {
      guard encoding.programme[chain.activity].place == .host else { continue }
      let members = chain.invited.count
      guard members > 0, isUnpinned(i, members, encoding) else { continue }
      let events = chain.numbers.count
      encoding.problem.chains[i].hosting = Hosting(
        fewest: Int32(events / members), most: Int32((events + members - 1) / members))
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
