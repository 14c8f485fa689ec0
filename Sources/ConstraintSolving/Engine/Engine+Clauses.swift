import ProofFormat

/// Layout of a clause in the arena.
enum ClauseLayout {
  /// Words before the literals: size, quality, use, proof step.
  static let header: Int32 = 4
  static let quality: Int32 = 1
  static let use: Int32 = 2
  static let step: Int32 = 3
}

extension Engine {
  /// Adds a clause of the problem; only at the root.
  mutating func addClause(_ literals: [Literal]) {
    assert(currentLevel == 0, "clauses of the problem are added at the root")
    guard !isImpossible else { return }
    // Models have clauses by the hundred thousand, so what is kept moves up in the one copy.
    var kept = literals
    kept.sort()
    var count = 0
    for i in kept.indices {
      let literal = kept[i]
      if count > 0, kept[count - 1] == literal { continue }
      if count > 0, kept[count - 1] == literal ^ 1 { return }
      if isTrue(literal) { return }
      if isFalse(literal) && proof == nil { continue }
      kept[count] = literal
      count += 1
    }
    kept.removeLast(kept.count - count)
    var step: Int32 = -1
    if proof != nil {
      let facts = kept.map { atom($0 ^ 1).proofFact }
      step = logStatement(.nogood(facts))
      kept = kept.filter { !isFalse($0) } + kept.filter { isFalse($0) }
    }
    let open = kept.count { isOpen($0) }
    if open == 0 {
      conflict.truncate(to: 0)
      for literal in kept { conflict.append(atom(literal ^ 1)) }
      refuteAtRoot(step: step)
      return
    }
    if kept.count == 1 || open == 1 {
      // A fact. With a proof the clause is kept as the reason.
      var why = Reason.none
      if proof != nil { why = .clause(store(kept, quality: 0, step: step)) }
      if !assign(kept[0], why) { refuteAtRoot(step: -1) }
      return
    }
    attach(kept, quality: 0, step: step)
  }

  /// Writes a clause into the arena; returns its place.
  mutating func store(_ literals: [Literal], quality: Int32, step: Int32) -> Int32 {
    let place = Int32(arena.count)
    arena.append(Int32(literals.count))
    arena.append(quality)
    arena.append(0)
    arena.append(step)
    for literal in literals { arena.append(literal) }
    return place
  }

  /// Stores a clause of two or more literals and watches the first two; returns the reason that it
  /// gives for its first literal.
  @discardableResult
  mutating func attach(_ literals: [Literal], quality: Int32, step: Int32) -> Reason {
    if literals.count == 2 && proof == nil {
      watches.append(literals[0] ^ 1, Watch(blocker: literals[1], clause: -1))
      watches.append(literals[1] ^ 1, Watch(blocker: literals[0], clause: -1))
      return .binary(literals[1])
    }
    let place = store(literals, quality: quality, step: step)
    watches.append(literals[0] ^ 1, Watch(blocker: literals[1], clause: place))
    watches.append(literals[1] ^ 1, Watch(blocker: literals[0], clause: place))
    if quality > 0 { nogoods.append(place) } else { clauses.append(place) }
    return .clause(place)
  }

  /// Demands that at most a number of literals are true; only at the root.
  mutating func addCounter(_ literals: [Literal], limit: Int32) {
    assert(currentLevel == 0, "counters are added at the root")
    guard !isImpossible else { return }
    var open: [Literal] = []
    var left = limit
    for literal in literals {
      if isTrue(literal) { left -= 1 } else if isOpen(literal) { open.append(literal) }
    }
    if left < 0 {
      addClause([])
    } else if left == 0 {
      for literal in open { addClause([literal ^ 1]) }
    } else if open.count > Int(left) {
      let index = Int32(counters.count)
      var step: Int32 = -1
      if proof != nil {
        let facts = open.map { atom($0).proofFact }
        step = logStatement(.atMost(Int(left), facts))
      }
      counters.append(
        Counter(
          start: Int32(counterLiterals.count), size: Int32(open.count), limit: left, count: 0,
          step: step))
      for literal in open {
        counterLiterals.append(literal)
        counted.append(literal, index)
      }
    }
  }

  /// Marks the whole problem as refuted.
  mutating func refuteAtRoot(step: Int32) {
    isImpossible = true
    logRefutation(step: step)
  }

  /// Adds a propagator and runs it at the next propagation; only at the root.
  mutating func add(_ propagator: Propagator) {
    propagator.index = Int32(propagators.count)
    propagators.append(propagator)
    queues.add(priority: propagator.priority)
    statistics.propagators += 1
    propagator.prepare(&self)
    if proof != nil { propagator.step = logStatement(propagator.statement) }
    propagator.attach(&self)
    queues.schedule(propagator.index)
  }

  /// Wakes a propagator when either bound of an operand moves.
  mutating func wake(_ propagator: Propagator, onBoundsOf x: Operand) {
    onBound.append(x.view, propagator.index)
    onBound.append(x.view ^ 1, propagator.index)
  }

  /// Wakes a propagator when the least value of an operand rises.
  mutating func wake(_ propagator: Propagator, onLowerOf x: Operand) {
    onBound.append(x.view, propagator.index)
  }

  /// Wakes a propagator when a literal becomes true.
  mutating func wake(_ propagator: Propagator, onTrue literal: Literal) {
    onLiteral.append(literal, propagator.index)
  }
}

/// At most `limit` of `size` literals; those true and propagated are counted as the trail moves.
struct Counter: BitwiseCopyable {
  var start: Int32
  var size: Int32
  var limit: Int32
  var count: Int32
  var step: Int32
}
