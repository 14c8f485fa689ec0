import ChainScheduling
import SolverSupport

/// Takes back moves that only make room.
///
/// The more is opened, the more moves to make room, and more than it has to: what is open may move,
/// and the engine sees one event at a time. So where more has moved than is proven, what has moved
/// without losing its time is held where it was, all of it, then each half and so on, and the rest is
/// placed anew from where it came to lie.
extension ReplanSearch {
  /// How many times the calendar may be closed again, and for how much effort in all.
  private static let mostTries = 12
  private static let mostEffort = 250_000

  /// Looks for a plan with fewer moves among those that leave some of what has moved in its place.
  func tighten(_ best: inout Found, _ freedom: Freedom, bound: Int) {
    let forced = Set(former.forced)
    var sets = [movedEvents(best.solution, best.problem).filter { !forced.contains($0) }]
    var tries = 0
    var effort = 0
    while best.moved > bound, tries < ReplanSearch.mostTries, effort < ReplanSearch.mostEffort,
      !sets.isEmpty
    {
      let held = sets.removeFirst()
      if held.isEmpty || options.cancellation.isDue() { return }
      tries += 1
      var own = freedom
      own.times.subtract(held)
      effort += self.effort(of: own)
      if case .found(let found) = solve(own, way(of: best, without: held)),
        found.moved < best.moved
      {
        best = found
        sets = [movedEvents(best.solution, best.problem).filter { !forced.contains($0) }]
      } else if held.count > 1 {
        sets.append(Array(held[..<(held.count / 2)]))
        sets.append(Array(held[(held.count / 2)...]))
      }
    }
  }

  /// Where the events of a plan came to lie and who fills their seats, as a way to start from.
  private func way(of found: Found, without held: [Int]) -> MoveBound.Finding {
    var way = MoveBound.Finding(fewest: 0, starts: [:], isImpossible: false)
    let held = Set(held)
    for e in movedEvents(found.solution, found.problem) where !held.contains(e) {
      way.starts[e] = position(of: e, in: found)
    }
    for e in found.solution.roles.indices
    where found.solution.roles[e] != former.solution.roles[e] {
      way.roles[e] = found.solution.roles[e]
    }
    return way
  }
}
