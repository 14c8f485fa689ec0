import ConstraintSolving
import Programme
import SolverSupport

/// Finds the changes by which a clash goes away.
struct WayOutSearch {
  private let programme: Programme
  private let part: ClashPart
  private let built: BuiltPart
  let clash: Clash
  private let options: PlanOptions
  private static let effort = 200_000

  init(
    _ programme: Programme, part: ClashPart, built: BuiltPart, clash: Clash, options: PlanOptions
  ) {
    self.programme = programme
    self.part = part
    self.built = built
    self.clash = clash
    self.options = options
  }

  /// What could be done about one member, each list a ladder from the gentlest step to the whole.
  ///
  /// - Complexity: two models and searches where it depends on an example.
  func ladders(of member: ClashMember) -> [[Loosening]] {
    let example = member.needsExample ? example(without: member) : ClashExample()
    let loosenings = Loosenings(programme: programme, clash: clash, example: example)
    return loosenings.ladders(of: member).filter { !$0.isEmpty }
  }

  /// The gentlest of some ways, each change once.
  static func gentlest(_ found: [WayOut], limit: Int) -> [WayOut] {
    var told: [WayOut] = []
    for way in found.sorted(by: { $0.effort < $1.effort })
    where !told.contains(where: { $0.changes == way.changes }) {
      told.append(way)
    }
    return Array(told.prefix(limit))
  }

  /// How far a step helps, by the kernel's word.
  private enum Help {
    case none
    /// The members of the clash can hold, but not all of the part.
    case some
    case all
  }

  /// The first step with which all of the part can hold; failing that, the first with which the
  /// members of the clash can.
  ///
  /// - Complexity: a model and one or two searches for each step that is tried; two steps of a ladder
  ///   that leads nowhere.
  func gentlest(of ladder: [Loosening]) -> WayOut? {
    var fallback: WayOut?
    for (i, step) in ladder.enumerated() {
      if options.cancellation.isDue() { break }
      guard let (way, help) = attempt(step) else { continue }
      switch help {
      case .all: return way
      case .some: fallback = fallback ?? way
      case .none:
        // What even the whole does not mend no step on the way to it does.
        if i == 0, ladder.count > 2, let last = ladder.last, let end = attempt(last),
          end.help == .none
        {
          return nil
        }
      }
    }
    return fallback
  }

  private func attempt(_ step: Loosening) -> (way: WayOut, help: Help)? {
    var changed = programme
    step.edit(&changed)
    guard changed != programme else { return nil }
    let way = WayOut(
      changes: [step.text], programme: changed, effort: step.effort, trial: .untried,
      edits: [step.edit])
    guard let built = part.build(changed) else { return (way, .all) }
    guard let solver = try? Solver(built.clash.model) else { return nil }
    if !canHold(own(built.clash), built.clash, solver) { return (way, .none) }
    return (way, canHold(ClashSearch.coarse(built.clash), built.clash, solver) ? .all : .some)
  }

  /// Whether some members of a changed programme can all hold, all others being idle.
  private func canHold(_ members: [ClashMember], _ model: ClashModel, _ solver: Solver) -> Bool {
    if case .satisfiable = solver.solve(searchOptions(), assuming: model.literals(of: members)) {
      return true
    }
    return false
  }

  /// The members of the clash that a changed programme still has, and all of its closures: those
  /// that are split keep their place in the list only by chance.
  private func own(_ model: ClashModel) -> [ClashMember] {
    let known = Set(model.switches.map(\.member) + model.classes.map(\.member))
    let members = clash.members.filter(known.contains)
    let closures = model.switches.map(\.member).filter {
      if case .holiday = $0 { true } else { false }
    }
    return members + closures.filter { !members.contains($0) }
  }

  private func searchOptions() -> SearchOptions {
    var search = SearchOptions()
    search.effort = Effort(limit: WayOutSearch.effort)
    search.cancellation = options.cancellation
    return search
  }

  /// Where the events could be if only one member gave way and all else in the part held.
  private func example(without member: ClashMember) -> ClashExample {
    let others = ClashSearch.coarse(built.clash).filter { $0 != member }
    let rest = clash.members.filter { $0 != member }
    for members in [others, rest] {
      var model = ClashQuestion(built.clash, about: members).decided
      // Where calendars give way, as few as can be.
      if member == .rule(.availability) { model.minimize(absences()) }
      let solution: Solution
      switch (try? Solver(model))?.solve(searchOptions()) {
      case .satisfiable(let found, _), .optimal(let found): solution = found
      default: continue
      }
      return ClashExample(
        meetings: built.events.compactMap { event in
          guard let start = event.starts.first(where: { solution[$0.literal] }) else { return nil }
          return ClashExample.Meeting(
            event: event, day: programme.horizon.days.first.advanced(by: start.day),
            start: start.minute,
            places: event.places.filter { $0.literal.map { solution[$0] } ?? true }.map(\.place),
            people: event.attendees.filter { solution[$0.literal] }.map(\.person))
        })
    }
    return ClashExample()
  }

  /// How many of those who are to come have their calendars against the starts that are taken.
  private func absences() -> LinearExpression {
    var sum = LinearExpression()
    for event in built.events {
      for start in event.starts {
        let day = programme.horizon.days.first.advanced(by: start.day)
        let away = event.attendees.filter { attendee in
          Loosenings.spans(event, attendee, on: day, at: start.minute).contains {
            !Loosenings.isFree(attendee.person, $0, in: programme)
          }
        }
        if !away.isEmpty { sum.add(away.count, start.literal.linear) }
      }
    }
    return sum
  }
}

/// Makes plans to see what a way out is worth.
struct WayOutTrial {
  private let options: PlanOptions
  private static let effort = 20_000

  init(_ options: PlanOptions) {
    var trial = options
    trial.effort = min(options.effort, WayOutTrial.effort)
    trial.observer = nil
    trial.solvedGroups = SolvedGroups()
    self.options = trial
  }

  /// Makes a plan of a changed programme.
  func run(_ programme: Programme) -> WayOut.Trial {
    if options.cancellation.isDue() { return .untried }
    switch PlanYear(programme, options: options).plan() {
    case .planned(let plan, _): return .planned(plan, cost: plan.score.total)
    case .blocked, .stopped: return .clears
    }
  }
}
