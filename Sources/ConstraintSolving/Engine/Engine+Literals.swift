extension Engine {
  /// The literal `[x >= v]` of an integer, made if it is not there yet.
  ///
  /// May be called at any time: a new literal takes its truth, and the moment it became true, from
  /// the bounds.
  mutating func literal(_ integer: Int32, atLeast v: Int32) -> Literal {
    if v <= initialBound[2 * integer] { return trueLiteral }
    if v > -initialBound[2 * integer + 1] { return trueLiteral ^ 1 }
    if let known = nodes.find(integer, v) { return 2 * known }
    let node = newBoolean() >> 1
    if currentLevel > 0 { statistics.lazyLiterals += 1 }
    place(node, integer, v)
    return 2 * node
  }

  /// The literal that is true when the fact is.
  mutating func literal(_ fact: Atom) -> Literal {
    if !fact.isBound { return fact.literal }
    let integer = fact.view >> 1
    return fact.view & 1 == 0
      ? literal(integer, atLeast: fact.value) : literal(integer, atLeast: 1 - fact.value) ^ 1
  }

  /// Ties a Boolean to `[x >= v]` and puts it into the order of the integer's literals.
  private mutating func place(_ node: Int32, _ integer: Int32, _ v: Int32) {
    nodes.set(integer, v, node)
    boundVariable[node] = integer
    boundValue[node] = v
    let before = predecessor(integer, v)
    let after = before < 0 ? nodeFirst[integer] : nodeNext[before]
    nodePrevious[node] = before
    nodeNext[node] = after
    if before < 0 { nodeFirst[integer] = node } else { nodeNext[before] = node }
    if after < 0 { nodeLast[integer] = node } else { nodePrevious[after] = node }
    if bound[2 * integer] >= v {
      let event = firstEvent(2 * integer, v)
      value[2 * node] = 1
      value[2 * node + 1] = -1
      level[node] = event < 0 ? 0 : events[event].level
      position[node] = event < 0 ? -1 : events[event].position
      if nodeLow[integer] == before { nodeLow[integer] = node }
    } else if -bound[2 * integer + 1] < v {
      let event = firstEvent(2 * integer + 1, 1 - v)
      value[2 * node] = -1
      value[2 * node + 1] = 1
      level[node] = event < 0 ? 0 : events[event].level
      position[node] = event < 0 ? -1 : events[event].position
      if nodeHigh[integer] == after { nodeHigh[integer] = node }
    }
  }

  /// The greatest literal of the integer below a value, -1 if there is none.
  private func predecessor(_ integer: Int32, _ v: Int32) -> Int32 {
    if let below = nodes.find(integer, v - 1) { return below }
    let last = nodeLast[integer]
    if last < 0 || boundValue[last] < v { return last }
    var node: Int32
    if -bound[2 * integer + 1] < v {
      // False: between the first false literal and the last.
      node = nodeHigh[integer] < 0 ? last : nodeHigh[integer]
      if boundValue[node] > v { return nodePrevious[node] }
      while nodeNext[node] >= 0 && boundValue[nodeNext[node]] < v { node = nodeNext[node] }
      return node
    }
    if bound[2 * integer] >= v {
      node = nodeLow[integer]
      while node >= 0 && boundValue[node] > v { node = nodePrevious[node] }
      return node
    }
    node = nodeLow[integer]
    var next = node < 0 ? nodeFirst[integer] : nodeNext[node]
    while next >= 0 && boundValue[next] < v {
      node = next
      next = nodeNext[node]
    }
    return node
  }

  /// The event that first raised a view to a value, -1 if it was there from the start.
  @inline(__always) func firstEvent(_ view: View, _ least: Int32) -> Int32 {
    if least <= initialBound[view] { return -1 }
    var event = lastEvent[view]
    while event >= 0 {
      let before = events[event].previous
      if before < 0 || events[before].value < least { break }
      event = before
    }
    return event
  }

  /// The literal `[x = v]` of an integer, made if it is not there yet; only before the search.
  mutating func literal(_ integer: Int32, equals v: Int32) -> Literal {
    let low = bound[2 * integer]
    let high = -bound[2 * integer + 1]
    if let known = equalities.find(integer, v) { return known }
    if v < low || v > high { return trueLiteral ^ 1 }
    assert(currentLevel == 0, "equality literals are made before the search")
    if low == high { return trueLiteral }
    let above = literal(integer, atLeast: v)
    let past = literal(integer, atLeast: v + 1)
    if v == low || v == high {
      let only = v == low ? past ^ 1 : above
      equalities.set(integer, v, only)
      return only
    }
    let same = newBoolean()
    equalities.set(integer, v, same)
    addClause([same ^ 1, above])
    addClause([same ^ 1, past ^ 1])
    addClause([same, above ^ 1, past])
    return same
  }

  /// A view that is 1 when the literal is true and 0 when not; only before the search.
  mutating func view(of literal: Literal) -> Operand {
    if currentLevel == 0 && !isOpen(literal) {
      return Operand(zero, isTrue(literal) ? 1 : 0)
    }
    let variable = literal >> 1
    var integer = boundVariable[variable]
    let narrow =
      integer >= 0 && initialBound[2 * integer] == 0 && initialBound[2 * integer + 1] == -1
    if integer < 0 && proof == nil {
      integer = newInteger(0, 1) >> 1
      place(variable, integer, 1)
    } else if !narrow {
      // A bound of another integer: a fresh 0-1 integer is tied to it.
      integer = newInteger(0, 1) >> 1
      let one = self.literal(integer, atLeast: 1)
      addClause([one ^ 1, literal & ~1])
      addClause([one, literal | 1])
    }
    return literal & 1 == 0 ? Operand(2 * integer) : Operand(2 * integer + 1, 1)
  }
}
