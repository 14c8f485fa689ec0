import SolverSupport

/// The state of the kernel: what is known, why, and what follows from it.
///
/// Three nouns carry it. The *trail* lists facts in the order they became true; undoing walks back
/// over it. *Propagators* (clauses are the built-in ones) add facts that follow. The *search* adds a
/// guess when nothing follows any more, and conflict analysis turns a dead end into a new clause.
///
/// Integers have bounds only. A literal `[x >= v]` is made when somebody needs it; it has no life of
/// its own: its truth is read off the bounds, and making it true moves them. Holes are clauses over
/// such literals, `[x = v]` is a plain Boolean tied to two of them by three clauses.
struct Engine: ~Copyable {
  // Booleans, by literal or by variable.
  var value = FlatBuffer<Int8>()  // by literal: 1 true, -1 false, 0 open
  var level = FlatBuffer<Int32>()  // by variable: decisions in force when it was set
  var reason = FlatBuffer<Reason>()  // by variable, plain ones only
  var position = FlatBuffer<Int32>()  // by variable: place on the trail (of the bound's event)
  var boundVariable = FlatBuffer<Int32>()  // by variable: x if it means [x >= v], -1 if plain
  var boundValue = FlatBuffer<Int32>()  // by variable: that v
  var nodeNext = FlatBuffer<Int32>()  // by variable: next greater v on the same x, -1 at the end
  var nodePrevious = FlatBuffer<Int32>()  // by variable: next lesser v on the same x
  var phase = FlatBuffer<Int8>()  // by variable: 1 to try true first
  var activity = FlatBuffer<Double>()  // by variable: how often in recent conflicts
  var seen = FlatBuffer<Int8>()  // by variable: mark of conflict analysis

  // Integers, by view or by variable.
  var bound = FlatBuffer<Int32>()  // by view: least value now
  var initialBound = FlatBuffer<Int32>()  // by view: least value before any event
  var lastEvent = FlatBuffer<Int32>()  // by view: -1 if none
  var nodeLow = FlatBuffer<Int32>()  // by x: greatest literal [x >= v] that is true, -1 if none
  var nodeHigh = FlatBuffer<Int32>()  // by x: least literal [x >= v] that is false, -1 if none
  var nodeFirst = FlatBuffer<Int32>()  // by x: least literal of all
  var nodeLast = FlatBuffer<Int32>()  // by x: greatest literal of all
  var nodes = LiteralIndex()  // (x, v) -> variable that means [x >= v]
  var equalities = LiteralIndex()  // (x, v) -> literal that means [x = v]
  var integerActivity = FlatBuffer<Double>()  // by x: conflicts it was in

  // The trail.
  var trail = FlatBuffer<Int32>()  // literals, and complements of event places
  var events = FlatBuffer<Event>()
  var marks = FlatBuffer<EventMark>()  // by event
  var facts = FlatBuffer<Atom>()  // stored explanations: a count, then the facts
  var levels = FlatBuffer<LevelMark>()
  var head = 0  // first trail entry not yet propagated

  // Clauses.
  var arena = FlatBuffer<Int32>(capacity: 1 << 12)
  var watches = ListTable<Watch>()  // by literal: clauses to look at when it becomes true
  var clauses = FlatBuffer<Int32>()  // places of clauses of the problem
  var nogoods = FlatBuffer<Int32>()  // places of learned clauses
  var wasted = 0  // arena words of clauses removed
  var clauseIncrement: Float = 1

  // Counters: at most so many of a set of literals.
  var counters = FlatBuffer<Counter>()
  var counterLiterals = FlatBuffer<Literal>()
  var counted = ListTable<Int32>()  // by literal: counters that it is in

  // Propagators.
  var propagators: [Propagator] = []
  var onLiteral = ListTable<Int32>()  // by literal: propagators to wake when it becomes true
  var onBound = ListTable<Int32>()  // by view: propagators to wake when it rises
  var queues = PropagationQueue()

  // Conflict.
  var conflict = FlatBuffer<Atom>()  // facts that cannot all be true
  var conflictReason = Reason.none
  var scratch = FlatBuffer<Atom>()  // explanations under analysis
  var learned = FlatBuffer<Atom>()  // the facts whose conjunction is refuted; the newest first
  var learnedEvents = FlatBuffer<Int32>()  // their events, -1 for plain literals
  var touchedBooleans = FlatBuffer<Int32>()  // marks to clear
  var touchedEvents = FlatBuffer<Int32>()
  var strongest = FlatBuffer<Int32>()  // by view: latest event of the nogood, -1 if none
  var levelStamp = FlatBuffer<Int32>()  // by level: last nogood that counted it
  var stamp: Int32 = 0
  var lastQuality: Int32 = 0  // levels in the nogood learned last
  var openCount = 0  // marked facts of the level under analysis
  var minimisationBudget = 0
  /// How many facts minimisation has found to follow, ever.
  var vouched = 0
  var isImpossible = false  // refuted at the root

  // Order of decisions.
  var order = ActivityHeap()
  var activityIncrement = 1.0

  var work = 0  // elementary steps, for effort
  var statistics = Statistics()
  var proof: ProofWriter?
  var guardian: KnownSolutionGuard?
  var guardFaults = 0  // nogoods that would have cut the known solution off

  /// The literal that is always true.
  let trueLiteral: Literal = 0
  /// The integer that is always 0, as a view.
  let zero: View = 0

  struct LevelMark: BitwiseCopyable {
    var trail: Int32
    var facts: Int32
    var nextOpen: Int32
  }

  struct Watch: BitwiseCopyable {
    /// Another literal of the clause: if it is true there is nothing to do.
    var blocker: Literal
    /// The clause, or -1 if the blocker is all the rest of it.
    var clause: Int32
  }

  init() {
    let truth = newBoolean()
    _ = newInteger(0, 0)
    _ = assign(truth, .none)
    head = trail.count
  }

  /// Decisions in force.
  @inline(__always) var currentLevel: Int { levels.count }

  var booleanCount: Int { level.count }
  var integerCount: Int { nodeLow.count }

  /// Makes an open Boolean; returns its positive literal.
  mutating func newBoolean() -> Literal {
    let variable = Int32(level.count)
    value.append(0)
    value.append(0)
    level.append(0)
    reason.append(.none)
    position.append(-1)
    boundVariable.append(-1)
    boundValue.append(0)
    nodeNext.append(-1)
    nodePrevious.append(-1)
    phase.append(0)
    activity.append(0)
    seen.append(0)
    watches.addRow()
    watches.addRow()
    counted.addRow()
    counted.addRow()
    onLiteral.addRow()
    onLiteral.addRow()
    order.add(variable, activity)
    return 2 * variable
  }

  /// Makes an integer between two bounds; returns its view.
  mutating func newInteger(_ lowest: Int32, _ highest: Int32) -> View {
    let variable = Int32(nodeLow.count)
    bound.append(lowest)
    bound.append(-highest)
    initialBound.append(lowest)
    initialBound.append(-highest)
    lastEvent.append(-1)
    lastEvent.append(-1)
    strongest.append(-1)
    strongest.append(-1)
    nodeLow.append(-1)
    nodeHigh.append(-1)
    nodeFirst.append(-1)
    nodeLast.append(-1)
    integerActivity.append(0)
    onBound.addRow()
    onBound.addRow()
    nodes.addInteger(lowest, highest)
    equalities.addInteger(lowest, highest)
    return 2 * variable
  }

  @inline(__always) func lower(_ view: View) -> Int32 { bound[view] }
  @inline(__always) func upper(_ view: View) -> Int32 { -bound[view ^ 1] }
  @inline(__always) func lower(_ x: Operand) -> Int32 { bound[x.view] &+ x.offset }
  @inline(__always) func upper(_ x: Operand) -> Int32 { x.offset &- bound[x.view ^ 1] }
  @inline(__always) func isFixed(_ view: View) -> Bool { bound[view] == -bound[view ^ 1] }
  @inline(__always) func isFixed(_ x: Operand) -> Bool { isFixed(x.view) }
  @inline(__always) func isTrue(_ literal: Literal) -> Bool { value[literal] > 0 }
  @inline(__always) func isFalse(_ literal: Literal) -> Bool { value[literal] < 0 }
  @inline(__always) func isOpen(_ literal: Literal) -> Bool { value[literal] == 0 }

  /// The fact that the operand is at least a value.
  @inline(__always) func atLeast(_ x: Operand, _ value: Int32) -> Atom {
    Atom(x.view, atLeast: value &- x.offset)
  }

  /// The fact that the operand is at most a value.
  @inline(__always) func atMost(_ x: Operand, _ value: Int32) -> Atom {
    Atom(x.view ^ 1, atLeast: x.offset &- value)
  }

  /// The fact that a literal is true, as a bound if that is what the literal means.
  @inline(__always) func atom(_ literal: Literal) -> Atom {
    let x = boundVariable[literal >> 1]
    if x < 0 { return Atom(literal: literal) }
    let v = boundValue[literal >> 1]
    return literal & 1 == 0 ? Atom(2 * x, atLeast: v) : Atom(2 * x + 1, atLeast: 1 - v)
  }

  /// Whether a fact is true now.
  func holds(_ atom: Atom) -> Bool {
    atom.isBound ? bound[atom.view] >= atom.value : value[atom.literal] > 0
  }
}
