import ChainScheduling
import ConstraintSolving
import SolverSupport

/// The model of one round.
struct MoveModel {
  var model = Model()
  /// Opened events that have no old time any more and count whatever happens.
  private(set) var certain = 0
  let problem: ScheduleProblem
  let former: ScheduleSolution
  let isFixed: [Bool]
  /// Whether an event has been held or is frozen, with all who were there.
  let isHeld: [Bool]
  /// The place of each event that can be at one place alone.
  let onlyPlaces: [Int32?]
  let counts: [Bool]
  let reach: Int
  private(set) var starts: [Int: IntVariable] = [:]
  /// For each event who fills each of its seats, as positions in a list of resources.
  var seats: [Int: [(variable: IntVariable, resources: [Int32])]] = [:]
  /// The values that variables had in the earlier plan.
  var old: [(variable: IntVariable, value: Int)] = []
  private var stays: [Int: BoolVariable] = [:]
  private var moved = LinearExpression()

  init(_ bound: MoveBound) {
    problem = bound.problem
    former = bound.former
    isFixed = bound.isFixed
    isHeld = bound.isHeld
    counts = bound.counts
    reach = bound.reach
    onlyPlaces = bound.onlyPlaces
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
    addSeats(open, diary)
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
      if values.contains(old) { self.old.append((variable, old)) }
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
  mutating func stay(_ e: Int) -> BoolVariable? {
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

  func minute(_ e: Int, _ start: Int) -> Int { Int(problem.events[e].starts[start]) }

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
    for use in problem.events[e].uses {
      guard let other = problem.events[f].uses.first(where: { $0.resource == use.resource })
      else { continue }
      if clash(e, from, use, f, to, other) { return true }
    }
    return false
  }

  /// Whether somebody cannot be at two events at two times.
  func clash(_ e: Int, _ from: Int, _ use: Use, _ f: Int, _ to: Int, _ other: Use) -> Bool {
    let (daysE, daysF) = (Int(problem.events[e].dayCount), Int(problem.events[f].dayCount))
    let quiet = Int(max(problem.events[e].isolationDays, problem.events[f].isolationDays))
    if quiet >= 0, !problem.resources[Int(use.resource)].isRoom,
      to / 1440 <= from / 1440 + daysE - 1 + quiet,
      to / 1440 + daysF - 1 >= from / 1440 - quiet
    {
      return true
    }
    var apart = 0
    if let x = onlyPlaces[e], let y = onlyPlaces[f] { apart = problem.places.distance(x, y) }
    for i in 0..<daysE {
      for j in 0..<daysF {
        let (x, y) = (from + i * 1440, to + j * 1440)
        let endX = x + Int(problem.events[e].minutes) + Int(use.after)
        let endY = y + Int(problem.events[f].minutes) + Int(other.after)
        let gap = x / 1440 == y / 1440 ? apart : 0
        if x - Int(use.before) < endY + gap, y - Int(other.before) < endX + gap { return true }
      }
    }
    return false
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
}
