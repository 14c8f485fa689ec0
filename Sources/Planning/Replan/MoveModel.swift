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
  let choosers: Set<Int>
  /// Whether all are asked who attend what those choose among, so that room counts.
  let asksAll: Bool
  /// Starts that are not to be had, as positions by event.
  let without: [Int: Set<Int32>]
  let reach: Int
  private(set) var starts: [Int: IntVariable] = [:]
  /// The positions of the starts that each opened event may have, in order.
  private(set) var values: [Int: [Int]] = [:]
  /// Of each opened event that may be given up the literal that says it is.
  private(set) var givenUp: [Int: BoolVariable] = [:]
  /// For each event who fills each of its seats, as positions in a list of resources.
  var seats: [Int: [(variable: IntVariable, resources: [Int32])]] = [:]
  /// The values that variables had in the earlier plan.
  var old: [(variable: IntVariable, value: Int)] = []
  private var stays: [Int: BoolVariable] = [:]
  private var moved = LinearExpression()
  /// The events that may be given up.
  private let dispensable: Set<Int>

  init(_ bound: MoveBound) {
    problem = bound.problem
    former = bound.former
    isFixed = bound.isFixed
    isHeld = bound.isHeld
    counts = bound.counts
    choosers = bound.choosers
    asksAll = bound.asksAll
    without = bound.without
    reach = bound.reach
    onlyPlaces = bound.onlyPlaces
    dispensable = MoveModel.dispensable(problem, isFixed: bound.isFixed, isHeld: bound.isHeld)
  }

  /// Fills the model with opened events, of which some pairs are told apart; without seats it leaves
  /// out officials and those who choose.
  mutating func build(
    _ open: Set<Int>, _ apart: ToldApart, _ diary: Diary, withSeats: Bool = true
  ) {
    let events = open.sorted()
    for e in events { addStart(e) }
    for (i, e) in events.enumerated() {
      addNeighbours(e, open, diary)
      for f in events[(i + 1)...] where apart.contains(e, f) { addPair(e, f) }
    }
    addChains(open)
    giveUpTogether()
    addOrders(open)
    addLimits(open, diary)
    if withSeats { addSeats(open, diary) }
    if withSeats, !choosers.isEmpty { addRepeats(choosers, diary) }
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
    if let without = without[e] { values = values.filter { !without.contains(Int32($0)) } }
    self.values[e] = values
    let isDispensable = dispensable.contains(e)
    let isHopeless = values.isEmpty && !isDispensable
    if isHopeless || isDispensable { values.insert(-1, at: 0) }
    let variable = model.newIntVariable(Domain(values))
    if isHopeless {
      let never = model.constant(false)
      model.add(.clause([never]))
    }
    if isDispensable { givenUp[e] = model.literal(variable, equals: -1) }
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

  mutating func forbid(_ first: BoolVariable, with e: Int) {
    if let stay = stay(e) {
      model.add(.clause([!first, !stay]))
    } else {
      model.add(.clause([!first]))
    }
  }

  /// The minute of a start of an event.
  func minute(_ e: Int, _ start: Int) -> Int { Int(problem.events[e].starts[start]) }

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
      for s in values[e] ?? [] where excludes(minute(e, s), other) {
        let literal = model.literal(x, equals: s)
        forbid(literal, with: f)
      }
    case (nil, let y?):
      guard former.starts[e] >= 0 else { return }
      let other = minute(e, Int(former.starts[e]))
      for t in values[f] ?? [] where excludes(other, minute(f, t)) {
        let literal = model.literal(y, equals: t)
        forbid(literal, with: e)
      }
    case (let x?, let y?):
      for s in values[e] ?? [] {
        // The times of the later that go with this one, as ranges of positions.
        let fine = (values[f] ?? []).filter { !excludes(minute(e, s), minute(f, $0)) }
        let a = model.literal(x, equals: s)
        let off = givenUp[f].map { [$0] } ?? []
        guard let low = fine.first, let high = fine.last else {
          model.add(.clause([!a] + off))
          continue
        }
        let (above, below) = (model.literal(y, atLeast: low), model.literal(y, atMost: high))
        model.add(.clause([!a, above] + off))
        model.add(.clause([!a, below] + off))
        let kept = Set(fine)
        for t in values[f] ?? [] where t > low && t < high && !kept.contains(t) {
          let between = model.literal(y, equals: t)
          model.add(.clause([!a, !between]))
        }
      }
    }
  }
}
