import Programme

extension RuleCheck {
  /// A participant as host at the own workplace, in turn as evenly as the number divides.
  static let hosting = RuleCheck(.hosting) { evidence, findings in
    for e in evidence.askedEvents where evidence.activity(e).place == .host {
      let event = evidence.events[e]
      let home = event.host.flatMap { evidence.ground.people[$0.index].workplace }
      if let host = event.host, let home, event.participants.contains(host),
        event.place == .workplace(home)
      {
        continue
      }
      findings.add(events: [e], people: event.host.map { [$0] } ?? []) {
        let what = evidence.words(e)
        return Words.isNotAtHost.with(what)
      }
    }
    for chain in evidence.chains {
      for uneven in evidence.unevenHosts(of: chain) {
        findings.add(events: Array(chain.events), people: [uneven.person], groups: [chain.label]) {
          let name = evidence.name(uneven.person)
          return Words.hostsUnevenly.with(
            name, uneven.times, chain.label, chain.year.label, uneven.fewest, uneven.most)
        }
      }
    }
  }
}

extension Evidence {
  fileprivate struct UnevenHost {
    var person: PersonID
    var times: Int
    var fewest: Int
    var most: Int
  }

  /// How often each member of a group hosts in a chain; nothing for other chains.
  func hostings(of chain: EventChain) -> (members: [PersonID], times: [Int])? {
    guard case .group(let i) = chain.subject, programme[chain.activity].place == .host else {
      return nil
    }
    let members = plan.groups[i].members
    return (
      members, members.map { person in chain.events.filter { events[$0].host == person }.count }
    )
  }

  fileprivate func unevenHosts(of chain: EventChain) -> [UnevenHost] {
    guard let (members, times) = hostings(of: chain), !members.isEmpty else { return [] }
    let count = chain.events.count
    let days = chain.year.days.intersection(programme.horizon.days) ?? programme.horizon.days
    let steady = members.filter { member in
      days.days.allSatisfy { ground.people[member.index].isEmployed(on: $0) }
    }.count
    let isWhole = steady == members.count
    let fewest = isWhole ? count / members.count : 0
    let sharers = max(1, steady)
    let most = (count + sharers - 1) / sharers
    let held = chain.events.filter { facts[$0].isSettled }.compactMap { events[$0].host }
    let hosted = members.map { member in held.filter { $0 == member }.count }
    let isDisturbed = held.contains { !members.contains($0) } || hosted.contains { $0 > most }
    return members.indices.compactMap { i in
      let isThroughout = chain.events.allSatisfy { events[$0].participants.contains(members[i]) }
      let (least, greatest) = (isDisturbed ? 0 : fewest, max(most, hosted[i]))
      guard isThroughout, times[i] < least || times[i] > greatest else { return nil }
      return UnevenHost(person: members[i], times: times[i], fewest: least, most: greatest)
    }
  }
}
