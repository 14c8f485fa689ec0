import ChainScheduling

/// Takes back what a new calendar changes without need.
///
/// A search that may deal out all officials and seats anew changes more of them than it has to, and
/// each change is a message to somebody. So everything that keeps its time is put back as it was, as
/// far as the demands allow: all at once, and where that breaks one, each half by itself.
struct Restoring {
  /// Something that was changed: an event's place, officials, guests and pack, or a seat.
  private enum Item {
    case details(Int)
    case seat(Int)
  }

  /// How many times the demands may be checked.
  private static let mostChecks = 100

  private let problem: ScheduleProblem
  private let former: ScheduleSolution
  private(set) var solution: ScheduleSolution
  private var checks = 0

  /// Prepares to put back former choices.
  ///
  /// - Parameters:
  ///   - solution: A schedule that breaks no demand of the problem.
  ///   - problem: The problem; its places, officials, guests, packs and options are numbered like
  ///     those of `former`, its starts need not be.
  ///   - former: The former choices.
  init(_ solution: ScheduleSolution, _ problem: ScheduleProblem, former: ScheduleSolution) {
    self.problem = problem
    self.former = former
    self.solution = solution
  }

  /// Puts back what can be.
  ///
  /// - Parameter keeping: Events that are not touched, such as those that have moved.
  /// - Complexity: O(changes that are needed * log of all changes) checks of all demands.
  mutating func run(keeping: Set<Int>) {
    restore(changes(keeping)[...])
    // What stood in the way of something may be back where it was.
    restore(changes(keeping)[...])
  }

  /// What is changed, in the order of the year, so that what changed places lies together.
  private func changes(_ keeping: Set<Int>) -> [Item] {
    var found: [(time: Int32, item: Item)] = []
    for e in problem.events.indices where !keeping.contains(e) && former.starts[e] >= 0 {
      guard let time = time(e) else { continue }
      if solution.places[e] != former.places[e] || solution.roles[e] != former.roles[e]
        || solution.variants[e] != former.variants[e] || solution.guests[e] != former.guests[e]
      {
        found.append((time, .details(e)))
      }
    }
    for (a, choice) in former.attendances.enumerated()
    where choice >= 0 && choice != solution.attendances[a] {
      let events = problem.chains[Int(problem.attendances[a].options[Int(choice)].chain)].events
      // Where all of it has moved, nobody is spared a message by going there again.
      guard let first = events.first(where: { !keeping.contains(Int($0)) }),
        let time = time(Int(first))
      else { continue }
      found.append((time, .seat(a)))
    }
    return found.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.item)
  }

  /// When an event is held; nil if it is not.
  private func time(_ e: Int) -> Int32? {
    let start = Int(solution.starts[e])
    return problem.events[e].starts.indices.contains(start) ? problem.events[e].starts[start] : nil
  }

  /// Puts back all of some changes if no demand is broken then, or else what it can of each half.
  private mutating func restore(_ items: ArraySlice<Item>) {
    guard !items.isEmpty, checks < Restoring.mostChecks else { return }
    checks += 1
    var trial = solution
    for item in items {
      switch item {
      case .details(let e):
        trial.places[e] = former.places[e]
        trial.roles[e] = former.roles[e]
        trial.variants[e] = former.variants[e]
        trial.guests[e] = former.guests[e]
      case .seat(let a): trial.attendances[a] = former.attendances[a]
      }
    }
    if ScheduleCheck.breaches(of: trial, in: problem).isEmpty {
      solution = trial
    } else if items.count > 1 {
      let middle = items.startIndex + items.count / 2
      restore(items[..<middle])
      restore(items[middle...])
    }
  }
}
