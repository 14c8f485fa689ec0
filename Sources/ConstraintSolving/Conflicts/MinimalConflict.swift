import SolverSupport

/// Groups of constraints that cannot all hold beside the hard background.
public struct Conflict: Hashable, Sendable {
  /// How much is known about how small the conflict is.
  public enum Quality: Hashable, Comparable, Sendable {
    /// The groups clash; some may be superfluous, since the budget ran out.
    case found
    /// Without any one of the groups the clash is gone.
    case minimal
    /// No conflict has fewer groups.
    case smallest
  }

  /// The groups, in the order of their making; empty if the background clashes with itself.
  public let groups: [ConstraintGroup]
  /// How small it is known to be.
  public let quality: Quality

  /// Pairs groups with what is known about them.
  public init(groups: [ConstraintGroup], quality: Quality) {
    self.groups = groups
    self.quality = quality
  }
}

/// Whether the groups of a model clash.
public enum ConflictOutcome: Sendable {
  /// They do, and these are the ones.
  case conflict(Conflict)
  /// They do not; here is a solution.
  case satisfiable(Solution)
  /// The budget ran out before either was known.
  case unknown
}

extension Model {
  /// Finds a minimal set of groups that cannot all hold, if the model is impossible.
  ///
  /// With `smallest`, goes on until no conflict has fewer groups, as far as the budget lasts. Where
  /// the preferred groups clash by themselves, the conflict is one of theirs, and the smallest of
  /// theirs. The objective is not looked at. Equal input and effort give equal output.
  ///
  /// - Complexity: O(groups) searches for a minimal one; a smallest one may take exponentially many.
  public func minimalConflict(
    _ options: SearchOptions = SearchOptions(), smallest: Bool = false,
    preferring preferred: [ConstraintGroup] = []
  ) throws(ModelFault) -> ConflictOutcome {
    let (loose, switches) = loosened()
    var search = try ConflictSearch(loose, switches, options)
    return search.run(smallest: smallest, preferring: preferred.map(\.id))
  }
}

/// Minimal and smallest conflicts by repeated questions under assumptions.
struct ConflictSearch {
  private let solver: Solver
  private let switches: [BoolVariable]
  private var budget: SearchBudget
  private let groupsBySwitch: [BoolVariable: Int]
  /// The groups among which a conflict is looked for.
  private var scope: [Int]

  init(_ model: Model, _ switches: [BoolVariable], _ options: SearchOptions) throws(ModelFault) {
    solver = try Solver(model)
    self.switches = switches
    budget = SearchBudget(options)
    var places: [BoolVariable: Int] = [:]
    for (place, literal) in switches.enumerated() { places[literal] = place }
    groupsBySwitch = places
    scope = Array(switches.indices)
  }

  mutating func run(smallest: Bool, preferring preferred: [Int]) -> ConflictOutcome {
    switch ask(scope) {
    case .satisfiable(let solution, _), .optimal(let solution): return .satisfiable(solution)
    case .unknown: return .unknown
    case .impossible(let core):
      var first = places(core)
      if !preferred.isEmpty, case .impossible(let own) = ask(preferred) {
        first = places(own)
        scope = preferred.sorted()
      }
      var conflict = minimised(first)
      if smallest && conflict.quality == .minimal { conflict = smallestConflict(conflict) }
      return .conflict(conflict)
    }
  }

  private func places(_ core: [BoolVariable]) -> [Int] {
    core.compactMap { groupsBySwitch[$0] }.sorted()
  }

  private mutating func ask(_ groups: [Int]) -> Outcome {
    budget.ask(solver, assuming: groups.map { switches[$0] })
  }

  /// Takes away group after group; what cannot be missed stays (deletion with refinement; Marques-
  /// Silva, "Minimal unsatisfiability: models, algorithms and applications", 2010).
  private mutating func minimised(_ start: [Int]) -> Conflict {
    var open = start
    var needed: [Int] = []
    var quality = Conflict.Quality.minimal
    while let candidate = open.popLast() {
      switch ask(needed + open) {
      case .impossible(let core):
        let kept = Set(places(core))
        open.removeAll { !kept.contains($0) }
      case .satisfiable, .optimal: needed.append(candidate)
      case .unknown:
        needed.append(candidate)
        quality = .found
      }
    }
    return conflict(needed, quality)
  }

  private func conflict(_ places: [Int], _ quality: Conflict.Quality) -> Conflict {
    Conflict(groups: places.sorted().map { ConstraintGroup(id: $0) }, quality: quality)
  }

  /// Smallest by hitting sets: every conflict hits every correction set, so a smallest set that hits
  /// those known is a lower bound, and a smallest conflict once it is one (Ignatiev et al., "Smallest
  /// MUS extraction with minimal hitting set dualization", 2015).
  private mutating func smallestConflict(_ minimal: Conflict) -> Conflict {
    var corrections: [[Int]] = []
    while true {
      guard let candidate = hittingSet(corrections) else { return minimal }
      if candidate.count >= minimal.groups.count {
        return Conflict(groups: minimal.groups, quality: .smallest)
      }
      switch ask(candidate) {
      case .impossible: return conflict(candidate, .smallest)
      case .unknown: return minimal
      case .satisfiable(let solution, _), .optimal(let solution):
        corrections.append(grown(candidate, solution))
      }
    }
  }

  /// The groups that are left out when a satisfiable set is made as large as it can be.
  private mutating func grown(_ start: [Int], _ solution: Solution) -> [Int] {
    var inside = Set(start)
    for place in scope where solution[switches[place]] { inside.insert(place) }
    var left: [Int] = []
    for place in scope where !inside.contains(place) {
      switch ask(inside.sorted() + [place]) {
      case .satisfiable(let larger, _), .optimal(let larger):
        for other in scope where larger[switches[other]] { inside.insert(other) }
        inside.insert(place)
      case .impossible, .unknown: left.append(place)
      }
    }
    return left.filter { !inside.contains($0) }
  }

  /// A smallest set of groups with one of every correction set.
  private mutating func hittingSet(_ corrections: [[Int]]) -> [Int]? {
    var model = Model()
    if corrections.isEmpty { return [] }
    // Groups that no correction set names are in no smallest set.
    var chosen: [Int: BoolVariable] = [:]
    for place in Set(corrections.joined()).sorted() { chosen[place] = model.newBoolVariable() }
    for correction in corrections { model.add(.clause(correction.compactMap { chosen[$0] })) }
    let places = chosen.keys.sorted()
    model.minimize(LinearExpression.sum(places.compactMap { chosen[$0] }))
    guard let solver = try? Solver(model) else { return nil }
    guard case .optimal(let solution) = budget.ask(solver, assuming: []) else { return nil }
    return places.filter { place in chosen[place].map { solution[$0] } ?? false }
  }
}

/// One budget shared by many questions.
struct SearchBudget {
  private var options: SearchOptions
  private(set) var left: Int

  init(_ options: SearchOptions) {
    self.options = options
    left = options.effort.left
  }

  /// Asks a solver with what is left.
  mutating func ask(_ solver: Solver, assuming assumptions: [BoolVariable]) -> Outcome {
    guard left > 0 else { return .unknown(bound: nil) }
    options.effort = Effort(limit: left)
    let before = solver.statistics.ticks
    let outcome = solver.solve(options, assuming: assumptions)
    if left != .max { left = max(0, left - max(1, solver.statistics.ticks - before)) }
    return outcome
  }
}
