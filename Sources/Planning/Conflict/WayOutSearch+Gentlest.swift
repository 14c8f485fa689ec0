import Programme
import SolverSupport

extension WayOutSearch {
  /// One ladder of a search.
  private struct Ladder {
    let search: Int
    let steps: [Loosening]
    /// No step of it is gentler.
    let effort: Int
  }

  /// How many ladders of each search are climbed at once.
  private static let width = 2

  /// The gentlest ways out of each of some clashes, so many at most.
  ///
  /// Ladders are climbed in the order of their gentlest steps, until no other could lead to a gentler
  /// way than those that are found.
  ///
  /// - Complexity: a few models and searches for each ladder that is climbed.
  static func gentlest(of searches: [WayOutSearch], limit: Int, threads: Int) -> [[WayOut]] {
    guard limit > 0 else { return searches.map { _ in [] } }
    // One clash alone keeps all threads busy: each of its members is asked by itself.
    let turns = searches.indices.flatMap { i in
      searches[i].clash.members.map { (search: i, member: $0) }
    }
    let ladders = Threads.map(turns.count, threads: threads) { i in
      searches[turns[i].search].ladders(of: turns[i].member)
    }
    var open = searches.map { _ in [Ladder]() }
    for (turn, list) in zip(turns, ladders) {
      for steps in list {
        open[turn.search].append(
          Ladder(
            search: turn.search, steps: steps, effort: steps.map(\.effort).min() ?? .max))
      }
    }
    for i in open.indices { open[i].sort { $0.effort < $1.effort } }
    var found = searches.map { _ in [WayOut]() }
    while true {
      var next: [Ladder] = []
      for i in open.indices {
        let worst = found[i].count < limit ? Int.max : found[i].last?.effort ?? .max
        let few = open[i].prefix(width).prefix { $0.effort < worst }
        open[i] = few.isEmpty ? [] : Array(open[i].dropFirst(few.count))
        next += few
      }
      if next.isEmpty { return found }
      let climbed = next
      let ways = Threads.map(climbed.count, threads: threads) {
        searches[climbed[$0].search].gentlest(of: climbed[$0].steps)
      }
      for (ladder, way) in zip(climbed, ways) {
        guard let way else { continue }
        found[ladder.search] = gentlest(found[ladder.search] + [way], limit: limit)
      }
    }
  }
}
