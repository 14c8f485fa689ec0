import ChainScheduling
import ConstraintSolving
import SolverSupport

/// The fewest events that can move or be given up, from below.
///
/// The model has a variable for the start of each event that has been opened and a literal "stays"
/// for each event that has not; an event that has not been opened and does not stay is gone. What it
/// knows are the hard demands on those who must come: nobody in two places, peace, distances in
/// chains, orders, limits of days and weeks, opening times; that each event has its officials, who
/// may be other ones than before; and that whoever has to choose a repeat anew finds one and leaves
/// somebody at the workplace. What is held only for those who choose it may be given up. It leaves
/// out what else can give way without moving an event (hosts, and room in repeats unless all are asked
/// who attend them), so it allows more than the calendar does and its optimum is a lower bound.
///
/// Events that are gone in an optimum are opened, opened events that clash in it are told apart, and
/// the model is solved again, until every event that does not stay has a start of its own: a hitting
/// set with conflicts found on demand (Chandrasekaran, Karp, Moreno-Centeno, Vempala, "Algorithms
/// for implicit hitting set problems", 2011). Most pairs of opened events never come near each other,
/// and are never told apart.
struct MoveBound {
  /// What was found.
  struct Finding {
    /// No plan moves fewer events.
    var fewest: Int
    /// Events that move in a cheapest way the model knows, with the positions of their starts.
    var starts: [Int: Int32]
    /// Events with other officials than before in that way, with the options that fill their seats.
    var roles: [Int: [Int32]] = [:]
    /// Events that are given up in that way.
    var givenUp: Set<Int> = []
    /// Whether there is no way at all, which proves that there is no plan.
    var isImpossible: Bool
    /// Whether that way is whole: every event has a time in it or is given up, and no two clash.
    var isWhole = true
    /// The events that were opened to find it.
    fileprivate var opened: Set<Int> = []
    /// The pairs of them that were told apart.
    fileprivate var apart = ToldApart()

    /// Whether it is worth asking for more: that way is whole, and the model is small enough to be
    /// solved time and again.
    var isHandy: Bool { isWhole && opened.count <= 256 }

    init(fewest: Int, starts: [Int: Int32], isImpossible: Bool) {
      self.fewest = fewest
      self.starts = starts
      self.isImpossible = isImpossible
    }
  }

  let problem: ScheduleProblem
  let former: ScheduleSolution
  let isFixed: [Bool]
  /// Whether an event has been held or is frozen, with all who were there.
  let isHeld: [Bool]
  /// Whether an event counts when it moves.
  let counts: [Bool]
  /// Those who have to choose a repeat or a cohort anew.
  let choosers: Set<Int>
  /// Whether those are all who attend what they choose among, so that room counts.
  let asksAll: Bool
  /// Starts that are not to be had, as positions by event: what is found then is a way and no bound.
  let without: [Int: Set<Int32>]
  /// The place of each event that can be at one place alone.
  let onlyPlaces: [Int32?]
  /// Events by resource and day, as they were, of those who must come.
  private let diary: Diary
  /// The longest that two events can disturb each other, in days.
  let reach: Int
  /// Events opened at most, and how many at most besides those that are opened first.
  private static let most = 160
  private static let more = 24
  /// So many opened events are first looked at without officials, which most of the model is about.
  private static let many = 16

  /// Prepares the search.
  init(
    _ problem: ScheduleProblem, _ former: ScheduleSolution, isFixed: [Bool], isHeld: [Bool],
    counts: [Bool], choosers: Set<Int> = [], asksAll: Bool = false,
    without: [Int: Set<Int32>] = [:]
  ) {
    self.problem = problem
    self.without = without
    self.former = former
    self.isFixed = isFixed
    self.isHeld = isHeld
    onlyPlaces = problem.events.map { event in
      guard let first = event.places.first?.place,
        event.places.allSatisfy({ $0.place == first })
      else { return nil }
      return first
    }
    self.counts = counts
    self.choosers = asksAll ? MoveBound.all(among: choosers, problem) : choosers
    self.asksAll = asksAll
    reach = problem.events.reduce(0) { max($0, Int($1.isolationDays), Int($1.dayCount)) }
    var entries: [(resource: Int32, day: Int, item: Int)] = []
    for e in problem.events.indices where former.starts[e] >= 0 {
      let first = Int(problem.events[e].starts[Int(former.starts[e])]) / 1440
      for use in problem.events[e].uses {
        for day in first..<(first + Int(problem.events[e].dayCount)) {
          entries.append((use.resource, day, e))
        }
      }
    }
    diary = Diary(resources: problem.resources.count, entries)
  }

  /// All attendances of which an option is one of some attendances'.
  private static func all(among choosers: Set<Int>, _ problem: ScheduleProblem) -> Set<Int> {
    let chains = Set(choosers.flatMap { problem.attendances[$0].options.map(\.chain) })
    return Set(
      problem.attendances.indices.filter { a in
        problem.attendances[a].options.contains { chains.contains($0.chain) }
      })
  }

  /// Finds the fewest moves when some events are opened, and with them what an earlier finding of the
  /// same change had to open.
  ///
  /// - Complexity: NP-hard; the effort bounds it, and what is proven by then counts.
  func find(
    opening first: Set<Int>, after earlier: Finding? = nil, effort: Int, cancellation: Cancellation
  ) -> Finding {
    var open = first.union(earlier?.opened ?? [])
    var apart = earlier?.apart ?? ToldApart()
    let isKnown = earlier?.opened.isEmpty == false
    var finding = find(
      opening: &open, apart: &apart, isWhole: isKnown || open.count < MoveBound.many,
      budget: Effort(limit: effort), cancellation)
    (finding.opened, finding.apart) = (open, apart)
    return finding
  }

  private func find(
    opening open: inout Set<Int>, apart: inout ToldApart, isWhole: Bool, budget: Effort,
    _ cancellation: Cancellation
  ) -> Finding {
    var best = Finding(fewest: 0, starts: [:], isImpossible: false)
    best.isWhole = false
    var isWhole = isWhole
    let most = max(MoveBound.most, open.count + MoveBound.more)
    while open.count <= most {
      var model = MoveModel(self)
      model.build(open, apart, diary, withSeats: isWhole)
      var options = SearchOptions()
      options.effort = budget
      options.cancellation = cancellation
      options.hints = model.old
      // Mostly nearly all events can stay, and that is asked first.
      options.strategy = .coreGuided
      guard let solver = try? Solver(model.model) else { return best }
      switch solver.solve(options) {
      case .optimal(let solution):
        best.fewest = max(best.fewest, (solution.objective ?? 0) + model.certain)
        best.starts = model.starts(solution)
        best.roles = model.roles(solution)
        best.givenUp = model.givenUp(solution)
        let gone = model.gone(solution)
        let clashes = model.clashes(solution)
        if gone.isEmpty, clashes.isEmpty {
          if isWhole {
            best.isWhole = true
            return best
          }
          isWhole = true
        }
        open.formUnion(gone)
        for (e, f) in clashes { apart.insert(e, f) }
      case .satisfiable(let solution, let bound):
        best.fewest = max(best.fewest, (bound ?? 0) + model.certain)
        best.starts = model.starts(solution)
        best.roles = model.roles(solution)
        best.givenUp = model.givenUp(solution)
        return best
      case .impossible:
        best.isImpossible = true
        return best
      case .unknown(let bound):
        best.fewest = max(best.fewest, (bound ?? 0) + model.certain)
        return best
      }
    }
    return best
  }
}

/// Pairs of events in no order.
struct ToldApart {
  private var keys: Set<Int64> = []

  /// Adds a pair.
  mutating func insert(_ e: Int, _ f: Int) { keys.insert(ToldApart.key(e, f)) }

  /// Whether a pair is among them.
  func contains(_ e: Int, _ f: Int) -> Bool { keys.contains(ToldApart.key(e, f)) }

  private static func key(_ e: Int, _ f: Int) -> Int64 { Int64(min(e, f)) << 32 | Int64(max(e, f)) }
}
