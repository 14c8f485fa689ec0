extension Engine {
  /// Makes a literal true for a reason; returns false, with the conflict set, if it is false.
  @inline(__always) mutating func assign(_ literal: Literal, _ why: Reason) -> Bool {
    let now = value[literal]
    if now > 0 { return true }
    let variable = literal >> 1
    if boundVariable[variable] >= 0 {
      let fact = atom(literal)
      return raise(fact.view, to: fact.value, why)
    }
    if now < 0 {
      fail(Atom(literal: literal), why)
      return false
    }
    value[literal] = 1
    value[literal ^ 1] = -1
    level[variable] = Int32(truncatingIfNeeded: levels.count)
    reason[variable] = why
    position[variable] = Int32(truncatingIfNeeded: trail.count)
    trail.append(literal)
    return true
  }

  /// Raises the bound of a view for a reason; returns false, with the conflict set, if nothing is
  /// left of the domain.
  mutating func raise(_ view: View, to least: Int32, _ why: Reason) -> Bool {
    let old = bound[view]
    guard least > old else { return true }
    guard least <= -bound[view ^ 1] else {
      fail(Atom(view, atLeast: least), why)
      return false
    }
    let event = Int32(truncatingIfNeeded: events.count)
    let place = Int32(truncatingIfNeeded: trail.count)
    let depth = Int32(truncatingIfNeeded: levels.count)
    events.append(
      Event(
        view: view, value: least, old: old, previous: lastEvent[view], reason: why,
        position: place, level: depth))
    marks.append(EventMark())
    lastEvent[view] = event
    bound[view] = least
    trail.append(~event)
    let x = view >> 1
    if view & 1 == 0 {
      var node = nodeLow[x] < 0 ? nodeFirst[x] : nodeNext[nodeLow[x]]
      while node >= 0 && boundValue[node] <= least {
        value[2 * node] = 1
        value[2 * node + 1] = -1
        level[node] = depth
        position[node] = place
        trail.append(2 * node)
        nodeLow[x] = node
        node = nodeNext[node]
      }
    } else {
      var node = nodeHigh[x] < 0 ? nodeLast[x] : nodePrevious[nodeHigh[x]]
      while node >= 0 && boundValue[node] > -least {
        value[2 * node] = -1
        value[2 * node + 1] = 1
        level[node] = depth
        position[node] = place
        trail.append(2 * node + 1)
        nodeHigh[x] = node
        node = nodePrevious[node]
      }
    }
    return true
  }

  /// Raises an operand to at least a value, clamping what no variable can hold.
  @inline(__always) mutating func raise(_ x: Operand, to least: Int, _ why: Reason) -> Bool {
    if least <= Int(lower(x)) { return true }
    let shifted = min(least - Int(x.offset), Int(Engine.farthest))
    return raise(x.view, to: Int32(shifted), why)
  }

  /// Lowers an operand to at most a value, clamping what no variable can hold.
  @inline(__always) mutating func drop(_ x: Operand, to greatest: Int, _ why: Reason) -> Bool {
    raise(x.negated, to: -greatest, why)
  }

  /// A value that no variable reaches.
  static var farthest: Int32 { 2_000_000_001 }

  /// Opens a new level of decisions.
  mutating func pushLevel() {
    let open = levels.isEmpty ? 0 : levels[levels.count - 1].nextOpen
    levels.append(
      LevelMark(trail: Int32(trail.count), facts: Int32(facts.count), nextOpen: open))
    if levels.count > statistics.peakDepth { statistics.peakDepth = levels.count }
  }

  /// Takes back every fact of the levels above one.
  mutating func undo(to target: Int) {
    guard levels.count > target else { return }
    let mark = levels[target]
    var i = trail.count
    while i > Int(mark.trail) {
      i &-= 1
      let code = trail[i]
      if code < 0 {
        undoEvent(~code)
        continue
      }
      if i < head { uncount(code) }
      let variable = code >> 1
      if boundVariable[variable] < 0 { reopen(variable) }
    }
    trail.truncate(to: Int(mark.trail))
    facts.truncate(to: Int(mark.facts))
    levels.truncate(to: target)
    head = trail.count
    queues.clear()
  }

  @inline(__always) private mutating func reopen(_ variable: Int32) {
    phase[variable] = value[2 * variable]
    value[2 * variable] = 0
    value[2 * variable + 1] = 0
    if !order.contains(variable) { order.insert(variable, activity) }
  }

  private mutating func undoEvent(_ index: Int32) {
    let event = events.removeLast()
    assert(Int(index) == events.count, "events are undone in reverse order")
    marks.truncate(to: events.count)
    let view = event.view
    bound[view] = event.old
    lastEvent[view] = event.previous
    let x = view >> 1
    if view & 1 == 0 {
      var node = nodeLow[x]
      while node >= 0 && boundValue[node] > event.old {
        reopen(node)
        node = nodePrevious[node]
      }
      nodeLow[x] = node
    } else {
      var node = nodeHigh[x]
      while node >= 0 && boundValue[node] <= -event.old {
        reopen(node)
        node = nodeNext[node]
      }
      nodeHigh[x] = node
    }
  }

  /// Records that a fact was about to be added whose opposite is true.
  @inline(never) mutating func fail(_ conclusion: Atom, _ why: Reason) {
    scratch.truncate(to: 0)
    expand(why, of: conclusion, before: Int32(trail.count))
    scratch.append(conclusion.opposite)
    conflict.truncate(to: 0)
    for i in 0..<scratch.count { conflict.append(scratch[i]) }
  }

  /// Records that the facts just gathered by `because` contradict each other.
  mutating func failBecause(_ why: Reason) -> Bool {
    scratch.truncate(to: 0)
    expand(why, of: Atom(literal: trueLiteral ^ 1), before: Int32(trail.count))
    conflict.truncate(to: 0)
    for i in 0..<scratch.count { conflict.append(scratch[i]) }
    return false
  }

  // Stored explanations: `let mark = openReason()`, then `because(fact)` for each, then
  // `sealReason(mark, by: propagator)`.

  @inline(__always) mutating func openReason() -> Int32 {
    let place = Int32(truncatingIfNeeded: facts.count)
    facts.append(Atom(literal: 0))
    return place
  }

  @inline(__always) mutating func because(_ fact: Atom) {
    facts.append(fact)
  }

  @inline(__always) mutating func because(_ literal: Literal) {
    facts.append(atom(literal))
  }

  /// Adds the two facts that an operand has the value it has.
  mutating func becauseFixed(_ x: Operand) {
    facts.append(atLeast(x, lower(x)))
    facts.append(atMost(x, upper(x)))
  }

  @inline(__always) mutating func sealReason(_ place: Int32, by propagator: Int32) -> Reason {
    var header = Atom(literal: Int32(truncatingIfNeeded: facts.count) &- place &- 1)
    header.value = propagator
    facts[place] = header
    return .stored(place)
  }
}
