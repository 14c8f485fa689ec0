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

  /// Finds for one member the gentlest steps with which the clash is gone by the kernel's word.
  ///
  /// - Complexity: a model and one or two searches for each step that is tried.
  func ways(past member: ClashMember) -> [WayOut] {
    let example = example(without: member)
    let loosenings = Loosenings(programme: programme, clash: clash, example: example)
    return loosenings.ladders(of: member).compactMap { gentlest(of: $0) }
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

  /// The first step with which all of the part can hold; failing that, the first with which the
  /// members of the clash can.
  private func gentlest(of ladder: [Loosening]) -> WayOut? {
    var fallback: WayOut?
    for step in ladder {
      if options.cancellation.isDue() { break }
      var changed = programme
      step.edit(&changed)
      guard changed != programme else { continue }
      let way = WayOut(
        changes: [step.text], programme: changed, effort: step.effort, trial: .untried,
        edits: [step.edit])
      guard let built = part.build(changed) else { return way }
      guard let solver = try? Solver(built.clash.model) else { continue }
      let all = ClashSearch.coarse(built.clash)
      if canHold(all, built.clash, solver) { return way }
      if fallback == nil, canHold(own(built.clash), built.clash, solver) { fallback = way }
    }
    return fallback
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
