/// Lines of prices for events of a person that are certainly held at different places.
///
/// Between two such events on one day there must be time to travel, however they are placed, so each
/// covers that many minutes after its end as well: longer than a booking, which may be followed at
/// once by another at the same place. A person has up to two lines, one that favours chains of
/// several events and one that favours single events; a chain may be in both.
struct ApartLines {
  /// One line of prices.
  struct Line: BitwiseCopyable {
    var resource: Int32
    /// The minutes that each event covers after its booking, from 1.
    var minutes: Int32
  }

  /// The lines of a seat, by their numbers among apart lines; -1 for none.
  struct Pair: BitwiseCopyable {
    static let none = Pair(first: -1, second: -1)
    var first: Int32
    var second: Int32
  }

  /// The lines, by resource.
  let lines: Flat<Line>
  /// For each line its chains.
  let chains: FlatLists<Int32>
  /// For each position among all uses the lines of that seat.
  let ofUse: Flat<Pair>
  /// For each option of a role the lines of that seat.
  let ofOption: Flat<Pair>

  /// The fewest chains of a line.
  fileprivate static let fewest = 3

  init(_ instance: Instance, _ arena: Arena) {
    let finder = ApartFinder(instance)
    var lines: [Line] = []
    var members: [[Int32]] = []
    var pairs: [[Int32: Pair]] = []
    for r in 0..<instance.resourceCount {
      var own: [Int32: Pair] = [:]
      for set in finder.sets(of: r) {
        let line = Int32(lines.count)
        lines.append(Line(resource: Int32(r), minutes: set.minutes))
        members.append(set.chains)
        for chain in set.chains {
          var pair = own[chain] ?? .none
          if pair.first < 0 { pair.first = line } else { pair.second = line }
          own[chain] = pair
        }
      }
      pairs.append(own)
    }
    self.lines = arena.make(lines)
    chains = arena.make(lists: members)
    let ofUse = arena.make(instance.uses.elements.count, Pair.none)
    let ofOption = arena.make(instance.options.count, Pair.none)
    for event in 0..<instance.eventCount {
      let chain = instance.events[event].chain
      for u in instance.uses.range(event) {
        ofUse[u] = pairs[Int(instance.uses[u].resource)][chain] ?? .none
      }
      for r in instance.roles.range(event) {
        for o in instance.roles[r].firstOption..<instance.roles[r].endOption
        where instance.options[o].resource >= 0 {
          ofOption[o] = pairs[Int(instance.options[o].resource)][chain] ?? .none
        }
      }
    }
    self.ofUse = ofUse
    self.ofOption = ofOption
  }
}

/// Finds sets of chains whose events a person can never have in one place on one day.
private struct ApartFinder {
  struct Found {
    var chains: [Int32]
    var minutes: Int32
  }

  let instance: Instance
  /// For each resource the chains whose places are all known, with those places.
  private var candidates: [[(chain: Int32, places: [Int32])]]

  init(_ instance: Instance) {
    self.instance = instance
    candidates = [[(chain: Int32, places: [Int32])]](repeating: [], count: instance.resourceCount)
    for c in 0..<instance.chainCount {
      let range = instance.chainEvents.range(c)
      // Two events of one chain must never be on one day.
      let longest = range.reduce(1) { max($0, instance.events[instance.chainEvents[$1]].days) }
      guard !instance.chains[c].isOptional,
        range.count == 1 || instance.chains[c].gapMinimum >= longest,
        let places = ApartFinder.places(instance, c)
      else { continue }
      var people = Set<Int32>()
      for i in range {
        let event = Int(instance.chainEvents[i])
        for u in instance.uses.range(event) where instance.uses[u].isPerson {
          people.insert(instance.uses[u].resource)
        }
        for r in instance.roles.range(event) {
          for o in instance.roles[r].firstOption..<instance.roles[r].endOption
          where instance.options[o].resource >= 0 {
            people.insert(instance.options[o].resource)
          }
        }
      }
      for person in people { candidates[Int(person)].append((Int32(c), places)) }
    }
  }

  /// The places at which a chain's events may be; nil if one may be at none that is known, or wants
  /// peace for its people, which takes whole days anyhow.
  private static func places(_ instance: Instance, _ chain: Int) -> [Int32]? {
    var places = Set<Int32>()
    for i in instance.chainEvents.range(chain) {
      let event = Int(instance.chainEvents[i])
      guard instance.events[event].isolation < 0 else { return nil }
      for p in instance.places.range(event) {
        guard instance.places[p].place >= 0 else { return nil }
        places.insert(instance.places[p].place)
      }
    }
    return places.sorted()
  }

  /// The sets of a resource, greedily: long chains first, then, if that differs, short ones first.
  ///
  /// - Complexity: O(chains * log(chains) + places^2) of the resource.
  func sets(of resource: Int) -> [Found] {
    let own = candidates[resource]
    let long = found(own.sorted { (-length($0.chain), $0.chain) < (-length($1.chain), $1.chain) })
    let short = found(own.sorted { (length($0.chain), $0.chain) < (length($1.chain), $1.chain) })
    return [long, long?.chains == short?.chains ? nil : short].compactMap { $0 }
  }

  private func length(_ chain: Int32) -> Int { instance.chainEvents.range(Int(chain)).count }

  private func found(_ order: [(chain: Int32, places: [Int32])]) -> Found? {
    var taken = Set<Int32>()
    var sets: [(chain: Int32, places: [Int32])] = []
    for item in order where taken.isDisjoint(with: item.places) {
      taken.formUnion(item.places)
      sets.append(item)
    }
    guard sets.count >= ApartLines.fewest else { return nil }
    var least = Int32.max
    for (i, a) in sets.enumerated() {
      for b in sets[..<i] {
        for p in a.places {
          for q in b.places {
            least = min(least, instance.distances[Int(p) * instance.placeCount + Int(q)])
          }
        }
      }
    }
    guard least > 0 else { return nil }
    return Found(chains: sets.map(\.chain).sorted(), minutes: least)
  }
}
