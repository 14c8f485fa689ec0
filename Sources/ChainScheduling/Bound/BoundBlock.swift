/// Chains that one person is always at: no two of them have the person at a minute, and where they
/// are certainly held at different places, there is time to travel between them.
struct BoundBlock {
  let resource: Int32
  /// The chains, the longest first.
  let chains: [Int32]
  /// For each two chains the fewest minutes between their events on one day.
  let distances: [Int32]

  /// The most chains of a block.
  private static let most = 8
  /// The fewest events of a chain that is worth it: what has few events finds room elsewhere.
  private static let fewestEvents = 3

  /// The blocks of a problem, one for each person with such chains; no chain is in two.
  ///
  /// - Parameters:
  ///   - instance: The problem.
  ///   - resources: The people to look at, the most wanted first.
  /// - Returns: The blocks, in the order of the people.
  /// - Complexity: O(chains^2 * places^2) of each person.
  static func all(_ instance: Instance, _ resources: [Int32]) -> [BoundBlock] {
    var taken = [Bool](repeating: false, count: instance.chainCount)
    var found: [BoundBlock] = []
    let lists = chains(of: resources, instance)
    for (resource, list) in zip(resources, lists) {
      let chosen = list.filter { !taken[Int($0)] }.sorted {
        (-instance.chainEvents.range(Int($0)).count, $0)
          < (-instance.chainEvents.range(Int($1)).count, $1)
      }.prefix(most)
      guard chosen.count > 1 else { continue }
      for chain in chosen { taken[Int(chain)] = true }
      found.append(BoundBlock(resource, Array(chosen), instance))
    }
    return found
  }

  private init(_ resource: Int32, _ chains: [Int32], _ instance: Instance) {
    self.resource = resource
    self.chains = chains
    let places = chains.map { BoundBlock.places(instance, Int($0)) }
    var distances = [Int32](repeating: 0, count: chains.count * chains.count)
    for a in chains.indices {
      for b in chains.indices where a != b {
        guard let from = places[a], let to = places[b] else { continue }
        var least = Int32.max
        for p in from {
          for q in to {
            least = min(least, instance.distances[Int(p) * instance.placeCount + Int(q)])
          }
        }
        distances[a * chains.count + b] = least < .max ? least : 0
      }
    }
    self.distances = distances
  }

  /// Whether two chains never both cover a minute where each covers so many minutes after its events.
  @inline(__always) func leaves(_ a: Int, _ b: Int, _ beyond: Int32) -> Bool {
    distances[a * chains.count + b] >= beyond
  }

  /// The chains that each of some resources is always at, all of whose events take one day.
  private static func chains(of resources: [Int32], _ instance: Instance) -> [[Int32]] {
    var position = [Int](repeating: -1, count: instance.resourceCount)
    for (i, resource) in resources.enumerated() { position[Int(resource)] = i }
    var lists = [[Int32]](repeating: [], count: resources.count)
    for c in 0..<instance.chainCount where !instance.chains[c].isOptional {
      let range = instance.chainEvents.range(c)
      guard range.count >= fewestEvents,
        range.allSatisfy({ instance.events[instance.chainEvents[$0]].days == 1 }),
        let first = range.first
      else { continue }
      for u in instance.uses.range(Int(instance.chainEvents[first])) {
        let resource = instance.uses[u].resource
        guard instance.uses[u].isPerson, position[Int(resource)] >= 0 else { continue }
        lists[position[Int(resource)]].append(Int32(c))
      }
    }
    return lists
  }

  /// The places at which a chain's events may be; nil if one may be at none that is known.
  private static func places(_ instance: Instance, _ chain: Int) -> [Int32]? {
    var places = Set<Int32>()
    for i in instance.chainEvents.range(chain) {
      for p in instance.places.range(Int(instance.chainEvents[i])) {
        guard instance.places[p].place >= 0 else { return nil }
        places.insert(instance.places[p].place)
      }
    }
    return places.sorted()
  }
}
