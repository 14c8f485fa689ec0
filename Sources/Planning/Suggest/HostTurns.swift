import Programme

/// Shares the hosting of a group's meetings anew when its members change, changing as little as can
/// be.
struct HostTurns {
  let programme: Programme

  /// Returns a group's meetings to come with hosts who are members and whose turns are as even as
  /// the number divides; meetings whose host may stay keep him.
  ///
  /// - Complexity: O(meetings * members).
  func shared(_ events: [PlannedEvent], among members: [PersonID], from asOf: Day) -> [PlannedEvent]
  {
    var events = events
    for activity in Set(events.map(\.activity)).sorted()
    where programme[activity].place == .host {
      for year in Set(events.map(\.key.year)).sorted() {
        let own = events.indices.filter {
          events[$0].activity == activity && events[$0].key.year == year
        }
        share(own, &events, members, asOf)
      }
    }
    return events
  }

  private func share(
    _ own: [Int], _ events: inout [PlannedEvent], _ members: [PersonID], _ asOf: Day
  ) {
    let hosts = members.filter { programme.organisation[$0].workplace != nil }
    guard !hosts.isEmpty, !own.isEmpty else { return }
    var turns: [PersonID: Int] = [:]
    for e in own { if let host = events[e].host { turns[host, default: 0] += 1 } }
    let fewest = own.count / hosts.count
    let most = (own.count + hosts.count - 1) / hosts.count
    for e in own where events[e].day >= asOf {
      let host = events[e].host
      let stays = host.map { hosts.contains($0) && events[e].participants.contains($0) } ?? false
      let isWanted = hosts.contains { turns[$0, default: 0] < fewest }
      let hasTooMany = host.map { turns[$0, default: 0] > (isWanted ? fewest : most) } ?? true
      if stays, !hasTooMany { continue }
      guard
        let next = hosts.filter({ events[e].participants.contains($0) && $0 != host }).min(by: {
          (turns[$0, default: 0], $0) < (turns[$1, default: 0], $1)
        }), !stays || turns[next, default: 0] < (isWanted ? fewest : most)
      else { continue }
      if let host { turns[host, default: 0] -= 1 }
      turns[next, default: 0] += 1
      events[e].host = next
      events[e].place = programme.organisation[next].workplace.map { .workplace($0) }
    }
  }
}
