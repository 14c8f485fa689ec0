import Programme
import ProofFormat

/// The prices for chains whose events are never at one place on one day.
///
/// Two events of a person on one day at different places have the buffer and the way between them,
/// margins counted. So if no two of some chains have a place in common, at most one of their events
/// covers a minute, where each covers its booking and the shortest such break after it.
struct ApartPrices {
  /// One line of prices, for one person.
  struct Line {
    var person: PersonID
    var prices: CalendarPrices.Line
    /// The minutes that an event covers after its booking.
    var distance: Int
  }

  private(set) var lines: [Line] = []
  /// For each due chain its lines.
  private(set) var linesOf: [[Int]]
  /// The sum of all prices.
  private(set) var total = 0

  /// Takes up those lines of a proof whose chains are certainly apart; nothing if one has prices
  /// that are none.
  ///
  /// - Complexity: O(lines * (chains * places)^2).
  init?(_ proof: CalendarProof, _ chains: [CalendarBound.DueChain], _ bound: CalendarBound) {
    linesOf = [[Int]](repeating: [], count: chains.count)
    let evidence = bound.evidence
    let people = Dictionary(
      evidence.organisation.people.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    var positions: [ChainName: Int] = [:]
    for (i, chain) in chains.enumerated() where !chain.isRepeat {
      if let name = bound.name(of: chain) { positions[name] = i }
    }
    for item in proof.apart {
      guard let prices = CalendarPrices.line(minutes: item.minutes, prices: item.prices) else {
        return nil
      }
      guard bound.rules.binds(.travelBuffer), bound.rules.binds(.noOverlap),
        let person = people[item.key]
      else { continue }
      let members = Set(item.chains.compactMap { positions[$0] }).sorted()
      guard let distance = bound.shortestBreak(members.map { chains[$0] }) else { continue }
      for chain in members { linesOf[chain].append(lines.count) }
      lines.append(Line(person: PersonID(person), prices: prices, distance: distance))
      total += prices.sums.last ?? 0
      guard total < 1 << 56 else { return nil }
    }
  }
}

extension CalendarBound {
  /// What a chain is called in a proof.
  fileprivate func name(of chain: DueChain) -> ChainName? {
    chain.key.map { ChainName(activity: $0.activity, year: $0.year, subject: $0.subject) }
  }

  /// The fewest minutes between two events of different chains on one day; nothing if two may be at
  /// one place, or two of one chain on one day.
  fileprivate func shortestBreak(_ chains: [DueChain]) -> Int? {
    let buffer = evidence.ground.value(.travelBuffer, "buffer")
    var taken: [Place] = []
    var shortest = Int.max
    for chain in chains {
      guard hasDaysOfItsOwn(chain), let places = places(of: chain) else { return nil }
      for place in places {
        for other in taken {
          if place == other { return nil }
          let way = evidence.organisation.travelMinutes(from: other, to: place)
          shortest = min(shortest, buffer + way)
        }
      }
      taken += places
    }
    return shortest < .max && shortest > 0 ? shortest : nil
  }

  /// Whether no two events of a chain share a day.
  private func hasDaysOfItsOwn(_ chain: DueChain) -> Bool {
    if chain.links.count == 1 { return true }
    let activity = evidence.programme[chain.activity]
    guard let gap = activity.gap, rules.binds(.gap), gap.minimum >= max(1, activity.dayCount)
    else { return false }
    return zip(chain.links, chain.links.dropFirst()).allSatisfy {
      $0.number + 1 == $1.number
    }
  }

  /// The places at which a chain's events can be; nothing if that is not certain.
  private func places(of chain: DueChain) -> [Place]? {
    guard chain.links.allSatisfy({ $0.pin?.place == nil }) else { return nil }
    switch evidence.programme[chain.activity].place {
    case .none: return nil
    case .subject: return chain.subject.workplace.map { [.workplace($0)] }
    case .host:
      // Who hosts is one of the members: of a group these are all participants.
      guard case .group = chain.subject, rules.binds(.hosting) else { return nil }
      var places: [Place] = []
      for member in members(of: chain) {
        guard let home = evidence.ground.people[member.index].workplace else { continue }
        if !places.contains(.workplace(home)) { places.append(.workplace(home)) }
      }
      return places.isEmpty ? nil : places
    case .venue(let list):
      guard rules.binds(.venueOpen) else { return nil }
      let venues = list.isEmpty ? evidence.organisation.venueIDs : list
      return venues.isEmpty ? nil : venues.map { .venue($0) }
    }
  }
}
