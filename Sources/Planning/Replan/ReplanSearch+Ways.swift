import ChainScheduling
import SolverSupport

/// Follows the ways in which the bound moves events.
///
/// The engine chooses when a repeat is held before anybody chooses a repeat, so of many times it
/// seldom tries the one at which all can still be seated. The bound knows of each time who can come
/// then. So all that moves is held where a way of the bound has it, or else what people choose among,
/// and the engine mends the rest; where it cannot, the bound is asked for a way without those times.
extension ReplanSearch {
  /// How many ways are followed at most.
  private static let mostWays = 12

  /// Looks for a plan that moves no more events than are proven to move.
  ///
  /// - Parameters:
  ///   - known: What was found of the bound so far.
  ///   - freedom: What may change apart from times.
  ///   - open: The events that the bound opens first.
  ///   - counts: Whether each event counts when it moves.
  ///   - bound: The proven number; it rises if the bound, asked for all who attend, proves more.
  ///   - best: The best plan so far; a better one takes its place.
  /// - Complexity: at most `mostWays` solves of the bound and of the engine.
  func follow(
    _ known: MoveBound.Finding, in freedom: Freedom, _ open: Set<Int>, _ counts: [Bool],
    _ bound: inout Int, _ best: inout Found?
  ) {
    let attended = Set(encoding.problem.attendances.flatMap { $0.options.map(\.chain) })
    var without: [Int: Set<Int32>] = [:]
    var way = known
    for _ in 0..<ReplanSearch.mostWays {
      if options.cancellation.isDue() { return }
      way = moveBound(open, counts, after: way, asksAll: true, without: without)
      if without.isEmpty { bound = max(bound, way.fewest) }
      if way.isImpossible || !way.isHandy || way.fewest > bound { return }
      if let best, best.moved <= bound { return }
      var own = lean(way)
      own.details.formUnion(freedom.details)
      let chosen = way.starts.filter { attended.contains(Int32(encoding.events[$0.key].chain)) }
      var failed: Set<Int> = []
      for pins in chosen.isEmpty || chosen.count == way.starts.count
        ? [way.starts] : [way.starts, chosen]
      {
        if pins.isEmpty { return }
        own.pins = pins
        switch solve(own, way) {
        case .found(let found):
          if best.map({ found.moved < $0.moved }) ?? true { best = found }
          own.pins = [:]
          // Elsewhere it may be nearer or cheaper.
          if case .found(let free) = solve(own, way, from: found), free.moved <= found.moved {
            best = free
          }
          return
        case .unplaced(let list):
          failed = Set(list.map { Int($0.event) }).intersection(pins.keys)
          if failed.isEmpty { failed = Set(pins.keys) }
        case .stopped: return
        }
      }
      for e in failed {
        if let start = way.starts[e] { without[e, default: []].insert(start) }
      }
    }
  }
}
