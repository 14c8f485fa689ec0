import ConstraintSolving
import Programme
import SolverSupport

/// Finds the changes by which a clash goes away.
struct WayOutSearch {
  private let programme: Programme
  private let part: ClashPart
  private let clash: Clash
  private let options: PlanOptions
  private static let effort = 200_000

  init(_ programme: Programme, part: ClashPart, clash: Clash, options: PlanOptions) {
    self.programme = programme
    self.part = part
    self.clash = clash
    self.options = options
  }

  /// Finds for each member the gentlest step with which the clash is gone by the kernel's word; the
  /// gentlest ways first.
  ///
  /// - Complexity: a model and a search for each step that is tried.
  func ways(limit: Int) -> [WayOut] {
    guard let built = part.build(programme), limit > 0 else { return [] }
    var found: [WayOut] = []
    for member in clash.members {
      let example = example(without: member, built)
      let loosenings = Loosenings(programme: programme, clash: clash, example: example)
      for ladder in loosenings.ladders(of: member) {
        if let way = gentlest(of: ladder) { found.append(way) }
      }
    }
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
      let all = ClashSearch.coarse(built.clash)
      if ClashProbe.isImpossible(all, in: built.clash, effort: WayOutSearch.effort) == false {
        return way
      }
      if fallback == nil, clears(built) { fallback = way }
    }
    return fallback
  }

  /// Whether the members of the clash can all hold in a changed programme.
  private func clears(_ built: BuiltPart) -> Bool {
    let known = Set(built.clash.switches.map(\.member) + built.clash.classes.map(\.member))
    let members = clash.members.filter(known.contains)
    // Closures that are split keep their place in the list only by chance, so all of them count.
    let closures = built.clash.switches.map(\.member).filter {
      if case .holiday = $0 { true } else { false }
    }
    let question = ClashQuestion(
      built.clash, about: members + closures.filter { !members.contains($0) })
    guard let solver = try? Solver(question.decided) else { return false }
    if case .satisfiable = solver.solve(searchOptions()) { return true }
    return false
  }

  private func searchOptions() -> SearchOptions {
    var search = SearchOptions()
    search.effort = Effort(limit: WayOutSearch.effort)
    search.cancellation = options.cancellation
    return search
  }

  /// Where the events could be if only one member gave way and all else in the part held.
  private func example(without member: ClashMember, _ built: BuiltPart) -> ClashExample {
    let others = ClashSearch.coarse(built.clash).filter { $0 != member }
    let rest = clash.members.filter { $0 != member }
    for members in [others, rest] {
      var model = ClashQuestion(built.clash, about: members).decided
      // Where calendars give way, as few as can be.
      if member == .rule(.availability) { model.minimize(absences(built)) }
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
  private func absences(_ built: BuiltPart) -> LinearExpression {
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
