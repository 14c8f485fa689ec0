import ChainScheduling
import ConstraintSolving
import SolverSupport

/// The fewest events that can move, from below.
///
/// The model has a variable for the start of each event that has been opened and a literal "stays" for
/// each event that has not; an event that has not been opened and does not stay is gone. What it
/// knows are the hard demands on those who must come: nobody in two places, peace, distances in
/// chains, orders, limits of days and weeks, opening times. It leaves out what can give way without
/// moving an event (officials, repeats, hosts), so it allows more than the calendar does and its
/// optimum is a lower bound. Events that are gone in an optimum are opened and the model is solved
/// again, until every event that does not stay has a start: a hitting set with conflicts found on
/// demand (Chandrasekaran, Karp, Moreno-Centeno, Vempala, "Algorithms for implicit hitting set
/// problems", 2011).
struct MoveBound {
  /// What was found.
  struct Finding {
    /// No plan moves fewer events.
    var fewest: Int
    /// Events that move in a cheapest way the model knows, with the positions of their starts.
    var starts: [Int: Int32]
    /// Whether there is no way at all, which proves that there is no plan.
    var isImpossible: Bool
  }

  private let problem: ScheduleProblem
  private let former: ScheduleSolution
  private let isFixed: [Bool]
  /// Whether an event counts when it moves.
  private let counts: [Bool]
  /// Events by resource and day, as they were, of those who must come.
  private var diary: [Int64: [Int]] = [:]
  /// The longest that two events can disturb each other, in days.
  private let reach: Int
  /// Events opened at most.
  private static let most = 160

  /// Prepares the search.
  init(
    _ problem: ScheduleProblem, _ former: ScheduleSolution, isFixed: [Bool], counts: [Bool]
  ) {
    self.problem = problem
    self.former = former
    self.isFixed = isFixed
    self.counts = counts
    reach = problem.events.reduce(0) { max($0, Int($1.isolationDays), Int($1.dayCount)) }
    for e in problem.events.indices where former.starts[e] >= 0 {
      let first = Int(problem.events[e].starts[Int(former.starts[e])]) / 1440
      for use in problem.events[e].uses {
        for day in first..<(first + Int(problem.events[e].dayCount)) {
          diary[MoveBound.page(use.resource, day), default: []].append(e)
        }
      }
    }
  }

  private static func page(_ resource: Int32, _ day: Int) -> Int64 {
    Int64(resource) << 24 | Int64(day)
  }

  /// Finds the fewest moves when some events are opened.
  ///
  /// - Complexity: NP-hard; the effort bounds it, and what is proven by then counts.
  func find(opening first: Set<Int>, effort: Int, cancellation: Cancellation) -> Finding {
    var open = first
    var best = Finding(fewest: 0, starts: [:], isImpossible: false)
    let budget = Effort(limit: effort)
    while open.count <= MoveBound.most {
      var model = MoveModel(problem, former, isFixed: isFixed, counts: counts, reach: reach)
      model.build(open, diary)
      var options = SearchOptions()
      options.effort = budget
      options.cancellation = cancellation
      guard let solver = try? Solver(model.model) else { return best }
      switch solver.solve(options) {
      case .optimal(let solution):
        best.fewest = max(best.fewest, (solution.objective ?? 0) + model.certain)
        best.starts = model.starts(solution)
        let gone = model.gone(solution)
        if gone.isEmpty { return best }
        open.formUnion(gone)
      case .satisfiable(let solution, let bound):
        best.fewest = max(best.fewest, (bound ?? 0) + model.certain)
        best.starts = model.starts(solution)
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

/// The model of one round.
private struct MoveModel {
  var model = Model()
  /// Opened events that have no old time any more and count whatever happens.
  private(set) var certain = 0
  private let problem: ScheduleProblem
  private let former: ScheduleSolution
  private let isFixed: [Bool]
  private let counts: [Bool]
  private let reach: Int
  private var starts: [Int: IntVariable] = [:]
  private var stays: [Int: BoolVariable] = [:]
  private var moved = LinearExpression()

  init(
    _ problem: ScheduleProblem, _ former: ScheduleSolution, isFixed: [Bool], counts: [Bool],
    reach: Int
  ) {
    self.problem = problem
    self.former = former
    self.isFixed = isFixed
    self.counts = counts
    self.reach = reach
  }

  mutating func build(_ open: Set<Int>, _ diary: [Int64: [Int]]) {
    let events = open.sorted()
    for e in events { addStart(e) }
    for (i, e) in events.enumerated() {
      addNeighbours(e, open, diary)
      for f in events[(i + 1)...] { addPair(e, f) }
    }
    addChains(open)
    addOrders(open)
    addLimits(open, diary)
    model.minimize(moved)
  }

  /// The positions of the starts of events that move or are new.
  func starts(_ solution: Solution) -> [Int: Int32] {
    var result: [Int: Int32] = [:]
    for (e, variable) in starts {
      let position = solution[variable]
      if position >= 0, Int(former.starts[e]) != position { result[e] = Int32(position) }
    }
    return result
  }

  /// The events that are gone.
  func gone(_ solution: Solution) -> [Int] {
    stays.filter { starts[$0.key] == nil && !solution[$0.value] }.map(\.key).sorted()
  }

  private mutating func addStart(_ e: Int) {
    let event = problem.events[e]
    var values = event.starts.indices.filter { canBe(event, $0) }
    let old = Int(former.starts[e])
    if isFixed[e], old >= 0 { values = values.filter { $0 == old } }
    let isHopeless = values.isEmpty
    if isHopeless { values = [-1] }
    let variable = model.newIntVariable(Domain(values))
    if isHopeless {
      let never = model.constant(false)
      model.add(.clause([never]))
    }
    starts[e] = variable
    if old >= 0 {
      let stay = model.literal(variable, equals: old)
      stays[e] = stay
      if counts[e] { moved = moved + (!stay).linear }
    } else if counts[e] {
      certain += 1
    }
  }

  /// Whether a start leaves a place open and somebody for each role.
  private func canBe(_ event: Event, _ start: Int) -> Bool {
    event.places.contains { $0.candidates.map { $0.contains(start) } ?? true }
      && event.roles.allSatisfy { role in
        role.options.contains { $0.candidates.map { $0.contains(start) } ?? true }
      }
  }

  /// The literal that says an event stays where it was; nil if it has to, as far as the model goes.
  private mutating func stay(_ e: Int) -> BoolVariable? {
    if isFixed[e] { return nil }
    if let known = stays[e] { return known }
    let literal = model.newBoolVariable()
    stays[e] = literal
    if counts[e] { moved = moved + (!literal).linear }
    return literal
  }

  private mutating func forbid(_ first: BoolVariable, with e: Int) {
    if let stay = stay(e) {
      model.add(.clause([!first, !stay]))
    } else {
      model.add(.clause([!first]))
    }
  }

  // MARK: Pairs

  private func minute(_ e: Int, _ start: Int) -> Int { Int(problem.events[e].starts[start]) }

  /// Clauses against the events of the same people that have not been opened.
  private mutating func addNeighbours(_ e: Int, _ open: Set<Int>, _ diary: [Int64: [Int]]) {
    guard let variable = starts[e] else { return }
    let event = problem.events[e]
    for start in event.starts.indices where model.domains[variable.id].contains(start) {
      let first = Int(event.starts[start]) / 1440
      var seen: Set<Int> = []
      for use in event.uses {
        for day in (first - reach)...(first + Int(event.dayCount) - 1 + reach) {
          for f in diary[Int64(use.resource) << 24 | Int64(day)] ?? []
          where f != e && !open.contains(f) && seen.insert(f).inserted {
            if clash(e, minute(e, start), f, minute(f, Int(former.starts[f]))) {
              let literal = model.literal(variable, equals: start)
              forbid(literal, with: f)
            }
          }
        }
      }
    }
  }

  /// Clauses between two opened events of the same people.
  private mutating func addPair(_ e: Int, _ f: Int) {
    let shared = Set(problem.events[e].uses.map(\.resource)).intersection(
      problem.events[f].uses.map(\.resource))
    guard !shared.isEmpty, let x = starts[e], let y = starts[f] else { return }
    var byDay: [Int: [Int]] = [:]
    for t in problem.events[f].starts.indices where model.domains[y.id].contains(t) {
      byDay[minute(f, t) / 1440, default: []].append(t)
    }
    for s in problem.events[e].starts.indices where model.domains[x.id].contains(s) {
      let day = minute(e, s) / 1440
      for near in (day - reach - 1)...(day + reach + 1) {
        for t in byDay[near] ?? [] where clash(e, minute(e, s), f, minute(f, t)) {
          let a = model.literal(x, equals: s)
          let b = model.literal(y, equals: t)
          model.add(.clause([!a, !b]))
        }
      }
    }
  }

  /// Whether two events cannot be at two times, because of somebody who must be at both.
  private func clash(_ e: Int, _ from: Int, _ f: Int, _ to: Int) -> Bool {
    let (a, b) = (problem.events[e], problem.events[f])
    let (lastA, lastB) = (from / 1440 + Int(a.dayCount) - 1, to / 1440 + Int(b.dayCount) - 1)
    let quiet = Int(max(a.isolationDays, b.isolationDays))
    var apart = 0
    if let x = onlyPlace(a), let y = onlyPlace(b) { apart = problem.places.distance(x, y) }
    for use in a.uses {
      guard let other = b.uses.first(where: { $0.resource == use.resource }) else { continue }
      if quiet >= 0, !problem.resources[Int(use.resource)].isRoom,
        to / 1440 <= lastA + quiet, lastB >= from / 1440 - quiet
      {
        return true
      }
      for i in 0..<Int(a.dayCount) {
        for j in 0..<Int(b.dayCount) {
          let (x, y) = (from + i * 1440, to + j * 1440)
          let (startA, endA) = (
            x - Int(use.before), x + Int(a.minutes) + Int(use.after)
          )
          let (startB, endB) = (
            y - Int(other.before), y + Int(b.minutes) + Int(other.after)
          )
          let gap = x / 1440 == y / 1440 ? apart : 0
          if startA < endB + gap, startB < endA + gap { return true }
        }
      }
    }
    return false
  }

  private func onlyPlace(_ event: Event) -> Int32? {
    guard let first = event.places.first?.place,
      event.places.allSatisfy({ $0.place == first })
    else { return nil }
    return first
  }

  // MARK: Order

  private mutating func addChains(_ open: Set<Int>) {
    for chain in problem.chains where chain.events.contains(where: { open.contains(Int($0)) }) {
      for (before, after) in zip(chain.events, chain.events.dropFirst()) {
        let least = Int(chain.gapMinimum)
        let most = chain.gapMaximum == .max ? nil : Int(chain.gapMaximum)
        addOrder(Int(before), Int(after), least, most, firstToFirst: true)
      }
    }
  }

  private mutating func addOrders(_ open: Set<Int>) {
    for order in problem.precedences {
      addOrder(
        Int(order.first), Int(order.second), Int(order.minimumDays), nil, firstToFirst: false)
    }
    for pair in problem.dayClashes {
      let (e, f) = (Int(pair.first), Int(pair.second))
      let (longE, longF) = (Int(problem.events[e].dayCount), Int(problem.events[f].dayCount))
      addExclusion(e, f) { a, b in
        a / 1440 < b / 1440 + longF && b / 1440 < a / 1440 + longE
      }
    }
  }

  /// The later event comes at least and at most some days after the earlier, and starts after it.
  private mutating func addOrder(
    _ e: Int, _ f: Int, _ least: Int, _ most: Int?, firstToFirst: Bool
  ) {
    let extra = firstToFirst ? 0 : Int(problem.events[e].dayCount) - 1
    addExclusion(e, f) { a, b in
      let days = b / 1440 - a / 1440 - extra
      return days < least || (firstToFirst && b <= a) || most.map { days > $0 } ?? false
    }
  }

  /// Forbids pairs of times of two events of which one at least is open.
  private mutating func addExclusion(_ e: Int, _ f: Int, _ excludes: (Int, Int) -> Bool) {
    switch (starts[e], starts[f]) {
    case (nil, nil): return
    case (let x?, nil):
      guard former.starts[f] >= 0 else { return }
      let other = minute(f, Int(former.starts[f]))
      for s in problem.events[e].starts.indices
      where model.domains[x.id].contains(s) && excludes(minute(e, s), other) {
        let literal = model.literal(x, equals: s)
        forbid(literal, with: f)
      }
    case (nil, let y?):
      guard former.starts[e] >= 0 else { return }
      let other = minute(e, Int(former.starts[e]))
      for t in problem.events[f].starts.indices
      where model.domains[y.id].contains(t) && excludes(other, minute(f, t)) {
        let literal = model.literal(y, equals: t)
        forbid(literal, with: e)
      }
    case (let x?, let y?):
      for s in problem.events[e].starts.indices where model.domains[x.id].contains(s) {
        // The times of the later that go with this one, as ranges of positions.
        let fine = problem.events[f].starts.indices.filter {
          model.domains[y.id].contains($0) && !excludes(minute(e, s), minute(f, $0))
        }
        let a = model.literal(x, equals: s)
        guard let low = fine.first, let high = fine.last else {
          model.add(.clause([!a]))
          continue
        }
        let (above, below) = (model.literal(y, atLeast: low), model.literal(y, atMost: high))
        model.add(.clause([!a, above]))
        model.add(.clause([!a, below]))
        let kept = Set(fine)
        for t in low...high where model.domains[y.id].contains(t) && !kept.contains(t) {
          let between = model.literal(y, equals: t)
          model.add(.clause([!a, !between]))
        }
      }
    }
  }

  // MARK: Limits

  private mutating func addLimits(_ open: Set<Int>, _ diary: [Int64: [Int]]) {
    for limit in problem.limits where limit.hard != .max {
      for resource in Set(limit.resources).sorted() {
        let own = open.sorted().filter { e in
          problem.events[e].classes & limit.classes != 0
            && problem.events[e].uses.contains { $0.resource == resource }
        }
        if own.isEmpty { continue }
        addLimit(limit, resource, own, open, diary)
      }
    }
  }

  private mutating func addLimit(
    _ limit: Limit, _ resource: Int32, _ own: [Int], _ open: Set<Int>, _ diary: [Int64: [Int]]
  ) {
    func period(_ day: Int) -> Int {
      limit.period == .day || !problem.weekOfDay.indices.contains(day)
        ? day : Int(problem.weekOfDay[day])
    }
    /// How often an event counts in each period that it is in.
    func periods(_ e: Int, _ minute: Int) -> [Int: Int] {
      var result: [Int: Int] = [:]
      let everyDay = limit.countsDays || limit.period == .day
      for day in 0..<(everyDay ? Int(problem.events[e].dayCount) : 1) {
        result[period(minute / 1440 + day), default: 0] += 1
      }
      return result
    }
    var sums: [Int: LinearExpression] = [:]
    var greatest: [Int: Int] = [:]
    for e in own {
      guard let x = starts[e] else { continue }
      var most: [Int: Int] = [:]
      for s in problem.events[e].starts.indices where model.domains[x.id].contains(s) {
        for (period, count) in periods(e, minute(e, s)) {
          let literal = model.literal(x, equals: s)
          sums[period, default: LinearExpression()].add(count, literal.linear)
          most[period] = max(most[period, default: 0], count)
        }
      }
      for (period, count) in most { greatest[period, default: 0] += count }
    }
    var others: [Int: Set<Int>] = [:]
    for day in 0..<problem.dayCount {
      for f in diary[Int64(resource) << 24 | Int64(day)] ?? [] where !open.contains(f) {
        guard problem.events[f].classes & limit.classes != 0 else { continue }
        for period in periods(f, minute(f, Int(former.starts[f]))).keys where sums[period] != nil {
          others[period, default: []].insert(f)
        }
      }
    }
    for period in sums.keys.sorted() {
      guard var sum = sums[period] else { continue }
      var constant = 0
      var total = greatest[period, default: 0]
      for f in (others[period] ?? []).sorted() {
        let count = periods(f, minute(f, Int(former.starts[f])))[period] ?? 0
        total += count
        if isFixed[f] { constant += count }
      }
      if total <= Int(limit.hard) { continue }
      for f in (others[period] ?? []).sorted() where !isFixed[f] {
        let count = periods(f, minute(f, Int(former.starts[f])))[period] ?? 0
        if let literal = stay(f) { sum.add(count, literal.linear) }
      }
      model.add(.linear(sum, .lessOrEqual, max(Int(limit.hard) - constant, -1)))
    }
  }
}
