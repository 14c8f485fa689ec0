extension Engine {
  /// Adds everything that follows from the facts on the trail; returns false at a contradiction.
  ///
  /// Clauses first, then the propagators by priority, until nothing is left to look at.
  mutating func propagate() -> Bool {
    while true {
      while head < trail.count {
        let code = trail[head]
        head &+= 1
        if code < 0 {
          let view = events[~code].view
          wakeAll(onBound.rows.base + Int(view))
          continue
        }
        statistics.propagations &+= 1
        // Counting first: what has passed the head has been counted, so that undoing is exact.
        if counted.count(code) > 0 && !count(code) { return false }
        if !propagate(code) { return false }
        wakeAll(onLiteral.rows.base + Int(code))
      }
      guard let next = queues.pop() else { return true }
      statistics.propagatorCalls &+= 1
      work &+= 8
      let propagator = propagators[Int(next)]
      if !propagator.propagate(&self) { return false }
    }
  }

  @inline(__always) private mutating func wakeAll(
    _ row: UnsafeMutablePointer<ListTable<Int32>.Row>
  ) {
    guard let list = row.pointee.base else { return }
    let count = Int(row.pointee.count)
    var i = 0
    while i < count {
      queues.schedule(list[i])
      i &+= 1
    }
  }

  /// Looks at the clauses that watch the opposite of a literal just made true.
  ///
  /// Two watched literals (Moskewicz et al., 2001) with blockers (Chu, Harwood, Stuckey, "Cache
  /// conscious data structures for Boolean satisfiability solvers", 2009). Bounds: `p` and all
  /// literals in clauses are below `value.count`; rows are not reallocated while they are read,
  /// since a clause never moves its watch to the literal that it is leaving.
  @inline(__always) private mutating func propagate(_ p: Literal) -> Bool {
    let row = watches.rows.base + Int(p)
    guard let list = row.pointee.base else { return true }
    let falsified = p ^ 1
    let values = value.base
    let end = Int(row.pointee.count)
    var i = 0
    var kept = 0
    work &+= end
    while i < end {
      let watch = list[i]
      i &+= 1
      let blockerValue = values[Int(watch.blocker)]
      if blockerValue > 0 {
        list[kept] = watch
        kept &+= 1
        continue
      }
      if watch.clause < 0 {
        list[kept] = watch
        kept &+= 1
        if blockerValue == 0 {
          _ = assign(watch.blocker, .binary(falsified))
          continue
        }
        setConflict(falsified, watch.blocker)
      } else {
        let literals = arena.base + Int(watch.clause &+ ClauseLayout.header)
        if literals[0] == falsified {
          literals[0] = literals[1]
          literals[1] = falsified
        }
        let first = literals[0]
        let firstValue = values[Int(first)]
        let moved = Watch(blocker: first, clause: watch.clause)
        if firstValue > 0 {
          list[kept] = moved
          kept &+= 1
          continue
        }
        let size = Int(arena.base[Int(watch.clause)])
        var k = 2
        while k < size && values[Int(literals[k])] < 0 { k &+= 1 }
        work &+= k >> 2
        if k < size {
          literals[1] = literals[k]
          literals[k] = falsified
          watches.append(literals[1] ^ 1, moved)
          continue
        }
        list[kept] = moved
        kept &+= 1
        if firstValue == 0 {
          _ = assign(first, .clause(watch.clause))
          continue
        }
        setConflict(clause: watch.clause)
      }
      // A contradiction: keep the watches not looked at.
      while i < end {
        list[kept] = list[i]
        kept &+= 1
        i &+= 1
      }
      row.pointee.count = Int32(kept)
      return false
    }
    row.pointee.count = Int32(kept)
    return true
  }

  private mutating func setConflict(_ a: Literal, _ b: Literal) {
    conflict.truncate(to: 0)
    conflict.append(atom(a ^ 1))
    conflict.append(atom(b ^ 1))
  }

  private mutating func setConflict(clause: Int32) {
    conflict.truncate(to: 0)
    proof?.noteHint(arena[clause + ClauseLayout.step])
    let size = arena[clause]
    for k in 0..<size {
      conflict.append(atom(arena[clause + ClauseLayout.header + k] ^ 1))
    }
  }

  /// Counts a literal just made true; closes the others of a counter that is full.
  private mutating func count(_ p: Literal) -> Bool {
    var intact = true
    for i in 0..<counted.count(p) {
      guard let index = counted.element(p, i) else { break }
      var counter = counters[index]
      counter.count &+= 1
      counters[index] = counter
      guard intact && counter.count >= counter.limit else { continue }
      work &+= Int(counter.size) >> 2
      if counter.count > counter.limit {
        fail(atom(p ^ 1), .counter(index))
        intact = false
        continue
      }
      for k in counter.start..<counter.start + counter.size {
        // A literal that is true but not propagated yet will be counted, and refused, in its turn.
        let literal = counterLiterals[k]
        if value[literal] == 0 && !assign(literal ^ 1, .counter(index)) {
          intact = false
          break
        }
      }
    }
    return intact
  }

  /// Takes a literal that was counted out of its counters.
  @inline(__always) mutating func uncount(_ p: Literal) {
    let end = counted.count(p)
    if end == 0 { return }
    for i in 0..<end {
      guard let index = counted.element(p, i) else { break }
      var counter = counters[index]
      counter.count &-= 1
      counters[index] = counter
    }
  }
}
