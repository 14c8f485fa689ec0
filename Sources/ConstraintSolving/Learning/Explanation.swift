extension Engine {
  /// Appends to `scratch` the facts from which a conclusion followed.
  mutating func expand(_ why: Reason, of conclusion: Atom, before position: Int32) {
    switch why.kind {
    case 0:
      break
    case 1:
      // The conclusion is the first literal of the clause for as long as it is true.
      proof?.noteHint(arena[why.data + ClauseLayout.step])
      let first = why.data + ClauseLayout.header
      for k in first + 1..<first + arena[why.data] { scratch.append(atom(arena[k] ^ 1)) }
    case 2:
      scratch.append(atom(why.data ^ 1))
    case 3:
      let header = facts[why.data]
      let start = scratch.count
      for k in why.data + 1..<why.data + 1 + header.code { scratch.append(facts[k]) }
      if proof != nil { logInference(by: header.value, from: start, conclusion) }
    case 4:
      let start = scratch.count
      explainCounter(why.data, conclusion, before: position)
      if proof != nil { logInference(ofCounter: why.data, from: start, conclusion) }
    default:
      let start = scratch.count
      let propagator = propagators[Int(why.kind - 5)]
      propagator.explain(&self, conclusion, before: position, note: why.data)
      work &+= scratch.count - start
      if proof != nil { logInference(by: why.kind - 5, from: start, conclusion) }
    }
  }

  /// Names as many true literals of a full counter as it allows.
  private mutating func explainCounter(
    _ index: Int32, _ conclusion: Atom, before position: Int32
  ) {
    let counter = counters[index]
    let refused = conclusion.opposite
    var missing = counter.limit
    var isMet = false
    for k in counter.start..<counter.start + counter.size where missing > 0 {
      let literal = counterLiterals[k]
      guard isTrue(literal), self.position[literal >> 1] < position else { continue }
      let fact = atom(literal)
      if fact == refused {
        // A literal that the counter has twice takes two places by itself.
        if isMet { missing -= 1 }
        isMet = true
        continue
      }
      scratch.append(fact)
      missing -= 1
    }
    assert(missing == 0, "a counter closes only when it is full")
  }

  /// The bound that a view had before a place on the trail.
  @inline(__always) func bound(_ view: View, before position: Int32) -> Int32 {
    var event = lastEvent[view]
    while event >= 0 && events[event].position >= position { event = events[event].previous }
    return event < 0 ? initialBound[view] : events[event].value
  }

  /// The number of decisions in force when a true fact became true.
  func levelOf(_ fact: Atom) -> Int32 {
    if !fact.isBound { return level[fact.literal >> 1] }
    let event = firstEvent(fact.view, fact.value)
    return event < 0 ? 0 : events[event].level
  }
}
