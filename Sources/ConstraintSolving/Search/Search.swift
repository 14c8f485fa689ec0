import SolverSupport

/// What a search needs besides the engine.
struct SearchPlan {
  /// Literals taken as true, in order; each has a level of its own.
  var assumptions: [Literal] = []
  var brancher: Brancher
  /// Whether activity may overrule the annotations.
  var isFree = true
  /// Work at which to stop.
  var workLimit = Int.max
  /// Conflicts at which to stop.
  var conflictLimit = Int.max
  var cancellation: Cancellation?
  /// The values of the best solution, by integer variable; empty before the first.
  var targets: [Int32] = []
  /// The truths of the best solution, by Boolean variable.
  var targetPhases: [Int8] = []
  var restarts = Restarts()
  var nextReduction = 2000
  var reductionStep = 2000
}

/// How a search ended.
enum SearchResult {
  /// Everything is decided and nothing is violated.
  case solution
  /// There is no solution.
  case refuted
  /// There is no solution under these of the assumptions.
  case refutedUnder([Literal])
  /// The budget is used up or the search was told to stop.
  case stopped
}

extension Engine {
  /// Looks for a solution: propagate, learn from contradictions, restart, decide.
  ///
  /// - Complexity: exponential in the worst case; every loop ends in a propagation.
  mutating func search(_ plan: inout SearchPlan) -> SearchResult {
    if isImpossible { return .refuted }
    var untilPoll = 0
    while true {
      if !propagate() {
        statistics.conflicts += 1
        if currentLevel == 0 {
          refuteAtRoot(step: -1)
          return .refuted
        }
        if !learn() { return .refuted }
        activityIncrement *= plan.restarts.isStable ? 1 / 0.95 : 1 / 0.92
        plan.restarts.note(quality: lastQuality)
        continue
      }
      if currentLevel == 0 { logRootFacts() }
      untilPoll -= 1
      if untilPoll <= 0 {
        untilPoll = 200
        if work >= plan.workLimit || statistics.conflicts >= plan.conflictLimit { return .stopped }
        if let cancellation = plan.cancellation, cancellation.isDue() { return .stopped }
      }
      if currentLevel > plan.assumptions.count && plan.restarts.isDue() {
        statistics.restarts += 1
        plan.restarts.restarted()
        if statistics.conflicts >= plan.nextReduction {
          undo(to: 0)
          reduceNogoods()
          plan.reductionStep += 300
          plan.nextReduction = statistics.conflicts + plan.reductionStep
          continue
        }
        undo(to: plan.assumptions.count)
      }
      if currentLevel < plan.assumptions.count {
        let assumption = plan.assumptions[currentLevel]
        if isFalse(assumption) { return .refutedUnder(core(against: assumption, plan.assumptions)) }
        let fact = atom(assumption)
        let holds = isTrue(assumption)
        pushLevel()
        if !holds { decide(fact) }
        continue
      }
      guard let fact = nextDecision(&plan) else { return .solution }
      statistics.decisions += 1
      pushLevel()
      decide(fact)
    }
  }

  private mutating func decide(_ fact: Atom) {
    let done =
      fact.isBound
      ? raise(fact.view, to: fact.value, .none) : assign(fact.literal, .none)
    assert(done, "decisions are open")
  }

  private mutating func nextDecision(_ plan: inout SearchPlan) -> Atom? {
    // Free search follows the annotations in the first, focused mood only.
    if !plan.isFree || (!plan.restarts.isStable && !plan.brancher.rules.isEmpty) {
      if let fact = plan.brancher.next(self) { return fact }
    }
    while let variable = order.popFirst(activity) {
      guard value[2 * variable] == 0 else { continue }
      let positive = wantsTrue(variable, plan)
      return atom(2 * variable + (positive ? 0 : 1))
    }
    return openInteger(plan)
  }

  /// The phase to try: as in the best solution in the stable mood, as last time otherwise.
  @inline(__always) private func wantsTrue(_ variable: Int32, _ plan: borrowing SearchPlan) -> Bool
  {
    if plan.restarts.isStable && !plan.targets.isEmpty {
      let x = boundVariable[variable]
      if x >= 0 {
        if Int(x) < plan.targets.count { return plan.targets[Int(x)] >= boundValue[variable] }
      } else if Int(variable) < plan.targetPhases.count {
        return plan.targetPhases[Int(variable)] > 0
      }
    }
    return phase[variable] > 0
  }

  /// Fixes an integer that no literal has fixed: the one with the least value, to that value.
  private mutating func openInteger(_ plan: borrowing SearchPlan) -> Atom? {
    let count = Int32(integerCount)
    var x = levels.isEmpty ? 1 : levels[levels.count - 1].nextOpen
    while x < count && isFixed(2 * x) { x += 1 }
    if !levels.isEmpty {
      var mark = levels[levels.count - 1]
      mark.nextOpen = x
      levels[levels.count - 1] = mark
    }
    guard x < count else { return nil }
    var best = x
    if count <= 4000 {
      for y in x..<count where bound[2 * y] < bound[2 * best] && !isFixed(2 * y) { best = y }
      work &+= Int(count - x) >> 2
    }
    if plan.restarts.isStable && Int(best) < plan.targets.count {
      let wish = plan.targets[Int(best)]
      if wish > bound[2 * best] && wish <= -bound[2 * best + 1] {
        return Atom(2 * best, atLeast: wish)
      }
    }
    return Atom(2 * best + 1, atLeast: -bound[2 * best])
  }

  /// The assumptions that together force one of them to be false, that one included.
  private mutating func core(against assumption: Literal, _ assumptions: [Literal]) -> [Literal] {
    var core = [assumption]
    touchedBooleans.truncate(to: 0)
    touchedEvents.truncate(to: 0)
    markForCore(atom(assumption ^ 1))
    var i = trail.count
    while i > 0 {
      i -= 1
      let code = trail[i]
      var fact = Atom(literal: code)
      var why = Reason.none
      if code >= 0 {
        let variable = code >> 1
        guard boundVariable[variable] < 0, seen[variable] != 0 else { continue }
        why = reason[variable]
      } else {
        let event = events[~code]
        let need = marks[~code].need
        guard need != .min else { continue }
        fact = Atom(event.view, atLeast: need)
        why = event.reason
      }
      if why.kind == 0 {
        let level = Int(levelOf(fact))
        if level > 0 && level <= assumptions.count { core.append(assumptions[level - 1]) }
        continue
      }
      scratch.truncate(to: 0)
      expand(why, of: fact, before: Int32(i))
      for k in 0..<scratch.count { markForCore(scratch[k]) }
    }
    for k in 0..<touchedBooleans.count { seen[touchedBooleans[k]] = 0 }
    for k in 0..<touchedEvents.count { marks[touchedEvents[k]] = EventMark() }
    logCore(core)
    return core
  }

  private mutating func markForCore(_ fact: Atom) {
    if !fact.isBound {
      let variable = fact.literal >> 1
      guard level[variable] > 0, seen[variable] == 0 else { return }
      seen[variable] = 1
      touchedBooleans.append(variable)
      return
    }
    let event = firstEvent(fact.view, fact.value)
    guard event >= 0, events[event].level > 0 else { return }
    var note = marks[event]
    if note.need == .min { touchedEvents.append(event) }
    note.need = max(note.need, fact.value)
    marks[event] = note
  }
}
